import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../core/graphql/index.js';

@ObjectType({
  description: 'That the vote of an organisation was taken. It says nothing of the choice, and proves none to anybody.',
})
export class VoteReceipt {
  @Field(() => String, {
    description: 'The code of the receipt: five groups of four. `ballotReceipt(code:)` checks it.',
  })
  code!: string;

  @Field(() => DateTime, { description: 'When the vote was taken, to the minute.' })
  castAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether the ballot was closed with this vote in its count. False while it is open.',
  })
  counted!: boolean;
}
