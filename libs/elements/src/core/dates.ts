// Days as precisely as they are known, and hours where something takes place, in the language of the reader.
import { inLanguage } from './language.js';
import { knownWords, spoken } from './words.js';

/** A day, a month or a year. */
export interface ImpreciseDate {
  readonly value: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR';
}

/** From one date to another, or the one date, in words. A civil day has no zone: it is the same day for every reader. */
export function dateText(from: ImpreciseDate, language: string, to?: ImpreciseDate | null): string {
  const { precision } = from;
  return written(
    language,
    {
      year: 'numeric',
      ...(precision !== 'YEAR' && { month: 'long' }),
      ...(precision === 'DAY' && { day: 'numeric' }),
      timeZone: 'UTC',
    },
    new Date(from.value),
    to?.precision === precision ? new Date(to.value) : undefined,
  );
}

/** An instant as a day, where the reader is. */
export function dayText(instant: string, language: string): string {
  return written(language, { year: 'numeric', month: 'long', day: 'numeric' }, new Date(instant));
}

/** Hours on the clock of the venue, with its name. */
export function hoursText(from: string, to: string | null, zone: string, language: string): string {
  return written(
    language,
    { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: known(zone), timeZoneName: 'short' },
    new Date(from),
    to ? new Date(to) : undefined,
  );
}

/** A zone that the browser knows, or UTC: the hours say which clock they are of. */
function known(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

/** A zone with its distance from UTC on a day: `Asia/Almaty (GMT+5)`. */
export function zoneText(zone: string, day: string, language: string): string {
  const options = { timeZone: known(zone), timeZoneName: 'shortOffset' } as const;
  const parts = inLanguage(language, tag => new Intl.DateTimeFormat(tag, options).formatToParts(new Date(day)));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return zone === options.timeZone ? `${zone.replaceAll('_', ' ')} (${name})` : zone;
}

function written(language: string, options: Intl.DateTimeFormatOptions, from: Date, to?: Date): string {
  const months = monthsOf(language);
  const format = inLanguage(months ? 'ru' : language, tag => new Intl.DateTimeFormat(tag, options));
  if (!months) return to ? format.formatRange(from, to) : format.format(from);
  const parts: readonly (Intl.DateTimeFormatPart & { source?: string })[] = to
    ? format.formatRangeToParts(from, to)
    : format.formatToParts(from);
  return parts
    .map(({ type, value, source }) => {
      if (type !== 'month') return value.replace(' г.', ' ж.');
      const { timeZone } = options;
      const date = source === 'endRange' && to ? to : from;
      return months[Number(new Intl.DateTimeFormat('en', { month: 'numeric', timeZone }).format(date)) - 1];
    })
    .join('');
}

/** Some browsers say that they know Kazakh and call May `M05`: then the words bring the months. */
function monthsOf(language: string): readonly string[] | undefined {
  if (spoken(language) !== 'kk' || !/\d/.test(new Intl.DateTimeFormat(language, { month: 'long' }).format()))
    return undefined;
  return knownWords('kk')?.['months']?.split(' ');
}
