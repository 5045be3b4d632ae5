import { TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

@InputType({ description: 'A vote. Nothing of it is stored but what the kind of the ballot says.' })
export class CastVoteInput {
  @IsString()
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @IsString()
  @MaxLength(20)
  @Field(() => String, {
    description: 'The code of an option of the ballot: `YES`. INPUT_INVALID (`option`) otherwise.',
  })
  choice!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation whose proxy the caller’s organisation holds; left out for its own vote.',
  })
  onBehalfOfId?: string | null;

  @IsString()
  @MaxLength(TEXT_LIMITS.idempotencyKey)
  @Matches(/^[\x21-\x7e]{8,}$/u, { message: 'An attempt is 8 to 100 visible ASCII characters.' })
  @Field(() => String, {
    description:
      'A random id that the voter’s device makes for this vote and sends again when the answer was lost: 8 to 100 visible ASCII characters. It is stored with the receipt, so it must not say anything of the choice.',
  })
  attempt!: string;
}
