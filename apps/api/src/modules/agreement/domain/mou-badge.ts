/** What those who look after a memorandum should see at once. */
import type { MouBadge, MouRenewalKind, MouStatus } from '@kurultai/schema';
import { addDays } from '../../../core/zone/index.js';
import { currentTerm, tacitTermsOf } from './current-term.js';
import { isEffective } from './mou-subject.js';

/** How many days before the day the badge comes. */
const AHEAD = 90;

export interface BadgeFacts {
  readonly status: MouStatus;
  readonly renewal: MouRenewalKind;
  readonly ends_on: string | null;
  readonly in_force_on: string | null;
  readonly term_months: number | null;
  readonly notice_days: number | null;
  /** Its last day by what is known now. */
  readonly last_day: string | null;
  readonly terminates_on: string | null;
  readonly renewed_on: string | null;
  readonly corrected_by_id: string | null;
}

export function badgeOf(facts: BadgeFacts, today: string): MouBadge | null {
  if (facts.corrected_by_id !== null || facts.renewed_on !== null) return null;
  if (facts.status === 'EXPIRED') return 'ENDED';
  if (!isEffective(facts.status)) return null;
  const soon = (day: string | null): boolean => day !== null && day <= addDays(today, AHEAD);
  if (soon(facts.terminates_on) || soon(facts.last_day)) return 'ENDS_SOON';
  const tacit = facts.last_day === null && facts.terminates_on === null ? tacitTermsOf(facts) : null;
  if (!tacit) return null;
  const { noticeBy } = currentTerm(tacit.anchor, tacit, today);
  if (noticeBy < today) return 'RENEWS';
  return soon(noticeBy) ? 'NOTICE_DUE' : null;
}
