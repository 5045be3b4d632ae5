import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lengthInCodePoints, parseText } from './written-text.js';

const line = { maxLength: 300 };
const lines = { maxLength: 300, multiline: true };

const RULE = (value: string, demand: typeof line & { multiline?: boolean }) => {
  const parsed = parseText(value, demand);
  return parsed.ok ? 'ok' : parsed.rule;
};

describe('parseText', () => {
  it.each([
    'Parent’R’Us',
    "Parent'R'Us",
    'Сенімен болашақ',
    'Абай Құнанбайұлы',
    'Әселім',
    '👨‍👩‍👧 family 🇰🇿',
    'جمعية أولياء الأمور',
    'שלום\u200F!',
    '<b>&amp;</b>',
    '=1+1',
    '007',
    'a\u00A0b',
    '  spaces stay  ',
    'ParENTrepreneurs',
  ])('passes %p byte for byte', text => {
    expect(parseText(text, line)).toEqual({ ok: true, text });
  });

  it('composes a decomposed text and nothing else', () => {
    expect(parseText('Kinderbu\u0308ro \uFB01', line)).toEqual({ ok: true, text: 'Kinderbüro \uFB01' });
  });

  it.each([
    ['a lone high surrogate', 'a\uD83D', 'surrogate'],
    ['a lone low surrogate', '\uDE00a', 'surrogate'],
    ['NUL', 'a\u0000', 'controlCharacter'],
    ['escape', '\u001B[31m', 'controlCharacter'],
    ['delete', 'a\u007F', 'controlCharacter'],
    ['a C1 control', 'a\u0085', 'controlCharacter'],
    ['a tab', 'a\tb', 'controlCharacter'],
    ['a newline', 'a\nb', 'controlCharacter'],
    ['a line separator', 'a\u2028b', 'controlCharacter'],
    ['a right-to-left override', 'evil\u202Etxt.exe', 'bidiControl'],
    ['an embedding', '\u202Aa', 'bidiControl'],
    ['an isolate', 'a\u2066b', 'bidiControl'],
    ['the end of an isolate', 'a\u2069', 'bidiControl'],
    ['nothing', '', 'empty'],
    ['blanks only', ' \u00A0\u3000', 'empty'],
    ['what nobody sees', '\u200B\u2060\u3164', 'empty'],
  ])('refuses %s in one line', (_what, value, rule) => {
    expect(RULE(value, line)).toBe(rule);
  });

  it.each([
    ['a\tb\nc', 'ok'],
    ['a\r\nb', 'ok'],
    ['a\rb', 'controlCharacter'],
    ['a\r', 'controlCharacter'],
    ['a\u0000\nb', 'controlCharacter'],
    ['a\u202E\nb', 'bidiControl'],
    ['\n\n', 'empty'],
  ])('judges several lines %p: %s', (value, rule) => {
    expect(RULE(value, lines)).toBe(rule);
  });

  it('counts code points, not UTF-16 units', () => {
    expect(RULE('😀😀😀', { maxLength: 3 })).toBe('ok');
    expect(RULE('😀😀😀😀', { maxLength: 3 })).toBe('tooLong');
    expect(lengthInCodePoints('a😀')).toBe(2);
  });

  it('says what is wrong and what to do', () => {
    expect(parseText('a\u0007', line)).toEqual({
      ok: false,
      rule: 'controlCharacter',
      message:
        'The text holds the control character U+0007. Remove it. This text has one line: no tabs or line breaks.',
    });
  });

  it('gives every accepted text back unchanged the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.boolean(), (value, multiline) => {
        const demand = { maxLength: 100, multiline };
        const parsed = parseText(value, demand);
        if (!parsed.ok) return;
        expect(parsed.text).toBe(value.normalize('NFC'));
        expect(parseText(parsed.text, demand)).toEqual(parsed);
        expect(Buffer.from(parsed.text, 'utf8').toString('utf8')).toBe(parsed.text);
      }),
      { numRuns: 1000 },
    );
  });
});
