/** What waits for whom in each state of an application. Entering a state closes what waited before. */
import type { ApplicationState, SecretariatRole, TaskKind } from '@kurultai/schema';
import { addDays } from '../../../../core/zone/index.js';
import { MEMBER_STATUSES } from './application.guards.js';
import type { ApplicationSubject } from './application-subject.js';

/** A task about an application. */
export interface WaitingTask {
  readonly kind: TaskKind;
  readonly assignee: { readonly organisationId: string } | { readonly role: SecretariatRole };
  readonly dueOn: string | null;
  readonly remindDaysBefore?: readonly number[];
}

/** Days in which the secretariat and the board aim to do their part. */
const CHECK_DAYS = 14;
const SCREENING_DAYS = 60;

type TasksOf = (subject: ApplicationSubject) => WaitingTask[];

const nothing: TasksOf = () => [];

const schedule: TasksOf = ({ provisionalDecisionId, standing, targetSummitStartsOn, rules }) => [
  {
    // Once the provisional admission has ended, the members admit as if there had been none.
    kind:
      provisionalDecisionId !== null && MEMBER_STATUSES.includes(standing.status)
        ? 'RATIFICATION_SCHEDULE'
        : 'APPLICATION_SCHEDULE',
    assignee: { role: 'OFFICER' },
    // The last day on which the documents can be circulated in time.
    dueOn: targetSummitStartsOn === null ? null : addDays(targetSummitStartsOn, -rules.applications.noticeDays),
  },
];

export const TASKS_OF_STATE: Readonly<Record<ApplicationState, TasksOf>> = {
  DRAFT: nothing,
  SUBMITTED: ({ today }) => [
    { kind: 'APPLICATION_CHECK', assignee: { role: 'OFFICER' }, dueOn: addDays(today, CHECK_DAYS) },
  ],
  INFO_REQUESTED: ({ organisationId, information, rules }) => [
    {
      kind: 'APPLICATION_INFO',
      assignee: { organisationId },
      dueOn: information?.dueOn ?? null,
      ...(information && { remindDaysBefore: rules.applications.infoRequest.reminderDaysBefore }),
    },
  ],
  SCREENING: ({ today }) => [
    { kind: 'APPLICATION_SCREENING', assignee: { role: 'BOARD' }, dueOn: addDays(today, SCREENING_DAYS) },
  ],
  RECOMMENDED: schedule,
  NOT_RECOMMENDED: subject => (subject.insisted ? schedule(subject) : []),
  ON_AGENDA: nothing,
  DEFERRED: schedule,
  ADMITTED: nothing,
  REFUSED: nothing,
  WITHDRAWN: nothing,
  LAPSED: nothing,
};
