/** A website of another origin: it serves the pages that a test writes, under the policy that the guide documents. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PartnerSite {
  readonly origin: string;
  /** Publishes a page, under an address of its own. */
  publish(page: PartnerPage): string;
  close(): Promise<void>;
}

export interface PartnerPage {
  readonly html: string;
  /** Its Content-Security-Policy. */
  readonly policy: string;
}

export async function startPartnerSite(): Promise<PartnerSite> {
  const pages = new Map<string, PartnerPage>();
  const server = createServer(({ url = '' }, response) => {
    const page = pages.get(url);
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': page.policy,
      'cache-control': 'no-store',
    });
    response.end(page.html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    publish: page => {
      const path = `/${String(pages.size + 1)}`;
      pages.set(path, page);
      return `${origin}${path}`;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
