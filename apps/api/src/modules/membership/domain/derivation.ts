/**
 * What a ledger says: the standing of one organisation on a day, as it was known at an instant. The same rule as the SQL
 * function `membership_on` (migration 0009), over rows in memory; a test holds the two equal.
 *
 * - Only rows count that were recorded by then and that no row recorded by then supersedes.
 * - A row that voids another has no effect of its own.
 * - Of the rest, the row with the latest effective day decides, and of those of one day the one with the highest place.
 *   An imprecise date counts from its first day: what is known as July 2022 holds from 2022-07-01.
 *
 * There is one decisive row for every day, so that the periods of one membership never overlap.
 */
import {
  MEMBER_STATUSES,
  type MembershipCategoryCode,
  type MembershipEventType,
  type MembershipStatus,
} from '@kurultai/schema';

/** A row of the ledger, as far as the rule looks at it. */
export interface LedgerEntry {
  readonly id: string;
  readonly type: MembershipEventType;
  readonly number: number;
  readonly place: number;
  readonly statusTo: MembershipStatus;
  readonly categoryTo: MembershipCategoryCode | null;
  readonly effectiveOn: string;
  /** The first day that `effectiveOn` may mean. */
  readonly effectiveDay: string;
  readonly supersedesId: string | null;
  readonly voids: boolean;
  readonly recordedAt: Date;
}

/** Where in time the ledger is read. */
export interface Moment {
  /** A day: what had taken effect by then. */
  readonly on: string;
  /** An instant: what was recorded by then. */
  readonly knownAt: Date;
}

/** How an organisation stands. Dates are as precise as they are known. */
export interface Standing<Entry extends LedgerEntry = LedgerEntry> {
  readonly status: MembershipStatus;
  /** Null for whoever is no member. */
  readonly category: MembershipCategoryCode | null;
  /** Since when it has this status without a break; null when nothing was ever recorded. */
  readonly since: string | null;
  /** Since when it has belonged to the network without a break; null for whoever is no member. */
  readonly memberSince: string | null;
  /** Since when it has been in its category without a break; null for whoever is no member. */
  readonly categorySince: string | null;
  /** The row that decides the status. */
  readonly decisive: Entry | null;
  /** The row that decides the category. */
  readonly categoryEntry: Entry | null;
}

/** Nothing was recorded. */
export const NO_STANDING: Standing<never> = {
  status: 'NONE',
  category: null,
  since: null,
  memberSince: null,
  categorySince: null,
  decisive: null,
  categoryEntry: null,
};

const MEMBERS: ReadonlySet<MembershipStatus> = new Set(MEMBER_STATUSES);

/** Whether the status is one of an organisation that belongs to the network. */
export const isMember = (status: MembershipStatus): boolean => MEMBERS.has(status);

/** The rows that count at an instant, in the order in which they take effect. */
export function effectiveEntries<Entry extends LedgerEntry>(entries: readonly Entry[], knownAt: Date): Entry[] {
  const known = entries.filter(({ recordedAt }) => recordedAt <= knownAt);
  const superseded = new Set(known.map(({ supersedesId }) => supersedesId));
  return known.filter(({ id, voids }) => !voids && !superseded.has(id)).sort(byEffect);
}

/** The order in which rows take effect. */
export const byEffect = (
  a: Pick<LedgerEntry, 'effectiveDay' | 'place'>,
  b: Pick<LedgerEntry, 'effectiveDay' | 'place'>,
): number => (a.effectiveDay === b.effectiveDay ? a.place - b.place : a.effectiveDay < b.effectiveDay ? -1 : 1);

/** The standing that the rows of one membership give. @param entries all of them, in any order */
export function standingOf<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  { on, knownAt }: Moment,
): Standing<Entry> {
  return effectiveEntries(entries, knownAt)
    .filter(({ effectiveDay }) => effectiveDay <= on)
    .reduce<Standing<Entry>>(next, NO_STANDING);
}

/** The standing after one more row has taken effect. */
export function next<Entry extends LedgerEntry>(before: Standing<Entry>, entry: Entry): Standing<Entry> {
  const { statusTo: status, effectiveOn } = entry;
  const member = isMember(status);
  const categoryEntry = entry.categoryTo === null ? before.categoryEntry : entry;
  const category = member ? (categoryEntry?.categoryTo ?? null) : null;
  return {
    status,
    category,
    since: before.status === status && before.since !== null ? before.since : effectiveOn,
    memberSince: member ? (before.memberSince ?? effectiveOn) : null,
    categorySince: category === null ? null : before.category === category ? before.categorySince : effectiveOn,
    decisive: entry,
    categoryEntry,
  };
}
