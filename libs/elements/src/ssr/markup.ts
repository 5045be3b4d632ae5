// Text that is put into a page, made harmless.

/** An element with its attributes. @param content HTML */
export function elementTag(name: string, attributes: ReadonlyMap<string, unknown>, content: string): string {
  const written = [...attributes]
    .filter(([attribute]) => /^[a-z][a-z-]*$/.test(attribute))
    .map(([attribute, value]) => (value === true ? ` ${attribute}` : ` ${attribute}="${escaped(String(value))}"`));
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** JSON that no parser of HTML takes for the end of its script. */
export function rawJson(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** Text as the value of an attribute. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
