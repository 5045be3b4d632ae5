/** Reads of registered feeds, and the writes of those who manage them. */
import { Injectable } from '@nestjs/common';
import type { FeedSourceState } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../../core/database/index.js';
import { Stale } from '../../../../core/errors/index.js';
import { newUuid } from '../../../../core/ids/index.js';
import { siteOf } from '../domain/own-site.js';
import type { FeedSourceRow } from './feed-source.rows.js';

const SELECT = `
  select s.*, counted.published, counted.known from feed_source s cross join lateral (
    select count(*) filter (where outcome = 'PUBLISHED')::integer as published,
           count(*) filter (where outcome = 'KNOWN')::integer as known
    from feed_source_item where source_id = s.id) counted`;

const BY_IDS = statement<FeedSourceRow>(`${SELECT} where s.id = any($1::uuid[])`);
const LOCK = statement<{ id: string }>('select id from feed_source where id = $1 for update');
/** The newest first: of the organisations of $1, or of all; in the states of $2, or in any. */
const LIST = statement<FeedSourceRow>(`${SELECT}
  where ($1::uuid[] is null or s.organisation_id = any($1)) and ($2::text[] is null or s.state = any($2))
    and s.id < $3::uuid order by s.id desc limit $4`);
/** Registrations of one organisation wait for each other, and so does what is published of its feeds. */
const LOCK_ORGANISATION = statement(`select pg_advisory_xact_lock(hashtextextended('feedSource.' || $1::text, 0))`);
const LIVING = statement<{ count: number }>(
  `select count(*)::integer as count from feed_source where organisation_id = $1 and state <> 'ENDED'`,
);

/** Only `siteOf` knows which site an address means: alphabets, ports and what follows are written in many ways. */
const WEBSITES_OF_OTHERS = statement<{ website: string }>(
  `select website from organisation where id <> $1 and lifecycle = 'ACTIVE' and website is not null`,
);

/** Before the newest. */
export const START = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type Column =
  Exclude<keyof FeedSourceRow, 'id' | 'version' | 'published' | 'known'> | 'etag' | 'last_modified' | 'body_hash';
export type FeedSourceChanges = Partial<Record<Column, ColumnValue | undefined>>;

@Injectable()
export class FeedSourceRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, FeedSourceRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** Whether the register knows the website of another organisation on this host. @param site as `siteOf` has it */
  async othersAreOn(site: string, organisationId: string): Promise<boolean> {
    const others = await this.database.all(WEBSITES_OF_OTHERS, [organisationId]);
    return others.some(({ website }) => siteOf(website) === site);
  }

  /** A feed, locked until the unit of work ends. */
  async lock(id: string): Promise<FeedSourceRow | undefined> {
    // First the lock, then the row: what is read must be what the one before has written.
    await this.database.all(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  /** @param organisations null for those of all @param after the id behind which the page begins */
  list(
    organisations: readonly string[] | null,
    states: readonly FeedSourceState[] | null,
    after: string,
    limit: number,
  ): Promise<FeedSourceRow[]> {
    return this.database.all(LIST, [organisations, states, after, limit]);
  }

  async lockOrganisation(organisationId: string): Promise<void> {
    await this.database.write(LOCK_ORGANISATION, [organisationId]);
  }

  /** How many feeds of an organisation have not ended. */
  async living(organisationId: string): Promise<number> {
    return (await this.database.first(LIVING, [organisationId]))?.count ?? 0;
  }

  async insert(row: FeedSourceChanges): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('feed_source', { ...row, id, registered_at: now, next_fetch_at: now, updated_at: now });
    return id;
  }

  /** Changes columns of a locked feed and counts the version up. @throws Stale when the version is another */
  async update(id: string, expectedVersion: number | null, changes: FeedSourceChanges): Promise<void> {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const assignments = given.map(([column], index) => `${column} = $${String(index + 4)}, `).join('');
    const text = `update feed_source set ${assignments}version = version + 1, updated_at = $3
                  where id = $1 and ($2::integer is null or version = $2) returning id`;
    const values = [id, expectedVersion, this.clock.now(), ...given.map(([, value]) => value)];
    const changed = await this.database.write(statement<{ id: string }>(text), values);
    if (changed.length === 0) throw new Stale('The feed');
  }
}
