/** Who is represented at the moment of the quorum, as a pure function of presence, proxies and votes. */
import type { Representation } from '@kurultai/schema';

export interface RollFacts {
  /** Organisations that may vote. */
  readonly entitled: readonly string[];
  /** Organisations that are present in person. */
  readonly present: ReadonlySet<string>;
  /** Proxies that were not revoked. */
  readonly proxies: readonly { readonly giverId: string; readonly holderId: string }[];
  /** Organisations that have voted, and whether by proxy. Empty when the roll is taken at opening, or on paper. */
  readonly voters: ReadonlyMap<string, { readonly byProxy: boolean }>;
  readonly rules: { readonly holderPresent: boolean; readonly votedThenLeftCounts: boolean };
}

/** A row of the roll. */
export interface RollEntry {
  readonly organisationId: string;
  readonly how: Representation;
  readonly holderId: string | null;
}

/**
 * The roll. A proxy counts while its giver is away and its holder, who may vote too, is there. Who voted in person and
 * left counts if the rules say so; a proxy whose holder left never does.
 */
export function takeRoll({ entitled, present, proxies, voters, rules }: RollFacts): RollEntry[] {
  const may = new Set(entitled);
  const holderOf = new Map(proxies.map(({ giverId, holderId }) => [giverId, holderId]));
  return entitled.flatMap((organisationId): RollEntry[] => {
    if (present.has(organisationId)) return [{ organisationId, how: 'PRESENT', holderId: null }];
    const holderId = holderOf.get(organisationId);
    if (holderId !== undefined && may.has(holderId) && (present.has(holderId) || !rules.holderPresent)) {
      return [{ organisationId, how: 'PROXY', holderId }];
    }
    const voter = voters.get(organisationId);
    return rules.votedThenLeftCounts && voter !== undefined && !voter.byProxy
      ? [{ organisationId, how: 'VOTED_AND_LEFT', holderId: null }]
      : [];
  });
}
