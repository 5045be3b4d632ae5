/** A visit to a page: what the reader sees, and everything that the page did meanwhile. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const IN_PAGE = fileURLToPath(new URL('in-page.mjs', import.meta.url));

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** What the browser complained of: errors of scripts, refusals of the policy. */
  readonly complaints: readonly string[];
  /** What axe finds wrong, one line for each. @param only of colours, which is quick */
  axe(only?: 'colours'): Promise<string[]>;
  /** What the policy of the page refused. */
  violations(): Promise<string[]>;
  /** How far the page moved under the reader: the sum of the layout shifts so far. */
  shift(): Promise<number>;
  /** How much is kept in the browser. */
  kept(): Promise<Kept>;
  close(): Promise<void>;
}

export type Kept = Readonly<Record<'cookies' | 'local' | 'session' | 'databases' | 'caches' | 'workers', number>>;

export interface VisitOptions extends BrowserContextOptions {
  /** Prepares the page before it is opened: for faults on the way. */
  readonly prepare?: Prepare;
}

export type Prepare = (page: Page) => Promise<unknown>;

/** Opens a page in a browser that knows nothing yet. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { prepare, ...others } = options;
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, ...others });
  const page = await context.newPage();
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', request => requests.push(request.url()));
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => {
    // That a request failed is what some tests are about; the browser says so by itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.addInitScript({ path: IN_PAGE });
  await prepare?.(page);
  await page.goto(url, { waitUntil: 'load' });
  // By the debugger, which no policy of a page hinders.
  const ask = <Answer>(question: string, about = false) =>
    page.evaluate<Answer>(`watched.${question}(${String(about)})`);
  return {
    page,
    context,
    requests,
    complaints,
    axe: async only => {
      await page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
      return ask<string[]>('axe', only === 'colours');
    },
    violations: () => ask<string[]>('violations'),
    shift: () => ask<number>('shift'),
    kept: async () => ({
      ...(await ask<Omit<Kept, 'cookies'>>('kept')),
      cookies: (await context.cookies()).length,
    }),
    close: () => context.close(),
  };
}
