/** Rows of the tables of feeds, as the statements select them. */
import type { FeedProblemCode, FeedSourceEnd, FeedSourceState, PublicationKind } from '@kurultai/schema';

export interface FeedSourceRow {
  id: string;
  organisation_id: string;
  url: string;
  kind: PublicationKind;
  language: string | null;
  topics: string[];
  state: FeedSourceState;
  title: string | null;
  failures: number;
  registered_at: Date;
  confirmed_at: Date | null;
  last_fetched_at: Date | null;
  last_changed_at: Date | null;
  next_fetch_at: Date;
  claimed_until: Date | null;
  ended_at: Date | null;
  end_reason: FeedSourceEnd | null;
  version: number;
  published: number;
  known: number;
}

/** A feed that is being read. */
export interface ClaimedFeed extends Pick<
  FeedSourceRow,
  'id' | 'organisation_id' | 'url' | 'kind' | 'language' | 'topics' | 'failures' | 'last_changed_at' | 'version'
> {
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  website: string | null;
}

/** What became of an item. */
export type ItemOutcome = 'PUBLISHED' | 'KNOWN' | 'OLDER';

export interface FeedItemRow {
  item_key: string;
  item_hash: string;
  outcome: ItemOutcome;
}

export interface FeedProblemRow {
  source_id: string;
  code: FeedProblemCode;
  item: string;
  message: string;
  first_seen_at: Date;
  last_seen_at: Date;
}
