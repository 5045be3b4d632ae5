import { describe, expect, it } from '@jest/globals';
import type { RequestContext } from '../access/index.js';
import type { LiveEar } from './live-hub.js';
import { LiveLog } from './live-log.js';
import { SKIPPED } from './live-updates.js';

const PAGE = 3;

/** A log that lies somewhere, and how often it was read. */
function makeLog(length: number) {
  const entries = Array.from({ length }, (_, index) => index + 1);
  const ears = new Set<LiveEar>();
  let reads = 0;
  return {
    ears,
    reads: () => reads,
    grow: () => {
      entries.push(entries.length + 1);
      for (const ear of ears) ear.heard({});
    },
    follow: (begin: () => Promise<string>, hidden: (entry: number) => boolean = () => false) =>
      LiveLog.follow<number, string>(
        { watch: (_, ear) => (ears.add(ear), () => void ears.delete(ear)) },
        'log',
        begin,
        {
          read: async place => {
            reads += 1;
            const page = entries.filter(entry => entry > Number(place)).slice(0, PAGE);
            return { entries: page, end: String(page.at(-1) ?? place), more: page.length === PAGE };
          },
          load: async entry => (hidden(entry) ? null : `entry ${String(entry)}`),
        },
      ),
  };
}

const CONTEXT = {} as RequestContext;
type Told = string | null | typeof SKIPPED | undefined;

async function next(following: LiveLog<number, string>): Promise<Told> {
  const { done, value } = await following.next();
  return done ? undefined : value(CONTEXT);
}
async function take(following: LiveLog<number, string>, count: number): Promise<Told[]> {
  const told: Told[] = [];
  for (let index = 0; index < count; index += 1) told.push(await next(following));
  return told;
}
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `entry ${String(from + i)}`);

describe('a log that is followed', () => {
  it('tells every entry behind a place, in order, and then those that come', async () => {
    const log = makeLog(7);
    const following = await log.follow(async () => '2');
    expect(await take(following, 5)).toEqual(numbered(3, 7));
    const coming = next(following);
    log.grow();
    expect(await coming).toBe('entry 8');
  });

  it('is read a page at a time, and not before the reader has taken the one before', async () => {
    const log = makeLog(3 * PAGE);
    const following = await log.follow(async () => '0');
    for (let taken = 1; taken <= 3 * PAGE; taken += 1) {
      expect(await next(following)).toBe(`entry ${String(taken)}`);
      expect(log.reads()).toBe(Math.ceil(taken / PAGE));
    }
  });

  it('leaves out what the reader may not be told, and goes on', async () => {
    const following = await makeLog(4).follow(
      async () => '0',
      entry => entry === 2,
    );
    expect(await take(following, 4)).toEqual(['entry 1', SKIPPED, 'entry 3', 'entry 4']);
  });

  it('hears what comes while it asks where to begin', async () => {
    const log = makeLog(2);
    const following = await log.follow(async () => {
      log.grow();
      return '2';
    });
    expect(await next(following)).toBe('entry 3');
  });

  it('ends while it waits, and listens no more', async () => {
    const log = makeLog(0);
    const following = await log.follow(async () => '0');
    const waiting = next(following);
    await following.return();
    expect(await waiting).toBeUndefined();
    expect(log.ears.size).toBe(0);
  });

  it('does not stay listening when nobody knows where to begin', async () => {
    const log = makeLog(0);
    await expect(log.follow(() => Promise.reject(new Error('nowhere')))).rejects.toThrow('nowhere');
    expect(log.ears.size).toBe(0);
  });
});
