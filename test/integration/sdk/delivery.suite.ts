/** What the service delivers to those who use the SDK: the package itself, and what its errors mean. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kurultai, NotFoundError } from '@kurultai/sdk';
import { readdirSync, readFileSync } from 'node:fs';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('the delivery of the SDK', () => {
  let network: TestApp;
  beforeAll(async () => {
    network = await startTestApp();
  }, 60_000);
  afterAll(() => network.close());

  it('is the package as it was built, under its version, for pages and servers of other origins too', async () => {
    const [name = ''] = readdirSync('libs/sdk/packed');
    const response = await fetch(`${network.url}/sdk/${name}`, { headers: { origin: 'https://partner.example' } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(`libs/sdk/packed/${name}`))).toBe(true);
    expect(name).toMatch(/^kurultai-sdk-\d+\.\d+\.\d+\.tgz$/u);
  });

  it.each(['kurultai-sdk-9.9.9.tgz', '..%2Fpackage.json', '%2e%2e%2f%2e%2e%2fpackage.json', 'package.json'])(
    'delivers nothing else: %s',
    async file => {
      const response = await fetch(`${network.url}/sdk/${file}`);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('dependencies');
    },
  );

  it('explains each code where the error says', async () => {
    const k = new Kurultai({ url: `${network.url}/graphql` });
    const failure = await k
      .request('query { organisation(slug: "x", id: "org_wrong") { id } }')
      .catch((error: unknown) => error);
    const { docsUrl = '', code } = failure as { docsUrl?: string; code: string };
    const answer = (await (await fetch(docsUrl)).json()) as { code: string; meaning: string };
    expect(answer).toEqual({ code, meaning: expect.stringContaining(' ') });
    expect(NotFoundError.is(failure)).toBe(false);
  });

  it.each(['NOBODY', 'constructor', '__proto__'])('knows no code %s', async code => {
    expect((await fetch(`${network.url}/errors/${code}`)).status).toBe(404);
  });
});
