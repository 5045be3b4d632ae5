/** How alike two organisations are, and why, in words that an officer can check. */
import { explainDifference, foldText, soundKey, trigramSimilarity } from '../../../core/text/index.js';

/** What the comparison looks at. */
export interface Comparable {
  readonly names: readonly string[];
  readonly country: string | null;
  readonly website: string | null;
}

export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: string[];
}

/** Below this two organisations are not proposed as one. */
export const LIKELY = 0.55;

/** Compares the closest pair of names, then country and website. */
export function likeness(one: Comparable, other: Comparable): Likeness {
  let score = 0;
  let reasons: string[] = [];
  for (const mine of one.names) {
    for (const theirs of other.names) {
      const [a, b] = [foldText(mine), foldText(theirs)];
      const alike = Math.max(trigramSimilarity(a, b), soundKey(a) === soundKey(b) && a !== '' ? 0.9 : 0);
      if (alike > score) {
        score = alike;
        reasons = [`"${mine}" and "${theirs}": ${a === b ? 'the same when folded' : explainDifference(a, b)}`];
      }
    }
  }
  if (one.country !== null && other.country !== null) {
    const same = one.country === other.country;
    score *= same ? 1 : 0.7;
    reasons.push(same ? 'same country' : 'different countries');
  }
  if (host(one.website) !== undefined && host(one.website) === host(other.website)) {
    score = Math.max(score, 0.8);
    reasons.push('same website');
  }
  return { score: Math.round(score * 1000) / 1000, reasons };
}

const host = (website: string | null): string | undefined =>
  website !== null && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./u, '') : undefined;
