/** Reads what the checks of readiness look at: one statement that is put together of their parts. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { SUMMIT_COLUMNS, type SummitRow } from '../persistence/summit.rows.js';
import { factsOf } from '../summit.reader.js';
import type { SummitToCheck } from './readiness-registry.js';

interface CheckedRow extends SummitRow {
  readonly today: string;
  readonly facts: readonly unknown[];
}

@Injectable()
export class ReadinessRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param parts an expression of JSON for each check; see ReadinessCheck */
  async read(
    summitIds: readonly string[],
    parts: readonly string[],
  ): Promise<{ summit: SummitToCheck; facts: readonly unknown[] }[]> {
    const rows = await this.database.all(together(parts), [summitIds, this.clock.now()]);
    return rows.map(row => ({ summit: { ...factsOf(row), today: row.today }, facts: row.facts }));
  }
}

/** The parts are code, and the same for every request: so is the statement. */
const together = (parts: readonly string[]) =>
  statement<CheckedRow>(`
  select ${SUMMIT_COLUMNS}, d.today, jsonb_build_array(${parts.map(part => `(${part})`).join(', ')}) as facts
  from summit s
  cross join lateral (select ($2::timestamptz at time zone s.zone)::date as today) t
  cross join lateral (select t.today, greatest(s.first_day, t.today) as day) d
  where s.id = any($1::uuid[])`);
