/** What may be drafted at all: pure checks of the input, and the conditions that rules and summit set. */
import type {
  AgendaItemKind,
  BallotKind,
  BallotMethod,
  DecidingBody,
  DecisionSubject,
  RuleSetContent,
} from '@kurultai/schema';
import { InputInvalid } from '../../../core/errors/index.js';
import type { IdentifiedType } from '../../../core/ids/index.js';
import { type BlockingGuard, describeGuard } from '../../../core/workflow/index.js';

/** Purposes that come with an application, and therefore by `scheduleApplication`. */
const OF_APPLICATIONS: ReadonlySet<DecisionSubject> = new Set(['ADMISSION', 'RATIFICATION', 'CATEGORY_CHANGE']);
/** Purposes that are never put to the members by a draft: the board takes them, or the annulment of a ballot is one. */
const NEVER: ReadonlySet<DecisionSubject> = new Set(['PROVISIONAL_ADMISSION', 'ANNULMENT']);
/** The type of what is decided on, where it must be named. */
const SUBJECT_TYPES: Partial<Record<DecisionSubject, IdentifiedType>> = {
  EXPULSION: 'SanctionCase',
  APPEAL: 'Appeal',
  RULES_CHANGE: 'RuleSet',
};

/** The agenda's word for what is decided on. */
const ITEM_KINDS: Partial<Record<DecisionSubject, AgendaItemKind>> = {
  ADMISSION: 'ADMISSION',
  RATIFICATION: 'RATIFICATION',
  CATEGORY_CHANGE: 'CATEGORY_CHANGE',
  EXPULSION: 'EXPULSION',
  APPEAL: 'APPEAL',
  RULES_CHANGE: 'RULES_CHANGE',
  ELECTION: 'ELECTION',
};
export const itemKindOf = (purpose: DecisionSubject): AgendaItemKind => ITEM_KINDS[purpose] ?? 'MOTION';

export const subjectTypeOf = (purpose: DecisionSubject): IdentifiedType | undefined => SUBJECT_TYPES[purpose];

/** The body that decides by a ballot. */
export const bodyOf = (kind: BallotKind): DecidingBody => (kind === 'WRITTEN' ? 'WRITTEN_BALLOT' : 'SUMMIT');

/** Whether votes that come in electronically are secret. */
export const isSecret = (kind: BallotKind, secret: boolean | null | undefined): boolean =>
  kind === 'SECRET' || (kind === 'WRITTEN' && (secret ?? false));

/** @throws InputInvalid */
export function checkPlace(kind: BallotKind, summitId: string | null | undefined): void {
  if (kind === 'HYBRID') {
    throw InputInvalid.at('input.kind', 'kind', 'A ballot becomes hybrid only while it is open: moveToHybrid.');
  }
  if ((kind === 'WRITTEN') !== (summitId == null)) {
    throw InputInvalid.at('input.summitId', 'placeOfBallot', 'A written ballot has no summit; every other one has.');
  }
}

/** @throws InputInvalid */
export function checkPurpose(purpose: DecisionSubject, subjectId: string | null | undefined): void {
  if (OF_APPLICATIONS.has(purpose) || NEVER.has(purpose)) {
    throw InputInvalid.at('input.purpose', 'purpose', 'Applications are put to the vote by scheduleApplication.');
  }
  if ((subjectTypeOf(purpose) !== undefined) !== (subjectId != null)) {
    throw InputInvalid.at(
      'input.subjectId',
      'subject',
      'An expulsion names its case, an appeal itself, a rules change its rule set; nothing else names anything.',
    );
  }
}

/** @throws InputInvalid */
export function checkCandidates(method: BallotMethod, candidates: number): void {
  if (method === 'PLURALITY' ? candidates < 2 : candidates > 0) {
    throw InputInvalid.at(
      'input.candidates',
      'candidates',
      'An election has two candidates or more, any other ballot none.',
    );
  }
}

/** The summit as far as it matters here. */
export interface PlannedSummit {
  readonly state: string;
}

const PLANNED: ReadonlySet<string> = new Set(['ANNOUNCED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'IN_SESSION']);

/** What blocks a draft; empty when it may be made. */
export function draftGuards(
  rules: Pick<RuleSetContent, 'decisions'>,
  draft: { readonly purpose: DecisionSubject; readonly kind: BallotKind },
  summit: PlannedSummit | undefined,
): BlockingGuard[] {
  const guards: BlockingGuard[] = [];
  const body = bodyOf(draft.kind);
  const { bodies } = rules.decisions[draft.purpose];
  if (!bodies.includes(body)) {
    guards.push(describeGuard('BODY_NOT_COMPETENT', `The rules give ${draft.purpose} to ${bodies.join(', ')}.`));
  }
  if (!summit) return guards;
  if (!PLANNED.has(summit.state)) {
    guards.push(describeGuard('SUMMIT_NOT_PLANNED', 'The summit was not announced, or is over.'));
  }
  return guards;
}
