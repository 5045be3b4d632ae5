/** The acts on memberships: what is listed as allowed succeeds, what is blocked is refused with the listed guards. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecidingBody, DecisionSubject, MembershipEventType, MembershipStatus } from '@kurultai/schema';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { DecisionService, RuleSetService } from '../../../apps/api/src/modules/decision/index.js';
import {
  MembershipLedger,
  MembershipReader,
  ProvisionService,
  SanctionCaseService,
} from '../../../apps/api/src/modules/membership/index.js';
import { DuesJob } from '../../../apps/api/src/modules/membership/acts/dues.job.js';
import { OrganisationService } from '../../../apps/api/src/modules/organisation/index.js';
import { type ActionTrial, walkState } from '../../support/action-walk.js';
import { type CallerName, type Callers, makeCallers } from '../../support/callers.js';
import { type Cast, type CastName, createCast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
/** Those who can do something in some state. */
const ACTING = ['memberHead', 'officer', 'admin', 'board'] as const;
/** The others beside them, tried in one state: in every other one they can do as little. */
const CALLERS = [...ACTING, 'anonymous', 'memberKey', 'auditor'] as const;
const callersIn = (state: string): readonly CallerName[] =>
  state === 'ACTIVE, with notice' || state === 'RESPONDED' ? CALLERS : ACTING;
type Step = readonly [MembershipEventType, MembershipStatus, string];

interface Outcome {
  result: { __typename: string; guards?: { code: string }[] } & Record<string, { id: string; version: number }>;
}

