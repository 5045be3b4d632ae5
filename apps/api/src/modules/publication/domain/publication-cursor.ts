/** The place of a publication in lists: newest first, by instant and then by id, so that no two share one. */
import { decodeCursor, type KeyPart } from '../../../core/graphql/index.js';

export const ORDER = 'PUBLISHED';

/** A place as parameters of a statement. */
export type Place = readonly [publishedAt: Date | 'infinity', id: string];

/** Before the newest. */
const START: Place = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** The sort key of a publication. */
export const keyOf = ({ publishedAt, uuid }: { publishedAt: Date; uuid: string }): KeyPart[] => [
  publishedAt.toISOString(),
  uuid,
];

/** The place behind which a page begins. @throws InputInvalid with rule `cursor` when it is no cursor of this order */
export function placeAfter(cursor: string | null | undefined): Place {
  if (cursor == null) return START;
  const [instant = '', id = ''] = decodeCursor(ORDER, ['timestamptz', 'uuid'], cursor);
  // As an instant, because PostgreSQL does not read the year 0.
  return [new Date(instant), id];
}
