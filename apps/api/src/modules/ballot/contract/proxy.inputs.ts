import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString } from 'class-validator';

@InputType({ description: 'To whom an organisation gives its vote at a summit.' })
export class GiveProxyInput {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  summitId!: string;

  @IsString()
  @Field(() => ID, {
    description:
      'The member that casts the vote; its delegation is accredited to vote. INPUT_INVALID (`notItself`) for oneself.',
  })
  holderId!: string;
}
