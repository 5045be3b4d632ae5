/** Waits for a condition instead of sleeping. */
import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again. @throws Error when it is not true within the time */
export async function until(condition: () => Promise<boolean> | boolean, seconds = 10): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await condition())) {
    if (performance.now() > deadline)
      throw new Error(`Still not true after ${String(seconds)} s: ${String(condition)}`);
    await wait(20);
  }
}
