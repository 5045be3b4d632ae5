import { describe, expect, it } from '@jest/globals';
import type { PublishInput } from '../contract/publish.input.js';
import { checkPublishInput, contentOf, hashOf } from './publication-content.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const LIVE = { provenance: 'LIVE', source: null } as const;
const INPUT: PublishInput = {
  content: [
    { language: 'kk', title: 'Сенімен болашақ', body: 'Мәтін' },
    { language: 'en', title: 'The future with you', summary: 'Short', body: 'Text' },
  ],
  topics: ['b', 'a'],
};

const FOUND = { mentions: ['m'], cover: null };
const hash = (change: Partial<PublishInput> = {}, mentions = ['m']) =>
  hashOf(contentOf({ ...INPUT, ...change }, { mentions, cover: null }, LIVE, NOW));

describe('the hash of a content', () => {
  it.each<[string, string]>([
    ['null for left out', hash({ kind: null, canonicalUrl: null, cover: null })],
    ['the default written out', hash({ kind: 'ARTICLE' })],
    [
      'the format written out',
      hash({ content: INPUT.content.map(text => ({ ...text, format: 'MARKDOWN', coverAlt: null })) }),
    ],
    ['a note of a correction', hash({ correctionNote: [{ language: 'en', text: 'A' }] })],
    ['another external id or expected version', hash({ externalId: 'x', expectedVersion: 3 })],
  ])('is the same for %s', (_, same) => {
    expect(same).toBe(hash());
  });

  it.each<[string, string]>([
    ['kind', hash({ kind: 'CALL' })],
    ['text', hash({ content: [INPUT.content[0]!, { ...INPUT.content[1]!, body: 'Text.' }] })],
    ['summary', hash({ content: [INPUT.content[0]!, { ...INPUT.content[1]!, summary: null }] })],
    ['order of languages', hash({ content: [...INPUT.content].reverse() })],
    ['address', hash({ canonicalUrl: 'https://example.org/' })],
    ['order of topics', hash({ topics: ['a', 'b'] })],
    ['mentions', hash({}, [])],
    ['instant', hashOf(contentOf(INPUT, FOUND, LIVE, new Date('2020-01-01T00:00:00Z')))],
    ['format', hash({ content: [INPUT.content[0]!, { ...INPUT.content[1]!, format: 'HTML' }] })],
    ['cover', hashOf(contentOf(INPUT, { ...FOUND, cover: { url: 'https://example.org/a.png' } }, LIVE, NOW))],
    ['source', hashOf(contentOf(INPUT, FOUND, { provenance: 'LIVE', source: 'https://example.org/' }, NOW))],
    ['provenance', hashOf(contentOf(INPUT, FOUND, { provenance: 'STAGED', source: null }, NOW))],
  ])('is another for another %s', (_, other) => {
    expect(other).not.toBe(hash());
  });
});

describe('what an input may say', () => {
  const check = (change: Partial<PublishInput>) => () => {
    checkPublishInput({ ...INPUT, ...change }, NOW);
  };

  it.each<[string, Partial<PublishInput>]>([
    ['nothing of time', {}],
    ['this very instant', { publishedAt: NOW.toISOString() }],
    ['the year 1', { publishedAt: '0001-01-01T00:00:00.000Z' }],
    ['a version of what has an external id', { externalId: 'x', expectedVersion: 1 }],
  ])('is %s', (_, change) => {
    expect(check(change)).not.toThrow();
  });

  it.each<[string, string, Partial<PublishInput>]>([
    ['the next millisecond', 'future', { publishedAt: '2026-11-24T09:00:00.001Z' }],
    ['the year 0', 'tooEarly', { publishedAt: '0000-12-31T23:59:59.999Z' }],
    ['a version without an external id', 'externalIdNeeded', { expectedVersion: 1 }],
    ['a cover without anything', 'oneCover', { cover: {}, content: [{ ...INPUT.content[0]!, coverAlt: 'A' }] }],
    [
      'a cover over http',
      'coverUrl',
      { cover: { url: 'http://example.org/a.png' }, content: [{ ...INPUT.content[0]!, coverAlt: 'A' }] },
    ],
    ['a description of no cover', 'coverMissing', { content: [{ ...INPUT.content[0]!, coverAlt: 'A' }] }],
    [
      'a cover that one language does not describe',
      'coverAltMissing',
      {
        cover: { url: 'https://example.org/a.png' },
        content: [INPUT.content[0]!, { ...INPUT.content[1]!, coverAlt: 'A' }],
      },
    ],
  ])('is not %s', (_, rule, change) => {
    expect(check(change)).toThrow(expect.objectContaining({ violations: [expect.objectContaining({ rule })] }));
  });
});
