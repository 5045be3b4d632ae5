/** The dated flag of good standing: which one counts on a day, and since when a member is not in good standing. */

export interface StandingFlag {
  readonly good: boolean;
  readonly fromDay: string;
}

/** The flags in the order in which they hold: by their day, and of one day by the order of recording. */
const inOrder = <Flag extends StandingFlag>(flags: readonly Flag[]): Flag[] =>
  flags
    .map((flag, index) => ({ flag, index }))
    .sort((a, b) => (a.flag.fromDay === b.flag.fromDay ? a.index - b.index : a.flag.fromDay < b.flag.fromDay ? -1 : 1))
    .map(({ flag }) => flag);

/** Whether a member is in good standing on a day; so is whoever has no flag. @param flags in the order of recording */
export const goodOn = (flags: readonly StandingFlag[], day: string): boolean =>
  inOrder(flags.filter(({ fromDay }) => fromDay <= day)).at(-1)?.good ?? true;

/** Since when, without a break, a member has not been in good standing on a day; null when it is. */
export function badSince(flags: readonly StandingFlag[], day: string): string | null {
  let since: string | null = null;
  // The last flag of a day is the one that counts for it.
  const counting = inOrder(flags.filter(({ fromDay }) => fromDay <= day)).filter(
    ({ fromDay }, index, all) => all[index + 1]?.fromDay !== fromDay,
  );
  for (const { good, fromDay } of counting) since = good ? null : (since ?? fromDay);
  return since;
}
