// How the elements look where the page says nothing else. Font and colour are the page's.

/** Marks a text as CSS, for editors and for the build, which takes its white space out. */
export const css = String.raw;

const sheets = new Map<string, CSSStyleSheet>();

/** The style sheets of an element: the common one and its own, each made once for the page. */
export function sheetsOf(own: string): CSSStyleSheet[] {
  return [STYLES, own].filter(Boolean).map(text => {
    const found = sheets.get(text) ?? new CSSStyleSheet();
    if (!sheets.has(text)) found.replaceSync(text);
    sheets.set(text, found);
    return found;
  });
}

/** The styles that every element has. */
export const STYLES: string = css`
  :host {
    display: block;
    container-type: inline-size;
    min-block-size: var(--kurultai-min-height, 12rem);
  }
  :host([hidden]) {
    display: none;
  }
  ul,
  [part='skeleton'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--kurultai-column, 17rem)), 1fr));
    grid-auto-rows: minmax(var(--kurultai-item-height, 9rem), auto);
    gap: var(--kurultai-gap, 1rem);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='item'],
  i {
    box-sizing: border-box;
    min-inline-size: 0;
    padding: var(--kurultai-padding, 0.75rem 1rem);
    border: var(--kurultai-border, 1px solid currentColor);
    border-radius: var(--kurultai-radius, 0.5rem);
    background: var(--kurultai-surface, transparent);
    overflow-wrap: anywhere;
  }
  i {
    display: block;
    opacity: 0.3;
    animation: pulse 1.5s ease-in-out infinite alternate;
  }
  p {
    margin-block: 0.25rem;
  }
  slot {
    display: block;
  }
  [part='heading'] {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: var(--kurultai-heading-weight, 600);
    font-size: var(--kurultai-heading-size, 1.1em);
  }
  [part='tag'] {
    display: inline-block;
    margin-inline-end: 0.5em;
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.85em;
  }
  a,
  button {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    color: var(--kurultai-link, inherit);
    font: inherit;
  }
  button {
    padding-inline: 1.25em;
    border: 1px solid currentColor;
    border-radius: var(--kurultai-radius, 0.5rem);
    background: transparent;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--kurultai-focus, currentColor);
    outline-offset: 2px;
  }
  /* The margins of what the page holds inside stay inside: nothing moves when that gives way to the list. */
  [part='base'] {
    display: flow-root;
  }
  [part='base']:focus {
    outline: none;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @keyframes pulse {
    to {
      opacity: 0.1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    i {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    [part='item'],
    i {
      border-color: CanvasText;
      opacity: 1;
    }
  }
`;
