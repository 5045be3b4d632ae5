// What the members decide happens, once, and is taken back when the result is annulled: exclusions, appeals, rules, categories
// and ratifications.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Actor, type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const DECISION = `query ($id: ID!) { ballot(id: $id) { decision { id } reversal { id } } }`;
const READ = `query ($id: ID!) { decision(id: $id) { subject outcome provenance effects { kind } } }`;

interface Versioned {
  readonly sanctionCase: { id: string; version: number };
  readonly appeal: { id: string };
  readonly ruleSet: { id: string; version: number; revision: number };
}

describe('what the members decide', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    // Whoever is admitted in one test is entitled in the next, and stays away.
    summit = await bench.summit(rules => {
      for (const decision of Object.values(rules.decisions)) {
        Object.assign(decision, {
          quorum: { ...decision.quorum, comparison: 'AT_LEAST', numerator: 1, denominator: 100 },
        });
      }
    });
    voters = [];
    for (let index = 0; index < 4; index += 1) voters.push(await summit.accredit(await bench.organisation()));
  }, 60_000);
  afterAll(() => network.close());

  const shown = (field: string, selection: string) =>
    `... on ${field.charAt(0).toUpperCase()}${field.slice(1)}Success { ${selection} }`;
  const done = async (actor: Actor, field: string, input: object, selection: string) =>
    acts.done(await bench.act<Versioned>(actor, field, input, shown(field, selection)));

  /** Holds a ballot to the end of its count. */
  async function count(id: string, choice = 'YES'): Promise<string> {
    await acts.announce(bench, id);
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', id));
    for (const voter of voters) acts.done(await acts.vote(bench, voter, id, choice));
    acts.done(await acts.close(bench, id));
    acts.done(await acts.certify(bench, id));
    return id;
  }
  const decide = async (id: string, choice = 'YES') => {
    acts.done(await acts.publish(bench, await count(id, choice)));
    return id;
  };
  async function annul(id: string): Promise<void> {
    acts.done(await bench.act(voters[0] as Voter, 'contestResult', { ballotId: id, reason: 'Example reason.' }));
    acts.done(await bench.act(bench.staff.board, 'annulResult', { ballotId: id, reason: 'Example answer.' }));
  }
  const on = (purpose: string, subjectId: string) => acts.draft(bench, summit, { purpose, kind: 'SECRET', subjectId });
  const schedule = async (applicationId: string): Promise<string> => {
    const input = { applicationId, summitId: summit.id, kind: 'NAMED' };
    const made = await bench.act<acts.Drafted>(
      bench.staff.officer,
      'scheduleApplication',
      input,
      shown('scheduleApplication', 'ballot { id state }'),
    );
    return acts.done(made).ballot?.id ?? '';
  };

  /** The rows of the ledger, the last one first. */
  const ledgerOf = (uuid: string) =>
    bench.sql<{ type: string; status_to: string; category_to: string | null; decision_id: string }>(
      `select e.type, e.status_to, e.category_to, e.decision_id from membership_event e
       join membership m on m.id = e.membership_id where m.organisation_id = $1 order by e.number desc`,
      [uuid],
    );
  const standing = async (uuid: string) => {
    const [row] = await bench.sql<{ status: string; category: string | null }>(
      'select status, category from membership_on($2::date, $3) where organisation_id = $1',
      [uuid, network.clock.today(), network.clock.now()],
    );
    return row ?? { status: 'NONE', category: null };
  };
  const decisionOf = async (id: string) => {
    const { data } = await bench.query<{
      ballot: { decision: { id: string } | null; reversal: { id: string } | null };
    }>(bench.staff.officer, DECISION, { id });
    return { decision: data?.ballot.decision?.id ?? '', reversal: data?.ballot.reversal?.id ?? '' };
  };
  const read = async (actor: Actor | null, id: string) =>
    (await bench.query<{ decision: object | null }>(actor, READ, { id })).data?.decision;

  async function application(organisation: Voter, more: object): Promise<{ id: string; uuid: string }> {
    const [uuid, now] = [newUuid(), network.clock.now()];
    await bench.insert('application', {
      ...{ id: uuid, organisation_id: organisation.uuid, kind: 'ADMISSION', state: 'RECOMMENDED' },
      ...{ category_requested: 'FULL', rule_set_id: summit.ruleSetId, recommendation: 'ADMIT', circulated_at: now },
      ...{ provenance: 'FICTITIOUS', created_at: now, updated_at: now, ...more },
    });
    return { id: idOf('Application', uuid), uuid };
  }
  const stateOf = async (uuid: string) =>
    (await bench.sql<{ state: string }>('select state from application where id = $1', [uuid]))[0]?.state;

  it('invariant 6: excludes a member whose case was heard, which has no vote on itself; an appeal reinstates it; annulled, the exclusion holds and the appeal waits', async () => {
    const accused = await summit.accredit(await bench.organisation());
    const head = await bench.person(accused.uuid, ['HEAD']);
    const { board, officer } = bench.staff;
    const grounds = { organisationId: accused.id, sought: 'EXPULSION', grounds: 'Example grounds.' };
    let { sanctionCase } = await done(board, 'openSanctionCase', grounds, 'sanctionCase { id version }');
    const step = async (actor: Actor, field: string, more: object) => {
      const input = { id: sanctionCase?.id, expectedVersion: sanctionCase?.version, ...more };
      ({ sanctionCase } = await done(actor, field, input, 'sanctionCase { id version }'));
    };
    await step(head, 'respondToSanction', { response: 'Example response.' });
    await step(officer, 'setSanctionHearing', { hearingOn: network.clock.today() });
    const ballot = await on('EXPULSION', sanctionCase?.id ?? '');
    // Nobody is excluded unheard.
    expect((await bench.act(officer, 'scheduleBallot', ballot)).guards).toEqual(['MATTER_NOT_READY']);
    await step(officer, 'recordSanctionHearing', { minutesRef: 'Minutes, item 3' });
    await acts.announce(bench, ballot);
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', ballot));
    // It sits in the room and speaks.
    expect((await acts.vote(bench, accused, ballot, 'NO')).guards).toEqual(['ACCUSED']);
    for (const voter of voters) acts.done(await acts.vote(bench, voter, ballot, 'YES'));
    await acts.finish(bench, ballot);
    expect((await standing(accused.uuid)).status).toBe('EXPELLED');
    const { decision } = await decisionOf(ballot);
    expect((await ledgerOf(accused.uuid))[0]).toMatchObject({
      type: 'EXPELLED',
      decision_id: uuidOf('Decision', decision),
    });
    expect(await acts.resultOf(bench, ballot, null)).toBeNull();
    expect(await read(null, decision)).toBeNull();
    expect(await read(voters[0] as Voter, decision)).toMatchObject({
      subject: 'EXPULSION',
      outcome: 'ADOPTED',
      provenance: 'FICTITIOUS',
      effects: [{ kind: 'MEMBER_EXPELLED' }],
    });

    const filed = { caseId: sanctionCase?.id, statement: 'Example statement.' };
    const { appeal } = await done(head, 'fileAppeal', filed, 'appeal { id }');
    const onAppeal = await decide(await on('APPEAL', appeal?.id ?? ''));
    expect((await standing(accused.uuid)).status).toBe('ACTIVE');
    expect((await ledgerOf(accused.uuid))[0]).toMatchObject({ type: 'REINSTATED', status_to: 'ACTIVE' });

    await annul(onAppeal);
    expect((await standing(accused.uuid)).status).toBe('EXPELLED');
    const { reversal } = await decisionOf(onAppeal);
    expect((await ledgerOf(accused.uuid))[0]?.decision_id).toBe(uuidOf('Decision', reversal));
    expect(await read(null, reversal)).toBeNull();
    // The appeal waits for another decision, which can be the other one, or the same.
    await decide(await on('APPEAL', appeal?.id ?? ''));
    expect((await standing(accused.uuid)).status).toBe('ACTIVE');
  }, 60_000);

  it('takes an exclusion back when its result is annulled, and the case waits for another ballot', async () => {
    const accused = await bench.organisation();
    const [row] = await bench.sql<{ id: string }>('select id from membership where organisation_id = $1', [
      accused.uuid,
    ]);
    const heard = newUuid();
    const day = network.clock.today();
    await bench.insert('sanction_case', {
      ...{ id: heard, membership_id: row?.id, state: 'HEARD', sought: 'EXPULSION', grounds: 'Example grounds.' },
      ...{ opened_at: network.clock.now(), notice_on: day, response_due: day, hearing_on: day, hearing_ref: 'Minutes' },
      ...{ rule_set_id: summit.ruleSetId, provenance: 'FICTITIOUS' },
    });
    const ballot = await decide(await on('EXPULSION', idOf('SanctionCase', heard)));
    expect((await standing(accused.uuid)).status).toBe('EXPELLED');
    await annul(ballot);
    expect(await standing(accused.uuid)).toEqual({ status: 'ACTIVE', category: 'FULL' });
    expect((await ledgerOf(accused.uuid))[0]?.type).toBe('ANNULLED');
    const again = await decide(await on('EXPULSION', idOf('SanctionCase', heard)), 'NO');
    expect((await acts.resultOf(bench, again, voters[0] as Voter))?.result).toMatchObject({ outcome: 'REJECTED' });
    expect((await standing(accused.uuid)).status).toBe('ACTIVE');
    const [closed] = await bench.sql<{ state: string }>('select state from sanction_case where id = $1', [heard]);
    expect(closed?.state).toBe('DISMISSED');
  });

  it('puts a rule set in force from the day of the decision, and takes it back', async () => {
    const basedOn = idOf('RuleSet', summit.ruleSetId);
    const title = [{ language: 'en', text: 'Example rules' }];
    const { ruleSet } = await done(
      bench.staff.officer,
      'draftRuleSet',
      { basedOnId: basedOn, title },
      'ruleSet { id revision }',
    );
    const ballot = await on('RULES_CHANGE', ruleSet?.id ?? '');
    expect((await bench.act(bench.staff.officer, 'scheduleBallot', ballot)).guards).toEqual(['MATTER_NOT_READY']);
    await done(
      bench.staff.officer,
      'finishRuleSet',
      { id: ruleSet?.id, expectedRevision: ruleSet?.revision },
      'ruleSet { id }',
    );
    const inForce = async () => {
      const { data } = await bench.query<{ currentRuleSet: { id: string } }>(null, '{ currentRuleSet { id } }');
      return data?.currentRuleSet.id;
    };
    const before = await inForce();
    await decide(ballot);
    expect(await inForce()).toBe(ruleSet?.id);
    await annul(ballot);
    expect(await inForce()).toBe(before);
  });

  it('changes the category of a member, and takes it back', async () => {
    const member = await bench.organisation('ACTIVE', { category: 'ASSOCIATE' });
    const { id, uuid } = await application(member, { kind: 'CATEGORY_CHANGE' });
    const ballot = await decide(await schedule(id));
    expect(await standing(member.uuid)).toEqual({ status: 'ACTIVE', category: 'FULL' });
    expect(await stateOf(uuid)).toBe('ADMITTED');
    await annul(ballot);
    expect(await standing(member.uuid)).toEqual({ status: 'ACTIVE', category: 'ASSOCIATE' });
    expect(await stateOf(uuid)).toBe('DEFERRED');
  });

  it('invariant 9: ratifies a provisional admission once, of several who publish at once, and takes it back', async () => {
    const member = await bench.organisation('PROVISIONAL');
    const { id, uuid } = await application(member, { provisional_decision_id: newUuid() });
    const ballot = await count(await schedule(id));
    const answers = await Promise.all(Array.from({ length: 4 }, () => acts.publish(bench, ballot)));
    expect(answers.filter(({ type }) => type === 'PublishResultSuccess')).toHaveLength(1);
    expect(answers.filter(({ guards }) => guards.includes('WRONG_STATE'))).toHaveLength(3);
    expect(await standing(member.uuid)).toEqual({ status: 'ACTIVE', category: 'FULL' });
    const admitted = (await ledgerOf(member.uuid)).filter(({ type }) => type === 'ADMITTED');
    expect(admitted).toHaveLength(1);
    const decisions = await bench.sql('select 1 from decision where about_id = $1', [uuid]);
    expect(decisions).toHaveLength(1);
    await annul(ballot);
    expect((await standing(member.uuid)).status).toBe('PROVISIONAL');
    expect(await stateOf(uuid)).toBe('DEFERRED');
    const { decision, reversal } = await decisionOf(ballot);
    expect((await ledgerOf(member.uuid))[0]).toMatchObject({
      type: 'ANNULLED',
      decision_id: uuidOf('Decision', reversal),
    });
    expect(await read(null, decision)).toMatchObject({ subject: 'RATIFICATION', provenance: 'FICTITIOUS' });
  });
});
