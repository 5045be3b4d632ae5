/** Which changes of the contract break clients, and which of them were accepted, each with a reason. */
import { buildSchema, findBreakingChanges } from 'graphql';
import { clientSdl } from './client-sdl.js';

/** A break that was decided on, for a release that it leads away from. */
export interface AcceptedBreak {
  /** The release whose clients it breaks, `0.1.0`. */
  readonly since: string;
  /** graphql-js's description of the change, word for word. */
  readonly change: string;
  readonly reason: string;
}

/** What is wrong: breaks that nobody accepted, and acceptances of what is no break. */
export interface Verdict {
  readonly undeclared: string[];
  readonly unused: string[];
}

/**
 * Compares the contract with each release.
 * @param released SDL by version
 * @param current the SDL of today
 */
export function judge(
  released: ReadonlyMap<string, string>,
  current: string,
  accepted: readonly AcceptedBreak[],
): Verdict {
  const today = buildSchema(clientSdl(current));
  const breaks = [...released].flatMap(([since, sdl]) =>
    findBreakingChanges(buildSchema(clientSdl(sdl)), today).map(({ description }) => ({ since, change: description })),
  );
  const isAccepted = (found: { since: string; change: string }) =>
    accepted.some(
      ({ since, change, reason }) => since === found.since && change === found.change && reason.trim() !== '',
    );
  const isFound = ({ since, change }: AcceptedBreak) =>
    breaks.some(found => found.since === since && found.change === change);
  return {
    undeclared: breaks.filter(found => !isAccepted(found)).map(({ since, change }) => `${since}: ${change}`),
    unused: accepted.filter(one => !isFound(one)).map(({ since, change }) => `${since}: ${change}`),
  };
}
