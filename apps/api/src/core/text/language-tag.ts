// Language tags (BCP 47). Intl alone accepts any well-formed tag, `english` and `xx-YY` too: the registry decides here.
import { createRequire } from 'node:module';
import { TEXT_LIMITS } from '@kurultai/schema';

type SubtagKind = 'language' | 'script' | 'region' | 'variant';
type Registry = Readonly<Record<string, Partial<Record<string, number>>>>;

/** The canonical tag, or a sentence that says what is wrong with what was sent. */
export type ParsedLanguageTag = { ok: true; tag: string } | { ok: false; message: string };

// Read by require: importing JSON as a module prints a warning on Node 20.
const registry = createRequire(import.meta.url)('language-subtag-registry/data/json/index.json') as Registry;

/**
 * Reads a language tag and writes it in its canonical form (`KK-cyrl` becomes `kk-Cyrl`, `iw` becomes `he`).
 * Language, script, region and variants must be registered; ranges for private use (`qaa` to `qtz`, `XA`) are not.
 * A private part after a real language passes (`en-x-plain`); other extensions are refused, because they describe formats.
 *
 * @param value what was sent
 * @returns the canonical tag, or what is wrong
 */
export function parseLanguageTag(value: string): ParsedLanguageTag {
  const tag = canonical(value);
  if (tag === undefined || tag.length > TEXT_LIMITS.languageTag) {
    return { ok: false, message: `${quote(value)} is not a language tag. Write it like kk, ru, en-GB or kk-Cyrl.` };
  }
  const [language = '', ...rest] = tag.split('-');
  const subtags: [SubtagKind, string][] = [['language', language]];
  for (const subtag of rest) {
    if (subtag === 'x') break;
    if (subtag.length === 1) {
      return {
        ok: false,
        message: `${quote(value)} has the extension "${subtag}". Leave it out: a text has only a language.`,
      };
    }
    subtags.push([kindOf(subtag), subtag]);
  }
  for (const [kind, subtag] of subtags) {
    if (registry[subtag.toLowerCase()]?.[kind] === undefined) {
      return {
        ok: false,
        message: `${quote(value)}: there is no ${kind} "${subtag}" in the IANA registry. Write it like kk or en-GB.`,
      };
    }
  }
  return { ok: true, tag };
}

function canonical(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

function kindOf(subtag: string): SubtagKind {
  if (/^[a-z]{4}$/i.test(subtag)) return 'script';
  return /^(?:[a-z]{2}|\d{3})$/i.test(subtag) ? 'region' : 'variant';
}

function quote(value: string): string {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return JSON.stringify(shown);
}
