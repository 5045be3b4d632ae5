/** The life of a delegation, as a table. */
import type { DelegationCapacity, DelegationState, SummitState } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import { CREDENTIALS, DELEGATE, MANAGE, SIGN } from './grants.js';

/** What can be done to a delegation. */
export const DELEGATION_ACTIONS = {
  NAME_DELEGATE: 'Add a delegate: `addDelegate`.',
  SIGN_CREDENTIAL: 'Sign its credential: `signCredential`.',
  SUBMIT: 'Hand it in: `submitDelegation`.',
  PREPARE: 'Lay it before the returning officer: `prepareCredentials`.',
  ACCREDIT: 'Accept its credentials: `accreditDelegation`.',
  REJECT: 'Refuse its credentials: `rejectDelegation`.',
  AMEND: 'Change it again: `amendDelegation`.',
  WITHDRAW: 'Take it back: `withdrawDelegation`.',
} as const;
export type DelegationAction = keyof typeof DELEGATION_ACTIONS;

export interface DelegationSubject {
  readonly state: DelegationState;
  readonly organisationId: string;
  readonly summitState: SummitState;
  readonly capacity: DelegationCapacity;
  /** The capacity that the organisation may have as it stands on the day that counts. */
  readonly lawfulCapacity: DelegationCapacity;
  readonly delegates: number;
  readonly maxDelegates: number;
  readonly headNamed: boolean;
  readonly present: number;
  readonly credentialSigned: boolean;
  /** Whether whoever signed is the very person who casts the vote. */
  readonly signedByItself: boolean;
  readonly preparedBy: string | null;
  /** Whether one of its casting persons casts for another organisation already. */
  readonly votesElsewhere: boolean;
}

type DelegationGuard = Guard<DelegationSubject, Actor>;

const own = (grant: Parameters<typeof holds>[1]) => (actor: Actor, subject: DelegationSubject) =>
  actor.kind === 'REPRESENTATIVE' && holds(actor, grant) && actingOrganisation(actor) === subject.organisationId;
const organisation = own(DELEGATE);
const officer = (actor: Actor) => holds(actor, MANAGE);
const returningOfficer = (actor: Actor) => holds(actor, CREDENTIALS);

const OVER: readonly SummitState[] = ['CLOSED', 'MINUTES_ADOPTED', 'CANCELLED'];

const registrationOpen: DelegationGuard = {
  code: 'REGISTRATION_CLOSED',
  message: 'Registration for the summit is not open.',
  holds: ({ summitState }) => summitState === 'REGISTRATION_OPEN',
};
const summitAhead: DelegationGuard = {
  code: 'SUMMIT_OVER',
  message: 'The summit is over or was called off.',
  holds: ({ summitState }) => !OVER.includes(summitState),
};
const placeLeft: DelegationGuard = {
  code: 'QUOTA_REACHED',
  message: 'The rule set gives the delegation no more places.',
  holds: ({ delegates, maxDelegates }) => delegates < maxDelegates,
};
const withinQuota: DelegationGuard = {
  code: 'QUOTA_EXCEEDED',
  message: 'The delegation has more delegates than the rule set gives it places.',
  holds: ({ delegates, maxDelegates }) => delegates <= maxDelegates,
};
const headNamed: DelegationGuard = {
  code: 'HEAD_MISSING',
  message: 'Name the head of the delegation.',
  holds: subject => subject.headNamed,
};
/** Named, as a registration is refused by it too. */
export const capacityLawful: DelegationGuard = {
  code: 'CAPACITY_NOT_LAWFUL',
  message:
    'As the organisation stood on the day that counts, it may not take part in this capacity: amend the delegation.',
  holds: ({ capacity, lawfulCapacity }) => capacity !== 'VOTING' || lawfulCapacity === 'VOTING',
};
const credentialSigned: DelegationGuard = {
  code: 'CREDENTIAL_NOT_SIGNED',
  message: 'A delegation with a vote needs a credential signed by a head or legal signatory with a mandate on file.',
  holds: ({ capacity, credentialSigned: signed }) => capacity !== 'VOTING' || signed,
};
const signedBySomebodyElse: DelegationGuard = {
  code: 'CREDENTIAL_SIGNED_BY_ITSELF',
  message: 'The credential is signed by the very person who casts the vote: somebody else must sign it.',
  holds: ({ capacity, credentialSigned: signed, signedByItself }) =>
    capacity !== 'VOTING' || !signed || !signedByItself,
};
/** Named, as the database says the same when two are accredited at once. */
export const votesOnce: DelegationGuard = {
  code: 'PERSON_VOTES_ELSEWHERE',
  message: 'One of its delegates casts the vote of another organisation at this summit.',
  holds: ({ votesElsewhere }) => !votesElsewhere,
};
const somebodyElse: DelegationGuard = {
  code: 'PREPARED_BY_YOU',
  message: 'Whoever prepared the check does not decide on it.',
  holds: ({ preparedBy }, actor) => preparedBy === null || preparedBy !== actingPerson(actor),
};
const nobodyPresent: DelegationGuard = {
  code: 'DELEGATES_PRESENT',
  message: 'Delegates of it are present: check them out first.',
  holds: ({ present }) => present === 0,
};

