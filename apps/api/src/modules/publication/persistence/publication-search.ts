/** The lists of publications, newest first: each by one statement. */
import { Injectable } from '@nestjs/common';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { Place } from '../domain/publication-cursor.js';
import { listText, MATCHING, pagesText, type Shown, WALKABLE } from './publication-search.sql.js';
import type { PublicationRow } from './publication.rows.js';

/** Which publications; null does not filter. */
export interface Wanted {
  /** Uuids of organisations, not of merged duplicates. */
  readonly organisation: readonly string[] | null;
  readonly topic: readonly string[] | null;
  readonly language: readonly string[] | null;
  readonly mentions: readonly string[] | null;
  readonly kind: readonly string[] | null;
  readonly provenance: readonly string[] | null;
}

/** What a list is asked for. */
export interface PublicationQuery extends Wanted {
  readonly after: Place;
  readonly first: number;
  readonly counting: boolean;
}

export interface PublicationPage {
  /** Up to one more than `first`. */
  readonly rows: readonly PublicationRow[];
  readonly total: number;
}

type PageRow = PublicationRow & { total?: number };

@Injectable()
export class PublicationSearch {
  constructor(private readonly database: Database) {}

  /** One page. */
  async find(query: PublicationQuery, shown: Shown): Promise<PublicationPage> {
    // Tombstones and drafts are few, and have an index of their own.
    const walkable = WALKABLE.filter(name => query[name] !== null && (shown !== 'DRAFT' || name === 'organisation'));
    const walk = shown === 'RETRACTED' ? 'all' : (walkable[0] ?? 'all');
    const text = listText(walk, query.counting, shown);
    return pageOfRows(await this.database.all(statement<PageRow>(text), valuesOf(query)));
  }

  /** Those of some publications that stand and are wanted. @param inStream only those of the network's stream */
  async matching(ids: readonly string[], wanted: Wanted, inStream: boolean): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.all(statement<{ id: string }>(MATCHING), [...filterOf(wanted), ids, inStream]);
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * The first page behind a place for each of many that published or are mentioned, by their uuids.
   * @param query whose `organisation` holds them
   */
  async pages(walk: 'organisation' | 'mentions', query: PublicationQuery): Promise<Map<string, PublicationPage>> {
    const text = pagesText(walk, query.counting);
    const rows = await this.database.all(statement<PageRow & { asked: string }>(text), valuesOf(query));
    return new Map([...rowsBy(rows, ({ asked }) => asked)].map(([asked, own]) => [asked, pageOfRows(own)]));
  }
}

/** The parameters of every list, as publication-search.sql.ts numbers them. */
export const valuesOf = (query: PublicationQuery): unknown[] => [...filterOf(query), ...query.after, query.first + 1];

const filterOf = ({ organisation, topic, language, mentions, kind, provenance }: Wanted): unknown[] => [
  organisation,
  topic,
  language,
  mentions,
  kind,
  provenance,
];

/** An empty page still has a row, without a publication, when it says the total or for whom it is empty. */
const pageOfRows = (rows: readonly PageRow[]): PublicationPage => ({
  rows: rows.filter(({ id }) => (id as string | null) !== null),
  total: rows[0]?.total ?? 0,
});
