/** The totals of the papers, as two tellers enter them. */

/** What one teller counted. */
export interface TellerTotals {
  readonly round: number;
  readonly tellerId: string;
  /** By position of the option. */
  readonly counts: readonly number[];
  readonly invalid: number;
}

export type TallyState = 'NONE' | 'ONE' | 'AGREED' | 'MISMATCH';

/** How far the count on paper is: the latest round decides. */
export function tallyState(totals: readonly TellerTotals[]): TallyState {
  const [first, second] = latestRound(totals);
  if (!first) return 'NONE';
  if (!second) return 'ONE';
  return equal(first, second) ? 'AGREED' : 'MISMATCH';
}

/** The round in which the next totals are entered: after a mismatch everything is counted anew. */
export function nextRound(totals: readonly TellerTotals[]): number {
  const latest = Math.max(1, ...totals.map(({ round }) => round));
  return tallyState(totals) === 'MISMATCH' ? latest + 1 : latest;
}

/** The totals that two tellers agreed on, if they did. */
export const agreedTotals = (totals: readonly TellerTotals[]): TellerTotals | undefined =>
  tallyState(totals) === 'AGREED' ? latestRound(totals)[0] : undefined;

/** All papers of a teller's totals. */
export const papersOf = ({ counts, invalid }: Pick<TellerTotals, 'counts' | 'invalid'>): number =>
  counts.reduce((sum, count) => sum + count, invalid);

function latestRound(totals: readonly TellerTotals[]): readonly TellerTotals[] {
  const latest = Math.max(...totals.map(({ round }) => round));
  return totals.filter(({ round }) => round === latest);
}

const equal = (one: TellerTotals, other: TellerTotals): boolean =>
  one.invalid === other.invalid &&
  one.counts.length === other.counts.length &&
  one.counts.every((count, position) => count === other.counts[position]);
