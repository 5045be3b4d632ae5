/** The libraries behind render-markup.ts, wired. They are heavy: that file imports this one when the first body comes. */
import type { Element, ElementContent, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { refuseDeepTree, refuseGrowth } from './markup-limits.js';
import type { Markup, RenderedMarkup } from './render-markup.js';
import { makeAddressesSafe } from './safe-addresses.js';
import { SAFE_SCHEMA } from './safe-elements.js';

const shallow = () => refuseDeepTree;

const FROM_MARKDOWN = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(shallow)
  .use(rehypeRaw)
  .freeze();
const FROM_HTML = unified().use(rehypeParse, { fragment: true }).freeze();
const TO_SAFE = unified().use(shallow).use(drawCheckboxes).use(rehypeSanitize, SAFE_SCHEMA).freeze();
const WRITER = unified().use(rehypeStringify).freeze();

/** One body, as long as it takes. @throws MarkupRefused, RangeError */
export function runPipeline({ body, format, base }: Markup): RenderedMarkup {
  const read: Root = format === 'HTML' ? FROM_HTML.parse(body) : FROM_MARKDOWN.runSync(FROM_MARKDOWN.parse(body));
  const tree = TO_SAFE.runSync(read) as Root;
  makeAddressesSafe(tree, base);
  const html = WRITER.stringify(tree);
  refuseGrowth(body, html);
  return { html, text: toText(tree) };
}

/** Task lists: a box that nobody can tick is a sign, not a form. */
function drawCheckboxes() {
  return draw;
}

function draw(parent: Root | Element): void {
  parent.children = parent.children.map(child => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'input' && child.properties['type'] === 'checkbox') {
      return { type: 'text', value: child.properties['checked'] === true ? '☑' : '☐' } satisfies ElementContent;
    }
    draw(child);
    return child;
  }) as Element['children'];
}
