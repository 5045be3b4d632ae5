/** A summit in the words of schema.org. Pure. */
import type { SummitForm } from '@kurultai/schema';
import type { Event, Place, VirtualLocation, WithContext } from 'schema-dts';
import { idOf } from '../../../core/ids/index.js';
import { titleFor } from '../domain/summit-events.js';
import type { PublicSummit } from '../persistence/public-summit.repository.js';
import { type ThingReader, thingAddress } from './addresses.js';
import type { Named } from './organisation.thing.js';

const ATTENDANCE = {
  IN_PERSON: 'https://schema.org/OfflineEventAttendanceMode',
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
} as const satisfies Record<SummitForm, string>;

export interface SummitSetting {
  /** The place as it was called on the first day. */
  readonly placeName: string;
  /** Who holds it; null when it is hidden from the public. */
  readonly host: Named | null;
}

export function toEvent(
  summit: PublicSummit,
  { placeName, host }: SummitSetting,
  reader: ThingReader,
): WithContext<Event> {
  const { title, form, starts_on, ends_on, former, end_reason } = summit;
  const id = idOf('Summit', summit.id);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': thingAddress(reader, id),
    identifier: id,
    name: titleFor(title, reader.languages).text,
    eventStatus: statusOf(summit),
    eventAttendanceMode: ATTENDANCE[form],
    ...(starts_on !== null && { startDate: starts_on }),
    ...(ends_on !== null && { endDate: ends_on }),
    ...(former?.startsOn != null && former.startsOn !== starts_on && { previousStartDate: former.startsOn }),
    ...(end_reason !== null && { description: end_reason }),
    ...located(summit, placeName),
    ...(host && { organizer: { '@type': 'Organization', '@id': thingAddress(reader, host.id), name: host.name } }),
    ...(summit.sessions.length > 0 && {
      subEvent: summit.sessions.map(session => ({
        '@type': 'Event' as const,
        name: titleFor(session.title, reader.languages).text,
        startDate: new Date(session.startsAt).toISOString(),
        ...(session.endsAt !== null && { endDate: new Date(session.endsAt).toISOString() }),
      })),
    }),
  };
}

function statusOf({ state, former, starts_on }: PublicSummit) {
  if (state === 'CANCELLED') return 'https://schema.org/EventCancelled' as const;
  if (state === 'POSTPONED') return 'https://schema.org/EventPostponed' as const;
  const moved = former !== null && former.startsOn !== starts_on;
  return moved ? ('https://schema.org/EventRescheduled' as const) : ('https://schema.org/EventScheduled' as const);
}

/** What says where an event is. */
type Whereabouts = Pick<PublicSummit, 'form' | 'venue' | 'country_code' | 'latitude' | 'longitude'>;

export function located(
  { form, venue, country_code, latitude, longitude }: Whereabouts,
  placeName: string,
): { location?: Place | VirtualLocation } {
  if (form === 'ONLINE') return { location: { '@type': 'VirtualLocation', name: 'Online' } };
  if (placeName === '' && venue === null) return {};
  return {
    location: {
      '@type': 'Place',
      name: venue ?? placeName,
      address: {
        '@type': 'PostalAddress',
        ...(placeName !== '' && { addressLocality: placeName }),
        ...(country_code !== null && { addressCountry: country_code }),
      },
      ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    },
  };
}
