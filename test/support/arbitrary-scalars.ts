/** Values of the schema's scalars: tame ones, which the rules of their form allow, and wild ones, which may break any rule. */
import fc from 'fast-check';

/** What exists in the network under test. */
export interface Pool {
  /** Ids by the prefix of their type. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly cursors: readonly string[];
  readonly emails: readonly string[];
  readonly secrets: readonly string[];
}

/** Odd, and yet a text that people may write. */
const ODD = [
  '👩‍👩‍👧‍👦',
  'שלום عالم',
  'İıßŉ',
  'Әселім',
  '<b>&amp;',
  '=1+1',
  '007',
  "Parent'R’Us",
  "'; drop table organisation; --",
  '%',
  '_%\\',
  '(((((',
  '\u{10ffff}',
  '\ufeffa',
  '__proto__',
  'constructor',
  '../../etc/passwd',
];
const NASTY = ['', ' ', '\0', 'a\u0000b', '\ud800', 'a\udc00', '\u202eevil', '\u200b', '\n', 'e\u0301'.repeat(400)];
const LONG = ['x'.repeat(301), 'x'.repeat(5_000), '👩'.repeat(2_001)];

const tameWord = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Senimen', 'Bolashaq', 'Сенімен болашақ', 'a', 'visas', 'Example 01') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
);
const wildWord = fc.oneof(
  fc.constantFrom(...NASTY, ...LONG),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...ODD),
);

type Forms = readonly [pattern: RegExp, tame: (pool: Pool) => fc.Arbitrary<string>][];

/** Texts of a form, by the name of the field. */
const FORMS: Forms = [
  [/^email$/u, ({ emails }) => fc.constantFrom(...emails)],
  [/^value$/u, ({ emails }) => fc.constantFrom(...emails, '+7 717 2700000', 'https://example.org/a')],
  [/^code$/u, ({ secrets }) => fc.constantFrom(...secrets, 'kur_in_x', 'kur_rs_x')],
  [/^refreshToken$/u, ({ secrets }) => fc.constantFrom(...secrets, 'kur_rt_x')],
  [/^password$/u, () => fc.constantFrom('correct horse battery', 'пароль пароль 👩‍👩‍👧‍👦')],
  [/^topics?$/u, () => fc.constantFrom('visas', 'eu-funding', 'a'.repeat(60))],
  [/^slug$/u, () => fc.constantFrom('example-applicant-association', 'senimen-bolashaq', 'x')],
  [/^wikidataId$/u, () => fc.nat().map(number => `Q${String(number + 1)}`)],
  [/^mediaType$/u, () => fc.constantFrom('application/pdf', 'image/png')],
  [/^sha256$/u, () => fc.constantFrom('0'.repeat(64), 'f'.repeat(64))],
  [/^after$/u, ({ cursors }) => fc.constantFrom(...cursors)],
];

/** Which type's ids a field takes; any other field takes any id. */
const PREFIXES: readonly [RegExp, string][] = [
  [/^(organisationId|fromId|toId|originalId|duplicateId|successorId|organisation|mentions)$/u, 'org'],
  [/^seatId$/u, 'place'],
  [/^personId$/u, 'person'],
  [/^fileId$/u, 'file'],
];

const everyId = ({ ids }: Pool): string[] => Object.values(ids).flat();

function idFor(pool: Pool, name: string, home: string): fc.Arbitrary<string> {
  const prefix = PREFIXES.find(([pattern]) => pattern.test(name))?.[1] ?? home;
  return fc.constantFrom(...(pool.ids[prefix] ?? everyId(pool)));
}

/** A cursor of a list with one part of its key replaced by something else. */
const forged = ({ cursors }: Pool): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...cursors), fc.nat(3), fc.oneof(wildWord, fc.jsonValue(), fc.constantFrom(...INSTANTS)))
    .map(([cursor, place, other]) => {
      const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
      return Buffer.from(JSON.stringify(parts.with(place % parts.length, other))).toString('base64url');
    });

