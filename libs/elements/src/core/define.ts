// Registration.
import type { NetworkElement } from './network-element.js';

interface ElementClass {
  new (): NetworkElement;
  readonly observedAttributes: readonly string[];
}

/**
 * Registers an element, once: a page may load the script from two places. Its attributes can be set as properties too,
 * as some frameworks do it: `page-size` as `pageSize`.
 */
export function define(name: string, element: ElementClass): void {
  if (customElements.get(name)) return;
  for (const attribute of element.observedAttributes) {
    const property = attribute.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
    if (property in element.prototype) continue;
    Object.defineProperty(element.prototype, property, {
      get(this: Element) {
        return this.getAttribute(attribute);
      },
      set(this: Element, value: unknown) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
  customElements.define(name, element);
}
