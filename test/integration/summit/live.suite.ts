/** `summitUpdated`: presence and state as they change, whichever process they change in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { subscribe, TRANSPORTS } from '../../support/subscriber.js';
import { SummitBench } from '../../support/summit-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const QUERY = `subscription ($id: ID!) { summitUpdated(id: $id) { state presence { delegatesPresent } } }`;

describe('summits live', () => {
  let bench: SummitBench;
  let second: TestApp;
  beforeAll(async () => {
    bench = await SummitBench.start();
    second = await startTestApp({}, bench.network.clock.now().toISOString(), bench.network.database);
  }, 60_000);
  afterAll(async () => {
    await second.close();
    await bench.close();
  });

  describe.each(TRANSPORTS)('a summit that is watched by %s through another process', transport => {
    it('shows who comes in, and when it is over, to each as they may see it', async () => {
      const id = await bench.registering();
      const [delegation, delegate] = [newUuid(), newUuid()];
      await bench.sql(
        `insert into delegation (id, summit_id, organisation_id, capacity, state, created_at, updated_at)
       values ($1, $2, $3, 'VOTING', 'ACCREDITED', now(), now())`,
        [delegation, uuidOf('Summit', id), uuidOf('Organisation', bench.cast.organisations.member)],
      );
      await bench.sql(
        `insert into delegate (id, delegation_id, summit_id, person_id, role, position, state, votes, created_at, updated_at)
       values ($1, $2, $3, $4, 'HEAD', 1, 'CONFIRMED', true, now(), now())`,
        [delegate, delegation, uuidOf('Summit', id), await bench.personUuid('memberHead')],
      );
      await bench.setState(id, 'IN_SESSION');
      const watch = (token?: string) => subscribe(second.url, transport, { query: QUERY, variables: { id }, token });
      const [member, stranger] = [watch(bench.cast.tokens.otherMemberHead), watch()];
      const shown = (state: string, delegatesPresent: number | null) => ({
        data: { summitUpdated: { state, presence: delegatesPresent === null ? null : { delegatesPresent } } },
      });
      expect(await member.next()).toEqual(shown('IN_SESSION', 0));
      expect(await stranger.next()).toEqual(shown('IN_SESSION', null));
      await bench.input('officer', 'checkIn', { delegateId: idOf('Delegate', delegate) });
      expect(await member.next()).toEqual(shown('IN_SESSION', 1));
      expect(await stranger.next()).toEqual(shown('IN_SESSION', null));
      await bench.id('officer', 'closeSummit', id);
      expect(await member.next()).toEqual(shown('CLOSED', 0));
      expect(await stranger.next()).toEqual(shown('CLOSED', null));
      await member.stop();
      await stranger.stop();
    }, 30_000);
  });
});
