/** Who may call the root fields of the module decision. */
import { byId, EVERYBODY, nobodys, type Row } from './row.js';

export const QUERIES: Readonly<Record<string, Row>> = {
  ruleSet: { sample: byId('ruleSet', nobodys('rules')), letIn: EVERYBODY },
  ruleSets: { sample: 'ruleSets { nodes { id } }', letIn: EVERYBODY },
  currentRuleSet: { sample: 'currentRuleSet { id }', letIn: EVERYBODY },
  decision: { sample: byId('decision', nobodys('dec')), letIn: EVERYBODY },
  decisions: { sample: 'decisions { nodes { id } }', letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {};
