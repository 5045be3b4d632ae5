/** The conditions under which an organisation may start an application. There is no case yet that a table could be of. */
import type {
  ApplicationKind,
  MembershipCategoryCode,
  MembershipStatus,
  OrganisationKind,
  RuleSetContent,
} from '@kurultai/schema';
import { parsePartialDate, partialDateBounds } from '../../../../core/civil-date/index.js';
import { type BlockingGuard, describeGuard } from '../../../../core/workflow/index.js';
import { addDays, addMonths } from '../../../../core/zone/index.js';
import { isNeverMember, NEVER_MEMBER } from '../../domain/who-may-belong.js';
import { isMemberAlready, MEMBER_STATUSES } from './application.guards.js';

/** Who wants to apply, on a day. */
export interface StartFacts {
  readonly today: string;
  readonly organisationKind: OrganisationKind;
  readonly exists: boolean;
  readonly wanted: MembershipCategoryCode;
  readonly rules: RuleSetContent;
  readonly status: MembershipStatus;
  readonly category: MembershipCategoryCode | null;
  /** Since when it has its status, and its category, as precisely as it is known. */
  readonly since: string | null;
  readonly categorySince: string | null;
  /** After a refusal: the day from which it may apply again. */
  readonly barredUntil: string | null;
}

/** What an application of such an organisation asks for. */
export function kindFor({ status }: Pick<StartFacts, 'status'>): ApplicationKind {
  if (status === 'EXPELLED') return 'READMISSION';
  return MEMBER_STATUSES.includes(status) ? 'CATEGORY_CHANGE' : 'ADMISSION';
}

/** Everything that keeps an organisation from starting an application; empty when it may. */
export function startGuards(facts: StartFacts): BlockingGuard[] {
  const { today, rules, wanted, status } = facts;
  const tenure = rules.categories.find(({ code }) => code === wanted)?.tenure ?? null;
  const conditions: readonly (readonly [holds: boolean, code: string, message: string])[] = [
    [facts.exists, 'ORGANISATION_ENDED', 'The organisation has ceased to exist.'],
    [!isNeverMember(facts.organisationKind), NEVER_MEMBER.code, NEVER_MEMBER.message],
    [
      !isMemberAlready({ status, category: facts.category }, wanted, rules),
      'ALREADY_MEMBER',
      'The organisation is a member in this category, or in a higher one, already.',
    ],
    [status !== 'SUSPENDED' && status !== 'PROVISIONAL', 'NOT_ACTIVE', 'Only an active member changes its category.'],
    [
      tenure === null || (facts.category === tenure.from && hasPassed(facts.categorySince, tenure.months, today)),
      'TENURE_TOO_SHORT',
      'It has not been in the category before for as long as the rule set demands.',
    ],
    [
      facts.barredUntil === null || facts.barredUntil <= today,
      'REAPPLICATION_BAR',
      'The time that the rule set sets after a refusal has not passed.',
    ],
    [
      status !== 'EXPELLED' || hasPassed(facts.since, rules.membership.readmissionBarMonths, today),
      'READMISSION_BAR',
      'The time that the rule set sets after an exclusion has not passed.',
    ],
  ];
  return conditions.filter(([holds]) => !holds).map(([, code, message]) => describeGuard(code, message));
}

/** Whether so many months have certainly passed since a date that may be imprecise. */
function hasPassed(since: string | null, months: number, today: string): boolean {
  const parsed = since === null ? undefined : parsePartialDate(since);
  if (!parsed?.ok) return false;
  const last = addDays(partialDateBounds(parsed.date).until, -1);
  return addMonths(last, months) <= today;
}
