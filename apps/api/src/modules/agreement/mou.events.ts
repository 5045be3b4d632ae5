/** What this module tells others of. */
import type { EventType } from '@kurultai/schema';
import type { MouAction } from './domain/mou.workflow.js';

/** Outbox event: a memorandum that everybody may know of was recorded. Data: `{ mou, status }`. */
export const MOU_RECORDED = 'mou.recorded';

export type MouEventType = Extract<EventType, `mou.${string}`>;

/** Events that everybody is told of, unless a party is at risk. Data: `{ mou, status }`. */
export const PUBLIC_EVENTS = {
  'mou.signed': true,
  'mou.inForce': true,
  'mou.amended': true,
  'mou.renewed': true,
  'mou.expired': true,
  'mou.terminated': true,
  'mou.corrected': true,
} as const;

/** Events that each party is told of by itself. Data: `{ mou, organisation, status }`. */
export const PARTY_EVENTS = {
  'mou.proposed': true,
  'mou.textChanged': true,
  'mou.agreed': true,
  'mou.partlySigned': true,
  'mou.reopened': true,
  'mou.abandoned': true,
  'mou.reviewBegun': true,
  'mou.reviewCompleted': true,
  'mou.amendmentProposed': true,
  'mou.amendmentWithdrawn': true,
  'mou.noticeGiven': true,
  'mou.termBegun': true,
} as const;

/** What an act tells; acts that depend on where it leads say so themselves. */
export const EVENT_OF: Readonly<Partial<Record<MouAction, MouEventType>>> = {
  EDIT: 'mou.textChanged',
  PROPOSE: 'mou.proposed',
  REOPEN: 'mou.reopened',
  ABANDON: 'mou.abandoned',
  BEGIN_REVIEW: 'mou.reviewBegun',
  COMPLETE_REVIEW: 'mou.reviewCompleted',
  PROPOSE_AMENDMENT: 'mou.amendmentProposed',
  WITHDRAW_AMENDMENT: 'mou.amendmentWithdrawn',
  DECLINE_RENEWAL: 'mou.noticeGiven',
  TERMINATE: 'mou.noticeGiven',
};
