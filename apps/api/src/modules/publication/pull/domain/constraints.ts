/** What broken constraints of the tables of feeds mean to a caller. */
import { type ConstraintMeanings, NotFound, Refused } from '../../../../core/errors/index.js';
import { describeGuard, GuardFailed } from '../../../../core/workflow/index.js';

const refused = (code: string, message: string): Refused =>
  new Refused(new GuardFailed([describeGuard(code, message)]));

/** Blocks a registration. */
export const feedKnown = (): Refused => refused('FEED_KNOWN', 'The organisation has registered this feed already.');
export const tooManyFeeds = (most: number): Refused =>
  refused('TOO_MANY_FEEDS', `An organisation has at most ${String(most)} feeds. Remove one first.`);
export const organisationEnded = (): Refused =>
  refused('ORGANISATION_ENDED', 'The organisation does not exist any more: it publishes nothing.');

export const FEED_SOURCE_CONSTRAINTS: ConstraintMeanings = {
  feed_source_url: feedKnown,
  feed_source_organisation_id_fkey: () => new NotFound('Organisation'),
};
