/** Tests that some machines cannot run. They are skipped there, and say so. */
import { describe, it } from '@jest/globals';

/** A group of tests that runs only on a condition. @param reason why it is skipped otherwise */
export function describeWhen(condition: boolean, reason: string, name: string, define: () => void): void {
  if (condition) {
    describe(name, define);
    return;
  }
  tell(name, reason);
  describe.skip(name, define);
}

/** A test that runs only on a condition. @param reason why it is skipped otherwise */
export function itWhen(condition: boolean, reason: string, name: string, test: () => Promise<void> | void): void {
  if (condition) {
    it(name, test);
    return;
  }
  tell(name, reason);
  it.skip(name, test);
}

const tell = (name: string, reason: string) => process.stdout.write(`SKIPPED ${name}: ${reason}\n`);
