/** Downloads over real HTTP: who gets an address, how long it works, and under which headers bytes leave our origin. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Actor } from '../../../apps/api/src/core/access/index.js';
import { type FileBench, put, startFileBench } from '../../support/file-bench.js';
import { pdfOf } from '../../support/sample-files.js';

describe('downloading', () => {
  let bench: FileBench;
  beforeAll(async () => {
    bench = await startFileBench();
  });
  afterAll(() => bench.close());

  const bytes = pdfOf(200_000);

  async function upload(change: object = {}): Promise<string> {
    const { id, uploadUrl } = await bench.announce(bench.actors.head, bytes, change);
    expect(await put(uploadUrl, bytes)).toEqual({ status: 204 });
    return id;
  }

  const REQUEST = `mutation ($id: ID!) { requestDownload(fileId: $id) {
  __typename ... on RequestDownloadSuccess { url expiresAt } ... on Refusal { code message } } }`;

  async function addressFor(
    actor: Actor | undefined,
    id: string,
  ): Promise<{ url?: string; code?: string | undefined }> {
    const { data, errors } = await bench.ask<{ requestDownload: { url?: string; code?: string } }>(actor, REQUEST, {
      id,
    });
    return data ? data.requestDownload : { code: errors?.[0]?.extensions.code };
  }

  describe('a download', () => {
    it('gives the bytes as a file to save, never to show', async () => {
      const { url = '' } = await addressFor(undefined, await upload({ name: 'Устав «Сенімен».pdf' }));
      const response = await fetch(url);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
      const hash = createHash('sha256').update(bytes);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': '200000',
        'content-disposition': `attachment; filename="????? ?????????.pdf"; filename*=UTF-8''${encodeURIComponent('Устав «Сенімен».pdf')}`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        etag: `"${hash.copy().digest('hex')}"`,
        'repr-digest': `sha-256=:${hash.digest('base64')}:`,
      });
    });

    it('tells about the bytes without sending them when asked with HEAD', async () => {
      const { url = '' } = await addressFor(undefined, await upload());
      const response = await fetch(url, { method: 'HEAD' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-length')).toBe('200000');
      expect(await response.text()).toBe('');
    });

    it('works as often as wanted for five minutes', async () => {
      const { url = '' } = await addressFor(undefined, await upload());
      expect((await fetch(url)).status).toBe(200);
      bench.clock.advance(4 * 60);
      expect((await fetch(url)).status).toBe(200);
      bench.clock.advance(61);
      const late = await fetch(url);
      expect([late.status, await late.json()]).toEqual([
        404,
        { errors: [{ message: 'Download address not found.', extensions: { code: 'NOT_FOUND' } }] },
      ]);
    });

    it('says NOT_FOUND for an address that was never given', async () => {
      expect((await fetch(`${bench.url}/files/download/${'A'.repeat(43)}`)).status).toBe(404);
    });

    it('keeps only the hash of its secret', async () => {
      const { url = '' } = await addressFor(undefined, await upload());
      const token = url.split('/').at(-1) ?? '';
      expect(token).toMatch(/^[\w-]{43}$/);
      const kept = createHash('sha256').update(token).digest();
      expect(await bench.sql('select from file_download where token_hash = $1', [kept])).toHaveLength(1);
    });
  });

  describe('the visibility of a file', () => {
    const READERS = ['nobody', 'stranger', 'otherMember', 'head', 'key', 'officer'] as const;

    it.each([
      ['PUBLIC', [true, true, true, true, true, true]],
      ['MEMBER', [false, false, true, true, true, true]],
      ['SECRETARIAT', [false, false, false, true, true, true]],
    ])('%s decides who gets an address and who sees the record', async (visibility, expected) => {
      const id = await upload({ visibility });
      const actors: Record<string, Actor | undefined> = { ...bench.actors, nobody: undefined };
      const answers = await Promise.all(READERS.map(reader => addressFor(actors[reader], id)));
      expect(answers.map(({ url }) => url !== undefined)).toEqual(expected);
      expect(answers.filter(({ url }) => !url).every(({ code }) => code === 'NOT_FOUND')).toBe(true);
      const query = 'query ($id: ID!) { file(id: $id) { id } node(id: $id) { id } }';
      const records = await Promise.all(
        READERS.map(reader => bench.ask<{ file: object; node: object }>(actors[reader], query, { id })),
      );
      expect(records.map(({ data }) => [data?.file !== null, data?.node !== null])).toEqual(
        expected.map(sees => [sees, sees]),
      );
    });

    it('hides a public file from all others as long as its bytes are not here', async () => {
      const { id } = await bench.announce(bench.actors.head, bytes);
      expect(await addressFor(undefined, id)).toEqual({ code: 'NOT_FOUND' });
      expect(await addressFor(bench.actors.officer, id)).toMatchObject({
        __typename: 'GuardFailed',
        code: 'GUARD_FAILED',
      });
    });
  });
});
