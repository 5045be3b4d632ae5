/** How the default rule set takes each kind of decision: docs/rule-sets.md says where each number comes from. */
import type { DecidingBody, DecisionRule, DecisionSubject, MajorityRule, QuorumRule } from '@kurultai/schema';

/** The members themselves, at a summit or in writing. */
const MEMBERS = ['SUMMIT', 'WRITTEN_BALLOT'] as const satisfies DecidingBody[];

const HALF_REPRESENTED: QuorumRule = { comparison: 'AT_LEAST', numerator: 1, denominator: 2, counts: 'REPRESENTED' };
const TWO_THIRDS_REPRESENTED: QuorumRule = { ...HALF_REPRESENTED, numerator: 2, denominator: 3 };

const SIMPLE: MajorityRule = {
  comparison: 'MORE_THAN',
  numerator: 1,
  denominator: 2,
  base: 'CAST_EXCL_ABST',
  minimumYes: 1,
};
const TWO_THIRDS_CAST: MajorityRule = { ...SIMPLE, comparison: 'AT_LEAST', numerator: 2, denominator: 3 };
const TWO_THIRDS_PRESENT: MajorityRule = { ...TWO_THIRDS_CAST, base: 'REPRESENTED' };

const rule = (
  bodies: readonly DecidingBody[],
  majority: MajorityRule,
  quorum: QuorumRule = HALF_REPRESENTED,
): DecisionRule => ({ bodies, method: 'YES_NO', majority, quorum });

export const DEFAULT_DECISIONS: Readonly<Record<DecisionSubject, DecisionRule>> = {
  ADMISSION: rule(MEMBERS, TWO_THIRDS_CAST),
  PROVISIONAL_ADMISSION: rule(['BOARD'], SIMPLE),
  RATIFICATION: rule(MEMBERS, TWO_THIRDS_CAST),
  CATEGORY_CHANGE: rule(MEMBERS, TWO_THIRDS_CAST),
  SUSPENSION: rule(['BOARD'], SIMPLE),
  EXPULSION: rule(['SUMMIT'], TWO_THIRDS_PRESENT),
  APPEAL: rule([...MEMBERS, 'SUPERVISORY_BOARD'], SIMPLE),
  RULES_CHANGE: rule(MEMBERS, TWO_THIRDS_PRESENT, TWO_THIRDS_REPRESENTED),
  ENTITY_CHANGE: rule(MEMBERS, SIMPLE),
  ELECTION: { ...rule(MEMBERS, SIMPLE), method: 'PLURALITY' },
  MOTION: rule([...MEMBERS, 'BOARD'], SIMPLE),
  ANNULMENT: rule([...MEMBERS, 'BOARD', 'SUPERVISORY_BOARD'], SIMPLE),
};
