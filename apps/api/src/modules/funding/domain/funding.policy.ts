/** Who may read and lead which application for funding. The same rule answers for one and for lists. */
import type { FundingApplicationState } from '@kurultai/schema';
import {
  type Actor,
  actingOrganisation,
  audienceOf,
  holds,
  ownOrganisation,
  sees,
} from '../../../core/access/index.js';
import type { CallRules, PartnerFacts } from './consortium.js';
import { PREPARE_FUNDING, SIGN_MANDATE, SUBMIT_FUNDING } from './grants.js';

/** What the rules look at. */
export interface FundingSubject {
  readonly state: FundingApplicationState;
  /** Who began it. */
  readonly recorderId: string | null;
  readonly partners: readonly PartnerFacts[];
  readonly currency: string | null;
  readonly total: bigint | null;
  /** Of its call, if it names one. */
  readonly rules: CallRules | null;
  /** Whether the deadline of its call is still to come. */
  readonly inTime: boolean;
}

/** What was granted, members may know of. */
export const KNOWN_TO_MEMBERS = ['GRANTED', 'RUNNING', 'CLOSED'] as const satisfies readonly FundingApplicationState[];

/** The consortium, whoever began it, and the secretariat read all of it. */
export function isInside(actor: Actor, { recorderId, partners }: FundingSubject): boolean {
  if (sees(audienceOf(actor, null), 'SECRETARIAT')) return true;
  const own = ownOrganisation(actor);
  return own !== undefined && [recorderId, ...partners.map(one => one.organisationId)].includes(own);
}

/** Others of the network read what was granted, without its money and its history. */
export const mayRead = (actor: Actor, subject: FundingSubject): boolean =>
  isInside(actor, subject) ||
  (sees(audienceOf(actor, null), 'MEMBER') && (KNOWN_TO_MEMBERS as readonly string[]).includes(subject.state));

/** The same rule for lists. */
export const listScope = (actor: Actor): { all: boolean; own: string | null; granted: boolean } => ({
  all: sees(audienceOf(actor, null), 'SECRETARIAT'),
  own: ownOrganisation(actor) ?? null,
  granted: sees(audienceOf(actor, null), 'MEMBER'),
});

/** Officers, and the coordinator; as long as there is none, whoever began it. */
function isLeader(actor: Actor, { recorderId, partners }: FundingSubject): boolean {
  if (actor.kind === 'OFFICER' || actor.kind === 'SYSTEM') return true;
  const coordinator = partners.find(({ role }) => role === 'COORDINATOR')?.organisationId ?? recorderId;
  return coordinator !== null && actingOrganisation(actor) === coordinator;
}

export const leads = (actor: Actor, subject: FundingSubject): boolean =>
  holds(actor, PREPARE_FUNDING) && isLeader(actor, subject);

export const submits = (actor: Actor, subject: FundingSubject): boolean =>
  holds(actor, SUBMIT_FUNDING) && isLeader(actor, subject);

/** Whether the actor may give a mandate of this consortium: as legal signatory of a partner, or as an officer for any. */
export const signs = (actor: Actor, subject: FundingSubject): boolean =>
  holds(actor, SIGN_MANDATE) && (actor.kind !== 'REPRESENTATIVE' || isPartner(actor, subject));

/** Declining is for the partner alone. */
export const declines = (actor: Actor, subject: FundingSubject): boolean =>
  actor.kind === 'REPRESENTATIVE' && holds(actor, SIGN_MANDATE) && isPartner(actor, subject);

const isPartner = (actor: Actor, { partners }: FundingSubject): boolean =>
  partners.some(({ organisationId, role }) => role !== 'COORDINATOR' && organisationId === actingOrganisation(actor));
