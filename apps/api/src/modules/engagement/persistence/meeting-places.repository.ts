/** What stands under the meetings of an engagement, by their places: promises and persons. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

/** What was given up, and names that were taken back, hold no meeting. */
const NEEDED = statement<{ meeting: number }>(`
  select meeting from action_item where engagement_id = $1 and meeting is not null and state <> 'DROPPED'
  union select meeting from engagement_person where engagement_id = $1 and meeting is not null and removed_at is null
  order by meeting`);
const MOVED = 'unnest($2::int[], $3::int[]) as moved (was, place)';
const MOVE_ITEMS = statement(`
  update action_item a set meeting = moved.place, version = version + 1, updated_at = $4 from ${MOVED}
  where a.engagement_id = $1 and a.meeting = moved.was`);
const MOVE_PERSONS = statement(
  `update engagement_person a set meeting = moved.place from ${MOVED} where a.engagement_id = $1 and a.meeting = moved.was`,
);

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
    const moved = [...places.entries()].filter(([index, place]) => place !== index + 1);
    if (moved.length === 0) return;
    const [was, now] = [moved.map(([index]) => index + 1), moved.map(([, place]) => place)];
    await this.database.write(MOVE_ITEMS, [engagementId, was, now, this.clock.now()]);
    await this.database.write(MOVE_PERSONS, [engagementId, was, now]);
  }
}
