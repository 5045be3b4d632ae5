/** What the mutations of decisions take. */
import {
  type DecidingBody,
  type DecisionOutcome,
  type DecisionSubject,
  LIST_LIMITS,
  type Provenance,
  TEXT_LIMITS,
} from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsIn,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextInput, PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { DecidingBodyEnum, DecisionOutcomeEnum, DecisionSubjectEnum } from './decision-enums.js';
import { ChangedNumber, WholeNumber } from './whole-number.decorator.js';

const MOST_VOTES = 100_000;

/** Provenances of decisions that people record. */
const RECORDABLE = ['LIVE', 'RECORDED_RETROSPECTIVELY', 'DOCUMENTED'] as const satisfies Provenance[];

@InputType({ description: 'Votes that a body counted itself.' })
export class DecisionVotesInput {
  @WholeNumber('Votes for it.', MOST_VOTES)
  yes!: number;

  @WholeNumber('Votes against it.', MOST_VOTES)
  no!: number;

  @WholeNumber('Abstentions.', MOST_VOTES)
  abstain!: number;

  @ChangedNumber(
    'How many members the body has. When given, the quorum is checked too; a majority of ALL_ENTITLED needs it (`entitledNeeded`).',
    MOST_VOTES,
    1,
  )
  entitled?: number | null;
}

@InputType({ description: 'A decision that was taken without a ballot of the service.' })
export class RecordDecisionInput {
  @IsEnum(DecisionSubjectEnum)
  @Field(() => DecisionSubjectEnum, { description: 'What it is about.' })
  subject!: DecisionSubject;

  @IsEnum(DecidingBodyEnum)
  @Field(() => DecidingBodyEnum, { description: 'Who took it.' })
  body!: DecidingBody;

  @IsEnum(DecisionOutcomeEnum)
  @Field(() => DecisionOutcomeEnum, { description: 'What came of it.' })
  outcome!: DecisionOutcome;

  @IsString()
  @Field(() => PartialDate, {
    description:
      'When it was taken, as precisely as it is known; not in the future (`future`). A live one has a day (`dayNeeded`).',
  })
  decidedOn!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The rules by which it was taken; those in force then when left out.',
  })
  ruleSetId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The organisation that it is about.' })
  organisationId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'Any other object that it is about, by its id. A live decision on RULES_CHANGE names the rule set (`ruleSetNeeded`).',
  })
  aboutId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The summit at which it was taken.' })
  summitId?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, {
    nullable: true,
    description: `Where it stands in the minutes, 1 to ${String(TEXT_LIMITS.title)} characters.`,
  })
  minutesRef?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    description: `What was decided, in 1 to ${String(LIST_LIMITS.languages)} languages, the author’s first. Public when the decision is.`,
  })
  title!: LocalisedTextInput[];

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: `The decision in its own words, in up to ${String(LIST_LIMITS.languages)} languages.`,
  })
  text?: LocalisedTextInput[] | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: `Why, for the secretariat only, 1 to ${String(TEXT_LIMITS.note)} characters.`,
  })
  reasonInternal?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionVotesInput)
  @Field(() => DecisionVotesInput, {
    nullable: true,
    description: 'How the body voted. Of a live decision it is checked against the rule.',
  })
  votes?: DecisionVotesInput | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The decision that it reverses: of an ANNULMENT, and of nothing else (`annulment`).',
  })
  reversesId?: string | null;

  @IsOptional()
  @IsIn(RECORDABLE)
  @Field(() => ProvenanceEnum, {
    nullable: true,
    description: `Where it comes from: ${RECORDABLE.join(', ')}; LIVE when left out.`,
  })
  provenance?: (typeof RECORDABLE)[number] | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.url })
  @Field(() => String, {
    nullable: true,
    description: 'The source; a DOCUMENTED decision names one (`sourceNeeded`).',
  })
  source?: string | null;
}
