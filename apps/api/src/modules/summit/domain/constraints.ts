/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, InputInvalid, Refused } from '../../../core/errors/index.js';
import { describeGuard, GuardFailed } from '../../../core/workflow/index.js';
import { votesOnce } from './delegation.workflow.js';
import { notRegistered } from './summit.guards.js';

/** What a guard looked at changed between the look and the write: another was faster. */
const blocked = ({ code, message }: { code: string; message: string }): Refused =>
  new Refused(new GuardFailed([describeGuard(code, message)]));

export const SUMMIT_CONSTRAINTS: ConstraintMeanings = {
  summit_number: () => InputInvalid.at('input.number', 'numberOnce', 'Another summit has this number.'),
  summit_registration_in_order: () =>
    InputInvalid.at('input.registrationClosesOn', 'dateOrder', 'Registration closes after it opens.'),
  summit_session_in_order: () => InputInvalid.at('input.endsAt', 'dateOrder', 'A session ends after it begins.'),
  agenda_item_document_once: () =>
    InputInvalid.at('input.fileId', 'documentOnce', 'This file is a document of the item already.'),
  delegation_once: () => blocked(notRegistered),
  delegate_votes_once: () => blocked(votesOnce),
  delegate_person_once: () =>
    InputInvalid.at('input.personId', 'personOnce', 'This person is in the delegation already.'),
  delegate_one_head: () => InputInvalid.at('input.role', 'roleOnce', 'The delegation has a head.'),
  delegate_one_voting_delegate: () =>
    InputInvalid.at('input.role', 'roleOnce', 'The delegation has a voting delegate. Name alternates.'),
};
