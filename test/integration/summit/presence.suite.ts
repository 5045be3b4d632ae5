/** Presence: who is in the room, how that is known, and what ends it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { PresenceReader } from '../../../apps/api/src/modules/summit/index.js';
import { outcome, SummitBench } from '../../support/summit-bench.js';

describe('presence', () => {
  let bench: SummitBench;
  beforeAll(async () => {
    bench = await SummitBench.start();
  }, 60_000);
  afterAll(() => bench.close());

  /** A summit in session with an accredited delegate: the head of the member, in person. */
  async function attending(role = 'HEAD'): Promise<{ summit: string; delegation: string; delegate: string }> {
    const summit = await bench.registering();
    const registered = await bench.input(
      'memberHead',
      'registerDelegation',
      { summitId: summit },
      '... on RegisterDelegationSuccess { delegation { id } }',
    );
    const delegation = (registered['delegation'] as { id: string }).id;
    const personId = idOf('Person', await bench.personUuid('memberHead'));
    const named = await bench.input(
      'memberHead',
      'addDelegate',
      { delegationId: delegation, personId, role },
      '... on AddDelegateSuccess { delegate { id } }',
    );
    const delegate = (named['delegate'] as { id: string }).id;
    const uuid = uuidOf('Delegation', delegation);
    await bench.sql(`update delegation set state = 'ACCREDITED' where id = $1`, [uuid]);
    await bench.sql(`update delegate set state = 'CONFIRMED', votes = (role = 'HEAD') where delegation_id = $1`, [
      uuid,
    ]);
    await bench.beginToday(summit);
    await bench.setState(summit, 'IN_SESSION');
    return { summit, delegation, delegate };
  }

  const checkIn = (caller: Parameters<SummitBench['read']>[0], delegateId: string, more: object = {}) =>
    bench.input(caller, 'checkIn', { delegateId, ...more });
  const intervals = (delegate: string) =>
    bench.sql('select source, ended_by, out_at from presence_interval where delegate_id = $1 order by in_at, id', [
      uuidOf('Delegate', delegate),
    ]);
  const turnout = async (summit: string) => {
    const query = `query ($id: ID!) { summit(id: $id) {
    presence { organisationsPresent delegatesPresent votingPresent entitledEstimate } } }`;
    return (await bench.read<{ summit: { presence: object | null } }>('memberHead', query, { id: summit })).summit
      .presence;
  };

  describe('a delegate', () => {
    it('is checked in at the desk and by nobody else but in person, and counts in the turnout', async () => {
      const { summit, delegate } = await attending();
      const member = uuidOf('Organisation', bench.cast.organisations.member);
      const reader = bench.network.app.get(PresenceReader);
      const summitUuid = uuidOf('Summit', summit);
      expect(await turnout(summit)).toEqual({
        organisationsPresent: 0,
        delegatesPresent: 0,
        votingPresent: 0,
        entitledEstimate: 1,
      });
      expect(outcome(await checkIn('otherMemberHead', delegate))).toBe('NOT_YOURS_TO_DO');
      expect(outcome(await checkIn('memberEditor', delegate))).toBe('NOT_YOURS_TO_DO');
      expect(outcome(await checkIn('returningOfficer', delegate))).toBe('CheckInSuccess');
      expect(await intervals(delegate)).toEqual([{ source: 'DESK', ended_by: null, out_at: null }]);
      expect(await turnout(summit)).toMatchObject({ organisationsPresent: 1, delegatesPresent: 1, votingPresent: 1 });
      const now = bench.network.clock.now();
      expect(await reader.presentAt(summitUuid, now)).toEqual(new Set([member]));
      expect(await reader.presentOf(summitUuid, member)).toHaveLength(1);
      expect(outcome(await bench.id('memberHead', 'checkOut', delegate))).toBe('CheckOutSuccess');
      expect(await reader.presentOf(summitUuid, member)).toEqual([]);
      expect(outcome(await checkIn('memberHead', delegate, { source: 'ONLINE' }))).toBe('CheckInSuccess');
      expect((await intervals(delegate)).map(({ source, ended_by }) => [source, ended_by])).toEqual([
        ['DESK', 'SELF'],
        ['ONLINE', null],
      ]);
      const query = 'query ($id: ID!) { summit(id: $id) { presence { delegatesPresent } } }';
      expect(await bench.read('anonymous', query, { id: summit })).toEqual({ summit: { presence: null } });
    });

    it('is present once, however many check in at once', async () => {
      const { delegate } = await attending();
      const answers = await Promise.all(
        (['officer', 'admin', 'returningOfficer', 'memberHead', 'memberHead'] as const).map(caller =>
          checkIn(caller, delegate),
        ),
      );
      expect(answers.map(outcome).sort()).toEqual(['CheckInSuccess', ...Array<string>(4).fill('WRONG_STATE')]);
      expect(await intervals(delegate)).toHaveLength(1);
    });

    it('comes in by a code that works once, and that a newer one replaces', async () => {
      const { delegate } = await attending();
      const issue = async () => {
        const selection = '... on IssueCheckInCodeSuccess { code }';
        return String((await bench.id('memberHead', 'issueCheckInCode', delegate, selection))['code']);
      };
      const use = (code: string) =>
        bench.act('anonymous', 'checkInByCode(code: $code)', '$code: String!', { code }).then(outcome);
      const [first, second] = [await issue(), await issue()];
      expect(await use(first)).toBe('NOT_FOUND');
      const answers = await Promise.all([use(second), use(second), use(second)]);
      expect(answers.sort()).toEqual(['CheckInByCodeSuccess', 'NOT_FOUND', 'NOT_FOUND']);
      expect(await intervals(delegate)).toEqual([{ source: 'CODE', ended_by: null, out_at: null }]);
      const [row] = await bench.sql('select code_hash from delegate where id = $1', [uuidOf('Delegate', delegate)]);
      expect(row).toEqual({ code_hash: null });
    });

    it('who is present when the summit is closed is checked out by the close; who never came did not attend', async () => {
      const { summit, delegation, delegate } = await attending();
      const absent = await bench.sql(
        `insert into delegate (id, delegation_id, summit_id, name, role, position, state, created_at, updated_at)
       values (gen_random_uuid(), $1, $2, 'Example absent person', 'DELEGATE', 9, 'CONFIRMED', now(), now()) returning id`,
        [uuidOf('Delegation', delegation), uuidOf('Summit', summit)],
      );
      await checkIn('officer', delegate);
      const [closed, another] = await Promise.all([
        bench.id('officer', 'closeSummit', summit),
        checkIn('officer', idOf('Delegate', String(absent[0]!['id']))),
      ]);
      expect(outcome(closed)).toBe('CloseSummitSuccess');
      const came = outcome(another) === 'CheckInSuccess';
      const states = await bench.sql('select state from delegate where delegation_id = $1 order by position', [
        uuidOf('Delegation', delegation),
      ]);
      expect(states.map(({ state }) => state)).toEqual(['ATTENDED', came ? 'ATTENDED' : 'NO_SHOW']);
      expect(
        await bench.sql('select 1 from presence_interval where out_at is null and summit_id = $1', [
          uuidOf('Summit', summit),
        ]),
      ).toEqual([]);
      expect((await intervals(delegate)).map(({ ended_by }) => ended_by)).toEqual(['CLOSE']);
    });

    it('leaves a trace that is ended once and never changed', async () => {
      const { delegate } = await attending();
      await checkIn('officer', delegate);
      const uuid = uuidOf('Delegate', delegate);
      const change = (text: string) => bench.sql(text, [uuid]);
      await expect(change('delete from presence_interval where delegate_id = $1')).rejects.toThrow('only ended');
      await expect(change(`update presence_interval set source = 'SELF' where delegate_id = $1`)).rejects.toThrow(
        'only ended',
      );
      await bench.id('officer', 'checkOut', delegate);
      await expect(change('update presence_interval set out_at = now() where delegate_id = $1')).rejects.toThrow(
        'only ended',
      );
    });
  });

  describe('the list of delegates', () => {
    it('shows speakers to everybody, others to members unless they opted out, and all to whom it concerns', async () => {
      const { summit, delegation, delegate } = await attending();
      await bench.sql(
        `insert into delegate (id, delegation_id, summit_id, name, role, position, state, created_at, updated_at)
       values (gen_random_uuid(), $1, $2, 'Example speaker', 'SPEAKER', 9, 'CONFIRMED', now(), now())`,
        [uuidOf('Delegation', delegation), uuidOf('Summit', summit)],
      );
      const query = `query ($id: ID!) { delegations(summitId: $id) { nodes { delegates { name state } } }
      summit(id: $id) { speakers { name } } }`;
      type Seen = {
        delegations: { nodes: { delegates: { name: string; state: string | null }[] }[] };
        summit: { speakers: { name: string }[] };
      };
      const seen = async (caller: Parameters<SummitBench['read']>[0]) => {
        const data = await bench.read<Seen>(caller, query, { id: summit });
        expect(data.summit.speakers).toEqual([{ name: 'Example speaker' }]);
        return data.delegations.nodes.flatMap(({ delegates }) => delegates.map(({ name, state }) => [name, state]));
      };
      const [head, speaker] = ['Example memberHead', 'Example speaker'];
      expect(await seen('anonymous')).toEqual([]);
      expect(await seen('applicantHead')).toEqual([]);
      expect(await seen('otherMemberHead')).toEqual([
        [head, null],
        [speaker, null],
      ]);
      expect(
        outcome(await bench.input('memberHead', 'setDelegateListing', { delegateId: delegate, unlisted: true })),
      ).toBe('SetDelegateListingSuccess');
      expect(await seen('otherMemberHead')).toEqual([[speaker, null]]);
      for (const caller of ['memberEditor', 'officer', 'returningOfficer'] as const) {
        expect(await seen(caller)).toEqual([
          [head, 'CONFIRMED'],
          [speaker, 'CONFIRMED'],
        ]);
      }
    });
  });
});
