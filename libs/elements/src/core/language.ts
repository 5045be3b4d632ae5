// In which language the reader reads.

/** The `lang` of the element itself, of what is around it, or of the page. */
export function languageOf(element: HTMLElement): string {
  // On a server nothing is around it.
  if (!element.closest) return element.getAttribute('lang') || 'en';
  for (let one: Element | undefined = element; one; one = hostOf(one)) {
    const found = one.closest('[lang]')?.getAttribute('lang');
    if (found) return found;
  }
  return navigator.language || 'en';
}

const hostOf = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host;

/** What the reader understands, best first, as the service takes it. */
export function languagesOf(language: string): readonly string[] {
  return [...new Set([language, ...(globalThis.navigator?.languages ?? [])])].slice(0, 5);
}

/** Formats by Intl; a `lang` that is no language tag gets the browser's own. */
export function inLanguage<Result>(language: string, format: (language: string | undefined) => Result): Result {
  try {
    return format(language);
  } catch {
    return format(undefined);
  }
}

/** The name of a country. */
export function countryName(code: string, language: string): string {
  return inLanguage(language, tag => new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code);
}

/** The name of a language. */
export function languageName(code: string, language: string): string {
  return inLanguage(language, tag => new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code);
}
