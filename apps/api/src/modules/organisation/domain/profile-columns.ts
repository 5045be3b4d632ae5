/** The columns behind the profile fields of an input. A field that was left out gives no column, so it stays as it is. */
import { uuidOf } from '../../../core/ids/index.js';
import type { LocalisedTextInput } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import type { ProfileInput } from '../contract/profile.input.js';

export function profileColumns(input: ProfileInput): Record<string, string | string[] | LocalisedEntry[] | null> {
  const { seatId, registrationNumber, registry, foundedOn, website, description, topics, sensitivity } = input;
  return {
    ...(seatId !== undefined && { seat_place_id: seatId && uuidOf('Place', seatId, ['input', 'seatId']) }),
    ...(registrationNumber !== undefined && { registration_number: registrationNumber }),
    ...(registry !== undefined && { registry }),
    ...(foundedOn !== undefined && { founded_on: foundedOn }),
    ...(website !== undefined && { website }),
    ...(description !== undefined && { description: (description ?? []).map(authored) }),
    ...(topics !== undefined && { topics: topics ?? [] }),
    ...(sensitivity !== undefined && { sensitivity: sensitivity ?? 'NORMAL' }),
  };
}

const authored = ({ language, text }: LocalisedTextInput): LocalisedEntry => ({ language, text, origin: 'AUTHORED' });
