/** Writes JSON-LD (https://www.w3.org/TR/json-ld11/) so that it may stand inside a page. */
import type { Thing, WithContext } from 'schema-dts';

export const JSON_LD_TYPE = 'application/ld+json; charset=utf-8';

/** JSON reads them back as what they are; HTML sees no `</script>` and no `<!--`. */
const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

export const toJsonLd = (thing: WithContext<Thing>): string =>
  `${JSON.stringify(thing, null, 1).replace(/[<>&\u2028\u2029]/gu, found => ESCAPES[found] ?? found)}\n`;
