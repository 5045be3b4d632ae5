/** The rule sets that ship with the service. */
import type { RuleSetContent } from '@kurultai/schema';
import { DEFAULT_CONTENT } from './default-rule-set.js';

export interface ShippedRuleSet {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly content: RuleSetContent;
}

export const SHIPPED_RULE_SETS: readonly ShippedRuleSet[] = [
  {
    id: '019a0000-0000-7000-8000-000000000001',
    code: 'DEFAULT',
    title: 'Default rules',
    content: DEFAULT_CONTENT,
  },
  {
    id: '019a0000-0000-7000-8000-000000000002',
    code: 'ONE_PER_COUNTRY',
    title: 'Default rules with one vote for each country',
    content: { ...DEFAULT_CONTENT, voting: { ...DEFAULT_CONTENT.voting, unit: 'COUNTRY' } },
  },
];
