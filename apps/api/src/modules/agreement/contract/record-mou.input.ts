/** What `recordMou` takes. */
import { LIST_LIMITS, type MouBinding, type MouRenewalKind, type MouStatus, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LanguageTag, LocalisedTextInput, PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { FROM_PAPERS } from '../domain/papers.js';
import { MouBindingEnum, MouRenewalKindEnum, MouStatusEnum } from './mou-enums.js';

export const MOST_MONTHS = 1_200;
export const MOST_DAYS = 3_650;
const MANY_LANGUAGES = `in up to ${String(LIST_LIMITS.languages)} languages`;

/** Where something can stand that was signed. */
const RECORDABLE_STATUSES = ['IN_FORCE', 'EXPIRED', 'TERMINATED'] as const satisfies MouStatus[];

@InputType({
  description:
    'When a memorandum was signed: `on` a date of any precision, or not before and not after other ones, of which one may be left out (`signedOnOrRange`).',
})
export class MouSigningInput {
  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'The date; not in the future (`future`).' })
  on?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'It was signed on this date or later.' })
  notBefore?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description: 'It was signed on this date or earlier; not before `notBefore` (`dateOrder`).',
  })
  notAfter?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, {
    nullable: true,
    description: `What the papers say beyond that: \`during the visit\`. 1 to ${String(TEXT_LIMITS.title)} characters. Seen with the dates.`,
  })
  note?: string | null;
}

@InputType({ description: 'What is agreed for the end of the term of a memorandum.' })
export class MouRenewalInput {
  @IsEnum(MouRenewalKindEnum)
  @Field(() => MouRenewalKindEnum, { description: 'What happens at its end.' })
  kind!: MouRenewalKind;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  @Field(() => Int, {
    nullable: true,
    description: `Of a TACIT renewal, and of no other (\`tacitTerms\`): the months of each further term, 1 to ${String(MOST_MONTHS)}.`,
  })
  termMonths?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  @Field(() => Int, {
    nullable: true,
    description: `Of a TACIT renewal, and of no other (\`tacitTerms\`): how many days before the end a notice is due, 0 to ${String(MOST_DAYS)}.`,
  })
  noticeDays?: number | null;
}

@InputType({
  description: 'A memorandum in one language: its words, a scan, or only the hash of a text kept elsewhere.',
})
export class MouTextInput {
  @IsString()
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @IsBoolean()
  @Field(() => Boolean, {
    description:
      'Whether this text counts, and is no translation of one that does. One of them has to (`authenticNeeded`).',
  })
  authentic!: boolean;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.body, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: `Its words, 1 to ${String(TEXT_LIMITS.body)} characters. Stored in Unicode NFC.`,
  })
  body?: string | null;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/u, { message: 'Write SHA-256 as 64 lower-case hexadecimal digits.' })
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 in lower-case hexadecimal. Counted from `body`, else from the bytes of the file; one that is given has to be the same (`sha256`). Needed without both (`textNeeded`).',
  })
  sha256?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'A scan whose bytes are here (`fileReady`). It stays from now on, and is read under its own visibility. NOT_FOUND.',
  })
  fileId?: string | null;
}

@InputType({ description: 'A memorandum that was signed outside the service.' })
export class RecordMouInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    description: `What it is called, in 1 to ${String(LIST_LIMITS.languages)} languages, the author’s first. Public.`,
  })
  title!: LocalisedTextInput[];

  @ArrayMinSize(2)
  @ArrayMaxSize(LIST_LIMITS.parties)
  @ArrayUnique({ message: 'Name each party once.' })
  @IsString({ each: true })
  @Field(() => [ID], {
    description: `Its parties, 2 to ${String(LIST_LIMITS.parties)} organisations, each once; the secretariat of the network may be one. NOT_FOUND.`,
  })
  partyIds!: string[];

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: `What it is about, in short, ${MANY_LANGUAGES}. For members.`,
  })
  scope?: LocalisedTextInput[] | null;

  @IsOptional()
  @IsEnum(MouBindingEnum)
  @Field(() => MouBindingEnum, { nullable: true, description: 'Whether it binds; NON_BINDING when left out.' })
  binding?: MouBinding | null;

  @IsIn(RECORDABLE_STATUSES)
  @Field(() => MouStatusEnum, {
    description:
      'Where it stands: IN_FORCE, EXPIRED or TERMINATED. It has to fit its end (`ended`, `notEnded`). What is IN_FORCE with an end and does not renew itself is EXPIRED from the day after.',
  })
  status!: (typeof RECORDABLE_STATUSES)[number];

  @ValidateNested()
  @Type(() => MouSigningInput)
  @Field(() => MouSigningInput, { description: 'When it was signed.' })
  signed!: MouSigningInput;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description: 'From when it has effect, where that is not its signing; not in the future (`future`).',
  })
  effectiveOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The last date of its term, or of the first one when it renews itself; after it takes effect (`dateOrder`).',
  })
  endsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was TERMINATED, and of nothing else (`terminatedOnly`); not in the future (`future`).',
  })
  terminatedOn?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => MouRenewalInput)
  @Field(() => MouRenewalInput, { nullable: true, description: 'What happens at its end; NONE when left out.' })
  renewal?: MouRenewalInput | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: MouTextInput) => text.language, { message: 'Write each language once.' })
  @ValidateNested({ each: true })
  @Type(() => MouTextInput)
  @Field(() => [MouTextInput], {
    nullable: true,
    description: `Its full text, ${MANY_LANGUAGES}. For the parties and the secretariat.`,
  })
  texts?: MouTextInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The memorandum under whose umbrella it stands. NOT_FOUND.' })
  umbrellaId?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether all parties agreed that everybody may know its dates. When left out: true for DOCUMENTED, else false.',
  })
  datesPublic?: boolean | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description: 'The public id of what it grew out of, such as a visit (`originType` for what is none).',
  })
  originId?: string | null;

  @IsIn(FROM_PAPERS)
  @Field(() => ProvenanceEnum, { description: `Where the record comes from: ${FROM_PAPERS.join(' or ')}.` })
  provenance!: (typeof FROM_PAPERS)[number];

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, {
    nullable: true,
    description: 'The source; needed for DOCUMENTED (`sourceNeeded`). Seen with the dates.',
  })
  source?: string | null;
}
