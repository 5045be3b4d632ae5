/** What this module tells others of. */
import type { EventType, MembershipPublicStatus, MembershipStatus } from '@kurultai/schema';
import { publicStatusOf } from './domain/membership.policy.js';

/** Outbox event: the ledger of a membership has a new row, or a row took effect. Data: `{ membership, organisation }`, public ids. */
export const MEMBERSHIP_CHANGED = 'membership.changed';

type MembershipEvent = Extract<EventType, `membership.${string}`>;

/** How each public status begins. */
const BEGINNING: Readonly<Record<MembershipPublicStatus, MembershipEvent>> = {
  MEMBER: 'membership.admitted',
  PROVISIONAL_MEMBER: 'membership.provisionallyAdmitted',
  NOT_CURRENTLY_ACTIVE: 'membership.deactivated',
  FORMER_MEMBER: 'membership.ended',
  NOT_A_MEMBER: 'membership.voided',
};

/** Outbox event for everybody: what a change of status means to the public; undefined when nothing. */
export function eventOfChange(from: MembershipStatus, to: MembershipStatus): MembershipEvent | undefined {
  const [before, now] = [publicStatusOf(from), publicStatusOf(to)];
  if (before === now) return undefined;
  return before === 'NOT_CURRENTLY_ACTIVE' && now === 'MEMBER' ? 'membership.reactivated' : BEGINNING[now];
}

/** Live topic: the ledger of a membership has a new row, or a row took effect. Message: `{ id }`, the public id of the membership. */
export const MEMBERSHIP_TOPIC = 'membership';

/** Outbox event: a sanction case moved. Data: `{ case }`, its public id and nothing else: it is not for everybody. */
export const SANCTION_CASE_CHANGED = 'sanctionCase.changed';

/** Outbox event: an appeal was filed or decided. Data: `{ appeal }`, its public id and nothing else. */
export const APPEAL_CHANGED = 'appeal.changed';