describe('acts on memberships', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;
  let ledger: MembershipLedger;
  let reader: MembershipReader;
  let number = 0;
  /** What a trial needs to know of the membership that it is tried on. */
  const known = new Map<string, { organisationId: string; eventId: string }>();

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
    ledger = network.app.get(MembershipLedger);
    reader = network.app.get(MembershipReader);
  }, 60_000);
  afterAll(() => network.close());

  const sql = <Answer extends object = object>(text: string) => ask<Answer>(network.database.ownerUrl, text);
  const statusOf = async (organisationId: string, knownAt?: Date) =>
    (await reader.standingOf(uuidOf('Organisation', organisationId), { on: network.clock.today(), knownAt })).status;

  async function register(): Promise<string> {
    number += 1;
    const names = [{ text: `Acting member ${String(number)}`, language: 'en' }];
    return (await network.app.get(OrganisationService).register(SYSTEM, { names, kind: 'NGO', country: 'AT' })).uuid;
  }

  /** A fresh membership with these steps behind it. @returns its public id */
  async function member(...steps: Step[]): Promise<string> {
    const organisationId = await register();
    const rows = [];
    for (const [type, statusTo, effectiveOn] of steps) {
      const categoryTo = type.endsWith('ADMITTED') ? ('FULL' as const) : null;
      const ground = { ruleRef: 'DEFAULT@1 decisions.ADMISSION', provenance: 'RECORDED_RETROSPECTIVELY' } as const;
      rows.push(await ledger.record(SYSTEM, { organisationId, type, statusTo, categoryTo, effectiveOn, ...ground }));
    }
    const id = idOf('Membership', rows[0]?.membershipId ?? '');
    known.set(id, {
      organisationId: idOf('Organisation', organisationId),
      eventId: idOf('MembershipEvent', rows[0]?.id ?? ''),
    });
    return id;
  }
  const of = (id: string) => known.get(id) ?? { organisationId: '', eventId: '' };

  async function decide(subject: DecisionSubject, body: DecidingBody, organisationId: string) {
    const { id: ruleSetId } = await network.app.get(RuleSetService).current(network.clock.today());
    return network.app.get(DecisionService).record(SYSTEM, {
      subject,
      body,
      outcome: 'ADOPTED',
      decidedOn: network.clock.today(),
      ruleSetId,
      organisationId: uuidOf('Organisation', organisationId),
      title: [{ language: 'en', text: 'A', origin: 'AUTHORED' }],
      provenance: 'LIVE',
    });
  }

  async function act(caller: CastName, field: string, input: object) {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const inner = /Case|Sanction/u.test(field)
      ? 'sanctionCase { id version }'
      : /Appeal/u.test(field)
        ? 'appeal { id version }'
        : 'membership { id }';
    const success = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`;
    const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) {
      __typename ... on GuardFailed { guards { code } } ... on ${success} { ${inner} } } }`;
    return network.graphql<Outcome>(query, { input }, cast.tokens[caller]);
  }
  async function done(caller: CastName, field: string, input: object) {
    const { data, errors } = await act(caller, field, input);
    expect({ field, errors, guards: data?.result.guards }).toEqual({ field, errors: undefined, guards: undefined });
    return data!.result;
  }

  const ACTIVE: Step = ['ADMITTED', 'ACTIVE', '2020-03-10'];
  const active = () => member(ACTIVE);
  async function noticed(): Promise<string> {
    const id = await active();
    await done('board', 'openSanctionCase', {
      organisationId: of(id).organisationId,
      sought: 'SUSPENSION',
      grounds: 'A',
    });
    await sql(
      `update sanction_case set response_due = '2026-11-20' where membership_id = '${uuidOf('Membership', id)}'`,
    );
    return id;
  }
  async function owing(from = '2026-01-01'): Promise<string> {
    const id = await active();
    const flag = { organisationId: of(id).organisationId, good: false, from, reason: 'Dues of 2025' };
    await done('officer', 'recordStanding', flag);
    await sql(`insert into task_reminder (task_id, number, given_on, given_at)
      select t.id, n, date '2026-02-01' + n, now() from task t, generate_series(1, 3) n
      where t.subject_id = '${uuidOf('Membership', id)}' and t.kind = 'DUES_SETTLE'`);
    return id;
  }
  async function dissolved(): Promise<string> {
    const id = await active();
    const { organisationId } = of(id);
    const successorId = idOf('Organisation', await register());
    const end = { id: organisationId, expectedVersion: 1, dissolvedOn: '2026-06', evidence: 'A', successorId };
    await network.app.get(OrganisationService).dissolve(SYSTEM, end);
    await done('officer', 'dissolveMembership', { organisationId });
    return id;
  }

  describe('in every state, as every kind of caller', () => {
    const organisation = (id: string) => ({ organisationId: of(id).organisationId });
    const resolution = (id: string) => ({ ...organisation(id), minutesRef: 'B-1', reason: 'A' });
    const trial = (field: string, value: (id: string) => object | Promise<object>): ActionTrial => ({
      call: `${field}(input: $input)`,
      takes: `$input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`,
      variables: async id => ({ input: await value(id) }),
    });
    const actions: Record<string, ActionTrial> = {
      OPEN_CASE: trial('openSanctionCase', id => ({ ...organisation(id), sought: 'EXPULSION', grounds: 'A' })),
      SUSPEND: trial('suspendMember', resolution),
      SUSPEND_FOR_DUES: trial('suspendForDues', id => ({ ...organisation(id), reason: 'A' })),
      LIFT_SUSPENSION: trial('liftSuspension', resolution),
      RECORD_STANDING: trial('recordStanding', id => ({
        ...organisation(id),
        good: true,
        from: '2020-01-01',
        reason: 'A',
      })),
      RESIGN: trial('resignMembership', id => ({ ...organisation(id), effectiveOn: '2027-12-31' })),
      WITHDRAW_RESIGNATION: trial('withdrawResignation', organisation),
      CONFIRM_LAPSE: trial('confirmLapse', id => ({ ...organisation(id), reason: 'A' })),
      CHANGE_CATEGORY: trial('changeMembershipCategory', async id => {
        const { organisationId } = of(id);
        const decision = await decide('CATEGORY_CHANGE', 'SUMMIT', organisationId);
        return { organisationId, category: 'ASSOCIATE', decisionId: idOf('Decision', decision.id) };
      }),
      DISSOLVE: trial('dissolveMembership', organisation),
      SUCCEED: trial('succeedMembership', async id => {
        const { organisationId } = of(id);
        return {
          organisationId,
          decisionId: idOf('Decision', (await decide('ENTITY_CHANGE', 'SUMMIT', organisationId)).id),
        };
      }),
      CORRECT: trial('correctMembershipEvent', id => ({
        eventId: of(id).eventId,
        effectiveOn: '2020-03',
        reason: 'A',
      })),
    };
    const states: Record<string, () => Promise<string>> = {
      NONE: () =>
        member(['PROVISIONALLY_ADMITTED', 'PROVISIONAL', '2021-01-01'], ['RATIFICATION_REFUSED', 'NONE', '2022']),
      PROVISIONAL: () => member(['PROVISIONALLY_ADMITTED', 'PROVISIONAL', '2026-01-01']),
      ACTIVE: active,
      'ACTIVE, with notice': noticed,
      'ACTIVE, not in good standing': owing,
      'ACTIVE, long not in good standing': () => owing('2021-01-01'),
      SUSPENDED: () => member(ACTIVE, ['SUSPENDED', 'SUSPENDED', '2025-01-01']),
      LAPSED: () => member(ACTIVE, ['LAPSED', 'LAPSED', '2025-01-01']),
      RESIGNED: () => member(ACTIVE, ['RESIGNED', 'RESIGNED', '2025-01-01']),
      EXPELLED: () => member(ACTIVE, ['EXPELLED', 'EXPELLED', '2025-01-01']),
      DISSOLVED: dissolved,
    };
    it.each(Object.keys(states))(
      '%s',
      async state => {
        const walk = { type: 'Membership', states, actions, callers: callersIn(state) };
        expect(await walkState(callers, walk, state)).toBe(callersIn(state).length * Object.keys(actions).length);
      },
      60_000,
    );

    describe('of a sanction case', () => {
      const versions = async (id: string) => {
        const [row] = await sql<{ version: number }>(
          `select version from sanction_case where id = '${uuidOf('SanctionCase', id)}'`,
        );
        return { id, expectedVersion: row?.version ?? 0 };
      };
      const step = (field: string, more: object = {}) =>
        trial(field, async id => ({ ...(await versions(id)), ...more }));
      const caseActions: Record<string, ActionTrial> = {
        RESPOND: step('respondToSanction', { response: 'A' }),
        SET_HEARING: step('setSanctionHearing', { hearingOn: '2026-11-24' }),
        RECORD_HEARING: step('recordSanctionHearing', { minutesRef: 'B-2' }),
        DISMISS: step('dismissSanctionCase'),
        WITHDRAW: step('withdrawSanctionCase'),
        APPEAL: trial('fileAppeal', id => ({ caseId: id, statement: 'A' })),
      };
      /** The member of the cast, so that its head is the accused; of its earlier cases none stays open. */
      const opened = async () => {
        const organisationId = cast.organisations.member;
        await sql(`update sanction_case set state = 'WITHDRAWN' where membership_id in (
          select id from membership where organisation_id = '${uuidOf('Organisation', organisationId)}')`);
        const result = await done('board', 'openSanctionCase', { organisationId, sought: 'EXPULSION', grounds: 'A' });
        return result['sanctionCase']?.id ?? '';
      };
      const after = async (...fields: [CastName, string, object?][]) => {
        const id = await opened();
        for (const [caller, field, more] of fields) await done(caller, field, { ...(await versions(id)), ...more });
        return id;
      };
      const respond: [CastName, string, object] = ['memberHead', 'respondToSanction', { response: 'A' }];
      const hearing: [CastName, string, object] = ['officer', 'setSanctionHearing', { hearingOn: '2026-11-24' }];
      const held: [CastName, string, object] = ['officer', 'recordSanctionHearing', { minutesRef: 'B-2' }];
      const caseStates: Record<string, () => Promise<string>> = {
        NOTICE_GIVEN: opened,
        'NOTICE_GIVEN, time over': async () => {
          const id = await opened();
          await sql(`update sanction_case set response_due = '2026-11-20' where id = '${uuidOf('SanctionCase', id)}'`);
          return id;
        },
        RESPONDED: () => after(respond),
        HEARING_SET: () => after(respond, hearing),
        HEARD: () => after(respond, hearing, held),
        DISMISSED: () => after(respond, hearing, held, ['board', 'dismissSanctionCase']),
        WITHDRAWN: () => after(['board', 'withdrawSanctionCase']),
      };
      it.each(Object.keys(caseStates))(
        '%s',
        async state => {
          const walk = { type: 'SanctionCase', states: caseStates, actions: caseActions, callers: callersIn(state) };
          expect(await walkState(callers, walk, state)).toBe(callersIn(state).length * Object.keys(caseActions).length);
        },
        60_000,
      );
    });
  });

  it('lets one of two suspensions at once stand', async () => {
    const id = await noticed();
    const input = { organisationId: of(id).organisationId, minutesRef: 'B-3', reason: 'A' };
    const answers = await Promise.all([1, 2].map(() => act('board', 'suspendMember', input)));
    expect(answers.map(({ data }) => data?.result.__typename).sort()).toEqual(['GuardFailed', 'SuspendMemberSuccess']);
    const [row] = await sql<{ count: number }>(`select count(*)::int as count from membership_event
      where membership_id = '${uuidOf('Membership', id)}' and type = 'SUSPENDED'`);
    expect(row?.count).toBe(1);
  });

  it('suspends by the rule on dues after grace and reminders, and lifts it with good standing', async () => {
    const [early, due] = [await owing('2026-11-01'), await owing()];
    await network.app.get(DuesJob).run();
    await network.app.get(DuesJob).run();
    expect([await statusOf(of(early).organisationId), await statusOf(of(due).organisationId)]).toEqual([
      'ACTIVE',
      'SUSPENDED',
    ]);
    await done('officer', 'recordStanding', { organisationId: of(due).organisationId, good: true, reason: 'Paid' });
    expect(await statusOf(of(due).organisationId)).toBe('ACTIVE');
  });

  it('puts a lapse before an officer, and lets nothing lapse by itself', async () => {
    const id = await owing('2021-01-01');
    await network.app.get(DuesJob).run();
    const [task] = await sql<{ role: string }>(`select role from task
      where subject_id = '${uuidOf('Membership', id)}' and kind = 'MEMBERSHIP_LAPSE_CONFIRM'`);
    expect([task?.role, await statusOf(of(id).organisationId)]).toEqual(['OFFICER', 'ACTIVE']);
    await done('officer', 'confirmLapse', { organisationId: of(id).organisationId, reason: 'A' });
    expect(await statusOf(of(id).organisationId)).toBe('LAPSED');
  });

  it('lets a member leave after its notice, and stay after all', async () => {
    const organisationId = cast.organisations.member;
    const tooEarly = await act('memberHead', 'resignMembership', { organisationId, effectiveOn: '2027-01-01' });
    expect(tooEarly.errors?.[0]?.extensions).toMatchObject({
      code: 'INPUT_INVALID',
      violations: [{ rule: 'noticePeriod' }],
    });
    await done('memberHead', 'resignMembership', { organisationId, effectiveOn: '2027-03-01' });
    const then = async () =>
      (await reader.standingOf(uuidOf('Organisation', organisationId), { on: '2027-03-01' })).status;
    expect([await statusOf(organisationId), await then()]).toEqual(['ACTIVE', 'RESIGNED']);
    const again = await act('memberHead', 'resignMembership', { organisationId, effectiveOn: '2027-04-01' });
    expect(again.data?.result.guards).toEqual([{ code: 'RESIGNATION_PENDING' }]);
    await done('memberHead', 'withdrawResignation', { organisationId });
    expect(await then()).toBe('ACTIVE');
  });

  it('hands a membership to the successor, as it stood last', async () => {
    const id = await dissolved();
    const { organisationId } = of(id);
    const decision = await decide('ENTITY_CHANGE', 'SUMMIT', organisationId);
    await done('admin', 'succeedMembership', { organisationId, decisionId: idOf('Decision', decision.id) });
    const [row] = await sql<{ successor: string }>(
      `select successor_id as successor from organisation where id = '${uuidOf('Organisation', organisationId)}'`,
    );
    const successor = await reader.standingOf(row?.successor ?? '', { on: network.clock.today() });
    expect(successor).toMatchObject({
      status: 'ACTIVE',
      category: 'FULL',
      decisive: { type: 'SUCCEEDED', decisionId: decision.id },
    });
  });

  it('extends a provisional admission by the rule, and lets it expire only by a person', async () => {
    const id = await member(['PROVISIONALLY_ADMITTED', 'PROVISIONAL', '2026-01-01']);
    const organisationId = uuidOf('Organisation', of(id).organisationId);
    const due = async () => (await reader.ratificationDue(network.clock.today())).map(one => one.organisationId);
    expect(await due()).toContain(organisationId);
    const provisions = network.app.get(ProvisionService);
    await provisions.extend(SYSTEM, organisationId);
    expect([await statusOf(of(id).organisationId), (await due()).includes(organisationId)]).toEqual([
      'PROVISIONAL',
      true,
    ]);
    await expect(provisions.expire(SYSTEM, organisationId, 'A')).rejects.toThrow(/person/u);
  });

  it('invariant 9: an annulment writes reversing events', async () => {
    const organisationId = await register();
    const publicId = idOf('Organisation', organisationId);
    const [admission, annulment] = [
      await decide('ADMISSION', 'SUMMIT', publicId),
      await decide('ANNULMENT', 'BOARD', publicId),
    ];
    const event = { statusTo: 'ACTIVE', effectiveOn: '2026-11-01', provenance: 'LIVE' } as const;
    await ledger.record(SYSTEM, {
      ...event,
      organisationId,
      type: 'ADMITTED',
      categoryTo: 'FULL',
      decisionId: admission.id,
    });
    const rule = { ruleRef: 'DEFAULT@1 membership.duesGraceDays', type: 'SUSPENDED', statusTo: 'SUSPENDED' } as const;
    await ledger.record(SYSTEM, { ...event, organisationId, ...rule, effectiveOn: '2026-11-10' });
    const before = network.clock.now();
    network.clock.advance(1);
    const added = await ledger.reverse(SYSTEM, { decisionId: admission.id, byDecisionId: annulment.id });
    expect(added.map(({ type, decisionId }) => ({ type, decisionId }))).toEqual([
      { type: 'ANNULLED', decisionId: annulment.id },
    ]);
    expect([await statusOf(publicId, before), await statusOf(publicId)]).toEqual(['SUSPENDED', 'NONE']);
    expect(await ledger.reverse(SYSTEM, { decisionId: admission.id, byDecisionId: annulment.id })).toEqual([]);
  });

  it('excludes only after notice, response and hearing, by the members; an upheld appeal makes it void', async () => {
    const organisationId = cast.organisations.otherMember;
    const { sanctionCase } = await done('board', 'openSanctionCase', {
      organisationId,
      sought: 'EXPULSION',
      grounds: 'A',
    });
    const id = sanctionCase?.id ?? '';
    const cases = network.app.get(SanctionCaseService);
    const decision = await decide('EXPULSION', 'SUMMIT', organisationId);
    await expect(cases.expel(SYSTEM, uuidOf('SanctionCase', id), decision)).rejects.toThrow(/hearing/u);
    await done('otherMemberHead', 'respondToSanction', { id, expectedVersion: 1, response: 'It was not so.' });
    await done('officer', 'setSanctionHearing', { id, expectedVersion: 2, hearingOn: '2026-11-24' });
    await done('officer', 'recordSanctionHearing', { id, expectedVersion: 3, minutesRef: 'B-4' });
    const read = async (caller: CastName) =>
      (await network.graphql(`{ node(id: "${id}") { id } }`, {}, cast.tokens[caller])).data;
    expect([await read('otherMemberHead'), await read('memberHead'), await read('memberKey')]).toEqual([
      { node: { id } },
      { node: null },
      { node: null },
    ]);
    await cases.expel(SYSTEM, uuidOf('SanctionCase', id), decision);
    expect(await statusOf(organisationId)).toBe('EXPELLED');
    expect(await reader.readmissionBar(uuidOf('Organisation', organisationId))).toBe('2027-11-24');
    const excluded = network.clock.now();
    network.clock.advance(1);
    const { appeal } = await done('otherMemberHead', 'fileAppeal', { caseId: id, statement: 'A' });
    const twice = await act('otherMemberHead', 'fileAppeal', { caseId: id, statement: 'A' });
    expect(twice.data?.result.guards).toEqual([{ code: 'APPEALED_ALREADY' }]);
    const outcome = {
      id: appeal?.id,
      expectedVersion: 1,
      upheld: true,
      decidedOn: '2026-11-24',
      minutesRef: 'S-1',
      reason: 'A',
    };
    const incompetent = await act('admin', 'decideAppeal', { ...outcome, body: 'BOARD' });
    expect(incompetent.data?.result.guards).toEqual([{ code: 'BODY_NOT_COMPETENT' }]);
    await done('admin', 'decideAppeal', { ...outcome, body: 'SUPERVISORY_BOARD' });
    expect([await statusOf(organisationId, excluded), await statusOf(organisationId)]).toEqual(['EXPELLED', 'ACTIVE']);
    expect(await reader.readmissionBar(uuidOf('Organisation', organisationId))).toBeNull();
  });
});
