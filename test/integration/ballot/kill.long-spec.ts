// SIGKILL of the process that publishes a result, at whatever point: all of it has happened, or nothing.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { newUuid, idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { endServices, startService } from '../../support/service-process.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const PUBLISH = `mutation ($input: PublishResultInput!) { publishResult(input: $input) { __typename } }`;

interface Trace {
  readonly ballot: string;
  readonly application: string;
  readonly status: string;
  readonly decisions: number;
  readonly events: number;
}
const NOTHING = { ballot: 'COUNTED', application: 'ON_AGENDA', status: 'NONE', decisions: 0, events: 0 };
const ALL = { ballot: 'PUBLISHED', application: 'ADMITTED', status: 'ACTIVE', decisions: 1, events: 1 };

describe('SIGKILL while a result is published', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voter: Voter;

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    // Whoever is admitted in one round is entitled in the next, and stays away: one vote is enough for the quorum.
    summit = await bench.summit(rules =>
      Object.assign(rules.decisions.ADMISSION, {
        quorum: { comparison: 'AT_LEAST', numerator: 1, denominator: 100, counts: 'REPRESENTED' },
      }),
    );
    voter = await summit.accredit(await bench.organisation());
  }, 60_000);
  afterEach(endServices);
  afterAll(() => network.close());

  /** A counted ballot that adopts an application. */
  async function counted(): Promise<{ ballot: string; application: string }> {
    const applicant = await bench.organisation('NONE');
    const application = newUuid();
    const now = network.clock.now();
    await bench.insert('application', {
      ...{ id: application, organisation_id: applicant.uuid, kind: 'ADMISSION', state: 'RECOMMENDED' },
      ...{ category_requested: 'FULL', rule_set_id: summit.ruleSetId, recommendation: 'ADMIT', circulated_at: now },
      ...{ provenance: 'FICTITIOUS', created_at: now, updated_at: now },
    });
    const input = { applicationId: idOf('Application', application), summitId: summit.id, kind: 'NAMED' };
    const shown = '... on ScheduleApplicationSuccess { ballot { id } }';
    const made = acts.done(await bench.act<acts.Drafted>(bench.staff.officer, 'scheduleApplication', input, shown));
    const ballot = await acts.announce(bench, made.ballot?.id ?? '');
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', ballot));
    acts.done(await acts.vote(bench, voter, ballot, 'YES'));
    acts.done(await acts.close(bench, ballot));
    acts.done(await acts.certify(bench, ballot));
    return { ballot, application };
  }

  async function traceOf({ ballot, application }: { ballot: string; application: string }): Promise<Trace | undefined> {
    const [row] = await bench.sql<Trace>(
      `select b.state as ballot, a.state as application, o.membership_status as status,
         (select count(*)::int from decision d where d.ballot_id = b.id) as decisions,
         (select count(*)::int from membership_event e join membership m on m.id = e.membership_id
          where m.organisation_id = o.id) as events
       from ballot b join application a on a.id = $2 join organisation o on o.id = a.organisation_id where b.id = $1`,
      [uuidOf('Ballot', ballot), application],
    );
    return row;
  }

  it.each([0, 5, 15, 30, 60])(
    'after %p ms leaves all of it or nothing, and the next try makes it whole',
    async delay => {
      const made = await counted();
      const service = await startService({
        NODE_ENV: 'test',
        KURULTAI_CLOCK: network.clock.now().toISOString(),
        DATABASE_URL: network.database.appUrl,
        DATABASE_OWNER_URL: network.database.ownerUrl,
      });
      const sent = service
        .graphql(PUBLISH, { input: { ballotId: made.ballot } }, bench.staff.admin.token)
        .then(response => response.json())
        .catch(() => undefined);
      await wait(delay);
      service.process.kill('SIGKILL');
      await Promise.all([service.ended, sent]);
      expect([NOTHING, ALL]).toContainEqual(await traceOf(made));
      await acts.publish(bench, made.ballot);
      expect(await traceOf(made)).toEqual(ALL);
    },
    120_000,
  );
});
