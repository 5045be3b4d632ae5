/** The way of an adoption from interest to use, and of a request for a translation, as tables. */
import type { AdaptationPermission, AdoptionStatus, ProgrammeStatus, TranslationRequestState } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import { mayTellFor } from './adoption.policy.js';
import { ADOPT, SHARE } from './grants.js';
import { mayShareFor } from './programme.policy.js';

/** What can be done to an adoption. */
export const ADOPTION_ACTIONS = {
  UPDATE: 'Change its language, place, period, reach or notes: `updateAdoption`.',
  ADD_EVIDENCE: 'Add a file or a link that shows it: `addAdoptionEvidence`.',
  PERMIT: 'Permit, as the owner, to adapt what has no clear licence: `permitAdaptation`.',
  PLAN: 'Intend to use it: `planAdoption`.',
  ADAPT: 'Begin to make it fit: `startAdaptation`.',
  PILOT: 'Begin to try it out: `startPilot`.',
  USE: 'Confirm that it is in use: `confirmUse`.',
  DISCONTINUE: 'Do not go on: `discontinueAdoption`.',
} as const;
export type AdoptionAction = keyof typeof ADOPTION_ACTIONS;

export interface AdoptionSubject {
  readonly state: AdoptionStatus;
  readonly organisationId: string;
  readonly language: string | null;
  readonly evidence: number;
  readonly permitted: boolean;
  /** Of the programme, or of the resource that is adopted. */
  readonly ownerId: string;
  readonly itemStatus: ProgrammeStatus;
  readonly adaptation: AdaptationPermission;
  readonly offered: readonly string[];
  /** Whether the adopting organisation owns the programme or is a partner in it. */
  readonly partner: boolean;
}

/** The most evidence of one adoption. */
export const MOST_EVIDENCE = 20;

type Row = Transition<AdoptionStatus, AdoptionAction, AdoptionSubject, Actor>;
type AdoptionGuard = Guard<AdoptionSubject, Actor>;

const teller = (actor: Actor, { organisationId }: AdoptionSubject): boolean =>
  holds(actor, ADOPT) && mayTellFor(actor, organisationId);
const owner = (actor: Actor, { ownerId }: AdoptionSubject): boolean =>
  holds(actor, SHARE) && mayShareFor(actor, ownerId);
const isOwn = ({ organisationId, ownerId }: AdoptionSubject): boolean => organisationId === ownerId;

const AVAILABLE: AdoptionGuard = {
  code: 'NOT_AVAILABLE',
  message: 'It is not available. While it is being made, only its owner and partners try it out.',
  holds: ({ itemStatus, partner }) => itemStatus === 'AVAILABLE' || (itemStatus === 'IN_DEVELOPMENT' && partner),
};
const LICENCE: AdoptionGuard = {
  code: 'LICENCE_FORBIDS',
  message: 'Its licence forbids derivatives.',
  holds: subject => isOwn(subject) || subject.adaptation !== 'NO',
};
const PERMISSION: AdoptionGuard = {
  code: 'PERMISSION_MISSING',
  message: 'Its licence is not clear, and the owner has not permitted to adapt it.',
  holds: subject => isOwn(subject) || subject.adaptation !== 'ASK' || subject.permitted,
};
const LANGUAGE: AdoptionGuard = {
  code: 'LANGUAGE_MISSING',
  message: 'The adoption does not say in which language.',
  holds: ({ language }) => language !== null,
};
const OFFERED: AdoptionGuard = {
  code: 'LANGUAGE_NOT_OFFERED',
  message: 'It is not offered in the language of the adoption: a translation is not public yet.',
  holds: ({ language, offered }) => language === null || offered.includes(language),
};
const EVIDENCE: AdoptionGuard = {
  code: 'EVIDENCE_MISSING',
  message: 'There is no evidence of the use: no file and no link.',
  holds: ({ evidence }) => evidence > 0,
};
const ROOM: AdoptionGuard = {
  code: 'EVIDENCE_FULL',
  message: `There are ${String(MOST_EVIDENCE)} pieces of evidence already.`,
  holds: ({ evidence }) => evidence < MOST_EVIDENCE,
};
const CLEAR: AdoptionGuard = {
  code: 'PERMISSION_NOT_NEEDED',
  message: 'The licence lets others adapt it, or the organisation owns it.',
  holds: subject => subject.adaptation !== 'YES' && !isOwn(subject),
};
const ONCE: AdoptionGuard = {
  code: 'PERMITTED',
  message: 'It is permitted already.',
  holds: ({ permitted }) => !permitted,
};

const LIVING = ['INTERESTED', 'PLANNED', 'ADAPTING', 'PILOT', 'IN_USE'] as const;
const staying = (action: AdoptionAction, states: readonly AdoptionStatus[], rest: Pick<Row, 'who' | 'guards'>): Row[] =>
  states.map(state => ({ from: [state], action, to: state, ...rest }));

export const adoptionWorkflow = new Workflow<AdoptionStatus, AdoptionAction, AdoptionSubject, Actor>([
  ...staying('UPDATE', LIVING, { who: teller }),
  ...staying('ADD_EVIDENCE', LIVING, { who: teller, guards: [ROOM] }),
  ...staying('PERMIT', ['INTERESTED', 'PLANNED'], { who: owner, guards: [CLEAR, LICENCE, ONCE] }),
  { from: ['INTERESTED'], action: 'PLAN', to: 'PLANNED', who: teller },
  {
    from: ['PLANNED'],
    action: 'ADAPT',
    to: 'ADAPTING',
    who: teller,
    guards: [AVAILABLE, LICENCE, PERMISSION, LANGUAGE, OFFERED],
  },
  // What needs no adaptation is tried out as it is, whatever its licence.
  { from: ['PLANNED', 'ADAPTING'], action: 'PILOT', to: 'PILOT', who: teller, guards: [AVAILABLE, LANGUAGE, OFFERED] },
  { from: ['PILOT'], action: 'USE', to: 'IN_USE', who: teller, guards: [EVIDENCE] },
  { from: LIVING, action: 'DISCONTINUE', to: 'DISCONTINUED', who: teller },
]);

/** What can be done to a request for a translation. */
export const TRANSLATION_REQUEST_ACTIONS = {
  WITHDRAW: 'Ask no longer: `withdrawTranslationRequest`.',
} as const;
export type TranslationRequestAction = keyof typeof TRANSLATION_REQUEST_ACTIONS;

export interface TranslationRequestSubject {
  readonly state: TranslationRequestState;
  readonly organisationId: string;
}

export const translationRequestWorkflow = new Workflow<
  TranslationRequestState,
  TranslationRequestAction,
  TranslationRequestSubject,
  Actor
>([
  {
    from: ['REQUESTED'],
    action: 'WITHDRAW',
    to: 'WITHDRAWN',
    who: (actor, { organisationId }) => holds(actor, ADOPT) && mayTellFor(actor, organisationId),
  },
]);
