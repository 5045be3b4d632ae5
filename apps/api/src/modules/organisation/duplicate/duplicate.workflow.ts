/** The life of a duplicate proposal, as a table. */
import type { Actor } from '../../../core/access/index.js';
import { actingPerson, holds } from '../../../core/access/index.js';
import { type Guard, Workflow } from '../../../core/workflow/index.js';
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
  /** Whether one of the two leads to another record by now. */
  readonly merged: boolean;
  /** Whether the record to give up is the one that runs the network. */
  readonly secretariat: boolean;
  /** Whether the record to give up has a ledger of its membership. */
  readonly ledger: boolean;
}

type Rule = Guard<ProposalSubject, Actor>;

const admin = (actor: Actor) => holds(actor, DECIDE_DUPLICATE);

/** A merge cannot be undone, so two persons stand behind it. */
const anotherPerson: Rule = {
  code: 'NOT_YOUR_OWN_PROPOSAL',
  message: 'Somebody other than the proposer decides.',
  holds: ({ proposedBy }, actor) => actingPerson(actor) !== proposedBy,
};
const notMerged: Rule = {
  code: 'ALREADY_MERGED',
  message: 'Neither of the two was merged meanwhile.',
  holds: ({ merged }) => !merged,
};
const notTheSecretariat: Rule = {
  code: 'NOT_THE_SECRETARIAT',
  message: 'The organisation that runs the network cannot be given up.',
  holds: ({ secretariat }) => !secretariat,
};
/** One organisation has one membership for life: a ledger that led nowhere would be lost, and two cannot be made one. */
const noLedger: Rule = {
  code: 'HAS_MEMBERSHIP_LEDGER',
  message:
    'The record to give up has no membership ledger. Keep the record that has one: propose the other as the duplicate. If both have one, they cannot be merged.',
  holds: ({ ledger }) => !ledger,
};

export const duplicateWorkflow = new Workflow<ProposalState, ProposalAction, ProposalSubject, Actor>([
  {
    from: ['PROPOSED'],
    action: 'CONFIRM',
    to: 'CONFIRMED',
    who: admin,
    guards: [anotherPerson, notMerged, notTheSecretariat, noLedger],
  },
  { from: ['PROPOSED'], action: 'REJECT', to: 'REJECTED', who: admin, guards: [anotherPerson] },
]);
