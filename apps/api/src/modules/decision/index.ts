/** The front door of the module: what other modules may use. */
export {
  BallotMethodEnum,
  ComparisonEnum,
  DecidingBodyEnum,
  DecisionOutcomeEnum,
  DecisionSubjectEnum,
  EffectMomentEnum,
  MajorityBaseEnum,
  MembershipCategoryEnum,
  QuorumCountEnum,
  QuorumMomentEnum,
  VotingUnitEnum,
} from './contract/decision-enums.js';
export { Decision } from './contract/decision.model.js';
export { RuleSet } from './contract/rule-set.model.js';
export { DecisionLoader, RuleSetLoader } from './decision.loaders.js';
export { DecisionModule } from './decision.module.js';
export { DecisionService } from './decision.service.js';
export { isRetrospective } from './domain/competence.js';
export { ruleText } from './domain/explain/rule-text.js';
export { type CountedVotes, type DecisionEffect, type NewDecision, NO_EFFECT } from './domain/new-decision.js';
export { SHIPPED_RULE_SETS } from './domain/shipped/shipped-rule-sets.js';
export type { DecisionRow } from './persistence/decision.rows.js';
export type { RuleSetRow } from './persistence/rule-set.rows.js';
export { type Adoption, RuleSetAdoptions } from './rule-set-adoption.service.js';
export { RuleSetService } from './rule-set.service.js';
