/** The scalars of the schema beyond GraphQL's own. */
import { TEXT_LIMITS } from '@kurultai/schema';
import type { GraphQLScalarType } from 'graphql';
import { parsePartialDate, type PartialDate as PartialDateValue } from '../../civil-date/index.js';
import { parseLanguageTag } from '../../text/index.js';
import { textScalar } from './text-scalar.js';

export const DateTime = textScalar({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with a zone: `2026-10-24T04:00:00.000Z`.',
  specifiedBy: 'https://scalars.graphql.org/andimarek/date-time',
  rule: 'dateTime',
  parse: text => {
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/u.test(text)
      ? Date.parse(text)
      : NaN;
    if (Number.isNaN(instant))
      throw new Error('Write an instant in ISO 8601 with a zone, such as 2026-10-24T04:00:00Z.');
    return new Date(instant).toISOString();
  },
});

export const PartialDate = textScalar({
  name: 'PartialDate',
  description:
    'A civil date as precise as it is known: a year `2022`, a month `2022-07` or a day `2022-07-15`. Never made more precise than it was written.',
  rule: 'partialDate',
  parse: text => dateIn(text).value,
});

export const CivilDay = textScalar({
  name: 'CivilDay',
  description: 'A civil date of one day, `2022-08-15`, without a time or a zone.',
  specifiedBy: 'https://scalars.graphql.org/andimarek/local-date',
  rule: 'civilDay',
  parse: text => {
    const { value, precision } = dateIn(text);
    if (precision !== 'DAY') throw new Error('Write a day, such as 2022-08-15.');
    return value;
  },
});

function dateIn(text: string): PartialDateValue {
  const parsed = parsePartialDate(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.date;
}

export const LanguageTag = textScalar({
  name: 'LanguageTag',
  description:
    'A language by its BCP 47 tag in canonical form: `kk`, `ru`, `en-GB`, `kk-Latn`. Every part is a registered one.',
  specifiedBy: 'https://www.rfc-editor.org/info/bcp47',
  rule: 'languageTag',
  parse: text => {
    const parsed = parseLanguageTag(text);
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.tag;
  },
});

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that Intl names though ISO 3166-1 does not assign them to a country. */
const NO_COUNTRY: ReadonlySet<string> = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'XK',
  'ZZ',
  'QO',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
]);

export const CountryCode = textScalar({
  name: 'CountryCode',
  description: 'A country by its ISO 3166-1 alpha-2 code in capitals: `KZ`.',
  specifiedBy: 'https://www.iso.org/iso-3166-country-codes.html',
  rule: 'country',
  parse: text => {
    if (!/^[A-Z]{2}$/u.test(text) || NO_COUNTRY.has(text) || countries.of(text) === undefined) {
      throw new Error('Write an ISO 3166-1 alpha-2 code in capitals, such as KZ.');
    }
    return text;
  },
});

/** Spaces, controls, direction controls and half characters: nothing that belongs into an address. */
const DECEIVING = /[\s\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u;

export const WebAddress = textScalar({
  name: 'WebAddress',
  description: `An absolute \`https:\` or \`http:\` address of at most ${String(TEXT_LIMITS.url)} characters, without user name and password.`,
  specifiedBy: 'https://url.spec.whatwg.org/',
  rule: 'webAddress',
  parse: text => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const plain =
      url && /^https?:$/u.test(url.protocol) && url.hostname !== '' && url.username === '' && url.password === '';
    if (!plain || text.length > TEXT_LIMITS.url || DECEIVING.test(text)) {
      throw new Error('Write an absolute http or https address, such as https://example.org/news.');
    }
    return text;
  },
});

export const MinorUnits = textScalar({
  name: 'MinorUnits',
  description:
    'An amount of money as a whole number of the smallest unit of its currency, up to 15 digits: `150000` with EUR is 1,500.00 euros. A string, so that no client rounds it.',
  rule: 'minorUnits',
  parse: text => {
    if (!/^(0|[1-9]\d{0,14})$/u.test(text))
      throw new Error('Write a whole number of the smallest unit, such as 150000.');
    return text;
  },
});

/** By name, as the schema builder wants them. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime,
  PartialDate,
  CivilDay,
  LanguageTag,
  CountryCode,
  WebAddress,
  MinorUnits,
};
