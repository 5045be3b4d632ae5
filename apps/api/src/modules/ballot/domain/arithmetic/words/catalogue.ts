// The words in which a result is explained. Sentences are whole in each language; numbers are put into them.
import type { MajorityBase, RejectionReason } from '@kurultai/schema';

/** A sentence whose form depends on a number: one form for each plural category of the language. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Sentences of one language, with `{names}` of what is put in. */
export interface Catalogue {
  /** Drafted by a machine, and not yet read by a native speaker. */
  readonly machineDrafted: boolean;
  /** By {entitled}. */
  readonly entitled: Forms;
  readonly presentAtOpening: string;
  readonly presentAtClosing: string;
  readonly returned: string;
  /** By {voted}. */
  readonly votedUnrepresented: Forms;
  readonly secondCall: string;
  readonly quorumOfRepresented: string;
  readonly quorumOfPresent: string;
  readonly quorumOfReturned: string;
  readonly quorumReached: string;
  readonly quorumMissed: string;
  readonly votes: string;
  readonly electionVotes: string;
  readonly candidate: string;
  readonly bases: Readonly<Record<MajorityBase, string>>;
  readonly majorityAtLeast: string;
  readonly majorityMoreThan: string;
  /** By {needed}. */
  readonly needed: Forms;
  /** By {minimum}. */
  readonly minimum: Forms;
  readonly adopted: string;
  readonly elected: string;
  readonly rejected: Readonly<Record<RejectionReason, string>>;
  readonly notElected: Readonly<Record<Exclude<RejectionReason, 'MAJORITY'>, string>>;
  readonly inquorate: string;
  readonly rule: string;
}
