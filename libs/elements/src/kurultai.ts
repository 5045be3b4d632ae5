// One script for all elements: it loads those that the page uses, and those that come later.

const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'kurultai-directory': () => import('./directory.js'),
  'kurultai-map': () => import('./map.js'),
  'kurultai-publications': () => import('./publications.js'),
  'kurultai-resources': () => import('./resources.js'),
  'kurultai-summits': () => import('./summits.js'),
};
const asked = new Set<string>();

function loadWhatIsThere(): void {
  for (const [name, load] of Object.entries(ELEMENTS)) {
    if (asked.has(name) || !document.querySelector(name)) continue;
    asked.add(name);
    // A script that cannot be had leaves what the page holds inside of the element.
    load().catch(() => undefined);
  }
}

new MutationObserver(loadWhatIsThere).observe(document, { childList: true, subtree: true });
loadWhatIsThere();
