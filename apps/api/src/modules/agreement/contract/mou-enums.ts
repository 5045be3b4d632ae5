/** The vocabulary of memoranda, registered for the schema. */
import { MOU_BINDINGS, MOU_RENEWAL_KINDS, MOU_STATUSES } from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';

export const MouStatusEnum = describeEnum('MouStatus', 'Where a memorandum stands.', MOU_STATUSES);
export const MouBindingEnum = describeEnum('MouBinding', 'Whether a memorandum binds in law.', MOU_BINDINGS);
export const MouRenewalKindEnum = describeEnum(
  'MouRenewalKind',
  'What happens at the end of the term of a memorandum.',
  MOU_RENEWAL_KINDS,
);
