// A small assembly votes at once, through two services on one database, while the ballot is closed. The large one is
// load.long-spec.ts.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Assembly, assemble } from '../../support/assembly.js';
import { type BallotDay, ballotDay } from '../../support/ballot-day.js';
import { createCast } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { storm, sumsOf } from '../../support/vote-storm.js';

describe('an assembly that votes at once while the ballot is closed', () => {
  let network: TestApp;
  let other: TestApp;
  let assembly: Assembly;
  let day: BallotDay;
  const ballots = new Map<string, string>();

  beforeAll(async () => {
    network = await startTestApp();
    other = await startTestApp({}, network.clock.now().toISOString(), network.database);
    day = ballotDay(network.url, await createCast(network));
    assembly = await assemble(network, 40, 5);
    for (const kind of ['NAMED', 'SECRET'] as const) ballots.set(kind, await day.announce(assembly.summitId, kind));
    await assembly.begin();
  }, 60_000);
  afterAll(async () => {
    await other?.close();
    await network?.close();
  });

  it.each(['NAMED', 'SECRET'] as const)('has each acknowledged vote counted once, and no other: %s', async kind => {
    const ballotId = ballots.get(kind) ?? '';
    await day.open(ballotId);
    const outcome = await storm({
      urls: [network.url, other.url],
      ballotId,
      secret: kind === 'SECRET',
      members: assembly.members,
      close: () => day.close(ballotId),
      closeAfter: 0.6,
      width: 8,
    });
    const result = await day.publish(ballotId);
    expect(result).toMatchObject(sumsOf(outcome.acknowledged));
    expect(outcome.acknowledged.size).toBeGreaterThanOrEqual(24);
    expect(outcome.late).toBeGreaterThan(0);
    expect(outcome.repeated).toBeGreaterThan(0);
  });
});
