/** The life of what a party promised, as a table. It also ends with its memorandum: mou-day.ts. */
import type { CommitmentState, MouStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, holds } from '../../../core/access/index.js';
import { type Guard, Workflow } from '../../../core/workflow/index.js';
import { DECIDE_MOU, DRAFT_MOU } from '../domain/grants.js';
import { isSigned } from '../domain/mou-subject.js';

/** What can be done about a commitment. */
export const COMMITMENT_ACTIONS = {
  EDIT: 'Write it anew: `editCommitment`.',
  FULFIL: 'Show that it was done: `fulfilCommitment`.',
  RELEASE: 'Release its owner from it: `releaseCommitment`.',
} as const;
export type CommitmentAction = keyof typeof COMMITMENT_ACTIONS;

export interface CommitmentSubject {
  readonly state: CommitmentState;
  readonly ownerId: string;
  readonly partyIds: readonly string[];
  /** Where its memorandum stands. */
  readonly mouStatus: MouStatus;
}

const signed: Guard<CommitmentSubject, Actor> = {
  code: 'MOU_NOT_SIGNED',
  message: 'Not every party has signed the memorandum.',
  holds: ({ mouStatus }) => isSigned(mouStatus),
};

/** Else its owner would release itself. */
const unsigned: Guard<CommitmentSubject, Actor> = {
  code: 'MOU_SIGNED',
  message: 'Every party has signed the memorandum: its owner writes it anew no more.',
  holds: ({ mouStatus }) => !isSigned(mouStatus),
};

const officer = (actor: Actor): boolean => actor.kind !== 'REPRESENTATIVE';
const ofParty = (actor: Actor, { partyIds }: CommitmentSubject): boolean =>
  officer(actor) || partyIds.includes(actingOrganisation(actor) ?? '');
const owns = (actor: Actor, { ownerId }: CommitmentSubject): boolean => actingOrganisation(actor) === ownerId;

export const commitmentWorkflow = new Workflow<CommitmentState, CommitmentAction, CommitmentSubject, Actor>([
  {
    ...{ from: ['OPEN'], action: 'EDIT', to: 'OPEN', guards: [unsigned] },
    who: (actor, subject) => holds(actor, DRAFT_MOU) && owns(actor, subject),
  },
  {
    ...{ from: ['OPEN'], action: 'EDIT', to: 'OPEN' },
    who: (actor, subject) => holds(actor, DRAFT_MOU) && officer(actor) && !owns(actor, subject),
  },
  {
    ...{ from: ['OPEN'], action: 'FULFIL', to: 'FULFILLED', guards: [signed] },
    who: (actor, subject) => holds(actor, DRAFT_MOU) && (officer(actor) || owns(actor, subject)),
  },
  {
    // Nobody releases itself.
    ...{ from: ['OPEN'], action: 'RELEASE', to: 'RELEASED', guards: [signed] },
    who: (actor, subject) => holds(actor, DECIDE_MOU) && ofParty(actor, subject) && !owns(actor, subject),
  },
]);
