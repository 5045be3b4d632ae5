/** Days of events, where they are known to the day. Pure. */

const PRECISE = 10;

export interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** @param startsOn, endsOn partial dates @returns null unless both are known to the day; one that has no end is one day */
export function daysOf(startsOn: string | null, endsOn: string | null): Days | null {
  if (startsOn?.length !== PRECISE || (endsOn !== null && endsOn.length !== PRECISE)) return null;
  return { firstDay: startsOn, lastDay: endsOn ?? startsOn };
}
