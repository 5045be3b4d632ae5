import { describe, expect, it } from '@jest/globals';
import { SimulatedClock, SystemClock } from './clock.js';

describe('the simulated clock', () => {
  const start = () => new SimulatedClock(new Date('2022-08-15T23:59:50Z'));

  it('stands still until it is moved', () => {
    const clock = start();
    expect(clock.now()).toEqual(clock.now());
    clock.advance(20);
    expect(clock.now().toISOString()).toBe('2022-08-16T00:00:10.000Z');
  });

  it('knows the civil date in UTC, and instants before and after', () => {
    const clock = start();
    expect(clock.today()).toBe('2022-08-15');
    expect(clock.in(10).toISOString()).toBe('2022-08-16T00:00:00.000Z');
    expect(clock.in(-50).toISOString()).toBe('2022-08-15T23:59:00.000Z');
    clock.advance(10);
    expect(clock.today()).toBe('2022-08-16');
  });

  it('never runs back', () => {
    expect(() => {
      start().advance(-1);
    }).toThrow(RangeError);
  });

  it('is not moved by whoever changes the date that it gave', () => {
    const given = new Date('2022-08-15T00:00:00Z');
    const clock = new SimulatedClock(given);
    clock.now().setFullYear(1999);
    expect(clock.today()).toBe('2022-08-15');
  });
});

describe('the machine’s clock', () => {
  it('tells the time of the machine', () => {
    const [before, now, after] = [Date.now(), new SystemClock().now().getTime(), Date.now()];
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(after);
  });
});
