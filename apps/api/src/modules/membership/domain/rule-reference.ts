/** How a row of the ledger names the rule that permits it: the code and version of the rule set, and the rule's path in it. */
import type { RuleSetContent } from '@kurultai/schema';

/** A path of two steps in a rule set: `membership.duesGraceDays`. */
export type RulePath = {
  [Section in keyof RuleSetContent & string]: `${Section}.${keyof RuleSetContent[Section] & string}`;
}[keyof RuleSetContent & string];

/** `DEFAULT@1 membership.duesGraceDays` */
export const ruleReference = ({ code, version }: { code: string; version: number }, path: RulePath): string =>
  `${code}@${String(version)} ${path}`;
