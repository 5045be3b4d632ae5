/** What is said of a decision when it is recorded, and what follows from it at once: its year, its number, who may read it. */
import type { DecidingBody, DecisionOutcome, DecisionSubject, Provenance } from '@kurultai/schema';
import type { IdentifiedType } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';

/** What a decision does. Other modules carry it out in the same transaction; here it is kept as data. */
export interface DecisionEffect {
  /** A stable name in capitals: `MEMBERSHIP_ADMITTED`. */
  readonly kind: string;
  /** The object that it changes. */
  readonly objectType: IdentifiedType;
  readonly objectId: string;
  /** A code that goes with it, such as a category. */
  readonly code?: string | null;
  /** From which day, `YYYY-MM-DD`, where it is not at once. */
  readonly effectiveOn?: string | null;
}

/** The kind of effect of a decision on what had been taken back or settled before it was published. */
export const NO_EFFECT = 'NO_EFFECT';

/** Votes of a body that counts them without a ballot of the service. */
export interface CountedVotes {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** A decision to record. */
export interface NewDecision {
  readonly subject: DecisionSubject;
  readonly body: DecidingBody;
  readonly outcome: DecisionOutcome;
  /** A partial date: `2026-10-24`, or of old decisions `2019-11` or `2019`. */
  readonly decidedOn: string;
  readonly ruleSetId: string;
  /** The organisation that it is about. */
  readonly organisationId: string | null;
  /** Any other object that it is about: an application, a sanction case, a rule set. */
  readonly aboutType?: IdentifiedType | null;
  readonly aboutId?: string | null;
  readonly ballotId?: string | null;
  readonly summitId?: string | null;
  /** Where it stands in the minutes. */
  readonly minutesRef?: string | null;
  readonly title: readonly LocalisedEntry[];
  readonly text?: readonly LocalisedEntry[];
  /** For the secretariat only. */
  readonly reasonInternal?: string | null;
  readonly votes?: CountedVotes | null;
  readonly effects?: readonly DecisionEffect[];
  /** The decision that it reverses. */
  readonly reversesId?: string | null;
  readonly provenance: Provenance;
  readonly source?: string | null;
}

export type DecisionVisibility = 'PUBLIC' | 'MEMBER';

/** Subjects that the public never hears of: who is suspended is "not currently active", who is excluded is "former". */
const DISCREET: ReadonlySet<DecisionSubject> = new Set(['SUSPENSION', 'EXPULSION', 'APPEAL']);

/**
 * Who reads a decision: everybody, if it was adopted, is no sanction and has not come too late to do anything; else members
 * and whom it concerns.
 * @param reversed who reads the decision that it reverses; a reversal is no more public than that
 */
export function visibilityOf(
  { subject, outcome, effects = [] }: Pick<NewDecision, 'subject' | 'outcome' | 'effects'>,
  reversed: DecisionVisibility = 'PUBLIC',
): DecisionVisibility {
  const moot = effects.some(({ kind }) => kind === NO_EFFECT);
  return outcome === 'ADOPTED' && !DISCREET.has(subject) && !moot ? reversed : 'MEMBER';
}

/** The year in whose numbers a decision counts. */
export const yearOf = ({ decidedOn }: Pick<NewDecision, 'decidedOn'>): number => Number(decidedOn.slice(0, 4));

/** `DEC-2026-001`. From 1 000 on it is longer. */
export const numberOf = (year: number, sequence: number): string =>
  `DEC-${String(year).padStart(4, '0')}-${String(sequence).padStart(3, '0')}`;
