/**
 * What applications ask of summits. Summits belong to a higher module, which plugs its calendar in when it is made; until
 * then no summit is known.
 */

/** A summit as an application sees it. */
export interface SummitDay {
  /** The uuid of the summit. */
  readonly id: string;
  /** Its first day, `YYYY-MM-DD`. */
  readonly startsOn: string;
}

export abstract class SummitCalendar {
  /** The first day of a summit that takes place; null when there is none with this uuid. */
  abstract startsOn(summitId: string): Promise<string | null>;

  /** The first summit that starts on the day or later; null when none is planned. */
  abstract next(day: string): Promise<SummitDay | null>;

  /** The first day of the newest summit that is over; null when none is. */
  abstract lastOver(): Promise<string | null>;
}

/** The socket: asks the calendar that was plugged in. */
export class SummitCalendarSocket extends SummitCalendar {
  private calendar: SummitCalendar | undefined;

  /** Called once by the module that keeps the summits. @throws Error when there is a calendar already */
  plugIn(calendar: SummitCalendar): void {
    if (this.calendar) throw new Error('Two calendars of summits.');
    this.calendar = calendar;
  }

  async startsOn(summitId: string): Promise<string | null> {
    return (await this.calendar?.startsOn(summitId)) ?? null;
  }

  async next(day: string): Promise<SummitDay | null> {
    return (await this.calendar?.next(day)) ?? null;
  }

  async lastOver(): Promise<string | null> {
    return (await this.calendar?.lastOver()) ?? null;
  }
}
