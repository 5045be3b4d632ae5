/** Whether a body may take a decision at all, by the rule set that the decision cites. */
import type { Provenance, RuleSetContent } from '@kurultai/schema';
import { type BlockingGuard, describeGuard } from '../../../core/workflow/index.js';
import type { NewDecision } from './new-decision.js';

/** Provenances of facts that happened before, or outside of, this service. They are recorded as they were. */
const OF_THE_PAST: ReadonlySet<Provenance> = new Set(['DOCUMENTED', 'RECORDED_RETROSPECTIVELY']);

/** Whether a record is of something that happened before it was entered. */
export const isRetrospective = (provenance: Provenance): boolean => OF_THE_PAST.has(provenance);

/** What blocks a body from taking a decision: BODY_NOT_COMPETENT, or nothing. */
export function competenceGuards(
  { decisions }: RuleSetContent,
  { subject, body, provenance }: Pick<NewDecision, 'subject' | 'body' | 'provenance'>,
): BlockingGuard[] {
  const { bodies } = decisions[subject];
  if (isRetrospective(provenance) || bodies.includes(body)) return [];
  return [describeGuard('BODY_NOT_COMPETENT', `The rule set gives ${subject} to ${bodies.join(', ')}.`)];
}
