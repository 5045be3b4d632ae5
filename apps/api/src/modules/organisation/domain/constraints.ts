/** What broken constraints of this module's tables mean to a caller. */
import type { ConstraintMeanings } from '../../../core/errors/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';

export const ORGANISATION_CONSTRAINTS: ConstraintMeanings = {
  organisation_one_secretariat: () =>
    InputInvalid.at('input.kind', 'oneSecretariat', 'There is a secretariat already; a network has one.'),
  organisation_seat_place_id_fkey: () => new NotFound('Place'),
  organisation_not_into_itself: () =>
    InputInvalid.at('input.successorId', 'notItself', 'An organisation cannot succeed or merge into itself.'),
  organisation_name_one_preferred: () =>
    InputInvalid.at(
      'input.name.validFrom',
      'onePreferredName',
      'Another preferred name of this language is valid at that time.',
    ),
  organisation_relation_not_to_itself: () =>
    InputInvalid.at('input.toId', 'notItself', 'An organisation cannot relate to itself.'),
  organisation_relation_once: () =>
    InputInvalid.at('input', 'relationOnce', 'This relation is already recorded for that time.'),
  network_relation_once: () =>
    InputInvalid.at('input', 'relationOnce', 'This relation is already recorded for that time.'),
  place_name_one_at_a_time: () =>
    InputInvalid.at('input.names', 'onePlaceName', 'Another name of this language is valid at that time.'),
  place_wikidata: () =>
    InputInvalid.at('input.wikidataId', 'placeOnce', 'A place with this Wikidata id is known already.'),
};
