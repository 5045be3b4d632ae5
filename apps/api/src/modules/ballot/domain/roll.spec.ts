// Who is represented: presence, proxies, and who voted and left.
import { describe, expect, it } from '@jest/globals';
import { type RollFacts, takeRoll } from './roll.js';

const facts = (more: Partial<RollFacts> = {}): RollFacts => ({
  entitled: ['a', 'b', 'c'],
  present: new Set(['a']),
  proxies: [],
  voters: new Map(),
  rules: { holderPresent: true, votedThenLeftCounts: false },
  ...more,
});
const shown = (more: Partial<RollFacts>) =>
  takeRoll(facts(more)).map(({ organisationId, how }) => [organisationId, how]);

describe('the roll', () => {
  it('holds those who may vote and are there', () => {
    expect(shown({ present: new Set(['a', 'stranger']) })).toEqual([['a', 'PRESENT']]);
  });

  it('counts a proxy while its holder is there and its giver away', () => {
    const proxies = [{ giverId: 'b', holderId: 'a' }];
    expect(shown({ proxies })).toEqual([
      ['a', 'PRESENT'],
      ['b', 'PROXY'],
    ]);
    expect(shown({ proxies, present: new Set(['b']) })).toEqual([['b', 'PRESENT']]);
  });

  it('counts no proxy whose holder left, may not vote, or is away', () => {
    expect(shown({ proxies: [{ giverId: 'b', holderId: 'c' }] })).toEqual([['a', 'PRESENT']]);
    expect(shown({ proxies: [{ giverId: 'b', holderId: 'x' }], present: new Set(['a', 'x']) })).toEqual([
      ['a', 'PRESENT'],
    ]);
  });

  it('counts who voted and left only if the rules say so, and never a proxy whose holder left', () => {
    const voters = new Map([
      ['b', { byProxy: false }],
      ['c', { byProxy: true }],
    ]);
    expect(shown({ voters })).toEqual([['a', 'PRESENT']]);
    const rules = { holderPresent: true, votedThenLeftCounts: true };
    expect(shown({ voters, rules })).toEqual([
      ['a', 'PRESENT'],
      ['b', 'VOTED_AND_LEFT'],
    ]);
  });
});
