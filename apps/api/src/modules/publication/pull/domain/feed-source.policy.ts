/** Whose feeds an actor may see and manage. */
import { type Actor, actingOrganisation, holds } from '../../../../core/access/index.js';
import { CONFIRM_FEEDS, MANAGE_FEEDS } from './grants.js';

/** The secretariat: the feeds of every organisation. */
export const isForAll = (actor: Actor): boolean => holds(actor, CONFIRM_FEEDS);

/** Whoever may see a feed may manage it. */
export const mayManage = (actor: Actor, organisationId: string): boolean =>
  isForAll(actor) || (holds(actor, MANAGE_FEEDS) && actingOrganisation(actor) === organisationId);
