/** The vocabulary of rule sets and decisions, registered for the schema. Higher modules use it from here. */
import {
  BALLOT_METHODS,
  COMPARISONS,
  DECIDING_BODIES,
  DECISION_OUTCOMES,
  DECISION_SUBJECTS,
  EFFECT_MOMENTS,
  MAJORITY_BASES,
  MEMBERSHIP_CATEGORIES,
  QUORUM_COUNTS,
  QUORUM_MOMENTS,
  RULE_SET_SECTIONS,
  RULE_SET_STATUSES,
  STREAM_RULES,
  VOTING_UNITS,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { RULE_SET_ACTIONS } from '../domain/rule-set.workflow.js';

export const MembershipCategoryEnum = describeEnum(
  'MembershipCategory',
  'A category of membership. What each may do stands in the rule set.',
  MEMBERSHIP_CATEGORIES,
);
export const DecidingBodyEnum = describeEnum('DecidingBody', 'A body that takes decisions.', DECIDING_BODIES);
export const DecisionSubjectEnum = describeEnum('DecisionSubject', 'What a decision is about.', DECISION_SUBJECTS);
export const DecisionOutcomeEnum = describeEnum('DecisionOutcome', 'What came of a question.', DECISION_OUTCOMES);
export const MajorityBaseEnum = describeEnum('MajorityBase', 'What a majority is counted of.', MAJORITY_BASES);
export const ComparisonEnum = describeEnum(
  'Comparison',
  'How a number is held against a fraction of its base.',
  COMPARISONS,
);
export const QuorumMomentEnum = describeEnum('QuorumMoment', 'When the quorum is taken.', QUORUM_MOMENTS);
export const QuorumCountEnum = describeEnum('QuorumCount', 'Who is counted for the quorum.', QUORUM_COUNTS);
export const VotingUnitEnum = describeEnum('VotingUnit', 'Who holds a vote.', VOTING_UNITS);
export const StreamRuleEnum = describeEnum(
  'StreamRule',
  'How what an organisation publishes gets into the stream of the network.',
  STREAM_RULES,
);
export const EffectMomentEnum = describeEnum('EffectMoment', 'When an admission takes effect.', EFFECT_MOMENTS);
export const BallotMethodEnum = describeEnum(
  'BallotMethod',
  'How the votes of a ballot are turned into an outcome.',
  BALLOT_METHODS,
);
export const RuleSetStatusEnum = describeEnum(
  'RuleSetStatus',
  'Where a version of a rule set stands.',
  RULE_SET_STATUSES,
);
export const RuleSetSectionEnum = describeEnum(
  'RuleSetSection',
  'A section in which a rule set explains itself.',
  RULE_SET_SECTIONS,
);
export const RuleSetActionEnum = describeEnum('RuleSetAction', 'What can be done to a rule set.', RULE_SET_ACTIONS);