const INSTANTS = ['2026-11-01T00:00:00Z', '2026-11-24T09:00:00.123456789+14:00', '2027-01-01T00:00:00Z'];
const EDGE_INSTANTS = [
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '2026-02-30T00:00:00Z',
];
const DAYS = ['2026-11-24', '2022-02-28', '2019-07-01', '0001-01-01', '9999-12-31', '1582-10-10'];
const EDGE_DAYS = ['0000-01-01', '2022-02-30', '2022-13', '10000', '-0001', '2022-07-15T00:00:00Z', ' 2022'];
const ENTITIES = ['Organisation', 'Place', 'Person', 'Mandate', 'File', 'Publication'];

const tameText = (pool: Pool, name: string): fc.Arbitrary<string> =>
  FORMS.find(([pattern]) => pattern.test(name))?.[1](pool) ?? tameWord;

type Scalars = Readonly<Record<string, (pool: Pool, name: string, home: string) => fc.Arbitrary<unknown>>>;

/** @see valueFor: `home` is the prefix of the ids that the root field is about. */
export const TAME: Scalars = {
  String: tameText,
  ID: idFor,
  Int: () => fc.constantFrom(1, 1, 2, 3, 24, 50, 100),
  Float: () => fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(0, -0, 1e-300)),
  Boolean: () => fc.boolean(),
  LanguageTag: () => fc.constantFrom('en', 'kk', 'ru', 'kk-Latn', 'zh-Hant-TW', 'de', 'fr'),
  CountryCode: () => fc.constantFrom('KZ', 'AT', 'NL'),
  PartialDate: () => fc.constantFrom('2022', '2022-07', '0001', '9999', ...DAYS),
  CivilDay: () => fc.constantFrom(...DAYS),
  DateTime: () => fc.constantFrom(...INSTANTS),
  WebAddress: () => fc.constantFrom('https://example.org', 'http://[::1]/', 'https://пример.example/a?b#c'),
  MinorUnits: () => fc.constantFrom('0', '1', '150000', '999999999999999'),
  _Any: ({ ids }) =>
    fc
      .constantFrom(...ENTITIES)
      .chain(type =>
        fc.record({ __typename: fc.constant(type), id: fc.constantFrom(...(ids[prefixOf(type)] ?? ['none'])) }),
      ),
};

const prefixOf = (type: string): string => ({ Organisation: 'org', Publication: 'pub' })[type] ?? type.toLowerCase();

export const WILD: Scalars = {
  String: (pool, name) => (name === 'after' ? fc.oneof(forged(pool), wildWord) : wildWord),
  ID: pool => fc.oneof(fc.constantFrom(...everyId(pool)), wildWord, fc.integer()),
  Int: () => fc.oneof(fc.constantFrom(0, -1, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1.5), fc.integer()),
  Float: () => fc.double({ noNaN: true, noDefaultInfinity: true }),
  Boolean: () => fc.boolean(),
  LanguageTag: () => fc.constantFrom('xx-YY', 'EN', '', 'x-private', 'en-'.repeat(20), 'en_GB', 'tlh', '\0'),
  CountryCode: () => fc.constantFrom('XX', 'kz', '', 'EU', 'ＫＺ'),
  PartialDate: () => fc.constantFrom('0000', ...EDGE_DAYS),
  CivilDay: () => fc.constantFrom('2022', '2022-07', ...EDGE_DAYS),
  DateTime: () => fc.constantFrom(...EDGE_INSTANTS),
  WebAddress: () => fc.constantFrom('https://example.org/\ud800', 'javascript:alert(1)', 'https://a:b@c', '//a', ''),
  MinorUnits: () => fc.constantFrom('-1', '1.5', '01', '1e3', '9'.repeat(16), '', '\0'),
  _Any: pool =>
    fc.oneof(
      fc.jsonValue(),
      fc.record({
        __typename: fc.constantFrom(...ENTITIES, 'Query', 'Node', '__proto__'),
        id: fc.oneof(fc.constantFrom(...everyId(pool)), fc.jsonValue()),
      }),
    ),
};
