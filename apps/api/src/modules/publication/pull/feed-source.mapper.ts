/** From rows to models: the one place where rows become public. */
import { idOf } from '../../../core/ids/index.js';
import { FeedProblem, FeedSource } from './contract/feed-source.model.js';
import type { FeedSourceSubject } from './domain/feed-source.workflow.js';
import type { FeedProblemRow, FeedSourceRow } from './persistence/feed-source.rows.js';

const MINUTE = 60_000;

/** What the workflow looks at. */
export function subjectOf(row: FeedSourceRow, now: Date): FeedSourceSubject {
  const { state, organisation_id: organisationId, last_fetched_at: last, claimed_until: claimed } = row;
  const justRead = (last !== null && now.getTime() - last.getTime() < MINUTE) || (claimed !== null && claimed > now);
  return { state, organisationId, justRead };
}

/** @param row a feed that the reader may see */
export const toFeedSource = (row: FeedSourceRow, now: Date): FeedSource =>
  Object.assign(new FeedSource(), {
    id: idOf('FeedSource', row.id),
    uuid: row.id,
    organisationUuid: row.organisation_id,
    url: row.url,
    state: row.state,
    kind: row.kind,
    language: row.language,
    topics: row.topics,
    title: row.title,
    registeredAt: row.registered_at,
    confirmedAt: row.confirmed_at,
    lastFetchedAt: row.last_fetched_at,
    lastChangedAt: row.last_changed_at,
    nextFetchAt: row.state === 'ACTIVE' ? row.next_fetch_at : null,
    failures: row.failures,
    publishedCount: row.published,
    knownCount: row.known,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    version: row.version,
    subject: subjectOf(row, now),
  });

export const toFeedProblem = (row: FeedProblemRow): FeedProblem =>
  Object.assign(new FeedProblem(), {
    code: row.code,
    message: row.message,
    item: row.item === '' ? null : row.item,
    firstSeenAt: row.first_seen_at,
    seenAt: row.last_seen_at,
  });
