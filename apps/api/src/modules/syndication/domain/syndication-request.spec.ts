import { describe, expect, it } from '@jest/globals';
import { addressOf, FEED_FORMATS, fileOf, languagesOf, topicOf } from './syndication-request.js';

const violationOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    const { violations, code } = error as { violations?: { path: string[]; rule: string }[]; code: string };
    return violations?.map(({ path, rule }) => `${path.join('.')}: ${rule}`).join() ?? code;
  }
};

describe('the address of a feed', () => {
  it.each([
    ['network.rss', ['network', 'rss']],
    ['a.b.atom', ['a.b', 'atom']],
    ['network', 'format: format'],
    ['network.', 'format: format'],
    ['network.RSS', 'format: format'],
    ['network.xml', 'format: format'],
    ['rss', 'format: format'],
    ['', 'format: format'],
  ])('%j ends in its format: %j', (file, expected) => {
    expect(violationOf(() => fileOf(file, FEED_FORMATS))).toEqual(expected);
  });

  it.each([
    [undefined, []],
    ['', []],
    ['ru,kk,en', ['ru', 'kk', 'en']],
    ['RU, kk-cyrl ,,ru', ['ru', 'kk-Cyrl']],
    [
      ['ru', 'en,kk'],
      ['ru', 'en', 'kk'],
    ],
    ['ru,english', 'languages.1: languageTag'],
    ['ru\u0000', 'languages.0: languageTag'],
    ['en,'.repeat(21), 'languages: arrayMaxSize'],
  ])('asks by %j for languages: %j', (given, expected) => {
    expect(violationOf(() => languagesOf(given))).toEqual(expected);
  });

  it('names a topic as topics are written', () => {
    expect(topicOf('conscious-parenting')).toBe('conscious-parenting');
    expect(violationOf(() => topicOf('Conscious Parenting'))).toBe('NOT_FOUND');
  });

  it('is written in one way, without what is empty', () => {
    expect(addressOf('https://a.example', '/feeds/network.rss', { languages: 'ru,kk', after: '' })).toBe(
      'https://a.example/feeds/network.rss?languages=ru,kk',
    );
    expect(addressOf('https://a.example', '/x', { languages: '' })).toBe('https://a.example/x');
  });
});
