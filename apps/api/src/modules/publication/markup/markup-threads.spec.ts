/** The queue before the threads is short, nobody takes all of it, and their program is found wherever the project lies. */
import { describe, expect, it } from '@jest/globals';
import { RateLimited } from '../../../core/errors/index.js';
import { MarkupThreadPool } from './markup-thread-pool.js';
import { programBeside } from './markup-threads.js';

const HERE = import.meta.url.replace('.spec.ts', '.ts');
const LIMITS = {
  ...{ threads: 1, longBytes: 6, waiting: 2, perOwner: 2 },
  ...{ startMilliseconds: 15_000, idleMilliseconds: 1_000 },
};
const MARKUP = { body: '*word*', format: 'MARKDOWN', base: null } as const;

describe('the threads that make bodies safe', () => {
  it.each([
    ['file:///srv/apps/api/src/modules/a/b.ts', 'file:///srv/apps/api/dist/modules/a/markup-thread.js'],
    ['file:///home/src/k/apps/api/src/modules/a/b.ts', 'file:///home/src/k/apps/api/dist/modules/a/markup-thread.js'],
    ['file:///usr/src/k/apps/api/dist/modules/a/b.js', 'file:///usr/src/k/apps/api/dist/modules/a/markup-thread.js'],
    ['file:///x/apps/api/src/k/apps/api/src/a/b.ts', 'file:///x/apps/api/src/k/apps/api/dist/a/markup-thread.js'],
    ['file:///usr/src/k/node_modules/api/a/b.js', 'file:///usr/src/k/node_modules/api/a/markup-thread.js'],
  ])('run the program beside %s', (module, program) => {
    expect(programBeside(module).href).toBe(program);
  });

  it('turn away what finds no place, and take it when there is one again', async () => {
    const pool = new MarkupThreadPool(programBeside(HERE), LIMITS);
    const send = (owner?: string) => pool.render(MARKUP, 15_000, owner);
    const taken = [send('a'), send('a')];
    await expect(send('a')).rejects.toThrow('of your organisation');
    taken.push(send('b'));
    await expect(send('c')).rejects.toThrow(RateLimited);
    await expect(send()).rejects.toThrow('Too many');
    const html = '<p><em>word</em></p>';
    expect(await Promise.all(taken)).toMatchObject([{ html }, { html }, { html }]);
    expect((await send('a')).html).toBe(html);
  }, 30_000);

  it('turn no short one away, and let it take no place of long ones', async () => {
    const pool = new MarkupThreadPool(programBeside(HERE), LIMITS);
    const short = Array.from({ length: 12 }, () => pool.render({ ...MARKUP, body: 'ко' }, 15_000, 'a'));
    const long = [pool.render(MARKUP, 15_000, 'a'), pool.render(MARKUP, 15_000, 'a')];
    await expect(pool.render({ ...MARKUP, body: 'кот' }, 15_000, 'a')).rejects.toThrow('of your organisation');
    short.push(pool.render({ ...MARKUP, body: 'word' }, 15_000, 'a'));
    expect(await Promise.all(short)).toHaveLength(13);
    expect(await Promise.all(long)).toHaveLength(2);
  }, 30_000);

  it('make those first that have none in a thread', async () => {
    const pool = new MarkupThreadPool(programBeside(HERE), { ...LIMITS, threads: 2 });
    const order: string[] = [];
    const send = (owner: string, name: string) =>
      pool.render({ ...MARKUP, body: 'word' }, 15_000, owner).then(() => order.push(name));
    await Promise.all([send('a', 'a1'), send('a', 'a2'), send('a', 'a3'), send('a', 'a4'), send('b', 'b1')]);
    expect(order.indexOf('b1')).toBeLessThan(order.indexOf('a4'));
  }, 30_000);

  it('let owners take turns, however many bodies of others wait', async () => {
    const pool = new MarkupThreadPool(programBeside(HERE), LIMITS);
    const order: string[] = [];
    const send = (owner: string) =>
      pool.render({ ...MARKUP, body: 'word' }, 15_000, owner).then(() => order.push(owner));
    await Promise.all(['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c'].map(send));
    expect(order.join('')).toBe('abcabcab');
  }, 30_000);

  it('turn nobody away who reads', async () => {
    const pool = new MarkupThreadPool(programBeside(HERE), LIMITS);
    const sent = ['a', 'a', 'b'].map(owner => pool.render(MARKUP, 15_000, owner));
    const read = Array.from({ length: 5 }, () => pool.render(MARKUP, 15_000, undefined, true));
    expect(await Promise.all([...sent, ...read])).toHaveLength(8);
  }, 30_000);

  it('say that a thread does not start', async () => {
    const program = new URL('data:text/javascript,setInterval(() => undefined, 1000)');
    const pool = new MarkupThreadPool(program, { ...LIMITS, startMilliseconds: 50 });
    await expect(pool.render(MARKUP, 15_000)).rejects.toThrow('does not start');
  });
});
