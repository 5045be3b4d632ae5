/** The place of a publication in lists: newest first, by instant and then by id, so that no two share one. */
import { InputInvalid } from '../../../core/errors/index.js';
import { decodeCursor, type KeyPart } from '../../../core/graphql/index.js';

export const ORDER = 'PUBLISHED';

/** A place as parameters of a statement. */
export type Place = readonly [publishedAt: Date | 'infinity', id: string];

/** Before the newest. */
const START: Place = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** The years 0 to 9999: what the scalar DateTime can say. */
const [EARLIEST, LATEST] = [Date.UTC(0, 0) - 1900 * 365.2425 * 86_400_000, Date.UTC(9999, 11, 31, 23, 59, 59, 999)];

/** The sort key of a publication. */
export const keyOf = ({ publishedAt, uuid }: { publishedAt: Date; uuid: string }): KeyPart[] => [
  publishedAt.getTime(),
  uuid,
];

/** The place behind which a page begins. @throws InputInvalid with rule `cursor` when it is no cursor of this order */
export function placeAfter(cursor: string | null | undefined): Place {
  if (cursor == null) return START;
  const [instant, id] = decodeCursor(ORDER, 2, cursor);
  const known = typeof instant === 'number' && Number.isInteger(instant) && instant >= EARLIEST && instant <= LATEST;
  if (!known || typeof id !== 'string' || !UUID.test(id)) {
    throw InputInvalid.at('after', 'cursor', 'This is not a cursor of this list in this order.');
  }
  return [new Date(instant), id];
}
