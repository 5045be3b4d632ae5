/** Reads a registered feed: asks its site, and lets its items be published. */
import { createHash } from 'node:crypto';
import { FEED_LIMITS, type FeedProblemCode, OUTBOUND_FAILURES } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import type { System } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Outbound, OutboundError, type OutboundResponse } from '../../../core/outbound/index.js';
import { afterFailure, afterReading, readRetryAfter } from './domain/fetch-times.js';
import { isOnWebsite, siteOf } from './domain/own-site.js';
import { FeedItemPublisher } from './feed-item-publisher.js';
import { FeedSourceService } from './feed-source.service.js';
import { FeedProblemRepository } from './persistence/feed-problem.repository.js';
import { FeedReadingRepository } from './persistence/feed-reading.repository.js';
import type { ClaimedFeed } from './persistence/feed-source.rows.js';
import { decodeFeed } from './reading/decode-feed.js';
import { readFeed, type ReadFeed } from './reading/feed-items.js';
import type { FeedProblem } from './reading/feed-problem.js';
import { FeedUnreadable, parseFeed } from './reading/parse-feed.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'feedSource' };
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';
const TIMEOUT_MS = 20_000;
const REDIRECTS = 3;
/** Longer than any reading takes; whoever died in the midst of one is followed by another then. */
const CLAIM_MS = 5 * 60_000;
const LONGEST_VALIDATOR = 1000;

/** Problems that are over as soon as the feed can be read again. */
const OF_READING = [
  ...(Object.keys(OUTBOUND_FAILURES) as FeedProblemCode[]),
  ...(['STATUS', 'SLOW_DOWN', 'ENTITIES', 'NO_FEED', 'TOO_COMPLEX'] as const),
];

@Injectable()
export class FeedReadingService {
  constructor(
    private readonly readings: FeedReadingRepository,
    private readonly problems: FeedProblemRepository,
    private readonly sources: FeedSourceService,
    private readonly publisher: FeedItemPublisher,
    private readonly outbound: Outbound,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Reads a feed that is due. Nothing happens when it is not, or when another one reads it. */
  async read(id: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() + CLAIM_MS);
    const source = await this.unitOfWork.run(() => this.readings.claim(id, until));
    if (!source) return;
    try {
      await this.take(source, await this.ask(source));
    } catch (error) {
      if (error instanceof OutboundError) await this.failed(source, { code: error.failure, item: null });
      else if (error instanceof FeedUnreadable) await this.failed(source, { code: error.problem, item: null });
      else throw error;
    }
  }

  private ask({ url, etag, last_modified: lastModified }: ClaimedFeed): Promise<OutboundResponse> {
    const headers = {
      accept: ACCEPT,
      ...(etag !== null && { 'if-none-match': etag }),
      ...(lastModified !== null && { 'if-modified-since': lastModified }),
    };
    const bounds = { timeoutMs: TIMEOUT_MS, maxBytes: FEED_LIMITS.bytes, redirects: REDIRECTS };
    return this.outbound.send({ url, method: 'GET', headers, ...bounds });
  }

  private async take(source: ClaimedFeed, answer: OutboundResponse): Promise<void> {
    const { status, headers, body } = answer;
    const retryAfter = readRetryAfter(headers['retry-after'], this.clock.now());
    if (status === 304) return this.unchanged(source, answer);
    if (status === 410) return this.gone(source);
    if (status === 429 || (status === 503 && retryAfter !== null)) {
      return this.failed(source, { code: 'SLOW_DOWN', item: null }, retryAfter);
    }
    if (status !== 200) {
      return this.failed(source, { code: 'STATUS', item: null, message: `The site answered ${String(status)}.` });
    }
    // For sites that give nothing to ask with.
    const bodyHash = createHash('sha256').update(body).digest('base64url');
    if (bodyHash === source.body_hash) return this.unchanged(source, answer);

    const { text, lost } = decodeFeed(body, headers['content-type']);
    const feed = readFeed(await parseFeed(text));
    const found: FeedProblem[] = [...feedProblems(feed, lost), ...moveProblems(source, answer)];
    await this.publisher.publish(SYSTEM, source, feed, answer.url, problem => found.push(problem));
    await this.done(source, answer, { title: titleOf(feed), changed: true, bodyHash, found, settled: null });
  }

  private unchanged(source: ClaimedFeed, answer: OutboundResponse): Promise<void> {
    const found = moveProblems(source, answer);
    const { body_hash: bodyHash } = source;
    return this.done(source, answer, { title: null, changed: false, bodyHash, found, settled: OF_READING });
  }

  private done(
    source: ClaimedFeed,
    { headers, movedTo }: OutboundResponse,
    { title, changed, bodyHash, found, settled }: Done,
  ): Promise<void> {
    const next = afterReading(this.clock.now(), Math.random());
    const etag = validator(headers['etag']) ?? (changed ? null : source.etag);
    const lastModified = validator(headers['last-modified']) ?? (changed ? null : source.last_modified);
    return this.unitOfWork.run(async () => {
      if (movedTo !== null && mayMove(source, movedTo)) await this.readings.move(source.id, movedTo);
      await this.readings.read(source, { next, title, changed, etag, lastModified, bodyHash });
      await this.problems.record(source.id, found, settled);
    });
  }

  private failed(source: ClaimedFeed, problem: FeedProblem, retryAfter: Date | null = null): Promise<void> {
    const next = afterFailure(this.clock.now(), source.failures + 1, Math.random(), retryAfter);
    return this.unitOfWork.run(async () => {
      await this.readings.failed(source.id, next);
      await this.problems.record(source.id, [problem], OF_READING);
    });
  }

  private gone(source: ClaimedFeed): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.readings.failed(source.id, this.clock.now());
      await this.problems.record(source.id, [{ code: 'GONE', item: null }], OF_READING);
      await this.sources.end(SYSTEM, source.id);
    });
  }
}

/** What a reading has brought. */
interface Done {
  readonly title: string | null;
  readonly changed: boolean;
  readonly bodyHash: string | null;
  readonly found: readonly FeedProblem[];
  /** The codes of which everything that was not found again is over; null for all. */
  readonly settled: readonly FeedProblemCode[] | null;
}

const validator = (header: string | undefined): string | null =>
  header === undefined || header === '' || header.length > LONGEST_VALIDATOR ? null : header;

const titleOf = ({ title }: ReadFeed): string | null =>
  title === null
    ? null
    : title
        .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
        .trim()
        .slice(0, 300) || null;

function feedProblems({ items }: ReadFeed, lost: boolean): FeedProblem[] {
  return [
    ...(lost ? [{ code: 'CHARACTERS', item: null } as const] : []),
    ...(items.length > FEED_LIMITS.items ? [{ code: 'TOO_MANY_ITEMS', item: null } as const] : []),
  ];
}

/** A feed follows its site's own word, but not to another host: who registered it answers for this one only. */
const mayMove = ({ url, website }: ClaimedFeed, to: string): boolean =>
  siteOf(to) === siteOf(url) || isOnWebsite(to, website);

const moveProblems = (source: ClaimedFeed, { movedTo }: OutboundResponse): FeedProblem[] =>
  movedTo === null || mayMove(source, movedTo) ? [] : [{ code: 'MOVED_ELSEWHERE', item: null }];
