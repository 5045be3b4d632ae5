/** Makes calendars of what is public: today the summits. What else has a day or an hour joins them here. */
import { Injectable } from '@nestjs/common';
import { entityTag, type PublicDocument } from '../../core/http/index.js';
import { Clock } from '../../core/clock/index.js';
import { placeLabel, PlaceNamesLoader } from '../organisation/index.js';
import type { CalendarEvent } from './domain/calendar.js';
import { publicContext } from './domain/public-context.js';
import { eventsOf } from './domain/summit-events.js';
import { PublicSummitRepository } from './persistence/public-summit.repository.js';
import { CALENDAR_TYPE, toICalendar } from './serialise/icalendar.js';

export interface CalendarRequest {
  readonly name: string;
  /** When that name was last changed. */
  readonly namedAt: Date | null;
  /** The address of the document. */
  readonly self: string;
  readonly languages: readonly string[];
  /** The uuid of the organisation that hosts them; null for all. */
  readonly host: string | null;
}

@Injectable()
export class CalendarService {
  constructor(
    private readonly summits: PublicSummitRepository,
    private readonly placeNames: PlaceNamesLoader,
    private readonly clock: Clock,
  ) {}

  /** A calendar, by two statements whatever its size. */
  async calendar({ name, namedAt, self, languages, host }: CalendarRequest): Promise<PublicDocument> {
    const events = await this.summitEvents(host, languages);
    const body = toICalendar({ name, self, events });
    const lastModified = new Date(Math.max(+(namedAt ?? 0), ...events.map(({ changedAt }) => +changedAt)));
    return { body, contentType: CALENDAR_TYPE, etag: entityTag(body), lastModified };
  }

  private async summitEvents(host: string | null, languages: readonly string[]): Promise<CalendarEvent[]> {
    const context = publicContext();
    const summits = await this.summits.list(host);
    const made = await Promise.all(
      summits.map(async summit => {
        const names = (summit.place_id && (await this.placeNames.load(context, summit.place_id))) || [];
        const day = summit.first_day ?? this.clock.today();
        return eventsOf(summit, { languages, placeName: placeLabel(names, languages, day, day) });
      }),
    );
    return made.flat();
  }
}
