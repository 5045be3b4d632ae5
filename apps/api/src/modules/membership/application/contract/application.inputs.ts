/** What the mutations of applications take. */
import {
  APPLICATION_QUESTIONS,
  type ApplicationQuestion,
  MEMBERSHIP_CATEGORIES,
  type MembershipCategoryCode,
  type Provenance,
  PROVENANCES,
  TEXT_LIMITS,
} from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LanguageTag, WrittenText } from '../../../../core/graphql/index.js';
import { MembershipCategoryEnum } from '../../../decision/index.js';
import { ProvenanceEnum } from '../../../organisation/index.js';
import { ApplicationQuestionEnum } from './application-enums.js';

const CATEGORIES = Object.keys(MEMBERSHIP_CATEGORIES);
const QUESTIONS = Object.keys(APPLICATION_QUESTIONS);

/** The greatest version that a caller can have read. */
export const MAX_VERSION = 2_147_483_647;

@InputType({ description: 'Which application.' })
export class ApplicationActInput {
  @IsString()
  @Field(() => ID, { description: 'The public id of the application.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Max(MAX_VERSION)
  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has read: STALE when it is another. Left out, any version is meant.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'Which application, and why.' })
export class ApplicationReasonInput extends ApplicationActInput {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why. The applicant and the secretariat read it.',
  })
  reason?: string | null;
}

@InputType({ description: 'Which application, and why it is reopened.' })
export class ReopenApplicationInput extends ApplicationActInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'Why. The applicant and the secretariat read it.' })
  reason!: string;
}

@InputType({ description: 'An application to start.' })
export class StartApplicationInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation that applies. Left out, the one for which the caller acts; an officer names it (`organisationNeeded`).',
  })
  organisationId?: string | null;

  @IsIn(CATEGORIES)
  @Field(() => MembershipCategoryEnum, {
    description: 'The category that it asks for: one of the rule set in force (`category`).',
  })
  category!: MembershipCategoryCode;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The summit at which it aims. Left out, the next one for which it comes in time. NOT_FOUND.',
  })
  targetSummitId?: string | null;

  @IsOptional()
  @IsIn(Object.keys(PROVENANCES))
  @Field(() => ProvenanceEnum, {
    nullable: true,
    description: 'Where the record comes from; LIVE when left out. Anything else: officers only (`provenance`).',
  })
  provenance?: Provenance | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.url })
  @Field(() => String, { nullable: true, description: 'The source of a documented record (`sourceNeeded`).' })
  source?: string | null;
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description:
      'The public id of what it grew out of, such as an engagement, a memorandum or a decision (`originType` for what is none).',
  })
  originId?: string | null;
}

@InputType({ description: 'An answer of the application form.' })
export class ApplicationAnswerInput {
  @IsIn(QUESTIONS)
  @Field(() => ApplicationQuestionEnum, { description: 'The question; each once (`answeredOnce`).' })
  question!: ApplicationQuestion;

  @IsString()
  @Field(() => LanguageTag, { description: 'The language of the answer.' })
  language!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.body, multiline: true })
  @Field(() => String, { description: 'The answer.' })
  text!: string;
}

@InputType({ description: 'What changes in a draft. What is left out stays.' })
export class EditApplicationInput extends ApplicationActInput {
  @IsOptional()
  @IsIn(CATEGORIES)
  @Field(() => MembershipCategoryEnum, { nullable: true, description: 'The category that it asks for.' })
  category?: MembershipCategoryCode | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The summit at which it aims. NOT_FOUND.' })
  targetSummitId?: string | null;

  @IsOptional()
  @ArrayMaxSize(QUESTIONS.length)
  @ValidateNested({ each: true })
  @Type(() => ApplicationAnswerInput)
  @Field(() => [ApplicationAnswerInput], { nullable: true, description: 'All answers: they replace those before.' })
  answers?: ApplicationAnswerInput[] | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether the applicant accepts the statutes of the network.' })
  statutesAccepted?: boolean | null;
}
