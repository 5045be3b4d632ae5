/** Hears what is said on a topic of the live hub, in order. */
import { LiveHub, type LiveMessage } from '../../apps/api/src/core/live/index.js';
import type { TestApp } from './test-app.js';
import { until } from './until.js';

export interface LiveEar {
  /** The next message; waits for it. */
  next(): Promise<LiveMessage>;
  /** How many messages wait to be taken. */
  readonly waiting: () => number;
  /** How often it was told that messages may have been missed. */
  readonly missed: () => number;
  stop(): void;
}

/** @param topic what to listen to */
export function listenTo({ app }: Pick<TestApp, 'app'>, topic: string): LiveEar {
  const messages: LiveMessage[] = [];
  let missed = 0;
  const stop = app.get(LiveHub).watch(topic, {
    heard: message => void messages.push(message),
    missed: () => (missed += 1),
  });
  return {
    next: async () => {
      await until(() => messages.length > 0);
      const [first] = messages.splice(0, 1);
      if (!first) throw new Error('Nothing was said.');
      return first;
    },
    waiting: () => messages.length,
    missed: () => missed,
    stop,
  };
}
