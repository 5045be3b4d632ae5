/** What blocks a decision that people record themselves. It is no way around a ballot. Pure. */
import type { MajorityRule, RuleSetContent, Threshold } from '@kurultai/schema';
import { type BlockingGuard, describeGuard } from '../../../core/workflow/index.js';
import { competenceGuards, isRetrospective } from './competence.js';
import type { CountedVotes, NewDecision } from './new-decision.js';

/** Votes, and how many members the body has where that is known. */
export interface BodyVotes extends CountedVotes {
  readonly entitled: number | null;
}

type Recorded = Pick<NewDecision, 'subject' | 'body' | 'outcome' | 'provenance'>;

/** What blocks it: BALLOT_NEEDED, BODY_NOT_COMPETENT, OUTCOME_CONTRADICTS_VOTES, QUORUM_MISSED. */
export function recordingGuards(content: RuleSetContent, decision: Recorded, votes: BodyVotes | null): BlockingGuard[] {
  // What happened elsewhere is recorded as it happened.
  if (isRetrospective(decision.provenance)) return [];
  const byMembers = decision.body === 'SUMMIT' || decision.body === 'WRITTEN_BALLOT';
  return [
    ...(byMembers
      ? [describeGuard('BALLOT_NEEDED', 'The members decide by a ballot of the service, whose result is published.')]
      : []),
    ...competenceGuards(content, decision),
    ...(votes === null ? [] : voteGuards(content, decision, votes)),
  ];
}

function voteGuards({ decisions }: RuleSetContent, { subject, outcome }: Recorded, votes: BodyVotes): BlockingGuard[] {
  const { majority, quorum } = decisions[subject];
  const adopted = isAdopted(majority, votes);
  const contradicts = (outcome === 'ADOPTED' && !adopted) || (outcome === 'REJECTED' && adopted);
  const there = votes.yes + votes.no + votes.abstain;
  const missed = votes.entitled !== null && !reaches(there, quorum, votes.entitled);
  return [
    ...(contradicts
      ? [describeGuard('OUTCOME_CONTRADICTS_VOTES', 'By the rule set, these votes give the other outcome.')]
      : []),
    ...(missed && outcome !== 'INQUORATE'
      ? [describeGuard('QUORUM_MISSED', 'By the rule set, too few voted for a decision.')]
      : []),
  ];
}

/** Whether the votes of a body adopt, by whole numbers only. Of a body, those who voted are those who are represented. */
export function isAdopted(majority: MajorityRule, { yes, no, abstain, entitled }: BodyVotes): boolean {
  const bases = {
    CAST_EXCL_ABST: yes + no,
    CAST_INCL_ABST: yes + no + abstain,
    REPRESENTED: yes + no + abstain,
    ALL_ENTITLED: entitled ?? 0,
  };
  const base = bases[majority.base];
  return base > 0 && yes >= majority.minimumYes && reaches(yes, majority, base);
}

function reaches(count: number, { comparison, numerator, denominator }: Threshold, base: number): boolean {
  const [left, right] = [count * denominator, numerator * base];
  return comparison === 'AT_LEAST' ? left >= right : left > right;
}
