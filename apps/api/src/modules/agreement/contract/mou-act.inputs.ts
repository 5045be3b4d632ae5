/** What the mutations take that move a memorandum on. */
import { TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { CivilDay, WrittenText } from '../../../core/graphql/index.js';

const REASON = `1 to ${String(TEXT_LIMITS.note)} characters. For the parties and the secretariat.`;

@InputType({ description: 'An act on a memorandum that needs no words.' })
export class MouActInput {
  @IsString()
  @Field(() => ID, { description: 'The memorandum. NOT_FOUND.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2 ** 31 - 1)
  @Field(() => Int, { nullable: true, description: 'The `version` that was read; another one gives STALE.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'An act on a memorandum with its reason.' })
export class MouReasonInput extends MouActInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: `Why. ${REASON}` })
  reason!: string;
}

@InputType({ description: 'The begin of a review.' })
export class BeginMouReviewInput extends MouReasonInput {
  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'By which day it is to be done; not in the past (`past`).' })
  dueOn?: string | null;
}

@InputType({ description: 'What came of a review.' })
export class CompleteMouReviewInput extends MouActInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: `What came of it. ${REASON}` })
  outcome!: string;
}

@InputType({ description: 'The notice of a party.' })
export class MouNoticeInput extends MouReasonInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The party that gives notice: an admin of the secretariat names another one than its own, with `evidence` (`evidenceNeeded`). NOT_FOUND for what is no party; needed where one acts for none (`partyNeeded`).',
  })
  partyId?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: `What shows that the party gave notice. ${REASON}` })
  evidence?: string | null;
}

@InputType({ description: 'The notice of a party that ends a memorandum before its time.' })
export class TerminateMouInput extends MouNoticeInput {
  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description:
      'From which day it is over; not before the days of notice have passed (`noticeDays`), which is also when it is left out.',
  })
  effectiveOn?: string | null;
}
