/** Who may read which decision. The same rule answers for one decision and for lists. */
import { type Actor, actingOrganisation, audienceOf, sees } from '../../../core/access/index.js';
import type { DecisionVisibility } from './new-decision.js';

/** What the rules look at. */
export interface DecisionFacts {
  /** The organisation that it is about, as it is now. */
  readonly organisationId: string | null;
  /** Whether that organisation is at risk: then nobody outside may learn of it. */
  readonly atRisk: boolean;
  readonly visibility: DecisionVisibility;
}

/** What was adopted is public, but for sanctions. The rest is for members, the organisation itself and the secretariat. */
export function mayRead(actor: Actor, { organisationId, atRisk, visibility }: DecisionFacts): boolean {
  return (visibility === 'PUBLIC' && !atRisk) || sees(audienceOf(actor, organisationId), 'MEMBER');
}

/** The same rule for lists: whether all is in the actor's list, and whose decisions are beside the public ones. */
export function listScope(actor: Actor): { all: boolean; own: string | null } {
  const own = actingOrganisation(actor) ?? null;
  return {
    all: sees(audienceOf(actor, null), 'MEMBER'),
    own: own !== null && sees(audienceOf(actor, own), 'OWN') ? own : null,
  };
}
