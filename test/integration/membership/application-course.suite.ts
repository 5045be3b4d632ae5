/** What happens to cases over months and years: lapse, reopening, bars, changes of category, mergers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { InformationService } from '../../../apps/api/src/modules/membership/application/information/information.service.js';
import {
  ApplicationEffects,
  MembershipLedger,
  MembershipReader,
} from '../../../apps/api/src/modules/membership/index.js';
import {
  type Applicant,
  type ApplicationBench,
  startApplicationBench,
  stepsOf,
  SYSTEM,
} from '../../support/application-bench.js';

const DAY = 24 * 3600;
const GROUND = { ruleRef: 'DEFAULT@1 decisions.ADMISSION', provenance: 'RECORDED_RETROSPECTIVELY' } as const;

describe('the course of applications', () => {
  let bench: ApplicationBench;
  beforeAll(async () => {
    bench = await startApplicationBench('2024-01-15T09:00:00Z');
  }, 60_000);
  afterAll(() => bench.close());

  const days = (count: number) => bench.network.clock.advance(count * DAY);
  const today = () => bench.network.clock.today();
  const guards = async (token: string, mutation: string, input: object) =>
    (await bench.act(token, mutation, input)).guards?.map(({ code }) => code);
  const start = (token: string, category = 'FULL') => guards(token, 'startApplication', { category });
  const stateOf = async (id: string) =>
    (await bench.sql<{ state: string }>('select state from application where id = $1', [uuidOf('Application', id)]))[0]
      ?.state;
  const record = (organisationId: string, type: 'EXPELLED' | 'CATEGORY_CHANGED' | 'ADMITTED', more: object) =>
    bench.network.app.get(MembershipLedger).record(SYSTEM, {
      organisationId,
      type,
      statusTo: type === 'EXPELLED' ? 'EXPELLED' : 'ACTIVE',
      effectiveOn: today(),
      ...GROUND,
      ...more,
    });
  /** The case stands before the members, who decide. */
  async function decided(applicant: Applicant, applicationId: string, outcome: 'ADOPTED' | 'REJECTED'): Promise<void> {
    const effects = bench.network.app.get(ApplicationEffects);
    await bench.sql(`update application set state = 'ON_AGENDA' where id = $1`, [applicationId]);
    const decision = { id: await bench.decision(outcome, applicant.uuid), decidedOn: today() };
    await (outcome === 'ADOPTED'
      ? effects.admitted(SYSTEM, applicationId, decision)
      : effects.refused(SYSTEM, applicationId, decision));
  }
  const draftOf = async (applicant: Applicant, category = 'FULL') => {
    const steps = stepsOf(bench, applicant);
    await steps.start(category);
    return steps;
  };

  it('lapses by itself after the due day, the days of grace and two reminders, and not before', async () => {
    const applicant = await bench.applicant('Lapsing Association');
    const steps = stepsOf(bench, applicant);
    await steps.untilSubmitted();
    const dueOn = '2024-02-14';
    await steps.ok(bench.cast.tokens.officer, 'requestInformation', {
      id: steps.id(),
      dueOn,
      items: [{ question: 'Since when?' }],
    });
    const job = bench.network.app.get(InformationService);
    days(60);
    expect([await job.lapseOverdue(), await stateOf(steps.id())]).toEqual([0, 'INFO_REQUESTED']);
    for (const number of [1, 2]) {
      await bench.sql(
        `insert into task_reminder (task_id, number, given_on, given_at)
         select id, $2, $3::date, now() from task where subject_id = $1 and kind = 'APPLICATION_INFO'`,
        [steps.uuid(), number, `2024-02-0${String(number)}`],
      );
    }
    expect([await job.lapseOverdue(), await stateOf(steps.id())]).toEqual([1, 'LAPSED']);
    // Within the year it can be taken up again, and not after it.
    days(360);
    const reopen = { id: steps.id(), reason: 'They were flooded.' };
    await steps.ok(bench.cast.tokens.officer, 'reopenApplication', reopen);
    expect(await stateOf(steps.id())).toBe('SCREENING');
    await steps.ok(applicant.token, 'withdrawApplication', { id: steps.id() });
    days(370);
    expect(await guards(bench.cast.tokens.officer, 'reopenApplication', reopen)).toEqual(['REOPEN_TOO_LATE']);
  });

  it('lets an applicant insist once on a vote though it is not recommended', async () => {
    const applicant = await bench.applicant('Insisting Association');
    const steps = await draftOf(applicant);
    await bench.sql(
      `update application set state = 'NOT_RECOMMENDED', circulated_at = $2, recommendation = 'REFUSE' where id = $1`,
      [steps.uuid(), bench.network.clock.now()],
    );
    const effects = bench.network.app.get(ApplicationEffects);
    const blocked = async () =>
      (await effects.schedulingGuards(SYSTEM, steps.uuid(), '2030-01-01')).map(({ code }) => code);
    expect(await blocked()).toEqual(['NOT_INSISTED']);
    await steps.ok(applicant.token, 'insistOnApplication', { id: steps.id() });
    expect([await blocked(), await guards(applicant.token, 'insistOnApplication', { id: steps.id() })]).toEqual([
      [],
      ['ALREADY_INSISTED'],
    ]);
  });

  it('bars whoever was refused for as long as the rules say', async () => {
    const applicant = await bench.applicant('Refused Association');
    await decided(applicant, (await draftOf(applicant)).uuid(), 'REJECTED');
    expect(await start(applicant.token)).toEqual(['REAPPLICATION_BAR']);
    days(366);
    expect(await start(applicant.token)).toBeUndefined();
  });

  it('bars whoever was excluded, and takes it in again as readmitted', async () => {
    const excluded = await bench.member('Excluded Association');
    await record(excluded.uuid, 'EXPELLED', {});
    const bar = () => bench.network.app.get(MembershipReader).readmissionBar(excluded.uuid);
    expect(await bar()).toBe(`${String(Number(today().slice(0, 4)) + 1)}${today().slice(4)}`);
    expect(await start(excluded.token)).toEqual(['READMISSION_BAR']);
    days(366);
    expect(await bar()).toBeNull();
    const steps = await draftOf(excluded);
    await decided(excluded, steps.uuid(), 'ADOPTED');
    const { status, decisive } = await bench.network.app
      .get(MembershipReader)
      .standingOf(excluded.uuid, { on: today() });
    expect([status, decisive?.type]).toEqual(['ACTIVE', 'READMITTED']);
  });

  it('lets a member rise into a higher category, and keeps its membership', async () => {
    const organisation = await bench.applicant('Rising Association');
    await record(organisation.uuid, 'ADMITTED', { categoryTo: 'ASSOCIATE' });
    expect(await start(organisation.token, 'ASSOCIATE')).toEqual(['ALREADY_MEMBER']);
    const steps = await draftOf(organisation);
    await decided(organisation, steps.uuid(), 'ADOPTED');
    const standing = await bench.network.app.get(MembershipReader).standingOf(organisation.uuid, { on: today() });
    expect(standing).toMatchObject({ status: 'ACTIVE', category: 'FULL', decisive: { type: 'CATEGORY_CHANGED' } });
  });

  it('does not count endorsements that two applicants give each other for the same summit', async () => {
    const [one, other] = [await bench.member('Circle One'), await bench.member('Circle Two')];
    // Both are members that rise: each asks the other.
    for (const { uuid } of [one, other]) {
      await bench.sql(
        `insert into application (id, organisation_id, kind, state, category_requested, rule_set_id, provenance, created_at, updated_at)
         select gen_random_uuid(), $1, 'CATEGORY_CHANGE', 'DRAFT', 'FULL', id, 'FICTITIOUS', $2, $2
         from rule_set where code = 'DEFAULT' limit 1`,
        [uuid, bench.network.clock.now()],
      );
    }
    const caseOf = async ({ uuid }: Applicant) =>
      (await bench.sql<{ id: string }>('select id from application where organisation_id = $1', [uuid]))[0]?.id ?? '';
    const ask = async (applicant: Applicant, endorser: Applicant) => {
      const input = { id: idOf('Application', await caseOf(applicant)), organisationId: endorser.id };
      return (await bench.act(applicant.token, 'requestEndorsement', input)).endorsement?.id ?? '';
    };
    const [ofOne, ofOther] = [await ask(one, other), await ask(other, one)];
    expect(await guards(other.token, 'giveEndorsement', { id: ofOne, statement: 'Good.' })).toBeUndefined();
    expect(await guards(one.token, 'giveEndorsement', { id: ofOther, statement: 'Good.' })).toEqual(['CIRCULAR']);
  });

  it('hides an applicant at risk from the public even after its case was circulated', async () => {
    const applicant = await bench.applicant('Hidden Association');
    const steps = await draftOf(applicant);
    await bench.sql(`update application set state = 'RECOMMENDED', circulated_at = $2 where id = $1`, [
      steps.uuid(),
      bench.network.clock.now(),
    ]);
    const seen = async (token?: string) =>
      (
        await bench.ask<{ node: object | null }>(token, 'query ($id: ID!) { node(id: $id) { id } }', {
          id: steps.id(),
        })
      ).data?.node ?? null;
    expect(await seen()).not.toBeNull();
    await bench.sql(`update organisation set sensitivity = 'AT_RISK' where id = $1`, [applicant.uuid]);
    expect(await seen()).toBeNull();
    expect(await seen(bench.cast.tokens.memberHead)).not.toBeNull();
  });

  describe('and mergers', () => {
    const merge = async (duplicateId: string, originalId: string) => {
      const { tokens } = bench.cast;
      const input = { duplicateId, originalId, reason: 'One association.' };
      const proposed = await bench.ask<{ proposeDuplicate: { proposal: { id: string } } }>(
        tokens.officer,
        `mutation ($input: ProposeDuplicateInput!) { proposeDuplicate(input: $input) {
           ... on ProposeDuplicateSuccess { proposal { id } } } }`,
        { input },
      );
      const id = proposed.data?.proposeDuplicate.proposal.id ?? '';
      const listed = await bench.ask<{
        node: { availableActions: { action: string; blockingGuards: { code: string }[] }[] };
      }>(
        tokens.admin,
        `query ($id: ID!) { node(id: $id) { ... on DuplicateProposal { availableActions { action blockingGuards { code } } } } }`,
        { id },
      );
      const confirmed = await bench.ask<{ confirmDuplicate: { guards?: { code: string }[] } }>(
        tokens.admin,
        'mutation ($id: ID!) { confirmDuplicate(id: $id) { ... on GuardFailed { guards { code } } } }',
        { id },
      );
      const announced = listed.data?.node.availableActions.find(({ action }) => action === 'CONFIRM')?.blockingGuards;
      const refused = confirmed.data?.confirmDuplicate.guards ?? [];
      expect(refused).toEqual(announced);
      return refused.map(({ code }) => code);
    };

    it('lead an application to the organisation that goes on', async () => {
      const [given, kept] = [await bench.applicant('Merged Association'), await bench.applicant('Kept Association')];
      const steps = await draftOf(given);
      expect(await merge(given.id, kept.id)).toEqual([]);
      const { data } = await bench.ask<{ node: { organisation: { id: string } } }>(
        kept.token,
        'query ($id: ID!) { node(id: $id) { ... on Application { organisation { id } } } }',
        { id: steps.id() },
      );
      expect(data?.node.organisation.id).toBe(kept.id);
      await decided(kept, steps.uuid(), 'ADOPTED');
      const reader = bench.network.app.get(MembershipReader);
      expect((await reader.standingOf(kept.uuid, { on: today() })).status).toBe('ACTIVE');
      await expect(record(given.uuid, 'ADMITTED', { categoryTo: 'FULL' })).rejects.toMatchObject({
        refusal: { guards: [{ code: 'ORGANISATION_MERGED' }] },
      });
    });

    it('never give up a record with a ledger of its own', async () => {
      const [member, other] = [await bench.member('Kept Member'), await bench.applicant('Kept Members')];
      expect(await merge(member.id, other.id)).toEqual(['HAS_MEMBERSHIP_LEDGER']);
      expect(await merge(other.id, (await bench.member('Another Kept Member')).id)).toEqual([]);
    });
  });

  it.each(['EMBASSY', 'GOV_MINISTRY', 'EU_BODY', 'MUNICIPALITY'])(
    'lets no organisation of the kind %s apply or be admitted',
    async kind => {
      const organisation = await bench.applicant(`Example ${kind}`, { kind });
      expect(await start(organisation.token)).toEqual(['KIND_NEVER_MEMBER']);
      await expect(record(organisation.uuid, 'ADMITTED', { categoryTo: 'FULL' })).rejects.toMatchObject({
        refusal: { guards: [{ code: 'KIND_NEVER_MEMBER' }] },
      });
    },
  );
});
