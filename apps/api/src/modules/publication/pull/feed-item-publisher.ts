/** Publishes what is new or changed in a feed, each item for itself: one that is refused does not stop the others. */
import { FEED_LIMITS } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import type { System } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { ApiError, InputInvalid, RateLimited, Refused } from '../../../core/errors/index.js';
import { validated } from '../../../core/graphql/index.js';
import { PublishInput } from '../contract/publish.input.js';
import { PUBLICATION_CONSTRAINTS } from '../domain/constraints.js';
import { renderMarkup } from '../markup/index.js';
import { PublicationService } from '../publication.service.js';
import { addressesOf, siteOf } from './domain/own-site.js';
import { FeedReadingRepository } from './persistence/feed-reading.repository.js';
import { FeedSourceRepository } from './persistence/feed-source.repository.js';
import type { ClaimedFeed, FeedItemRow } from './persistence/feed-source.rows.js';
import type { ReadFeed } from './reading/feed-items.js';
import type { FeedProblem } from './reading/feed-problem.js';
import { type KnownItem, knownItems, newestFirst } from './reading/known-items.js';
import {
  type FeedSettings,
  type ItemPublication,
  itemHash,
  languageIn,
  publicationOf,
} from './reading/publication-of-item.js';

const LIVE = { provenance: 'LIVE', source: null } as const;

const toText =
  (owner: string) =>
  async (body: string): Promise<string> =>
    (await renderMarkup({ body, format: 'HTML', base: null }, owner)).text;

@Injectable()
export class FeedItemPublisher {
  constructor(
    private readonly readings: FeedReadingRepository,
    private readonly sources: FeedSourceRepository,
    private readonly publications: PublicationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param url where the feed was read in the end
   * @param tell is told what is wrong with the feed or an item of it
   * @throws whatever is no fault of the feed: what was published until then stays
   */
  async publish(
    actor: System,
    source: ClaimedFeed,
    feed: ReadFeed,
    url: string,
    tell: (problem: FeedProblem) => void,
  ): Promise<void> {
    const settings = settingsOf(source, url);
    const language = languageIn(feed.language);
    const found = knownItems(feed, url, tell).map(item => ({ item, hash: itemHash(item, settings, language) }));
    if (
      found.length > 0 &&
      found.some(({ item }) => (settings.language ?? languageIn(item.item.language) ?? language) === null)
    ) {
      tell({ code: 'LANGUAGE_UNKNOWN', item: null });
    }
    const before = await this.readings.items(
      source.id,
      found.map(({ item }) => item.key),
    );
    const taken = source.last_changed_at === null ? await this.newest(source, found, before) : found;
    for (const { item, hash } of taken) {
      const row = before.get(item.key);
      if (row?.outcome === 'OLDER' || row?.item_hash === hash) continue;
      await this.publishOne(actor, source, { item, hash, row }, settings, language, tell);
    }
  }

  /** Of a feed that is read for the first time only the newest items are news; the others are remembered as older. */
  private async newest(
    source: ClaimedFeed,
    found: readonly Found[],
    before: Map<string, FeedItemRow>,
  ): Promise<Found[]> {
    const hashes = new Map(found.map(({ item, hash }) => [item.key, hash]));
    const sorted = newestFirst(found.map(({ item }) => item)).map(item => ({ item, hash: hashes.get(item.key) ?? '' }));
    const older = sorted.slice(FEED_LIMITS.firstItems).filter(({ item }) => !before.has(item.key));
    if (older.length > 0) {
      const rows = older.map(({ item, hash }) => ({ key: item.key, hash }));
      await this.unitOfWork.run(() => this.readings.saveItems(source.id, rows, 'OLDER', null));
    }
    return sorted.slice(0, FEED_LIMITS.firstItems);
  }

  private async publishOne(
    actor: System,
    source: ClaimedFeed,
    { item, hash, row }: Found & { row: FeedItemRow | undefined },
    settings: FeedSettings,
    language: string | null,
    tell: (problem: FeedProblem) => void,
  ): Promise<void> {
    try {
      const made = await publicationOf(
        item,
        settings,
        language,
        this.clock.now(),
        toText(source.organisation_id),
        tell,
      );
      if (!made) return;
      const input = await validated(PublishInput, made, ['input']);
      const { organisation_id: organisationId } = source;
      const prepared = await this.publications.prepareFor(actor, organisationId, input, LIVE);
      await this.unitOfWork.run(async () => {
        // Two feeds of one organisation often carry the same articles.
        await this.sources.lockOrganisation(organisationId);
        const known = row?.outcome === 'PUBLISHED' ? undefined : await this.knownAs(source, made);
        const publicationId = known ?? (await this.publications.publishPrepared(actor, organisationId, prepared)).id;
        const outcome = known === undefined ? 'PUBLISHED' : 'KNOWN';
        await this.readings.saveItems(source.id, [{ key: item.key, hash }], outcome, publicationId);
      }, PUBLICATION_CONSTRAINTS);
    } catch (error) {
      if (!isOfTheItem(error)) throw error;
      tell({ code: 'REFUSED', item: item.label, message: inWords(error) });
    }
  }

  /** What the organisation has published of the same original in another way: it goes before the feed. */
  private async knownAs(
    source: ClaimedFeed,
    { canonicalUrl, externalId }: ItemPublication,
  ): Promise<string | undefined> {
    if (canonicalUrl === null) return undefined;
    return this.readings.otherAt(source.organisation_id, addressesOf(canonicalUrl), externalId);
  }
}

interface Found {
  readonly item: KnownItem;
  readonly hash: string;
}

const settingsOf = ({ kind, language, topics, url, website }: ClaimedFeed, readAt: string): FeedSettings => ({
  kind,
  language,
  topics,
  sites: [...new Set([siteOf(url), siteOf(readAt), siteOf(website)])].flatMap(site => site ?? []),
});

/** Whether it is the item that is wrong, and not the service. */
const isOfTheItem = (error: unknown): error is Error =>
  (error instanceof ApiError && !(error instanceof RateLimited)) || error instanceof Refused;

/** What is wrong, without the path of an input that nobody wrote. */
const inWords = (error: Error): string =>
  error instanceof InputInvalid
    ? error.violations.map(({ path, message }) => `${path.at(-1) ?? ''}: ${message}`).join(' ')
    : error.message;
