/** The elements as the service delivers them to pages of others: addresses, caches, hashes, and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const { version } = JSON.parse(readFileSync('libs/elements/package.json', 'utf8')) as { version: string };
const ENTRY = 'kurultai.js';

/** Fetches without any tidying up of the address. */
const statusOf = (url: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    rawRequest({ hostname, port, path }, response => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the delivery of the elements', () => {
  let network: TestApp;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${network.url}/elements/${path}`, { headers: { origin: 'https://partner.example', ...headers } });

  beforeAll(async () => {
    network = await startTestApp();
  }, 60_000);
  afterAll(() => network.close());

  it.each([
    ['1', 'public, max-age=300, stale-while-revalidate=3600'],
    [version, 'public, max-age=31536000, immutable'],
  ])('is what was built, for every page, under %s', async (folder, caching) => {
    const response = await get(`${folder}/${ENTRY}`);
    const { headers } = response;
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(`libs/elements/dist/${ENTRY}`))).toBe(true);
    expect({
      cache: headers.get('cache-control'),
      type: headers.get('content-type'),
      cors: headers.get('access-control-allow-origin'),
      resource: headers.get('cross-origin-resource-policy'),
      sniff: headers.get('x-content-type-options'),
      cookie: headers.get('set-cookie'),
    }).toEqual({
      cache: caching,
      type: 'text/javascript; charset=utf-8',
      cors: '*',
      resource: 'cross-origin',
      sniff: 'nosniff',
      cookie: null,
    });
  });

  it('names the hash of every file, the same in both places', async () => {
    const read = async (folder: string) =>
      (await (await get(`${folder}/integrity.json`)).json()) as {
        version: string;
        files: Record<string, { integrity: string; imports: string[] }>;
      };
    const integrity = await read(version);
    expect(integrity.version).toBe(version);
    expect(await read('1')).toEqual(integrity);
    const built = readdirSync('libs/elements/dist', { recursive: true, encoding: 'utf8' });
    expect(Object.keys(integrity.files).sort()).toEqual(built.filter(name => /\.(?:js|json|txt)$/u.test(name)).sort());
    for (const [name, { integrity: hash, imports }] of Object.entries(integrity.files)) {
      const delivered = Buffer.from(await (await get(`1/${name}`)).arrayBuffer());
      expect([name, hash]).toEqual([name, `sha384-${createHash('sha384').update(delivered).digest('base64')}`]);
      expect(built).toEqual(expect.arrayContaining(imports));
    }
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate, br;q=0', 'gzip'],
    ['identity', null],
  ])('comes as small as the client takes it: %s', async (accepted, encoding) => {
    const headers = { 'accept-encoding': accepted };
    const response = await get(`1/${ENTRY}`, headers);
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([
      encoding,
      'Accept-Encoding',
    ]);
    // What was unpacked on the way is the file.
    expect(await response.text()).toBe(readFileSync(`libs/elements/dist/${ENTRY}`, 'utf8'));
    const tag = response.headers.get('etag') ?? '';
    const again = await get(`1/${ENTRY}`, { ...headers, 'if-none-match': tag });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    const others = await get(`1/${ENTRY}`, {
      'accept-encoding': accepted === 'br' ? 'gzip' : 'br',
      'if-none-match': tag,
    });
    expect(others.status).toBe(200);
  });

  it('tells whoever asks by HEAD, without the file', async () => {
    const response = await fetch(`${network.url}/elements/1/${ENTRY}`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      '',
    ]);
  });

  it.each([
    `9.9.9/${ENTRY}`,
    `2/${ENTRY}`,
    `0/${ENTRY}`,
    '1/nothing.js',
    '1/',
    '1/lang',
    '1/.built-from',
    '1/../package.json',
    '1/..%2Fpackage.json',
    '1/%2e%2e/package.json',
    `1/lang/../${ENTRY}`,
    '1/%00.js',
    '../libs/elements/package.json',
    '1/__proto__',
  ])('delivers nothing else: %s', async path => {
    expect(await statusOf(network.url, `/elements/${path}`)).toBe(404);
  });
});
