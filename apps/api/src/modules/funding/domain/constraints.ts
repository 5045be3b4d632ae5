/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, InputInvalid } from '../../../core/errors/index.js';

export const FUNDING_CONSTRAINTS: ConstraintMeanings = {
  funding_call_reference: () =>
    InputInvalid.at('input.reference', 'callOnce', 'A call of this funder with this reference is on record.'),
  funding_call_opens_first: () => InputInvalid.at('input.opensOn', 'dateOrder', 'A call opens before its deadline.'),
  consortium_one_coordinator: () =>
    InputInvalid.at('input.role', 'oneCoordinator', 'The consortium has a coordinator; it has exactly one.'),
  consortium_associated_without_share: () =>
    InputInvalid.at('input.share', 'associatedShare', 'Who is associated has no share of the grant.'),
  funding_application_total_has_currency: () =>
    InputInvalid.at('input.currency', 'currencyNeeded', 'An amount has a currency.'),
};
