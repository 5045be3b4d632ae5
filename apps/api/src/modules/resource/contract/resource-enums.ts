/** The vocabulary of this module, registered for the schema. */
import {
  ADAPTATION_PERMISSIONS,
  ADOPTION_STATUSES,
  LEARNER_AUDIENCES,
  PROGRAMME_PARTNER_ROLES,
  PROGRAMME_STATUSES,
  REACH_KINDS,
  RESOURCE_KINDS,
  TRANSLATION_REQUEST_STATES,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { ADOPTION_ACTIONS, TRANSLATION_REQUEST_ACTIONS } from '../domain/adoption.workflow.js';
import { PROGRAMME_ACTIONS, RESOURCE_ACTIONS } from '../domain/programme.workflow.js';

export const ProgrammeStatusEnum = describeEnum(
  'ProgrammeStatus',
  'Where a programme or a resource stands.',
  PROGRAMME_STATUSES,
);
export const ProgrammePartnerRoleEnum = describeEnum(
  'ProgrammePartnerRole',
  'What an organisation has to do with a programme.',
  PROGRAMME_PARTNER_ROLES,
);
export const ResourceKindEnum = describeEnum('ResourceKind', 'What a resource is.', RESOURCE_KINDS);
export const LearnerAudienceEnum = describeEnum(
  'LearnerAudience',
  'For whom a programme or resource is.',
  LEARNER_AUDIENCES,
);
export const AdaptationPermissionEnum = describeEnum(
  'AdaptationPermission',
  'Whether others may adapt and translate something.',
  ADAPTATION_PERMISSIONS,
);
export const ProgrammeActionEnum = describeEnum(
  'ProgrammeAction',
  'What can be done to a programme.',
  PROGRAMME_ACTIONS,
);
export const ResourceActionEnum = describeEnum('ResourceAction', 'What can be done to a resource.', RESOURCE_ACTIONS);
export const AdoptionStatusEnum = describeEnum(
  'AdoptionStatus',
  'How far an organisation has come in using a programme.',
  ADOPTION_STATUSES,
);
export const AdoptionActionEnum = describeEnum('AdoptionAction', 'What can be done to an adoption.', ADOPTION_ACTIONS);
export const ReachKindEnum = describeEnum('ReachKind', 'Who or what is counted as reached.', REACH_KINDS);
export const TranslationRequestStateEnum = describeEnum(
  'TranslationRequestState',
  'Whether an organisation still asks for a translation.',
  TRANSLATION_REQUEST_STATES,
);
export const TranslationRequestActionEnum = describeEnum(
  'TranslationRequestAction',
  'What can be done to a request for a translation.',
  TRANSLATION_REQUEST_ACTIONS,
);
