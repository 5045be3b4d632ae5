/** The vocabulary of translations, registered for the schema. */
import { GLOSSARY_RULES, SEGMENT_FAULTS, SEGMENT_STATES, TRANSLATION_STATUSES } from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { TRANSLATION_ACTIONS } from '../domain/translation.workflow.js';

export const TranslationStatusEnum = describeEnum(
  'TranslationStatus',
  'Where a translation stands.',
  TRANSLATION_STATUSES,
);
export const TranslationActionEnum = describeEnum(
  'TranslationAction',
  'What can be done to a translation.',
  TRANSLATION_ACTIONS,
);
export const SegmentStateEnum = describeEnum(
  'SegmentState',
  'Where the text of a segment comes from, and whether a person stands for it.',
  SEGMENT_STATES,
);
export const SegmentFaultEnum = describeEnum(
  'SegmentFault',
  'What is wrong with the translation of a segment.',
  SEGMENT_FAULTS,
);
export const GlossaryRuleEnum = describeEnum('GlossaryRule', 'What a glossary asks of a term.', GLOSSARY_RULES);
