/**
 * A Node process that starts an embedded PostgreSQL, tells so in one line of JSON, and stops it when its input ends.
 * Arguments: the options as JSON. With `crash: true` it throws instead of waiting.
 */
import { startEmbeddedPostgres } from '../../apps/api/src/core/database/embedded/start-embedded-postgres.js';
import type { ChildReport, EmbeddedChildOptions } from './embedded-process.js';

const options = JSON.parse(process.argv[2] ?? '{}') as EmbeddedChildOptions;
const lines: string[] = [];
const report = (what: ChildReport) => process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const log = (line: string) => void lines.push(line);
  const server = await startEmbeddedPostgres({ durable: false, ...options, log }, options.surroundings);
  report({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, firstStart: server.firstStart, lines });
  if (options.crash)
    setImmediate(() => {
      throw new Error('A crash, wanted by the test.');
    });
  process.stdin.resume().once('end', () => void server.stop());
} catch (error) {
  report({ error: String(error), lines });
}
