/** What ballots of tests decide on: applicants whose case was recommended and circulated. */
import { idOf, newUuid } from '../../apps/api/src/core/ids/index.js';
import * as acts from './ballot-acts.js';
import type { Answer, Bench, Summit, Voter } from './ballot-bench.js';

export interface Recommended {
  readonly applicant: Voter;
  /** The public id and the uuid of the application. */
  readonly id: string;
  readonly uuid: string;
}

/** An applicant whose case was recommended and circulated, admitted provisionally or not. */
export async function recommendedApplication(
  bench: Bench,
  at: Summit,
  status: 'NONE' | 'PROVISIONAL' = 'NONE',
): Promise<Recommended> {
  const applicant = await bench.organisation(status);
  const [uuid, now] = [newUuid(), bench.network.clock.now()];
  await bench.insert('application', {
    id: uuid,
    organisation_id: applicant.uuid,
    kind: 'ADMISSION',
    state: 'RECOMMENDED',
    category_requested: 'FULL',
    rule_set_id: at.ruleSetId,
    recommendation: 'ADMIT',
    circulated_at: now,
    provisional_decision_id: status === 'PROVISIONAL' ? newUuid() : null,
    provenance: 'FICTITIOUS',
    created_at: now,
    updated_at: now,
  });
  return { applicant, id: idOf('Application', uuid), uuid };
}

/** Puts an application on the agenda of a summit, to be voted on in secret. */
export const scheduling = (bench: Bench, at: Summit, applicationId: string): Promise<Answer<acts.Drafted>> =>
  bench.act<acts.Drafted>(
    bench.staff.officer,
    'scheduleApplication',
    { applicationId, summitId: at.id, kind: 'SECRET' },
    '... on ScheduleApplicationSuccess { ballot { id state } }',
  );

/** Puts it there and opens the ballot. @returns its id */
export async function openOn(bench: Bench, at: Summit, applicationId: string): Promise<string> {
  const ballot = acts.done(await scheduling(bench, at, applicationId)).ballot?.id ?? '';
  await acts.announce(bench, ballot);
  acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', ballot));
  return ballot;
}
