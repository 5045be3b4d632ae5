/** The vocabulary of engagements, registered for the schema. */
import { COUNT_QUALIFIERS, ENGAGEMENT_KINDS, ENGAGEMENT_ROLES, ENGAGEMENT_STATES } from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { ENGAGEMENT_ACTIONS } from '../domain/engagement.workflow.js';

export const EngagementKindEnum = describeEnum('EngagementKind', 'What an engagement is.', ENGAGEMENT_KINDS);
export const EngagementStateEnum = describeEnum('EngagementState', 'Where an engagement stands.', ENGAGEMENT_STATES);
export const EngagementRoleEnum = describeEnum(
  'EngagementRole',
  'What an organisation has to do with an engagement, beside hosting it.',
  ENGAGEMENT_ROLES,
);
export const EngagementActionEnum = describeEnum(
  'EngagementAction',
  'What can be done to an engagement.',
  ENGAGEMENT_ACTIONS,
);
export const CountQualifierEnum = describeEnum(
  'CountQualifier',
  'How exactly a number of people is known.',
  COUNT_QUALIFIERS,
);
