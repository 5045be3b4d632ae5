// Runs in each page of a test before anything else does, and keeps an eye on it. visit.ts asks it.
/* global document, indexedDB, localStorage, navigator, PerformanceObserver, sessionStorage */

const violations = [];
const shifts = [];

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});
new PerformanceObserver(list => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push(value);
}).observe({ type: 'layout-shift', buffered: true });

globalThis.watched = {
  violations: () => violations,
  shift: () => shifts.reduce((sum, one) => sum + one, 0),
  kept: async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await globalThis.caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }),
  // WCAG 2.2 AA, and what axe calls best practice.
  // What changes with the colours of a page is contrast alone.
  axe: async onlyColours => {
    const { violations: found } = await globalThis.axe.run(document, {
      preload: false,
      resultTypes: ['violations'],
      runOnly: onlyColours
        ? ['color-contrast']
        : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
    );
  },
};
