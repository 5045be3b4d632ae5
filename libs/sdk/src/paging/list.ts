// A list that comes in pages: a promise of its first page, and every item one after another.
import { UsageError } from '../errors/index.js';

/** A page as the service answers it. */
export interface Connection<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number;
}

/** One page. */
export interface Page<Item> {
  readonly nodes: readonly Item[];
  /** How many there are on all pages; undefined when the list does not count. */
  readonly totalCount: number | undefined;
  /** Where the page ends: pass it as `after` to go on from here, also in another process. Null on an empty page. */
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  /** The page behind it; undefined after the last. */
  next(): Promise<Page<Item> | undefined>;
}

/** What every list takes. */
export interface PageOptions {
  /** How many items a page holds, 1 to 100; 20 when left out. */
  readonly first?: number | undefined;
  /** The `endCursor` to go on from. */
  readonly after?: string | null | undefined;
}

/**
 * Await it for the first page, or go through all items with `for await`. Nothing is asked before that, and a page only
 * when it is needed.
 */
export class List<Item> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
  constructor(
    private readonly load: (after: string | null | undefined) => Promise<Connection<Item>>,
    private readonly after?: string | null,
  ) {}

  then<A = Page<Item>, B = never>(
    done?: ((page: Page<Item>) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.page(this.after).then(done, failed);
  }

  /** As of a promise. */
  catch<B = never>(failed: (reason: unknown) => B | PromiseLike<B>): Promise<Page<Item> | B> {
    return this.then(undefined, failed);
  }

  /** Page after page, for a program that keeps `endCursor` to resume. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    for (let page: Page<Item> | undefined = await this; page; page = await page.next()) yield page;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.nodes;
  }

  /**
   * All items at once.
   * @param options.limit the most that you want: it must be said, because a list may be longer than you think
   * @throws UsageError when there are more than `limit`
   */
  async toArray({ limit }: { readonly limit: number }): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this) {
      if (items.length >= limit) throw new UsageError(`limit: there are more than ${limit} items.`);
      items.push(item);
    }
    return items;
  }

  private async page(after: string | null | undefined): Promise<Page<Item>> {
    const { nodes, pageInfo, totalCount } = await this.load(after);
    const { hasNextPage, endCursor = null } = pageInfo;
    return {
      nodes,
      totalCount,
      endCursor,
      hasNextPage,
      next: async () => (hasNextPage ? this.page(endCursor) : undefined),
    };
  }
}

/** What a list's own variables leave to {@link PageOptions}. */
export type PageVariables = 'first' | 'after' | 'languages';
