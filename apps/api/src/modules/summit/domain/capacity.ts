/** As what an organisation may take part in a summit, and with how many delegates: the rule set says. */
import type { DelegationCapacity, MembershipCategoryCode, MembershipStatus, RuleSetContent } from '@kurultai/schema';

export interface OrganisationStanding {
  readonly status: MembershipStatus;
  readonly category: MembershipCategoryCode | null;
  readonly goodStanding: boolean;
  /** The category of its open application, if it has one. */
  readonly applyingFor: MembershipCategoryCode | null;
}

export interface LawfulCapacity {
  readonly capacity: DelegationCapacity;
  readonly maxDelegates: number;
}

const MEMBERS: readonly MembershipStatus[] = ['ACTIVE', 'PROVISIONAL', 'SUSPENDED'];

/** VOTING needs an active member in good standing whose category has a vote. Places follow the category, of applicants the one asked for. */
export function lawfulCapacity(standing: OrganisationStanding, rules: RuleSetContent): LawfulCapacity {
  const { status, category, goodStanding, applyingFor } = standing;
  const ruleOf = (code: MembershipCategoryCode | null) => rules.categories.find(rule => rule.code === code);
  const fewest = Math.min(...rules.categories.map(({ maxDelegates }) => maxDelegates));
  const places = (code: MembershipCategoryCode | null): number => ruleOf(code)?.maxDelegates ?? fewest;
  if (MEMBERS.includes(status)) {
    const votes = status === 'ACTIVE' && goodStanding && (ruleOf(category)?.rights.vote ?? false);
    return { capacity: votes ? 'VOTING' : 'NON_VOTING', maxDelegates: places(category) };
  }
  if (applyingFor !== null) return { capacity: 'APPLICANT', maxDelegates: places(applyingFor) };
  return { capacity: 'GUEST', maxDelegates: fewest };
}

/** Whether an organisation that may take part in one capacity may choose another: never a greater one. */
export function mayTake(wanted: DelegationCapacity, lawful: DelegationCapacity): boolean {
  if (wanted === lawful || wanted === 'GUEST') return true;
  return wanted === 'NON_VOTING' && lawful === 'VOTING';
}

/** The day on which the standing counts: the last day of registration once it has passed, until then today. */
export const cutOffDay = (today: string, registrationClosesOn: string | null): string =>
  registrationClosesOn !== null && registrationClosesOn < today ? registrationClosesOn : today;
