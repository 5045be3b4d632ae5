/** One round: one server answers one operation for a while, and is charged for what it and the database compute. */
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { cpuOf, cpuOfDatabase } from './cpu.mjs';

const CONNECTIONS = 16;
const LOOK_MS = 100;
/** Of one core: less than this is nothing but the beat of a heart. */
const QUIET = 0.05;
const QUIET_WITHIN_MS = 10_000;
const PATIENCE_SECONDS = 20;

/**
 * @param inputs gives the next input of this server and operation
 * @returns requests that were answered, seconds of computing, latencies in milliseconds
 */
export async function runRound({ server, operation, inputs, seconds, database }) {
  await untilQuiet(server, database);
  const before = { server: cpuOf(server.pid), database: cpuOfDatabase(database.pid) };
  const result = await load(server, operation, inputs, { duration: seconds });
  // What an act leaves behind (events to deliver, the audit chain to seal) belongs to it.
  if (operation.writes) await untilQuiet(server, database);
  const answered = result['2xx'];
  // On a busy machine the first statements may take longer than the round.
  if (answered === 0 && seconds < PATIENCE_SECONDS)
    return runRound({ server, operation, inputs, database, seconds: seconds * 3 });
  if (result.errors + result.non2xx + result.mismatches > 0 || answered === 0) {
    throw new Error(
      `${server.title}, ${operation.title}: ${String(answered)} answers, ${String(result.errors)} errors, ${String(result.non2xx)} refused, ${String(result.mismatches)} wrong.`,
    );
  }
  return {
    answered,
    seconds: result.duration,
    cpu: { server: cpuOf(server.pid) - before.server, database: cpuOfDatabase(database.pid) - before.database },
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** Requests until a server answers an operation as fast as it ever will: its code is compiled, its plans are made. */
const WARM_UP = 300;

/** Answers without measuring. */
export async function warmUp({ server, operation, inputs }) {
  await load(server, operation, inputs, { amount: WARM_UP });
}

function load(server, operation, inputs, howLong) {
  return autocannon({
    url: server.url,
    connections: CONNECTIONS,
    ...howLong,
    // Ends within this time of its duration.
    sampleInt: LOOK_MS,
    timeout: 60,
    requests: [
      {
        method: 'POST',
        setupRequest: given => {
          const { path, headers, body } = server.request(operation, inputs());
          return {
            ...given,
            path,
            body,
            headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
          };
        },
      },
    ],
    // A GraphQL error comes with status 200, and a refusal as data.
    verifyBody: body => !/"errors":|"guards":/u.test(String(body)),
  });
}

async function untilQuiet(server, database) {
  const until = Date.now() + QUIET_WITHIN_MS;
  const now = () => cpuOf(server.pid) + cpuOfDatabase(database.pid);
  for (let last = now(); Date.now() < until;) {
    await wait(LOOK_MS);
    const next = now();
    if (next - last <= (QUIET * LOOK_MS) / 1000) return;
    last = next;
  }
}
