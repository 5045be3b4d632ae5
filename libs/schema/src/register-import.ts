// The vocabulary of the register import: how an existing network enters its members.

/** Where an import stands. */
export const REGISTER_IMPORT_STATES = {
  UPLOADED: 'The file was read. Nothing of it was held against the register yet.',
  DRY_RUN: 'Each row says what it would do. Another officer may confirm it.',
  CONFIRMED: 'A second officer confirmed it. It is applied in the same moment.',
  APPLIED: 'All rows were entered.',
  DISCARDED: 'It was thrown away. Nothing was entered.',
} as const;
/** One of {@link REGISTER_IMPORT_STATES}. */
export type RegisterImportState = keyof typeof REGISTER_IMPORT_STATES;

/** What a row would do, or did. */
export const REGISTER_ROW_RESULTS = {
  CREATE: 'A new organisation, and its membership.',
  ADMIT: 'The membership of an organisation that the register knows.',
  UNCHANGED: 'Nothing: all of it is in the register.',
  INVALID: 'Nothing can be done: the violations say why.',
} as const;
/** One of {@link REGISTER_ROW_RESULTS}. */
export type RegisterRowResult = keyof typeof REGISTER_ROW_RESULTS;

/** How the bytes of a file stand for letters. */
export const FILE_ENCODINGS = {
  UTF_8: 'UTF-8, with or without a byte order mark.',
  UTF_16LE: 'UTF-16, the low byte first: what Windows calls Unicode.',
  UTF_16BE: 'UTF-16, the high byte first.',
  WINDOWS_1251: 'Windows-1251 (CP1251): Cyrillic letters in one byte each.',
} as const;
/** One of {@link FILE_ENCODINGS}. */
export type FileEncoding = keyof typeof FILE_ENCODINGS;

/**
 * The columns of a register, by the words of its first line. Needed are `name`, `language`, `category` and `admitted_on`.
 * - `external_id`: the network's own number of the member. A later import finds the member by it.
 * - `organisation`: the id of an organisation of the service, or `new` for one that only looks like another.
 * - `name`, `language`: as it is written, and in which language (`kk`).
 * - `country`: an ISO 3166-1 code. `kind`: what the organisation is, `NGO` when empty. `category`: of its membership.
 * - `admitted_on`: since when it is a member: 2019, 2019-11 or 2019-11-03.
 * - `left_on`, `left_how`: when it ceased to be one, and how: RESIGNED, LAPSED, EXPELLED or DISSOLVED.
 * - `founded_on`, `website`, `source`: of the organisation, and where the row was found.
 */
export const REGISTER_COLUMNS = [
  'external_id',
  'organisation',
  'name',
  'language',
  'country',
  'kind',
  'category',
  'admitted_on',
  'left_on',
  'left_how',
  'founded_on',
  'website',
  'source',
] as const;
/** One of {@link REGISTER_COLUMNS}. */
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** The bounds of one file. */
export const REGISTER_LIMITS = {
  /** Bytes, before they are written in base64. */
  bytes: 700_000,
  /** Rows, without the first line. */
  rows: 1_000,
} as const;
