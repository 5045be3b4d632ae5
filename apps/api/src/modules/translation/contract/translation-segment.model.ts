/** A segment as the schema shows it. */
import type { SegmentFault, SegmentState } from '@kurultai/schema';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { Connection, DateTime, PageArgs } from '../../../core/graphql/index.js';
import { SegmentFaultEnum, SegmentStateEnum } from './translation-enums.js';

@ObjectType({ description: 'A heading, a paragraph or an item of a text, with its translation.' })
export class TranslationSegment {
  @Field(() => ID, { description: 'The public id of the segment.' })
  id!: string;

  @Field(() => String, { description: 'Which part of the text it belongs to, such as `title` or `body`.' })
  field!: string;

  @Field(() => String, { description: 'The words to translate, with the marks inside of them.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'The translation; null while there is none.' })
  target!: string | null;

  @Field(() => SegmentStateEnum, { description: 'Where the translation comes from.' })
  state!: SegmentState;

  @Field(() => [SegmentFaultEnum], { description: 'What is wrong with the translation; it cannot be submitted so.' })
  faults!: SegmentFault[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the draft of the machine was not taken: the name of a fault, or `MISSING`.',
  })
  refusedDraft!: string | null;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  /** Not in the schema. */
  position!: number;
}

@ObjectType({ description: 'A page of segments, in the order of the text.' })
export class TranslationSegmentConnection extends Connection(TranslationSegment) {}

@ArgsType()
export class TranslationSegmentsArgs extends PageArgs {
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what waits for a person, empty, unconfirmed or with a fault.',
  })
  open?: boolean | null;
}
