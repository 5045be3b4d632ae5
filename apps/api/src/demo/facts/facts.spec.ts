/** The data files themselves: every reference leads somewhere, every name and date is well-formed, nothing is too long. */
import { describe, expect, it } from '@jest/globals';
import {
  NAME_KINDS,
  NETWORK_RELATION_KINDS,
  ORGANISATION_KINDS,
  TEXT_LIMITS,
  TOPIC_SLUG_PATTERN,
} from '@kurultai/schema';
import { readdirSync } from 'node:fs';
import { parsePartialDate } from '../../core/civil-date/index.js';
import { parseLanguageTag, parseText } from '../../core/text/index.js';
import { readJson } from '../read-json.js';
import { addressesOf, addressOf, ARTICLES, isDated, ORGANISATIONS, PLACES, SOURCES } from './facts.js';

const home = new URL('.', import.meta.url);
const files = readdirSync(home).filter(name => name.endsWith('.json'));
const contents = new Map(files.map(name => [name, readJson<unknown>(new URL(name, home))]));

/** Every value of the files with the names of the fields that lead to it. */
function* valuesOf(value: unknown, path: readonly string[]): Generator<{ path: readonly string[]; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* valuesOf(inner, [...path, name]);
}
const all = [...contents].flatMap(([name, content]) => [...valuesOf(content, [name])]);
const strings = all.flatMap(({ path, value }) => (typeof value === 'string' ? [{ path: path.join('/'), value }] : []));

describe('the fact files', () => {
  it('name only sources that sources.json knows, each with an address', () => {
    const keys = all.flatMap(({ path, value }) => (path.at(-1) === 'src' ? (value as string[]) : []));
    expect(keys.length).toBeGreaterThan(80);
    for (const key of new Set(keys)) expect(addressOf(key)).toMatch(/^https?:\/\//u);
  });

  it('name no unknown source without an error', () => {
    expect(() => addressesOf(['article', 'nowhere'])).toThrow('nowhere');
  });

  it('give every record its sources', () => {
    const records = [...contents].filter(
      ([name, content]) => Array.isArray(content) && !['topics.json', 'not-found.json'].includes(name),
    );
    for (const [name, content] of records) {
      for (const record of content as { src?: string[] }[]) expect([name, record.src?.length]).not.toEqual([name, 0]);
      expect(content).toEqual((content as object[]).map(() => expect.objectContaining({ src: expect.any(Array) })));
    }
  });

  it('hold text in NFC, without control characters', () => {
    expect(strings.filter(({ value }) => value !== value.normalize('NFC'))).toEqual([]);
    expect(strings.filter(({ value }) => /\p{Cc}/u.test(value.replaceAll('\n', '')))).toEqual([]);
  });

  it('hold the names that the article writes, byte for byte', () => {
    const programmes = (contents.get('programmes.json') as { name: string }[]).map(({ name }) => name);
    const named = [
      'Parent\u2019R\u2019Us',
      'ParENTrepreneurs',
      'ELPIDA',
      'Parenting Together',
      'SILENT',
      'SAILS',
      'PHERECLOS',
    ];
    expect(programmes).toEqual(expect.arrayContaining(named));
    expect(Buffer.from(programmes[0]!).toString('hex')).toBe('506172656e74e2809952e280995573');
  });

  it('date nothing badly', () => {
    const fields = [
      'foundedOn',
      'since',
      'published',
      'notBefore',
      'start',
      'end',
      'from',
      'to',
      'validFrom',
      'validTo',
      'asOf',
      'signedOn',
      'signedNotBefore',
      'signedNotAfter',
      'ended',
      'reportedIn',
      'registrationOpens',
      'legalEntitySince',
      'finalEventReported',
      'compiled',
    ];
    const dates = all.filter(({ path, value }) => fields.includes(path.at(-1) ?? '') && value !== null);
    expect(dates.length).toBeGreaterThan(30);
    expect(dates.filter(({ value }) => !parsePartialDate(String(value)).ok)).toEqual([]);
  });

  it('name only organisations that they describe', () => {
    const slugs = new Set(ORGANISATIONS.map(({ slug }) => slug));
    expect(slugs.size).toBe(ORGANISATIONS.length);
    const lists = all.filter(({ path }) => ['partners', 'parties', 'mentions'].includes(path.at(-1) ?? ''));
    const single = all.filter(({ path }) =>
      ['org', 'host', 'visitor', 'with', 'organiser'].includes(path.at(-1) ?? ''),
    );
    const named = [
      ...lists.flatMap(({ value }) => value as string[]),
      ...single.flatMap(({ value }) => (value === null ? [] : [value as string])),
    ];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(slug => !slugs.has(slug))).toEqual([]);
  });

  it('name only programmes and people that they describe', () => {
    const known = ['programmes.json', 'people.json'].flatMap(name => contents.get(name) as { slug: string }[]);
    const fields = ['projects', 'programmesShown', 'programme', 'people'];
    const named = all
      .filter(({ path }) => path[0] !== 'sources.json' && fields.includes(path.at(-1) ?? ''))
      .flatMap(({ value }) => value as string | string[]);
    expect(named.length).toBeGreaterThan(15);
    expect(known.map(({ slug }) => slug)).toEqual(expect.arrayContaining(named));
  });
});

describe('what is loaded of them', () => {
  it('fits the register', () => {
    for (const { kind, names, relation, city, topics, description } of ORGANISATIONS) {
      expect(ORGANISATION_KINDS).toHaveProperty(kind);
      expect(NETWORK_RELATION_KINDS).toHaveProperty(relation);
      expect(parseText(description, { maxLength: TEXT_LIMITS.summary })).toMatchObject({ ok: true });
      for (const topic of topics) expect(topic).toMatch(TOPIC_SLUG_PATTERN);
      expect(PLACES.map(({ key }) => key).concat('')).toContain(city ?? '');
      for (const name of names) {
        expect(NAME_KINDS).toHaveProperty(name.kind);
        expect(parseLanguageTag(name.language)).toMatchObject({ ok: true });
        expect(parseText(name.text, { maxLength: TEXT_LIMITS.name })).toMatchObject({ ok: true, text: name.text });
      }
    }
  });

  it('has one name of a place at a time', () => {
    for (const { key, names } of PLACES) {
      expect(names[0]!.text).toBe(key);
      const ends = names.map(({ validTo }) => validTo);
      expect(ends.slice(1)).toEqual(names.slice(0, -1).map(({ validFrom }) => validFrom));
    }
  });

  it('places an article in time only by what a source says', () => {
    for (const article of ARTICLES.filter(isDated)) {
      expect([article.published, article.notBefore].filter(date => date !== undefined)).toHaveLength(1);
      expect(SOURCES).toHaveProperty(article.link);
      expect(parseText(article.title, { maxLength: TEXT_LIMITS.title })).toMatchObject({ ok: true });
    }
    const undated = ARTICLES.filter(article => !isDated(article));
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.filter(article => 'published' in article)).toEqual([]);
  });
});
