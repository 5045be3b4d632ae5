/** Figures on visas by year and consulate, and the obstacles that were met. No person is read. */
import { Injectable } from '@nestjs/common';
import type { VisaObstacleKind } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../../core/database/index.js';
import { newUuid } from '../../../../core/ids/index.js';

export interface EvidenceRow {
  readonly year: number;
  readonly consulate: string;
  readonly granted: number;
  readonly refused: number;
  readonly late: number;
  readonly unknown: number;
  readonly obstacles: readonly { kind: VisaObstacleKind; count: number }[];
}

/** A letter that took the place of another is the same journey; one that was taken back led to none. */
const FIGURES = statement<EvidenceRow>(`
  with letter as (
    select extract(year from issued_at at time zone event_zone)::int as year, consulate, outcome from visa_letter
    where issued_at is not null and consulate is not null and state in ('ISSUED')
  ), met as (
    select year::int as year, consulate, kind, sum(count)::int as count from visa_obstacle o
    where not voids and not exists (select from visa_obstacle later where later.corrects_id = o.id)
    group by year, consulate, kind
  ), place as (select year, consulate from letter union select year, consulate from met),
  named as (select year, lower(consulate) as folded, min(consulate) as consulate from place group by year, lower(consulate))
  select n.year, n.consulate,
    (select count(*)::int from letter l where l.year = n.year and lower(l.consulate) = n.folded and l.outcome = 'VISA_GRANTED') as granted,
    (select count(*)::int from letter l where l.year = n.year and lower(l.consulate) = n.folded and l.outcome = 'VISA_REFUSED') as refused,
    (select count(*)::int from letter l where l.year = n.year and lower(l.consulate) = n.folded and l.outcome = 'VISA_LATE') as late,
    (select count(*)::int from letter l where l.year = n.year and lower(l.consulate) = n.folded and l.outcome is null) as unknown,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count) order by k.kind), '[]') from (
       select m.kind, sum(m.count)::int as count from met m
       where m.year = n.year and lower(m.consulate) = n.folded group by m.kind) k) as obstacles
  from named n
  where ($1::int is null or n.year = $1) and ($2::text is null or n.folded = lower($2))
  order by n.year desc, n.consulate limit $3`);
const EXISTS = statement<{ id: string }>('select id from visa_obstacle where id = $1');

@Injectable()
export class VisaEvidenceRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The latest year first. */
  figures(year: number | null, consulate: string | null, limit: number): Promise<EvidenceRow[]> {
    return this.database.all(FIGURES, [year, consulate, limit]);
  }

  async exists(id: string): Promise<boolean> {
    return (await this.database.first(EXISTS, [id])) !== undefined;
  }

  async record(actor: Actor, row: Readonly<Record<string, ColumnValue>>): Promise<string> {
    const id = newUuid();
    const recorder = { recorded_at: this.clock.now(), recorded_by: actingPerson(actor) ?? null };
    await this.database.insert('visa_obstacle', { ...row, ...recorder, id });
    return id;
  }
}
