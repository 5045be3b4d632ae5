import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Connection, DateTime, describeEnum, Node } from '../../../core/graphql/index.js';
import { PROPOSAL_ACTIONS, PROPOSAL_STATES, type ProposalState } from './duplicate.workflow.js';

export const ProposalStateEnum = describeEnum('DuplicateProposalState', 'Where a proposal stands.', PROPOSAL_STATES);
export const ProposalActionEnum = describeEnum(
  'DuplicateProposalAction',
  'What can be done to a proposal.',
  PROPOSAL_ACTIONS,
);

@ObjectType({
  implements: () => [Node],
  description: 'The proposal that two records are one organisation. Officers, admins and auditors of the secretariat.',
})
export class DuplicateProposal extends Node {
  @Field(() => ProposalStateEnum, { description: 'Where it stands.' })
  state!: ProposalState;

  @Field(() => String, { description: 'Why the proposer thinks so.' })
  reason!: string;

  @Field(() => Float, { description: 'How alike the two were when it was proposed, from 0 to 1.' })
  score!: number;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null while it waits.' })
  decidedAt!: Date | null;

  @Field(() => Int, { description: 'Grows by one with every change.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  duplicateUuid!: string;
  originalUuid!: string;
  proposedBy!: string;
}

@ObjectType({ description: 'A page of duplicate proposals.' })
export class DuplicateProposalConnection extends Connection(DuplicateProposal) {}
