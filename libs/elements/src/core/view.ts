// What an element shows at a moment.

/** A list as the service answers it. */
export interface Listing<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
}

/** What is shown: all pages that were asked for, and how the last question ended. */
export interface View<Answer, Item> {
  readonly phase: 'loading' | 'ready' | 'error';
  /** The first answer; undefined before it. */
  readonly answer?: Answer;
  readonly items: readonly Item[];
  /** How many there are on all pages, if the list counts. */
  readonly total?: number | undefined;
  readonly after?: string | null;
  readonly hasMore?: boolean;
  readonly error?: unknown;
}

/** Before anything was answered. */
export const EMPTY: View<never, never> = { phase: 'loading', items: [] };

/** With one page more. */
export function withPage<Answer, Item>(
  { answer: first, items }: View<Answer, Item>,
  answer: Answer,
  { nodes, pageInfo, totalCount }: Listing<Item>,
): View<Answer, Item> {
  return {
    phase: 'ready',
    answer: first ?? answer,
    items: [...items, ...nodes],
    total: totalCount,
    after: pageInfo.endCursor,
    hasMore: pageInfo.hasNextPage,
  };
}

/** What was there before stays. */
export function withFailure<Answer, Item>(view: View<Answer, Item>, error: unknown): View<Answer, Item> {
  return { ...view, phase: 'error', error };
}
