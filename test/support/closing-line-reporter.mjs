/** Ends a test run with one line of counts, after the full name of each skipped test. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const skipped = testResults.flatMap(file => file.testResults).filter(({ status }) => status === 'pending');
    // A file that could not even be loaded has no tests to count.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const lines = [
      ...skipped.map(({ fullName }) => `SKIPPED ${fullName}`),
      `Tests: ${numPassedTests} passed, ${failed} failed, ${skipped.length} skipped`,
    ];
    // Jest's own summary comes after all reporters; this line is the last.
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}
