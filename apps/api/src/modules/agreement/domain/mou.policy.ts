/** Who may read which memorandum, and how much of it. The same rule answers for one and for lists. */
import { type Actor, actingOrganisation, type Audience, audienceOf, holds, sees } from '../../../core/access/index.js';
import { SIGN_MOU } from './grants.js';

/** What the rules look at. */
export interface MouFacts {
  /** The parties as they are now. */
  readonly partyIds: readonly string[];
  /** Whether a party is at risk: then the title alone would tell of it. */
  readonly atRisk: boolean;
  /** Whether every party has signed it. Before, it is a matter of the parties and the secretariat. */
  readonly signed: boolean;
}

const signsFor = (actor: Actor, partyIds: readonly string[]): boolean =>
  actor.kind === 'OFFICER' && holds(actor, SIGN_MOU) && partyIds.includes(actor.organisationId);

/** The reader's level: every party is at home in it. */
export function readerOf(actor: Actor, { partyIds }: Pick<MouFacts, 'partyIds'>): Audience {
  // The network's signatory may hold no other role of the secretariat: where the network is a party, it is at home too.
  if (signsFor(actor, partyIds) && !sees(audienceOf(actor, null), 'OWN')) return 'OWN';
  const levels = [null, ...partyIds].map(id => audienceOf(actor, id));
  return levels.reduce((best, level) => (sees(best, level) ? best : level));
}

/** That a signed memorandum exists is public, unless a party is at risk. */
export const mayRead = (actor: Actor, facts: MouFacts): boolean =>
  sees(readerOf(actor, facts), facts.signed ? (facts.atRisk ? 'MEMBER' : 'PUBLIC') : 'OWN');

/** What an actor's lists hold beside what is public. */
export interface MouScope {
  /** What is signed with a party at risk. */
  readonly member: boolean;
  /** What the organisation is a party to. */
  readonly own: string | null;
  readonly all: boolean;
}

/** The same rule for lists. */
export function listScope(actor: Actor): MouScope {
  const own = actingOrganisation(actor) ?? null;
  return {
    member: sees(audienceOf(actor, null), 'MEMBER'),
    own: own !== null && (sees(audienceOf(actor, own), 'OWN') || signsFor(actor, [own])) ? own : null,
    all: sees(audienceOf(actor, null), 'SECRETARIAT'),
  };
}
