/** The elements as tests put them into pages, each with an attribute for which the demo network has nothing. */

export interface TestedElement {
  readonly name: string;
  /** Leaves nothing of the list. */
  readonly nothing: string;
}

export const ELEMENTS: readonly TestedElement[] = [
  { name: 'directory', nothing: 'country="AQ"' },
  { name: 'summits', nothing: 'year="1999"' },
  { name: 'resources', nothing: 'search="qqqqzzzz"' },
  { name: 'publications', nothing: 'language="fo"' },
  { name: 'map', nothing: 'country="AQ"' },
];

/** What stands inside of each, for whoever does not see the element. */
export const FALLBACK = 'Ask our partners.';

/** All elements, one below the other. @param attributes of each */
export const allElements = (attributes: (element: TestedElement) => string = () => ''): string =>
  ELEMENTS.map(
    element => `<kurultai-${element.name} ${attributes(element)}><p>${FALLBACK}</p></kurultai-${element.name}>`,
  ).join('\n');

/** Elements load when they come into view: on this screen all of them are. */
export const tall = (width = 1024): { viewport: { width: number; height: number } } => ({
  viewport: { width, height: 9000 },
});

/** Each test of a browser waits for many things; on a busy machine that takes a while. */
export const PATIENCE = 120_000;
