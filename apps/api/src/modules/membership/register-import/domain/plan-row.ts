/** What a row would do, given what the register knows: the same rule for the dry run and for the confirmation. */
import type { MembershipCategoryCode, OrganisationKind, RegisterRowResult } from '@kurultai/schema';
import { isNeverMember, NEVER_MEMBER } from '../../domain/who-may-belong.js';
import type { RegisterRow, RowViolation } from './read-row.js';

/** An organisation that a row may mean. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly lifecycle: string;
  /** Whether one of its names is the row's, when both are folded; else it only looks or sounds like it. */
  readonly sameName: boolean;
  readonly sameCountry: boolean;
}

/** What the ledger of an organisation says: its admissions and endings, in the order of their effect. */
export interface KnownMembership {
  readonly entries: readonly {
    readonly type: string;
    readonly categoryTo: MembershipCategoryCode | null;
    readonly effectiveOn: string;
  }[];
}

/** What the register knows about one row. */
export interface Knowledge {
  /** The organisation with the row's external id. */
  readonly byNumber: KnownOrganisation | null;
  /** The organisation that the row names by its id; undefined when it names none. */
  readonly byId: KnownOrganisation | null | undefined;
  readonly byName: readonly KnownOrganisation[];
  readonly membershipOf: (organisationId: string) => KnownMembership;
}

export interface RowPlan {
  readonly result: RegisterRowResult;
  /** The organisation that is meant; null for a new one and for an invalid row. */
  readonly organisationId: string | null;
  readonly violations: readonly RowViolation[];
}

/** @param row a valid row */
export function planRow(row: RegisterRow, known: Knowledge): RowPlan {
  const found = identify(row, known);
  if ('rule' in found) return invalid(found);
  const { organisation } = found;
  if (organisation === null) return { result: 'CREATE', organisationId: null, violations: [] };
  const problem = problemOf(organisation);
  if (problem) return invalid(problem);
  const { entries } = known.membershipOf(organisation.id);
  if (entries.length === 0) return { result: 'ADMIT', organisationId: organisation.id, violations: [] };
  if (saysTheSame(entries, row)) return { result: 'UNCHANGED', organisationId: organisation.id, violations: [] };
  return invalid({
    column: 'admitted_on',
    rule: 'ledgerDiffers',
    message: `The ledger of ${organisation.name} says something else. An import never changes a ledger: correct it there.`,
  });
}

type Found = { organisation: KnownOrganisation | null } | RowViolation;

function identify(row: RegisterRow, { byNumber, byId, byName, membershipOf }: Knowledge): Found {
  if (byId === null)
    return { column: 'organisation', rule: 'notFound', message: 'There is no organisation with this id.' };
  if (byId && byNumber && byId.id !== byNumber.id) {
    return { column: 'external_id', rule: 'numberTaken', message: `This number belongs to ${byNumber.name}.` };
  }
  if (byId) return { organisation: byId };
  if (byNumber) return { organisation: byNumber };
  const same = byName.filter(({ sameName, sameCountry }) => sameName && sameCountry);
  if (row.organisation === 'new') {
    const entered = same.find(({ id }) => saysTheSame(membershipOf(id).entries, row));
    // Entered by an earlier run of the same file.
    if (entered || same.length === 0 || row.externalId !== null) return { organisation: entered ?? null };
    const message =
      'Another organisation has this very name. Write an external_id, so that a later import tells them apart.';
    return { column: 'external_id', rule: 'numberNeeded', message };
  }
  if (same.length === 1) return { organisation: same[0] ?? null };
  if (byName.length === 0) return { organisation: null };
  const names = byName.map(({ name }) => JSON.stringify(name)).join(', ');
  const message = `It may be ${names}. Write the id of the right one into the column organisation, or "new".`;
  return { column: 'organisation', rule: 'possibleDuplicate', message };
}

function problemOf({ kind, lifecycle, name }: KnownOrganisation): RowViolation | undefined {
  if (isNeverMember(kind)) {
    return { column: 'organisation', rule: 'neverMember', message: `${name}: ${NEVER_MEMBER.message}` };
  }
  if (lifecycle === 'MERGED') {
    return {
      column: 'organisation',
      rule: 'merged',
      message: `${name} was merged into another record: name that one.`,
    };
  }
  return undefined;
}

function saysTheSame(entries: KnownMembership['entries'], { admittedOn, category, left }: RegisterRow): boolean {
  const [entry, end, ...more] = entries;
  const admitted = entry?.type === 'ADMITTED' && entry.effectiveOn === admittedOn && entry.categoryTo === category;
  if (!admitted) return false;
  // What happened after the import, such as a suspension, does not contradict a row that says nothing of it.
  if (left === null) return true;
  return end?.type === left.how && end.effectiveOn === left.on && more.length === 0;
}

const invalid = (violation: RowViolation): RowPlan => ({
  result: 'INVALID',
  organisationId: null,
  violations: [violation],
});
