/** Dates as feeds write them: RFC 822 or ISO 8601, with or without a zone. */

const ISO_WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$/u;
const ZONE = /(?:Z|UTC?|GMT|[ECMP][SD]T|[+-]\d\d:?\d\d|\))$/iu;

/** The instant; undefined when it is none. What names no zone is taken as UTC, whatever the zone of the machine. */
export function readFeedDate(text: string): Date | undefined {
  const written = text.trim();
  const iso = ISO_WITHOUT_ZONE.test(written) ? `${written.replace(' ', 'T')}Z` : written;
  const zoned = iso.includes(':') && !ZONE.test(iso) ? `${iso} GMT` : iso;
  const instant = new Date(zoned);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
