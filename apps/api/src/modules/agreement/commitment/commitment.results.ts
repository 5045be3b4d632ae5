/** What the mutations of commitments answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { Commitment } from './commitment.model.js';

@ObjectType({ description: 'It is promised.' })
export class AddCommitmentSuccess {
  @Field(() => Commitment, { description: 'The commitment.' })
  commitment!: Commitment;
}

@ObjectType({ description: 'It is written anew.' })
export class EditCommitmentSuccess {
  @Field(() => Commitment, { description: 'The commitment.' })
  commitment!: Commitment;
}

@ObjectType({ description: 'It is shown that it was done.' })
export class FulfilCommitmentSuccess {
  @Field(() => Commitment, { description: 'The commitment, now FULFILLED.' })
  commitment!: Commitment;
}

@ObjectType({ description: 'Its owner is released.' })
export class ReleaseCommitmentSuccess {
  @Field(() => Commitment, { description: 'The commitment, now RELEASED.' })
  commitment!: Commitment;
}

export const AddCommitmentResult = resultUnion('AddCommitment', AddCommitmentSuccess);
export const EditCommitmentResult = resultUnion('EditCommitment', EditCommitmentSuccess);
export const FulfilCommitmentResult = resultUnion('FulfilCommitment', FulfilCommitmentSuccess);
export const ReleaseCommitmentResult = resultUnion('ReleaseCommitment', ReleaseCommitmentSuccess);
