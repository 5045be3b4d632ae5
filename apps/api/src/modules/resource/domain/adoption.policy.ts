/** Who may read and change which adoption. The same rule answers for one and for lists. */
import { type Actor, actingOrganisation, audienceOf, sees } from '../../../core/access/index.js';
import { mayRead as mayReadProgramme, type ProgrammeFacts } from './programme.policy.js';

/** What the rules look at. */
export interface AdoptionFacts {
  readonly organisationId: string;
  /** Whether that organisation is at risk. */
  readonly atRisk: boolean;
  readonly programme: ProgrammeFacts;
}

/** Who uses what is public, unless the organisation is at risk or the programme is only planned. */
export function mayRead(actor: Actor, { organisationId, atRisk, programme }: AdoptionFacts): boolean {
  const reader = audienceOf(actor, organisationId);
  if (atRisk && !sees(reader, 'MEMBER')) return false;
  return sees(reader, 'OWN') || mayReadProgramme(actor, programme);
}

/** An organisation tells of its own use; officers of any. */
export function mayTellFor(actor: Actor, organisationId: string): boolean {
  return actor.kind === 'OFFICER' || actor.kind === 'SYSTEM' || actingOrganisation(actor) === organisationId;
}
