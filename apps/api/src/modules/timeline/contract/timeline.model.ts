/** A timeline as the schema shows it. */
import { LIST_LIMITS, TIMELINE_KINDS, type TimelineKind } from '@kurultai/schema';
import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsOptional } from 'class-validator';
import { Connection, describeEnum, ImpreciseDate, PageArgs } from '../../../core/graphql/index.js';
import type { TimelineRow } from '../persistence/timeline.repository.js';

export const TimelineKindEnum = describeEnum(
  'TimelineKind',
  'What a line of a timeline tells of. Its subject is of the type that stands there.',
  TIMELINE_KINDS,
);

@ObjectType({ description: 'A line of the timeline of an organisation: something that happened, and when.' })
export class TimelineEntry {
  @Field(() => TimelineKindEnum, { description: 'What it tells of.' })
  kind!: TimelineKind;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description:
      'When, or its first day, as precisely as it is known. Null when it is not known as one date, or the caller may not know it.',
  })
  date!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Its last day, of what has several.' })
  endsOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Not before; of what is known within bounds only.' })
  notBefore!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Not after; of what is known within bounds only.' })
  notAfter!: ImpreciseDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What exactly, in the vocabulary of its kind: the kind of an engagement or a publication, the type of an event of membership, the subject of a decision, the state of an application, the language of a translation, HOST or DELEGATION of a summit.',
  })
  code!: string | null;

  /** Not in the schema. */
  row!: TimelineRow;
}

@ObjectType({ description: 'A page of the timeline of an organisation.' })
export class TimelineEntryConnection extends Connection(TimelineEntry) {}

@ArgsType()
export class TimelineArgs extends PageArgs {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(TimelineKindEnum, { each: true })
  @Field(() => [TimelineKindEnum], { nullable: true, description: 'Only lines of these kinds; all when left out.' })
  kinds?: TimelineKind[] | null;
}