const FREE: readonly DelegationState[] = ['DRAFT', 'AMENDED'];
const LIVE: readonly DelegationState[] = [
  'DRAFT',
  'SUBMITTED',
  'CREDENTIALS_CHECK',
  'ACCREDITED',
  'REJECTED',
  'AMENDED',
];
type Row = Transition<DelegationState, DelegationAction, DelegationSubject, Actor>;
const staying = (
  from: readonly DelegationState[],
  action: DelegationAction,
  rest: Omit<Row, 'from' | 'action' | 'to'>,
) => from.map((state): Row => ({ from: [state], action, to: state, ...rest }));

export const delegationWorkflow = new Workflow<DelegationState, DelegationAction, DelegationSubject, Actor>([
  ...staying(['DRAFT'], 'NAME_DELEGATE', { who: organisation, guards: [registrationOpen, placeLeft] }),
  // Who is amending may be replacing somebody who fell ill on the day.
  ...staying(['AMENDED'], 'NAME_DELEGATE', { who: organisation, guards: [summitAhead, placeLeft] }),
  ...staying(FREE, 'NAME_DELEGATE', { who: officer, guards: [summitAhead, placeLeft] }),
  ...staying(['DRAFT', 'SUBMITTED', 'AMENDED', 'CREDENTIALS_CHECK'], 'SIGN_CREDENTIAL', {
    who: (actor, subject) => own(SIGN)(actor, subject) || officer(actor),
    guards: [summitAhead],
  }),
  {
    from: ['DRAFT'],
    action: 'SUBMIT',
    to: 'SUBMITTED',
    who: organisation,
    guards: [registrationOpen, headNamed, withinQuota],
  },
  { from: ['DRAFT'], action: 'SUBMIT', to: 'SUBMITTED', who: officer, guards: [summitAhead, headNamed, withinQuota] },
  {
    from: ['SUBMITTED', 'AMENDED'],
    action: 'PREPARE',
    to: 'CREDENTIALS_CHECK',
    who: officer,
    guards: [summitAhead, headNamed, withinQuota],
  },
  {
    from: ['CREDENTIALS_CHECK'],
    action: 'ACCREDIT',
    to: 'ACCREDITED',
    who: returningOfficer,
    guards: [
      summitAhead,
      somebodyElse,
      headNamed,
      withinQuota,
      capacityLawful,
      credentialSigned,
      signedBySomebodyElse,
      votesOnce,
    ],
  },
  {
    from: ['CREDENTIALS_CHECK'],
    action: 'REJECT',
    to: 'REJECTED',
    who: returningOfficer,
    guards: [summitAhead, somebodyElse],
  },
  {
    from: ['ACCREDITED', 'REJECTED'],
    action: 'AMEND',
    to: 'AMENDED',
    who: (actor, subject) => organisation(actor, subject) || officer(actor),
    guards: [summitAhead],
  },
  {
    from: LIVE,
    action: 'WITHDRAW',
    to: 'WITHDRAWN',
    who: (actor, subject) => organisation(actor, subject) || officer(actor),
    guards: [summitAhead, nobodyPresent],
  },
]);
