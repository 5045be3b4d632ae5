/** What every scene has at hand. */
import { Caller, StoryStopped } from './caller.js';
import { Narrator } from './narrator.js';
import type { Stage } from './stage.js';

export interface Play {
  readonly stage: Stage;
  readonly caller: Caller;
  readonly narrator: Narrator;
  /** Lets time pass. @param instant to which; never back */
  until(instant: string): void;
}

/** @param print takes each line of the story */
export function beginPlay(stage: Stage, print: (line: string) => void): Play {
  return {
    stage,
    caller: new Caller(stage),
    narrator: new Narrator(print, stage.clock),
    until: instant => stage.clock.advance((Date.parse(instant) - stage.clock.now().getTime()) / 1000),
  };
}

/** How many people act at the same moment. */
const AT_ONCE = 8;

/** Does the same for many, a few at a time. @returns the results in order */
export async function forEach<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const part = items.slice(from, from + AT_ONCE);
    results.push(...(await Promise.all(part.map((item, index) => work(item, from + index)))));
  }
  return results;
}

/** @throws StoryStopped when the service shows something else than the story says */
export function expectSame(what: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new StoryStopped(`${what}: found ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}.`);
}
