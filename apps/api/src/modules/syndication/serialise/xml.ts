/** Writes XML 1.0. Whatever text comes in, a parser gives the same text back, and the document is well-formed. */

/** What is markup already, so that no text slips through unescaped. */
export interface Xml {
  readonly xml: string;
}

/** What XML 1.0 cannot say, not even escaped: most control characters, halves of characters, U+FFFE and U+FFFF. */
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // `]]>` may not stand in text.
  '>': '&gt;',
  // A parser would make a line feed of it.
  '\r': '&#13;',
};
const IN_ATTRIBUTES: Readonly<Record<string, string>> = { ...ESCAPES, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

const sayable = (text: string): string => text.replace(UNSAYABLE, '\ufffd');

/** A text. */
export const text = (value: string): Xml => ({
  xml: sayable(value).replace(/[&<>\r]/gu, found => ESCAPES[found] ?? found),
});

const attribute = (value: string): string =>
  sayable(value).replace(/[&<>"\r\n\t]/gu, found => IN_ATTRIBUTES[found] ?? found);

/** An element. Attributes and children that are null are left out; strings are texts. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly (Xml | string | null)[]
): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${attribute(value)}"`],
  );
  const content = children.map(child =>
    child === null ? '' : typeof child === 'string' ? text(child).xml : child.xml,
  );
  const open = `<${name}${given.join('')}`;
  return { xml: content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}>` };
}

/** A whole document. */
export const xmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;

/** Several, each on a line of its own, for people who look at the source. */
export const lines = (children: readonly (Xml | null)[]): Xml => ({
  xml: children.flatMap(child => (child === null ? [] : [`\n${child.xml}`])).join(''),
});
