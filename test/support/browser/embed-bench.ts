/** Everything that tests in a browser share, started once: the service with its demo data, a partner's site, Chromium. */
import type { Browser } from 'playwright-core';
import { type DemoBench, startDemoBench } from '../demo-bench.js';
import { blocksOf, readGuide } from '../guide.js';
import { startChromium } from './chromium.js';
import { shareResources } from './shared-resources.js';
import { type PartnerSite, startPartnerSite } from './partner-site.js';
import { type Prepare, type Visit, visit, type VisitOptions } from './visit.js';

/** The address that the guide and the examples write, which is another one in a test. */
export const WRITTEN = 'http://127.0.0.1:4000';

export interface EmbedBench {
  readonly network: DemoBench;
  readonly site: PartnerSite;
  readonly browser: Browser;
  /** The Content-Security-Policy that the guide gives partners, with the address of this service. */
  readonly policy: string;
  /** The line that the guide has them paste. */
  readonly line: string;
  /** Publishes a page with elements in it on the partner's site. @returns its address */
  page(body: string, page?: Partial<PageAround>): string;
  /** Visits a page in this browser. */
  visit(address: string, options?: VisitOptions): Promise<Visit>;
  /** Publishes such a page and visits it. */
  open(body: string, options?: VisitOptions & { readonly around?: Partial<PageAround> }): Promise<Visit>;
}

/** What the partner's page is beside the elements. */
export interface PageAround {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The scripts of the page, as tags; the one of the guide when left out. */
  readonly scripts: string;
  readonly policy: string;
}

let opened: Promise<EmbedBench> | undefined;

/** The bench of the whole spec file: the first suite starts it. */
export const embedBench = (): Promise<EmbedBench> => (opened ??= openBench());

/** For the end of the spec file. */
export async function closeEmbedBench(): Promise<void> {
  const bench = await opened;
  await bench?.browser.close();
  await bench?.site.close();
  await bench?.network.close();
}

async function openBench(): Promise<EmbedBench> {
  const [network, site, browser] = await Promise.all([loadedNetwork(), startPartnerSite(), startChromium()]);
  const guide = (await readGuide('docs/guides/embed.md')).replaceAll(WRITTEN, network.url);
  const blocks = blocksOf(guide);
  const block = (language: string): string => blocks.find(one => one.language === language)?.text.trim() ?? '';
  const policy = block('http').replace(/^Content-Security-Policy: /u, '');
  const script = `<script type="module" src="${network.url}/elements/1/kurultai.js"></script>`;
  const page: EmbedBench['page'] = (body, { lang = 'en', dir = 'ltr', scripts = script, ...others } = {}) =>
    site.publish({
      policy,
      ...others,
      html: `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>A partner</title>
${scripts}
</head>
<body><main><h1>A partner</h1><h2>The network</h2>
${body}
</main><footer>Below</footer></body>
</html>`,
    });
  return {
    ...{ network, site, browser, policy, page },
    line: block('html'),
    visit: (address, options) => visit(browser, address, options),
    open: (body, { around = {}, ...options } = {}) => visit(browser, page(body, around), options),
  };
}

async function loadedNetwork(): Promise<DemoBench> {
  const network = await startDemoBench();
  await network.load();
  await shareResources(network);
  return network;
}

/** Lets the service answer a page only when the test says so. @returns a `prepare` and the word to go on */
export function held(url: string): { prepare: Prepare; release: () => void } {
  let release!: () => void;
  const released = new Promise<void>(resolve => (release = resolve));
  return {
    prepare: page =>
      page.route(`${url}/graphql`, async route => {
        await released;
        await route.continue().catch(() => undefined);
      }),
    release,
  };
}

/** Has the service fail, until the page is routed no more. */
export const failing =
  (url: string): Prepare =>
  page =>
    page.route(`${url}/graphql`, route =>
      route.fulfill({
        status: 400,
        headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
        body: JSON.stringify({ errors: [{ message: 'Not now.', extensions: { code: 'INPUT_INVALID' } }] }),
      }),
    );
