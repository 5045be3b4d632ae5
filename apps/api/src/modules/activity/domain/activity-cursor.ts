/** The place of an event in the log of the network. One and the same for the log and for what follows it live. */
import { decodeCursor, encodeCursor } from '../../../core/graphql/index.js';

const ORDER = 'ACTIVITY';

/** Before the first event. */
export const BEGINNING = '0';

export const cursorAt = (position: string): string => encodeCursor(ORDER, [position]);

/** @throws InputInvalid with rule `cursor` */
export const positionOf = (cursor: string): string => decodeCursor(ORDER, ['bigint'], cursor)[0] ?? BEGINNING;
