/** The inputs of adoptions. */
import { type AdoptionStatus, LIST_LIMITS, type Provenance, type ReachKind, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LanguageTag, PartialDate, WebAddress, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { AdoptionStatusEnum, ReachKindEnum } from '../contract/resource-enums.js';

/** The greatest version that a client sends, and the greatest number of people. */
const MOST = 2_147_483_647;
const KINDS = 7;

@InputType({ description: 'How many were reached. Numbers only.' })
export class ReachInput {
  @IsEnum(ReachKindEnum)
  @Field(() => ReachKindEnum, { description: 'Who or what is counted.' })
  kind!: ReachKind;

  @IsInt()
  @Min(0)
  @Max(MOST)
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether the number is only about right; false when left out.' })
  approximate?: boolean | null;
}

@InputType({ description: 'Something that shows the use: a file or a place on the web, one of the two (`fileOrUrl`).' })
export class EvidenceInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'A file of the organisation or of the secretariat, READY. It can no longer be removed.',
  })
  fileId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => WebAddress, { nullable: true, description: 'A place on the web.' })
  url?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'What it shows. No names of persons.' })
  note?: string | null;
}

@InputType({ isAbstract: true })
abstract class AdoptionDetailsInput {
  @IsOptional()
  @IsString()
  @Field(() => LanguageTag, { nullable: true, description: 'The language in which it is or will be used.' })
  language?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Where: a place from `places`. NOT_FOUND for an unknown one.' })
  placeId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Since when.' })
  startsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Until when. Not before it starts (`dateOrder`).' })
  endsOn?: string | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ReachInput)
  @ArrayMaxSize(KINDS)
  @ArrayUnique((reach: ReachInput) => reach.kind, { message: 'Count each kind once.' })
  @Field(() => [ReachInput], {
    nullable: true,
    description: 'How many were reached. The list replaces the earlier one.',
  })
  reach?: ReachInput[] | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'What was changed to make it fit. No names of persons.' })
  adaptationNotes?: string | null;
}

@InputType({ isAbstract: true })
abstract class NewAdoptionInput extends AdoptionDetailsInput {
  @IsString()
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'A resource under the programme (`otherProgramme`), when only that is meant.',
  })
  resourceId?: string | null;
}

@InputType({ description: 'The interest of an organisation in a programme.' })
export class AdoptProgrammeInput extends NewAdoptionInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'Officers may enter it for another organisation; the one for which the caller acts when left out.',
  })
  organisationId?: string | null;
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

@InputType({ description: 'A use that is known from papers or pages, as far as it came.' })
export class RecordAdoptionInput extends NewAdoptionInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;

  @IsEnum(AdoptionStatusEnum)
  @Field(() => AdoptionStatusEnum, { description: 'How far it came. IN_USE needs `evidence`.' })
  status!: AdoptionStatus;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.evidence)
  @Field(() => [EvidenceInput], {
    nullable: true,
    description: `What shows it, 1 to ${String(LIST_LIMITS.evidence)}.`,
  })
  evidence?: EvidenceInput[] | null;

  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, { description: 'Where the record comes from, and not LIVE (`provenance`).' })
  provenance!: Provenance;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}

@InputType({ description: 'Changes to an adoption. A field that is left out stays; null clears it.' })
export class UpdateAdoptionInput extends AdoptionDetailsInput {
  @IsString()
  @Field(() => ID, { description: 'The adoption.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;
}

@InputType({ description: 'A step of an adoption.' })
export class AdoptionStepInput {
  @IsString()
  @Field(() => ID, { description: 'The adoption.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;
}

@InputType({ description: 'Evidence of an adoption.' })
export class AddAdoptionEvidenceInput extends AdoptionStepInput {
  @ValidateNested()
  @Type(() => EvidenceInput)
  @Field(() => EvidenceInput, { description: 'What shows it.' })
  evidence!: EvidenceInput;
}

@InputType({ description: 'The permission of the owner.' })
export class PermitAdaptationInput extends AdoptionStepInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'What is permitted, on which conditions, and where that is written.' })
  note!: string;
}

@InputType({ description: 'The end of an adoption.' })
export class DiscontinueAdoptionInput extends AdoptionStepInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'Why it does not go on.' })
  reason!: string;
}
