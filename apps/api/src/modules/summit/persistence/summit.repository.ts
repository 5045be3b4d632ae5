/** Reads and writes of summits. The list is in summit-list.ts. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { SUMMIT_COLUMNS, type SummitRow } from './summit.rows.js';

const BY_IDS = statement<SummitRow>(`select ${SUMMIT_COLUMNS} from summit s where s.id = any($1::uuid[])`);
const BY_SLUG = statement<SummitRow>(`select ${SUMMIT_COLUMNS} from summit s where s.slug = $1`);
const LOCK = statement<SummitRow>(`select ${SUMMIT_COLUMNS} from summit s where s.id = $1 for update`);
const SLUGS_LIKE = statement<{ slug: string }>(`select slug from summit where slug = $1 or slug like $1 || '-%'`);
/** Two summits of one title that are entered at once wait for each other, so that each finds a free slug. */
const LOCK_SLUG = statement(`select pg_advisory_xact_lock(hashtext('summit.slug:' || $1))`);

const JSON_COLUMNS: ReadonlySet<string> = new Set(['title']);
type Changes = Partial<Record<keyof SummitRow | 'credentials_reported_by', ColumnValue | undefined>>;

@Injectable()
export class SummitRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, SummitRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  bySlug(slug: string): Promise<SummitRow | undefined> {
    return this.database.first(BY_SLUG, [slug]);
  }

  /** The summit, locked until the end of the unit of work: its acts wait for each other. */
  lock(id: string): Promise<SummitRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** Slugs in use that are this one or begin with it and a hyphen; nobody else finds a free one meanwhile. */
  async slugsLike(slug: string): Promise<Set<string>> {
    await this.database.write(LOCK_SLUG, [slug]);
    return new Set((await this.database.all(SLUGS_LIKE, [slug])).map(row => row.slug));
  }

  async insert(row: Changes & { id: string }): Promise<void> {
    const now = this.clock.now();
    await this.database.insert('summit', {
      ...Object.fromEntries(Object.entries(row).map(([column, value]) => [column, valueOf(column, value)])),
      created_at: now,
      updated_at: now,
    });
  }

  /**
   * Changes columns and counts the version up.
   * @param expectedVersion the version that the caller has read; null to change any
   * @throws Stale when the version is another
   */
  async update(id: string, expectedVersion: number | null, changes: Changes): Promise<void> {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const assignments = given.map(([column], index) => `${column} = $${String(index + 4)}, `).join('');
    const text = `update summit set ${assignments}version = version + 1, updated_at = $3
                  where id = $1 and ($2::int is null or version = $2) returning id`;
    const values = given.map(([column, value]) => valueOf(column, value));
    const changed = await this.database.write(statement<{ id: string }>(text), [
      id,
      expectedVersion,
      this.clock.now(),
      ...values,
    ]);
    if (changed.length === 0) throw new Stale('The summit');
  }

  /** Keeps the dates that a postponed summit had. */
  async keepPostponement(
    row: { id: string; summit_id: string } & Pick<SummitRow, 'starts_on' | 'ends_on'>,
    reason: string,
  ) {
    await this.database.insert('summit_postponement', { ...row, reason, recorded_at: this.clock.now() });
  }
}

const valueOf = (column: string, value: ColumnValue | undefined): ColumnValue | undefined =>
  JSON_COLUMNS.has(column) && value !== undefined ? JSON.stringify(value) : value;
