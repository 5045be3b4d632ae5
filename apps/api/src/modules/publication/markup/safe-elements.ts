/**
 * What may stand in a body that is shown: text, its structure, links and pictures. Everything else is taken out, and the
 * text in it stays. What is not listed here cannot come through: no scripts, handlers, styles, forms, frames or ids.
 */
import type { Options as Schema } from 'rehype-sanitize';

/** Elements whose content is no text of the article: they go with all that is in them. */
const STRIPPED = [
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'applet',
    'frame',
    'frameset',
    'noframes',
  ],
  ...[
    'svg',
    'math',
    'canvas',
    'video',
    'audio',
    'form',
    'button',
    'select',
    'textarea',
    'dialog',
    'head',
    'title',
    'noembed',
  ],
  ...['xmp', 'plaintext', 'portal', 'map'],
];

export const SAFE_ELEMENTS = [
  ...[
    'a',
    'abbr',
    'b',
    'blockquote',
    'br',
    'caption',
    'cite',
    'code',
    'dd',
    'del',
    'details',
    'dfn',
    'div',
    'dl',
    'dt',
  ],
  ...['em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark'],
  ...['ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong', 'sub', 'summary'],
  ...['sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var'],
] as const;

const DIGITS = /^[0-9]{1,4}$/u;
const ALIGNED = ['align', 'left', 'center', 'right', 'justify'] as const;

/** The attributes that each element may have, as hast names them. */
export const SAFE_ATTRIBUTES: NonNullable<Schema['attributes']> = {
  '*': ['lang', 'title', ['dir', 'ltr', 'rtl', 'auto']],
  a: ['href'],
  blockquote: ['cite'],
  code: [['className', /^language-[\w+#-]{1,40}$/u]],
  del: ['cite', 'dateTime'],
  details: ['open'],
  img: ['src', 'alt', ['width', DIGITS], ['height', DIGITS]],
  ins: ['cite', 'dateTime'],
  li: [['value', DIGITS]],
  ol: [['start', DIGITS], 'reversed'],
  q: ['cite'],
  td: [['colSpan', DIGITS], ['rowSpan', DIGITS], [...ALIGNED]],
  th: [['colSpan', DIGITS], ['rowSpan', DIGITS], [...ALIGNED], ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
  time: ['dateTime'],
};

/** Attributes that hold an address, and the protocols that it may have. */
export const SAFE_PROTOCOLS = {
  href: ['http', 'https', 'mailto', 'tel'],
  src: ['http', 'https'],
  cite: ['http', 'https'],
} as const satisfies Schema['protocols'];

export const SAFE_SCHEMA: Schema = {
  tagNames: [...SAFE_ELEMENTS],
  attributes: SAFE_ATTRIBUTES,
  protocols: { href: [...SAFE_PROTOCOLS.href], src: [...SAFE_PROTOCOLS.src], cite: [...SAFE_PROTOCOLS.cite] },
  strip: STRIPPED,
  // No ids at all, so nothing to clobber.
  clobber: [],
  ancestors: {
    caption: ['table'],
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  allowComments: false,
  allowDoctypes: false,
};
