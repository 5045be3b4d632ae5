/** The way of a delegate to the summit and through it, as a table. */
import type { DelegateState, DelegationState, SummitState } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import { DELEGATE, LEAD, MANAGE } from './grants.js';

/** What can be done to a delegate. */
export const DELEGATE_ACTIONS = {
  REGISTER: 'Say that the delegate will come: `registerDelegate`.',
  CONFIRM: 'Confirm the place: `confirmDelegate`.',
  ISSUE_CODE: 'Make a new personal code for the check-in: `issueCheckInCode`.',
  CHECK_IN: 'Record that the delegate is present: `checkIn`.',
  CHECK_OUT: 'Record that the delegate has left: `checkOut`.',
  SET_LISTING: 'Show the delegate to members, or not: `setDelegateListing`.',
  CANCEL: 'Record that the delegate will not come: `cancelDelegate`.',
} as const;
export type DelegateAction = keyof typeof DELEGATE_ACTIONS;

export interface DelegateSubject {
  readonly state: DelegateState;
  readonly personId: string | null;
  readonly organisationId: string;
  readonly delegationState: DelegationState;
  readonly summitState: SummitState;
}

type DelegateGuard = Guard<DelegateSubject, Actor>;
type Who = (actor: Actor, subject: DelegateSubject) => boolean;

/** The delegate in person, whatever the mandates of the session. */
export const isSelf: Who = (actor, { personId }) => personId !== null && actingPerson(actor) === personId;
/** At the desk: a check-in there is recorded as such. */
export const isDesk: Who = actor => actor.kind === 'OFFICER' && holds(actor, LEAD);
const officer: Who = actor => holds(actor, MANAGE);
const organisation: Who = (actor, { organisationId }) =>
  actor.kind === 'REPRESENTATIVE' && holds(actor, DELEGATE) && actingOrganisation(actor) === organisationId;
const any =
  (...whos: Who[]): Who =>
  (actor, subject) =>
    whos.some(who => who(actor, subject));

const OVER: readonly SummitState[] = ['CLOSED', 'MINUTES_ADOPTED', 'CANCELLED'];

const summitAhead: DelegateGuard = {
  code: 'SUMMIT_OVER',
  message: 'The summit is over or was called off.',
  holds: ({ summitState }) => !OVER.includes(summitState),
};
const accredited: DelegateGuard = {
  code: 'DELEGATION_NOT_ACCREDITED',
  message: 'The delegation is not accredited.',
  holds: ({ delegationState }) => delegationState === 'ACCREDITED',
};
const inSession: DelegateGuard = {
  code: 'SUMMIT_NOT_IN_SESSION',
  message: 'The summit is not in session.',
  holds: ({ summitState }) => summitState === 'IN_SESSION',
};

const COMING: readonly DelegateState[] = ['INVITED', 'REGISTERED', 'CONFIRMED', 'CHECKED_OUT'];
type Row = Transition<DelegateState, DelegateAction, DelegateSubject, Actor>;
const staying = (from: readonly DelegateState[], action: DelegateAction, rest: Omit<Row, 'from' | 'action' | 'to'>) =>
  from.map((state): Row => ({ from: [state], action, to: state, ...rest }));

export const delegateWorkflow = new Workflow<DelegateState, DelegateAction, DelegateSubject, Actor>([
  {
    from: ['INVITED'],
    action: 'REGISTER',
    to: 'REGISTERED',
    who: any(organisation, officer, isSelf),
    guards: [summitAhead],
  },
  { from: ['REGISTERED'], action: 'CONFIRM', to: 'CONFIRMED', who: officer, guards: [summitAhead, accredited] },
  ...staying(['CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT'], 'ISSUE_CODE', {
    who: any(isSelf, officer),
    guards: [summitAhead, accredited],
  }),
  {
    from: ['CONFIRMED', 'CHECKED_OUT'],
    action: 'CHECK_IN',
    to: 'CHECKED_IN',
    who: any(isDesk, isSelf),
    guards: [inSession, accredited],
  },
  // Whoever is in may leave, whatever happened to the delegation meanwhile.
  { from: ['CHECKED_IN'], action: 'CHECK_OUT', to: 'CHECKED_OUT', who: any(isDesk, isSelf), guards: [inSession] },
  ...staying(
    ['INVITED', 'REGISTERED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'ATTENDED', 'NO_SHOW'],
    'SET_LISTING',
    {
      who: any(isSelf, organisation, officer),
    },
  ),
  { from: COMING, action: 'CANCEL', to: 'CANCELLED', who: any(organisation, officer, isSelf), guards: [summitAhead] },
]);

/** What a check-in by code needs: the code names the delegate, so whoever has it may. @returns the codes of what blocks it */
export const codeCheckIn = new Workflow<DelegateState, 'CHECK_IN', DelegateSubject, Actor>([
  {
    from: ['CONFIRMED', 'CHECKED_OUT'],
    action: 'CHECK_IN',
    to: 'CHECKED_IN',
    who: () => true,
    guards: [inSession, accredited],
  },
]);
