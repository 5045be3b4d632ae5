/** The vocabulary of memberships, registered for the schema. */
import {
  APPEAL_STATES,
  MEMBERSHIP_EVENT_TYPES,
  MEMBERSHIP_PUBLIC_STATUSES,
  SANCTION_CASE_STATES,
  SANCTION_MEASURES,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { MEMBERSHIP_ACTIONS } from '../domain/membership.workflow.js';

export const MembershipEventTypeEnum = describeEnum(
  'MembershipEventType',
  'What happens to a membership.',
  MEMBERSHIP_EVENT_TYPES,
);
export const MembershipPublicStatusEnum = describeEnum(
  'MembershipPublicStatus',
  'How a membership is shown to everybody.',
  MEMBERSHIP_PUBLIC_STATUSES,
);
export const MembershipActionEnum = describeEnum(
  'MembershipAction',
  'What can be done to a membership.',
  MEMBERSHIP_ACTIONS,
);
export const SanctionMeasureEnum = describeEnum(
  'SanctionMeasure',
  'What is sought or taken against a member.',
  SANCTION_MEASURES,
);
export const SanctionCaseStateEnum = describeEnum(
  'SanctionCaseState',
  'Where a sanction case stands.',
  SANCTION_CASE_STATES,
);
export const AppealStateEnum = describeEnum('AppealState', 'Where an appeal stands.', APPEAL_STATES);
