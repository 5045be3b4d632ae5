/** Checks what the shape of a record does not say: where it comes from, when it was, in which languages it is written. */
import type { Provenance } from '@kurultai/schema';
import { parsePartialDate, partialDateBounds } from '../../../core/civil-date/index.js';
import { InputInvalid } from '../../../core/errors/index.js';

/** @param path of the fields in the input. @throws InputInvalid with rule `sourceNeeded` or `provenance` */
export function checkOrigin(
  { provenance, source }: { readonly provenance?: Provenance | null; readonly source?: string | null },
  production: boolean,
  path: readonly string[] = ['input'],
): void {
  if (provenance === 'DOCUMENTED' && source == null) {
    throw InputInvalid.at([...path, 'source'], 'sourceNeeded', 'A documented record names its source.');
  }
  if (provenance === 'FICTITIOUS' && production) {
    throw InputInvalid.at([...path, 'provenance'], 'provenance', 'A production network holds no fictitious record.');
  }
}

/** @throws InputInvalid with rule `future` for what cannot have been yet */
export function checkPast(field: string, date: string | null | undefined, today: string): void {
  const parsed = date == null ? undefined : parsePartialDate(date);
  if (parsed?.ok && partialDateBounds(parsed.date).from > today) {
    throw InputInvalid.at(`input.${field}`, 'future', 'This is still to come.');
  }
}

/** @throws InputInvalid with rule `languageOnce` */
export function checkLanguages(field: string, texts: readonly { readonly language: string }[]): void {
  if (new Set(texts.map(({ language }) => language)).size < texts.length) {
    throw InputInvalid.at(`input.${field}`, 'languageOnce', 'Write each language once.');
  }
}
