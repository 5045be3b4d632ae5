import { describe, expect, it } from '@jest/globals';
import { type Outcome, pauseAfter, secondsOf, type Track, verdictOn } from './verdict.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const FIRST: Track = { attempts: 1, failures: 0, failingSince: null, test: false };
const answered = (status: number, retryAfter: string | null = null): Outcome => ({ status, failure: null, retryAfter });
const UNANSWERED: Outcome = { status: null, failure: 'TIMED_OUT', retryAfter: null };
/** Without jitter. */
const judge = (outcome: Outcome, track: Partial<Track> = {}) => verdictOn(outcome, { ...FIRST, ...track }, NOW, 0.5);

describe('the pauses between attempts', () => {
  it('make eleven attempts, which reach over three days, give or take a tenth', () => {
    const total = (jitter: number) => {
      let [sum, attempts] = [0, 1];
      for (let pause = pauseAfter(1, jitter); pause !== undefined; pause = pauseAfter(attempts, jitter)) {
        sum += pause;
        attempts += 1;
      }
      return [attempts, Math.round(sum / 3600)];
    };
    expect([total(0), total(0.5), total(1)]).toEqual([
      [11, 64],
      [11, 72],
      [11, 79],
    ]);
  });

  it('grow', () => {
    const pauses = Array.from({ length: 9 }, (_, index) => pauseAfter(index + 1, 0.5) ?? 0);
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  });
});

describe('an answer', () => {
  it.each([200, 201, 204, 299])('of %p is a success: whatever failed before is forgotten', status => {
    expect(judge(answered(status), { failures: 7, failingSince: later(-999_999) })).toEqual({
      ...{ state: 'DELIVERED', nextAt: null, failures: 0, failingSince: null, quietUntil: null, pause: null },
    });
  });

  it.each([answered(100), answered(301), answered(400), answered(404), answered(500), UNANSWERED])(
    'that is none, or is %p, is tried again, and the receiver is left in peace meanwhile',
    outcome => {
      expect(judge(outcome)).toEqual({
        ...{ state: 'WAITING', nextAt: later(5), failures: 1, failingSince: NOW, quietUntil: later(5), pause: null },
      });
    },
  );

  it('leaves the receiver in peace for five minutes at most', () => {
    expect(judge(UNANSWERED, { failures: 3, failingSince: NOW }).quietUntil).toEqual(later(40));
    expect(judge(UNANSWERED, { failures: 5000, failingSince: NOW }).quietUntil).toEqual(later(300));
  });

  it('of 410 pauses the webhook', () => {
    expect(judge(answered(410))).toMatchObject({ state: 'WAITING', pause: 'GONE' });
  });

  it('pauses the webhook after three days of nothing but failures', () => {
    expect(judge(UNANSWERED, { failures: 9, failingSince: later(-3 * 86_400 + 1) }).pause).toBeNull();
    expect(judge(UNANSWERED, { failures: 9, failingSince: later(-3 * 86_400) }).pause).toBe('FAILING');
  });

  it('is the last when no pause is left: the event is dead, and so is the webhook if nothing else got through', () => {
    const last = { attempts: 11, failingSince: later(-86_400) };
    expect(judge(UNANSWERED, { ...last, failures: 10 })).toMatchObject({
      state: 'DEAD',
      nextAt: null,
      pause: 'FAILING',
    });
    expect(judge(UNANSWERED, { ...last, failures: 2 })).toMatchObject({ state: 'DEAD', nextAt: null, pause: null });
  });

  it('to a test is the only one, and says nothing of the webhook', () => {
    const track = { test: true, failures: 3, failingSince: later(-9) };
    const kept = { nextAt: null, failures: 3, failingSince: later(-9), quietUntil: null, pause: null };
    expect(judge(answered(410), track)).toEqual({ state: 'DEAD', ...kept });
    expect(judge(answered(200), track)).toEqual({ state: 'DELIVERED', ...kept });
  });
});

describe('the header Retry-After', () => {
  it.each([
    [null, 0],
    ['', 0],
    ['soon', 0],
    ['-5', 0],
    ['120', 120],
    ['999999', 21_600],
    ['Tue, 24 Nov 2026 09:10:00 GMT', 600],
    ['Tue, 24 Nov 2026 08:00:00 GMT', 0],
    ['Tue, 24 Nov 2099 08:00:00 GMT', 21_600],
  ])('%p asks for %p seconds, within bounds', (header, seconds) => {
    expect(secondsOf(header, NOW)).toBe(seconds);
  });

  it.each([
    [429, 1200],
    [503, 1200],
    [500, 5],
  ])('counts with %p', (status, seconds) => {
    const verdict = judge(answered(status, '1200'));
    expect([verdict.nextAt, verdict.quietUntil]).toEqual([later(seconds), later(seconds)]);
  });

  it('never makes an attempt earlier', () => {
    expect(judge(answered(429, '1'), { attempts: 4 }).nextAt).toEqual(later(1800));
  });
});
