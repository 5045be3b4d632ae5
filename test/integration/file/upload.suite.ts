/** Uploads over real HTTP: what is accepted, what is refused, and that nothing broken stays. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { type FileBench, put, rulesOf, startFileBench, stateOf, streamOf } from '../../support/file-bench.js';
import { DOCX, HTML, pdfOf, PNG } from '../../support/sample-files.js';
import { until } from '../../support/until.js';

describe('uploading', () => {
  let bench: FileBench;
  beforeAll(async () => {
    bench = await startFileBench();
  });
  afterAll(() => bench.close());

  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  describe('an upload', () => {
    it('makes the file READY, with size, type and checksum of its bytes', async () => {
      // Beyond the limit of GraphQL bodies, and under their content type: these bytes are no JSON and pass no parser.
      const bytes = pdfOf(3_000_000);
      const { id, uploadUrl } = await bench.announce(bench.actors.head, bytes, { sha256: sha256(bytes) });
      expect(await stateOf(bench, bench.actors.head, id)).toBe('PENDING');
      expect(await put(uploadUrl, bytes, { 'content-type': 'application/json' })).toEqual({ status: 204 });
      const query = 'query ($id: ID!) { node(id: $id) { ... on File { state name mediaType bytes sha256 version } } }';
      expect((await bench.ask(undefined, query, { id })).data).toEqual({
        node: {
          state: 'READY',
          name: 'Statutes.pdf',
          mediaType: 'application/pdf',
          bytes: 3_000_000,
          sha256: sha256(bytes),
          version: 2,
        },
      });
    });

    it('takes a body of unknown length', async () => {
      const { id, uploadUrl } = await bench.announce(bench.actors.key, pdfOf(100_000));
      expect(await put(uploadUrl, streamOf(pdfOf(100_000)))).toEqual({ status: 204 });
      expect(await stateOf(bench, bench.actors.key, id)).toBe('READY');
    });

    it('recognises office documents', async () => {
      const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      const { uploadUrl } = await bench.announce(bench.actors.head, DOCX, { name: 'Minutes.docx', mediaType });
      expect(await put(uploadUrl, DOCX)).toEqual({ status: 204 });
    });
  });

  describe('an upload that is not what was declared', () => {
    let before: string[];
    beforeEach(async () => {
      before = await bench.onDisk();
    });

    const refused = async (declared: object, sent: Buffer | ReadableStream) => {
      const { id, uploadUrl } = await bench.announce(bench.actors.head, pdfOf(1000), declared);
      const answer = await put(uploadUrl, sent);
      expect(await stateOf(bench, bench.actors.head, id)).toBe('PENDING');
      expect(await bench.onDisk()).toEqual(before);
      return { status: answer.status, code: answer.errors?.[0]?.extensions.code, rules: rulesOf(answer), uploadUrl };
    };

    it.each([
      ['is shorter', {}, () => pdfOf(999), 400, 'size'],
      ['is empty', {}, () => Buffer.alloc(0), 400, 'size'],
      ['is longer', {}, () => pdfOf(1001), 413, 'size'],
      ['is shorter, and does not say how long', {}, () => streamOf(pdfOf(999)), 400, 'size'],
      ['is longer, and does not say how long', {}, () => streamOf(pdfOf(900_000)), 413, 'size'],
      ['is another file of the same size', { sha256: 'a'.repeat(64) }, () => pdfOf(1000), 400, 'checksum'],
      ['is a web page', { bytes: HTML.length }, () => HTML, 400, 'mediaType'],
      ['is an image', { bytes: PNG.length }, () => PNG, 400, 'mediaType'],
    ])('is refused and leaves nothing when it %s', async (_, declared, sent, status, rule) => {
      expect(await refused(declared, sent())).toMatchObject({ status, code: 'INPUT_INVALID', rules: [rule] });
    });

    it('names every broken rule, and may be tried again', async () => {
      const { rules, uploadUrl } = await refused({ sha256: sha256(pdfOf(1000)) }, Buffer.alloc(1000, 'y'));
      expect(rules).toEqual(['mediaType', 'checksum']);
      expect(await put(uploadUrl, pdfOf(1000))).toEqual({ status: 204 });
    });
  });

  describe('an upload address', () => {
    const notFound = { status: 404, errors: [{ extensions: { code: 'NOT_FOUND' } }] };

    it('works once', async () => {
      const { uploadUrl } = await bench.announce(bench.actors.head, pdfOf(10));
      expect(await put(uploadUrl, pdfOf(10))).toEqual({ status: 204 });
      expect(await put(uploadUrl, pdfOf(10))).toMatchObject(notFound);
    });

    it('lets exactly one of two simultaneous uploads win, and the other leaves nothing', async () => {
      const before = await bench.onDisk();
      const { id, uploadUrl } = await bench.announce(bench.actors.head, pdfOf(2_000_000));
      const [half, rest] = [pdfOf(2_000_000).subarray(0, 1_000_000), Buffer.alloc(1_000_000, 'x')];
      const both = [1, 2].map(() => {
        const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
        const writer = writable.getWriter();
        return { writer, answer: put(uploadUrl, readable) };
      });
      for (const { writer } of both) await writer.write(half);
      // Both are past the check of the address before either ends.
      await until(async () => (await bench.onDisk()).filter(name => name.endsWith('.part')).length === 2);
      for (const { writer } of both) void writer.write(rest).then(() => writer.close());
      const statuses = (await Promise.all(both.map(({ answer }) => answer))).map(({ status }) => status);
      expect(statuses.sort()).toEqual([204, 404]);
      expect(await stateOf(bench, bench.actors.head, id)).toBe('READY');
      expect(await bench.onDisk()).toHaveLength(before.length + 1);
    });

    it('is not found when it was never given, or is no token at all', async () => {
      expect(await put(`${bench.url}/files/upload/${'A'.repeat(43)}`, pdfOf(10))).toMatchObject(notFound);
      expect(await put(`${bench.url}/files/upload/..%2f..%2fetc`, pdfOf(10))).toMatchObject(notFound);
    });

    it('expires after a quarter of an hour', async () => {
      const { uploadUrl } = await bench.announce(bench.actors.head, pdfOf(10));
      bench.clock.advance(15 * 60 + 1);
      expect(await put(uploadUrl, pdfOf(10))).toMatchObject(notFound);
    });

    it('works again after the client went away half-way, of whose bytes nothing stays', async () => {
      const before = await bench.onDisk();
      const { id, uploadUrl } = await bench.announce(bench.actors.head, pdfOf(1_000_000));
      const { hostname, port, pathname } = new URL(uploadUrl);
      const socket = connect(Number(port), hostname);
      socket.write(`PUT ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n`);
      socket.write(pdfOf(500_000));
      await until(async () => (await bench.onDisk()).length === before.length + 1);
      socket.destroy();
      await until(async () => (await bench.onDisk()).length === before.length);
      expect(await stateOf(bench, bench.actors.head, id)).toBe('PENDING');
      expect(await put(uploadUrl, pdfOf(1_000_000))).toEqual({ status: 204 });
    });
  });
});
