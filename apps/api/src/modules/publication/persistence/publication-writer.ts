/** Writes of publications. Which of two calls that publish the same external id at once is first, the database decides. */
import { Injectable } from '@nestjs/common';
import type { PublicationStatus } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import type { PublicationContent } from '../domain/publication-content.js';
import { LOCKED_COLUMNS, type LockedPublication, type PublicNote } from './publication.rows.js';

/** What is written of a version. */
export interface PublicationVersion {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly hash: string;
  readonly content: PublicationContent;
  readonly now: Date;
  readonly status: PublicationStatus;
  readonly scheduledFor: Date | null;
  /** The note by which it becomes a correction; null leaves what stands. */
  readonly correction: readonly PublicNote[] | null;
}

/** The caller waits for another one that inserts the same external id, and inserts nothing when that one commits. */
const INSERT = statement<{ id: string }>(`
  insert into publication (id, kind, slug, canonical_url, published_at, provenance, source, content_hash, updated_at,
                           created_at, cover_file_id, cover_url, status, scheduled_for, organisation_id, external_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13, $14, $15)
  on conflict (organisation_id, external_id) where external_id is not null do nothing
  returning id`);

const LOCK = statement<LockedPublication>(`select ${LOCKED_COLUMNS} from publication where id = $1 for update`);

const LOCK_EXTERNAL = statement<LockedPublication>(`
  select ${LOCKED_COLUMNS} from publication where organisation_id = $1 and external_id = $2 for update`);

const KNOWN = statement<LockedPublication & { external_id: string }>(`
  select ${LOCKED_COLUMNS} from publication where organisation_id = $1 and external_id = any($2::text[])`);

const UPDATE = statement(`
  update publication set kind = $2, slug = $3, canonical_url = $4, published_at = $5, provenance = $6, source = $7,
                         content_hash = $8, updated_at = $9, cover_file_id = $10, cover_url = $11, status = $12,
                         scheduled_for = $13, version = $14, correction_note = coalesce($15, correction_note),
                         corrected_at = case when $15::jsonb is null then corrected_at else $9 end
  where id = $1`);

const SCHEDULE = statement(`
  update publication set scheduled_for = $2::timestamptz, published_at = coalesce($2::timestamptz, $3), updated_at = $3, version = version + 1
  where id = $1`);

/** The tombstone: title, address, topics and mentions stay, so that it can be found where it was; the text is gone. */
const RETRACT = statement(`
  with gone as (
    update publication_text set summary = null, body = '', body_html = null, excerpt = null, reading_minutes = null,
                                cover_alt = null
    where publication_id = $1)
  update publication set status = 'RETRACTED', retraction_reason = $2, retracted_at = $3, updated_at = $3,
                         version = version + 1, stream_state = $4, cover_file_id = null, cover_url = null
  where id = $1`);

@Injectable()
export class PublicationWriter {
  constructor(private readonly database: Database) {}

  /** Inserts the row of a first version. @returns false, with nothing written, when the organisation has this external id */
  async insert(first: PublicationVersion, organisationId: string, externalId: string | null): Promise<boolean> {
    const inserted = await this.database.write(INSERT, [...columnsOf(first), organisationId, externalId]);
    return inserted.length > 0;
  }

  /** A publication, locked until the unit of work ends. */
  lock(id: string): Promise<LockedPublication | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** The publication with an external id, locked until the unit of work ends. */
  lockExternal(organisationId: string, externalId: string): Promise<LockedPublication | undefined> {
    return this.database.first(LOCK_EXTERNAL, [organisationId, externalId]);
  }

  /** The publications with these external ids as they are now, by those; nobody is kept from changing them. */
  async known(organisationId: string, externalIds: readonly string[]): Promise<Map<string, LockedPublication>> {
    const rows = await this.database.all(KNOWN, [organisationId, externalIds]);
    return new Map(rows.map(row => [row.external_id, row]));
  }

  /** Writes the row of the next version of a locked publication. Its texts are in publication-texts.ts. */
  async update(next: PublicationVersion): Promise<void> {
    const note = next.correction && JSON.stringify(next.correction);
    await this.database.write(UPDATE, [...columnsOf(next), next.version, note]);
  }

  /** Sets when a locked draft is to be published, or that it is not. */
  async schedule(id: string, at: Date | null, now: Date): Promise<void> {
    await this.database.write(SCHEDULE, [id, at, now]);
  }

  /** Takes a locked publication back. */
  async retract(id: string, reason: readonly PublicNote[], now: Date, streamState: string): Promise<void> {
    await this.database.write(RETRACT, [id, JSON.stringify(reason), now, streamState]);
  }
}

function columnsOf({ id, slug, hash, content, now, status, scheduledFor }: PublicationVersion): unknown[] {
  const { kind, canonicalUrl, publishedAt, provenance, source, cover } = content;
  const [file, url] = [cover && 'fileId' in cover ? cover.fileId : null, cover && 'url' in cover ? cover.url : null];
  return [id, kind, slug, canonicalUrl, publishedAt, provenance, source, hash, now, file, url, status, scheduledFor];
}
