/** Reads of publications by id, and of their bodies. Lists are in publication-search.ts, writes in publication-writer.ts. */
import { Injectable } from '@nestjs/common';
import type { TextFormat } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
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

  /** The bodies of these texts. */
  bodies(keys: readonly PublicationTextKey[]): Promise<(PublicationTextKey & { body: string })[]> {
    return this.database.all(BODIES, columnsOf(keys));
  }

  /** The safe HTML of these texts, without those that were taken back. */
  html(keys: readonly PublicationTextKey[]): Promise<StoredHtml[]> {
    return this.database.all(HTML, columnsOf(keys));
  }
}

const columnsOf = (keys: readonly PublicationTextKey[]): string[][] => [
  keys.map(({ id }) => id),
  keys.map(({ language }) => language),
];
