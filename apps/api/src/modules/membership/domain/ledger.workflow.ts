/**
 * The life of a membership as a table: which event leads from which status to which, whose decision it needs, and under
 * what conditions. The ledger refuses an event that this table does not know. Everything else about a membership is
 * derived from its events (derivation.ts).
 */
import type { DecidingBody, MembershipEventType, MembershipStatus } from '@kurultai/schema';
import { MEMBERSHIP_STATUSES } from '@kurultai/schema';
import { describeGuard, type BlockingGuard } from '../../../core/workflow/index.js';
import { effectiveEntries, type LedgerEntry, next, NO_STANDING, type Standing } from './derivation.js';

/** Who decides: a body of the network, the organisation itself, the appeal body, or a rule that an officer or the service applies. */
export type Decider = DecidingBody | 'ORGANISATION' | 'APPEAL_BODY' | 'RULE';

/** What the conditions look at: the standing before the event, and the event. */
export interface Step {
  readonly before: Standing;
  /** The status before the suspension or the exclusion that lasts now. */
  readonly resting: MembershipStatus | null;
  readonly entry: Pick<LedgerEntry, 'type' | 'statusTo' | 'categoryTo' | 'effectiveDay'>;
}

/** One row of the table. */
export interface LedgerTransition {
  readonly from: readonly MembershipStatus[];
  readonly type: MembershipEventType;
  readonly to: readonly MembershipStatus[];
  readonly deciders: readonly Decider[];
  readonly guards?: readonly {
    readonly code: string;
    readonly message: string;
    readonly holds: (step: Step) => boolean;
  }[];
}

const ANY = Object.keys(MEMBERSHIP_STATUSES) as MembershipStatus[];
const MEMBERS_ASSEMBLED = ['SUMMIT', 'WRITTEN_BALLOT'] as const;

/** Whoever was provisional before a suspension is provisional after it: a suspension ratifies nothing. */
const whatItWas = {
  code: 'NOT_WHAT_IT_WAS',
  message: 'A suspension that is lifted gives back the status from before, no other.',
  holds: ({ resting, entry }: Step) => resting === null || resting === entry.statusTo,
};
/** The members decide on whoever is provisional, also while its rights rest: they go on resting, whatever is decided. */
const wasProvisional = {
  code: 'NOT_PROVISIONAL',
  message: 'It was no provisional member before its rights were put to rest.',
  holds: ({ resting }: Step) => resting === 'PROVISIONAL',
};
const wasActive = {
  code: 'NOT_ACTIVE_BEFORE',
  message: 'It was no full-fledged member before its rights were put to rest: a provisional member is ratified first.',
  holds: ({ resting }: Step) => resting !== 'PROVISIONAL',
};
const anotherCategory = {
  code: 'SAME_CATEGORY',
  message: 'It is in this category already.',
  holds: ({ before, entry }: Step) => before.category !== entry.categoryTo,
};

