/** A civil date as the schema shows it: never more precise than it is known. */
import { DATE_PRECISIONS, type DatePrecision } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import { parsePartialDate } from '../civil-date/index.js';
import { describeEnum } from './describe-enum.js';
import { PartialDate } from './scalars/scalars.js';

export const DatePrecisionEnum = describeEnum('DatePrecision', 'How exactly a date is known.', DATE_PRECISIONS);

@ObjectType({ description: 'A civil date with the precision to which it is known.' })
export class ImpreciseDate {
  @Field(() => PartialDate, { description: 'The date, as precise as it is known: `2022`, `2022-07` or `2022-07-15`.' })
  value!: string;

  @Field(() => DatePrecisionEnum, { description: 'The precision of `value`.' })
  precision!: DatePrecision;
}

/** A stored partial date for a reader; null when it is unknown. */
export function impreciseDate(value: string | null): ImpreciseDate | null {
  if (value === null) return null;
  const parsed = parsePartialDate(value);
  if (!parsed.ok) throw new Error(`A stored date is not one: ${parsed.message}`);
  return Object.assign(new ImpreciseDate(), parsed.date);
}
