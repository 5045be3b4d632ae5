/** The records of files through GraphQL: who may announce and remove, what is refused, and how they are found again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../apps/api/src/core/access/index.js';
import { type Announced, type FileBench, put, rulesOf, startFileBench, stateOf } from '../../support/file-bench.js';
import { pdfOf } from '../../support/sample-files.js';
import { until } from '../../support/until.js';

describe('the record of a file', () => {
  let bench: FileBench;
  beforeAll(async () => {
    bench = await startFileBench();
  });
  afterAll(() => bench.close());

  const bytes = pdfOf(50);

  async function upload(change: object = {}): Promise<Announced> {
    const announced = await bench.announce(bench.actors.head, bytes, change);
    expect(await put(announced.uploadUrl, bytes)).toEqual({ status: 204 });
    return announced;
  }

  const announcing = (actor: Actor | undefined, change: object) =>
    bench.ask(actor, 'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { __typename } }', {
      input: { name: 'a.pdf', mediaType: 'application/pdf', bytes: 10, visibility: 'PUBLIC', ...change },
    });

  describe('announcing a file', () => {
    it.each([
      ['a folder in the name', { name: '../../etc/passwd' }, ['fileName']],
      ['a line break in the name', { name: 'a\r\nSet-Cookie: x.pdf' }, ['controlCharacter']],
      ['an empty name', { name: ' ' }, ['empty']],
      ['a name of 201 characters', { name: 'a'.repeat(201) }, ['tooLong']],
      ['HTML', { mediaType: 'text/html' }, ['mediaType']],
      ['SVG', { mediaType: 'image/svg+xml' }, ['mediaType']],
      ['the name of an inherited property as type', { mediaType: 'constructor' }, ['mediaType']],
      ['no bytes', { bytes: 0 }, ['size']],
      ['a negative size', { bytes: -1 }, ['size']],
      ['more bytes than the type may have', { mediaType: 'image/png', bytes: 20 * 1024 * 1024 + 1 }, ['size']],
      ['a checksum that is none', { sha256: 'ABC' }, ['matches']],
      ['several at once', { name: '/', bytes: 0 }, ['fileName', 'size']],
    ])('refuses %s', async (_, change, rules) => {
      const answer = await announcing(bench.actors.head, change);
      expect(answer.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
      expect(rulesOf(answer)).toEqual(rules);
    });

    it('is for those who write for an organisation', async () => {
      const { head, key, officer } = bench.actors;
      const codes = await Promise.all(
        [
          undefined,
          { ...head, roles: ['VOTING_DELEGATE'] } as const,
          { ...key, scopes: ['PUBLICATION_WRITE'] } as const,
          officer,
          key,
          head,
        ].map(async actor => (await announcing(actor, {})).errors?.[0]?.extensions.code),
      );
      expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', undefined, undefined, undefined]);
    });
  });

  const REMOVE = `mutation ($id: ID!, $version: Int) { removeFile(id: $id, expectedVersion: $version) {
  __typename ... on RemoveFileSuccess { file { state sha256 version } } ... on GuardFailed { guards { code } } } }`;

  async function remove(actor: Actor | undefined, id: string, version?: number): Promise<unknown> {
    const { data, errors } = await bench.ask<{ removeFile: object }>(actor, REMOVE, { id, version });
    return data?.removeFile ?? errors?.[0]?.extensions.code;
  }

  describe('removing a file', () => {
    it('destroys the bytes, ends every address and keeps the record', async () => {
      const { id } = await upload();
      const { data } = await bench.ask<{ requestDownload: { url: string } }>(
        undefined,
        'mutation ($id: ID!) { requestDownload(fileId: $id) { ... on RequestDownloadSuccess { url } } }',
        { id },
      );
      const stored = await bench.onDisk();
      expect(await remove(bench.actors.key, id)).toMatchObject({
        file: { state: 'REMOVED', version: 3, sha256: expect.any(String) },
      });
      await until(async () => (await bench.onDisk()).length === stored.length - 1);
      expect((await fetch(data?.requestDownload.url ?? '')).status).toBe(404);
      expect(await stateOf(bench, undefined, id)).toBe('REMOVED');
      const acts = await bench.sql<{ action: string }>(`select action from audit_event order by id desc limit 1`);
      expect(acts).toEqual([{ action: 'file.remove' }]);
    });

    it('calls off an upload that has not come', async () => {
      const { id, uploadUrl } = await bench.announce(bench.actors.head, bytes);
      expect(await remove(bench.actors.head, id)).toMatchObject({ file: { state: 'REMOVED' } });
      expect(await put(uploadUrl, bytes)).toMatchObject({ status: 404 });
    });

    it('is refused the second time, and on another version than the expected one', async () => {
      const { id } = await upload();
      expect(await remove(bench.actors.head, id, 1)).toBe('STALE');
      expect(await remove(bench.actors.head, id, 2)).toMatchObject({ __typename: 'RemoveFileSuccess' });
      expect(await remove(bench.actors.head, id)).toEqual({
        __typename: 'GuardFailed',
        guards: [{ code: 'WRONG_STATE' }],
      });
    });

    it('is for its organisation and the secretariat; to others a hidden file does not exist', async () => {
      const { otherMember, officer } = bench.actors;
      const [open, hidden] = [await upload(), await upload({ visibility: 'SECRETARIAT' })];
      expect(await remove(undefined, open.id)).toBe('UNAUTHENTICATED');
      expect(await remove(otherMember, open.id)).toBe('FORBIDDEN');
      expect(await remove(otherMember, hidden.id)).toBe('NOT_FOUND');
      expect(await remove(officer, hidden.id)).toMatchObject({ __typename: 'RemoveFileSuccess' });
    });
  });

  describe('a file', () => {
    it('tells each caller what it may do', async () => {
      const { id } = await upload();
      const query = 'query ($id: ID!) { file(id: $id) { availableActions { action allowed } } }';
      const actions = async (actor: Actor | undefined) =>
        (await bench.ask<{ file: object }>(actor, query, { id })).data?.file;
      const download = { action: 'DOWNLOAD', allowed: true };
      expect(await actions(undefined)).toEqual({ availableActions: [download] });
      expect(await actions(bench.actors.otherMember)).toEqual({ availableActions: [download] });
      expect(await actions(bench.actors.key)).toEqual({
        availableActions: [download, { action: 'REMOVE', allowed: true }],
      });
    });

    it('is resolved as an entity under the same rules', async () => {
      const ids = [(await upload()).id, (await upload({ visibility: 'SECRETARIAT' })).id];
      const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on File { id name } } }';
      const entities = async (actor?: Actor) =>
        (await bench.ask(actor, query, { of: ids.map(id => ({ __typename: 'File', id })) })).data;
      expect(await entities()).toEqual({ _entities: [{ id: ids[0], name: 'Statutes.pdf' }, null] });
      expect(await entities(bench.actors.head)).toMatchObject({ _entities: [{ id: ids[0] }, { id: ids[1] }] });
    });

    it.each(['', 'nonsense', 'org_01kb000000000000000000000a', `file_${'z'.repeat(26)}`])(
      'has no id like %j',
      async id => {
        expect(await bench.ask(undefined, 'query ($id: ID!) { file(id: $id) { id } }', { id })).toMatchObject({
          errors: [{ extensions: { code: 'INPUT_INVALID' } }],
        });
        expect(await remove(bench.actors.head, id)).toBe('INPUT_INVALID');
      },
    );

    it('comes back with its name byte for byte', async () => {
      const name = `Parent’R’Us & Parent'R'Us “Сенімен” =1+1 <b>&amp; 📄 שלום.pdf`;
      const { id } = await upload({ name });
      expect((await bench.ask(undefined, 'query ($id: ID!) { file(id: $id) { name } }', { id })).data).toEqual({
        file: { name },
      });
    });
  });
});
