/** Who may know what of a membership. The same rule answers for one, for lists and for the rows of the ledger. */
import { type MembershipEventType, type MembershipPublicStatus, type MembershipStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, audienceOf, sees } from '../../../core/access/index.js';

/** Statuses that are told to members only: a suspension or an exclusion is not for the public. */
const DISCREET: ReadonlySet<MembershipStatus> = new Set(['SUSPENDED', 'EXPELLED']);

/** Events that are told to members only. */
const DISCREET_EVENTS: ReadonlySet<MembershipEventType> = new Set([
  'SUSPENDED',
  'SUSPENSION_LIFTED',
  'EXPELLED',
  'REINSTATED',
]);

/** Whether the actor may know everything that members may know of the organisation. */
export const mayKnowAll = (actor: Actor, organisationId: string): boolean =>
  sees(audienceOf(actor, organisationId), 'MEMBER');

/** Whether the actor may know this status of the organisation. */
export const mayKnowStatus = (actor: Actor, organisationId: string, status: MembershipStatus): boolean =>
  !DISCREET.has(status) || mayKnowAll(actor, organisationId);

/** Whether the actor may see a row of the ledger. @param replaced the type of the row that it supersedes, if it is a voiding one */
export const maySeeEvent = (
  actor: Actor,
  organisationId: string,
  type: MembershipEventType,
  replaced: MembershipEventType | undefined,
): boolean =>
  mayKnowAll(actor, organisationId) ||
  (!DISCREET_EVENTS.has(type) && (replaced === undefined || !DISCREET_EVENTS.has(replaced)));

/** The type of a row as the actor may know it: that an admission followed an exclusion is not for the public. */
export const shownType = (actor: Actor, organisationId: string, type: MembershipEventType): MembershipEventType =>
  type === 'READMITTED' && !mayKnowAll(actor, organisationId) ? 'ADMITTED' : type;

/** What of the list an actor sees: organisations at risk and discreet statuses, or of these its own only. */
export function listScope(actor: Actor): { all: boolean; own: string | null } {
  return { all: sees(audienceOf(actor, null), 'MEMBER'), own: actingOrganisation(actor) ?? null };
}

const PUBLIC: Readonly<Record<MembershipStatus, MembershipPublicStatus>> = {
  NONE: 'NOT_A_MEMBER',
  PROVISIONAL: 'PROVISIONAL_MEMBER',
  ACTIVE: 'MEMBER',
  SUSPENDED: 'NOT_CURRENTLY_ACTIVE',
  LAPSED: 'FORMER_MEMBER',
  RESIGNED: 'FORMER_MEMBER',
  EXPELLED: 'FORMER_MEMBER',
  DISSOLVED: 'FORMER_MEMBER',
};

/** The status as everybody may know it. */
export const publicStatusOf = (status: MembershipStatus): MembershipPublicStatus => PUBLIC[status];
