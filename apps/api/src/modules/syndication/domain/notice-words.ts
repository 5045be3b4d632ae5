/** The few words that the service itself adds to what organisations write. English where a language is missing. */
import type { Notice } from './feed.js';

const WORDS = {
  CORRECTED: {
    en: 'Corrected',
    de: 'Berichtigt',
    fr: 'Corrigé',
    kk: 'Түзетілді',
    nl: 'Gecorrigeerd',
    ru: 'Исправлено',
  },
  RETRACTED: {
    en: 'Retracted',
    de: 'Zurückgezogen',
    fr: 'Retiré',
    kk: 'Қайтарып алынды',
    nl: 'Ingetrokken',
    ru: 'Отозвано',
  },
} as const;

/** `Corrected 2026-11-25: …`, in the language of the notice. */
export function noticeText(what: keyof typeof WORDS, { at, language, text }: Notice): string {
  const words: Readonly<Record<string, string>> = WORDS[what];
  const word = words[language.toLowerCase().split('-')[0] ?? ''] ?? WORDS[what].en;
  return `${word} ${at.toISOString().slice(0, 10)}: ${text}`;
}
