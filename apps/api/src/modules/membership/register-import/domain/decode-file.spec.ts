// Encodings and CSV, as office programs write them.
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodeAs, detectEncoding } from './decode-file.js';
import { parseRegister } from './parse-register.js';
import { readRow } from './read-row.js';

const TEXT = `name,language,category,admitted_on
«Сенімен болашақ» қоғамдық қоры,kk,FULL,2019-11
Родители и дети,ru,ASSOCIATE,2021
Parent’R’Us “Élan”,en,FULL,2019-11-03
`;
/** Letters that Windows-1251 has. */
const RUSSIAN =
  'name;language;category;admitted_on\nОбщество родителей города;ru;FULL;2021\nРодители и дети вместе;ru;FULL;2020-05\n';
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

describe('the encoding of a register', () => {
  it.each([
    ['UTF_8', Buffer.from(TEXT), TEXT],
    ['UTF_8', Buffer.concat([BOM, Buffer.from(TEXT)]), TEXT],
    ['UTF_16LE', iconv.encode(TEXT, 'utf16le', { addBOM: true }), TEXT],
    ['UTF_16LE', iconv.encode(TEXT, 'utf16le'), TEXT],
    ['UTF_16BE', iconv.encode(TEXT, 'utf16-be', { addBOM: true }), TEXT],
    ['UTF_16BE', iconv.encode(TEXT, 'utf16-be'), TEXT],
    ['WINDOWS_1251', iconv.encode(RUSSIAN, 'win1251'), RUSSIAN],
  ] as const)('is found to be %s, and every letter comes back', (encoding, bytes, text) => {
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decodeAs(bytes, encoding)).toBe(text);
  });

  it('is not guessed for bytes that are no text', () => {
    expect(detectEncoding(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0, 0, 1, 2]))).toBeUndefined();
    expect(decodeAs(Buffer.from([0xff, 0xfe, 0x41]), 'UTF_16LE')).toBeUndefined();
    expect(decodeAs(Buffer.from([0xd0]), 'UTF_8')).toBeUndefined();
  });
});

describe('the table', () => {
  it.each([',', ';', '\t'])('is read with the delimiter %p', delimiter => {
    const text = `Name${delimiter}LANGUAGE${delimiter}category${delimiter}admitted_on\nA${delimiter}en${delimiter}FULL${delimiter}2019\n`;
    const content = { name: 'A', language: 'en', category: 'FULL', admitted_on: '2019' };
    expect(parseRegister(text)).toEqual({ ok: true, rows: [{ line: 2, content }] });
  });

  it('keeps quotes, delimiters and line breaks inside of cells, and leaves empty lines out', () => {
    const text = 'name,language,category,admitted_on\n\n"A, ""B""",en,FULL,2019\n,,,\n';
    expect(parseRegister(text)).toMatchObject({ ok: true, rows: [{ line: 3, content: { name: 'A, "B"' } }] });
  });

  it.each([
    ['nothing', '', 'column'],
    ['no row', 'name,language,category,admitted_on\n', 'noRows'],
    ['an unknown column', 'name,language,category,admitted_on,colour\nA,en,FULL,2019,red\n', 'column'],
    ['a column twice', 'name,name,language,category,admitted_on\nA,B,en,FULL,2019\n', 'column'],
    ['a missing column', 'name,language\nA,en\n', 'column'],
    ['an open quote', 'name,language,category,admitted_on\n"A,en,FULL,2019\n', 'csv'],
    ['too many rows', `name,language,category,admitted_on\n${'A,en,FULL,2019\n'.repeat(1_001)}`, 'tooManyRows'],
  ])('with %s is refused', (_, text, rule) => {
    expect(parseRegister(text)).toMatchObject({ ok: false, rule });
  });
});

describe('a row', () => {
  const row = { name: 'A', language: 'en', category: 'full', admitted_on: '2019-11' };

  it('is read', () => {
    expect(readRow(row, '2026-11-24')).toMatchObject({
      kind: 'NGO',
      category: 'FULL',
      admittedOn: '2019-11',
      left: null,
    });
  });

  it.each([
    ['name', { ...row, name: 'A\u202eB' }, 'bidiControl'],
    ['language', { ...row, language: 'klingon-long-tag' }, 'languageTag'],
    ['category', { ...row, category: 'GOLD' }, 'word'],
    ['kind', { ...row, kind: 'SECRETARIAT' }, 'word'],
    ['admitted_on', { ...row, admitted_on: '2019-13' }, 'partialDate'],
    ['admitted_on', { ...row, admitted_on: '2027' }, 'past'],
    ['left_how', { ...row, left_on: '2020' }, 'needed'],
    ['left_on', { ...row, left_on: '2018', left_how: 'RESIGNED' }, 'dateOrder'],
    ['country', { ...row, country: 'Kazakhstan' }, 'country'],
    ['website', { ...row, website: 'javascript:alert(1)' }, 'webAddress'],
    ['organisation', { ...row, organisation: 'person_01j' }, 'typeId'],
  ])('with a wrong %s says so', (column, content, rule) => {
    expect(readRow(content, '2026-11-24')).toEqual([expect.objectContaining({ column, rule })]);
  });

  it('says everything that is wrong at once', () => {
    expect(readRow({ category: 'GOLD' }, '2026-11-24')).toHaveLength(4);
  });
});
