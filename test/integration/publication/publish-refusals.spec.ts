/** Bad input to `publish` and to the lists: each gets its error with field and rule, and nothing is written. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import type { Actor } from '../../../apps/api/src/core/access/index.js';
import { idOf, newUuid } from '../../../apps/api/src/core/ids/index.js';
import { errorOf, type PublicationBench, startPublicationBench, type TestOrganisation } from '../../support/publication-bench.js';

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
const many = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));
const languages = (length: number) =>
  many(length, index => ({ language: `en-x-a${String(index)}`, title: 'T', body: 'B' }));

describe('publishing', () => {
  afterEach(async () => {
    expect(await bench.sql('select id from publication')).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['no text', { content: [] }, ['input.content: arrayMinSize']],
    ['too many languages', { content: languages(LIST_LIMITS.languages + 1) }, ['input.content: arrayMaxSize']],
    ['a language twice', { content: many(2, i => ({ language: ['kk', 'KK'][i], title: 'T', body: 'B' })) }, ['input.content: arrayUnique']],
    ['a wrong language', text({ language: 'xx-YY' }), ['input.content.0.language: languageTag']],
    ['an empty title', text({ title: ' \u200b' }), ['input.content.0.title: empty']],
    ['a title of two lines', text({ title: 'a\nb' }), ['input.content.0.title: controlCharacter']],
    ['a long title', text({ title: '👍'.repeat(TEXT_LIMITS.title + 1) }), ['input.content.0.title: tooLong']],
    ['NUL in the body', text({ body: 'a\0b' }), ['input.content.0.body: controlCharacter']],
    ['half a character', text({ body: 'a\ud83d' }), ['input.content.0.body: surrogate']],
    ['a direction override', text({ summary: 'a\u202eb' }), ['input.content.0.summary: bidiControl']],
    ['a long summary', text({ summary: 'a'.repeat(TEXT_LIMITS.summary + 1) }), ['input.content.0.summary: tooLong']],
    ['a long body', text({ body: 'a'.repeat(TEXT_LIMITS.body + 1) }), ['input.content.0.body: tooLong']],
    ['an empty body', text({ body: '\n' }), ['input.content.0.body: empty']],
    ['an empty external id', { externalId: '' }, ['input.externalId: empty']],
    ['a long external id', { externalId: 'a'.repeat(TEXT_LIMITS.externalId + 1) }, ['input.externalId: tooLong']],
    ['NUL in the external id', { externalId: '\0' }, ['input.externalId: controlCharacter']],
    ['a version of nothing', { expectedVersion: 1 }, ['input.expectedVersion: externalIdNeeded']],
    ['version 0', { externalId: 'a', expectedVersion: 0 }, ['input.expectedVersion: min']],
    ['a wrong address', { canonicalUrl: 'javascript:alert(1)' }, ['input.canonicalUrl: webAddress']],
    ['a topic that is no slug', { topics: ['ok', 'Not ok'] }, ['input.topics: matches']],
    ['a topic twice', { topics: ['a', 'a'] }, ['input.topics: arrayUnique']],
    ['too many topics', { topics: many(LIST_LIMITS.topics + 1, i => `t${String(i)}`) }, ['input.topics: arrayMaxSize']],
    ['a future instant', { publishedAt: '2026-11-24T09:00:00.001Z' }, ['input.publishedAt: future']],
    ['a wrong instant', { publishedAt: '2026-11-24' }, ['input.publishedAt: dateTime']],
    ['an unknown kind', { kind: 'POEM' }, ['input.kind: type']],
    ['an unknown field', { author: 'me' }, ['input: type']],
    ['too many mentions', { mentions: many(LIST_LIMITS.mentions + 1, () => idOf('Organisation', newUuid())) }, ['input.mentions: arrayMaxSize']],
    ['several at once', { topics: ['A'], ...text({ title: '', body: '' }) }, ['input.content.0.body: empty', 'input.content.0.title: empty', 'input.topics: matches']],
  ])('refuses %s', async (_, input, violations) => {
    expect(errorOf(await bench.publish(key, input))).toEqual({ code: 'INPUT_INVALID', violations });
  });

  it.each([
    ['is no id', 'x', 'typeId'],
    ['belongs to another type', idOf('Person', newUuid()), 'idType'],
    ['is unknown', idOf('Organisation', newUuid()), 'unknownOrganisation'],
  ])('refuses a mention that %s', async (_, id, rule) => {
    const answer = await bench.publish(key, { mentions: [own.id, id] });
    expect(errorOf(answer)).toEqual({ code: 'INPUT_INVALID', violations: [`input.mentions.1: ${rule}`] });
  });

  it('refuses a mention of an organisation that the caller may not know', async () => {
    const hidden = await bench.organisation({ sensitivity: 'AT_RISK' });
    const applicant = { ...key, member: false } as Actor;
    const answer = await bench.publish(applicant, { mentions: [hidden.id] });
    expect(errorOf(answer)).toEqual({ code: 'INPUT_INVALID', violations: ['input.mentions.0: unknownOrganisation'] });
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
    ['a cursor from beyond all time', { after: cursor('PUBLISHED', 8e15, newUuid()) }, ['after: cursor']],
    ['a cursor with a fraction of a millisecond', { after: cursor('PUBLISHED', 0.5, newUuid()) }, ['after: cursor']],
    ['a cursor with an id that is none', { after: cursor('PUBLISHED', 1, "'") }, ['after: cursor']],
    ['a page of 101', { first: 101 }, ['first: max']],
    ['an id that is none', { filter: { organisation: ['x'] } }, ['filter.organisation.0: typeId']],
    ['an id of another type', { filter: { mentions: [idOf('File', newUuid())] } }, ['filter.mentions.0: idType']],
    ['a topic that is no slug', { filter: { topic: ['a\0'] } }, ['filter.topic: matches']],
    ['a wrong language', { filter: { language: ['english'] } }, ['filter.language.0: languageTag']],
    ['too many values', { filter: { topic: many(LIST_LIMITS.filterValues + 1, i => `t${String(i)}`) } }, ['filter.topic: arrayMaxSize']],
  ])('refuses %s', async (_, variables, violations) => {
    expect(errorOf(await list(variables))).toEqual({ code: 'INPUT_INVALID', violations });
  });

  it.each([
    ['the year 0', '0000-01-01T00:00:00Z'],
    ['before the year 0, by its offset', '0000-01-01T00:00:00+14:00'],
    ['the year 1', '0001-01-01T00:00:00Z'],
  ])('continues behind a publication from %s', async (_, publishedAt) => {
    const topic = `t${String(Date.parse(publishedAt)).replace('-', '')}`;
    const later = await bench.publish(key, { publishedAt, topics: [topic] });
    expect(later.errors).toBeUndefined();
    await bench.publish(key, { publishedAt, topics: [topic] });
    const query = `query ($topic: [String!], $after: String) {
      publications(filter: { topic: $topic }, first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } }
    }`;
    type Answered = { publications: { nodes: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const first = await bench.ask<Answered>(undefined, query, { topic });
    expect(first.data?.publications.pageInfo.hasNextPage).toBe(true);
    const after = first.data?.publications.pageInfo.endCursor;
    const second = await bench.ask<Answered>(undefined, query, { topic, after });
    if (second.errors) throw new Error(JSON.stringify([second, Buffer.from(after ?? "", "base64url").toString()]));
    expect(second).toMatchObject({ data: { publications: { nodes: [{ id: expect.any(String) }] } } });
    expect(second.data?.publications.nodes).not.toEqual(first.data?.publications.nodes);
  });
});

it.each([
  ['publication', 'query ($id: ID!) { publication(id: $id) { id } }'],
  ['node', 'query ($id: ID!) { node(id: $id) { id } }'],
])('gives null for an unknown id to %s, and refuses what is no id', async (field, query) => {
  const id = idOf('Publication', newUuid());
  expect(await bench.ask(undefined, query, { id })).toEqual({ data: { [field]: null } });
  expect(errorOf(await bench.ask(undefined, query, { id: 'pub_' }))).toEqual({ code: 'INPUT_INVALID', violations: ['id: typeId'] });
});
