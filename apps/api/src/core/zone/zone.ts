/** Days and hours in a place: the civil calendar and IANA time zones, by the Temporal API. All of it is pure. */
import { Temporal } from 'temporal-polyfill';

/** Whether the text is the name of a time zone, such as `Asia/Almaty`. A plain offset is none: it knows no summer time. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/u.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The civil day at an instant in a zone: `2026-10-24`. */
export const dayIn = (zone: string, instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The instant of a local time: `instantAt('2026-10-23', '17:00', 'Asia/Almaty')`. A time that the clocks skip moves forward. */
export const instantAt = (day: string, time: string, zone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ plainTime: Temporal.PlainTime.from(time), timeZone: zone })
      .epochMilliseconds,
  );

/** A day so many days later; negative for earlier. */
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** A day so many months later: one month after 31 January is the last day of February. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** How many days lie between two days: 1 from one day to the next. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
