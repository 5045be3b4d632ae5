/** The lists of programmes and resources: each page by one statement. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { decodeCursor, type KeyPart } from '../../../core/graphql/index.js';
import type { ProgrammeRow } from '../programme/programme.rows.js';
import type { ResourceRow } from '../resource/resource.rows.js';
import {
  CATALOGUE_ORDERS,
  type CatalogueOrder,
  catalogueText,
  FACET_NAMES,
  type FacetName,
  type Wants,
} from './catalogue.sql.js';
import type { CatalogueKind } from './search-hits.sql.js';
import { searchWords } from './search-words.js';

/** What is asked for; null does not filter. */
export interface CatalogueQuery {
  readonly search: string | null;
  readonly topics: readonly string[] | null;
  readonly audiences: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly licences: readonly string[] | null;
  readonly adaptation: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  /** Uuids of organisations, not of merged duplicates. */
  readonly organisations: readonly string[] | null;
  readonly age: number | null;
  readonly provenances: readonly string[] | null;
  /** Of resources only. */
  readonly kinds: readonly string[] | null;
  readonly programmes: readonly string[] | null;
  readonly scope: { readonly plans: boolean; readonly own: string | null };
  readonly order: CatalogueOrder;
  readonly first: number;
  readonly after: string | null;
  readonly wants: Wants;
}

export type FacetCounts = Readonly<Record<FacetName, { value: string; count: number }[]>>;

interface Rows {
  programme: ProgrammeRow;
  resource: ResourceRow;
}

export interface CataloguePage<Row> {
  /** Up to one more than `first`. */
  readonly rows: readonly (Row & { key: KeyPart[] })[];
  readonly total: number;
  readonly facets: FacetCounts;
}

const NO_FACETS = Object.fromEntries(FACET_NAMES.map(name => [name, []])) as unknown as FacetCounts;

@Injectable()
export class CatalogueSearch {
  constructor(private readonly database: Database) {}

  /** One page with what else is wanted. @throws InputInvalid with rule `cursor` */
  async find<Kind extends CatalogueKind>(kind: Kind, query: CatalogueQuery): Promise<CataloguePage<Rows[Kind]>> {
    const words = query.search === null ? null : searchWords(query.search);
    if (words === undefined) return { rows: [], total: 0, facets: NO_FACETS };
    const { types } = CATALOGUE_ORDERS[query.order];
    const place = query.after === null ? null : decodeCursor(orderName(kind, query.order), types, query.after);
    const text = catalogueText(kind, query.order, words?.dictionaries ?? null, place !== null, query.wants);
    type Found = Rows[Kind] & { key: KeyPart[]; total?: number | null; facets?: FacetCounts | null };
    const values = valuesOf(query, place ?? types.map(() => null), words?.values ?? []);
    const rows = await this.database.all(statement<Found>(text), values);
    return {
      rows: rows.filter(({ id }) => (id as string | null) !== null),
      total: rows[0]?.total ?? 0,
      facets: rows[0]?.facets ?? NO_FACETS,
    };
  }
}

/** A cursor of programmes is none of resources. */
export const orderName = (kind: CatalogueKind, order: CatalogueOrder): string => `${kind} ${order}`;

/** The parameters as catalogue.sql.ts numbers them. */
export const valuesOf = (
  query: CatalogueQuery,
  place: readonly (string | null)[],
  words: readonly unknown[],
): unknown[] => [
  query.topics,
  query.audiences,
  query.languages,
  query.licences,
  query.adaptation,
  query.statuses,
  query.organisations,
  query.age,
  query.provenances,
  query.scope.plans,
  query.scope.own,
  query.first + 1,
  query.kinds,
  query.programmes,
  ...place,
  ...words,
];
