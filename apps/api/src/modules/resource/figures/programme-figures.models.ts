/** What the catalogue and its use come to, in numbers. */
import { LIST_LIMITS, type ProgrammeStatus, type Provenance } from '@kurultai/schema';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsOptional } from 'class-validator';
import { CountryCode, LanguageTag } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { ProgrammeStatusEnum } from '../contract/resource-enums.js';

@ObjectType({
  description:
    'How much is offered from a country in a language. What is offered in several languages counts in each, so the rows do not add up.',
})
export class ProgrammeFigure {
  @Field(() => CountryCode, {
    nullable: true,
    description: 'The country of the organisations that own it; null where theirs is not known.',
  })
  country!: string | null;

  @Field(() => LanguageTag, {
    nullable: true,
    description: 'The language; null for programmes that are offered in none that is known.',
  })
  language!: string | null;

  @Field(() => Int, { description: 'How many programmes.' })
  programmes!: number;

  @Field(() => Int, {
    description: 'How many available resources, with their public translations. Counted only when asked for.',
  })
  resources!: number;
}

@ObjectType({ description: 'What began to be used in a year.' })
export class AdoptionYearFigure {
  @Field(() => Int, {
    nullable: true,
    description:
      'The year in which the use began; where no day is said, the year (UTC) in which it was told as it happened; null when neither is known.',
  })
  year!: number | null;

  @Field(() => Int, { description: 'How many adoptions.' })
  adoptions!: number;

  @Field(() => Int, { description: 'How many of these are in use today.' })
  inUse!: number;

  @Field(() => Int, { description: 'Of how many organisations.' })
  organisations!: number;

  @Field(() => Int, { description: 'Of how many programmes.' })
  programmes!: number;

  @Field(() => Int, { description: 'In how many countries that are known.' })
  countries!: number;
}

@ArgsType()
export class ProgrammeFiguresArgs {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProgrammeStatusEnum, { each: true })
  @Field(() => [ProgrammeStatusEnum], {
    nullable: true,
    description: `Programmes in one of these statuses; all but WITHDRAWN when left out. Up to ${String(LIST_LIMITS.filterValues)}.`,
  })
  status?: ProgrammeStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], {
    nullable: true,
    description: `Programmes with one of these provenances. Up to ${String(LIST_LIMITS.filterValues)}.`,
  })
  provenance?: Provenance[] | null;
}
