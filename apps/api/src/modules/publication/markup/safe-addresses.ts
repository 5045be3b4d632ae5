/** Makes the addresses of a sanitised tree absolute, and says of links and pictures what a reader's browser is to do. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SAFE_PROTOCOLS } from './safe-elements.js';

type AddressAttribute = keyof typeof SAFE_PROTOCOLS;

const ADDRESSES = Object.keys(SAFE_PROTOCOLS) as AddressAttribute[];

/** What a link to anywhere says: it was not written by us, tells nobody where the reader comes from, and opens nothing. */
const LINK_RELATIONS = ['noopener', 'noreferrer', 'nofollow', 'ugc'];

/**
 * In place. Relative addresses lead from `base`; without one they are dropped: a link loses its address and keeps its
 * text, a picture becomes its alternative text.
 * @param base where the original of the text stands
 */
export function makeAddressesSafe(tree: Root, base: string | null): void {
  visit(tree, base);
}

function visit(parent: Root | Element, base: string | null): void {
  const children: (RootContent | ElementContent)[] = [];
  for (const child of parent.children) {
    if (child.type !== 'element') {
      children.push(child);
      continue;
    }
    visit(child, base);
    for (const name of ADDRESSES) {
      if (child.properties[name] === undefined) continue;
      const address = safeAddress(String(child.properties[name]), name, base);
      if (address === undefined) Reflect.deleteProperty(child.properties, name);
      else child.properties[name] = address;
    }
    children.push(...shown(child));
  }
  parent.children = children as Element['children'];
}

function shown(element: Element): ElementContent[] {
  const { properties } = element;
  if (element.tagName === 'a') {
    if (properties['href'] === undefined) return element.children;
    properties['rel'] = [...LINK_RELATIONS];
  }
  if (element.tagName === 'img') {
    const alternative = typeof properties['alt'] === 'string' ? properties['alt'] : '';
    if (properties['src'] === undefined) return alternative === '' ? [] : [{ type: 'text', value: alternative }];
    Object.assign(properties, { alt: alternative, loading: 'lazy', referrerPolicy: 'no-referrer' });
  }
  return [element];
}

/** The absolute form of an address, or undefined when it leads nowhere that is allowed. */
function safeAddress(written: string, name: AddressAttribute, base: string | null): string | undefined {
  // `//host/path` takes the protocol of the page that shows it: here it is a secure one.
  const from = base ?? (/^\s*\/\//u.test(written) ? 'https://relative.invalid/' : undefined);
  if (!URL.canParse(written, from)) return undefined;
  const url = new URL(written, from);
  const protocols: readonly string[] = SAFE_PROTOCOLS[name];
  const allowed = protocols.includes(url.protocol.slice(0, -1)) && url.username === '' && url.password === '';
  return allowed ? url.href : undefined;
}
