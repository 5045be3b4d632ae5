/** What `draftMouSuccessor` takes. */
import { LIST_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, IsString } from 'class-validator';
import { MouChangesInput } from './mou-content.input.js';

@InputType({
  description:
    'The draft of what is to take the place of a memorandum. Title, scope, parties and umbrella are taken over where they are left out; dates, renewal and texts are its own.',
})
export class DraftMouSuccessorInput extends MouChangesInput {
  @IsString()
  @Field(() => ID, { description: 'The memorandum whose place it is to take. NOT_FOUND.' })
  id!: string;

  @IsOptional()
  @ArrayMinSize(2)
  @ArrayMaxSize(LIST_LIMITS.parties)
  @ArrayUnique({ message: 'Name each party once.' })
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Its parties, 2 to ${String(LIST_LIMITS.parties)} organisations; those of the other one when left out. NOT_FOUND.`,
  })
  partyIds?: string[] | null;
}
