// A thousand organisations vote through two processes, some twice, some late, some by proxy, while the returning officer
// closes the ballot.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Assembly, assemble } from '../../support/assembly.js';
import { type BallotDay, ballotDay } from '../../support/ballot-day.js';
import { createCast } from '../../support/cast.js';
import { endServices, type ServiceProcess, startService } from '../../support/service-process.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { resend, storm, sumsOf } from '../../support/vote-storm.js';

const MEMBERS = 1000;
const ABSENT = 120;

let network: TestApp;
let processes: ServiceProcess[];
let assembly: Assembly;
let day: BallotDay;
const ballots = new Map<string, string>();

const start = () =>
  startService({
    DATABASE_URL: network.database.appUrl,
    DATABASE_OWNER_URL: network.database.ownerUrl,
    REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
  });

beforeAll(async () => {
  // The processes have the machine's own clock, so everything is made at its time.
  network = await startTestApp({}, new Date().toISOString());
  const cast = await createCast(network);
  assembly = await assemble(network, MEMBERS, ABSENT);
  processes = [await start(), await start()];
  day = ballotDay(processes[0]?.url ?? '', cast);
  for (const kind of ['NAMED', 'SECRET'] as const) ballots.set(kind, await day.announce(assembly.summitId, kind));
  await assembly.begin();
});
afterAll(async () => {
  await endServices();
  await network?.close();
});

describe('a thousand organisations that vote at once through two processes', () => {
  it.each(['NAMED', 'SECRET'] as const)('have each acknowledged vote counted once, and no other: %s', async kind => {
    const ballotId = ballots.get(kind) ?? '';
    const urls = processes.map(({ url }) => url);
    await day.open(ballotId);
    const outcome = await storm({
      ...{ urls, ballotId, secret: kind === 'SECRET', members: assembly.members },
      close: () => day.close(ballotId),
      closeAfter: 0.9,
      width: 64,
    });
    const { acknowledged, receipts, late, repeated, milliseconds } = outcome;
    console.log(
      `${kind}: ${String(acknowledged.size)} votes taken, ${String(late)} refused as late, ${String(repeated)} repeated, in ${String(milliseconds)} ms`,
    );

    // A vote whose answer was lost is answered by its first receipt, even after closing.
    const [voter] = assembly.members.filter(({ id }) => receipts.has(id));
    if (!voter) throw new Error('Nobody has voted.');
    expect(await resend({ url: urls[1] ?? '', ballotId, members: assembly.members }, voter)).toBe(
      receipts.get(voter.id),
    );

    const result = await day.publish(ballotId);
    expect(result).toMatchObject({ ...sumsOf(acknowledged), entitled: MEMBERS + 2 });
    expect(result).toMatchObject({ present: MEMBERS - ABSENT, proxies: ABSENT });
    expect(receipts.size).toBe(acknowledged.size);
    expect(acknowledged.size).toBeGreaterThanOrEqual(MEMBERS * 0.85);
    expect(late).toBeGreaterThan(0);
    expect(
      [...acknowledged.keys()].filter(id => assembly.members.find(member => member.id === id)?.holder),
    ).not.toEqual([]);
  });
});
