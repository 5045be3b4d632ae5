/** The inputs that share and change programmes. */
import { LIST_LIMITS, type ProgrammePartnerRole, type Provenance, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LanguageTag, PartialDate, WebAddress, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { ProgrammePartnerRoleEnum, ProgrammeStatusEnum } from '../contract/resource-enums.js';
import { SharedItemInput } from '../contract/shared-item.input.js';

/** The greatest version or count that a client sends. */
const MOST = 2_147_483_647;

@InputType({ description: 'An organisation that takes part beside the owner.' })
export class ProgrammePartnerInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation, in the register (`unknownOrganisation`) and not the owner.' })
  organisationId!: string;

  @IsEnum(ProgrammePartnerRoleEnum)
  @Field(() => ProgrammePartnerRoleEnum, { description: 'What it has to do with the programme.' })
  role!: ProgrammePartnerRole;
}

@InputType({ isAbstract: true })
export abstract class ProgrammeProfileInput extends SharedItemInput {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'What the name stands for.' })
  fullName?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.names)
  @ArrayUnique()
  @WrittenText({ maxLength: TEXT_LIMITS.name }, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: `Other names by which it is found, up to ${String(LIST_LIMITS.names)}. The list replaces the earlier one.`,
  })
  otherNames?: string[] | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.summary, multiline: true })
  @Field(() => String, { nullable: true, description: 'For whom it is, in the words of its makers.' })
  audienceNote?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'Who paid for it.' })
  funder?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.grantNumber })
  @Field(() => String, { nullable: true, description: 'The number of the grant.' })
  grantNumber?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => LanguageTag, { nullable: true, description: 'The language in which it was made.' })
  originalLanguage?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [LanguageTag], {
    nullable: true,
    description: `Languages in which it is offered elsewhere, up to ${String(LIST_LIMITS.languages)}. Those of its resources come by themselves. The list replaces the earlier one.`,
  })
  languages?: string[] | null;

  @IsOptional()
  @IsString()
  @Field(() => WebAddress, { nullable: true, description: 'Its own website.' })
  website?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'When its making began.' })
  startedOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When its making ended. Not before it began (`dateOrder`).',
  })
  endedOn?: string | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ProgrammePartnerInput)
  @ArrayMaxSize(LIST_LIMITS.partners)
  @ArrayUnique((partner: ProgrammePartnerInput) => partner.organisationId, { message: 'Name each organisation once.' })
  @Field(() => [ProgrammePartnerInput], {
    nullable: true,
    description: `Who else takes part, up to ${String(LIST_LIMITS.partners)}. The list replaces the earlier one.`,
  })
  partners?: ProgrammePartnerInput[] | null;
}

@InputType({ description: 'A programme that is shared with the network.' })
export class ShareProgrammeInput extends ProgrammeProfileInput {
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { description: 'Its name. Kept byte for byte (in Unicode NFC), never translated.' })
  name!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'Officers may enter it for another organisation; the one for which the caller acts when left out.',
  })
  ownerId?: string | null;

  @IsOptional()
  @IsIn(['PLANNED', 'IN_DEVELOPMENT', 'AVAILABLE'])
  @Field(() => ProgrammeStatusEnum, {
    nullable: true,
    description: 'Where it stands: PLANNED, IN_DEVELOPMENT, or AVAILABLE with a `website`; PLANNED when left out.',
  })
  status?: 'PLANNED' | 'IN_DEVELOPMENT' | 'AVAILABLE' | null;

  @IsOptional()
  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, {
    nullable: true,
    description: 'Where the record comes from; LIVE when left out. FICTITIOUS is refused in production (`provenance`).',
  })
  provenance?: Provenance | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}

@InputType({ description: 'Changes to a programme. A field that is left out stays; null clears it.' })
export class UpdateProgrammeInput extends ProgrammeProfileInput {
  @IsString()
  @Field(() => ID, { description: 'The programme.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, {
    nullable: true,
    description: 'A corrected name. It gives a new slug; the old one keeps leading here.',
  })
  name?: string | null;
}

@InputType({ description: 'A step of a programme or a resource.' })
export class ItemStepInput {
  @IsString()
  @Field(() => ID, { description: 'The programme or the resource.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;
}

@InputType({ description: 'The beginning of the making of a programme or a resource.' })
export class DevelopItemInput extends ItemStepInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The public id of the meeting, decision or commitment that it grew out of. What was given before stays.',
  })
  originId?: string | null;
}

@InputType({ description: 'The end of the offer of a programme or a resource.' })
export class WithdrawItemInput extends ItemStepInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'Why. It is public.' })
  reason!: string;
}
