/** Who may call the root fields of the module decision. */
import { byId, EVERYBODY, input, nobodys, OFFICERS, type Row } from './row.js';

const RULE_SET = nobodys('rules');
const TITLE = [{ language: 'en', text: 'Rules' }];

export const QUERIES: Readonly<Record<string, Row>> = {
  ruleSet: { sample: byId('ruleSet', RULE_SET), letIn: EVERYBODY },
  ruleSets: { sample: 'ruleSets { nodes { id } }', letIn: EVERYBODY },
  currentRuleSet: { sample: 'currentRuleSet { id }', letIn: EVERYBODY },
  decision: { sample: byId('decision', nobodys('dec')), letIn: EVERYBODY },
  decisions: { sample: 'decisions { nodes { id } }', letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  draftRuleSet: {
    sample: 'draftRuleSet(input: $input) { __typename }',
    ...input('DraftRuleSetInput', { basedOnId: RULE_SET, title: TITLE }),
    letIn: OFFICERS,
  },
  changeRuleSetDraft: {
    sample: 'changeRuleSetDraft(input: $input) { __typename }',
    ...input('ChangeRuleSetDraftInput', { id: RULE_SET, expectedRevision: 1 }),
    letIn: OFFICERS,
  },
  finishRuleSet: {
    sample: 'finishRuleSet(input: $input) { __typename }',
    ...input('FinishRuleSetInput', { id: RULE_SET, expectedRevision: 1 }),
    letIn: OFFICERS,
  },
  activateRuleSet: {
    sample: 'activateRuleSet(input: $input) { __typename }',
    ...input('ActivateRuleSetInput', { id: RULE_SET, decisionId: nobodys('dec'), effectiveFrom: '2026-12-01' }),
    letIn: ['admin'],
  },
  recordDecision: {
    sample: 'recordDecision(input: $input) { __typename }',
    ...input('RecordDecisionInput', {
      subject: 'MOTION',
      body: 'BOARD',
      outcome: 'ADOPTED',
      decidedOn: '2026-11-24',
      ruleSetId: RULE_SET,
      title: TITLE,
    }),
    letIn: ['admin'],
  },
};
