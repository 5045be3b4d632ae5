/** Which entries of a calendar a summit makes: its days, and the hours of its sessions. Pure. */
import { localisedFor } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import { dayIn } from '../../../core/zone/index.js';
import type { PublicSession, PublicSummit } from '../persistence/public-summit.repository.js';
import type { CalendarEvent, CalendarTime } from './calendar.js';
import { type Days, daysOf } from './days.js';

/** What the row of a summit does not say. */
export interface SummitSurroundings {
  readonly languages: readonly string[];
  /** The place as it is called on the first day; null when there is none. */
  readonly placeName: string | null;
}

/**
 * A summit that is put off takes place on its new days, provisionally; while these are not known to the day, its old days
 * are called off. A summit whose days were never known makes no entry.
 */
export function eventsOf(summit: PublicSummit, { languages, placeName }: SummitSurroundings): CalendarEvent[] {
  const off = summit.state === 'CANCELLED' || summit.state === 'POSTPONED';
  const planned = daysOf(summit.starts_on, summit.ends_on);
  const former = summit.former && daysOf(summit.former.startsOn, summit.former.endsOn);
  const time = planned ?? former;
  const uid = idOf('Summit', summit.id);
  const shared = {
    position: coordinates(summit),
  };
  const whole: CalendarEvent[] = time
    ? [
        {
          ...shared,
          uid,
          sequence: summit.version,
          changedAt: latest(summit.updated_at, summit.place_named_at),
          createdAt: summit.created_at,
          time,
          status: summit.state === 'CANCELLED' || !planned ? 'CANCELLED' : off ? 'TENTATIVE' : 'CONFIRMED',
          title: titleFor(summit.title, languages),
          description: off ? summit.end_reason : null,
          location: joined(summit.venue, placeName),
          partOf: null,
        },
      ]
    : [];
  const parts = summit.sessions.map((session): CalendarEvent => ({
    ...shared,
    uid: idOf('SummitSession', session.id),
    // Both only grow.
    sequence: summit.version + session.version,
    changedAt: latest(summit.updated_at, summit.place_named_at, new Date(session.createdAt)),
    createdAt: new Date(session.createdAt),
    time: hoursOf(session),
    // Hours that were fixed for other days fell with them.
    status:
      off || (planned && !isWithin(planned, dayIn(summit.zone, new Date(session.startsAt))))
        ? 'CANCELLED'
        : 'CONFIRMED',
    title: titleFor(session.title, languages),
    description: null,
    location: joined(session.room, summit.venue, placeName),
    partOf: uid,
  }));
  return [...whole, ...parts];
}

const hoursOf = ({ startsAt, endsAt }: PublicSession): CalendarTime => ({
  startsAt: new Date(startsAt),
  endsAt: endsAt === null ? null : new Date(endsAt),
});

const isWithin = ({ firstDay, lastDay }: Days, day: string): boolean => firstDay <= day && day <= lastDay;

const latest = (...instants: readonly (Date | null)[]): Date => new Date(Math.max(...instants.map(Number)));

const coordinates = ({ latitude, longitude }: PublicSummit): CalendarEvent['position'] =>
  latitude === null || longitude === null ? null : [latitude, longitude];

export function titleFor(title: PublicSummit['title'], languages: readonly string[]): CalendarEvent['title'] {
  const { language, text } = localisedFor(title, languages) ?? { language: 'und', text: '' };
  return { language, text };
}

function joined(...parts: readonly (string | null)[]): string | null {
  const known = parts.filter(part => part !== null && part !== '');
  return known.length === 0 ? null : known.join(', ');
}
