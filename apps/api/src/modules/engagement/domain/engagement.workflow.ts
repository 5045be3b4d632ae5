/** The life of an engagement, as a table. What is recorded after the event begins where it stood then. */
import { ENGAGEMENT_STATES, type EngagementState } from '@kurultai/schema';
import { type Actor, actingOrganisation, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import { RECORD_ENGAGEMENTS } from './grants.js';

/** What can be done to an engagement. */
export const ENGAGEMENT_ACTIONS = {
  PLAN: 'Begin to plan it: `planEngagement`.',
  CONFIRM: 'Say that it will take place: `confirmEngagement`.',
  BEGIN: 'Say that it has begun: `beginEngagement`.',
  COMPLETE: 'Close it with what came of it: `completeEngagement`.',
  CANCEL: 'Call it off: `cancelEngagement`.',
  POSTPONE: 'Put it off: `postponeEngagement`.',
  CORRECT: 'Put right what was recorded by mistake: `correctEngagement`. What it said before is kept.',
} as const;
export type EngagementAction = keyof typeof ENGAGEMENT_ACTIONS;

export interface EngagementSubject {
  readonly state: EngagementState;
  readonly hostId: string | null;
  /** Who recorded it. */
  readonly recorderId: string | null;
  readonly participantIds: readonly string[];
  readonly public: boolean;
  /** Whether somebody of it is at risk. */
  readonly atRisk: boolean;
  readonly dated: boolean;
}

/** Officers, whoever hosts it, and whoever recorded it. */
export const concerned = (actor: Actor, { hostId, recorderId }: EngagementSubject): boolean => {
  if (!holds(actor, RECORD_ENGAGEMENTS)) return false;
  const own = actingOrganisation(actor);
  return actor.kind !== 'REPRESENTATIVE' || (own !== undefined && [hostId, recorderId].includes(own));
};

const dated: Guard<EngagementSubject, Actor> = {
  code: 'DATES_UNKNOWN',
  message: 'It has no date yet.',
  holds: subject => subject.dated,
};

const row = (
  from: readonly EngagementState[],
  action: EngagementAction,
  to: EngagementState,
  guards: readonly Guard<EngagementSubject, Actor>[] = [],
): Transition<EngagementState, EngagementAction, EngagementSubject, Actor> => ({
  ...{ from, action, to, guards },
  who: concerned,
});

const STATES = Object.keys(ENGAGEMENT_STATES) as EngagementState[];

export const engagementWorkflow = new Workflow<EngagementState, EngagementAction, EngagementSubject, Actor>([
  row(['PROPOSED', 'POSTPONED'], 'PLAN', 'PLANNED'),
  row(['PLANNED'], 'CONFIRM', 'CONFIRMED', [dated]),
  row(['CONFIRMED'], 'BEGIN', 'IN_PROGRESS'),
  row(['IN_PROGRESS'], 'COMPLETE', 'COMPLETED'),
  row(['PROPOSED', 'PLANNED', 'CONFIRMED', 'POSTPONED'], 'CANCEL', 'CANCELLED'),
  row(['PLANNED', 'CONFIRMED'], 'POSTPONE', 'POSTPONED'),
  ...STATES.map(state => row([state], 'CORRECT', state)),
]);
