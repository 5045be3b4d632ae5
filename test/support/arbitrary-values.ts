/** Values for any input type of the schema: mostly ones that pass, so that they reach deep, and some of every nasty kind. */
import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLNamedInputType,
} from 'graphql';
import fc from 'fast-check';

/** Draws from an arbitrary; fast-check shrinks what was drawn. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** What exists in the network under test. */
export interface Pool {
  readonly ids: readonly string[];
  readonly cursors: readonly string[];
  readonly emails: readonly string[];
  readonly secrets: readonly string[];
}

const NASTY = [
  '',
  ' ',
  '\0',
  'a\u0000b',
  '\ud800',
  'a\udc00',
  '\u202eevil',
  '\u200b',
  '\ufeff',
  '\u{10ffff}',
  'e\u0301'.repeat(400),
  'x'.repeat(5_000),
  "'; drop table organisation; --",
  '%',
  '_%\\',
  '(((((',
  '👩‍👩‍👧‍👦',
  'שלום عالم',
  'İıßŉ',
  'Әселім',
  '<b>&amp;',
  '=1+1',
  '007',
  '\u00a0',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'null',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Senimen', 'Bolashaq', 'Сенімен болашақ', 'a', 'visas', 'Example 01') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
);

/** Fields that want text of a form. */
const FORMS: readonly [RegExp, (pool: Pool) => fc.Arbitrary<string>][] = [
  [
    /^email$|^value$/u,
    ({ emails }) => fc.constantFrom(...emails, '+7 717 2700000', 'https://example.org/a', 'a@b', '@'),
  ],
  [/^(code|refreshToken)$/u, ({ secrets }) => fc.constantFrom(...secrets, 'kur_in_x', 'kur_rs_x', 'kur_rt_x')],
  [/^password$/u, () => fc.constantFrom('correct horse battery', '\ud800'.repeat(12), '\0'.repeat(12))],
  [/^topics?$/u, () => fc.constantFrom('visas', 'eu-funding', 'a'.repeat(61), 'Not A Slug')],
  [/^slug$/u, () => fc.constantFrom('example-applicant-association', 'senimen', 'x'.repeat(61))],
  [/^wikidataId$/u, () => fc.constantFrom('Q1', 'Q1520', 'Q9999999999999999', 'Q0', 'q1')],
  [/^mediaType$/u, () => fc.constantFrom('application/pdf', 'image/png', 'text/html', 'a/b/c')],
  [/^sha256$/u, () => fc.constantFrom('0'.repeat(64), 'G'.repeat(64))],
];

const instants = ['2026-11-01T00:00:00Z', '2026-11-24T09:00:00.123456789+14:00', '0000-01-01T00:00:00Z'];
const days = ['2026-11-24', '2022-02-28', '0001-01-01', '9999-12-31', '0000-01-01', '2022-02-30', '1582-10-10'];

const SCALARS: Readonly<Record<string, (pool: Pool, name: string) => fc.Arbitrary<unknown>>> = {
  String: (pool, name) => {
    if (name === 'after') return cursor(pool);
    const form = FORMS.find(([pattern]) => pattern.test(name))?.[1];
    return form ? fc.oneof({ weight: 3, arbitrary: form(pool) }, { weight: 1, arbitrary: word }) : word;
  },
  ID: ({ ids }) =>
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: word }, fc.nat()),
  Int: () => fc.oneof(fc.constantFrom(1, 1, 2, 50, 100, 0, -1, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 31), fc.integer()),
  Float: () => fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -90, 180, 1e308)),
  Boolean: () => fc.boolean(),
  LanguageTag: () =>
    fc.constantFrom('en', 'kk', 'ru', 'kk-Latn', 'zh-Hant-TW', 'xx-YY', 'EN', '', 'x-private', 'en-'.repeat(20)),
  CountryCode: () => fc.constantFrom('KZ', 'AT', 'NL', 'XX', 'kz', '', 'EU'),
  PartialDate: () => fc.constantFrom('2022', '2022-07', '2022-13', '0000', '10000', '-0001', ...days),
  CivilDay: () => fc.constantFrom(...days, '2022', '2022-07'),
  DateTime: () =>
    fc.constantFrom('2027-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z', ...instants),
  WebAddress: () =>
    fc.constantFrom('https://example.org', 'https://пример.example/\ud800', 'javascript:alert(1)', 'http://[::1]/'),
  _Any: ({ ids }) =>
    fc.record({
      __typename: fc.constantFrom(
        'Organisation',
        'Place',
        'Person',
        'Mandate',
        'File',
        'Publication',
        'Query',
        '__proto__',
      ),
      id: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.jsonValue() }),
    }),
};

/** Cursors of lists that exist, and forged ones. */
const cursor = ({ cursors }: Pool): fc.Arbitrary<string> => {
  const forged = fc
    .array(fc.oneof(fc.constantFrom('NAME', 'NEWEST', 'RELEVANCE', 'PLACE', ...instants, ...NASTY), fc.jsonValue()), {
      maxLength: 4,
    })
    .map(parts => Buffer.from(JSON.stringify(parts)).toString('base64url'));
  return cursors.length > 0 ? fc.oneof(fc.constantFrom(...cursors), forged, word) : fc.oneof(forged, word);
};

const oneIn = (draw: Draw, times: number) => draw(fc.nat(times - 1)) === 0;

/** A value of the type, or now and then of none. @param name of the field or argument */
export function valueFor(draw: Draw, pool: Pool, type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return oneIn(draw, 80) ? null : present(draw, pool, type.ofType, name);
  return oneIn(draw, 5) ? null : present(draw, pool, type, name);
}

function present(draw: Draw, pool: Pool, type: GraphQLInputType, name: string): unknown {
  if (oneIn(draw, 60)) return draw(fc.jsonValue());
  if (isListType(type)) {
    const length = oneIn(draw, 30) ? 120 : draw(fc.nat(3));
    return Array.from({ length }, () => valueFor(draw, pool, type.ofType as GraphQLInputType, name));
  }
  return named(draw, pool, type as GraphQLNamedInputType, name);
}

function named(draw: Draw, pool: Pool, type: GraphQLNamedInputType, name: string): unknown {
  if (isEnumType(type)) return draw(fc.constantFrom(...type.getValues().map(value => value.name)));
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter(field => isNonNullType(field.type) || oneIn(draw, 3));
    const fields = given.map(field => [field.name, valueFor(draw, pool, field.type, field.name)]);
    return Object.fromEntries(oneIn(draw, 60) ? [...fields, ['nothing', 1]] : fields);
  }
  const scalar = SCALARS[type.name];
  if (!scalar) throw new Error(`Say in arbitrary-values.ts how values of the scalar ${type.name} look.`);
  return draw(scalar(pool, name));
}
