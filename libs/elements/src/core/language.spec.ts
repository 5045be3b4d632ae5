/** In which language an element speaks, and what it asks for. */
import { describe, expect, it } from '@jest/globals';
import { countryName, languageName, languagesOf } from './language.js';

describe('the language of a reader', () => {
  it.each([
    ['kk-cyrl-kz', ['kk-Cyrl-KZ']],
    ['en_GB', ['en-GB']],
    ['no language', []],
  ])('is asked of the service as it takes it: %s', (language, asked) => {
    expect(languagesOf(language)).toEqual(asked);
  });

  it('names countries and languages, and leaves what nobody knows as it is', () => {
    expect(countryName('KZ', 'ru')).toBe('Казахстан');
    expect(languageName('kk', 'de')).toBe('Kasachisch');
    expect([countryName('?', 'en'), languageName('!', 'en'), countryName('FR', 'no language')]).toEqual([
      '?',
      '!',
      'France',
    ]);
  });
});
