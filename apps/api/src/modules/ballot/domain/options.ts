/** What can be chosen in a ballot. */
import type { BallotMethod } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

/** One option. Its place in the list is the place of its counter. */
export interface BallotOptionDraft {
  readonly code: string;
  readonly organisationId: string | null;
  readonly label: readonly LocalisedEntry[];
}

/** One candidate of an election: an organisation, or a name. */
export interface CandidateDraft {
  readonly organisationId: string | null;
  readonly label: readonly LocalisedEntry[];
}

const inEnglish = (text: string): LocalisedEntry[] => [{ language: 'en', text, origin: 'AUTHORED' }];
const ABSTAIN: BallotOptionDraft = { code: 'ABSTAIN', organisationId: null, label: inEnglish('Abstain') };

/** The options of a ballot: yes, no and abstain; or the candidates `C1`, `C2` … and abstain. */
export function optionsOf(method: BallotMethod, candidates: readonly CandidateDraft[]): BallotOptionDraft[] {
  if (method === 'YES_NO') {
    return [
      { code: 'YES', organisationId: null, label: inEnglish('Yes') },
      { code: 'NO', organisationId: null, label: inEnglish('No') },
      ABSTAIN,
    ];
  }
  return [...candidates.map((candidate, index) => ({ code: `C${String(index + 1)}`, ...candidate })), ABSTAIN];
}
