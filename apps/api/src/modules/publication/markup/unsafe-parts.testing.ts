/** For tests: reads HTML as a browser does, and names everything in it that safe-elements.ts does not allow. */
import type { Element, Root } from 'hast';
import { SAFE_ELEMENTS, SAFE_PROTOCOLS } from './safe-elements.js';

/** Written out here once more, so that a mistake in the list of the service shows. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'title', 'dir'],
  a: ['href', 'rel'],
  blockquote: ['cite'],
  code: ['className'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'referrerPolicy'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  ol: ['start', 'reversed'],
  q: ['cite'],
  td: ['colSpan', 'rowSpan', 'align'],
  th: ['colSpan', 'rowSpan', 'align', 'scope'],
  time: ['dateTime'],
};
const ELEMENTS: ReadonlySet<string> = new Set(SAFE_ELEMENTS);
const FORBIDDEN = new Set([
  'script',
  'style',
  'iframe',
  'form',
  'input',
  'svg',
  'math',
  'meta',
  'base',
  'link',
  'object',
  'embed',
]);

/** @returns such as `element script`, `attribute p.onclick`, `address a.href javascript:alert(1)` */
export async function unsafePartsOf(html: string): Promise<string[]> {
  const [{ unified }, parse] = await Promise.all([import('unified'), import('rehype-parse')]);
  const unsafe: string[] = [];
  walk(unified().use(parse.default, { fragment: true }).parse(html) as Root);
  return unsafe;

  function walk(parent: Root | Element): void {
    for (const child of parent.children) {
      if (child.type === 'text') continue;
      if (child.type !== 'element') {
        unsafe.push(child.type);
        continue;
      }
      const { tagName, properties } = child;
      if (!ELEMENTS.has(tagName) || FORBIDDEN.has(tagName)) unsafe.push(`element ${tagName}`);
      for (const [name, value] of Object.entries(properties)) {
        const known = [...(ALLOWED['*'] ?? []), ...(ALLOWED[tagName] ?? [])].includes(name);
        if (!known) unsafe.push(`attribute ${tagName}.${name}`);
        if (name in SAFE_PROTOCOLS && !isSafeAddress(String(value), name as keyof typeof SAFE_PROTOCOLS)) {
          unsafe.push(`address ${tagName}.${name} ${String(value)}`);
        }
        if (name === 'className' && !/^$|^language-[\w+#-]{1,40}$/u.test(String(value)))
          unsafe.push(`class ${String(value)}`);
      }
      walk(child);
    }
  }
}

function isSafeAddress(value: string, name: keyof typeof SAFE_PROTOCOLS): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username } = new URL(value);
  const protocols: readonly string[] = SAFE_PROTOCOLS[name];
  return protocols.includes(protocol.slice(0, -1)) && username === '';
}
