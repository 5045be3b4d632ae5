/** Whose webhooks an actor manages, and what a webhook is told of. */
import { EVENT_TYPES, type EventDescription, type EventType, type MembershipStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, type Audience, holds, sees } from '../../../core/access/index.js';
import { MANAGE_WEBHOOKS } from './grants.js';

/** Everybody manages those of the organisation for which they act, and reads no others: their addresses may be secret. */
export const mayManage = (actor: Actor, organisationId: string): boolean =>
  actor.kind === 'SYSTEM' || (holds(actor, MANAGE_WEBHOOKS) && actingOrganisation(actor) === organisationId);

/** The organisation behind a webhook. */
export interface Listener {
  readonly organisationId: string;
  readonly secretariat: boolean;
  readonly membershipStatus: MembershipStatus;
}

/** The organisation that an event is about. */
export interface Concerned {
  readonly organisationId: string;
  readonly atRisk: boolean;
}

/** The statuses with which an organisation reads what members read. */
const MEMBERS: ReadonlySet<MembershipStatus> = new Set(['ACTIVE', 'PROVISIONAL']);

/** As whom a webhook hears of an organisation, in the words of `audienceOf`. */
export function audienceOf(listener: Listener, organisationId: string | null): Audience {
  if (listener.secretariat) return 'SECRETARIAT';
  if (organisationId !== null && listener.organisationId === organisationId) return 'OWN';
  return MEMBERS.has(listener.membershipStatus) ? 'MEMBER' : 'PUBLIC';
}

type Data = Readonly<Record<string, unknown>>;

/**
 * What a webhook is told in an event's data; undefined when nothing. Of an organisation at risk the public hears nothing:
 * where the event may do without its name, that is left out.
 */
export function dataFor(
  listener: Listener,
  type: EventType,
  data: Data,
  concerned: Concerned | null,
): Data | undefined {
  const { audience, data: fields }: EventDescription = EVENT_TYPES[type];
  const reader = audienceOf(listener, concerned?.organisationId ?? null);
  if (!sees(reader, audience)) return undefined;
  if (concerned?.atRisk !== true || sees(reader, 'MEMBER')) return data;
  return fields['organisation'] === 'Organisation?' ? { ...data, organisation: null } : undefined;
}
