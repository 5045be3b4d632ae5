/** Writes many new publications at once: two statements, however many they are. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import type { Mention } from '../domain/mentionable.js';
import type { FirstPlace } from '../domain/stream.workflow.js';
import type { RenderedText } from './publication-parts.js';
import type { PublicationVersion } from './publication-writer.js';

/** A first version that is public, with all that belongs to it. */
export interface NewPublication {
  readonly externalId: string;
  readonly version: PublicationVersion;
  readonly mentions: readonly Mention[];
  readonly texts: readonly RenderedText[];
}

/** In the order of their external ids: two callers that insert the same ones wait for each other, and never in a circle. */
const INSERT = statement<{ id: string }>(`
  insert into publication (id, kind, slug, canonical_url, published_at, provenance, source, content_hash, updated_at,
                           created_at, cover_file_id, cover_url, status, organisation_id, external_id, stream_state,
                           stream_included_at)
  select id, kind, slug, "canonicalUrl", "publishedAt", provenance, source, hash, $2, $2, "coverFile", "coverUrl",
         'PUBLISHED', $1, "externalId", $3, case when $3 = 'INCLUDED' then $2::timestamptz end
  from jsonb_to_recordset($4) as given (id uuid, kind text, slug text, "canonicalUrl" text, "publishedAt" timestamptz,
    provenance text, source text, hash text, "coverFile" uuid, "coverUrl" text, "externalId" text)
  order by "externalId" collate "C"
  on conflict (organisation_id, external_id) where external_id is not null do nothing
  returning id`);

/** Texts, topics and mentions of what was inserted just now. */
const INSERT_PARTS = statement(`
  with given as (
    select * from jsonb_to_recordset($1)
      as given (id uuid, "publishedAt" timestamptz, texts jsonb, topics jsonb, mentions jsonb)),
  texts as (
    insert into publication_text (publication_id, published_at, language, title, summary, body, format, cover_alt,
                                  body_html, excerpt, reading_minutes, markup, origin, position)
    select id, "publishedAt", text ->> 'language', text ->> 'title', text ->> 'summary', text ->> 'body',
           coalesce(text ->> 'format', 'MARKDOWN'), text ->> 'coverAlt', text ->> 'html', text ->> 'excerpt',
           (text ->> 'minutes')::smallint, (text ->> 'markup')::smallint, 'AUTHORED', position
    from given, jsonb_array_elements(texts) with ordinality as texts (text, position)),
  topics as (
    insert into publication_topic (publication_id, published_at, topic, position)
    select id, "publishedAt", topic, position
    from given, jsonb_array_elements_text(topics) with ordinality as topics (topic, position))
  insert into publication_mention (publication_id, published_at, target_type, target_id, position)
  select id, "publishedAt", mention ->> 'type', (mention ->> 'uuid')::uuid, position
  from given, jsonb_array_elements(mentions) with ordinality as mentions (mention, position)`);

/** What belongs to a publication, for the second statement. */
export interface NewParts {
  readonly id: string;
  readonly publishedAt: Date;
  readonly texts: readonly RenderedText[];
  readonly topics: readonly string[];
  readonly mentions: readonly Mention[];
}

@Injectable()
export class PublicationBatch {
  constructor(private readonly database: Database) {}

  /**
   * Inserts those whose external ids are new, each whole. Where somebody else inserts the same one at once, it waits for
   * that one to commit.
   * @returns the ids of those that were inserted
   */
  async insert(
    organisationId: string,
    publications: readonly NewPublication[],
    place: FirstPlace,
    now: Date,
  ): Promise<ReadonlySet<string>> {
    const rows = JSON.stringify(publications.map(columnsOf));
    const inserted = new Set(
      (await this.database.write(INSERT, [organisationId, now, place, rows])).map(({ id }) => id),
    );
    await this.addParts(publications.filter(({ version: { id } }) => inserted.has(id)).map(partsOf));
    return inserted;
  }

  async addParts(parts: readonly NewParts[]): Promise<void> {
    if (parts.length > 0) await this.database.write(INSERT_PARTS, [JSON.stringify(parts)]);
  }
}

function columnsOf({ externalId, version: { id, slug, hash, content } }: NewPublication) {
  const { kind, canonicalUrl, publishedAt, provenance, source, cover } = content;
  return {
    ...{ id, externalId, kind, slug, canonicalUrl, publishedAt, provenance, source, hash },
    coverFile: cover && 'fileId' in cover ? cover.fileId : null,
    coverUrl: cover && 'url' in cover ? cover.url : null,
  };
}

const partsOf = ({ version: { id, content }, texts, mentions }: NewPublication): NewParts => ({
  ...{ id, texts, mentions },
  publishedAt: content.publishedAt,
  topics: content.topics,
});
