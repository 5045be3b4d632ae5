/** The queue numbers its jobs; a public id is made of a uuid. Such a uuid is a number in its last twelve digits. */

const PREFIX = '00000000-0000-7000-8000-';

/** @param number of the queue, in decimal digits */
export const uuidOfJob = (number: string): string => `${PREFIX}${BigInt(number).toString(16).padStart(12, '0')}`;

/** The number in the queue; undefined for a uuid that no job has. */
export const jobNumberOf = (uuid: string): string | undefined =>
  uuid.startsWith(PREFIX) ? BigInt(`0x${uuid.slice(PREFIX.length)}`).toString() : undefined;
