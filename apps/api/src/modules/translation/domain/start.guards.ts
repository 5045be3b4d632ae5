/** What must hold before a translation begins. There is no row yet, so there is no table either. */
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { type BlockingGuard, describeGuard } from '../../../core/workflow/index.js';
import type { TranslationSource } from '../source/translation-source.js';

/** @param language the language into which it is to be translated */
export function startGuards(actor: Actor, source: TranslationSource, language: string): BlockingGuard[] {
  const guards: BlockingGuard[] = [];
  const decides = ['OFFICER', 'SYSTEM'].includes(actor.kind) || actingOrganisation(actor) === source.organisationId;
  if (source.permission === 'NO') {
    guards.push(describeGuard('LICENCE_FORBIDS', 'The licence of the source allows no translation.'));
  }
  if (source.permission === 'ASK' && !decides) {
    const message = 'No licence says that it may be translated: its owner, or the secretariat for it, begins.';
    guards.push(describeGuard('OWNER_MUST_BEGIN', message));
  }
  if (source.authoredLanguages.includes(language)) {
    guards.push(describeGuard('AUTHORED_IN_LANGUAGE', 'Its author wrote it in this language.'));
  }
  return guards;
}
