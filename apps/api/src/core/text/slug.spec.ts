import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugify, withSuffix } from './slug.js';

describe('slugify', () => {
  it.each([
    ['Senimen Bolashaq', 'senimen-bolashaq'],
    ['Сенімен болашақ', 'senimen-bolashaq'],
    ['Parent’R’Us', 'parentrus'],
    ['Kinderbüro Universität Wien GmbH', 'kinderburo-universitat-wien-gmbh'],
    ['家长协会', 'jiazhangxiehui'],
    ['👨‍👩‍👧', 'organisation'],
    ['—', 'organisation'],
    ['', 'organisation'],
  ])('makes of %p the slug %p', (name, slug) => {
    expect(slugify(name, 'Organisation')).toBe(slug);
  });

  it('cuts a long name between words', () => {
    expect(slugify('International Confederation of Principals and School Leaders Worldwide', 'x')).toBe(
      'international-confederation-of-principals-and-school-leaders',
    );
    expect(slugify(`${'ab '.repeat(30)}`, 'x')).toHaveLength(59);
    expect(slugify('a'.repeat(80), 'x')).toBe('a'.repeat(60));
  });

  it('invariant 12: has a slug even when the fallback has none', () => {
    expect(slugify('👍', '👍')).toBe('untitled');
  });

  it('is never empty, never malformed, never longer than 60', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 100_000 }), (name, n) => {
        for (const slug of [slugify(name, 'organisation'), withSuffix(slugify(name, 'organisation'), n)]) {
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(slug.length).toBeLessThanOrEqual(60);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('withSuffix', () => {
  it.each([
    ['ata-ana', 1, 'ata-ana'],
    ['ata-ana', 2, 'ata-ana-2'],
    ['a'.repeat(60), 12, `${'a'.repeat(57)}-12`],
  ])('numbers %p for the %d. bearer', (slug, n, result) => {
    expect(withSuffix(slug, n)).toBe(result);
  });
});
