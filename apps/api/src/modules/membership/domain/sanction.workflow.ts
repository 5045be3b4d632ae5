/**
 * The life of a sanction case and of an appeal, as tables. Nobody is suspended or excluded without notice, time to respond
 * and, for an exclusion, a hearing; an exclusion is decided by the members, never by an officer.
 */
import type { AppealState, SanctionCaseState, SanctionMeasure } from '@kurultai/schema';
import { type Actor, actingOrganisation, holds } from '../../../core/access/index.js';
import { type Guard, Workflow } from '../../../core/workflow/index.js';
import { BOARD_ACT, CORRECT_MEMBERSHIP, DEFEND, LEAD_CASE } from './grants.js';

/** What can be done to a sanction case. */
export const SANCTION_CASE_ACTIONS = {
  RESPOND: 'Answer the notice: `respondToSanction`.',
  SET_HEARING: 'Set the day of the hearing: `setSanctionHearing`.',
  RECORD_HEARING: 'Record that the hearing was held: `recordSanctionHearing`.',
  DISMISS: 'Close it without a measure, after the hearing: `dismissSanctionCase`.',
  WITHDRAW: 'Take the notice back: `withdrawSanctionCase`.',
  APPEAL: 'Appeal against an exclusion: `fileAppeal`.',
} as const;
export type SanctionCaseAction = keyof typeof SANCTION_CASE_ACTIONS;

export interface SanctionCaseSubject {
  readonly state: SanctionCaseState;
  readonly organisationId: string;
  readonly sought: SanctionMeasure;
  readonly responseDue: string;
  readonly hearingOn: string | null;
  /** Whether the exclusion that was decided stands. */
  readonly expelled: boolean;
  readonly appealUntil: string | null;
  readonly appealed: boolean;
  readonly today: string;
}

type Rule = Guard<SanctionCaseSubject, Actor>;

const responsePeriodOver: Rule = {
  code: 'RESPONSE_PERIOD_RUNNING',
  message: 'The member has not responded, and its time to respond has not passed.',
  holds: ({ state, today, responseDue }) => state !== 'NOTICE_GIVEN' || today > responseDue,
};
const inTime: Rule = {
  code: 'RESPONSE_PERIOD_OVER',
  message: 'The time to respond has passed.',
  holds: ({ today, responseDue }) => today <= responseDue,
};
const hearingDayCame: Rule = {
  code: 'HEARING_TO_COME',
  message: 'The day of the hearing has not come.',
  holds: ({ today, hearingOn }) => hearingOn !== null && today >= hearingOn,
};
const wasExpelled: Rule = {
  code: 'NOT_EXPELLED',
  message: 'The member was not excluded in this case.',
  holds: ({ expelled }) => expelled,
};
const appealPeriod: Rule = {
  code: 'APPEAL_PERIOD_OVER',
  message: 'The days to appeal have passed.',
  holds: ({ today, appealUntil }) => appealUntil === null || today <= appealUntil,
};
const noAppeal: Rule = {
  code: 'APPEALED_ALREADY',
  message: 'An appeal was filed in this case already.',
  holds: ({ appealed }) => !appealed,
};

const board = (actor: Actor) => holds(actor, BOARD_ACT);
const secretariat = (actor: Actor) => holds(actor, LEAD_CASE);
const accused = (actor: Actor, { organisationId }: { organisationId: string }) =>
  actor.kind === 'REPRESENTATIVE' && holds(actor, DEFEND) && actingOrganisation(actor) === organisationId;

/** Every state in which a case is open. */
export const OPEN_CASE_STATES = ['NOTICE_GIVEN', 'RESPONDED', 'HEARING_SET', 'HEARD'] as const;

export const sanctionCaseWorkflow = new Workflow<SanctionCaseState, SanctionCaseAction, SanctionCaseSubject, Actor>([
  { from: ['NOTICE_GIVEN'], action: 'RESPOND', to: 'RESPONDED', who: accused, guards: [inTime] },
  {
    from: ['NOTICE_GIVEN', 'RESPONDED'],
    action: 'SET_HEARING',
    to: 'HEARING_SET',
    who: secretariat,
    guards: [responsePeriodOver],
  },
  { from: ['HEARING_SET'], action: 'RECORD_HEARING', to: 'HEARD', who: secretariat, guards: [hearingDayCame] },
  { from: ['HEARD'], action: 'DISMISS', to: 'DISMISSED', who: board },
  { from: OPEN_CASE_STATES, action: 'WITHDRAW', to: 'WITHDRAWN', who: board },
  {
    from: ['DECIDED'],
    action: 'APPEAL',
    to: 'DECIDED',
    who: accused,
    guards: [wasExpelled, appealPeriod, noAppeal],
  },
]);

/** What can be done to an appeal. */
export const APPEAL_ACTIONS = {
  DECIDE: 'Enter what the appeal body decided: `decideAppeal`.',
} as const;
export type AppealAction = keyof typeof APPEAL_ACTIONS;

export interface AppealSubject {
  readonly state: AppealState;
  /** The persons who gave the notice and who filed the appeal. */
  readonly openedBy: string | null;
}

/** Whoever gave the notice does not enter what became of it. */
const anotherPerson: Guard<AppealSubject, Actor> = {
  code: 'NOT_YOUR_OWN_CASE',
  message: 'You gave the notice or filed the appeal: somebody else enters the decision.',
  holds: ({ openedBy }, actor) => !('personId' in actor) || actor.personId !== openedBy,
};
const admin = (actor: Actor) => holds(actor, CORRECT_MEMBERSHIP);

export const appealWorkflow = new Workflow<AppealState, AppealAction, AppealSubject, Actor>([
  { from: ['FILED'], action: 'DECIDE', to: 'UPHELD', who: admin, guards: [anotherPerson] },
]);