export const LEDGER_TRANSITIONS: readonly LedgerTransition[] = [
  {
    from: ['NONE', 'LAPSED', 'RESIGNED', 'EXPELLED'],
    type: 'PROVISIONALLY_ADMITTED',
    to: ['PROVISIONAL'],
    deciders: ['BOARD', 'SUPERVISORY_BOARD'],
  },
  { from: ['PROVISIONAL'], type: 'PROVISION_EXTENDED', to: ['PROVISIONAL'], deciders: ['RULE', ...MEMBERS_ASSEMBLED] },
  {
    from: ['NONE', 'PROVISIONAL', 'LAPSED', 'RESIGNED'],
    type: 'ADMITTED',
    to: ['ACTIVE'],
    deciders: MEMBERS_ASSEMBLED,
  },
  { from: ['PROVISIONAL'], type: 'RATIFICATION_REFUSED', to: ['NONE'], deciders: MEMBERS_ASSEMBLED },
  { from: ['PROVISIONAL'], type: 'PROVISION_EXPIRED', to: ['NONE'], deciders: ['RULE'] },
  {
    from: ['SUSPENDED'],
    type: 'PROVISION_EXTENDED',
    to: ['SUSPENDED'],
    deciders: ['RULE', ...MEMBERS_ASSEMBLED],
    guards: [wasProvisional],
  },
  {
    from: ['SUSPENDED'],
    type: 'ADMITTED',
    to: ['SUSPENDED'],
    deciders: MEMBERS_ASSEMBLED,
    guards: [wasProvisional],
  },
  {
    from: ['SUSPENDED'],
    type: 'RATIFICATION_REFUSED',
    to: ['NONE'],
    deciders: MEMBERS_ASSEMBLED,
    guards: [wasProvisional],
  },
  { from: ['SUSPENDED'], type: 'PROVISION_EXPIRED', to: ['NONE'], deciders: ['RULE'], guards: [wasProvisional] },
  {
    from: ['ACTIVE'],
    type: 'CATEGORY_CHANGED',
    to: ['ACTIVE'],
    deciders: [...MEMBERS_ASSEMBLED, 'BOARD', 'SUPERVISORY_BOARD', 'RULE'],
    guards: [anotherCategory],
  },
  {
    from: ['SUSPENDED'],
    type: 'CATEGORY_CHANGED',
    to: ['SUSPENDED'],
    deciders: MEMBERS_ASSEMBLED,
    guards: [anotherCategory, wasActive],
  },
  {
    from: ['ACTIVE', 'PROVISIONAL'],
    type: 'SUSPENDED',
    to: ['SUSPENDED'],
    deciders: ['BOARD', 'SUPERVISORY_BOARD', ...MEMBERS_ASSEMBLED, 'RULE'],
  },
  {
    from: ['SUSPENDED'],
    type: 'SUSPENSION_LIFTED',
    to: ['ACTIVE', 'PROVISIONAL'],
    deciders: ['BOARD', 'SUPERVISORY_BOARD', ...MEMBERS_ASSEMBLED, 'RULE'],
    guards: [whatItWas],
  },
  { from: ['ACTIVE', 'SUSPENDED', 'PROVISIONAL'], type: 'RESIGNED', to: ['RESIGNED'], deciders: ['ORGANISATION'] },
  { from: ['ACTIVE', 'SUSPENDED'], type: 'EXPELLED', to: ['EXPELLED'], deciders: MEMBERS_ASSEMBLED },
  { from: ['EXPELLED'], type: 'READMITTED', to: ['ACTIVE', 'PROVISIONAL'], deciders: MEMBERS_ASSEMBLED },
  { from: ['ACTIVE', 'PROVISIONAL'], type: 'LAPSED', to: ['LAPSED'], deciders: ['RULE'] },
  { from: ANY.filter(status => status !== 'DISSOLVED'), type: 'DISSOLVED', to: ['DISSOLVED'], deciders: ['RULE'] },
  {
    from: ['NONE', 'LAPSED', 'RESIGNED'],
    type: 'SUCCEEDED',
    to: ['ACTIVE', 'PROVISIONAL', 'SUSPENDED'],
    deciders: [...MEMBERS_ASSEMBLED, 'BOARD', 'SUPERVISORY_BOARD'],
  },
];

/** What blocks an event in a standing; empty when the table knows it and its conditions hold. */
export function blockingStep(step: Step): BlockingGuard[] {
  const { before, entry } = step;
  const row = LEDGER_TRANSITIONS.find(
    ({ type, from, to }) => type === entry.type && from.includes(before.status) && to.includes(entry.statusTo),
  );
  if (!row) {
    const message = `No rule leads from ${before.status} to ${entry.statusTo} by ${entry.type}.`;
    return [describeGuard('WRONG_STATE', message)];
  }
  return (row.guards ?? [])
    .filter(({ holds }) => !holds(step))
    .map(({ code, message }) => describeGuard(code, message));
}

/** A row that no longer stands on the rows before it. */
export interface Contradiction<Entry extends LedgerEntry> {
  readonly entry: Entry;
  readonly guards: BlockingGuard[];
}

/** What rests after an event: nothing without a suspension, and full membership once a suspended one was ratified. */
function restingAfter(
  before: MembershipStatus,
  resting: MembershipStatus | null,
  { type, statusTo }: Pick<LedgerEntry, 'type' | 'statusTo'>,
): MembershipStatus | null {
  if (statusTo !== 'SUSPENDED') return null;
  if (type === 'ADMITTED') return 'ACTIVE';
  if (before === 'SUSPENDED') return resting;
  return before === 'ACTIVE' || before === 'PROVISIONAL' ? before : null;
}

/** Walks through a ledger from its beginning. @returns the first row that the table does not allow where it stands */
export function firstContradiction<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  knownAt: Date,
): Contradiction<Entry> | undefined {
  let before: Standing<Entry> = NO_STANDING;
  let resting: MembershipStatus | null = null;
  for (const entry of effectiveEntries(entries, knownAt)) {
    const guards = blockingStep({ before, resting, entry });
    if (guards.length > 0) return { entry, guards };
    resting = restingAfter(before.status, resting, entry);
    before = next(before, entry);
  }
  return undefined;
}

/** The status that a suspension of the membership put to rest; null when none lasts, or when it began as one. */
export function restingStatus(
  entries: readonly LedgerEntry[],
  moment: { on: string; knownAt: Date },
): MembershipStatus | null {
  let before: Standing = NO_STANDING;
  let resting: MembershipStatus | null = null;
  for (const entry of effectiveEntries(entries, moment.knownAt).filter(
    ({ effectiveDay }) => effectiveDay <= moment.on,
  )) {
    resting = restingAfter(before.status, resting, entry);
    before = next(before, entry);
  }
  return resting;
}
