/** Who may read which rule set. */
import { type Actor, audienceOf, sees } from '../../../core/access/index.js';

/** Whether the actor reads drafts: the secretariat. */
export const readsDrafts = (actor: Actor): boolean => sees(audienceOf(actor, null), 'SECRETARIAT');

/** Rules are the network's law, and public; a draft is not one yet. */
export const mayRead = (actor: Actor, { status }: { readonly status: string }): boolean =>
  status !== 'DRAFT' || readsDrafts(actor);
