/** The script for static sites in examples/, run by Node against the real service. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cast, createCast } from '../support/cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/static-site/', import.meta.url));

describe('the script for static sites', () => {
  let network: TestApp;
  let cast: Cast;
  let folder: string;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    folder = await mkdtemp(join(tmpdir(), 'kurultai-site-'));
    await cp(join(EXAMPLE, 'content'), folder, { recursive: true });
  }, 60_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await network.close();
  });

  const publish = (...more: string[]) =>
    new Promise<{ code: number; output: string }>(resolve => {
      const env = { ...process.env, KURULTAI_URL: network.url, KURULTAI_KEY: cast.tokens.memberKey, NODE_OPTIONS: '' };
      const script = join(EXAMPLE, 'publish.mjs');
      execFile(
        'node',
        [script, folder, '--site=https://association-01.example', ...more],
        { env },
        (error, out, err) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: `${out}${err}` });
        },
      );
    });
  const all = async () => {
    const { data } = await network.graphql<{ publications: { nodes: object[] } }>(
      `{ publications { nodes { externalId canonicalUrl topics languages publishedAt version title { text } } } }`,
      {},
      cast.tokens.memberKey,
    );
    return data?.publications.nodes;
  };

  it('tries everything first, without leaving anything', async () => {
    expect(await publish('--dry-run')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Would be: 2 created'),
    });
    expect(await all()).toEqual([]);
  });

  it('publishes what stands in the files, once', async () => {
    expect((await publish()).output).toContain('Done: 2 created, 0 updated, 0 unchanged, 0 refused.');
    expect((await publish()).output).toBe('Done: 0 created, 0 updated, 2 unchanged, 0 refused.\n');
    expect(await all()).toHaveLength(2);
    expect(await all()).toContainEqual({
      externalId: 'autumn-school.md',
      canonicalUrl: 'https://association-01.example/news/autumn-school/',
      topics: ['parental-engagement', 'schools'],
      languages: ['en'],
      publishedAt: '2026-10-12T00:00:00.000Z',
      version: 1,
      title: { text: 'Autumn school' },
    });
  });

  it('publishes again what was changed, and changed back', async () => {
    const file = join(folder, 'autumn-school.md');
    const written = await readFile(file, 'utf8');
    await writeFile(file, written.replace('October', 'November'));
    expect((await publish()).output).toContain('UPDATED autumn-school.md');
    await writeFile(file, written);
    expect((await publish()).output).toContain('UPDATED autumn-school.md');
    expect(await all()).toContainEqual(expect.objectContaining({ externalId: 'autumn-school.md', version: 3 }));
  });

  it('changes what was edited, leaves drafts, and says what was refused', async () => {
    const edited = '---\ntitle: Autumn school, again\ndate: 2026-10-12\n---\nText.';
    await writeFile(join(folder, 'autumn-school.md'), edited);
    await writeFile(join(folder, 'draft.md'), '---\ntitle: Draft\ndraft: true\n---\nText.');
    await writeFile(join(folder, 'wrong.md'), '---\ntitle: Wrong\nlanguage: klingon\n---\nText.');
    const { code, output } = await publish();
    expect(code).toBe(1);
    expect(output).toContain('UPDATED autumn-school.md');
    expect(output).toMatch(/REFUSED wrong\.md INPUT_INVALID/u);
    expect(output).toContain('Done: 0 created, 1 updated, 1 unchanged, 1 refused.');
  });
});
