/**
 * Who is entitled to vote, as a pure function of what is known when the ballot opens. Every organisation in question is
 * named, with the first reason that excludes it.
 */
import type { DecisionSubject, ExclusionReason, MembershipStatus, RuleSetContent } from '@kurultai/schema';

/** An organisation that could come into question. */
export interface Candidate {
  readonly organisationId: string;
  readonly country: string | null;
  readonly status: MembershipStatus;
  readonly category: string | null;
  readonly goodStanding: boolean;
  /** Whom it named to hold the vote of its country, if anybody. */
  readonly designated: string | null;
}

/** What the ballot is about. */
export interface Matter {
  readonly purpose: DecisionSubject;
  /** The organisation concerned, if any. */
  readonly organisationId: string | null;
}

/** A row of the snapshot. */
export interface Entitlement {
  readonly organisationId: string;
  /** Null when it may vote. */
  readonly reason: ExclusionReason | null;
  /** The country whose vote it holds; null unless each country has one. */
  readonly country: string | null;
}

type Rules = Pick<RuleSetContent, 'categories' | 'voting'>;

/** The snapshot, in the order of the candidates. */
export function entitlements(candidates: readonly Candidate[], matter: Matter, rules: Rules): Entitlement[] {
  const own = candidates.map(candidate => ({ candidate, reason: exclusionOf(candidate, matter, rules) }));
  if (rules.voting.unit === 'ORGANISATION') {
    return own.map(({ candidate: { organisationId }, reason }) => ({ organisationId, reason, country: null }));
  }
  const voting = own.filter(({ reason }) => reason === null).map(({ candidate }) => candidate);
  const holders = holdersOf(voting);
  return own.map(({ candidate: { organisationId, country }, reason }) => {
    if (reason !== null) return { organisationId, reason, country: null };
    if (country === null) return { organisationId, reason: 'COUNTRY_UNKNOWN', country };
    const holder = holders.get(country) ?? null;
    if (holder === null) return { organisationId, reason: 'COUNTRY_NOT_DESIGNATED', country };
    return { organisationId, reason: holder === organisationId ? null : 'COUNTRY_HELD_BY_OTHER', country };
  });
}

/** Whether the category may vote at all. */
export const hasVote = (category: string | null, { categories }: Pick<RuleSetContent, 'categories'>): boolean =>
  categories.some(({ code, rights }) => code === category && rights.vote);

function exclusionOf(candidate: Candidate, matter: Matter, rules: Rules): ExclusionReason | null {
  const { organisationId, status, category, goodStanding } = candidate;
  // An election names its candidates as options: to stand is no reason to lose one's vote.
  if (organisationId === matter.organisationId && matter.purpose !== 'ELECTION') {
    return matter.purpose === 'EXPULSION' || matter.purpose === 'APPEAL' ? 'ACCUSED' : 'OWN_ITEM';
  }
  if (status === 'PROVISIONAL') return 'PROVISIONAL';
  if (status === 'SUSPENDED') return 'SUSPENDED';
  if (!hasVote(category, rules)) return 'CATEGORY_WITHOUT_VOTE';
  if (!goodStanding) return 'NOT_IN_GOOD_STANDING';
  return null;
}

/** The holder of each country's vote: its only voting member, or the one that all of them name; else nobody. */
function holdersOf(voting: readonly Candidate[]): Map<string, string | null> {
  const holders = new Map<string, string | null>();
  for (const country of new Set(voting.map(candidate => candidate.country))) {
    if (country === null) continue;
    const members = voting.filter(candidate => candidate.country === country);
    const [first] = members;
    const named = members.length === 1 ? first?.organisationId : first?.designated;
    const agreed = members.length === 1 || members.every(({ designated }) => designated === named);
    const among = members.some(({ organisationId }) => organisationId === named);
    holders.set(country, agreed && among ? (named ?? null) : null);
  }
  return holders;
}
