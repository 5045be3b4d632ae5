/** The calendar that applications ask: which summits there are, and when they begin. */
import { Injectable } from '@nestjs/common';
import type { SummitCalendar, SummitDay } from '../membership/index.js';
import { SummitList } from './persistence/summit-list.js';
import { SummitRepository } from './persistence/summit.repository.js';

/** Nobody is voted on at these. */
const OFF: ReadonlySet<string> = new Set(['CANCELLED', 'CLOSED', 'MINUTES_ADOPTED']);

@Injectable()
export class CalendarOfSummits implements SummitCalendar {
  constructor(
    private readonly summits: SummitRepository,
    private readonly list: SummitList,
  ) {}

  /** The first day of a summit that takes place and is known to the day. */
  async startsOn(summitId: string): Promise<string | null> {
    const row = (await this.summits.byIds([summitId])).get(summitId);
    return row && !OFF.has(row.state) && row.starts_on?.length === 10 ? row.first_day : null;
  }

  /** The first summit from a day on, announced or planned. */
  async next(day: string): Promise<SummitDay | null> {
    const found = await this.list.nextFrom(day);
    return found ? { id: found.id, startsOn: found.first_day } : null;
  }

  /** The first day of the newest summit that was held and closed. */
  async lastOver(): Promise<string | null> {
    return (await this.list.lastOver())?.first_day ?? null;
  }
}
