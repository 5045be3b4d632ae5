// Days as precisely as they are known, and hours where something takes place, in the language of the reader.
import { inLanguage } from './language.js';

/** A day, a month or a year. */
export interface ImpreciseDate {
  readonly value: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR';
}

/** From one date to another, or the one date, in words. A civil day has no zone: it is the same day for every reader. */
export function dateText(from: ImpreciseDate, language: string, to?: ImpreciseDate | null): string {
  const { precision } = from;
  const format = inLanguage(
    language,
    tag =>
      new Intl.DateTimeFormat(tag, {
        year: 'numeric',
        ...(precision !== 'YEAR' && { month: 'long' }),
        ...(precision === 'DAY' && { day: 'numeric' }),
        timeZone: 'UTC',
      }),
  );
  const start = new Date(from.value);
  return to?.precision === precision ? format.formatRange(start, new Date(to.value)) : format.format(start);
}

/** An instant as a day, where the reader is. */
export function dayText(instant: string, language: string): string {
  return inLanguage(language, tag => new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date(instant)));
}

/** Hours on the clock of the venue, with its name. */
export function hoursText(from: string, to: string | null, zone: string, language: string): string {
  const format = inLanguage(
    language,
    tag =>
      new Intl.DateTimeFormat(tag, {
        month: 'long',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: zone,
        timeZoneName: 'short',
      }),
  );
  return to ? format.formatRange(new Date(from), new Date(to)) : format.format(new Date(from));
}

/** A zone with its distance from UTC on a day: `Asia/Almaty (GMT+5)`. */
export function zoneText(zone: string, day: string, language: string): string {
  const parts = inLanguage(language, tag =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(new Date(day)),
  );
  return `${zone.replaceAll('_', ' ')} (${parts.find(({ type }) => type === 'timeZoneName')?.value})`;
}
