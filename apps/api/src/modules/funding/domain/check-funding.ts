/** Checks what the shapes of inputs do not say. */
import type { Provenance } from '@kurultai/schema';
import { parsePartialDate, partialDateBounds } from '../../../core/civil-date/index.js';
import { InputInvalid } from '../../../core/errors/index.js';

/** @throws InputInvalid with rule `sourceNeeded` or `provenance` */
export function checkOrigin(
  { provenance, source }: { provenance?: Provenance | null; source?: string | null },
  production: boolean,
): void {
  if (provenance === 'DOCUMENTED' && source == null) {
    throw InputInvalid.at('input.source', 'sourceNeeded', 'A documented record names its source.');
  }
  if (provenance === 'FICTITIOUS' && production) {
    throw InputInvalid.at('input.provenance', 'provenance', 'A production network holds no fictitious record.');
  }
}

/** Texts as they are stored. @throws InputInvalid with rule `languageOnce` */
export function authored(field: string, texts: readonly { language: string; text: string }[]): string {
  if (new Set(texts.map(({ language }) => language)).size < texts.length) {
    throw InputInvalid.at(`input.${field}`, 'languageOnce', 'Write each language once.');
  }
  return JSON.stringify(texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' })));
}

/** @throws InputInvalid with rule `future` for what cannot have been yet */
export function checkPast(field: string, date: string | null | undefined, today: string): void {
  const parsed = date == null ? undefined : parsePartialDate(date);
  if (parsed?.ok && partialDateBounds(parsed.date).from > today) {
    throw InputInvalid.at(`input.${field}`, 'future', 'This is still to come.');
  }
}
