/** What the reading of feeds reads and writes. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../core/clock/index.js';
import { Database, statement } from '../../../../core/database/index.js';
import type { ClaimedFeed, FeedItemRow, ItemOutcome } from './feed-source.rows.js';

const LIVING = `s.state = 'ACTIVE' and o.lifecycle = 'ACTIVE'`;
const DUE = statement<{ id: string }>(`
  select s.id from feed_source s join organisation o on o.id = s.organisation_id
  where ${LIVING} and s.next_fetch_at <= $1 and (s.claimed_until is null or s.claimed_until <= $1)
  order by s.next_fetch_at limit $2`);
/** Of two that want to read one feed, the second finds it claimed. */
const CLAIM = statement<ClaimedFeed>(`
  update feed_source s set claimed_until = $3 from organisation o
  where s.id = $1 and o.id = s.organisation_id and ${LIVING}
    and s.next_fetch_at <= $2 and (s.claimed_until is null or s.claimed_until <= $2)
  returning s.id, s.organisation_id, s.url, s.kind, s.language, s.topics, s.failures, s.last_changed_at, s.version,
            s.etag, s.last_modified, s.body_hash, o.website`);
const FAILED = statement(`
  update feed_source set claimed_until = null, last_fetched_at = $2, failures = failures + 1, next_fetch_at = $3
  where id = $1`);
/** What was changed by its managers meanwhile is read again with their settings: its validators stay empty. */
const READ = statement(`
  update feed_source s set claimed_until = null, last_fetched_at = $2, failures = 0, next_fetch_at = $3,
    title = coalesce($4, s.title), last_changed_at = case when $5 then $2 else s.last_changed_at end,
    etag = case when s.version = $9 then $6 end, last_modified = case when s.version = $9 then $7 end,
    body_hash = case when s.version = $9 then $8 end
  where s.id = $1`);
const MOVE = statement(`
  update feed_source s set url = $2 where id = $1 and not exists (
    select from feed_source other
    where other.organisation_id = s.organisation_id and other.url = $2 and other.state <> 'ENDED')`);
const ITEMS = statement<FeedItemRow>(`
  select item_key, item_hash, outcome from feed_source_item where source_id = $1 and item_key = any($2::text[])`);
const SAVE_ITEMS = statement(`
  insert into feed_source_item (source_id, item_key, item_hash, outcome, publication_id, found_at, changed_at)
  select $1, key, hash, $4, $5, $6, $6 from unnest($2::text[], $3::text[]) as item(key, hash)
  on conflict (source_id, item_key) do update
  set item_hash = excluded.item_hash, outcome = excluded.outcome, publication_id = excluded.publication_id,
      changed_at = excluded.changed_at`);
const BY_ADDRESS = statement<{ id: string }>(`
  select id from publication
  where organisation_id = $1 and canonical_url = any($2::text[]) and external_id is distinct from $3
  order by published_at limit 1`);

/** What a reading has brought. */
export interface Reading {
  readonly next: Date;
  readonly title: string | null;
  readonly changed: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyHash: string | null;
}

@Injectable()
export class FeedReadingRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The feeds that are to be read now. */
  async due(limit: number): Promise<string[]> {
    return (await this.database.all(DUE, [this.clock.now(), limit])).map(({ id }) => id);
  }

  /** Takes a feed that is due, until then. Undefined when it is not due, or when another one reads it. */
  async claim(id: string, until: Date): Promise<ClaimedFeed | undefined> {
    return (await this.database.write(CLAIM, [id, this.clock.now(), until]))[0];
  }

  async failed(id: string, next: Date): Promise<void> {
    await this.database.write(FAILED, [id, this.clock.now(), next]);
  }

  async read({ id, version }: ClaimedFeed, reading: Reading): Promise<void> {
    const { next, title, changed, etag, lastModified, bodyHash } = reading;
    const values = [id, this.clock.now(), next, title, changed, etag, lastModified, bodyHash, version];
    await this.database.write(READ, values);
  }

  /** Keeps a new address, unless the organisation has registered that one too. */
  async move(id: string, url: string): Promise<void> {
    await this.database.write(MOVE, [id, url]);
  }

  /** What is known of these items. */
  async items(sourceId: string, keys: readonly string[]): Promise<Map<string, FeedItemRow>> {
    return new Map((await this.database.all(ITEMS, [sourceId, keys])).map(row => [row.item_key, row]));
  }

  async saveItems(
    sourceId: string,
    items: readonly { readonly key: string; readonly hash: string }[],
    outcome: ItemOutcome,
    publicationId: string | null,
  ): Promise<void> {
    const columns = [items.map(({ key }) => key), items.map(({ hash }) => hash)];
    await this.database.write(SAVE_ITEMS, [sourceId, ...columns, outcome, publicationId, this.clock.now()]);
  }

  /** A publication of the organisation whose original stands at one of these addresses, but for the one of that id. */
  async otherAt(organisationId: string, addresses: readonly string[], externalId: string): Promise<string | undefined> {
    return (await this.database.first(BY_ADDRESS, [organisationId, addresses, externalId]))?.id;
  }
}
