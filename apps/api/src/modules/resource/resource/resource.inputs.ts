/** The inputs that add, change and revise resources. */
import { LIST_LIMITS, type Provenance, type ResourceKind, TEXT_LIMITS } from '@kurultai/schema';
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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LanguageTag, LocalisedTextInput, WebAddress, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { ProgrammeStatusEnum, ResourceKindEnum } from '../contract/resource-enums.js';
import { SharedItemInput } from '../contract/shared-item.input.js';

/** The greatest version that a client sends. */
const MOST = 2_147_483_647;
/** Minutes of a working year: nothing to work through takes longer. */
const LONGEST = 120_000;
const LRMI = String(LIST_LIMITS.lrmi);

@InputType({ description: 'A place on the web that belongs to a resource.' })
export class ResourceLinkInput {
  @IsString()
  @Field(() => WebAddress, { description: 'The address.' })
  url!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { nullable: true, description: 'What is there.' })
  label?: string | null;
}

@InputType({ isAbstract: true })
abstract class ResourceContentInput extends SharedItemInput {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.lrmi)
  @ArrayUnique()
  @WrittenText({ maxLength: TEXT_LIMITS.name }, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: `What it is for, such as \`group work\`, up to ${LRMI}. The list replaces the earlier one.`,
  })
  educationalUse?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.lrmi)
  @ArrayUnique()
  @WrittenText({ maxLength: TEXT_LIMITS.name }, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: `What one learns by it, up to ${LRMI}. The list replaces the earlier one.`,
  })
  teaches?: string[] | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST)
  @Field(() => Int, {
    nullable: true,
    description: `How many minutes it takes to work through, 1 to ${String(LONGEST)}.`,
  })
  minutesRequired?: number | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its text may be sent to a translation engine; it may when left out of a new one.',
  })
  machineTranslation?: boolean | null;
}

@InputType({ description: 'What a revision brings, whole: it replaces what the earlier one brought.' })
export class RevisionContentInput {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.body, multiline: true })
  @Field(() => String, { nullable: true, description: 'The text in the original language, in Markdown.' })
  body?: string | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ResourceLinkInput)
  @ArrayMaxSize(LIST_LIMITS.attachments)
  @Field(() => [ResourceLinkInput], {
    nullable: true,
    description: `Where it stands on the web, up to ${String(LIST_LIMITS.attachments)}.`,
  })
  links?: ResourceLinkInput[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.attachments)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Its files, up to ${String(LIST_LIMITS.attachments)}: uploaded by the owner or the secretariat (\`fileOwner\`), READY (\`fileReady\`), PUBLIC or MEMBER (\`fileVisibility\`). They can no longer be removed.`,
  })
  fileIds?: string[] | null;
}

@InputType({
  description:
    'A resource under a programme. Topics, audiences, ages and licence are those of the programme when left out.',
})
export class AddResourceInput extends ResourceContentInput {
  @IsString()
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @IsEnum(ResourceKindEnum)
  @Field(() => ResourceKindEnum, { description: 'What it is.' })
  kind!: ResourceKind;

  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], {
    description: `Its title in 1 to ${String(LIST_LIMITS.languages)} languages, the author’s first.`,
  })
  title!: LocalisedTextInput[];

  @IsString()
  @Field(() => LanguageTag, { description: 'The language in which it was made.' })
  originalLanguage!: string;

  @IsOptional()
  @IsIn(['PLANNED', 'IN_DEVELOPMENT', 'AVAILABLE'])
  @Field(() => ProgrammeStatusEnum, {
    nullable: true,
    description: 'Where it stands: PLANNED, IN_DEVELOPMENT, or AVAILABLE with a `content`; PLANNED when left out.',
  })
  status?: 'PLANNED' | 'IN_DEVELOPMENT' | 'AVAILABLE' | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => RevisionContentInput)
  @Field(() => RevisionContentInput, { nullable: true, description: 'What its first revision brings.' })
  content?: RevisionContentInput | null;

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

@InputType({ description: 'Changes to the record of a resource. A field that is left out stays; null clears it.' })
export class UpdateResourceInput extends ResourceContentInput {
  @IsString()
  @Field(() => ID, { description: 'The resource.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;

  @IsOptional()
  @IsEnum(ResourceKindEnum)
  @Field(() => ResourceKindEnum, { nullable: true, description: 'What it is. Null leaves it as it is.' })
  kind?: ResourceKind | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: `Its title in 1 to ${String(LIST_LIMITS.languages)} languages. The list replaces the earlier one; null leaves it as it is.`,
  })
  title?: LocalisedTextInput[] | null;
}

@InputType({ description: 'A new revision of a resource.' })
export class ReviseResourceInput {
  @IsString()
  @Field(() => ID, { description: 'The resource.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'What it changes, in words. It is public.' })
  changes!: string;

  @ValidateNested()
  @Type(() => RevisionContentInput)
  @Field(() => RevisionContentInput, { description: 'What it brings.' })
  content!: RevisionContentInput;
}
