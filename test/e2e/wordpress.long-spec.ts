/** The plugin for WordPress in examples/, run by PHP over as much of WordPress as it touches, against the real service. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Cast, createCast } from '../support/cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const run = promisify(execFile);
const WORDPRESS = fileURLToPath(new URL('../support/wordpress/wordpress.php', import.meta.url));
const hasPhp = spawnSync('php', ['-r', 'exit(extension_loaded("json") ? 0 : 1);']).status === 0;
if (!hasPhp) process.stdout.write('SKIPPED the plugin for WordPress: there is no php in the PATH (package php-cli).\n');

interface Seen {
  id: string;
  status: string;
  version: number;
  externalId: string;
  canonicalUrl: string | null;
  topics: string[];
  publishedAt: string;
  title: { text: string; language: string } | null;
  summary: { text: string } | null;
  bodyHtml: { text: string } | null;
}

(hasPhp ? describe : describe.skip)('the plugin for WordPress', () => {
  let network: TestApp;
  let cast: Cast;
  let folder: string;
  /** What stands between the site and the network, and may swallow answers. */
  let swallow = 0;
  const keys: (string | undefined)[] = [];
  const line = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      keys.push(request.headers['idempotency-key'] as string | undefined);
      const { authorization = '', accept = '' } = request.headers;
      const headers = {
        ...{ authorization, accept, 'content-type': 'application/json' },
        'idempotency-key': keys.at(-1) ?? '',
      };
      void fetch(`${network.url}${request.url ?? ''}`, { method: 'POST', headers, body: Buffer.concat(parts) }).then(
        async answer => {
          const body = await answer.text();
          if (swallow > 0) {
            swallow -= 1;
            request.socket.destroy();
          } else response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(body);
        },
      );
    });
  });

  const php = async (command: string, argument: object = {}): Promise<string> => {
    const { stdout, stderr } = await run('php', [WORDPRESS, folder, command, JSON.stringify(argument)]);
    expect(stderr).toBe('');
    return stdout;
  };
  const stored = async (name: string): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Record<string, unknown>;
  const waiting = async (): Promise<Record<string, { key: string; attempts: number }>> => {
    const queue = (await stored('options'))['kurultai_queue'] ?? [];
    // PHP knows one kind of array: an empty one is a list.
    return Array.isArray(queue) ? {} : (queue as Record<string, { key: string; attempts: number }>);
  };
  const published = async (externalId: string): Promise<Seen[]> => {
    const { data } = await network.graphql<{ publications: { nodes: Seen[] } }>(
      `query ($of: [ID!]!) { publications(first: 100, filter: { organisation: $of }) { nodes { id status version externalId
        canonicalUrl topics publishedAt title { text language } summary { text } bodyHtml { text } } } }`,
      { of: [cast.organisations.member] },
      cast.tokens.memberKey,
    );
    return data!.publications.nodes.filter(one => one.externalId === externalId);
  };
  const statusOf = async (id: string): Promise<string | undefined> => {
    const { data } = await network.graphql<{ publication: { status: string } | null }>(
      `{ publication(id: "${id}") { status } }`,
    );
    return data?.publication?.status;
  };
  const post = (ID: number, more: object = {}) => ({
    ID,
    post_title: 'Parents &amp; schools',
    post_content: '<p>We <strong>met</strong>.</p><script>alert(1)</script>',
    post_excerpt: 'Short',
    post_status: 'publish',
    terms: ['family', 'uncategorized', 'семья'],
    ...more,
  });

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    await new Promise<void>(resolve => line.listen(0, '127.0.0.1', resolve));
  }, 60_000);
  afterAll(async () => {
    line.closeAllConnections();
    line.close();
    await network.close();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kurultai-wordpress-'));
    swallow = 0;
    keys.length = 0;
    const options = {
      kurultai_url: `http://127.0.0.1:${String((line.address() as AddressInfo).port)}`,
      kurultai_key: cast.tokens.memberKey,
    };
    await writeFile(join(folder, 'options.json'), JSON.stringify(options));
    return () => rm(folder, { recursive: true, force: true });
  });

  it('publishes a post when it is published, and not before', async () => {
    await php('store', post(1, { post_status: 'draft' }));
    expect(keys).toEqual([]);
    await php('store', post(1));
    expect(await published('wp-1-1')).toMatchObject([
      {
        version: 1,
        title: { text: 'Parents & schools', language: 'en-GB' },
        summary: { text: 'Short' },
        canonicalUrl: 'https://association-01.example/1/',
        topics: ['family'],
        publishedAt: '2026-11-20T08:00:00.000Z',
        bodyHtml: { text: '<p>We <strong>met</strong>.</p>' },
      },
    ]);
    expect(await waiting()).toEqual({});
  });

  it('edits it when it is edited; stored again unchanged, nothing changes', async () => {
    await php('store', post(2));
    await php('store', post(2, { post_content: '<p>Edited.</p>' }));
    await php('store', post(2, { post_content: '<p>Edited.</p>' }));
    expect(await published('wp-1-2')).toMatchObject([{ version: 2, bodyHtml: { text: '<p>Edited.</p>' } }]);
  });

  it.each([
    ['the bin', { post_status: 'trash' }],
    ['a draft', { post_status: 'draft' }],
    ['private', { post_status: 'private' }],
    ['protected by a password', { post_password: 'sesame' }],
  ])('takes it back when it becomes %s; published again, it is another one', async (_, change) => {
    const id = 10 + Math.floor(Math.random() * 1_000_000);
    await php('store', post(id));
    const [first] = await published(`wp-1-${String(id)}`);
    await php('store', post(id, change));
    expect(await statusOf(first!.id)).toBe('RETRACTED');
    await php('store', post(id, { post_status: 'publish', post_password: '' }));
    expect(await published(`wp-1-${String(id)}-2`)).toHaveLength(1);
    expect(await statusOf(first!.id)).toBe('RETRACTED');
  });

  it('takes it back when it is deleted for good', async () => {
    await php('store', post(4));
    const [first] = await published('wp-1-4');
    await php('delete', { ID: 4 });
    expect(await statusOf(first!.id)).toBe('RETRACTED');
  });

  it('sends again what was not answered, under the same key: it is published once', async () => {
    swallow = 1;
    await php('store', post(5));
    const queue = await waiting();
    expect(queue).toMatchObject({ 'wp-1-5': { attempts: 1 } });
    expect((await stored('options'))['scheduled kurultai_retry']).toBeGreaterThan(Date.now() / 1000 + 200);
    await php('cron');
    expect(await waiting()).toEqual({});
    expect(keys).toEqual([queue['wp-1-5']!.key, queue['wp-1-5']!.key]);
    expect(await published('wp-1-5')).toMatchObject([{ version: 1 }]);
  });

  it('keeps what cannot be sent at all, and only the latest of each post', async () => {
    const options = await stored('options');
    const away = { ...options, kurultai_url: 'http://127.0.0.1:9' };
    await writeFile(join(folder, 'options.json'), JSON.stringify(away));
    await php('store', post(6));
    await php('store', post(6, { post_title: 'Later' }));
    await php('store', post(7));
    await php('cron');
    expect(await waiting()).toMatchObject({ 'wp-1-6': { attempts: 2 }, 'wp-1-7': { attempts: 2 } });
    await writeFile(
      join(folder, 'options.json'),
      JSON.stringify({ ...(await stored('options')), kurultai_url: options['kurultai_url'] }),
    );
    await php('cron');
    expect(await waiting()).toEqual({});
    expect(await published('wp-1-6')).toMatchObject([{ version: 1, title: { text: 'Later' } }]);
    expect(await published('wp-1-7')).toHaveLength(1);
  });

  it('does not send again what was refused, and tells of it', async () => {
    await php('store', post(8, { post_title: 'x'.repeat(301) }));
    expect(await waiting()).toEqual({});
    const page = await php('page');
    expect(page).toContain('wp-1-8');
    expect(page).toContain('INPUT_INVALID');
  });

  it('never shows the key, keeps it when the field is left empty, and sends it encrypted only', async () => {
    expect(await php('page')).not.toContain(cast.tokens.memberKey);
    const clean = async (url: string, key: string) => JSON.parse(await php('clean', { url, key })) as object;
    expect(await clean('https://network.example/', '')).toEqual({
      url: 'https://network.example/',
      key: cast.tokens.memberKey,
    });
    expect(await clean('http://network.example/', ' new ')).toEqual({ url: '', key: 'new' });
    expect(await clean('javascript:alert(1)', 'new')).toEqual({ url: '', key: 'new' });
  });

  it('lets only who manages the site send again by the button, and only from its own page', async () => {
    const set = async (more: object) => {
      await writeFile(join(folder, 'options.json'), JSON.stringify({ ...(await stored('options')), ...more }));
    };
    swallow = 1;
    await php('store', post(9));
    await set({ test_user_can: false });
    expect(await php('retry')).toContain('"died":403');
    await set({ test_user_can: true, test_nonce: 'nonce-of-somebody' });
    expect(await php('retry')).toContain('"died":403');
    expect(await waiting()).toHaveProperty('wp-1-9');
    await set({ test_nonce: 'nonce-kurultai_retry' });
    await php('retry');
    expect(await waiting()).toEqual({});
  });
});
