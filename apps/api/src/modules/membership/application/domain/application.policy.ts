/** Who reads which application, and how much of it. The same rule answers for one case and for lists. */
import type { ApplicationState } from '@kurultai/schema';
import {
  type Actor,
  actingOrganisation,
  actingPerson,
  type Audience,
  audienceOf,
  sees,
} from '../../../../core/access/index.js';

/** What the rules look at. */
export interface ApplicationFootprint {
  /** The applicant; after a merger the organisation that it became. */
  readonly organisationId: string;
  readonly state: ApplicationState;
  readonly circulated: boolean;
  /** Whether the public may not know that the applicant exists. */
  readonly atRisk: boolean;
  /** The members that were asked to endorse it. */
  readonly endorserIds: readonly string[];
}

/** Outcomes that are nobody's business outside the network: they are not public. */
export const DISCREET_STATES = ['REFUSED', 'WITHDRAWN', 'LAPSED'] as const satisfies readonly ApplicationState[];

/**
 * As what the actor reads an application; undefined when it may not know that there is one. Before the documents are
 * circulated only the applicant, the secretariat and the members that were asked to endorse it know.
 */
export function readerOf(actor: Actor, footprint: ApplicationFootprint): Audience | undefined {
  const audience = audienceOf(actor, footprint.organisationId);
  if (sees(audience, 'OWN')) return audience;
  if (audience === 'MEMBER') {
    const own = actingOrganisation(actor);
    return footprint.circulated || (own !== undefined && footprint.endorserIds.includes(own)) ? audience : undefined;
  }
  const discreet = (DISCREET_STATES as readonly ApplicationState[]).includes(footprint.state);
  return footprint.circulated && !footprint.atRisk && !discreet ? audience : undefined;
}

/** The same for lists: `all`, or the own organisation's beside what was circulated. */
export function listScope(actor: Actor): { audience: Audience; own: string | null } {
  const own = actingOrganisation(actor) ?? null;
  return {
    audience: audienceOf(actor, null),
    own: own !== null && sees(audienceOf(actor, own), 'MEMBER') ? own : null,
  };
}

/** Officers act on behalf of any applicant, others for their own organisation. */
export const mayActFor = (actor: Actor, organisationId: string): boolean =>
  actor.kind === 'OFFICER' || actor.kind === 'SYSTEM' || actingOrganisation(actor) === organisationId;

/** Whether the actor is one of these persons. */
export const isOneOf = (actor: Actor, persons: readonly string[]): boolean => {
  const person = actingPerson(actor);
  return person !== undefined && persons.includes(person);
};
