/** What is given to draft a ballot. */
import { type BallotKind, type DecisionSubject, LIST_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextInput } from '../../../core/graphql/index.js';
import { DecisionSubjectEnum } from '../../decision/index.js';
import { MAX_OPTIONS } from '../domain/urn-content.js';
import { BallotKindEnum } from './ballot-enums.js';

/** The most candidates: one place is for abstentions. */
const MAX_CANDIDATES = MAX_OPTIONS - 1;

@InputType({ description: 'Somebody who stands for election.' })
export class CandidateInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that stands, or for which a person stands. Its people never return this ballot.',
  })
  organisationId?: string | null;

  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], { description: 'The name on the paper, in 1 to 20 languages.' })
  label!: LocalisedTextInput[];
}

@InputType({ isAbstract: true })
class NewBallotInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The summit; left out for a written ballot (`placeOfBallot`).' })
  summitId?: string | null;

  @IsEnum(BallotKindEnum)
  @Field(() => BallotKindEnum, {
    description: 'NAMED, SECRET, PAPER or WRITTEN. A ballot becomes HYBRID only while it is open (`kind`).',
  })
  kind!: BallotKind;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a written ballot is secret. SECRET ballots always are, the others never.',
  })
  secret?: boolean | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The session of the summit in which it is held.' })
  sessionId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The adopted motion that lets it onto a frozen agenda.' })
  lateDecisionId?: string | null;
}

@InputType({ description: 'A ballot on anything but an application. Its rule set is frozen now.' })
export class DraftBallotInput extends NewBallotInput {
  @IsEnum(DecisionSubjectEnum)
  @Field(() => DecisionSubjectEnum, {
    description: 'What is decided on. Applications come by `scheduleApplication` (`purpose`).',
  })
  purpose!: DecisionSubject;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'What exactly: the sanction case of an EXPULSION, the appeal of an APPEAL, the rule set of a RULES_CHANGE. INPUT_INVALID (`subject`) otherwise.',
  })
  subjectId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation concerned, which has no vote in it. That of a sanction case or an appeal goes without saying.',
  })
  organisationId?: string | null;

  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], { description: 'The question, in 1 to 20 languages, the original first.' })
  question!: LocalisedTextInput[];

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => CandidateInput)
  @ArrayMaxSize(MAX_CANDIDATES)
  @Field(() => [CandidateInput], {
    nullable: true,
    description: `Who stands in an ELECTION: 2 to ${String(MAX_CANDIDATES)} (\`candidates\`). Nobody in any other ballot.`,
  })
  candidates?: CandidateInput[] | null;
}

@InputType({ description: 'Where and how an application is voted on.' })
export class ScheduleApplicationInput extends NewBallotInput {
  @IsString()
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: 'The question, in 1 to 20 languages; a plain sentence in English when left out.',
  })
  question?: LocalisedTextInput[] | null;
}
