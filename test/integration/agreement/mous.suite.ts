/** Memoranda of the past over real HTTP: how they are entered, numbered, dated, found, and who reads what of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { MouRecording } from '../../../apps/api/src/modules/agreement/index.js';
import type { Callers } from '../../support/callers.js';
import type { Cast } from '../../support/cast.js';
import { type MouBench, RECORD, type Recorded, startMouBench } from '../../support/mou-bench.js';
import type { TestApp } from '../../support/test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const WORDS = 'The parties mean to work together.\nСтороны намерены сотрудничать.';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('memoranda', () => {
  let bench: MouBench;
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;
  beforeAll(async () => {
    bench = await startMouBench();
    ({ network, cast, callers } = bench);
  }, 60_000);
  afterAll(() => network.close());

  it('is read back as it was entered, with dates no more precise than they are known', async () => {
    const { id, number } = await bench.record({
      title: [{ language: 'kk', text: 'Сенімен болашақ' }],
      scope: [{ language: 'en', text: 'Parent’R’Us' }],
      signed: { notBefore: '2022-08-15', notAfter: '2022-08-17', note: 'during the visit' },
      effectiveOn: '2022-08',
      source: 'Binder 4',
    });
    expect(await bench.read(id)).toEqual({
      number,
      title: { text: 'Сенімен болашақ' },
      status: 'IN_FORCE',
      binding: 'NON_BINDING',
      datesPublic: false,
      scope: { text: 'Parent’R’Us' },
      provenance: 'RECORDED_RETROSPECTIVELY',
      source: 'Binder 4',
      signed: {
        on: null,
        notBefore: { value: '2022-08-15', precision: 'DAY' },
        notAfter: { value: '2022-08-17' },
        note: 'during the visit',
      },
      effectiveOn: { value: '2022-08' },
      endsOn: null,
      terminatedOn: null,
      renewal: { kind: 'NONE', termMonths: null, noticeDays: null, currentTermEndsOn: null, noticeBy: null },
      parties: [
        { organisation: { id: cast.organisations.secretariat } },
        { organisation: { id: cast.organisations.member } },
      ],
      texts: [],
    });
  });

  describe('the number of a memorandum', () => {
    it('has no gaps under concurrency, though some acts fail after it was given', async () => {
      const recording = network.app.get(MouRecording, { strict: false });
      const input = bench.papers({ signed: { on: '2014-05' } }) as unknown as Parameters<MouRecording['record']>[1];
      const failing = (): Promise<unknown> =>
        network.app
          .get(UnitOfWork)
          .run(async () => {
            await recording.record(SYSTEM, input);
            throw new Error('what came after it went wrong');
          })
          .catch(() => undefined);
      await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          index % 3 === 2 ? failing() : bench.record({ signed: { on: '2014-05' } }),
        ),
      );
      const rows = await bench.sql<{ number: string }>(
        `select number from mou where number like 'MOU-2014-%' order by 1`,
      );
      expect(rows.map(({ number }) => number)).toEqual(
        Array.from({ length: 8 }, (_, index) => `MOU-2014-${String(index + 1).padStart(3, '0')}`),
      );
    });

    it('is counted in the year of signing, as early as that can have been', async () => {
      const signings = [{ notBefore: '2011', notAfter: '2012-02' }, { notAfter: '2011-03' }, { on: '2011-12-31' }];
      const numbers = [];
      for (const signed of signings) numbers.push((await bench.record({ signed })).number);
      expect(numbers).toEqual(['MOU-2011-001', 'MOU-2011-002', 'MOU-2011-003']);
    });

    it('is given once for a request that is repeated', async () => {
      const repeated = { 'idempotency-key': 'mou-once' };
      const send = () =>
        callers.ask<Recorded>('admin', RECORD, { input: bench.papers({ signed: { on: '2009' } }) }, repeated);
      const [first, second] = [await send(), await send()];
      expect(second.data).toEqual(first.data);
      expect(await bench.sql(`select number from mou where number like 'MOU-2009-%'`)).toEqual([
        { number: 'MOU-2009-001' },
      ]);
    });
  });

  it('is insert-only, with its parties and texts', async () => {
    await bench.record({ texts: [{ language: 'en', authentic: true, body: WORDS }] });
    for (const table of ['mou', 'mou_party', 'mou_text']) {
      await expect(bench.sql(`delete from ${table}`)).rejects.toThrow('insert-only');
      await expect(bench.sql(`truncate ${table} cascade`)).rejects.toThrow('insert-only');
    }
    await expect(bench.sql(`update mou set status = 'EXPIRED'`)).rejects.toThrow('insert-only');
    await expect(bench.sql(`update mou_text set body = null`)).rejects.toThrow('insert-only');
  });

  it('is audited, and told to everybody who listens, by ids and codes', async () => {
    const { id, number } = await bench.record({ source: 'Binder 4' });
    const uuid = uuidOf('Mou', id);
    const parties = [cast.organisations.secretariat, cast.organisations.member].map(party =>
      uuidOf('Organisation', party),
    );
    expect(await bench.sql(`select action, details from audit_event where subject_id = '${uuid}'`)).toEqual([
      {
        action: 'mou.recorded',
        details: { number, status: 'IN_FORCE', provenance: 'RECORDED_RETROSPECTIVELY', parties },
      },
    ]);
    expect(await bench.sql(`select type, data from outbox_event where subject = '${id}'`)).toEqual([
      { type: 'mou.recorded', data: { mou: id, status: 'IN_FORCE' } },
    ]);
  });

  describe('the texts', () => {
    it('have the hash of their words, of their scan, or the one that was told', async () => {
      const [file, told] = [newUuid(), sha256('kept elsewhere')];
      const owner = uuidOf('Organisation', cast.organisations.secretariat);
      await bench.sql(`insert into file (id, organisation_id, name, media_type, bytes, sha256, visibility, state, storage_key,
          upload_token_hash, upload_expires_at, created_at)
        values ('${file}', '${owner}', 'Scan.pdf', 'application/pdf', 9, '${sha256('scan')}', 'SECRETARIAT', 'READY',
          'scan', 'scan', now(), now())`);
      const fileId = idOf('File', file);
      const { id } = await bench.record({
        texts: [
          { language: 'en', authentic: true, body: WORDS, sha256: sha256(WORDS), fileId },
          { language: 'ru', authentic: true, fileId },
          { language: 'kk', authentic: false, sha256: told },
        ],
      });
      const texts = [
        { language: 'en', authentic: true, body: WORDS, sha256: sha256(WORDS), file: { id: fileId } },
        { language: 'ru', authentic: true, body: null, sha256: sha256('scan'), file: { id: fileId } },
        { language: 'kk', authentic: false, body: null, sha256: told, file: null },
      ];
      expect((await bench.read(id))!['texts']).toEqual(texts);
      // The scan is the secretariat's own file, for nobody else; a party reads it, and gets its bytes.
      expect((await bench.read(id, 'memberHead'))!['texts']).toEqual(texts);
      const download = 'mutation ($id: ID!) { requestDownload(fileId: $id) { __typename } }';
      expect((await callers.ask('otherMemberHead', download, { id: fileId })).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
      expect((await callers.ask('memberHead', download, { id: fileId })).errors).toBeUndefined();
      expect(await bench.sql(`select kept from file where id = '${file}'`)).toEqual([{ kept: true }]);
    });

    it.each([
      ['INPUT_INVALID input.texts authenticNeeded', [{ language: 'en', authentic: false, body: 'A' }]],
      ['INPUT_INVALID input.texts.0 textNeeded', [{ language: 'en', authentic: true }]],
      [
        'INPUT_INVALID input.texts.0.sha256 sha256',
        [{ language: 'en', authentic: true, body: 'A', sha256: sha256('B') }],
      ],
      ['INPUT_INVALID input.texts.0.sha256 matches', [{ language: 'en', authentic: true, sha256: 'ABC' }]],
      ['NOT_FOUND', [{ language: 'en', authentic: true, fileId: idOf('File', newUuid()) }]],
      [
        'INPUT_INVALID input.texts arrayUnique',
        [
          { language: 'en', authentic: true, body: 'A' },
          { language: 'en', authentic: true, body: 'B' },
        ],
      ],
    ])('are refused with %s', async (wanted, texts) => {
      expect(await bench.refusal({ texts })).toBe(wanted);
    });
  });

  it.each<[string, (organisations: Cast['organisations']) => object]>([
    ['INPUT_INVALID input.partyIds arrayMinSize', ({ member }) => ({ partyIds: [member] })],
    ['INPUT_INVALID input.partyIds arrayUnique', ({ member }) => ({ partyIds: [member, member] })],
    ['INPUT_INVALID input.partyIds.1 typeId', ({ member }) => ({ partyIds: [member, 'nobody'] })],
    ['NOT_FOUND', ({ member }) => ({ partyIds: [member, idOf('Organisation', newUuid())] })],
    ['INPUT_INVALID input.umbrellaId idType', ({ member }) => ({ umbrellaId: member })],
    ['NOT_FOUND', () => ({ umbrellaId: idOf('Mou', newUuid()) })],
    ['INPUT_INVALID input.source sourceNeeded', () => ({ provenance: 'DOCUMENTED' })],
    ['INPUT_INVALID input.provenance isIn', () => ({ provenance: 'LIVE' })],
    ['INPUT_INVALID input.signed signedOnOrRange', () => ({ signed: { note: 'during the visit' } })],
    ['INPUT_INVALID input.signed.on future', () => ({ signed: { on: '2026-11-25' } })],
    ['INPUT_INVALID input.endsOn dateOrder', () => ({ endsOn: '2022-08-16' })],
    ['INPUT_INVALID input.status ended', () => ({ endsOn: '2026-11-23' })],
    ['INPUT_INVALID input.renewal tacitTerms', () => ({ renewal: { kind: 'TACIT', termMonths: 12 } })],
    ['INPUT_INVALID input.renewal tacitTerms', () => ({ renewal: { kind: 'NONE', noticeDays: 1 } })],
    [
      'INPUT_INVALID input.renewal.termMonths min',
      () => ({ renewal: { kind: 'TACIT', termMonths: 0, noticeDays: 1 } }),
    ],
    ['INPUT_INVALID input.title arrayMinSize', () => ({ title: [] })],
  ])('is refused with %s (%#)', async (wanted, change) => {
    const before = await bench.sql('select count(*) from mou');
    expect(await bench.refusal(change(cast.organisations))).toBe(wanted);
    expect(await bench.sql('select count(*) from mou')).toEqual(before);
  });
});
