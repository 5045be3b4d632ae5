// Days as precisely as they are known, in the language of the reader.
import { inLanguage } from './language.js';

/** A day, a month or a year. */
export interface ImpreciseDate {
  readonly value: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR';
}

/** The date in words. A civil day has no zone: it is the same day for every reader. */
export function dateText({ value, precision }: ImpreciseDate, language: string): string {
  return inLanguage(language, tag => dateFormat(precision, tag).format(new Date(value)));
}

export function dateFormat(precision: ImpreciseDate['precision'], tag: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    ...(precision !== 'YEAR' && { month: 'long' }),
    ...(precision === 'DAY' && { day: 'numeric' }),
    timeZone: 'UTC',
  });
}
