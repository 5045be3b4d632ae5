/** What `publishMany` answers. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { describeEnum, resultUnion } from '../../../../core/graphql/index.js';
import { BlockingGuard } from '../../../../core/workflow/index.js';
import { PUBLISH_MANY_OUTCOMES, type PublishManyOutcome } from '../publish-many-outcome.js';

export const PublishManyOutcomeEnum = describeEnum(
  'PublishManyOutcome',
  'What became of an item of `publishMany`.',
  PUBLISH_MANY_OUTCOMES,
);

@ObjectType({ description: 'A rule that an item breaks.' })
export class PublishManyViolation {
  @Field(() => [String], {
    description: 'Where: `["input", "items", "3", "content", "0", "title"]`.',
  })
  path!: readonly string[];

  @Field(() => String, { description: 'The stable name of the rule, the same as of `publish`.' })
  rule!: string;

  @Field(() => String, { description: 'The rule in words.' })
  message!: string;
}

@ObjectType({ description: 'What became of one item.' })
export class PublishManyItemResult {
  @Field(() => Int, { description: 'The place of the item in `items`, from 0.' })
  index!: number;

  @Field(() => String, { nullable: true, description: 'The external id that the item names.' })
  externalId!: string | null;

  @Field(() => PublishManyOutcomeEnum, { description: 'What was done, or, in a dry run, would be.' })
  outcome!: PublishManyOutcome;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was refused: INPUT_INVALID (`violations`), GUARD_FAILED (`guards`), STALE or NOT_FOUND (its `expectedVersion`). Null otherwise. More may be added.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in plain English, for a person. Null otherwise.' })
  message!: string | null;

  @Field(() => [PublishManyViolation], { description: 'Every rule that it breaks; empty otherwise.' })
  violations!: readonly PublishManyViolation[];

  @Field(() => [BlockingGuard], { description: 'Every condition that does not hold; empty otherwise.' })
  guards!: readonly BlockingGuard[];

  /** Not in the schema: the field `publication` is read by it. */
  publicationUuid!: string | null;
}

@ObjectType({ description: 'Every item was looked at. Those that are not REFUSED are public.' })
export class PublishManySuccess {
  @Field(() => Boolean, { description: 'Whether it was a dry run, which does nothing.' })
  dryRun!: boolean;

  @Field(() => Int, { description: 'How many are CREATED.' })
  created!: number;

  @Field(() => Int, { description: 'How many are UPDATED.' })
  updated!: number;

  @Field(() => Int, { description: 'How many are UNCHANGED.' })
  unchanged!: number;

  @Field(() => Int, { description: 'How many are REFUSED.' })
  refused!: number;

  @Field(() => [PublishManyItemResult], { description: 'One for every item, in order, up to 500.' })
  results!: PublishManyItemResult[];
}
export const PublishManyResult = resultUnion('PublishMany', PublishManySuccess);
