/** Who may read which summit, delegation and delegate. */
import type { AgendaItemKind, DelegateRole, DelegateState, DelegationState, SummitState } from '@kurultai/schema';
import { type Actor, actingPerson, type Audience, audienceOf, sees } from '../../../core/access/index.js';

/** An outside returning officer reads what credentials and presence are about. */
export const runsCredentials = (actor: Actor): boolean =>
  actor.kind === 'OFFICER' && actor.roles.includes('RETURNING_OFFICER');

/** Whether the reader belongs to those who run the summit. */
export const readsAll = (actor: Actor): boolean => audienceOf(actor, null) === 'SECRETARIAT' || runsCredentials(actor);

/** What the rule for a summit looks at. */
export interface SummitToRead {
  readonly state: SummitState;
  readonly announced_on: string | null;
}

/** The programme is public once it is announced; a draft that was called off never was. */
export const maySeeSummit = (actor: Actor, summit: SummitToRead | undefined): boolean =>
  readsAll(actor) ||
  (summit !== undefined && summit.state !== 'DRAFT' && (summit.state !== 'CANCELLED' || summit.announced_on !== null));

/** As whom the reader sees a delegation of an organisation. */
export const audienceFor = (actor: Actor, organisationId: string): Audience =>
  runsCredentials(actor) ? 'SECRETARIAT' : audienceOf(actor, organisationId);

/** Members read who takes part; its organisation and the secretariat also what is being prepared. */
export function maySeeDelegation(
  actor: Actor,
  { organisationId, state }: { organisationId: string; state: DelegationState },
): boolean {
  return sees(audienceFor(actor, organisationId), state === 'ACCREDITED' || state === 'AMENDED' ? 'MEMBER' : 'OWN');
}

export interface DelegateFactsToRead {
  readonly organisationId: string;
  readonly atRisk: boolean;
  readonly personId: string | null;
  readonly role: DelegateRole;
  readonly state: DelegateState;
  readonly unlisted: boolean;
  readonly delegationState: DelegationState;
}

/** Speakers are public, delegates are read by members unless they opted out, and everything by those whom it concerns. */
export function maySeeDelegate(actor: Actor, delegate: DelegateFactsToRead): boolean {
  const audience = audienceFor(actor, delegate.organisationId);
  if (sees(audience, 'OWN') || isThemselves(actor, delegate)) return true;
  if (delegate.delegationState !== 'ACCREDITED' || delegate.state === 'CANCELLED') return false;
  if (delegate.role === 'SPEAKER' && !delegate.atRisk) return true;
  return !delegate.unlisted && sees(audience, 'MEMBER');
}

/** Whether the reader sees what concerns only the delegate: state, presence, listing. */
export const maySeeWithin = (actor: Actor, delegate: DelegateFactsToRead): boolean =>
  sees(audienceFor(actor, delegate.organisationId), 'OWN') || isThemselves(actor, delegate);

const isThemselves = (actor: Actor, { personId }: DelegateFactsToRead): boolean =>
  personId !== null && actingPerson(actor) === personId;

/** Turnout is for members of the network, and for those who run the summit. */
export const maySeeTurnout = (actor: Actor): boolean => readsAll(actor) || sees(audienceOf(actor, null), 'MEMBER');

const CONFIDENTIAL: ReadonlySet<string> = new Set(['EXPULSION', 'APPEAL']);

/** The agenda is public with its summit, but for what accuses an organisation. */
export const maySeeItem = (actor: Actor, kind: AgendaItemKind): boolean =>
  !CONFIDENTIAL.has(kind) || maySeeTurnout(actor);
