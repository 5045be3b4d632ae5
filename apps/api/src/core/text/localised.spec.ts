import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resolveLanguage, type LocalisedText } from './localised.js';

const texts: LocalisedText = [
  { language: 'ru', text: 'Будущее', origin: 'HUMAN' },
  { language: 'en', text: 'Future', origin: 'AUTHORED' },
  { language: 'kk-Latn', text: 'Bolashaq', origin: 'HUMAN' },
  { language: 'zh-Hant', text: '未來', origin: 'MACHINE_REVIEWED', stale: true },
  { language: 'zh', text: '未来', origin: 'HUMAN' },
];

describe('resolveLanguage', () => {
  it.each([
    [['ru'], 'ru'],
    [['RU'], 'ru'],
    [['kk-latn'], 'kk-Latn'],
    [['ru-KZ'], 'ru'],
    [['en-GB-oxendict'], 'en'],
    [['kk'], 'kk-Latn'],
    [['kk-Cyrl', 'ru'], 'kk-Latn'],
    [['zh-Hant-TW'], 'zh-Hant'],
    [['zh-Hans'], 'zh'],
    [['de', 'ru', 'en'], 'ru'],
    [['ru-x-a'], 'ru'],
    [['de'], 'en'],
    [['*'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('answers %p with %p', (wanted, language) => {
    expect(resolveLanguage(texts, wanted)?.language).toBe(language);
  });

  it('falls back to the first entry when none is authored', () => {
    expect(
      resolveLanguage(
        texts.filter(entry => entry.origin !== 'AUTHORED'),
        ['de'],
      )?.language,
    ).toBe('ru');
  });

  it('has nothing to say when there is no text', () => {
    expect(resolveLanguage([], ['en'])).toBeUndefined();
  });

  it('always answers when there is a text, and always the same', () => {
    const tag = fc.constantFrom('en', 'en-GB', 'kk', 'kk-Cyrl', 'kk-Latn', 'ru', 'zh-Hant', 'de');
    fc.assert(
      fc.property(fc.uniqueArray(tag, { minLength: 1 }), fc.array(tag), (languages, wanted) => {
        const entries = languages.map(language => ({ language, origin: 'HUMAN' as const }));
        const found = resolveLanguage(entries, wanted);
        expect(entries).toContain(found);
        expect(resolveLanguage(entries, wanted)).toBe(found);
      }),
    );
  });

  it('gives the first wish whenever it is there', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['en', 'kk', 'ru', 'zh-Hant'], { minLength: 1 }), fc.nat(), (languages, pick) => {
        const entries = languages.map(language => ({ language, origin: 'HUMAN' as const }));
        const wish = languages[pick % languages.length] ?? 'en';
        expect(resolveLanguage(entries, [wish, ...languages])?.language).toBe(wish);
      }),
    );
  });
});
