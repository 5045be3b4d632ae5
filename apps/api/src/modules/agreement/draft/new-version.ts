/** A version of a memorandum, with the hash that is accepted and signed. */
import type { AgreedTerms } from '../domain/agreed-terms.js';
import { textHashOf } from '../domain/text-hash.js';
import type { NewText, NewVersion } from '../persistence/mou-store.js';

/** @param partyIds as they were named: another party is another agreement */
export function versionOf({
  terms,
  texts,
  partyIds,
  ...rest
}: {
  readonly terms: AgreedTerms;
  readonly texts: readonly NewText[];
  readonly partyIds: readonly string[];
  readonly note: string | null;
  readonly amends?: number;
}): NewVersion {
  return { terms, texts, textHash: textHashOf({ partyIds, terms, texts }), ...rest };
}
