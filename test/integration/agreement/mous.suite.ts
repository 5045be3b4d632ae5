/** Memoranda of the past over real HTTP: how they are entered, numbered, dated, found, and who reads what of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { MouRecording } from '../../../apps/api/src/modules/agreement/index.js';
import { OrganisationService } from '../../../apps/api/src/modules/organisation/index.js';
import { CALLER_NAMES, CALLERS, type Callers } from '../../support/callers.js';
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
      // A party reads the words; the scan is the secretariat's own file.
      expect((await bench.read(id, 'memberHead'))!['texts']).toEqual(texts.map(text => ({ ...text, file: null })));
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

  describe('who reads what', () => {
    it.each([true, false])('of one whose dates are public: %p', async datesPublic => {
      const { id, number } = await bench.record({
        datesPublic,
        scope: [{ language: 'en', text: 'What members may know' }],
        endsOn: '2030',
        source: 'Binder 4',
        texts: [{ language: 'en', authentic: true, body: WORDS }],
      });
      const signed = { on: { value: '2022-08-16', precision: 'DAY' }, notBefore: null, notAfter: null, note: null };
      const renewal = { kind: 'NONE', termMonths: null, noticeDays: null, currentTermEndsOn: null, noticeBy: null };
      const texts = [{ language: 'en', authentic: true, body: WORDS, sha256: sha256(WORDS), file: null }];
      for (const caller of CALLER_NAMES) {
        const level = CALLERS[caller];
        const dated = datesPublic || level !== 'PUBLIC';
        const inside = level === 'OWN' || level === 'SECRETARIAT';
        expect({ caller, mou: await bench.read(id, caller) }).toEqual({
          caller,
          mou: expect.objectContaining({
            title: { text: 'A memorandum' },
            status: 'IN_FORCE',
            number: dated ? number : null,
            signed: dated ? signed : null,
            endsOn: dated ? { value: '2030' } : null,
            renewal: dated ? renewal : null,
            source: dated ? 'Binder 4' : null,
            scope: level === 'PUBLIC' ? null : { text: 'What members may know' },
            texts: inside ? texts : null,
          }),
        });
      }
    });

    it('of one with a party at risk: nothing for the public, on any way', async () => {
      const hidden = await network.app.get(OrganisationService).register(SYSTEM, {
        names: [{ text: 'Hidden Sparrow', language: 'en' }],
        kind: 'NGO',
        sensitivity: 'AT_RISK',
      });
      const partyIds = [hidden.id, cast.organisations.member];
      const { id } = await bench.record({ partyIds, title: [{ language: 'en', text: 'With Hidden Sparrow' }] });
      const { id: child } = await bench.record({ umbrellaId: id });
      const query = `query ($id: ID!, $child: ID!, $hidden: ID!, $member: ID!) {
        mou(id: $id) { id } node(id: $id) { id } umbrella: mou(id: $child) { umbrella { id } }
        list: mous(first: 100) { nodes { title { text } } } filtered: mous(filter: { organisation: [$hidden] }) { nodes { id } }
        organisation(id: $member) { mous { title { text } } } }`;
      const variables = { id, child, hidden: hidden.id, member: cast.organisations.member };
      for (const caller of CALLER_NAMES) {
        const { data, errors } = await callers.ask(caller, query, variables);
        expect(errors).toBeUndefined();
        const { umbrella, filtered, ...rest } = data as unknown as Record<
          string,
          { umbrella?: object; nodes?: object[] }
        >;
        const knows = CALLERS[caller] !== 'PUBLIC';
        const told = JSON.stringify(rest);
        expect({ caller, told: told.includes('Sparrow') || told.includes(id) }).toEqual({ caller, told: knows });
        expect({ caller, umbrella: umbrella?.umbrella ?? null }).toEqual({ caller, umbrella: knows ? { id } : null });
        // A party reads its own memorandum, but may search for the other one only if it may know of it.
        const found = knows && caller !== 'readingKey' ? [{ id }] : [];
        expect({ caller, found: filtered?.nodes }).toEqual({ caller, found });
      }
      expect(await bench.sql(`select 1 from outbox_event where subject = '${id}'`)).toEqual([]);
    });
  });

  it('stands with others under an umbrella', async () => {
    const { id } = await bench.record();
    const { id: child } = await bench.record({ umbrellaId: id });
    const query = 'query ($id: ID!) { mou(id: $id) { umbrella { id } children { id umbrella { id } } } }';
    const { data } = await callers.ask('anonymous', query, { id });
    expect(data).toEqual({ mou: { umbrella: null, children: [{ id: child, umbrella: { id } }] } });
  });

  it('ends for its readers on the day after its end, and renews itself where that is agreed', async () => {
    const { id: ending } = await bench.record({
      endsOn: '2026-11-30',
      renewal: { kind: 'EXPLICIT' },
      datesPublic: true,
    });
    const tacit = { kind: 'TACIT', termMonths: 12, noticeDays: 30 };
    const { id: renewing } = await bench.record({ endsOn: '2026-11-30', renewal: tacit, datesPublic: true });
    const stand = async () => {
      const [first, second] = [await bench.read(ending, 'anonymous'), await bench.read(renewing, 'anonymous')];
      const { currentTermEndsOn, noticeBy } = second!['renewal'] as Record<string, string>;
      const query = '{ mous(first: 100, filter: { status: [EXPIRED] }) { nodes { id } } }';
      const { data } = await callers.ask<{ mous: { nodes: { id: string }[] } }>('anonymous', query);
      const listed = data!.mous.nodes.some(node => node.id === ending);
      return [first!['status'], listed, second!['status'], currentTermEndsOn, noticeBy];
    };
    // To the last second of 30 November. Sessions have ended by then, so this comes last.
    network.clock.advance(6 * 86_400 + 53_999);
    expect(await stand()).toEqual(['IN_FORCE', false, 'IN_FORCE', '2026-11-30', '2026-10-31']);
    network.clock.advance(1);
    expect(await stand()).toEqual(['EXPIRED', true, 'IN_FORCE', '2027-11-30', '2027-10-31']);
  });
});
