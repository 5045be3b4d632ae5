// The heading of an item: where it leads, and what the page is told when somebody goes there.
import { html, type TemplateResult } from 'lit/html.js';
import { type Text, textOf } from './parts.js';

/**
 * An ARIA heading, because its level is the page's choice.
 * @param href where it leads; to nowhere when there is nothing
 * @param select tells the page; false when the browser is not to follow the link
 */
export function itemHeading(
  title: Text,
  level: string | undefined,
  href: string | undefined,
  select: () => boolean,
): TemplateResult {
  const follow = (event: Event): void => {
    if (!select()) event.preventDefault();
  };
  return html`<div part="heading" role="heading" aria-level=${Math.min(6, Math.max(1, Number(level) || 3))}>
    ${href ? html`<a part="link" href=${href} @click=${follow}>${textOf(title)}</a>` : textOf(title)}
  </div>`;
}

/** An address of the page's own, with the places of its pattern filled. */
export function ownHref(pattern: string | undefined, of: object): string | undefined {
  return pattern?.replace(/\{(\w+)\}/g, (_place, name: string) =>
    encodeURIComponent(String((of as Readonly<Record<string, unknown>>)[name] ?? '')),
  );
}
