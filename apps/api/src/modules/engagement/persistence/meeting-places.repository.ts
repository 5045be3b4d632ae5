/** What stands under the meetings of an engagement, by their places: promises and persons. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

/** What was given up, and names that were taken back, hold no meeting. */
const NEEDED = statement<{ meeting: number }>(`
  select meeting from action_item where engagement_id = $1 and meeting is not null and state <> 'DROPPED'
  union select meeting from engagement_person where engagement_id = $1 and meeting is not null and removed_at is null
  order by meeting`);
/** Where there is no meeting, as in records of the time before they were counted, nothing stands under one. */
const MOVED = 'engagement_id = $1 and meeting is not null and meeting is distinct from ($2::int[])[meeting]';
const MOVE_ITEMS = statement(`
  update action_item set meeting = ($2::int[])[meeting], version = version + 1, updated_at = $3 where ${MOVED}`);
const MOVE_PERSONS = statement(`update engagement_person set meeting = ($2::int[])[meeting] where ${MOVED}`);

@Injectable()
export class MeetingPlaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The places, counted from 1, under which something stands, in order. */
  async needed(engagementId: string): Promise<number[]> {
    return (await this.database.all(NEEDED, [engagementId])).map(({ meeting }) => meeting);
  }

  /** Moves what stands under meetings of a locked engagement. @param places now, in the order before; null for those that are gone */
  async move(engagementId: string, places: readonly (number | null)[]): Promise<void> {
    await this.database.write(MOVE_ITEMS, [engagementId, places, this.clock.now()]);
    await this.database.write(MOVE_PERSONS, [engagementId, places]);
  }
}
