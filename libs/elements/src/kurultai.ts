// One script for all elements: it loads those that the page uses, and those that come later.

const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'kurultai-directory': () => import('./directory.js'),
};
const TAGS = Object.keys(ELEMENTS);

function loadWithin(root: ParentNode): void {
  for (const name of TAGS) {
    // A script that cannot be had leaves what the page holds inside of the element.
    if (root.querySelector(name) && !customElements.get(name)) ELEMENTS[name]?.().catch(() => undefined);
  }
}

new MutationObserver(() => loadWithin(document)).observe(document, { childList: true, subtree: true });
loadWithin(document);
