/** Writes many new publications at once: two statements, however many they are. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import type { Mention } from '../domain/mentionable.js';
import type { FirstPlace } from '../domain/stream.workflow.js';
import { type PublicationParts, PublicationPartsWriter, type RenderedText } from './publication-parts.js';
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

@Injectable()
export class PublicationBatch {
  constructor(
    private readonly database: Database,
    private readonly parts: PublicationPartsWriter,
  ) {}

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
    await this.parts.add(publications.filter(({ version: { id } }) => inserted.has(id)).map(partsOf));
    return inserted;
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

const partsOf = ({ version: { id, content }, texts, mentions }: NewPublication): PublicationParts => ({
  ...{ id, texts, mentions },
  publishedAt: content.publishedAt,
  topics: content.topics,
});
