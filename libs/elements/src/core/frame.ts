// What every element shows around its items, in each of its states.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NetworkElement } from './network-element.js';
import { spoken } from './words.js';

/** All that stands in the shadow of an element. */
export function frame(element: NetworkElement): TemplateResult {
  const { phase, answer } = element.view;
  const items = element.shown();
  const busy = phase === 'loading';
  return html`<div part="base" lang=${spoken(element.language)} tabindex="-1" aria-busy=${busy}>
    ${element.renderTop(answer)} ${answer ? nothing : html`<slot></slot>${busy ? skeleton(element.size) : nothing}`}
    ${
      items.length
        ? html`<ul part="list" role="list">
            ${items.map(item => html`<li part="item" tabindex="-1">${element.renderItem(item)}</li>`)}
          </ul>`
        : nothing
    }
    <p part="status" role="status" class=${busy && !answer ? 'hidden' : ''}>${element.status()}</p>
    ${button(element)}
  </div>`;
}

/** Keeps the room that the items will take. */
function skeleton(items: number): TemplateResult {
  return html`<div part="skeleton" aria-hidden="true">
    ${Array.from({ length: Math.min(12, items) }, () => html`<i></i>`)}
  </div>`;
}

function button(element: NetworkElement): unknown {
  const { phase, items, hasMore } = element.view;
  if (phase !== 'error' && !(items.length && hasMore)) return nothing;
  return html`<button part="button" aria-disabled=${phase === 'loading'} @click=${() => element.again()}>
    ${element.word(phase === 'error' ? 'retry' : 'more')}
  </button>`;
}
