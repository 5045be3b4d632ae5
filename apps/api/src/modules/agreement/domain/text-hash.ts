/** The one hash that stands for what the parties agree on: its authentic texts, its terms, and who they are. */
import { createHash } from 'node:crypto';
import type { AgreedTerms } from './agreed-terms.js';

/** What is hashed. */
export interface AgreedMatter {
  readonly partyIds: readonly string[];
  readonly texts: readonly { readonly language: string; readonly authentic: boolean; readonly sha256: string }[];
  readonly terms: AgreedTerms;
}

/**
 * SHA-256 of the matter in one form: JSON with these keys in this order, parties and languages sorted. Translations do not
 * count, as nobody signs them.
 * @returns 64 lower-case hexadecimal digits
 */
export function textHashOf({ partyIds, texts, terms }: AgreedMatter): string {
  const canonical = {
    parties: [...partyIds].sort(),
    texts: byLanguage(texts.filter(({ authentic }) => authentic)).map(({ language, sha256 }) => [language, sha256]),
    title: byLanguage(terms.title).map(({ language, text }) => [language, text]),
    scope: byLanguage(terms.scope).map(({ language, text }) => [language, text]),
    binding: terms.binding,
    effectiveOn: terms.effective_on,
    endsOn: terms.ends_on,
    renewal: terms.renewal,
    termMonths: terms.term_months,
    noticeDays: terms.notice_days,
    datesPublic: terms.dates_public,
  };
  return sha256Of(JSON.stringify(canonical));
}

/** SHA-256 of a text in UTF-8. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const byLanguage = <T extends { readonly language: string }>(texts: readonly T[]): T[] =>
  [...texts].sort((one, other) => (one.language < other.language ? -1 : 1));
