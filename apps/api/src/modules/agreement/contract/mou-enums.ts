/** The vocabulary of memoranda, registered for the schema. */
import {
  COMMITMENT_STATES,
  MOU_BADGES,
  MOU_BINDINGS,
  MOU_NOTICE_KINDS,
  MOU_RENEWAL_KINDS,
  MOU_STATUSES,
  SIGNATURE_METHODS,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { MOU_ACTIONS, type MouAction } from '../domain/mou.workflow.js';

export const MouStatusEnum = describeEnum('MouStatus', 'Where a memorandum stands.', MOU_STATUSES);
export const MouBindingEnum = describeEnum('MouBinding', 'Whether a memorandum binds in law.', MOU_BINDINGS);
export const MouRenewalKindEnum = describeEnum(
  'MouRenewalKind',
  'What happens at the end of the term of a memorandum.',
  MOU_RENEWAL_KINDS,
);
export const SignatureMethodEnum = describeEnum('SignatureMethod', 'How a memorandum was signed.', SIGNATURE_METHODS);
export const MouNoticeKindEnum = describeEnum('MouNoticeKind', 'What a party gives notice of.', MOU_NOTICE_KINDS);
export const MouBadgeEnum = describeEnum(
  'MouBadge',
  'What those who look after a memorandum should see at once.',
  MOU_BADGES,
);
export const CommitmentStateEnum = describeEnum(
  'CommitmentState',
  'Where what a party promised stands.',
  COMMITMENT_STATES,
);
const MouActionEnum = describeEnum('MouAction', 'What can be done to a memorandum.', MOU_ACTIONS);
export const MouAvailableAction = availableAction<MouAction>('Mou', MouActionEnum);
export type MouAvailableAction = InstanceType<typeof MouAvailableAction>;
