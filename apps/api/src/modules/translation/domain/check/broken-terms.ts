/** Holds a translation to the glossary. */
import type { GlossaryRule } from '@kurultai/schema';

export interface Term {
  readonly term: string;
  readonly rule: GlossaryRule;
  /** What it is translated by; null where it stays as it is. */
  readonly target: string | null;
  /** Whether the other language may put endings to it: `Parent’R’Us-тің`, `сенімен болашақтың`. */
  readonly inflected: boolean;
}

/** @returns the terms that are in the source, and not in the translation as the glossary asks */
export function brokenTerms<Entry extends Term>(source: string, target: string, terms: readonly Entry[]): Entry[] {
  return terms.filter(term => isIn(source, term.term, term.rule) && !written(target, term));
}

const LETTER = String.raw`[\p{L}\p{N}]`;
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
/** People type the straight apostrophe for the curved one: in the source both mean the term. */
const anyApostrophe = (pattern: string): string => pattern.replace(/['’ʼ]/gu, "['’ʼ]");

function isIn(source: string, term: string, rule: GlossaryRule): boolean {
  const flags = rule === 'KEEP' ? 'u' : 'iu';
  return new RegExp(`(?<!${LETTER})${anyApostrophe(escape(term))}(?!${LETTER})`, flags).test(source);
}

function written(target: string, { term, rule, target: wanted, inflected }: Term): boolean {
  if (rule === 'KEEP')
    return new RegExp(`(?<!${LETTER})${escape(term)}${inflected ? '' : `(?!${LETTER})`}`, 'u').test(target);
  const words = (wanted ?? term)
    .split(/\s+/u)
    .map(word => (inflected ? `${escape(stemOf(word))}\\p{L}*` : escape(word)));
  return new RegExp(`(?<!${LETTER})${words.join(String.raw`\s+`)}(?!${LETTER})`, 'iu').test(target);
}

/** What stays of a word under the endings of Russian and Kazakh: at most two letters less, never under three. */
function stemOf(word: string): string {
  const letters = [...word];
  return letters.slice(0, Math.max(Math.min(3, letters.length), letters.length - 2)).join('');
}
