import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../../../../../test/support/pdf-text.js';
import type { LetterContent } from './letter-words.js';
import { renderLetter } from './render-letter.js';

const CONTENT: LetterContent = {
  number: 'VL-2026-0001',
  issuedOn: '2026-11-24',
  consulate: 'Embassy of the Republic of Kazakhstan in Vienna',
  kind: 'SUMMIT',
  network: { en: 'Parents International', ru: 'Parents International' },
  organisation: { en: 'Senimen Bolashaq', ru: 'Сенімен болашақ' },
  organisationCountry: 'KZ',
  event: { en: 'Parent Summit', ru: 'Родительский саммит' },
  place: { en: 'Astana', ru: 'Астана' },
  startsOn: '2027-10-24',
  endsOn: '2027-10-25',
  passport: {
    name: 'ӘСЕЛІМ ҚҰНАНБАЙҰЛЫ / ASSELIM KUNANBAIULY',
    number: 'N1234567',
    nationality: 'KZ',
    birthDate: '1980-02-29',
    expiresOn: '2030-01-31',
  },
  signatory: 'Example Officer',
  verifyUrl: 'https://network.example/visa/verify/0000-1111-2222-3333-4444-5555-6666-7777',
  code: '0000-1111-2222-3333-4444-5555-6666-7777',
};
const ISSUED_AT = new Date('2026-11-24T09:00:00Z');
/** As one text, since lines break where they fit. */
const flat = (text = '') => text.replace(/\s+/gu, ' ');

describe('a letter of invitation', () => {
  it('says all of it in English, and the same in Russian on the second page', async () => {
    const { pages, fontsEmbedded } = readPdf(await renderLetter(CONTENT, ISSUED_AT));
    expect(pages).toHaveLength(2);
    expect(fontsEmbedded).toBe(true);
    const [english, russian] = pages.map(flat);
    for (const text of [
      'No. VL-2026-0001',
      '24 November 2026',
      'Letter of invitation',
      '24 October 2027 – 25 October 2027',
    ])
      expect(english).toContain(text);
    for (const text of ['29 February 1980', '31 January 2030', 'Kazakhstan', 'Senimen Bolashaq (Kazakhstan)'])
      expect(english).toContain(text);
    for (const text of ['№ VL-2026-0001', 'Письмо-приглашение', 'Родительский саммит', '24 октября 2027', 'Казахстан'])
      expect(russian).toContain(text);
    for (const page of [english, russian]) {
      for (const text of [CONTENT.passport.number, CONTENT.code, CONTENT.verifyUrl, 'ӘСЕЛІМ', 'ҚҰНАНБАЙҰЛЫ'])
        expect(page).toContain(text);
    }
    expect(russian).toContain('Сенімен болашақ');
  });

  it('is byte for byte the same each time', async () => {
    const [one, two] = await Promise.all([renderLetter(CONTENT, ISSUED_AT), renderLetter(CONTENT, ISSUED_AT)]);
    expect(one.equals(two)).toBe(true);
  });

  it('stays on a page for each language, however long the names are', async () => {
    const long = (text: string) => `${text} `.repeat(300).slice(0, 300).trim();
    const both = { en: long('Association'), ru: long('Ассоциация') };
    const name = long('ASSELIM').slice(0, 200).trim();
    const content: LetterContent = {
      ...CONTENT,
      ...{ network: both, organisation: both, event: both, place: both, consulate: long('Embassy'), signatory: name },
      passport: { ...CONTENT.passport, name },
    };
    const { pages } = readPdf(await renderLetter(content, ISSUED_AT));
    expect(pages).toHaveLength(2);
    for (const page of pages.map(flat)) for (const text of [name, CONTENT.code]) expect(page).toContain(text);
  });
});
