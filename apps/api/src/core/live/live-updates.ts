/**
 * What a `@Subscription` field returns: the state of something at once, and again whenever it has changed. It yields how
 * to load that state, not the state itself: it is loaded for each reader anew, with the rights that the reader then has.
 */
import type { RequestContext } from '../access/index.js';
import type { LiveHub, LiveMessage } from './live-hub.js';
import { LiveSignal } from './live-signal.js';

/** What a reader may not be told of, while what comes after it may be told. */
export const SKIPPED = Symbol('skipped');

/** Loads what is shown. Null when there is no such thing, or the reader may not know of it: then the subscription ends. */
export type LiveLoad<T> = (context: RequestContext) => Promise<T | null | typeof SKIPPED>;

/** The least time between two events of one subscription: a burst of changes is shown as its last state. */
const PACE_MS = 500;

const END = { done: true, value: undefined } as const;

/** A plain iterator, for one reader: `return()` of an async generator that is parked in an await never settles. */
export class LiveUpdates<T> implements AsyncIterableIterator<LiveLoad<T>> {
  private readonly changed: LiveSignal;

  /**
   * Begins to listen, before anything is loaded: no change falls between.
   * @param concerns whether a message of the topic is about what is shown
   * @param load loads what is shown; called again after each change, and when messages may have been missed
   */
  constructor(
    hub: LiveHub,
    topic: string,
    concerns: (message: LiveMessage) => boolean,
    private readonly load: LiveLoad<T>,
  ) {
    this.changed = new LiveSignal(hub, topic, concerns, PACE_MS);
  }

  async next(): Promise<IteratorResult<LiveLoad<T>, undefined>> {
    return (await this.changed.taken()) ? { done: false, value: this.load } : END;
  }

  async return(): Promise<IteratorResult<LiveLoad<T>, undefined>> {
    this.changed.end();
    return END;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
