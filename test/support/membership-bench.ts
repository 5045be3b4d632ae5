/** Memberships in every state, and the acts on them as the cast, for the tests of the module membership. */
import { expect } from '@jest/globals';
import type {
  DecidingBody,
  DecisionSubject,
  MembershipCategoryCode,
  MembershipEventType,
  MembershipStatus,
} from '@kurultai/schema';
import type { System } from '../../apps/api/src/core/access/index.js';
import { idOf, uuidOf } from '../../apps/api/src/core/ids/index.js';
import { DecisionService, RuleSetService } from '../../apps/api/src/modules/decision/index.js';
import { MembershipLedger, MembershipReader } from '../../apps/api/src/modules/membership/index.js';
import { OrganisationService } from '../../apps/api/src/modules/organisation/index.js';
import { makeCallers } from './callers.js';
import { type CastName, createCast } from './cast.js';
import { ask } from './embedded-folders.js';
import { startTestApp } from './test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
/** The category that an event brings, if any. */
const CATEGORY_OF: Partial<Record<MembershipEventType, MembershipCategoryCode>> = {
  ADMITTED: 'FULL',
  PROVISIONALLY_ADMITTED: 'FULL',
  CATEGORY_CHANGED: 'ASSOCIATE',
};
type Step = readonly [MembershipEventType, MembershipStatus, string];

interface Outcome {
  result: { __typename: string; guards?: { code: string }[] } & Record<string, { id: string; version: number }>;
}

export type MembershipBench = Awaited<ReturnType<typeof startMembershipBench>>;

/** Boots the service with the cast. Close its `network` after the tests. */
export async function startMembershipBench() {
  const network = await startTestApp();
  const cast = await createCast(network);
  const callers = await makeCallers(network, cast);
  const ledger = network.app.get(MembershipLedger);
  const reader = network.app.get(MembershipReader);
  let number = 0;
  /** What a test needs to know of a membership that was made here. */
  const known = new Map<string, { organisationId: string; eventId: string }>();

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
      const categoryTo = CATEGORY_OF[type] ?? null;
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
    if (!data) throw new Error(`${field} answered nothing.`);
    return data.result;
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
  /** A summit that began on a day, and is over. */
  async function summitOver(firstDay: string): Promise<void> {
    await sql(`insert into summit (id, slug, kind, form, title, zone, starts_on, first_day, ends_on, last_day, state,
        provenance, created_at, updated_at)
      values (gen_random_uuid(), 'over-${firstDay}', 'ORDINARY', 'IN_PERSON', '[]', 'Europe/Amsterdam', '${firstDay}',
        '${firstDay}', '${firstDay}', '${firstDay}', 'CLOSED', 'FICTITIOUS', now(), now())`);
  }
  return {
    ...{ network, cast, callers, ledger, reader, sql, statusOf, register, member, of, decide, act, done },
    ...{ ACTIVE, active, noticed, owing, dissolved, summitOver },
  };
}
