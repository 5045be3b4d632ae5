// Sums that more than one part of the arithmetic needs.
import type { BallotCount, Tally } from './ballot-count.js';

/** Votes for all candidates together. */
export const candidateVotes = (tally: Tally): number => tally.candidates.reduce((sum, { votes }) => sum + votes, 0);

/** Votes that count: for, against, for a candidate, abstentions. */
export const validVotes = (tally: Tally): number => tally.yes + tally.no + tally.abstain + candidateVotes(tally);

/** Everything that was cast, valid or not. */
export const everyVote = (tally: Tally): number => validVotes(tally) + tally.invalid;

/** R: who is represented. In writing, whoever returned a valid ballot. */
export const representedIn = ({ written, attendance, tally }: Pick<BallotCount, 'written' | 'attendance' | 'tally'>) =>
  written ? validVotes(tally) : attendance.present + attendance.proxies;
