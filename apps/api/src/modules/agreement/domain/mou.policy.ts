/** Who may read which memorandum, and how much of it. The same rule answers for one and for lists. */
import { type Actor, actingOrganisation, type Audience, audienceOf, sees } from '../../../core/access/index.js';

/** What the rules look at. */
export interface MouFacts {
  /** The parties as they are now. */
  readonly partyIds: readonly string[];
  /** Whether a party is at risk: then the title alone would tell of it. */
  readonly atRisk: boolean;
}

/** The reader's level: every party is at home in it. */
export function readerOf(actor: Actor, { partyIds }: Pick<MouFacts, 'partyIds'>): Audience {
  const levels = [null, ...partyIds].map(id => audienceOf(actor, id));
  return levels.reduce((best, level) => (sees(best, level) ? best : level));
}

/** That a memorandum exists is public, unless a party is at risk. */
export const mayRead = (actor: Actor, facts: MouFacts): boolean =>
  !facts.atRisk || sees(readerOf(actor, facts), 'MEMBER');

/** The same rule for lists: whether all is in the actor's list, and whose memoranda are beside the public ones. */
export function listScope(actor: Actor): { all: boolean; own: string | null } {
  const own = actingOrganisation(actor) ?? null;
  return {
    all: sees(audienceOf(actor, null), 'MEMBER'),
    own: own !== null && sees(audienceOf(actor, own), 'OWN') ? own : null,
  };
}
