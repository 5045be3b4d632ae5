/** An engagement in the words of schema.org. Pure. */
import type { Event, WithContext } from 'schema-dts';
import { localisedFor } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import { titleFor } from '../domain/summit-events.js';
import type { PublicEngagement } from '../persistence/public-engagement.repository.js';
import { type ThingReader, thingAddress } from './addresses.js';
import { located, type SummitSetting } from './summit.thing.js';

/** Dates are as precise as they are known: `2026-05` is a month in ISO 8601, too. */
export function engagementThing(
  engagement: PublicEngagement,
  { placeName, host }: SummitSetting,
  reader: ThingReader,
): WithContext<Event> {
  const { title, summary, kind, starts_on, ends_on } = engagement;
  const id = idOf('Engagement', engagement.id);
  const description = localisedFor(summary, reader.languages)?.text ?? null;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': thingAddress(reader, id),
    identifier: id,
    name: titleFor(title, reader.languages).text,
    ...(description !== null && { description }),
    eventStatus: statusOf(engagement),
    eventAttendanceMode:
      kind === 'ONLINE'
        ? 'https://schema.org/OnlineEventAttendanceMode'
        : 'https://schema.org/OfflineEventAttendanceMode',
    ...(starts_on !== null && { startDate: starts_on }),
    ...(ends_on !== null && { endDate: ends_on }),
    ...located({ ...engagement, form: kind === 'ONLINE' ? 'ONLINE' : 'IN_PERSON', venue: null }, placeName),
    ...(host && { organizer: { '@type': 'Organization', '@id': thingAddress(reader, host.id), name: host.name } }),
  };
}

function statusOf({ state }: PublicEngagement) {
  if (state === 'CANCELLED') return 'https://schema.org/EventCancelled' as const;
  return state === 'POSTPONED'
    ? ('https://schema.org/EventPostponed' as const)
    : ('https://schema.org/EventScheduled' as const);
}
