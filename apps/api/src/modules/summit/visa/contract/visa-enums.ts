/** The vocabulary of visa letters, registered for the schema. */
import { VISA_EVENT_TYPES, VISA_LETTER_STATES, VISA_OUTCOMES, VISA_VERIFICATION_STATUSES } from '@kurultai/schema';
import { describeEnum } from '../../../../core/graphql/index.js';
import { VISA_LETTER_ACTIONS } from '../domain/visa-letter.workflow.js';

export const VisaEventTypeEnum = describeEnum('VisaEventType', 'What an invited person travels to.', VISA_EVENT_TYPES);
export const VisaLetterStateEnum = describeEnum('VisaLetterState', 'Where a visa letter stands.', VISA_LETTER_STATES);
export const VisaLetterActionEnum = describeEnum(
  'VisaLetterAction',
  'What can be done to a visa letter.',
  VISA_LETTER_ACTIONS,
);
export const VisaOutcomeEnum = describeEnum('VisaOutcome', 'What a consulate decided.', VISA_OUTCOMES);
export const VisaVerificationStatusEnum = describeEnum(
  'VisaVerificationStatus',
  'Whether a visa letter is valid.',
  VISA_VERIFICATION_STATUSES,
);
