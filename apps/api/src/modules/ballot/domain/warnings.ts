/** What somebody should know before a ballot goes on. */
import type { BallotSubject } from './ballot-subject.js';

/** One warning, by its stable name. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** @param secret whether the electronic votes are secret */
export function warningsOf({ state, entitled, rules, counted, receipts }: BallotSubject, secret: boolean): Warning[] {
  const warnings: Warning[] = [];
  const least = rules.voting.secretMinimumVoters;
  if (secret && state !== 'DRAFT' && state !== 'SCHEDULED' && entitled < least) {
    const message = `Fewer than ${String(least)} may vote in this secret ballot: the totals may give votes away.`;
    warnings.push({ code: 'FEW_SECRET_VOTERS', message });
  }
  if (counted !== null && counted !== receipts) {
    warnings.push({
      code: 'COUNT_MISMATCH',
      message: 'The counters and the receipts differ: the ballot cannot be certified.',
    });
  }
  return warnings;
}
