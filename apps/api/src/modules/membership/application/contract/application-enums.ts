/** The vocabulary of applications, registered for the schema. */
import * as schema from '@kurultai/schema';
import { describeEnum } from '../../../../core/graphql/index.js';
import { APPLICATION_ACTIONS } from '../domain/application.workflow.js';

export const ApplicationStateEnum = describeEnum(
  'ApplicationState',
  'Where an application stands.',
  schema.APPLICATION_STATES,
);
export const ApplicationKindEnum = describeEnum(
  'ApplicationKind',
  'What an application asks for.',
  schema.APPLICATION_KINDS,
);
export const ApplicationActionEnum = describeEnum(
  'ApplicationAction',
  'What can be done to an application.',
  APPLICATION_ACTIONS,
);
export const ApplicationQuestionEnum = describeEnum(
  'ApplicationQuestion',
  'A question of the application form.',
  schema.APPLICATION_QUESTIONS,
);
export const DocumentTypeEnum = describeEnum('DocumentType', 'What a document is.', schema.DOCUMENT_TYPES);
export const DocumentStatusEnum = describeEnum(
  'DocumentStatus',
  'Where a document of the checklist stands.',
  schema.DOCUMENT_STATUSES,
);
export const EndorsementStatusEnum = describeEnum(
  'EndorsementStatus',
  'Where an endorsement stands.',
  schema.ENDORSEMENT_STATUSES,
);
export const EndorsementFaultEnum = describeEnum(
  'EndorsementFault',
  'Why an endorsement that was given does not count.',
  schema.ENDORSEMENT_FAULTS,
);
export const CriterionResultEnum = describeEnum(
  'CriterionResult',
  'How the board found a criterion.',
  schema.CRITERION_RESULTS,
);
export const CriterionHintEnum = describeEnum(
  'CriterionHint',
  'What the dates on record say about a criterion of existence.',
  schema.CRITERION_HINTS,
);
export const RecommendationEnum = describeEnum('Recommendation', 'What the board recommends.', schema.RECOMMENDATIONS);
export const MessageVisibilityEnum = describeEnum(
  'MessageVisibility',
  'Who reads a message of a case.',
  schema.MESSAGE_VISIBILITIES,
);
export const WaiverSubjectEnum = describeEnum(
  'WaiverSubject',
  'What the board can do without.',
  schema.WAIVER_SUBJECTS,
);
export const WaiverStatusEnum = describeEnum('WaiverStatus', 'Where a waiver stands.', schema.WAIVER_STATUSES);
