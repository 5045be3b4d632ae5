/** Puts numbers, fractions and lists into the sentences of one language. Pure. */
import type { Fraction } from '@kurultai/schema';
import type { ExplanationLanguage } from '@kurultai/schema';
import type { Catalogue, Unit } from './catalogue.js';
import { en } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';

export const CATALOGUES: Readonly<Record<ExplanationLanguage, Catalogue>> = { en, ru, kk };

export class Words {
  readonly catalogue: Catalogue;
  private readonly plurals: Intl.PluralRules;

  constructor(readonly language: ExplanationLanguage) {
    this.catalogue = CATALOGUES[language];
    this.plurals = new Intl.PluralRules(language);
  }

  /** A number of things: `30 days`. */
  count(unit: Unit, count: number): string {
    const forms = this.catalogue.units[unit];
    return fill(forms[this.plurals.select(count)] ?? forms.other, { count: String(count) });
  }

  /** A fraction, with its name where it has one: `two thirds (2/3)`. */
  fraction({ numerator, denominator }: Fraction): string {
    const fraction = `${String(numerator)}/${String(denominator)}`;
    const name = this.catalogue.fractions[fraction];
    return name === undefined ? fraction : fill(this.catalogue.namedFraction, { name, fraction });
  }

  /** All of them: `one, two and three`. */
  all(texts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(texts);
  }

  /** Any of them: `one, two or three`. */
  any(texts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'disjunction' }).format(texts);
  }
}

/** Fills the `{places}` of a sentence. @throws Error for a place that nothing is given for */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is given for {${name}} in "${sentence}".`);
    return value;
  });
}
