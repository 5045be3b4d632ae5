/** Pages of feeds: what stands on them, and the trace of all that they say. One statement each. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import type { FeedScope } from '../domain/feed-scope.js';
import { pageText } from './feed.sql.js';

/** The place of an item: when it was published, and its uuid. */
export type FeedPlace = readonly [publishedAt: Date | 'infinity', id: string];

export interface FeedPageQuery {
  readonly scope: FeedScope;
  /** The place behind which the page begins; null for the first page. */
  readonly after: FeedPlace | null;
  /** The uuid of the organisation by whose name the feed goes. */
  readonly named: string | null;
}

export interface FeedRow {
  readonly id: string;
  readonly gone: boolean;
  readonly published_at: Date;
  /** When its content was last written. */
  readonly revised_at: Date | null;
  readonly author_changed_at: Date;
  readonly trace: string;
}

interface PageRow extends FeedRow {
  readonly known: boolean;
  readonly names: string | null;
  readonly changed_at: Date | null;
}

export interface FeedPage {
  /** Whether there is such a feed. */
  readonly known: boolean;
  /** When anything that feeds tell of was last changed. */
  readonly changedAt: Date | null;
  /** The trace of the names by which the feed goes. */
  readonly names: string;
  /** Newest first: one more that stands than a page shows when there is a next one. */
  readonly rows: readonly FeedRow[];
}

/** Before the newest. */
const START: FeedPlace = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

const REVISED = statement<{ recorded_at: Date }>(
  'select recorded_at from publication_revision where publication_id = $1 order by version desc limit 1',
);

@Injectable()
export class FeedRepository {
  constructor(private readonly database: Database) {}

  /** When the content of a publication was last written. */
  async revisedAt(publicationId: string): Promise<Date | null> {
    return (await this.database.first(REVISED, [publicationId]))?.recorded_at ?? null;
  }

  async page({ scope, after, named }: FeedPageQuery): Promise<FeedPage> {
    const values = [...(after ?? START), after === null, named, ...subjectOf(scope)];
    const rows = await this.database.all(statement<PageRow>(pageText(scope.kind)), values);
    const [head] = rows;
    return {
      known: head?.known ?? false,
      changedAt: head?.changed_at ?? null,
      names: head?.names ?? '',
      // An empty page still has a row, without a publication.
      rows: rows.filter(({ id }) => (id as string | null) !== null),
    };
  }
}

function subjectOf(scope: FeedScope): string[] {
  if (scope.kind === 'network') return [];
  return [scope.kind === 'topic' ? scope.topic : scope.uuid];
}
