/** What is wrong with feeds, since when and until when. */
import { Injectable } from '@nestjs/common';
import { FEED_LIMITS, type FeedProblemCode } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { Database, statement } from '../../../../core/database/index.js';
import { type FeedProblem, messageOf } from '../reading/feed-problem.js';
import type { FeedProblemRow } from './feed-source.rows.js';

const OPEN = statement<FeedProblemRow>(`
  select p.* from unnest($1::uuid[]) as wanted(id) cross join lateral (
    select * from feed_source_problem where source_id = wanted.id and resolved_at is null
    order by item <> '', first_seen_at desc, item, code limit ${String(FEED_LIMITS.problems)}) p`);

const RECORD = statement(`
  with found as (select * from unnest($2::text[], $3::text[], $4::text[]) as f(code, item, message)),
  seen as (
    insert into feed_source_problem as p (source_id, code, item, message, first_seen_at, last_seen_at)
    select $1, code, item, message, $5, $5 from found
    on conflict (source_id, code, item) do update
    set message = excluded.message, last_seen_at = $5, resolved_at = null,
        first_seen_at = case when p.resolved_at is null then p.first_seen_at else $5 end)
  update feed_source_problem p set resolved_at = $5
  where source_id = $1 and resolved_at is null and ($6::text[] is null or code = any($6))
    and not exists (select from found f where f.code = p.code and f.item = p.item)`);

@Injectable()
export class FeedProblemRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The problems that stand, by feed: those of the whole feed first, then the newest. */
  async open(sourceIds: readonly string[]): Promise<Map<string, FeedProblemRow[]>> {
    const rows = await this.database.all(OPEN, [sourceIds]);
    return new Map(sourceIds.map(id => [id, rows.filter(({ source_id }) => source_id === id)]));
  }

  /**
   * Writes down what a reading has found.
   * @param settled the codes of which everything that was not found again is over; null for all
   */
  async record(
    sourceId: string,
    found: readonly FeedProblem[],
    settled: readonly FeedProblemCode[] | null,
  ): Promise<void> {
    const once = new Map(found.map(problem => [`${problem.code} ${problem.item ?? ''}`, problem]));
    const kept = [...once.values()].slice(0, FEED_LIMITS.problems);
    const columns = [kept.map(({ code }) => code), kept.map(({ item }) => item ?? ''), kept.map(messageOf)];
    await this.database.write(RECORD, [sourceId, ...columns, this.clock.now(), settled]);
  }
}
