/** Makes calendars of what is public: summits with their sessions, and engagements. */
import { Injectable } from '@nestjs/common';
import { entityTag, type PublicDocument } from '../../core/http/index.js';
import { Clock } from '../../core/clock/index.js';
import { placeLabel, PlaceNamesLoader } from '../organisation/index.js';
import type { CalendarEvent } from './domain/calendar.js';
import { daysOf } from './domain/days.js';
import { engagementEventsOf } from './domain/engagement-events.js';
import { publicContext } from './domain/public-context.js';
import { eventsOf } from './domain/summit-events.js';
import { LastChanges } from './last-changes.js';
import { PublicEngagementRepository } from './persistence/public-engagement.repository.js';
import { PublicSummitRepository } from './persistence/public-summit.repository.js';
import { CALENDAR_TYPE, toICalendar } from './serialise/icalendar.js';

export interface CalendarRequest {
  readonly name: string;
  /** The address of the document. */
  readonly self: string;
  readonly languages: readonly string[];
  /** The uuid of the organisation that hosts them, or takes part in engagements; null for all. */
  readonly host: string | null;
}

@Injectable()
export class CalendarService {
  constructor(
    private readonly summits: PublicSummitRepository,
    private readonly engagements: PublicEngagementRepository,
    private readonly placeNames: PlaceNamesLoader,
    private readonly changes: LastChanges,
    private readonly clock: Clock,
  ) {}

  /** A calendar, by three statements whatever its size. */
  async calendar({ name, self, languages, host }: CalendarRequest): Promise<PublicDocument> {
    const [summits, engagements] = await Promise.all([this.summits.list(host), this.engagements.list(host)]);
    const context = publicContext();
    const surrounded = async (place: string | null, firstDay: string | null) => {
      const names = (place && (await this.placeNames.load(context, place))) || [];
      const day = firstDay ?? this.clock.today();
      return { languages, placeName: placeLabel(names, languages, day, day) };
    };
    const made = await Promise.all([
      ...summits.map(async one => eventsOf(one, await surrounded(one.place_id, one.first_day))),
      ...engagements.map(async one => {
        const days = daysOf(one.starts_on, one.ends_on);
        return engagementEventsOf(one, await surrounded(one.place_id, days?.firstDay ?? null));
      }),
    ]);
    const events: CalendarEvent[] = made.flat();
    const body = toICalendar({ name, self, events });
    const etag = entityTag(body);
    return { body, contentType: CALENDAR_TYPE, etag, lastModified: this.changes.since(self, etag) };
  }
}
