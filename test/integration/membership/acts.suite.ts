/** What becomes of memberships: dues, resignation, succession, annulment, exclusion and appeal. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { RuleSetService } from '../../../apps/api/src/modules/decision/index.js';
import { DuesJob } from '../../../apps/api/src/modules/membership/acts/dues.job.js';
import { ProvisionJob } from '../../../apps/api/src/modules/membership/acts/provision.job.js';
import {
  MembershipLedger,
  ProvisionService,
  SanctionCaseService,
} from '../../../apps/api/src/modules/membership/index.js';
import { makeBench } from '../../support/ballot-bench.js';
import type { CastName } from '../../support/cast.js';
import { type MembershipBench, startMembershipBench } from '../../support/membership-bench.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

describe('the course of a membership', () => {
  let bench: MembershipBench;
  beforeAll(async () => {
    bench = await startMembershipBench();
  });
  afterAll(() => bench.network.close());

  it('lets one of two suspensions at once stand', async () => {
    const id = await bench.noticed();
    const input = { organisationId: bench.of(id).organisationId, minutesRef: 'B-3', reason: 'A' };
    const answers = await Promise.all([1, 2].map(() => bench.act('board', 'suspendMember', input)));
    expect(answers.map(({ data }) => data?.result.__typename).sort()).toEqual(['GuardFailed', 'SuspendMemberSuccess']);
    const [row] = await bench.sql<{ count: number }>(`select count(*)::int as count from membership_event
      where membership_id = '${uuidOf('Membership', id)}' and type = 'SUSPENDED'`);
    expect(row?.count).toBe(1);
  });

  it('suspends by the rule on dues after grace and reminders, and lifts it with good standing', async () => {
    const [early, due] = [await bench.owing('2026-11-01'), await bench.owing()];
    await bench.network.app.get(DuesJob).run();
    await bench.network.app.get(DuesJob).run();
    expect([
      await bench.statusOf(bench.of(early).organisationId),
      await bench.statusOf(bench.of(due).organisationId),
    ]).toEqual(['ACTIVE', 'SUSPENDED']);
    await bench.done('officer', 'recordStanding', {
      organisationId: bench.of(due).organisationId,
      good: true,
      reason: 'Paid',
    });
    expect(await bench.statusOf(bench.of(due).organisationId)).toBe('ACTIVE');
  });

  it('puts a lapse before an officer, and lets nothing lapse by itself', async () => {
    const id = await bench.owing('2021-01-01');
    await bench.network.app.get(DuesJob).run();
    const [task] = await bench.sql<{ role: string }>(`select role from task
      where subject_id = '${uuidOf('Membership', id)}' and kind = 'MEMBERSHIP_LAPSE_CONFIRM'`);
    expect([task?.role, await bench.statusOf(bench.of(id).organisationId)]).toEqual(['OFFICER', 'ACTIVE']);
    await bench.done('officer', 'confirmLapse', { organisationId: bench.of(id).organisationId, reason: 'A' });
    expect(await bench.statusOf(bench.of(id).organisationId)).toBe('LAPSED');
  });

  it('lets a member leave after its notice, and stay after all', async () => {
    const organisationId = bench.cast.organisations.member;
    const tooEarly = await bench.act('memberHead', 'resignMembership', { organisationId, effectiveOn: '2027-01-01' });
    expect(tooEarly.errors?.[0]?.extensions).toMatchObject({
      code: 'INPUT_INVALID',
      violations: [{ rule: 'noticePeriod' }],
    });
    await bench.done('memberHead', 'resignMembership', { organisationId, effectiveOn: '2027-03-01' });
    const then = async () =>
      (await bench.reader.standingOf(uuidOf('Organisation', organisationId), { on: '2027-03-01' })).status;
    expect([await bench.statusOf(organisationId), await then()]).toEqual(['ACTIVE', 'RESIGNED']);
    const again = await bench.act('memberHead', 'resignMembership', { organisationId, effectiveOn: '2027-04-01' });
    expect(again.data?.result.guards).toEqual([{ code: 'RESIGNATION_PENDING' }]);
    await bench.done('memberHead', 'withdrawResignation', { organisationId });
    expect(await then()).toBe('ACTIVE');
  });

  it('hands a membership to the successor, as it stood last', async () => {
    const id = await bench.dissolved();
    const { organisationId } = bench.of(id);
    const decision = await bench.decide('ENTITY_CHANGE', 'SUMMIT', organisationId);
    await bench.done('admin', 'succeedMembership', { organisationId, decisionId: idOf('Decision', decision.id) });
    const [row] = await bench.sql<{ successor: string }>(
      `select successor_id as successor from organisation where id = '${uuidOf('Organisation', organisationId)}'`,
    );
    const successor = await bench.reader.standingOf(row?.successor ?? '', { on: bench.network.clock.today() });
    expect(successor).toMatchObject({
      status: 'ACTIVE',
      category: 'FULL',
      decisive: { type: 'SUCCEEDED', decisionId: decision.id },
    });
  });

  it('extends a provisional admission by the rule, and lets it expire only by a person', async () => {
    const id = await bench.member(['PROVISIONALLY_ADMITTED', 'PROVISIONAL', '2026-01-01']);
    const organisationId = uuidOf('Organisation', bench.of(id).organisationId);
    const due = async () =>
      (await bench.reader.ratificationDue(bench.network.clock.today())).map(one => one.organisationId);
    expect(await due()).toContain(organisationId);
    const input = { organisationId: bench.of(id).organisationId, reason: 'A' };
    const confirm = async () => (await bench.act('officer', 'confirmProvisionExpiry', input)).data?.result.guards;
    const tasks = () =>
      bench.sql<{ role: string; open: boolean }>(`select role, closed_at is null as open from task
        where subject_id = '${uuidOf('Membership', id)}' and kind = 'PROVISION_EXPIRY_CONFIRM'`);
    const job = bench.network.app.get(ProvisionJob);
    await job.run();
    // No summit was held since.
    expect([await confirm(), await tasks()]).toEqual([[{ code: 'PROVISION_NOT_DUE' }], []]);
    await bench.summitOver('2026-10-24');
    await job.run();
    await job.run();
    expect([await bench.statusOf(input.organisationId), await tasks()]).toEqual([
      'PROVISIONAL',
      [{ role: 'OFFICER', open: true }],
    ]);
    const provisions = bench.network.app.get(ProvisionService);
    await expect(provisions.confirmExpiry(SYSTEM, input)).rejects.toMatchObject({
      refusal: { guards: [{ code: 'PERSON_CONFIRMS' }] },
    });
    const ruleSetId = (await bench.network.app.get(RuleSetService).current(bench.network.clock.today())).id;
    await provisions.extend(SYSTEM, organisationId, { ruleSetId, provenance: 'LIVE', source: null });
    expect([await confirm(), await tasks()]).toEqual([
      [{ code: 'PROVISION_NOT_DUE' }],
      [{ role: 'OFFICER', open: false }],
    ]);
    expect(await due()).toContain(organisationId);
    await bench.summitOver('2027-10-24');
    await bench.done('officer', 'confirmProvisionExpiry', input);
    expect(await bench.statusOf(input.organisationId)).toBe('NONE');
    const standing = await bench.reader.standingOf(organisationId, { on: bench.network.clock.today() });
    expect(standing.decisive).toMatchObject({
      type: 'PROVISION_EXPIRED',
      ruleRef: 'DEFAULT@1 applications.provisionalByBoard',
    });
  });

  it('invariant 9: an annulment writes reversing events', async () => {
    const organisationId = await bench.register();
    const publicId = idOf('Organisation', organisationId);
    const [admission, annulment] = [
      await bench.decide('ADMISSION', 'SUMMIT', publicId),
      await bench.decide('ANNULMENT', 'BOARD', publicId),
    ];
    const event = { statusTo: 'ACTIVE', effectiveOn: '2026-11-01', provenance: 'LIVE' } as const;
    await bench.ledger.record(SYSTEM, {
      ...event,
      organisationId,
      type: 'ADMITTED',
      categoryTo: 'FULL',
      decisionId: admission.id,
    });
    const rule = { ruleRef: 'DEFAULT@1 membership.duesGraceDays', type: 'SUSPENDED', statusTo: 'SUSPENDED' } as const;
    await bench.ledger.record(SYSTEM, { ...event, organisationId, ...rule, effectiveOn: '2026-11-10' });
    const before = bench.network.clock.now();
    bench.network.clock.advance(1);
    const added = await bench.ledger.reverse(SYSTEM, { decisionId: admission.id, byDecisionId: annulment.id });
    expect(added.map(({ type, decisionId }) => ({ type, decisionId }))).toEqual([
      { type: 'ANNULLED', decisionId: annulment.id },
    ]);
    expect([await bench.statusOf(publicId, before), await bench.statusOf(publicId)]).toEqual(['SUSPENDED', 'NONE']);
    expect(await bench.ledger.reverse(SYSTEM, { decisionId: admission.id, byDecisionId: annulment.id })).toEqual([]);
  });

  it('excludes only after notice, response and hearing, by the members; an upheld appeal makes it void', async () => {
    const organisationId = bench.cast.organisations.otherMember;
    const { sanctionCase } = await bench.done('board', 'openSanctionCase', {
      organisationId,
      sought: 'EXPULSION',
      grounds: 'A',
    });
    const id = sanctionCase?.id ?? '';
    const cases = bench.network.app.get(SanctionCaseService);
    const decision = await bench.decide('EXPULSION', 'SUMMIT', organisationId);
    await expect(cases.expel(SYSTEM, uuidOf('SanctionCase', id), decision)).rejects.toThrow(/hearing/u);
    await bench.done('otherMemberHead', 'respondToSanction', { id, expectedVersion: 1, response: 'It was not so.' });
    await bench.done('officer', 'setSanctionHearing', { id, expectedVersion: 2, hearingOn: '2026-11-24' });
    await bench.done('officer', 'recordSanctionHearing', { id, expectedVersion: 3, minutesRef: 'B-4' });
    const read = async (caller: CastName) =>
      (await bench.network.graphql(`{ node(id: "${id}") { id } }`, {}, bench.cast.tokens[caller])).data;
    expect([await read('otherMemberHead'), await read('memberHead'), await read('memberKey')]).toEqual([
      { node: { id } },
      { node: null },
      { node: null },
    ]);
    await cases.expel(SYSTEM, uuidOf('SanctionCase', id), decision);
    expect(await bench.statusOf(organisationId)).toBe('EXPELLED');
    expect(await bench.reader.readmissionBar(uuidOf('Organisation', organisationId))).toBe('2027-11-24');
    const excluded = bench.network.clock.now();
    bench.network.clock.advance(1);
    const { appeal } = await bench.done('otherMemberHead', 'fileAppeal', { caseId: id, statement: 'A' });
    const twice = await bench.act('otherMemberHead', 'fileAppeal', { caseId: id, statement: 'A' });
    expect(twice.data?.result.guards).toEqual([{ code: 'APPEALED_ALREADY' }]);
    const outcome = {
      id: appeal?.id,
      expectedVersion: 1,
      upheld: true,
      decidedOn: '2026-11-24',
      minutesRef: 'S-1',
      reason: 'A',
    };
    const incompetent = await bench.act('admin', 'decideAppeal', { ...outcome, body: 'BOARD' });
    expect(incompetent.data?.result.guards).toEqual([{ code: 'BODY_NOT_COMPETENT' }]);
    await bench.done('admin', 'decideAppeal', { ...outcome, body: 'SUPERVISORY_BOARD' });
    expect([await bench.statusOf(organisationId, excluded), await bench.statusOf(organisationId)]).toEqual([
      'EXPELLED',
      'ACTIVE',
    ]);
    expect(await bench.reader.readmissionBar(uuidOf('Organisation', organisationId))).toBeNull();
  });

  // The last one: it moves the clock.
  it('tells of a resignation at once, and of the end of the membership on its day', async () => {
    const { network } = bench;
    const id = await bench.active();
    const { organisationId } = bench.of(id);
    const people = await makeBench(network);
    const uuid = uuidOf('Organisation', organisationId);
    const [head, signatory] = [await people.person(uuid, ['HEAD']), await people.person(uuid, ['LEGAL_SIGNATORY'])];
    const input = { organisationId, effectiveOn: '2027-03-01', reason: 'Example reason.' };
    const told = async () =>
      (
        await bench.sql<{ type: string }>(
          `select type from outbox_event where data->>'membership' = '${id}' order by position`,
        )
      ).map(({ type }) => type);
    const before = await told();
    // A head who is no legal signatory speaks for the organisation, and does not sign for it.
    expect((await people.act(head, 'resignMembership', input)).error).toBe('FORBIDDEN');
    expect((await people.act(signatory, 'resignMembership', input)).type).toBe('ResignMembershipSuccess');
    expect(await told()).toEqual([...before, 'membership.changed']);
    const acted = await bench.sql<{ action: string; actor_person_id: string; details: object }>(
      `select action, actor_person_id, details from audit_event where subject_id = '${uuidOf('Membership', id)}' order by id`,
    );
    // Ids and codes only: the reason stays in the ledger.
    expect(acted.at(-1)).toMatchObject({ actor_person_id: signatory.personId });
    expect(JSON.stringify(acted)).not.toContain('Example reason');
    await network.app.get(MembershipLedger).applyDue();
    expect([await told(), await bench.statusOf(organisationId)]).toEqual([[...before, 'membership.changed'], 'ACTIVE']);
    network.clock.advance(98 * 24 * 3600);
    await network.app.get(MembershipLedger).applyDue();
    await network.app.get(MembershipLedger).applyDue();
    expect(await bench.statusOf(organisationId)).toBe('RESIGNED');
    expect((await told()).slice(before.length)).toEqual([
      'membership.changed',
      'membership.changed',
      'membership.ended',
    ]);
  });
});
