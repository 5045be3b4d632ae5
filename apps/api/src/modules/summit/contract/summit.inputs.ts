/** The inputs that enter and change summits. */
import { LIST_LIMITS, type Provenance, type SummitForm, type SummitKind, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CivilDay, LocalisedTextInput, PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { SummitFormEnum, SummitKindEnum } from './summit-enums.js';

const MAX_VERSION = 2_000_000_000;
const VERSION = 'The version that you have read. STALE when it is another by now.';

@InputType({ isAbstract: true })
abstract class SummitProfileInput {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999)
  @Field(() => Int, {
    nullable: true,
    description: 'Its number in the series, 1 to 999. Each is given once (`numberOnce`).',
  })
  number?: number | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The place. Needed for the announcement, unless it is ONLINE.' })
  placeId?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'The building, as people call it.' })
  venue?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The organisation that hosts it.' })
  hostId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'The first day of registration.' })
  registrationOpensOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The last day of registration. Not before its first (`dateOrder`).',
  })
  registrationClosesOn?: string | null;
}

const Titles = (): PropertyDecorator => (target, property) => {
  for (const decorate of [
    ValidateNested({ each: true }),
    Type(() => LocalisedTextInput),
    ArrayMinSize(1),
    ArrayMaxSize(LIST_LIMITS.languages),
    ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' }),
  ]) {
    decorate(target, property);
  }
};

@InputType({ description: 'A summit that is being prepared.' })
export class CreateSummitInput extends SummitProfileInput {
  @Titles()
  @Field(() => [LocalisedTextInput], { description: 'Its title, each language once. The slug is made from the first.' })
  title!: LocalisedTextInput[];

  @IsOptional()
  @IsEnum(SummitKindEnum)
  @Field(() => SummitKindEnum, { nullable: true, description: 'ORDINARY when left out.' })
  kind?: SummitKind | null;

  @IsOptional()
  @IsEnum(SummitFormEnum)
  @Field(() => SummitFormEnum, { nullable: true, description: 'IN_PERSON when left out.' })
  form?: SummitForm | null;

  @IsString()
  @MaxLength(60)
  @Field(() => String, { description: 'Its IANA time zone, such as `Asia/Almaty` (`timeZone`).' })
  zone!: string;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'Its first day. May be left out in a draft.' })
  startsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'Its last day; the first when left out (`dateOrder`).' })
  endsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The rule set under which it is held, no draft (`ruleSetDraft`); the one in force today when left out, none yet when null.',
  })
  ruleSetId?: string | null;
}

@InputType({
  description:
    'Changes to a summit. What is left out stays. Form, zone and dates change only while it is a draft or postponed, the rule set only in a draft (`announced`).',
})
export class UpdateSummitInput extends SummitProfileInput {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @IsOptional()
  @Titles()
  @Field(() => [LocalisedTextInput], { nullable: true, description: 'Its title; replaces the earlier one.' })
  title?: LocalisedTextInput[] | null;

  @IsOptional()
  @IsEnum(SummitFormEnum)
  @Field(() => SummitFormEnum, { nullable: true, description: 'How one takes part.' })
  form?: SummitForm | null;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'Its IANA time zone (`timeZone`).' })
  zone?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'Its first day.' })
  startsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'Its last day (`dateOrder`).' })
  endsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The rule set under which it is held, no draft (`ruleSetDraft`).' })
  ruleSetId?: string | null;
}

@InputType({ description: 'Other dates of a summit.' })
export class PostponeSummitInput {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. Public.' })
  reason!: string;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'Its new first day; null when it is not known yet.' })
  startsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'Its new last day; the first when left out (`dateOrder`).' })
  endsOn?: string | null;
}

@InputType({ description: 'The end of a summit that does not take place.' })
export class CancelSummitInput {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. Public.' })
  reason!: string;
}

@InputType({ description: 'The minutes of a summit.' })
export class AdoptMinutesInput {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  id!: string;

  @IsString()
  @Field(() => ID, { description: 'The file of the minutes (NOT_FOUND when you may not read it).' })
  fileId!: string;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day of the adoption, not in the future (`notFuture`); today when left out.',
  })
  adoptedOn?: string | null;
}

@InputType({ description: 'A summit that took place, or should have, before the network kept its records here.' })
export class RecordPastSummitInput extends SummitProfileInput {
  @Titles()
  @Field(() => [LocalisedTextInput], { description: 'Its title, each language once.' })
  title!: LocalisedTextInput[];

  @IsOptional()
  @IsEnum(SummitKindEnum)
  @Field(() => SummitKindEnum, { nullable: true, description: 'ORDINARY when left out.' })
  kind?: SummitKind | null;

  @IsOptional()
  @IsEnum(SummitFormEnum)
  @Field(() => SummitFormEnum, { nullable: true, description: 'IN_PERSON when left out.' })
  form?: SummitForm | null;

  @IsString()
  @MaxLength(60)
  @Field(() => String, { description: 'Its IANA time zone (`timeZone`).' })
  zone!: string;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it began, as precisely as it is known. Left out when it is not known: nothing is invented.',
  })
  startsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'When it ended, likewise (`dateOrder`).' })
  endsOn?: string | null;

  @IsIn(['RECORDED_RETROSPECTIVELY', 'DOCUMENTED'])
  @Field(() => ProvenanceEnum, { description: 'RECORDED_RETROSPECTIVELY, or DOCUMENTED with a source.' })
  provenance!: Provenance;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}
