/** The life of an endorsement, as a table. Whether one that was given counts is found anew each time: `fault`. */
import { type ApplicationState, ENDORSEMENT_FAULTS, type EndorsementFault } from '@kurultai/schema';
import { type Actor, actingOrganisation, holds } from '../../../../core/access/index.js';
import { type Guard, Workflow } from '../../../../core/workflow/index.js';
import { ENDORSE } from '../domain/grants.js';

/** What can be done to an endorsement. */
export const ENDORSEMENT_ACTIONS = {
  GIVE: 'Endorse the applicant: `giveEndorsement`.',
  DECLINE: 'Answer that the member does not endorse: `declineEndorsement`.',
  WITHDRAW: 'Take an endorsement back: `withdrawEndorsement`.',
} as const;
export type EndorsementAction = keyof typeof ENDORSEMENT_ACTIONS;

export type EndorsementState = 'REQUESTED' | 'GIVEN' | 'DECLINED' | 'WITHDRAWN';

export interface EndorsementSubject {
  readonly state: EndorsementState;
  /** The member that was asked. */
  readonly organisationId: string;
  readonly fault: EndorsementFault | null;
  readonly applicationState: ApplicationState;
}

type EndorsementGuard = Guard<EndorsementSubject, Actor>;

/** Endorsements are counted when the board recommends: until then one may be given. */
export const COUNTED_LATER: ReadonlySet<ApplicationState> = new Set([
  'DRAFT',
  'SUBMITTED',
  'INFO_REQUESTED',
  'SCREENING',
]);
const OVER: ReadonlySet<ApplicationState> = new Set(['ADMITTED', 'REFUSED', 'WITHDRAWN', 'LAPSED']);

const notCounted: EndorsementGuard = {
  code: 'ALREADY_COUNTED',
  message: 'The board has recommended already: endorsements were counted then.',
  holds: ({ applicationState }) => COUNTED_LATER.has(applicationState),
};
const caseOpen: EndorsementGuard = {
  code: 'APPLICATION_CLOSED',
  message: 'The application is closed.',
  holds: ({ applicationState }) => !OVER.has(applicationState),
};

/** An active voting member in good standing, other than the applicant and not in a circle with it. */
const eligible: readonly EndorsementGuard[] = Object.entries(ENDORSEMENT_FAULTS).map(([code, message]) => ({
  code,
  message,
  holds: ({ fault }) => fault !== code,
}));

/** A mandated person of the member that was asked. */
const endorser = (actor: Actor, { organisationId }: EndorsementSubject): boolean =>
  actor.kind === 'REPRESENTATIVE' && holds(actor, ENDORSE) && actingOrganisation(actor) === organisationId;

export const endorsementWorkflow = new Workflow<EndorsementState, EndorsementAction, EndorsementSubject, Actor>([
  { from: ['REQUESTED'], action: 'GIVE', to: 'GIVEN', who: endorser, guards: [notCounted, ...eligible] },
  { from: ['REQUESTED'], action: 'DECLINE', to: 'DECLINED', who: endorser },
  { from: ['GIVEN'], action: 'WITHDRAW', to: 'WITHDRAWN', who: endorser, guards: [caseOpen] },
]);
