/** What a publication can be about. Persons are not here: they are named in the text, with their consent. */
import type { IdentifiedType } from '../../../core/ids/index.js';

/** Types with an id that can be mentioned. Another one is one more line, once its module registers it as a node. */
export const MENTIONABLE = [
  'Organisation',
  'Programme',
  'Resource',
  'Place',
  'Summit',
  'Engagement',
] as const satisfies readonly IdentifiedType[];
export type MentionableType = (typeof MENTIONABLE)[number];

/** Something that a publication is about. */
export interface Mention {
  readonly type: MentionableType;
  readonly uuid: string;
}

export const isMentionable = (type: string): type is MentionableType =>
  (MENTIONABLE as readonly string[]).includes(type);
