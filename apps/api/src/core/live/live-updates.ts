/**
 * What a `@Subscription` field returns: the state of something at once, and again whenever it has changed. It yields how
 * to load that state, not the state itself: it is loaded for each reader anew, with the rights that the reader then has.
 */
import type { RequestContext } from '../access/index.js';
import type { LiveHub, LiveMessage } from './live-hub.js';

/** Loads what is shown. Null when there is no such thing, or the reader may not know of it: then the subscription ends. */
export type LiveLoad<T> = (context: RequestContext) => Promise<T | null>;

/** The least time between two events of one subscription: a burst of changes is shown as its last state. */
const PACE_MS = 500;

const END = { done: true, value: undefined } as const;

/** A plain iterator, for one reader: `return()` of an async generator that is parked in an await never settles. */
export class LiveUpdates<T> implements AsyncIterableIterator<LiveLoad<T>> {
  private stale = true;
  private ended = false;
  private notBefore = 0;
  private wake = (): void => undefined;
  private readonly stop: () => void;

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
    const reload = (): void => {
      this.stale = true;
      this.wake();
    };
    this.stop = hub.watch(topic, {
      heard: message => {
        if (concerns(message)) reload();
      },
      missed: reload,
    });
  }

  async next(): Promise<IteratorResult<LiveLoad<T>, undefined>> {
    while (!this.ended) {
      const wait = this.notBefore - performance.now();
      if (this.stale && wait <= 0) {
        // Before it is loaded: what changes meanwhile is loaded again.
        this.stale = false;
        this.notBefore = performance.now() + PACE_MS;
        return { done: false, value: this.load };
      }
      await this.change(this.stale ? wait : undefined);
    }
    return END;
  }

  async return(): Promise<IteratorResult<LiveLoad<T>, undefined>> {
    this.ended = true;
    this.stop();
    this.wake();
    return END;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Until something happens, or the time is up. */
  private async change(milliseconds: number | undefined): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>(resolve => {
      this.wake = resolve;
      if (milliseconds !== undefined) timer = setTimeout(resolve, milliseconds);
    });
    clearTimeout(timer);
  }
}
