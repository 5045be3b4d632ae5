/** The rules of one row: what each column may say. What the register knows of it is looked at later (plan-row.ts). */
import {
  type MembershipCategoryCode,
  MEMBERSHIP_CATEGORIES,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type RegisterColumn,
  TEXT_LIMITS,
} from '@kurultai/schema';
import { comparePartialDates, parsePartialDate, partialDateBounds } from '../../../../core/civil-date/index.js';
import { parseTypeId } from '../../../../core/ids/index.js';
import { parseLanguageTag, parseText } from '../../../../core/text/index.js';
import { isCountryCode, isWebAddress } from './forms.js';
import type { RegisterContent } from './parse-register.js';

/** How a membership ended. */
export const ENDINGS = ['RESIGNED', 'LAPSED', 'EXPELLED', 'DISSOLVED'] as const;
export type Ending = (typeof ENDINGS)[number];

/** A broken rule of a row. */
export interface RowViolation {
  readonly column: RegisterColumn;
  readonly rule: string;
  readonly message: string;
}

/** What a valid row says. */
export interface RegisterRow {
  readonly externalId: string | null;
  /** The uuid that it names, `new`, or null: to be found by its name. */
  readonly organisation: string | null;
  readonly name: string;
  readonly language: string;
  readonly country: string | null;
  readonly kind: OrganisationKind;
  readonly category: MembershipCategoryCode;
  readonly admittedOn: string;
  readonly left: { readonly on: string; readonly how: Ending } | null;
  readonly foundedOn: string | null;
  readonly website: string | null;
  readonly source: string | null;
}

/** Reads a row. @param today no membership began or ended after it @returns the row, or every broken rule */
export function readRow(content: RegisterContent, today: string): RegisterRow | RowViolation[] {
  const violations: RowViolation[] = [];
  const breaks = (column: RegisterColumn, rule: string, message: string): null => {
    violations.push({ column, rule, message });
    return null;
  };
  const text = (column: RegisterColumn, maxLength: number): string | null => {
    const value = content[column];
    if (value === undefined) return null;
    const parsed = parseText(value, { maxLength });
    return parsed.ok ? parsed.text : breaks(column, parsed.rule, parsed.message);
  };
  const needed = <T>(column: RegisterColumn, value: T | null): T | null => {
    if (content[column] === undefined) breaks(column, 'needed', `${column} is needed.`);
    return value;
  };
  const word = <T extends string>(column: RegisterColumn, words: readonly T[]): T | null => {
    const value = content[column]?.toUpperCase();
    if (value === undefined) return null;
    return words.find(known => known === value) ?? breaks(column, 'word', `Write one of ${words.join(', ')}.`);
  };
  const date = (column: RegisterColumn): string | null => {
    const value = content[column];
    if (value === undefined) return null;
    const parsed = parsePartialDate(value);
    if (!parsed.ok) return breaks(column, 'partialDate', parsed.message);
    if (partialDateBounds(parsed.date).from > today) return breaks(column, 'past', 'This day has not come yet.');
    return value;
  };
  const checked = (column: RegisterColumn, holds: (value: string) => boolean, rule: string, message: string) => {
    const value = content[column];
    return value === undefined || holds(value) ? (value ?? null) : breaks(column, rule, message);
  };

  const admittedOn = needed('admitted_on', date('admitted_on'));
  const on = date('left_on');
  const how = word('left_how', ENDINGS);
  if ((content.left_on === undefined) !== (content.left_how === undefined)) {
    breaks(content.left_on === undefined ? 'left_on' : 'left_how', 'needed', 'left_on and left_how go together.');
  }
  if (admittedOn !== null && on !== null && !follows(admittedOn, on)) {
    breaks('left_on', 'dateOrder', 'It left before it was admitted. An imprecise date counts from its first day.');
  }
  const row = {
    externalId: text('external_id', TEXT_LIMITS.externalId),
    organisation: organisationIn(content.organisation, breaks),
    name: needed('name', text('name', TEXT_LIMITS.name)) ?? '',
    language: needed('language', languageIn(content.language, breaks)) ?? '',
    country: checked('country', isCountryCode, 'country', 'Write an ISO 3166-1 alpha-2 code, such as KZ.'),
    kind: word('kind', KINDS) ?? ('NGO' as const),
    category: needed('category', word('category', CATEGORIES)) ?? ('FULL' as const),
    admittedOn: admittedOn ?? '',
    left: on !== null && how !== null ? { on, how } : null,
    foundedOn: date('founded_on'),
    website: checked('website', isWebAddress, 'webAddress', 'Write an absolute http or https address.'),
    source: text('source', TEXT_LIMITS.note),
  };
  return violations.length > 0 ? violations : row;
}

const KINDS = (Object.keys(ORGANISATION_KINDS) as OrganisationKind[]).filter(kind => kind !== 'SECRETARIAT');
const CATEGORIES = Object.keys(MEMBERSHIP_CATEGORIES) as MembershipCategoryCode[];

type Breaks = (column: RegisterColumn, rule: string, message: string) => null;

function languageIn(value: string | undefined, breaks: Breaks): string | null {
  if (value === undefined) return null;
  const parsed = parseLanguageTag(value);
  return parsed.ok ? parsed.tag : breaks('language', 'languageTag', parsed.message);
}

function organisationIn(value: string | undefined, breaks: Breaks): string | null {
  if (value === undefined) return null;
  if (value.toLowerCase() === 'new') return 'new';
  const parsed = parseTypeId(value);
  return parsed?.prefix === 'org'
    ? parsed.uuid
    : breaks('organisation', 'typeId', 'Write the id of an organisation (org_…), or "new".');
}

/** Whether the second date stands behind the first in the ledger, where an imprecise date counts from its first day. */
function follows(first: string, second: string): boolean {
  const [a, b] = [parsePartialDate(first), parsePartialDate(second)];
  if (!a.ok || !b.ok) return true;
  return comparePartialDates(a.date, b.date) <= 0;
}
