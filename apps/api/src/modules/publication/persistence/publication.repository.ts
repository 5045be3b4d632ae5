/** Reads of publications by id, and of their bodies. Lists are in publication-search.ts, writes in publication-writer.ts. */
import { Injectable } from '@nestjs/common';
import type { TextFormat } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import { contentOf, type Cover, type PublicationContent } from '../domain/publication-content.js';
import { PUBLICATION_COLUMNS, type PublicationRow } from './publication.rows.js';

const BY_IDS = statement<PublicationRow>(`
  select ${PUBLICATION_COLUMNS} from publication p where p.id = any($1::uuid[])`);

const BODIES = statement<PublicationTextKey & { body: string }>(`
  select t.publication_id as id, t.language, t.body
  from unnest($1::uuid[], $2::text[]) as wanted(id, language)
  join publication_text t on t.publication_id = wanted.id and t.language = wanted.language`);

/** The body comes along where nothing was made of it yet. */
const HTML = statement<StoredHtml>(`
  select t.publication_id as id, t.language, t.body_html as html, t.format, p.canonical_url as base,
         case when t.body_html is null then t.body end as body
  from unnest($1::uuid[], $2::text[]) as wanted(id, language)
  join publication_text t on t.publication_id = wanted.id and t.language = wanted.language
  join publication p on p.id = t.publication_id where p.status <> 'RETRACTED'`);

/** All that its author said, as domain/publication-content.ts has it. */
const CONTENT = statement<StoredContent>(`
  select p.slug, p.kind, p.canonical_url, p.provenance, p.source, p.published_at, p.cover_file_id, p.cover_url,
         (select jsonb_agg(jsonb_build_object('language', language, 'title', title, 'summary', summary, 'body', body,
                                              'format', format, 'coverAlt', cover_alt) order by position)
          from publication_text where publication_id = p.id and origin = 'AUTHORED') as texts,
         array(select topic from publication_topic where publication_id = p.id order by position) as topics,
         array(select target_id from publication_mention where publication_id = p.id order by position) as mentions
  from publication p where p.id = $1`);

interface StoredContent {
  slug: string;
  kind: PublicationContent['kind'];
  canonical_url: string | null;
  provenance: PublicationContent['provenance'];
  source: string | null;
  published_at: Date;
  cover_file_id: string | null;
  cover_url: string | null;
  texts: {
    language: string;
    title: string;
    summary: string | null;
    body: string;
    format: TextFormat;
    coverAlt: string | null;
  }[];
  topics: string[];
  mentions: string[];
}

/** A publication in one language. */
export interface PublicationTextKey {
  readonly id: string;
  readonly language: string;
}

export interface StoredHtml extends PublicationTextKey {
  readonly html: string | null;
  readonly body: string | null;
  readonly format: TextFormat;
  readonly base: string | null;
}

@Injectable()
export class PublicationRepository {
  constructor(private readonly database: Database) {}

  /** The publications with these ids. */
  byIds(ids: readonly string[]): Promise<PublicationRow[]> {
    return this.database.all(BY_IDS, [[...new Set(ids)]]);
  }

  /** What the author of a publication said, with its slug. */
  async content(id: string): Promise<(PublicationContent & { slug: string }) | undefined> {
    const row = await this.database.first(CONTENT, [id]);
    if (!row) return undefined;
    const { slug, kind, texts, canonical_url, topics, mentions, published_at, provenance, source } = row;
    const cover = coverOf(row);
    const input = { kind, content: texts, canonicalUrl: canonical_url, topics };
    return { slug, ...contentOf(input, { mentions, cover }, { provenance, source }, published_at) };
  }

  /** The bodies of these texts. */
  bodies(keys: readonly PublicationTextKey[]): Promise<(PublicationTextKey & { body: string })[]> {
    return this.database.all(BODIES, columnsOf(keys));
  }

  /** The safe HTML of these texts, without those that were taken back. */
  html(keys: readonly PublicationTextKey[]): Promise<StoredHtml[]> {
    return this.database.all(HTML, columnsOf(keys));
  }
}

const coverOf = ({ cover_file_id: fileId, cover_url: url }: StoredContent): Cover | null =>
  fileId === null ? (url === null ? null : { url }) : { fileId };

const columnsOf = (keys: readonly PublicationTextKey[]): string[][] => [
  keys.map(({ id }) => id),
  keys.map(({ language }) => language),
];
