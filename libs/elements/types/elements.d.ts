// What TypeScript knows of a page once an element is imported: the elements by their names, and their events.

/** The error of `@kurultai/sdk`, told apart by `code`. */
interface KurultaiElementError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly requestId?: string;
}

/** What every element has. Each property is the attribute of that name. */
interface KurultaiElement extends HTMLElement {
  url: string | null;
  publishableKey: string | null;
  pageSize: string | null;
  headingLevel: string | null;
  itemHref: string | null;
  /** Asks anew. */
  load(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'kurultai-directory': KurultaiElement;
    'kurultai-map': KurultaiElement;
    'kurultai-publications': KurultaiElement;
    'kurultai-resources': KurultaiElement;
    'kurultai-summits': KurultaiElement;
  }

  interface HTMLElementEventMap {
    'kurultai-load': CustomEvent<{ readonly items: readonly object[]; readonly totalCount?: number }>;
    'kurultai-error': CustomEvent<{ readonly error: KurultaiElementError }>;
    'kurultai-select': CustomEvent<{
      readonly item?: object;
      /** Of the map: the country that was chosen, and its members. */
      readonly country?: string;
      readonly items?: readonly object[];
    }>;
  }
}

export {};
