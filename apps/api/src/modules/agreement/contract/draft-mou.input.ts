/** What `draftMou` and `editMou` take. */
import { LIST_LIMITS, type Provenance } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextInput } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { MouChangesInput, MouContentInput } from './mou-content.input.js';

@InputType({ description: 'A memorandum that is to be agreed and signed here.' })
export class DraftMouInput extends MouContentInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    description: `What it is called, in 1 to ${String(LIST_LIMITS.languages)} languages, the author’s first. Public once it is signed.`,
  })
  title!: LocalisedTextInput[];

  @ArrayMinSize(2)
  @ArrayMaxSize(LIST_LIMITS.parties)
  @ArrayUnique({ message: 'Name each party once.' })
  @IsString({ each: true })
  @Field(() => [ID], {
    description: `Its parties, 2 to ${String(LIST_LIMITS.parties)} organisations, each once, among them the one for which a representative acts. They stay. NOT_FOUND.`,
  })
  partyIds!: string[];

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The memorandum under whose umbrella it is to stand. NOT_FOUND.',
  })
  umbrellaId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description:
      'The public id of what it grew out of: an engagement, an application, a summit, a decision (`originType` for what is none).',
  })
  originId?: string | null;

  @IsOptional()
  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, {
    nullable: true,
    description:
      'LIVE when left out. The secretariat may say STAGED, or FICTITIOUS, which no production network takes (`provenance`). What comes from papers is for `recordMou`.',
  })
  provenance?: Provenance | null;
}

@InputType({ isAbstract: true })
export class MouVersionedInput extends MouChangesInput {
  @IsString()
  @Field(() => ID, { description: 'The memorandum. NOT_FOUND.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2 ** 31 - 1)
  @Field(() => Int, { nullable: true, description: 'The `version` that was read; another one gives STALE.' })
  expectedVersion?: number | null;
}

@InputType({
  description:
    'A new version of the text on the table. What is left out stays as it is; null takes a date, months or days away.',
})
export class EditMouInput extends MouVersionedInput {}
