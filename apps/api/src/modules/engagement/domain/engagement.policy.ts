/** Who may read which engagement. The same rule answers for one and for lists. */
import { type Actor, audienceOf, ownOrganisation, sees } from '../../../core/access/index.js';
import type { EngagementSubject } from './engagement.workflow.js';

/** Public ones: everybody, unless somebody of it is at risk. The others: members, the secretariat, and whoever takes part. */
export const mayRead = (actor: Actor, subject: EngagementSubject): boolean =>
  (subject.public && !subject.atRisk) || seesOutcome(actor, subject);

/** What came of it is for members, the secretariat, and whoever takes part. */
export function seesOutcome(actor: Actor, { hostId, recorderId, participantIds }: EngagementSubject): boolean {
  const own = ownOrganisation(actor);
  const takesPart = own !== undefined && [hostId, recorderId, ...participantIds].includes(own);
  return takesPart || actor.kind === 'SYSTEM' || sees(audienceOf(actor, null), 'MEMBER');
}

/** The same rule for lists. */
export const listScope = (actor: Actor): { all: boolean; own: string | null } => ({
  all: actor.kind === 'SYSTEM' || sees(audienceOf(actor, null), 'MEMBER'),
  own: ownOrganisation(actor) ?? null,
});
