/** Who may read which ballot, and what of it. The same rule answers for one ballot and for lists. */
import type { BallotOutcomeCode, BallotState, DecisionSubject } from '@kurultai/schema';
import { type Actor, actingOrganisation, audienceOf, sees } from '../../../core/access/index.js';

/** What the rules look at. */
export interface BallotFacts {
  readonly state: BallotState;
  readonly purpose: DecisionSubject;
  readonly organisationId: string | null;
  readonly outcome: BallotOutcomeCode | null;
  /** Whether the result came too late to do anything. */
  readonly moot: boolean;
  /** Whether the actor's own organisation stands in the snapshot. */
  readonly inQuestion: boolean;
}

/** Everybody who acts for the secretariat, the returning officer from outside included. */
export const isStaff = (actor: Actor): boolean => actor.kind === 'OFFICER' || actor.kind === 'SYSTEM';

export const isMember = (actor: Actor): boolean => sees(audienceOf(actor, null), 'MEMBER');

/** States in which the result is out. */
export const PUBLISHED_STATES: ReadonlySet<BallotState> = new Set(['PUBLISHED', 'CONTESTED', 'UPHELD', 'ANNULLED']);
const ADMISSIONS: ReadonlySet<DecisionSubject> = new Set(['ADMISSION', 'RATIFICATION']);

/** Whether the public may know of it: an admission that stands. Refusals, and who withdrew, are nobody's business. */
export const isPublic = ({
  state,
  purpose,
  outcome,
  moot,
}: Pick<BallotFacts, 'state' | 'purpose' | 'outcome' | 'moot'>): boolean =>
  (state === 'PUBLISHED' || state === 'UPHELD') && ADMISSIONS.has(purpose) && outcome === 'ADOPTED' && !moot;

/** Drafts are for the secretariat; members read the rest; the organisation concerned reads the published result. */
export function mayRead(actor: Actor, facts: BallotFacts): boolean {
  if (isStaff(actor) || isPublic(facts)) return true;
  if (facts.state === 'DRAFT') return false;
  if (isMember(actor) || facts.inQuestion) return true;
  return mayReadOwn(actor, facts);
}

/** Whether the actor reads it as the organisation concerned. */
const mayReadOwn = (actor: Actor, { organisationId, state }: BallotFacts): boolean =>
  organisationId !== null && actingOrganisation(actor) === organisationId && PUBLISHED_STATES.has(state);

/** Whether the actor may see the result: the secretariat once it is certified, everybody who reads it once it is published. */
export const mayReadResult = (actor: Actor, { state }: Pick<BallotFacts, 'state'>): boolean =>
  PUBLISHED_STATES.has(state) || (isStaff(actor) && state === 'COUNTED');

/** States in which votes may be known by name to those who count them: never while one may still vote. */
const CLOSED_STATES: ReadonlySet<BallotState> = new Set([...PUBLISHED_STATES, 'CLOSED', 'COUNTED', 'VOIDED']);

/** Whether the actor may see who voted how: whoever can add up votes has the result, so members wait for it. */
export const mayReadVotes = (actor: Actor, facts: BallotFacts): boolean =>
  readsAsMember(actor, facts) &&
  (PUBLISHED_STATES.has(facts.state) || (isStaff(actor) && CLOSED_STATES.has(facts.state)));

/** Whether the actor reads what concerns members: who may vote, who voted how, the words of the result. */
export const readsAsMember = (actor: Actor, facts: BallotFacts): boolean =>
  isStaff(actor) || isMember(actor) || facts.inQuestion || mayReadOwn(actor, facts);
