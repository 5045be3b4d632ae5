/** What the table of a ballot looks at: the ballot, and what its service has read about the world around it. */
import type {
  BallotKind,
  BallotMethod,
  BallotOutcomeCode,
  DecisionSubject,
  RuleSetContent,
  SuccessionReason,
} from '@kurultai/schema';
import type { VoteSubject } from './voter.js';

export interface BallotSubject extends VoteSubject {
  readonly kind: BallotKind;
  readonly purpose: DecisionSubject;
  readonly method: BallotMethod;
  readonly call: number;
  readonly rules: RuleSetContent;
  readonly certifiedBy: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly summitState: string | null;
  readonly itemState: string | null;
  readonly noticeGiven: boolean;
  /** Whether what is decided on stands where it can be decided on. */
  readonly matterReady: boolean;
  /** Whether it can be put to the vote again. */
  readonly matterOpen: boolean;
  /** Whether the caller has a mandate of an organisation that is up for decision. */
  readonly officerInvolved: boolean;
  /** Delegates of the organisation concerned who are in the room. */
  readonly concernedPresent: number;
  /** Whether that organisation has been at the summit at all. */
  readonly concernedCame: boolean;
  /** When the first call was closed, for a second one. */
  readonly firstCallClosedAt: Date | null;
  readonly entitled: number;
  readonly receipts: number;
  /** Votes that are counted electronically; null before closing. */
  readonly counted: number | null;
  readonly tally: 'NONE' | 'ONE' | 'AGREED' | 'MISMATCH';
  /** Whether the caller has entered totals in the round that is under way. */
  readonly tellerEntered: boolean;
  /** Papers that the two tellers agreed on; null until they do. */
  readonly papers: number | null;
  /** Organisations that vote on paper, without those whose paper was struck. */
  readonly paperVoters: number;
  /** Organisations on paper that have voted electronically too. */
  readonly doubleVoters: number;
  readonly outcome: BallotOutcomeCode | null;
  readonly runOff: boolean;
  readonly successors: readonly SuccessionReason[];
}
