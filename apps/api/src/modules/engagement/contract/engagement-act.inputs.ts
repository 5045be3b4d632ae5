/** What the acts on engagements and their list take. */
import { type EngagementKind, type EngagementState, LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { LocalisedTextInput, PageArgs, WrittenText } from '../../../core/graphql/index.js';
import { EngagementKindEnum, EngagementStateEnum } from './engagement-enums.js';
import { RecordEngagementInput } from './engagement.inputs.js';

const LANGUAGES = `up to ${String(LIST_LIMITS.languages)} languages, each once`;

@InputType({ description: 'An engagement as it really was: everything is written anew.' })
export class CorrectEngagementInput extends RecordEngagementInput {
  @IsString()
  @Field(() => ID, { description: 'The engagement.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `version` that was read. STALE when it has moved on.' })
  expectedVersion!: number;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'What was wrong, in words. For members, and whoever takes part.' })
  reason!: string;
}

@InputType({ description: 'An engagement, and words.' })
export class EngagementNoteInput {
  @IsString()
  @Field(() => ID, { description: 'The engagement.' })
  id!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;
}

@InputType({ description: 'An engagement, and what came of it.' })
export class CompleteEngagementInput {
  @IsString()
  @Field(() => ID, { description: 'The engagement.' })
  id!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    description: `What came of it, in ${LANGUAGES}; write "none" when nothing did. For members.`,
  })
  outcome!: LocalisedTextInput[];
}

@InputType({ description: 'Which engagements. What is left out does not narrow.' })
export class EngagementsFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(EngagementKindEnum, { each: true })
  @Field(() => [EngagementKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kind?: EngagementKind[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(EngagementStateEnum, { each: true })
  @Field(() => [EngagementStateEnum], { nullable: true, description: 'In one of these states.' })
  state?: EngagementState[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'At this place, whatever it was called then.' })
  placeId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Hosted by this organisation, or with it.' })
  organisationId?: string | null;
}

@ArgsType()
export class EngagementsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => EngagementsFilter)
  @Field(() => EngagementsFilter, { nullable: true, description: 'Which engagements.' })
  filter?: EngagementsFilter | null;
}
