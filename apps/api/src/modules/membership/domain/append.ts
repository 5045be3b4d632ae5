/**
 * Adding to a ledger: where a new row stands, and which later rows it leaves without ground. Pure: the service writes
 * what comes out.
 */
import { type MembershipEventType, VOIDING_EVENT_TYPES } from '@kurultai/schema';
import { parsePartialDate, partialDateBounds } from '../../../core/civil-date/index.js';
import { type BlockingGuard, describeGuard } from '../../../core/workflow/index.js';
import { byEffect, effectiveEntries, type LedgerEntry, next, NO_STANDING, type Standing } from './derivation.js';
import { firstContradiction } from './ledger.workflow.js';

const VOIDING: ReadonlySet<MembershipEventType> = new Set(VOIDING_EVENT_TYPES);

/** Whether events of the type take the effect of another row away and have none of their own. */
export const isVoiding = (type: MembershipEventType): boolean => VOIDING.has(type);

/** The first day that a date may mean. */
export function firstDayOf(date: string): string {
  const parsed = parsePartialDate(date);
  if (!parsed.ok) throw new Error(parsed.message);
  return partialDateBounds(parsed.date).from;
}

/** Where a new row stands. */
export interface Place {
  readonly number: number;
  readonly place: number;
  readonly recordedAt: Date;
}

/**
 * The place of a new row in the ledger of one membership.
 * @param now is moved forward when another process, whose clock is ahead, has recorded something later already
 */
export function placeOf(entries: readonly LedgerEntry[], superseded: LedgerEntry | undefined, now: Date): Place {
  const number = 1 + Math.max(0, ...entries.map(entry => entry.number));
  const latest = Math.max(now.getTime(), ...entries.map(({ recordedAt }) => recordedAt.getTime()));
  return { number, place: superseded?.place ?? number, recordedAt: new Date(latest) };
}

/** The standing right before a row takes effect. */
export function standingBefore<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  entry: LedgerEntry,
): Standing<Entry> {
  return effectiveEntries(entries, entry.recordedAt)
    .filter(other => other.id !== entry.id && other.id !== entry.supersedesId && byEffect(other, entry) < 0)
    .reduce<Standing<Entry>>(next, NO_STANDING);
}

/** What comes of a new row: it is refused, or it stands once a later row that lost its ground falls away, or it stands. */
export type Verdict<Entry extends LedgerEntry> =
  | { readonly kind: 'STANDS' }
  | { readonly kind: 'REFUSED'; readonly guards: BlockingGuard[] }
  | { readonly kind: 'OVERTAKES'; readonly entry: Entry };

/**
 * Looks through the whole ledger, the new row included, for the first row that does not stand.
 * @param added the new row
 * @param today rows that take effect later have not happened yet, and give way
 * @param annulling whether rows that have happened give way too
 */
export function verdictOn<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  { added, today, annulling }: { added: LedgerEntry; today: string; annulling: boolean },
): Verdict<Entry> {
  const found = firstContradiction(entries, added.recordedAt);
  if (!found) return { kind: 'STANDS' };
  if (found.entry.id === added.id) return { kind: 'REFUSED', guards: found.guards };
  if (annulling || found.entry.effectiveDay > today) return { kind: 'OVERTAKES', entry: found.entry };
  const message = `The later ${found.entry.type} of ${found.entry.effectiveOn} would not fit any more: correct it first.`;
  return { kind: 'REFUSED', guards: [describeGuard('CONTRADICTS_LATER_EVENTS', message)] };
}
