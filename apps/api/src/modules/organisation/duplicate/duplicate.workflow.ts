/** The life of a duplicate proposal, as a table. */
import type { Actor } from '../../../core/access/index.js';
import { actingPerson, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { DECIDE_DUPLICATE } from '../domain/grants.js';

export const PROPOSAL_STATES = {
  PROPOSED: 'It waits for an admin other than its proposer.',
  CONFIRMED: 'The two records are one: the duplicate leads to the original.',
  REJECTED: 'They are two organisations.',
} as const;
export type ProposalState = keyof typeof PROPOSAL_STATES;

export const PROPOSAL_ACTIONS = {
  CONFIRM: 'Merge the duplicate into the original: `confirmDuplicate`.',
  REJECT: 'Record that they are two: `rejectDuplicate`.',
} as const;
export type ProposalAction = keyof typeof PROPOSAL_ACTIONS;

export interface ProposalSubject {
  readonly state: ProposalState;
  readonly proposedBy: string;
}

const admin = (actor: Actor) => holds(actor, DECIDE_DUPLICATE);

/** A merge cannot be undone, so two persons stand behind it. */
const anotherPerson = {
  code: 'NOT_YOUR_OWN_PROPOSAL',
  message: 'Somebody other than the proposer decides.',
  holds: ({ proposedBy }: ProposalSubject, actor: Actor) => actingPerson(actor) !== proposedBy,
};

export const duplicateWorkflow = new Workflow<ProposalState, ProposalAction, ProposalSubject, Actor>([
  { from: ['PROPOSED'], action: 'CONFIRM', to: 'CONFIRMED', who: admin, guards: [anotherPerson] },
  { from: ['PROPOSED'], action: 'REJECT', to: 'REJECTED', who: admin, guards: [anotherPerson] },
]);
