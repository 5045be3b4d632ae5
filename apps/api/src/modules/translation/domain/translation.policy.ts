/** Who may see what of a translation. That its source may be read is asked of the module that owns it. */
import { type Actor, actingOrganisation, audienceOf, holds } from '../../../core/access/index.js';
import { TRANSLATE } from './grants.js';
import { editor, owner, reviewer, type TranslationSubject } from './translation.workflow.js';

/** Who works on it, owns its source or runs the network sees its segments, also before it is public. */
export const isInside = (actor: Actor, subject: TranslationSubject): boolean =>
  audienceOf(actor, null) === 'SECRETARIAT' ||
  actor.kind === 'SYSTEM' ||
  owner(actor, subject) ||
  editor(actor, subject) ||
  reviewer(actor, subject);

/** Who may ask for one: officers, members, and whoever owns the text. */
export const mayStart = (actor: Actor, ownerId: string): boolean =>
  actor.kind === 'OFFICER' ||
  actor.kind === 'SYSTEM' ||
  (actor.kind === 'REPRESENTATIVE' &&
    holds(actor, TRANSLATE) &&
    (actor.member || actingOrganisation(actor) === ownerId));
