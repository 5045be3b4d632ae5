/** Whether an endorsement counts: the endorser must be entitled at the moment at which it is counted. */
import type { EndorsementFault, MembershipCategoryCode, MembershipStatus, RuleSetContent } from '@kurultai/schema';

/** The endorser at the moment of counting. */
export interface EndorserFacts {
  readonly organisationId: string;
  readonly membership: MembershipStatus;
  readonly category: MembershipCategoryCode | null;
  readonly goodStanding: boolean;
  /** Whether the applicant endorses the endorser at the same summit. */
  readonly circular: boolean;
}

/** Why an endorsement does not count; null when it does. Only a voting category endorses, if the rule set says so. */
export function faultOf(
  { organisationId, membership, category, goodStanding, circular }: EndorserFacts,
  applicantId: string,
  { categories }: RuleSetContent,
): EndorsementFault | null {
  if (organisationId === applicantId) return 'OWN_APPLICATION';
  if (membership !== 'ACTIVE') return 'NOT_ACTIVE';
  const rights = categories.find(({ code }) => code === category)?.rights;
  if (!rights?.endorse || !rights.vote) return 'NO_RIGHT';
  if (!goodStanding) return 'NOT_IN_GOOD_STANDING';
  return circular ? 'CIRCULAR' : null;
}
