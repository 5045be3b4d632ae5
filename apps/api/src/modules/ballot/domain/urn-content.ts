/**
 * What lies in the urn of a secret ballot: one counter for each option, always as many bytes. Whoever sees the sealed urn
 * before and after a vote sees two boxes of one size.
 */

/** The most options of a ballot. */
export const MAX_OPTIONS = 32;
const COUNTER_BYTES = 4;

/** What urns are sealed for, before the id of the ballot. */
export const URN_PURPOSE = 'ballot-urn:';

/** An urn without a vote. */
export const emptyUrn = (): Buffer => Buffer.alloc(MAX_OPTIONS * COUNTER_BYTES);

/** Puts one vote in, in place. @param position of the option */
export function putVote(urn: Buffer, position: number): void {
  demandPlace(urn, position);
  urn.writeUInt32BE(urn.readUInt32BE(position * COUNTER_BYTES) + 1, position * COUNTER_BYTES);
}

/** The counters of the first options. @throws RangeError when a vote lies beyond them */
export function countVotes(urn: Buffer, options: number): number[] {
  const all = Array.from({ length: MAX_OPTIONS }, (_, position) => urn.readUInt32BE(position * COUNTER_BYTES));
  if (all.slice(options).some(count => count > 0)) throw new RangeError('The urn holds votes for no option.');
  return all.slice(0, options);
}

function demandPlace(urn: Buffer, position: number): void {
  const fits = Number.isInteger(position) && position >= 0 && position < MAX_OPTIONS;
  if (!fits || urn.length !== MAX_OPTIONS * COUNTER_BYTES) throw new RangeError('The urn has no such counter.');
}
