/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, InputInvalid } from '../../../core/errors/index.js';

export const SUMMIT_CONSTRAINTS: ConstraintMeanings = {
  summit_number: () => InputInvalid.at('input.number', 'numberOnce', 'Another summit has this number.'),
  summit_registration_in_order: () =>
    InputInvalid.at('input.registrationClosesOn', 'dateOrder', 'Registration closes after it opens.'),
  summit_session_in_order: () => InputInvalid.at('input.endsAt', 'dateOrder', 'A session ends after it begins.'),
  agenda_item_document_once: () =>
    InputInvalid.at('input.fileId', 'documentOnce', 'This file is a document of the item already.'),
};
