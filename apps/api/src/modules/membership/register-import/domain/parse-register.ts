/** From the text of a CSV file to rows by column. Whatever is wrong with the file as a whole is said here. */
import { REGISTER_COLUMNS, REGISTER_LIMITS, type RegisterColumn } from '@kurultai/schema';
import { CsvError, parse } from 'csv-parse/sync';

/** A row as it was written. Empty cells are left out. */
export type RegisterContent = Partial<Record<RegisterColumn, string>>;

export interface RegisterLine {
  /** The line of the file on which it begins; the first line is 1. */
  readonly line: number;
  readonly content: RegisterContent;
}

export type ParsedRegister = { ok: true; rows: RegisterLine[] } | { ok: false; rule: string; message: string };

const NEEDED = ['name', 'language', 'category', 'admitted_on'] as const satisfies readonly RegisterColumn[];
const KNOWN: ReadonlySet<string> = new Set(REGISTER_COLUMNS);
const DELIMITERS = [',', ';', '\t'] as const;

/** @param text the file, decoded; its first line names the columns, separated by commas, semicolons or tabs */
export function parseRegister(text: string): ParsedRegister {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 100_000,
    }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('csv', `The file is not CSV: ${error.message}.`);
  }
  const [head, ...body] = records;
  const columns = head?.record.map(word => word.toLowerCase()) ?? [];
  const problem = problemOf(columns, body.length);
  if (problem) return problem;
  const rows = body
    .map(({ record, info }) => ({ line: info.lines, content: contentOf(columns as RegisterColumn[], record) }))
    // A line of delimiters only is what a spreadsheet leaves below its table.
    .filter(({ content }) => Object.keys(content).length > 0);
  return rows.length === 0 ? refuse('noRows', 'The file has no row below its first line.') : { ok: true, rows };
}

function problemOf(columns: readonly string[], rows: number): ParsedRegister | undefined {
  const unknown = columns.filter(column => !KNOWN.has(column));
  if (unknown.length > 0) {
    return refuse(
      'column',
      `Unknown columns: ${unknown.slice(0, 10).map(shown).join(', ')}. Known ones: ${REGISTER_COLUMNS.join(', ')}.`,
    );
  }
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  if (twice.length > 0) return refuse('column', `The column ${shown(twice[0] ?? '')} stands there twice.`);
  const missing = NEEDED.filter(column => !columns.includes(column));
  if (missing.length > 0) return refuse('column', `Needed columns are missing: ${missing.join(', ')}.`);
  if (rows > REGISTER_LIMITS.rows) {
    return refuse('tooManyRows', `A file has at most ${String(REGISTER_LIMITS.rows)} rows; split it.`);
  }
  return undefined;
}

/** The delimiter that the first line has most of. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/u, 1)[0] ?? '';
  const counts = DELIMITERS.map(delimiter => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const contentOf = (columns: readonly RegisterColumn[], record: readonly string[]): RegisterContent =>
  Object.fromEntries(columns.flatMap((column, index) => (record[index] ? [[column, record[index]]] : [])));

const shown = (column: string): string => JSON.stringify(column.slice(0, 40));

const refuse = (rule: string, message: string): ParsedRegister => ({ ok: false, rule, message });
