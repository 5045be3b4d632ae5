/** What `castVote` answers. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../../core/errors/index.js';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Ballot } from './ballot.model.js';
import { VoteReceipt } from './vote-receipt.model.js';

@ObjectType({ description: 'The vote is taken.' })
export class CastVoteSuccess {
  @Field(() => VoteReceipt, { description: 'The receipt. The same attempt always gets the same one.' })
  receipt!: VoteReceipt;

  @Field(() => Ballot, { description: 'The ballot as it is now.' })
  ballot!: Ballot;
}

@ObjectType({
  implements: () => [Refusal],
  description: 'The organisation has voted in this secret ballot, by another attempt. A secret vote is final.',
})
export class AlreadyVoted extends Refusal {
  override readonly code: string = 'ALREADY_VOTED';
  override readonly message: string = 'Your organisation has voted. A secret vote cannot be changed.';

  @Field(() => VoteReceipt, { description: 'The receipt of the vote that was taken.' })
  readonly receipt: VoteReceipt;

  constructor(receipt: VoteReceipt) {
    super();
    this.receipt = receipt;
  }
}

export const CastVoteResult = resultUnion('CastVote', CastVoteSuccess, [AlreadyVoted, GuardFailed]);
