import { beforeEach, describe, expect, it } from '@jest/globals';
import { type PublicAnswer, PublicAnswers } from './public-answers.js';

const answer = (text: string): PublicAnswer => ({ contentType: 'text/plain', etag: '"a"', body: Buffer.from(text) });

/** A reading that ends when it is told to. */
function reading() {
  let end!: (made: PublicAnswer | undefined) => void;
  let fail!: (reason: Error) => void;
  const done = new Promise<PublicAnswer | undefined>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { read: () => done, end, fail };
}

describe('public answers', () => {
  let time: number;
  const made = (life = 1000, bytes = 1_000_000) => new PublicAnswers({ life, bytes, now: () => time });
  beforeEach(() => {
    time = 5000;
  });

  it('are handed out for their life, counted from when the reading began', async () => {
    const answers = made();
    const { read, end } = reading();
    const led = answers.lead('a', read);
    time += 600;
    end(answer('one'));
    expect(await led).toEqual(answer('one'));
    time += 399;
    expect(await answers.find('a')).toEqual(answer('one'));
    expect(answers.find('b')).toBeUndefined();
    time += 1;
    expect(answers.find('a')).toBeUndefined();
  });

  it('are waited for by those who ask while they are read, but never for longer than their life', async () => {
    const answers = made();
    const { read, end } = reading();
    const led = answers.lead('a', read);
    time += 999;
    const joined = answers.find('a');
    time += 1;
    expect(answers.find('a')).toBeUndefined();
    end(answer('one'));
    expect([await led, await joined]).toEqual([answer('one'), answer('one')]);
    // It is too old by now for whoever asks anew.
    expect(answers.find('a')).toBeUndefined();
  });

  it('are not put in the place of one that was read later', async () => {
    const answers = made();
    const [early, late] = [reading(), reading()];
    const first = answers.lead('a', early.read);
    time += 500;
    const second = answers.lead('a', late.read);
    late.end(answer('late'));
    await second;
    early.end(answer('early'));
    await first;
    expect(await answers.find('a')).toEqual(answer('late'));
  });

  it('are not kept of what may not be shared, nor of what failed, and leave nobody waiting', async () => {
    const answers = made();
    const { read, end } = reading();
    const led = answers.lead('a', read);
    const joined = answers.find('a');
    end(undefined);
    expect([await led, await joined]).toEqual([undefined, undefined]);
    const { read: again, fail } = reading();
    const failing = answers.lead('a', again);
    const waiting = answers.find('a');
    fail(new Error('No.'));
    await expect(failing).rejects.toThrow('No.');
    expect(await waiting).toBeUndefined();
    expect(answers.find('a')).toBeUndefined();
    expect(answers.bytes).toBe(0);
  });

  it('weigh no more than they may: the oldest go first, and one that is too large is not kept', async () => {
    const answers = made(1000, 10_000);
    for (let number = 0; number < 50; number += 1) {
      await answers.lead(`key ${String(number)}`, async () => answer('x'.repeat(500)));
      expect(answers.bytes).toBeLessThanOrEqual(10_000);
    }
    expect(answers.find('key 0')).toBeUndefined();
    expect(answers.find('key 49')).toBeDefined();
    await answers.lead('large', async () => answer('x'.repeat(5000)));
    expect(answers.find('large')).toBeUndefined();
    expect(answers.find('key 49')).toBeDefined();
    time += 1000;
    await answers.lead('a', async () => answer('one'));
    expect(answers.bytes).toBeLessThan(500);
  });

  it('are neither kept nor waited for with a life of 0', async () => {
    const answers = made(0);
    const { read, end } = reading();
    const led = answers.lead('a', read);
    expect(answers.find('a')).toBeUndefined();
    end(answer('one'));
    await led;
    expect(answers.find('a')).toBeUndefined();
    expect(answers.bytes).toBe(0);
  });
});
