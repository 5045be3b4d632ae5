import { describe, expect, it } from '@jest/globals';
import { parseLanguageTag } from './language-tag.js';

describe('parseLanguageTag', () => {
  it.each([
    ['kk', 'kk'],
    ['kk-Cyrl', 'kk-Cyrl'],
    ['KK-LATN', 'kk-Latn'],
    ['ru', 'ru'],
    ['en-gb', 'en-GB'],
    ['zh-Hant', 'zh-Hant'],
    ['es-419', 'es-419'],
    ['sl-rozaj', 'sl-rozaj'],
    ['de-1996', 'de-1996'],
    ['en-x-plain', 'en-x-plain'],
    ['iw', 'he'],
  ])('takes %p as %p', (value, tag) => {
    expect(parseLanguageTag(value)).toEqual({ ok: true, tag });
  });

  it.each([
    ['xx-YY', 'language "xx"'],
    ['english', 'language "english"'],
    ['qqq', 'language "qqq"'],
    ['qaa', 'language "qaa"'],
    ['en-YY', 'region "YY"'],
    ['en-XA', 'region "XA"'],
    ['kk-Zzzy', 'script "Zzzy"'],
    ['en-abcde', 'variant "abcde"'],
    ['en-u-ca-buddhist', 'extension "u"'],
    ['x-klingon', 'not a language tag'],
    ['kk_Cyrl', 'not a language tag'],
    ['en-', 'not a language tag'],
    ['*', 'not a language tag'],
    ['', 'not a language tag'],
    ['\u0000', 'not a language tag'],
    ['en-x-a-very-long-private-part-of-a-language-tag', 'not a language tag'],
  ])('refuses %p, naming the part', (value, said) => {
    const parsed = parseLanguageTag(value);
    expect(parsed).toEqual({ ok: false, message: expect.stringContaining(said) });
  });

  it('does not repeat a long wrong tag in full', () => {
    const parsed = parseLanguageTag('a'.repeat(5000));
    expect(parsed.ok ? '' : parsed.message.length).toBeLessThan(150);
  });
});
