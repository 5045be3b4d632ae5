// The pieces of which items are made.
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** A text of the network with its own language. */
export interface Text {
  readonly text: string;
  readonly language: string;
}

/** A text, marked as being in its language. */
export const textOf = ({ text, language }: Text): TemplateResult =>
  html`<span lang=${language} dir="auto">${text}</span>`;

/** A small mark, when there is something to mark. */
export const tag = (text: string | null | undefined | false): unknown =>
  text ? html`<span part="tag">${text}</span>` : nothing;

/** A line of facts, when there are any. */
export function line(part: string, ...facts: readonly unknown[]): unknown {
  const given = facts.filter(fact => fact !== nothing && fact);
  return given.length ? html`<p part=${part}>${given}</p>` : nothing;
}

/** An address that may stand in a link: nothing but the web. */
export const webAddress = (address: string | null | undefined): string | undefined =>
  address && /^https?:\/\//i.test(address) ? address : undefined;
