/** The figures of translations that are under way. */
import { LIST_LIMITS, type TranslationStatus } from '@kurultai/schema';
import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsString } from 'class-validator';
import { AllowAnyone } from '../../../core/access/index.js';
import { DateTime, LanguageTag } from '../../../core/graphql/index.js';
import { TranslationStatusEnum } from '../contract/translation-enums.js';
import { TranslationFiguresRepository } from './translation-figures.repository.js';

@ObjectType({
  description:
    'Translations into a language that stand at one place and are not public yet, or whose public text is out of date. They wait since they were asked for, or since the text changed.',
})
export class TranslationFigure {
  @Field(() => LanguageTag, { description: 'Into which language.' })
  language!: string;

  @Field(() => TranslationStatusEnum, { description: 'Where they stand.' })
  status!: TranslationStatus;

  @Field(() => Int, { description: 'How many there are.' })
  translations!: number;

  @Field(() => Int, { description: 'How many of these have waited for 30 days or longer.' })
  over30Days!: number;

  @Field(() => Int, { description: 'How many of these have waited for 90 days or longer.' })
  over90Days!: number;

  @Field(() => Int, { description: 'How many of these have waited for 365 days or longer.' })
  over365Days!: number;

  @Field(() => DateTime, { description: 'Since when the oldest of them has waited.' })
  oldestSince!: Date;
}

@ArgsType()
class TranslationFiguresArgs {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [LanguageTag], {
    nullable: true,
    description: `Into one of these languages; into any when left out. Up to ${String(LIST_LIMITS.filterValues)}.`,
  })
  language?: string[] | null;
}

@Resolver()
export class TranslationFiguresResolver {
  constructor(private readonly figures: TranslationFiguresRepository) {}

  @Query(() => [TranslationFigure], {
    description:
      'Counts by language and status of the translations that are under way, and for how long, the most first. Cost: one statement.',
  })
  @AllowAnyone('counts name no text and nobody')
  async translationFigures(@Args() { language }: TranslationFiguresArgs): Promise<TranslationFigure[]> {
    const rows = await this.figures.underWay(language ?? null);
    return rows.map(row => Object.assign(new TranslationFigure(), row));
  }
}
