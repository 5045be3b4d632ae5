/**
 * What a `@Subscription` field returns that follows a log: every entry behind a place, in order, each once. The log lies in
 * the database and is read a page at a time, when the reader has taken the one before: who is slow costs no memory, and who
 * comes back with the place of the last entry misses nothing.
 */
import type { LiveHub } from './live-hub.js';
import { LiveSignal } from './live-signal.js';
import { type LiveLoad, SKIPPED } from './live-updates.js';

/** A part of a log. */
export interface LogPage<Entry> {
  readonly entries: readonly Entry[];
  /** The place behind the last entry that was looked at, whether it is among these or not. */
  readonly end: string;
  /** Whether more may follow already. */
  readonly more: boolean;
}

export interface FollowedLog<Entry, T> {
  /** Reads on behind a place. */
  readonly read: (place: string) => Promise<LogPage<Entry>>;
  /** Loads what is told of an entry; null when the reader may not be told. */
  readonly load: (entry: Entry, ...context: Parameters<LiveLoad<T>>) => Promise<T | null>;
}

/** What following a log gives. */
export type Following<T> = Promise<AsyncIterableIterator<LiveLoad<T>>>;

/** The least time between two looks at the log. */
const PACE_MS = 100;

const END = { done: true, value: undefined } as const;

export class LiveLog<Entry, T> implements AsyncIterableIterator<LiveLoad<T>> {
  private readonly waiting: Entry[] = [];

  private constructor(
    private readonly grown: LiveSignal,
    private place: string,
    private readonly log: FollowedLog<Entry, T>,
  ) {}

  /**
   * Begins to follow.
   * @param topic speaks whenever the log has grown
   * @param begin tells the place behind which to begin; asked after the topic is listened to
   */
  static async follow<Entry, T>(
    hub: Pick<LiveHub, 'watch'>,
    topic: string,
    begin: () => Promise<string>,
    log: FollowedLog<Entry, T>,
  ): Promise<LiveLog<Entry, T>> {
    const grown = new LiveSignal(hub, topic, () => true, PACE_MS);
    try {
      return new LiveLog(grown, await begin(), log);
    } catch (error) {
      grown.end();
      throw error;
    }
  }

  async next(): Promise<IteratorResult<LiveLoad<T>, undefined>> {
    for (;;) {
      const [entry] = this.waiting.splice(0, 1);
      if (entry !== undefined) {
        return { done: false, value: async context => (await this.log.load(entry, context)) ?? SKIPPED };
      }
      if (!(await this.grown.taken())) return END;
      const { entries, end, more } = await this.log.read(this.place);
      this.waiting.push(...entries);
      this.place = end;
      if (more) this.grown.raise();
    }
  }

  async return(): Promise<IteratorResult<LiveLoad<T>, undefined>> {
    this.waiting.length = 0;
    this.grown.end();
    return END;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
