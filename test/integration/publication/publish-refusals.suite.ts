/** Bad input to `publish` and to the lists: each gets its error with field and rule, and nothing is written. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import type { Actor } from '../../../apps/api/src/core/access/index.js';
import { idOf, newUuid } from '../../../apps/api/src/core/ids/index.js';
import {
  errorOf,
  pagesOf,
  type PublicationBench,
  startPublicationBench,
  successOf,
  type TestOrganisation,
} from '../../support/publication-bench.js';

describe('what cannot be published', () => {
  let bench: PublicationBench;
  let own: TestOrganisation;
  let key: Actor;
  beforeAll(async () => {
    bench = await startPublicationBench();
    own = await bench.organisation();
    key = own.key('PUBLICATION_WRITE');
  });
  afterAll(() => bench.close());

  const text = (change: object) => ({ content: [{ language: 'en', title: 'T', body: 'B', ...change }] });
  const many = <T>(length: number, make: (index: number) => T): T[] =>
    Array.from({ length }, (_, index) => make(index));
  const languages = (length: number) =>
    many(length, index => ({ language: `en-x-a${String(index)}`, title: 'T', body: 'B' }));

  describe('publishing', () => {
    afterEach(async () => {
      expect(await bench.sql('select id from publication')).toEqual([]);
    });

    it.each<[string, object, string[]]>([
      ['no text', { content: [] }, ['content: arrayMinSize']],
      ['too many languages', { content: languages(LIST_LIMITS.languages + 1) }, ['content: arrayMaxSize']],
      [
        'a language twice',
        { content: many(2, i => ({ language: ['kk', 'KK'][i], title: 'T', body: 'B' })) },
        ['content: arrayUnique'],
      ],
      ['a wrong language', text({ language: 'xx-YY' }), ['content.0.language: languageTag']],
      ['an empty title', text({ title: ' \u200b' }), ['content.0.title: empty']],
      ['a title of two lines', text({ title: 'a\nb' }), ['content.0.title: controlCharacter']],
      ['a long title', text({ title: '👍'.repeat(TEXT_LIMITS.title + 1) }), ['content.0.title: tooLong']],
      ['NUL in the body', text({ body: 'a\0b' }), ['content.0.body: controlCharacter']],
      ['half a character', text({ body: 'a\ud83d' }), ['content.0.body: surrogate']],
      ['a direction override', text({ summary: 'a\u202eb' }), ['content.0.summary: bidiControl']],
      ['a long summary', text({ summary: 'a'.repeat(TEXT_LIMITS.summary + 1) }), ['content.0.summary: tooLong']],
      ['a long body', text({ body: 'a'.repeat(TEXT_LIMITS.body + 1) }), ['content.0.body: tooLong']],
      ['an empty body', text({ body: '\n' }), ['content.0.body: empty']],
      ['an empty external id', { externalId: '' }, ['externalId: empty']],
      ['a long external id', { externalId: 'a'.repeat(TEXT_LIMITS.externalId + 1) }, ['externalId: tooLong']],
      ['NUL in the external id', { externalId: '\0' }, ['externalId: controlCharacter']],
      ['a version of nothing', { expectedVersion: 1 }, ['expectedVersion: externalIdNeeded']],
      ['version 0', { externalId: 'a', expectedVersion: 0 }, ['expectedVersion: min']],
      ['a wrong address', { canonicalUrl: 'javascript:alert(1)' }, ['canonicalUrl: webAddress']],
      ['a topic that is no slug', { topics: ['ok', 'Not ok'] }, ['topics: matches']],
      ['a topic twice', { topics: ['a', 'a'] }, ['topics: arrayUnique']],
      ['too many topics', { topics: many(LIST_LIMITS.topics + 1, i => `t${String(i)}`) }, ['topics: arrayMaxSize']],
      ['a future instant', { publishedAt: '2026-11-24T09:00:00.001Z' }, ['publishedAt: future']],
      ['an instant before the year 1', { publishedAt: '0000-12-31T23:59:59Z' }, ['publishedAt: tooEarly']],
      ['a wrong instant', { publishedAt: '2026-11-24' }, ['publishedAt: dateTime']],
      ['an unknown kind', { kind: 'POEM' }, ['kind: type']],
      ['an unknown field', { author: 'me' }, ['author: type']],
      [
        'too many mentions',
        { mentions: many(LIST_LIMITS.mentions + 1, () => idOf('Organisation', newUuid())) },
        ['mentions: arrayMaxSize'],
      ],
      [
        'several at once',
        { topics: ['A'], ...text({ title: '', body: '' }) },
        ['content.0.body: empty', 'content.0.title: empty', 'topics: matches'],
      ],
    ])('refuses %s', async (_, input, violations) => {
      expect(errorOf(await bench.publish(key, input))).toEqual({ code: 'INPUT_INVALID', violations });
    });

    it.each([
      ['is no id', 'x', 'typeId'],
      ['belongs to another type', idOf('Person', newUuid()), 'idType'],
      ['is unknown', idOf('Organisation', newUuid()), 'unknownOrganisation'],
    ])('refuses a mention that %s', async (_, id, rule) => {
      const answer = await bench.publish(key, { mentions: [own.id, id] });
      expect(errorOf(answer)).toEqual({ code: 'INPUT_INVALID', violations: [`mentions.1: ${rule}`] });
    });

    it('refuses a mention of an organisation that the caller may not know', async () => {
      const hidden = await bench.organisation({ sensitivity: 'AT_RISK' });
      const applicant = { ...own.key('PUBLICATION_WRITE', 'MEMBER_READ'), member: false } as Actor;
      const answer = await bench.publish(applicant, { mentions: [hidden.id] });
      expect(errorOf(answer)).toEqual({ code: 'INPUT_INVALID', violations: ['mentions.0: unknownOrganisation'] });
    });
  });

  describe('a list', () => {
    const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const list = (variables: object) =>
      bench.ask(
        undefined,
        `query ($filter: PublicationFilter, $first: Int, $after: String) {
        publications(filter: $filter, first: $first, after: $after) { totalCount nodes { id } }
      }`,
        variables,
      );

    it.each<[string, object, string[]]>([
      ['text that is no cursor', { after: 'x' }, ['after: cursor']],
      ['a cursor of another order', { after: cursor('NAME', 1, newUuid()) }, ['after: cursor']],
      ['a cursor with an instant that is none', { after: cursor('PUBLISHED', 'soon', newUuid()) }, ['after: cursor']],
      [
        'a cursor from beyond all time',
        { after: cursor('PUBLISHED', '10000-01-01T00:00:00Z', newUuid()) },
        ['after: cursor'],
      ],
      [
        'a cursor with an id that is none',
        { after: cursor('PUBLISHED', '2026-01-01T00:00:00.000Z', "'") },
        ['after: cursor'],
      ],
      ['a page of 101', { first: 101 }, ['first: max']],
      ['an id that is none', { filter: { organisation: ['x'] } }, ['filter.organisation.0: typeId']],
      ['an id of another type', { filter: { mentions: [idOf('File', newUuid())] } }, ['filter.mentions.0: idType']],
      ['a topic that is no slug', { filter: { topic: ['a\0'] } }, ['filter.topic: matches']],
      ['a wrong language', { filter: { language: ['english'] } }, ['filter.language.0: languageTag']],
      [
        'too many values',
        { filter: { topic: many(LIST_LIMITS.filterValues + 1, i => `t${String(i)}`) } },
        ['filter.topic: arrayMaxSize'],
      ],
    ])('refuses %s', async (_, variables, violations) => {
      expect(errorOf(await list(variables))).toEqual({ code: 'INPUT_INVALID', violations });
    });

    it('continues behind a publication of the year 1', async () => {
      const input = { publishedAt: '0001-01-01T00:00:00Z', topics: ['ancient'] };
      const written = [await bench.publish(key, input), await bench.publish(key, input)].map(
        answer => successOf(answer).publication,
      );
      expect(await pagesOf(bench, { topic: ['ancient'] }, 1)).toEqual(written.map(({ id }) => [id]).reverse());
    });
  });

  it.each([
    ['publication', 'query ($id: ID!) { publication(id: $id) { id } }'],
    ['node', 'query ($id: ID!) { node(id: $id) { id } }'],
  ])('gives null for an unknown id to %s, and refuses what is no id', async (field, query) => {
    const id = idOf('Publication', newUuid());
    expect(await bench.ask(undefined, query, { id })).toEqual({ data: { [field]: null } });
    expect(errorOf(await bench.ask(undefined, query, { id: 'pub_' }))).toEqual({
      code: 'INPUT_INVALID',
      violations: ['id: typeId'],
    });
  });
});
