/** Who may read a sanction case and an appeal. */
import { type Actor, actingOrganisation, holds } from '../../../core/access/index.js';
import { READ_CASES } from './grants.js';

/** The secretariat's readers, and the head and legal signatory of the organisation itself. Keys read none. */
export const mayReadCase = (actor: Actor, organisationId: string): boolean =>
  holds(actor, READ_CASES) && (actor.kind !== 'REPRESENTATIVE' || actingOrganisation(actor) === organisationId);
