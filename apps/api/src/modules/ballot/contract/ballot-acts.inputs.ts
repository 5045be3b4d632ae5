/** What is given to the acts on a ballot. */
import {
  DECIDING_BODIES,
  type DecidingBody,
  SUCCESSION_REASONS,
  type SuccessionReason,
  TEXT_LIMITS,
} from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
} from 'class-validator';
import { WrittenText } from '../../../core/graphql/index.js';
import { DecidingBodyEnum } from '../../decision/index.js';
import { MAX_OPTIONS } from '../domain/urn-content.js';
import { SuccessionReasonEnum } from './ballot-enums.js';

/** The most papers of one option. */
const MAX_PAPERS = 1_000_000;
/** Organisations listed in one act. */
export const MAX_LISTED = 500;

@InputType({ description: 'Who votes on paper in a hybrid ballot.' })
export class ListPaperVotersInput {
  @IsString()
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LISTED)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [ID], {
    description: `1 to ${String(MAX_LISTED)} organisations that may vote in it; INPUT_INVALID (\`notEntitled\`) for others. Who is listed already stays so.`,
  })
  organisationIds!: string[];
}

@InputType({ description: 'An organisation whose paper is struck, because it has voted electronically.' })
export class StrikePaperVoteInput {
  @IsString()
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @IsString()
  @Field(() => ID, { description: 'The organisation. NOT_FOUND when it did not vote in both ways.' })
  organisationId!: string;
}

@InputType({ description: 'What one teller counted on paper.' })
export class EnterTallyInput {
  @IsString()
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @ArrayMaxSize(MAX_OPTIONS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MAX_PAPERS, { each: true })
  @Field(() => [Int], {
    description:
      'Papers for each option, in the order of `options`; INPUT_INVALID (`options`) when there are more or fewer.',
  })
  counts!: number[];

  @IsInt()
  @Min(0)
  @Max(MAX_PAPERS)
  @Field(() => Int, { description: 'Spoiled papers.' })
  invalid!: number;
}

@InputType({ description: 'The publication of a result.' })
export class PublishResultInput {
  @IsString()
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { nullable: true, description: 'Where it stands in the minutes.' })
  minutesRef?: string | null;
}

@InputType({ description: 'Why a result is contested.' })
export class ContestResultInput {
  @IsString()
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'The reason. Members and the secretariat read it.' })
  reason!: string;
}

@InputType({ description: 'Why a count is void.' })
export class VoidCountInput {
  @IsString()
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'The reason. Members and the secretariat read it.' })
  reason!: string;
}

@InputType({ description: 'Why a contested result stands.' })
export class UpholdResultInput extends ContestResultInput {}

@InputType({ description: 'Why a contested result is reversed, and who decided so.' })
export class AnnulResultInput extends ContestResultInput {
  @IsOptional()
  @IsEnum(Object.keys(DECIDING_BODIES))
  @Field(() => DecidingBodyEnum, {
    nullable: true,
    description:
      'The body that decided; BOARD when left out. GUARD_FAILED (BODY_NOT_COMPETENT) when the rules name others.',
  })
  body?: DecidingBody | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { nullable: true, description: 'Where it stands in the minutes.' })
  minutesRef?: string | null;
}

@InputType({ description: 'The next ballot after one that decided nothing, was tied, annulled or void.' })
export class RepeatBallotInput {
  @IsString()
  @Field(() => ID, { description: 'The ballot that it follows.' })
  ballotId!: string;

  @IsEnum(Object.keys(SUCCESSION_REASONS))
  @Field(() => SuccessionReasonEnum, { description: 'Why, and so how.' })
  as!: SuccessionReason;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'Another summit at which an annulled or void ballot is run again; the same one when left out. For RE_RUN of a ballot of a summit only (`placeOfBallot`).',
  })
  summitId?: string | null;
}
