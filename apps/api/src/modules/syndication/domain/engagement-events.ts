/** The entry of a calendar that an engagement makes: its days. Pure. */
import type { EngagementKind, EngagementState } from '@kurultai/schema';
import { localisedFor } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import type { PublicEngagement } from '../persistence/public-engagement.repository.js';
import type { CalendarEvent } from './calendar.js';
import { daysOf } from './days.js';
import { type SummitSurroundings, titleFor } from './summit-events.js';

/** These have a length of time, and no days on which anybody could come. */
const WITHOUT_DAYS: ReadonlySet<EngagementKind> = new Set(['ENQUIRY', 'RESEARCH']);

/** What is only wished for is in no calendar. What is put off has no new days yet: those that were known are called off. */
const STATUS: Readonly<Record<EngagementState, CalendarEvent['status'] | null>> = {
  PROPOSED: null,
  PLANNED: 'TENTATIVE',
  CONFIRMED: 'CONFIRMED',
  IN_PROGRESS: 'CONFIRMED',
  COMPLETED: 'CONFIRMED',
  CANCELLED: 'CANCELLED',
  POSTPONED: 'CANCELLED',
};

/**
 * Engagements have days, never hours: an entry of whole days is the same day in every zone. One whose days are not known
 * to the day makes none, for a calendar would say more than is known.
 */
export function engagementEventsOf(
  engagement: PublicEngagement,
  { languages, placeName }: SummitSurroundings,
): CalendarEvent[] {
  const { id, kind, state, title, summary, starts_on, ends_on, latitude, longitude } = engagement;
  const [time, status] = [daysOf(starts_on, ends_on), STATUS[state]];
  if (!time || status === null || WITHOUT_DAYS.has(kind)) return [];
  return [
    {
      uid: idOf('Engagement', id),
      sequence: engagement.version,
      changedAt: new Date(Math.max(+engagement.updated_at, +(engagement.place_named_at ?? 0))),
      createdAt: engagement.created_at,
      ...{ time, status },
      title: titleFor(title, languages),
      description: localisedFor(summary, languages)?.text ?? null,
      location: placeName === '' ? null : placeName,
      position: latitude === null || longitude === null ? null : [latitude, longitude],
      partOf: null,
    },
  ];
}
