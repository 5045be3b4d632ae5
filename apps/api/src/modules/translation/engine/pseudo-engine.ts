/**
 * Writes no language at all: vowels with accents, between brackets. It shows what a draft goes through, in tests and in
 * the story, where nobody can take it for a translation. Refused in production.
 */
import { checkedAnswer } from './checked-answer.js';
import type { TranslationEngine } from './translation-engine.js';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

export const pseudoEngine: TranslationEngine = {
  drafts: true,
  translate: request => {
    const kept = request.glossary.map(({ term }) => term);
    const drafts = new Map(request.segments.map(({ id, text }) => [id, `[${pseudo(text, kept)}]`]));
    return Promise.resolve(checkedAnswer(request, drafts, 'pseudo 1'));
  },
};

/** Addresses, tags, placeholders and the terms of the glossary stay as they are. */
function pseudo(text: string, kept: readonly string[]): string {
  const escaped = kept.map(term => term.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  const stays = new RegExp(
    [String.raw`https?:\/\/\S+|<[^>]*>|\{+[^}]*\}+|%\w+|\]\([^)]*\)`, ...escaped].join('|'),
    'gu',
  );
  let result = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(stays)) {
    result += accented(text.slice(from, index)) + found;
    from = index + found.length;
  }
  return result + accented(text.slice(from));
}

const accented = (text: string): string => text.replace(/[aeiou]/gi, letter => ACCENTED[letter] ?? letter);
