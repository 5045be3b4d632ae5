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
  // What a server understands is not what its reader does.
  const others = globalThis.document ? navigator.languages : [];
  return [...new Set([language, ...others].flatMap(canonical))].slice(0, 5);
}

/** As the service takes it; nothing for what is no language tag. */
function canonical(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag.replace('_', '-'));
  } catch {
    return [];
  }
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
export const countryName = (code: string, language: string): string => nameOf('region', code, language);

/** The name of a language. */
export const languageName = (code: string, language: string): string => nameOf('language', code, language);

function nameOf(type: 'region' | 'language', code: string, language: string): string {
  try {
    const found = inLanguage(language, tag => new Intl.DisplayNames(tag, { type })).of(code);
    // Some browsers know a language and none of its names.
    return (found === code ? new Intl.DisplayNames('en', { type }).of(code) : found) ?? code;
  } catch {
    return code;
  }
}
