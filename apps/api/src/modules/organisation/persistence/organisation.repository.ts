/** Reads and writes of organisations. The list with its filters is in organisation-search.ts. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { ORGANISATION_COLUMNS, type OrganisationRow } from './organisation.rows.js';

/** By id. The id of a merged duplicate gives the organisation that it was merged into, under the id asked for. */
const BY_IDS = statement<OrganisationRow & { asked: string }>(`
  select ${ORGANISATION_COLUMNS}, asked.id as asked
  from organisation asked
  join organisation o on o.id = coalesce(asked.merged_into_id, asked.id)
  where asked.id = any($1::uuid[])`);

const BY_SLUG = statement<OrganisationRow>(`
  select ${ORGANISATION_COLUMNS} from organisation found
  join organisation o on o.id = coalesce(found.merged_into_id, found.id)
  where found.id = coalesce((select id from organisation where slug = $1),
                            (select organisation_id from organisation_former_slug where slug = $1))`);

const SLUGS_LIKE = statement<{ slug: string }>(`
  select slug from organisation where slug = $1 or slug like $1 || '-%'
  union all select slug from organisation_former_slug where slug = $1 or slug like $1 || '-%'`);

@Injectable()
export class OrganisationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The organisations behind the ids, by the id that was asked for. */
  async byIds(ids: readonly string[]): Promise<Map<string, OrganisationRow>> {
    const rows = await this.database.all(BY_IDS, [[...new Set(ids)]]);
    return new Map(rows.map(row => [row.asked, row]));
  }

  /** The organisation that has or had this slug. */
  bySlug(slug: string): Promise<OrganisationRow | undefined> {
    return this.database.first(BY_SLUG, [slug]);
  }

  /** Slugs in use that are this one or begin with it and a hyphen. */
  async slugsLike(slug: string): Promise<Set<string>> {
    return new Set((await this.database.all(SLUGS_LIKE, [slug])).map(row => row.slug));
  }

  async insert(row: Partial<Record<keyof OrganisationRow, ColumnValue | undefined>> & { id: string }): Promise<void> {
    const now = this.clock.now();
    const lists = row.description === undefined ? {} : { description: JSON.stringify(row.description) };
    await this.database.insert('organisation', { ...row, ...lists, created_at: now, updated_at: now });
  }

  /**
   * Changes columns and counts the version up.
   * @param expectedVersion the version that the caller has read; null to change any
   * @throws Stale when the version is another
   */
  async update(
    id: string,
    expectedVersion: number | null,
    changes: Partial<Record<keyof OrganisationRow, ColumnValue>>,
  ): Promise<void> {
    const columns = Object.keys(changes);
    const assignments = columns.map((column, index) => `${column} = $${String(index + 4)}, `).join('');
    const text = `update organisation set ${assignments}version = version + 1, updated_at = $3
                  where id = $1 and ($2::int is null or version = $2) returning id`;
    const values = Object.values(changes).map((value, index) =>
      columns[index] === 'description' ? JSON.stringify(value) : value,
    );
    const changed = await this.database.write(statement<{ id: string }>(text), [
      id,
      expectedVersion,
      this.clock.now(),
      ...values,
    ]);
    if (changed.length === 0) throw new Stale('The organisation');
  }

  /** Keeps a slug that the organisation had. */
  async keepFormerSlug(slug: string, organisationId: string): Promise<void> {
    await this.database.insert('organisation_former_slug', {
      slug,
      organisation_id: organisationId,
      recorded_at: this.clock.now(),
    });
  }
}
