/** A service with its cast, and the website of the member `member`, whose feeds the tests write. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { System } from '../../apps/api/src/core/access/index.js';
import { uuidOf } from '../../apps/api/src/core/ids/index.js';
import { OrganisationService } from '../../apps/api/src/modules/organisation/index.js';
import { FeedReadingService } from '../../apps/api/src/modules/publication/pull/feed-reading.service.js';
import { type CallerName, type Callers, makeCallers } from './callers.js';
import { type Cast, createCast } from './cast.js';
import { ask } from './embedded-folders.js';
import { startTestApp, type TestApp } from './test-app.js';
import { until } from './until.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const FIELDS = `id url state title language topics failures lastFetchedAt lastChangedAt nextFetchAt publishedCount
  knownCount endReason confirmedAt version organisation { id } problems { code item message firstSeenAt seenAt }`;

export interface FeedSeen {
  id: string;
  url: string;
  state: string;
  title: string | null;
  failures: number;
  lastFetchedAt: string | null;
  lastChangedAt: string | null;
  nextFetchAt: string | null;
  publishedCount: number;
  knownCount: number;
  endReason: string | null;
  confirmedAt: string | null;
  version: number;
  problems: { code: string; item: string | null; message: string; firstSeenAt: string; seenAt: string }[];
}
export interface FeedActed {
  result: { __typename: string; feedSource?: FeedSeen; guards?: { code: string }[] } | null;
}
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** RSS with these items. */
export const rss = (items: string, language = '<language>en</language>'): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Member’s news</title>${language}${items}</channel></rss>`;
/** An item of RSS. */
export const rssItem = (guid: string, title: string, more = ''): string =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>Text of ${title}</description>${more}</item>`;

export class FeedBench {
  /** What the website was asked, in order. */
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  private readonly pages = new Map<string, Handler>();
  private readonly site = createServer((request, response) => {
    const path = request.url ?? '';
    this.asked.push({ path, headers: request.headers });
    const page = this.pages.get(path);
    if (page) page(request, response);
    else response.writeHead(404).end();
  });

  private constructor(
    readonly network: TestApp,
    readonly cast: Cast,
    readonly callers: Callers,
  ) {}

  static async start(): Promise<FeedBench> {
    const network = await startTestApp({ OUTBOUND_ALLOW: '127.0.0.1' });
    const cast = await createCast(network);
    const bench = new FeedBench(network, cast, await makeCallers(network, cast));
    await new Promise<void>(resolve => bench.site.listen(0, '127.0.0.1', resolve));
    const website = bench.at('/');
    const id = cast.organisations.member;
    await network.app.get(OrganisationService).update(SYSTEM, { id, expectedVersion: 1, website });
    return bench;
  }

  async close(): Promise<void> {
    this.site.closeAllConnections();
    await new Promise(resolve => this.site.close(resolve));
    await this.network.close();
  }

  /** The address of a page of the website. */
  at(path: string): string {
    return `http://127.0.0.1:${String((this.site.address() as AddressInfo).port)}${path}`;
  }

  /** Puts something on the website. */
  serve(path: string, answer: Handler | string | Buffer, headers: Record<string, string> = {}): void {
    this.pages.set(
      path,
      typeof answer === 'function' ? answer : (_, response) => response.writeHead(200, headers).end(answer),
    );
  }

  /** How often a page was asked for. */
  visits(path: string): number {
    return this.asked.filter(one => one.path === path).length;
  }

  sql<Row extends object>(text: string): Promise<Row[]> {
    return ask<Row>(this.network.database.ownerUrl, text);
  }

  /** Calls a mutation of one argument. @throws Error for an error that is no refusal */
  async act(caller: CallerName, field: string, argument: string | object): Promise<NonNullable<FeedActed['result']>> {
    const type = `${field[0]?.toUpperCase() ?? ''}${field.slice(1)}`;
    const [takes, gives] = typeof argument === 'string' ? ['$x: ID!', 'id: $x'] : [`$x: ${type}Input!`, 'input: $x'];
    const { data, errors } = await this.callers.ask<FeedActed>(
      caller,
      `mutation (${takes}) { result: ${field}(${gives}) {
        __typename ... on ${type}Success { feedSource { ${FIELDS} } } ... on GuardFailed { guards { code } } } }`,
      { x: argument },
    );
    if (errors?.[0]) throw new Error(`${errors[0].extensions.code} ${JSON.stringify(errors[0].extensions)}`);
    if (!data?.result) throw new Error(`${field} answered nothing.`);
    return data.result;
  }

  async register(path: string, more: object = {}, caller: CallerName = 'memberEditor'): Promise<FeedSeen> {
    const { feedSource, guards } = await this.act(caller, 'registerFeedSource', { url: this.at(path), ...more });
    if (!feedSource) throw new Error(JSON.stringify(guards));
    return feedSource;
  }

  /** Registers a feed on the website and waits until it was read. */
  async registered(path: string, more: object = {}): Promise<FeedSeen> {
    const { id } = await this.register(path, more);
    await until(async () => (await this.seen(id)).lastFetchedAt !== null);
    return this.seen(id);
  }

  async seen(id: string, caller: CallerName = 'memberEditor'): Promise<FeedSeen> {
    const { data } = await this.callers.ask<{ feedSource: FeedSeen | null }>(
      caller,
      `query ($id: ID!) { feedSource(id: $id) { ${FIELDS} } }`,
      { id },
    );
    if (!data?.feedSource) throw new Error('Not seen.');
    return data.feedSource;
  }

  /** Reads a feed as if its time had come. */
  async readAgain(id: string, at: TestApp = this.network): Promise<FeedSeen> {
    const uuid = uuidOf('FeedSource', id);
    const now = this.network.clock.now().toISOString();
    await this.sql(`update feed_source set next_fetch_at = '${now}' where id = '${uuid}'`);
    await at.app.get(FeedReadingService).read(uuid);
    // The schedule of the service itself may have been quicker.
    const busy = `select from feed_source where id = '${uuid}' and claimed_until is not null`;
    await until(async () => (await this.sql(busy)).length === 0);
    return this.seen(id);
  }

  /** What the member has published, by title. */
  async published(): Promise<Map<string, Published>> {
    const { data } = await this.callers.ask<{ publications: { nodes: (Published & { title: { text: string } })[] } }>(
      'memberEditor',
      `query ($of: [ID!]!) { publications(first: 100, filter: { organisation: $of }) { nodes {
        id version externalId canonicalUrl publishedAt topics languages provenance title { text } bodyHtml { text } } } }`,
      { of: [this.cast.organisations.member] },
    );
    return new Map(data?.publications.nodes.map(one => [one.title.text, one]));
  }

  /** Ends all feeds, so that the next test has room for its own. */
  async endAll(): Promise<void> {
    await this.sql(
      `update feed_source set state = 'ENDED', ended_at = now(), end_reason = 'REMOVED' where state <> 'ENDED'`,
    );
    this.asked.length = 0;
  }
}

export interface Published {
  id: string;
  version: number;
  externalId: string | null;
  canonicalUrl: string | null;
  publishedAt: string;
  topics: string[];
  languages: string[];
  provenance: string;
  bodyHtml: { text: string } | null;
}
