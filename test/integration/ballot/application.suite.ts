// An application before the members: admitted, refused, put off, and taken back by an annulment.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { openOn, recommendedApplication, scheduling } from '../../support/ballot-matter.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('an application before the members', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    summit = await bench.summit();
    voters = [];
    for (let index = 0; index < 4; index += 1) voters.push(await summit.accredit(await bench.organisation()));
  }, 60_000);
  afterAll(() => network.close());

  const recommended = (at: Summit, status: 'NONE' | 'PROVISIONAL' = 'NONE') =>
    recommendedApplication(bench, at, status);
  const schedule = (applicationId: string, at = summit) => scheduling(bench, at, applicationId);
  const standing = async (uuid: string) => {
    const [row] = await bench.sql<{ state: string; status: string; ballot_open: boolean }>(
      `select a.state, o.membership_status as status, a.ballot_open from application a
       join organisation o on o.id = a.organisation_id where a.id = $1`,
      [uuid],
    );
    return row;
  };
  const voteAll = async (id: string, choice: string) => {
    for (const voter of voters) acts.done(await acts.vote(bench, voter, id, choice));
  };
  const members = async () => (await bench.sql(`select 1 from organisation where membership_status = 'ACTIVE'`)).length;

  it('S11: is adopted by the members, published by an admin, and makes one member more; an annulment takes it back', async () => {
    const { applicant, id, uuid } = await recommended(summit);
    const before = await members();
    const ballot = acts.done(await schedule(id)).ballot?.id ?? '';
    expect(await standing(uuid)).toMatchObject({ state: 'ON_AGENDA' });
    await acts.announce(bench, ballot);
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', ballot));
    expect(await standing(uuid)).toMatchObject({ ballot_open: true });
    await voteAll(ballot, 'YES');
    await acts.finish(bench, ballot);
    expect(await standing(uuid)).toEqual({ state: 'ADMITTED', status: 'ACTIVE', ballot_open: false });
    expect(await members()).toBe(before + 1);
    // The public sees the totals of an admission, and no more.
    expect(await acts.resultOf(bench, ballot, null)).toMatchObject({
      state: 'PUBLISHED',
      result: { outcome: 'ADOPTED', yes: 4, no: 0, entitled: null, represented: null },
    });
    acts.done(await bench.act(voters[0] as Voter, 'contestResult', { ballotId: ballot, reason: 'Example reason.' }));
    acts.done(await bench.act(bench.staff.board, 'annulResult', { ballotId: ballot, reason: 'Example answer.' }));
    expect((await standing(uuid))?.status).toBe('NONE');
    expect((await standing(uuid))?.state).not.toBe('ADMITTED');
    expect(await members()).toBe(before);
    const shown = await acts.resultOf(bench, ballot, applicant);
    expect(shown?.state).toBe('ANNULLED');
    const history = await bench.query<{ organisation: { decisions: object[] } }>(
      null,
      'query ($id: ID!) { organisation(id: $id) { decisions { subject outcome reverses { subject } } } }',
      { id: applicant.id },
    );
    expect(history.data?.organisation.decisions).toEqual([
      { subject: 'ANNULMENT', outcome: 'ADOPTED', reverses: { subject: 'ADMISSION' } },
      { subject: 'ADMISSION', outcome: 'ADOPTED', reverses: null },
    ]);
  });

  it('invariant 6: is never voted on by the applicant itself', async () => {
    const { applicant, id } = await recommended(summit);
    const ballot = await acts.announce(bench, acts.done(await schedule(id)).ballot?.id ?? '');
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', ballot));
    expect((await acts.vote(bench, applicant, ballot, 'YES')).guards).toContain('OWN_ITEM');
    await voteAll(ballot, 'NO');
    await acts.finish(bench, ballot);
    // A refusal is nobody's business but the members' and the applicant's.
    expect(await acts.resultOf(bench, ballot, null)).toBeNull();
    expect((await acts.resultOf(bench, ballot, applicant))?.result).toMatchObject({ outcome: 'REJECTED' });
    const decisions = async (actor: Voter | null) =>
      (
        await bench.query<{ organisation: { decisions: object[] } }>(
          actor,
          'query ($id: ID!) { organisation(id: $id) { decisions { outcome } } }',
          { id: applicant.id },
        )
      ).data?.organisation.decisions;
    expect(await decisions(null)).toEqual([]);
    expect(await decisions(applicant)).toEqual([{ outcome: 'REJECTED' }]);
  });

  it('S12, invariant 8: is put off and not refused when too few are there; a second call follows', async () => {
    const empty = await bench.summit();
    const { id, uuid } = await recommended(empty);
    const ballot = await acts.announce(bench, acts.done(await schedule(id, empty)).ballot?.id ?? '');
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', ballot));
    await acts.finish(bench, ballot);
    expect((await acts.resultOf(bench, ballot, bench.staff.officer))?.result).toMatchObject({ outcome: 'INQUORATE' });
    expect(await standing(uuid)).toMatchObject({ state: 'DEFERRED', status: 'NONE' });
    const repeat = { ballotId: ballot, as: 'SECOND_CALL' };
    const second = acts.done(
      await bench.act<acts.Drafted>(
        bench.staff.officer,
        'repeatBallot',
        repeat,
        '... on RepeatBallotSuccess { ballot { id } }',
      ),
    );
    await acts.announce(bench, second.ballot?.id ?? '');
    const open = () => bench.act(bench.staff.returningOfficer, 'openBallot', second.ballot?.id ?? '');
    expect((await open()).guards).toEqual(['SECOND_CALL_TOO_EARLY']);
    network.clock.advance(3600);
    acts.done(await open());
    expect(await standing(uuid)).toMatchObject({ state: 'ON_AGENDA' });
  });

  it('invariant 9: publishes nothing when an effect cannot happen', async () => {
    const { applicant, id, uuid } = await recommended(summit);
    const ballot = await acts.announce(bench, acts.done(await schedule(id)).ballot?.id ?? '');
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', ballot));
    await voteAll(ballot, 'YES');
    acts.done(await acts.close(bench, ballot));
    acts.done(await acts.certify(bench, ballot));
    const become = (kind: string) =>
      bench.sql('update organisation set kind = $2 where id = $1', [applicant.uuid, kind]);
    await become('EMBASSY');
    expect((await acts.publish(bench, ballot)).type).toBe('GuardFailed');
    expect((await acts.resultOf(bench, ballot, bench.staff.officer))?.state).toBe('COUNTED');
    expect(await bench.sql('select 1 from decision where about_id = $1', [uuid])).toEqual([]);
    await become('NGO');
    acts.done(await acts.publish(bench, ballot));
    expect(await standing(uuid)).toMatchObject({ state: 'ADMITTED', status: 'ACTIVE' });
  });

  it('S14: is not opened while delegates of the applicant are in the room, if the rules want them outside', async () => {
    const strict = await bench.summit(rules => Object.assign(rules.voting, { applicantAbsentDuringVote: true }));
    const { applicant, id } = await recommended(strict);
    const delegate = await strict.accredit(applicant, true, 'APPLICANT');
    const ballot = await acts.announce(bench, acts.done(await schedule(id, strict)).ballot?.id ?? '');
    const open = () => bench.act(bench.staff.returningOfficer, 'openBallot', ballot);
    expect((await open()).guards).toEqual(['APPLICANT_PRESENT']);
    await strict.leave(delegate);
    acts.done(await open());
  });

  describe('that was admitted provisionally', () => {
    const lastEvent = async ({ uuid }: Voter) => {
      const [row] = await bench.sql<{ type: string; decided: boolean; rule: string | null }>(
        `select e.type, e.decision_id is not null as decided, e.rule_ref as rule from membership_event e
         join membership m on m.id = e.membership_id where m.organisation_id = $1 order by e.number desc limit 1`,
        [uuid],
      );
      return row;
    };
    const open = (id: string, at: Summit) => openOn(bench, at, id);

    it('ends with a refused ratification, by the decision of the members', async () => {
      const { applicant, id, uuid } = await recommended(summit, 'PROVISIONAL');
      const ballot = await open(id, summit);
      await voteAll(ballot, 'NO');
      await acts.finish(bench, ballot);
      expect(await standing(uuid)).toMatchObject({ state: 'REFUSED', status: 'NONE' });
      expect(await lastEvent(applicant)).toEqual({ type: 'RATIFICATION_REFUSED', decided: true, rule: null });
    });

    it('S12: goes on by the rule when the vote was inquorate, not silently', async () => {
      const empty = await bench.summit();
      const { applicant, id, uuid } = await recommended(empty, 'PROVISIONAL');
      await acts.finish(bench, await open(id, empty));
      expect(await standing(uuid)).toMatchObject({ state: 'DEFERRED', status: 'PROVISIONAL' });
      expect(await lastEvent(applicant)).toEqual({
        type: 'PROVISION_EXTENDED',
        decided: false,
        rule: expect.stringMatching(/^BENCH@\d+ applications\.provisionalByBoard$/u),
      });
    });

    it('is ratified: a member as any other', async () => {
      const { applicant, id, uuid } = await recommended(summit, 'PROVISIONAL');
      const ballot = await open(id, summit);
      await voteAll(ballot, 'YES');
      await acts.finish(bench, ballot);
      expect(await standing(uuid)).toMatchObject({ state: 'ADMITTED', status: 'ACTIVE' });
      expect(await lastEvent(applicant)).toMatchObject({ type: 'ADMITTED', decided: true });
    });

    it('stays due at the same summit when its ballot is taken off', async () => {
      const { applicant, id, uuid } = await recommended(summit, 'PROVISIONAL');
      const ballot = acts.done(await schedule(id)).ballot?.id ?? '';
      acts.done(await bench.act(bench.staff.officer, 'cancelBallot', ballot));
      expect(await standing(uuid)).toMatchObject({ state: 'DEFERRED', status: 'PROVISIONAL' });
      expect(await lastEvent(applicant)).toMatchObject({ type: 'PROVISIONALLY_ADMITTED' });
    });
  });

  it('that was taken back when the votes were in has a result that stands and changes nothing', async () => {
    const { applicant, id, uuid } = await recommended(summit);
    const head = await bench.person(applicant.uuid, ['HEAD']);
    const ballot = await openOn(bench, summit, id);
    await voteAll(ballot, 'YES');
    const withdraw = 'mutation ($id: ID!) { result: withdrawApplication(input: { id: $id }) { __typename } }';
    const withdrawn = async () =>
      (await bench.query<{ result: { __typename: string } }>(head, withdraw, { id })).data?.result.__typename;
    expect(await withdrawn()).toBe('GuardFailed');
    acts.done(await acts.close(bench, ballot));
    expect(await withdrawn()).toBe('WithdrawApplicationSuccess');
    acts.done(await acts.certify(bench, ballot));
    acts.done(await acts.publish(bench, ballot));
    expect(await standing(uuid)).toMatchObject({ state: 'WITHDRAWN', status: 'NONE' });
    const read = async (actor: Voter | null) =>
      (
        await bench.query<{
          ballot: { moot: boolean; decision: { outcome: string; effects: { kind: string }[] } } | null;
        }>(actor, 'query ($id: ID!) { ballot(id: $id) { moot decision { outcome effects { kind } } } }', { id: ballot })
      ).data?.ballot;
    const told = { moot: true, decision: { outcome: 'ADOPTED', effects: [{ kind: 'NO_EFFECT' }] } };
    expect(await read(voters[0] as Voter)).toEqual(told);
    // Who takes its application back is nobody's business outside the network.
    expect(await read(null)).toBeNull();
    acts.done(await bench.act(voters[0] as Voter, 'contestResult', { ballotId: ballot, reason: 'Example reason.' }));
    acts.done(await bench.act(bench.staff.board, 'annulResult', { ballotId: ballot, reason: 'Example answer.' }));
    expect(await standing(uuid)).toMatchObject({ state: 'WITHDRAWN', status: 'NONE' });
    const again = await bench.act(bench.staff.officer, 'repeatBallot', { ballotId: ballot, as: 'RE_RUN' });
    expect(again.guards).toEqual(['MATTER_CLOSED']);
  });

  it('that was taken back lets its ballot be taken off', async () => {
    const { applicant, id, uuid } = await recommended(summit);
    const head = await bench.person(applicant.uuid, ['HEAD']);
    const ballot = await acts.announce(bench, acts.done(await schedule(id)).ballot?.id ?? '');
    const withdraw = 'mutation ($id: ID!) { withdrawApplication(input: { id: $id }) { __typename } }';
    expect((await bench.query(head, withdraw, { id })).errors).toBeUndefined();
    expect((await bench.act(bench.staff.returningOfficer, 'openBallot', ballot)).guards).toEqual(['MATTER_NOT_READY']);
    acts.done(await bench.act(bench.staff.officer, 'cancelBallot', ballot));
    expect(await standing(uuid)).toMatchObject({ state: 'WITHDRAWN' });
  });
});
