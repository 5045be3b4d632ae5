// Provisional members before the summit that is to ratify them: suspended meanwhile, or not ratified in time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { MembershipLedger, MembershipReader } from '../../../apps/api/src/modules/membership/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { openOn, type Recommended, recommendedApplication, scheduling } from '../../support/ballot-matter.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

describe('a provisional member', () => {
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
    // One that began after the admissions of these members, and is over.
    await bench.sql(
      `insert into summit (id, slug, kind, form, title, zone, starts_on, first_day, ends_on, last_day, state, provenance,
         created_at, updated_at)
       values (gen_random_uuid(), 'over', 'ORDINARY', 'IN_PERSON', '[]', 'Europe/Amsterdam', '2026-01-10', '2026-01-10',
         '2026-01-10', '2026-01-10', 'CLOSED', 'FICTITIOUS', now(), now())`,
    );
  }, 60_000);
  afterAll(() => network.close());

  const provisional = () => recommendedApplication(bench, summit, 'PROVISIONAL');
  const suspended = async (): Promise<Recommended> => {
    const made = await provisional();
    await network.app.get(MembershipLedger).record(SYSTEM, {
      organisationId: made.applicant.uuid,
      type: 'SUSPENDED',
      statusTo: 'SUSPENDED',
      effectiveOn: '2026-03-01',
      ruleRef: 'DEFAULT@1 membership.duesGraceDays',
      provenance: 'FICTITIOUS',
    });
    return made;
  };
  const decide = async ({ id }: Recommended, choice: string): Promise<string> => {
    const ballot = await openOn(bench, summit, id);
    for (const voter of voters) acts.done(await acts.vote(bench, voter, ballot, choice));
    await acts.finish(bench, ballot);
    return ballot;
  };
  const standing = ({ applicant }: Recommended) =>
    network.app.get(MembershipReader).standingOf(applicant.uuid, { on: network.clock.today() });
  const lastRow = async (made: Recommended) => {
    const { status, decisive } = await standing(made);
    return { status, type: decisive?.type, decided: decisive?.decisionId !== null };
  };
  const expire = ({ applicant }: Recommended) =>
    bench.act(bench.staff.officer, 'confirmProvisionExpiry', { organisationId: applicant.id, reason: 'An example.' });
  const due = async ({ applicant }: Recommended) =>
    (await network.app.get(MembershipReader).ratificationDue(network.clock.today())).some(
      ({ organisationId }) => organisationId === applicant.uuid,
    );

  it('that is suspended is ratified; its rights rest until the suspension is lifted, and it is a member as any other then', async () => {
    const made = await suspended();
    expect(await due(made)).toBe(true);
    await decide(made, 'YES');
    expect(await lastRow(made)).toEqual({ status: 'SUSPENDED', type: 'ADMITTED', decided: true });
    expect(await due(made)).toBe(false);
    expect((await expire(made)).guards).toContain('NOT_PROVISIONAL');
    const resolution = { organisationId: made.applicant.id, minutesRef: 'Minutes, item 2', reason: 'An example.' };
    acts.done(await bench.act(bench.staff.board, 'liftSuspension', resolution));
    expect(await standing(made)).toMatchObject({ status: 'ACTIVE', category: 'FULL' });
  });

  it('that is suspended ends with a refused ratification', async () => {
    const made = await suspended();
    await decide(made, 'NO');
    expect(await lastRow(made)).toEqual({ status: 'NONE', type: 'RATIFICATION_REFUSED', decided: true });
  });

  it('that is suspended goes on after a missed quorum, and still waits for the members', async () => {
    const empty = await bench.summit();
    const made = await suspended();
    await acts.finish(bench, await openOn(bench, empty, made.id));
    expect(await lastRow(made)).toEqual({ status: 'SUSPENDED', type: 'PROVISION_EXTENDED', decided: false });
    expect(await due(made)).toBe(true);
    expect((await expire(made)).guards).toEqual(['PROVISION_NOT_DUE']);
  });

  it('that is suspended ends when its summit passed without a vote', async () => {
    const made = await suspended();
    acts.done(await expire(made));
    expect(await lastRow(made)).toEqual({ status: 'NONE', type: 'PROVISION_EXPIRED', decided: false });
  });

  it('is not ended while the members vote on it; ended, its application is put before them as an ordinary one', async () => {
    const made = await provisional();
    const ballot = acts.done(await scheduling(bench, summit, made.id)).ballot?.id ?? '';
    const purpose = async (id: string) =>
      (
        await bench.query<{ ballot: { purpose: string } }>(
          bench.staff.officer,
          'query ($id: ID!) { ballot(id: $id) { purpose } }',
          { id },
        )
      ).data?.ballot.purpose;
    expect(await purpose(ballot)).toBe('RATIFICATION');
    expect((await expire(made)).guards).toEqual(['RATIFICATION_RUNS']);
    acts.done(await bench.act(bench.staff.officer, 'cancelBallot', ballot));
    acts.done(await expire(made));
    expect((await standing(made)).status).toBe('NONE');
    const waiting = await bench.sql<{ kind: string }>(
      'select kind from task where subject_id = $1 and closed_at is null',
      [uuidOf('Application', made.id)],
    );
    expect(waiting).toEqual([{ kind: 'APPLICATION_SCHEDULE' }]);
    // The board gave its provisional admission once: now the members decide.
    await bench.sql(`update application set state = 'RECOMMENDED' where id = $1`, [made.uuid]);
    const again = await bench.act(bench.staff.board, 'grantProvisionalAdmission', { id: made.id });
    expect(again.guards).toEqual(['ALREADY_PROVISIONAL']);
    expect(await purpose(await decide(made, 'YES'))).toBe('ADMISSION');
    expect(await standing(made)).toMatchObject({ status: 'ACTIVE', category: 'FULL' });
  });
});
