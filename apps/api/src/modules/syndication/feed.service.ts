/** Makes the feeds: a small statement says whether a document changed, and only then it is made. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/index.js';
import { NotFound } from '../../core/errors/index.js';
import { decodeCursor, encodeCursor } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { entityTag, type PublicDocument } from '../../core/http/index.js';
import type { Feed } from './domain/feed.js';
import { FEED_PAGE, type FeedScope } from './domain/feed-scope.js';
import { publicContext } from './domain/public-context.js';
import { addressOf, type FeedFormat } from './domain/syndication-request.js';
import { FeedCache } from './feed-cache.js';
import { FeedItems } from './feed-items.js';
import { type FeedPage, type FeedPlace, FeedRepository, type FeedRow } from './persistence/feed.repository.js';
import { PublicOrganisations, type ShownOrganisation } from './public-organisations.js';
import { ATOM_TYPE, toAtom } from './serialise/atom.js';
import { JSON_FEED_TYPE, toJsonFeed } from './serialise/json-feed.js';
import { RSS_TYPE, toRss } from './serialise/rss.js';

const FORMATS = {
  rss: { write: toRss, contentType: RSS_TYPE },
  atom: { write: toAtom, contentType: ATOM_TYPE },
  json: { write: toJsonFeed, contentType: JSON_FEED_TYPE },
} as const satisfies Record<FeedFormat, { write: (feed: Feed) => string; contentType: string }>;

const ORDER = 'FEED';

export interface FeedRequest {
  readonly scope: FeedScope;
  readonly format: FeedFormat;
  readonly languages: readonly string[];
  /** The cursor of the item before the first; null for the newest. */
  readonly after: string | null;
  /** Where the service is, and the path of the feed. */
  readonly base: string;
  readonly path: string;
}

@Injectable()
export class FeedService {
  constructor(
    private readonly feeds: FeedRepository,
    private readonly items: FeedItems,
    private readonly organisations: PublicOrganisations,
    private readonly cache: FeedCache,
    private readonly clock: Clock,
  ) {}

  /** @throws InputInvalid for the cursor, NotFound when there is no such feed */
  async feed(request: FeedRequest): Promise<PublicDocument> {
    const { scope, languages } = request;
    const context = publicContext();
    const named =
      scope.kind === 'organisation'
        ? await this.organisations.find(context, scope.uuid)
        : await this.organisations.secretariat(context);
    const page = await this.feeds.page({ scope, after: placeOf(request.after), named: named?.uuid ?? null });
    if (!page.known) throw new NotFound('Topic');
    const self = this.address(request, request.after);
    // A name begins and ends with a day.
    const traces = [
      this.clock.today(),
      JSON.stringify(scope),
      named?.uuid,
      named?.version,
      page.names,
      ...page.rows.map(traceOf),
    ];
    return this.cache.get(self, entityTag(traces.join('\n')), async () => {
      const shown = named && (await this.organisations.show(context, named.uuid, languages));
      const body = FORMATS[request.format].write(await this.make(request, page, shown));
      const { contentType } = FORMATS[request.format];
      return { body, contentType, etag: entityTag(body), lastModified: changedAt(page, named?.updatedAt ?? null) };
    });
  }

  private async make(request: FeedRequest, page: FeedPage, named: ShownOrganisation | null): Promise<Feed> {
    const { scope, languages, base } = request;
    const [standing, gone] = [page.rows.filter(row => !row.gone), page.rows.filter(row => row.gone)];
    const [shown, last] = [standing.slice(0, FEED_PAGE), standing[FEED_PAGE - 1]];
    const rows = [...shown, ...gone].sort(newestFirst);
    const more = standing.length > FEED_PAGE && last;
    const name = named?.name ?? 'Kurultai';
    return {
      id: idOfFeed(scope),
      title:
        scope.kind === 'topic'
          ? `${scope.topic} · ${name}`
          : scope.kind === 'programme'
            ? `${scope.name} · ${name}`
            : name,
      homePage: named?.organisation.website ?? base,
      self: this.address(request, request.after),
      next: more ? this.address(request, encodeCursor(ORDER, [last.published_at.toISOString(), last.id])) : null,
      items: await this.items.read(rows, languages),
    };
  }

  private address({ base, path, format, languages }: FeedRequest, after: string | null): string {
    return addressOf(base, `${path}.${format}`, { languages: languages.join(','), after: after ?? '' });
  }
}

/** @throws InputInvalid with rule `cursor` */
function placeOf(after: string | null): FeedPlace | null {
  if (after === null) return null;
  const [instant = '', id = ''] = decodeCursor(ORDER, ['timestamptz', 'uuid'], after);
  return [new Date(instant), id];
}

function idOfFeed(scope: FeedScope): string {
  if (scope.kind === 'network') return 'network';
  if (scope.kind === 'topic') return `topic:${scope.topic}`;
  return idOf(scope.kind === 'organisation' ? 'Organisation' : 'Programme', scope.uuid);
}

const traceOf = ({ id, gone, trace }: FeedRow): string => `${id} ${String(gone)} ${trace}`;

const newestFirst = (a: FeedRow, b: FeedRow): number => +b.published_at - +a.published_at || (a.id < b.id ? 1 : -1);

/** The latest change of what it says, and of what no longer stands in it. */
function changedAt({ changedAt: last, rows }: FeedPage, namedAt: Date | null): Date {
  return new Date(Math.max(+(last ?? 0), +(namedAt ?? 0), ...rows.map(row => +row.author_changed_at)));
}
