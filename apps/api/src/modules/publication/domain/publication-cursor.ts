/** The place of a publication in lists: newest first, by instant and then by id, so that no two share one. */
import { InputInvalid } from '../../../core/errors/index.js';
import { decodeCursor, type KeyPart } from '../../../core/graphql/index.js';

export const ORDER = 'PUBLISHED';

/** A place as parameters of a statement. */
export type Place = readonly [publishedAt: Date | 'infinity', id: string];

/** Before the newest. */
const START: Place = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** What the scalar DateTime can say: the years 0 to 9999, and what an offset adds to them. */
const [EARLIEST, LATEST] = [Date.parse('-000001-01-01T00:00:00Z'), Date.parse('+010000-12-31T00:00:00Z')];

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
