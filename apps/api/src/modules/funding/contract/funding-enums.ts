/** The vocabulary of joint funding, registered for the schema. */
import {
  CONSORTIUM_ROLES,
  FUNDING_APPLICATION_STATES,
  PARTICIPANT_IDENTIFIERS,
  THIRD_COUNTRY_RULES,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { FUNDING_ACTIONS } from '../domain/funding.workflow.js';

export const FundingApplicationStateEnum = describeEnum(
  'FundingApplicationState',
  'Where an application for funding stands.',
  FUNDING_APPLICATION_STATES,
);
export const FundingActionEnum = describeEnum(
  'FundingAction',
  'What can be done to an application for funding.',
  FUNDING_ACTIONS,
);
export const ConsortiumRoleEnum = describeEnum(
  'ConsortiumRole',
  'As what an organisation is in a consortium.',
  CONSORTIUM_ROLES,
);
export const ThirdCountryRuleEnum = describeEnum(
  'ThirdCountryRule',
  'What a call says of organisations outside its eligible countries.',
  THIRD_COUNTRY_RULES,
);
export const ParticipantIdentifierEnum = describeEnum(
  'ParticipantIdentifier',
  'By which identifier a funder knows each organisation of a consortium.',
  PARTICIPANT_IDENTIFIERS,
);
