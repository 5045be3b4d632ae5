/**
 * Reads the text of a feed in a thread of its own: a feed is somebody else's text, and whatever it makes the parser do,
 * the service goes on answering.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { FEED_LIMITS } from '@kurultai/schema';
import type { parseFeed as parse } from 'feedsmith';

export type ParsedFeed = ReturnType<typeof parse>;

/** Why a text was not read. */
export class FeedUnreadable extends Error {
  constructor(readonly problem: 'ENTITIES' | 'NO_FEED' | 'TOO_COMPLEX') {
    super(problem);
  }
}

const MAX_MILLISECONDS = 20_000;
const MAX_MEGABYTES = 256;
/** The whole thread: it needs no file of its own, which would be compiled in one place and not in another. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { parseFeed } = require(workerData.library);
  let parsed = null;
  try { parsed = parseFeed(workerData.text, { maxItems: workerData.maxItems }); } catch {}
  parentPort.postMessage(parsed);`;
/** Nothing in the prologue may declare entities; the parser would leave them as they are anyway. */
const ENTITY = /<!ENTITY\s/iu;

/** @throws FeedUnreadable */
export async function parseFeed(text: string): Promise<ParsedFeed> {
  if (ENTITY.test(text.slice(0, 64 * 1024))) throw new FeedUnreadable('ENTITIES');
  const library = createRequire(import.meta.url).resolve('feedsmith');
  const worker = new Worker(PROGRAM, {
    eval: true,
    // One more than is looked at, so that it is known whether there are more.
    workerData: { library, text, maxItems: FEED_LIMITS.items + 1 },
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    env: {},
    execArgv: [],
  });
  const timer = setTimeout(() => void worker.terminate(), MAX_MILLISECONDS);
  try {
    const parsed = await new Promise<ParsedFeed | null | undefined>(resolve => {
      worker.once('message', resolve);
      // Out of memory, or out of time.
      worker.once('error', () => {
        resolve(undefined);
      });
      worker.once('exit', () => {
        resolve(undefined);
      });
    });
    if (parsed === undefined) throw new FeedUnreadable('TOO_COMPLEX');
    if (parsed === null) throw new FeedUnreadable('NO_FEED');
    return parsed;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
