/** The life of a rule set, as a table. */
import type { RuleSetStatus } from '@kurultai/schema';
import { type Actor, actingPerson, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { ACTIVATE_RULES, DRAFT_RULES } from './grants.js';

/** What can be done to a rule set. */
export const RULE_SET_ACTIONS = {
  CHANGE: 'Change the draft: `changeRuleSetDraft`.',
  FINISH: 'Finish the draft, so that the members can decide on it: `finishRuleSet`.',
  ACTIVATE: 'Put it in force from a day on: `activateRuleSet`.',
} as const;
export type RuleSetAction = keyof typeof RULE_SET_ACTIONS;

/** An adopted decision about a rule set that did not put it in force yet. */
export interface DecisionToApply {
  readonly id: string;
  /** Who wrote it down; null of one that a ballot of the service took. */
  readonly recordedBy: string | null;
}

export interface RuleSetSubject {
  readonly state: RuleSetStatus;
  /** Those by which it may be put in force. */
  readonly decisions: readonly DecisionToApply[];
}

const drafter = (actor: Actor): boolean => holds(actor, DRAFT_RULES);

const notTheRecorder = ({ recordedBy }: DecisionToApply, actor: Actor): boolean =>
  recordedBy === null || recordedBy !== actingPerson(actor);

const ACTIVATE = {
  action: 'ACTIVATE' as const,
  who: (actor: Actor): boolean => holds(actor, ACTIVATE_RULES),
  guards: [
    {
      code: 'DECISION_NEEDED',
      message:
        'It needs an adopted decision on RULES_CHANGE about this rule set, which was not reversed and did not put it in force before.',
      holds: ({ decisions }: RuleSetSubject) => decisions.length > 0,
    },
    {
      code: 'RECORDED_BY_YOURSELF',
      message: 'Whoever wrote the decision down does not put the rules in force: another admin does.',
      holds: ({ decisions }: RuleSetSubject, actor: Actor) =>
        decisions.length === 0 || decisions.some(decision => notTheRecorder(decision, actor)),
    },
  ],
};

export const ruleSetWorkflow = new Workflow<RuleSetStatus, RuleSetAction, RuleSetSubject, Actor>([
  { from: ['DRAFT'], action: 'CHANGE', to: 'DRAFT', who: drafter },
  { from: ['DRAFT'], action: 'FINISH', to: 'AVAILABLE', who: drafter },
  { from: ['AVAILABLE', 'UPCOMING', 'ACTIVE', 'RETIRED'], to: 'ACTIVE', ...ACTIVATE },
]);
