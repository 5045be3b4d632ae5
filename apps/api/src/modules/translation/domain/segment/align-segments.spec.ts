import { describe, expect, it } from '@jest/globals';
import { alignSegments } from './align-segments.js';

const BEFORE = ['SAILS', 'Parents and teachers read together.', 'A cup of tea.', 'A cup of tea.', 'The end.'];

describe('segments of a new revision', () => {
  it('keep their translation where their words are the same, also when they moved', () => {
    expect(alignSegments(BEFORE, ['The end.', 'SAILS'])).toEqual([
      { kind: 'SAME', from: 4 },
      { kind: 'SAME', from: 0 },
    ]);
  });

  it('are changed where some of their words are the same, and new where none are', () => {
    expect(alignSegments(BEFORE, ['SAILS', 'Parents and teachers often read together.', 'Über alles.'])).toEqual([
      { kind: 'SAME', from: 0 },
      { kind: 'CHANGED', from: 1 },
      { kind: 'NEW' },
    ]);
  });

  it('use an old segment once, in order', () => {
    const tea = 'A cup of tea.';
    expect(alignSegments(BEFORE, [tea, tea, tea])).toEqual([
      { kind: 'SAME', from: 2 },
      { kind: 'SAME', from: 3 },
      { kind: 'NEW' },
    ]);
  });

  it('reopen two of forty when two of forty changed', () => {
    const before = Array.from({ length: 40 }, (_, index) => `Sentence number ${String(index)} about parents.`);
    const now = before
      .with(3, 'Sentence number 3 about mothers and fathers.')
      .with(30, 'Something else entirely: зима.');
    const kinds = alignSegments(before, now).map(({ kind }) => kind);
    expect(kinds.filter(kind => kind === 'SAME')).toHaveLength(38);
    expect([kinds[3], kinds[30]]).toEqual(['CHANGED', 'NEW']);
  });
});
