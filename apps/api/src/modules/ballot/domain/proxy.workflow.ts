/** Giving and revoking a proxy, as tables. */
import type { ProxyState } from '@kurultai/schema';
import { type Actor, actingOrganisation, holds } from '../../../core/access/index.js';
import { type BlockingGuard, describeGuard, type Guard, Workflow } from '../../../core/workflow/index.js';
import { addDays, instantAt } from '../../../core/zone/index.js';
import { COMMIT_VOTE } from './grants.js';

/** What can be done to a proxy. */
export const PROXY_ACTIONS = {
  REVOKE: 'Take it back, until the deadline for proxies: `revokeProxy`.',
} as const;
export type ProxyAction = keyof typeof PROXY_ACTIONS;

export interface ProxySubject {
  readonly state: ProxyState;
  readonly giverId: string;
  readonly now: Date;
  /** The last moment to give or revoke one; null while the summit has no first day. */
  readonly deadline: Date | null;
}

/** What giving one looks at. */
export interface ProxyGift {
  readonly now: Date;
  readonly deadline: Date | null;
  readonly allowed: boolean;
  readonly giverMayVote: boolean;
  readonly holderMayVote: boolean;
  /** Whether the holder's delegation at the summit is accredited to vote. */
  readonly holderAccredited: boolean;
  readonly giverHasGiven: boolean;
  /** Whether the giver holds proxies of others. */
  readonly giverHolds: boolean;
  readonly holderHasGiven: boolean;
  /** How many the holder holds. */
  readonly held: number;
  readonly cap: number;
}

/** The last moment to give or revoke a proxy: a local time in the zone of the summit, so many days before its first day. */
export const proxyDeadline = (
  firstDay: string | null,
  zone: string,
  { daysBefore, time }: { readonly daysBefore: number; readonly time: string },
): Date | null => (firstDay === null ? null : instantAt(addDays(firstDay, -daysBefore), time, zone));

const inTime = ({ now, deadline }: { now: Date; deadline: Date | null }): boolean =>
  deadline === null || now <= deadline;
const DEADLINE: Guard<ProxySubject, Actor> = {
  code: 'PROXY_DEADLINE_PASSED',
  message: 'The deadline for proxies has passed.',
  holds: inTime,
};

export const proxyWorkflow = new Workflow<ProxyState, ProxyAction, ProxySubject, Actor>([
  {
    from: ['GIVEN'],
    action: 'REVOKE',
    to: 'REVOKED',
    who: (actor, { giverId }) => holds(actor, COMMIT_VOTE) && actingOrganisation(actor) === giverId,
    guards: [DEADLINE],
  },
]);

const GIFT: readonly (readonly [code: string, message: string, holds: (gift: ProxyGift) => boolean])[] = [
  ['PROXIES_NOT_ALLOWED', 'The rules of this summit know no proxies.', gift => gift.allowed],
  ['PROXY_DEADLINE_PASSED', 'The deadline for proxies has passed.', inTime],
  ['GIVER_NOT_ENTITLED', 'Your organisation has no vote that it could give.', gift => gift.giverMayVote],
  ['HOLDER_NOT_ENTITLED', 'The organisation that is to hold the proxy has no vote itself.', gift => gift.holderMayVote],
  [
    'HOLDER_NOT_ACCREDITED',
    'The organisation that is to hold the proxy has no delegation that is accredited to vote.',
    gift => gift.holderAccredited,
  ],
  ['PROXY_GIVEN', 'Your organisation has given a proxy for this summit already.', gift => !gift.giverHasGiven],
  [
    'PROXY_CHAIN',
    'A proxy is never passed on: your organisation holds one, or the other has given its own.',
    gift => !gift.giverHolds && !gift.holderHasGiven,
  ],
  ['PROXY_CAP_REACHED', 'The organisation holds as many proxies as the rules allow.', gift => gift.held < gift.cap],
];

/** What blocks a gift; empty when it may be given. */
export const proxyGuards = (gift: ProxyGift): BlockingGuard[] =>
  GIFT.filter(([, , holds]) => !holds(gift)).map(([code, message]) => describeGuard(code, message));
