/** The ledger: what was recorded stays, and the status on any day follows from it alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MembershipEventType } from '@kurultai/schema';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import {
  MembershipLedger,
  MembershipReader,
  type NewMembershipEvent,
} from '../../../apps/api/src/modules/membership/index.js';
import { OrganisationService } from '../../../apps/api/src/modules/organisation/index.js';
import { type Cast, createCast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { signInAs } from '../../support/sign-in-as.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const RULE = 'DEFAULT@1 decisions.ADMISSION';
const DAY = 24 * 60 * 60;
const ADMISSION = { type: 'ADMITTED', statusTo: 'ACTIVE', categoryTo: 'FULL' } as const;

const CORRECT = `mutation ($input: CorrectMembershipEventInput!) { correctMembershipEvent(input: $input) {
  __typename ... on GuardFailed { guards { code } } ... on CorrectMembershipEventSuccess { membership { status since { value } } } } }`;

describe('the ledger of memberships', () => {
  let network: TestApp;
  let cast: Cast;
  let ledger: MembershipLedger;
  let reader: MembershipReader;
  let number = 0;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    ledger = network.app.get(MembershipLedger);
    reader = network.app.get(MembershipReader);
  }, 60_000);
  afterAll(() => network.close());

  const sql = <Answer extends object = object>(text: string) => ask<Answer>(network.database.ownerUrl, text);
  const today = () => network.clock.today();
  const register = async () => {
    number += 1;
    const names = [{ text: `Member ${String(number).padStart(3, '0')}`, language: 'en' }];
    return (await network.app.get(OrganisationService).register(SYSTEM, { names, kind: 'NGO', country: 'AT' })).uuid;
  };
  const record = (organisationId: string, event: Partial<NewMembershipEvent> & { type: MembershipEventType }) =>
    ledger.record(SYSTEM, {
      organisationId,
      statusTo: 'ACTIVE',
      effectiveOn: today(),
      ruleRef: RULE,
      provenance: 'RECORDED_RETROSPECTIVELY',
      ...event,
    });
  const admitted = async (effectiveOn = '2020-03-10') => {
    const id = await register();
    return { id, admission: await record(id, { ...ADMISSION, effectiveOn }) };
  };
  const statusOn = async (id: string, on: string, knownAt?: Date) =>
    (await reader.standingOf(id, { on, knownAt })).status;
  const projected = async (id: string) =>
    (await sql<{ status: string }>(`select membership_status as status from organisation where id = '${id}'`))[0]
      ?.status;
  const guardsOf = async (act: Promise<unknown>) =>
    act.then(
      () => [],
      (error: { refusal?: { guards: { code: string }[] } }) =>
        error.refusal?.guards.map(({ code }) => code) ?? [String(error)],
    );

  describe('invariant 2: at most one membership for each organisation, and its status only from its events', () => {
    it('opens one membership for life, even when two come at once', async () => {
      const id = await register();
      const outcomes = await Promise.all(
        ['2019-01-01', '2020-01-01'].map(effectiveOn => guardsOf(record(id, { ...ADMISSION, effectiveOn }))),
      );
      // The second sees the first: an earlier admission before it would contradict it, a later one finds a member.
      expect(outcomes.filter(({ length }) => length === 0)).toHaveLength(1);
      const [{ count } = { count: 0 }] = await sql<{ count: number }>(
        `select count(*)::int as count from membership where organisation_id = '${id}'`,
      );
      expect(count).toBe(1);
      await expect(
        sql(`insert into membership (id, organisation_id, created_at) values (gen_random_uuid(), '${id}', now())`),
      ).rejects.toThrow('membership_one_for_life');
    });

    it.each(['membership_event', 'membership_standing'])('never changes, deletes or truncates %s', async table => {
      const { id } = await admitted();
      const [membership] = await sql<{ id: string }>(`select id from membership where organisation_id = '${id}'`);
      await sql(`insert into membership_standing (id, membership_id, number, good, from_day, reason, actor_kind, recorded_at, provenance)
        values (gen_random_uuid(), '${membership?.id ?? ''}', 1, true, '2026-01-01', 'A', 'SYSTEM', now(), 'LIVE')`);
      for (const act of [
        `update ${table} set provenance = 'LIVE'`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(sql(act)).rejects.toThrow(/insert-only/u);
      }
    });

    it('shows on the organisation what the ledger says of today, and nothing else writes it', async () => {
      const { id } = await admitted();
      expect(await projected(id)).toBe('ACTIVE');
      await record(id, { type: 'SUSPENDED', statusTo: 'SUSPENDED', effectiveOn: '2026-05-01' });
      expect(await projected(id)).toBe('SUSPENDED');
      expect(await statusOn(id, '2026-04-30')).toBe('ACTIVE');
      expect(await statusOn(id, '2020-03-09')).toBe('NONE');
    });

    it('counts an imprecise date from its first day', async () => {
      const { id } = await admitted('2021-07');
      expect([await statusOn(id, '2021-06-30'), await statusOn(id, '2021-07-01')]).toEqual(['NONE', 'ACTIVE']);
    });
  });

  describe('invariant 3: no change without a decision or a rule', () => {
    it('refuses in the service and in the database', async () => {
      const id = await register();
      await expect(record(id, { ...ADMISSION, ruleRef: null })).rejects.toThrow(/decision/u);
      const { admission } = await admitted();
      await expect(
        sql(`insert into membership_event (id, membership_id, number, place, type, status_from, status_to, effective_on, actor_kind, recorded_at, provenance)
             values (gen_random_uuid(), '${admission.membershipId}', 9, 9, 'RESIGNED', 'ACTIVE', 'RESIGNED', '2026', 'SYSTEM', now(), 'LIVE')`),
      ).rejects.toThrow('membership_event_has_ground');
    });

    it('refuses an event that the table does not know', async () => {
      const id = await register();
      expect(await guardsOf(record(id, { type: 'EXPELLED', statusTo: 'EXPELLED' }))).toEqual(['WRONG_STATE']);
      expect(await guardsOf(record(id, { ...ADMISSION, statusTo: 'SUSPENDED' }))).toEqual(['WRONG_STATE']);
      expect(await statusOn(id, today())).toBe('NONE');
    });

    it('gives back after a suspension what was before it, and no more', async () => {
      const id = await register();
      await record(id, {
        type: 'PROVISIONALLY_ADMITTED',
        statusTo: 'PROVISIONAL',
        categoryTo: 'FULL',
        effectiveOn: '2026-01-01',
      });
      await record(id, { type: 'SUSPENDED', statusTo: 'SUSPENDED', effectiveOn: '2026-02-01' });
      const lift = { type: 'SUSPENSION_LIFTED', effectiveOn: '2026-03-01' } as const;
      expect(await guardsOf(record(id, { ...lift, statusTo: 'ACTIVE' }))).toEqual(['NOT_WHAT_IT_WAS']);
      await record(id, { ...lift, statusTo: 'PROVISIONAL' });
      expect(await statusOn(id, today())).toBe('PROVISIONAL');
    });
  });

  it('invariant 17: an organisation with a ledger cannot be deleted', async () => {
    const { id } = await admitted();
    await expect(sql(`delete from organisation where id = '${id}'`)).rejects.toThrow(/violates foreign key/u);
  });

  describe('two axes of time', () => {
    it('lets a late correction change what is known, not what was recorded', async () => {
      const { id, admission } = await admitted('2022-03-01');
      const before = network.clock.now();
      network.clock.advance(DAY);
      const input = {
        eventId: idOf('MembershipEvent', admission.id),
        effectiveOn: '2023-03',
        reason: 'A misread year.',
      };
      const { data } = await network.graphql(CORRECT, { input }, await signInAs(network, 'admin'));
      expect(data).toMatchObject({
        correctMembershipEvent: { membership: { status: 'ACTIVE', since: { value: '2023-03' } } },
      });
      expect(await statusOn(id, '2022-06-01', before)).toBe('ACTIVE');
      expect(await statusOn(id, '2022-06-01')).toBe('NONE');
      expect(await statusOn(id, '2023-06-01')).toBe('ACTIVE');
    });

    it('keeps the order of one day when an earlier row is corrected', async () => {
      const { id, admission } = await admitted('2024-01-01');
      await record(id, { type: 'SUSPENDED', statusTo: 'SUSPENDED', effectiveOn: '2024-01-01' });
      await record(id, {
        ...ADMISSION,
        categoryTo: 'ASSOCIATE',
        effectiveOn: '2024-01-01',
        supersedesId: admission.id,
      });
      expect(await reader.standingOf(id, { on: '2024-01-01' })).toMatchObject({
        status: 'SUSPENDED',
        category: 'ASSOCIATE',
      });
    });

    it('refuses what a later row that took effect would contradict', async () => {
      const { id } = await admitted('2024-01-01');
      await record(id, { type: 'SUSPENDED', statusTo: 'SUSPENDED', effectiveOn: '2025-01-01' });
      expect(await guardsOf(record(id, { type: 'LAPSED', statusTo: 'LAPSED', effectiveOn: '2024-06-01' }))).toEqual([
        'CONTRADICTS_LATER_EVENTS',
      ]);
    });

    it('applies what takes effect later on its day, by the daily job, and reads it before', async () => {
      const { id } = await admitted();
      const day = new Date(network.clock.now().getTime() + 3 * DAY * 1000).toISOString().slice(0, 10);
      await record(id, { type: 'RESIGNED', statusTo: 'RESIGNED', effectiveOn: day });
      await ledger.applyDue();
      expect([await projected(id), await statusOn(id, day)]).toEqual(['ACTIVE', 'RESIGNED']);
      network.clock.advance(3 * DAY);
      expect(await ledger.applyDue()).toBeGreaterThan(0);
      expect(await projected(id)).toBe('RESIGNED');
      expect(await ledger.applyDue()).toBe(0);
    });

    it('marks a resignation that an exclusion overtook', async () => {
      const { id } = await admitted();
      await record(id, { type: 'RESIGNED', statusTo: 'RESIGNED', effectiveOn: '2027-12-31' });
      await record(id, { type: 'EXPELLED', statusTo: 'EXPELLED' });
      expect(await statusOn(id, '2028-01-01')).toBe('EXPELLED');
      const rows = await sql<{ type: string }>(
        `select e.type from membership_event e join membership m on m.id = e.membership_id where m.organisation_id = '${id}' order by e.number`,
      );
      expect(rows.map(({ type }) => type)).toEqual(['ADMITTED', 'RESIGNED', 'EXPELLED', 'OVERTAKEN']);
    });

    it('lets the first of twenty corrections at once stand, and tells the others', async () => {
      const { admission } = await admitted('2018-01-01');
      const token = await signInAs(network, 'admin');
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const effectiveOn = `2018-02-${String(index + 1).padStart(2, '0')}`;
          const input = { eventId: idOf('MembershipEvent', admission.id), effectiveOn, reason: 'A' };
          return network.graphql<{ correctMembershipEvent: { __typename: string; guards?: object[] } }>(
            CORRECT,
            { input },
            token,
          );
        }),
      );
      const answers = outcomes.map(({ data, errors }) => {
        expect(errors).toBeUndefined();
        return data!.correctMembershipEvent;
      });
      expect(answers.filter(({ __typename: type }) => type === 'CorrectMembershipEventSuccess')).toHaveLength(1);
      expect(answers.filter(({ guards }) => guards !== undefined).map(({ guards }) => guards)).toEqual(
        Array.from({ length: 19 }, () => [{ code: 'ALREADY_SUPERSEDED' }]),
      );
    });
  });

  it('keeps an organisation of the cast as its ledger says', async () => {
    const id = uuidOf('Organisation', cast.organisations.member);
    expect(await projected(id)).toBe('ACTIVE');
    expect(await reader.standingOf(id, { on: today() })).toMatchObject({ category: 'FULL', memberSince: '2015-06-01' });
    expect((await reader.members(today())).map(({ organisationId }) => organisationId)).toContain(id);
  });
});
