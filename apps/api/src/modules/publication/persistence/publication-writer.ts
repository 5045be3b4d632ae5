/** Writes of publications. Which of two calls that publish the same external id at once is first, the database decides. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import type { PublicationContent } from '../domain/publication-content.js';
import type { LockedPublication } from './publication.rows.js';

/** What is written of a version. */
export interface PublicationVersion {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly hash: string;
  readonly content: PublicationContent;
  readonly now: Date;
}

/** The caller waits for another one that inserts the same external id, and inserts nothing when that one commits. */
const INSERT = statement<{ id: string }>(`
  insert into publication (id, kind, slug, canonical_url, published_at, provenance, source, content_hash, updated_at,
                           created_at, organisation_id, external_id, status)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, 'PUBLISHED')
  on conflict (organisation_id, external_id) where external_id is not null do nothing
  returning id`);

const LOCK = statement<LockedPublication>(`
  select id, status, published_at, content_hash, version from publication
  where organisation_id = $1 and external_id = $2 for update`);

const UPDATE = statement(`
  update publication set kind = $2, slug = $3, canonical_url = $4, published_at = $5, provenance = $6, source = $7,
                         content_hash = $8, updated_at = $9, version = $10
  where id = $1`);

const CLEAR = statement(`
  with texts as (delete from publication_text where publication_id = $1),
       topics as (delete from publication_topic where publication_id = $1)
  delete from publication_mention where publication_id = $1`);

const ADD_TEXTS = statement(`
  insert into publication_text (publication_id, published_at, language, title, summary, body, position)
  select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::text[]) with ordinality`);

const ADD_TOPICS = statement(`
  insert into publication_topic (publication_id, published_at, topic, position)
  select $1, $2, * from unnest($3::text[]) with ordinality`);

const ADD_MENTIONS = statement(`
  insert into publication_mention (publication_id, published_at, organisation_id, position)
  select $1, $2, * from unnest($3::uuid[]) with ordinality`);

const columnsOf = ({ id, version, slug, hash, content, now }: PublicationVersion) => {
  const { kind, canonicalUrl, publishedAt, provenance, source } = content;
  return { row: [id, kind, slug, canonicalUrl, publishedAt, provenance, source, hash, now], version };
};

@Injectable()
export class PublicationWriter {
  constructor(private readonly database: Database) {}

  /** Inserts the first version. @returns false, with nothing written, when the organisation has this external id */
  async insert(first: PublicationVersion, organisationId: string, externalId: string | null): Promise<boolean> {
    const inserted = await this.database.write(INSERT, [...columnsOf(first).row, organisationId, externalId]);
    if (inserted.length === 0) return false;
    await this.addLists(first);
    return true;
  }

  /** The publication with an external id, locked until the unit of work ends. */
  lock(organisationId: string, externalId: string): Promise<LockedPublication | undefined> {
    return this.database.first(LOCK, [organisationId, externalId]);
  }

  /** Writes the next version of a locked publication. */
  async update(next: PublicationVersion): Promise<void> {
    const { row, version } = columnsOf(next);
    await this.database.write(UPDATE, [...row, version]);
    await this.database.write(CLEAR, [next.id]);
    await this.addLists(next);
  }

  private async addLists({ id, content: { publishedAt, texts, topics, mentions } }: PublicationVersion): Promise<void> {
    const columns = (['language', 'title', 'summary', 'body'] as const).map(column => texts.map(text => text[column]));
    await this.database.write(ADD_TEXTS, [id, publishedAt, ...columns]);
    if (topics.length > 0) await this.database.write(ADD_TOPICS, [id, publishedAt, topics]);
    if (mentions.length > 0) await this.database.write(ADD_MENTIONS, [id, publishedAt, mentions]);
  }
}
