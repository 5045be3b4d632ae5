/** What the guards of memoranda look at. The service loads it. */
import type { MouRenewalKind, MouStatus } from '@kurultai/schema';

export interface MouSubject {
  readonly state: MouStatus;
  readonly today: string;
  /** The parties as they are now. */
  readonly partyIds: readonly string[];
  /** Whether it was entered from papers. */
  readonly papers: boolean;
  /** Whether a later record puts it right. */
  readonly corrected: boolean;
  /** Whether notice was given or a review made: what cannot move to another record. */
  readonly acted: boolean;
  /** Of the text on the table, which is the amendment where it is in force: is there one, and one that counts? */
  readonly hasText: boolean;
  readonly hasAuthenticText: boolean;
  /** Whether an amendment waits for its signatures. */
  readonly amending: boolean;
  /** Parties that accepted the text on the table, and those that signed it. */
  readonly accepted: readonly string[];
  readonly signed: readonly string[];
  /** The terms of the text on the table. */
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
  /** Its last day by these; null for what would renew itself, or has no end. */
  readonly lastDayOnTable: string | null;
  /** Its last day as it stands. */
  readonly lastDay: string | null;
  /** The latest signature under it. */
  readonly lastSignedOn: string | null;
  readonly inForceOn: string | null;
  readonly renewal: MouRenewalKind;
  /** Of a tacit renewal: the last day for a notice in the current term; null when it cannot be told. */
  readonly noticeBy: string | null;
  readonly terminationGiven: boolean;
  readonly nonRenewalGiven: boolean;
  /** Whether another memorandum is prepared to take its place, or did. */
  readonly hasSuccessor: boolean;
  /** The party in whose name the act is done; null before it is known. */
  readonly party: string | null;
  /** Whether the text that the caller has read is the one on the table. */
  readonly textCurrent: boolean;
  /** On which day the signature was given, and whether its signatory could give it. */
  readonly signedOn: string;
  readonly mandateValid: boolean;
}

/** States that only the parties and the secretariat know of: it is not signed yet, or never was. */
export const UNSIGNED_STATUSES = ['DRAFT', 'NEGOTIATION', 'AGREED_TEXT', 'PARTLY_SIGNED', 'ABANDONED'] as const;

/** Whether every party has signed it. */
export const isSigned = (state: MouStatus): boolean => !(UNSIGNED_STATUSES as readonly MouStatus[]).includes(state);

/** States in which it has effect. */
export const EFFECTIVE = ['IN_FORCE', 'UNDER_REVIEW'] as const;

export const isEffective = (state: MouStatus): boolean => (EFFECTIVE as readonly MouStatus[]).includes(state);

/** The parties that still have to sign the text on the table. */
export const unsigned = ({ partyIds, signed }: MouSubject): string[] => partyIds.filter(id => !signed.includes(id));

/** The parties that have not accepted the text on the table. */
export const unaccepted = ({ partyIds, accepted }: MouSubject): string[] =>
  partyIds.filter(id => !accepted.includes(id));

/** From when it has effect once this signature is the last one: the agreed day, or that of the latest signature. */
export function effectOf({ effectiveOn, lastSignedOn, signedOn }: MouSubject): string {
  return [effectiveOn, lastSignedOn, signedOn].reduce<string>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    signedOn,
  );
}
