/** How memoranda are agreed and signed here, over real HTTP: by whom, when, and who comes first. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type MouLifeBench, type Stand, startMouLifeBench, TEXTS } from '../../support/mou-life-bench.js';

const SIGNATURES = `query ($id: ID!) { mou(id: $id) {
  versions { version textHash texts { language } } acceptances { version party { id } }
  signatures { version method signedOn place evidence voidedAt party { id } file { id } }
  history { action from to reason by { id } } } }`;
interface Read {
  mou: {
    versions: { version: number; textHash: string; texts: { language: string }[] }[];
    acceptances: { version: number; party: { id: string } }[];
    signatures: { version: number; voidedAt: string | null; signedOn: string; evidence: string | null; file: object }[];
    history: { action: string; to: string; reason: string | null }[];
  };
}

describe('a memorandum that is agreed here', () => {
  let bench: MouLifeBench;
  beforeAll(async () => {
    bench = await startMouLifeBench();
  }, 60_000);
  afterAll(() => bench.close());

  const read = async (id: string, speaker: 'memberHead' | 'officer' = 'officer') =>
    (await bench.say<Read>(speaker, SIGNATURES, { id })).data!.mou;
  const edit = (mou: Stand, body: string) =>
    bench.act('memberHead', 'editMou', 'EditMouInput', {
      id: mou.id,
      texts: [{ language: 'en', authentic: true, body }],
      note: 'An example.',
    });
  const agreeAgain = async (mou: Stand): Promise<Stand> => bench.accept(await bench.accept(mou), 'officer');

  it('goes from a draft to being in force with the last signature (scenario S6)', async () => {
    const { network, sign, act, stand } = bench;
    const draft = await bench.draft();
    expect(draft).toMatchObject({ status: 'DRAFT', number: null });
    const proposed = await bench.done('officer', 'proposeMou', 'MouActInput', { id: draft.id });
    const halfway = await bench.accept(proposed);
    expect(halfway.status).toBe('NEGOTIATION');
    const agreed = await bench.accept(halfway, 'officer');
    expect(agreed.status).toBe('AGREED_TEXT');
    const partly = await sign(agreed, 'memberHead', { method: 'IN_PERSON', place: 'Nur-Sultan' });
    expect(partly).toMatchObject({ status: 'PARTLY_SIGNED', number: null });
    expect(await act('officer', 'editMou', 'EditMouInput', { id: draft.id, texts: TEXTS })).toBe('guards: WRONG_STATE');
    const signed = await sign(partly, 'networkSignatory', { method: 'IN_PERSON' });
    const year = network.clock.today().slice(0, 4);
    expect(signed).toMatchObject({ status: 'IN_FORCE', number: `MOU-${year}-001` });
    expect(await stand(draft.id)).toEqual(signed);
    expect(await bench.told(draft.id)).toEqual([
      'mou.proposed',
      'mou.proposed',
      'mou.agreed',
      'mou.agreed',
      'mou.partlySigned',
      'mou.partlySigned',
      'mou.signed',
      'mou.inForce',
    ]);
    expect((await read(draft.id)).history.map(({ action, to }) => `${action} ${to}`)).toEqual([
      'DRAFT DRAFT',
      'PROPOSE NEGOTIATION',
      'ACCEPT_TEXT NEGOTIATION',
      'ACCEPT_TEXT AGREED_TEXT',
      'SIGN PARTLY_SIGNED',
      'SIGN SIGNED',
      'TAKE_EFFECT IN_FORCE',
    ]);
  });

  it('is a matter of its parties and the secretariat until it is signed', async () => {
    const { id } = await bench.draft();
    const readers = ['anonymous', 'memberKey', 'memberHead', 'otherMemberHead', 'networkSignatory', 'board'] as const;
    const query = `query ($id: ID!, $member: ID!) { mou(id: $id) { id } mous(first: 100) { nodes { id } }
      organisation(id: $member) { mous(first: 100) { nodes { id } } } }`;
    const knows = [];
    for (const reader of readers) {
      const { data } = await bench.say(reader, query, { id, member: bench.cast.organisations.member });
      const { mou, ...lists } = data as { mou: object | null };
      expect([reader, JSON.stringify(lists).split(id).length - 1]).toEqual([reader, mou === null ? 0 : 2]);
      if (mou !== null) knows.push(reader);
    }
    expect(knows).toEqual(['memberKey', 'memberHead', 'networkSignatory', 'board']);
    const foreign = { id, textHash: '0'.repeat(64) };
    expect(await bench.act('otherSignatory', 'signMou', 'SignMouInput', foreign)).toBe('NOT_FOUND');
    expect(await bench.told(id)).toEqual([]);
  });

  it('lists every blocking guard at once', async () => {
    const { id } = await bench.make('PARTLY_SIGNED');
    const input = { id, textHash: '0'.repeat(64), signedOn: '2020-01-01' };
    expect(await bench.act('memberHead', 'signMou', 'SignMouInput', input)).toBe(
      'guards: TEXT_SUPERSEDED, ALREADY_SIGNED, MANDATE_NOT_VALID',
    );
  });

  it('voids the signatures when it is opened again: they are kept, and marked', async () => {
    const partly = await bench.make('PARTLY_SIGNED');
    const opened = await bench.perform(partly.id, 'reopenMou');
    expect(opened.status).toBe('NEGOTIATION');
    const { signatures, versions, acceptances } = await read(partly.id, 'memberHead');
    expect(signatures).toEqual([expect.objectContaining({ version: 1, voidedAt: expect.any(String) })]);
    expect(versions.map(({ version, textHash }) => [version, textHash])).toEqual([
      [2, partly.textHash],
      [1, partly.textHash],
    ]);
    expect(acceptances.map(({ version }) => version)).toEqual([1, 1]);
    const again = await agreeAgain(opened);
    expect((await bench.sign(again, 'memberHead')).status).toBe('PARTLY_SIGNED');
    await expect(bench.sql(`update mou_signature set voided_at = null`)).rejects.toThrow('stays');
    await expect(bench.sql(`update mou_signature set signed_on = '2020-01-01'`)).rejects.toThrow('stays');
    await expect(bench.sql(`delete from mou_signature`)).rejects.toThrow('stays');
    for (const table of ['mou_version', 'mou_acceptance', 'mou_event', 'mou_text'])
      await expect(bench.sql(`delete from ${table}`)).rejects.toThrow('insert-only');
  });

  it('refuses a signature on a text that another one took the place of', async () => {
    const agreed = await bench.make('AGREED_TEXT');
    const edited = await edit(agreed, 'Other words.');
    expect(edited).toMatchObject({ status: 'NEGOTIATION' });
    const again = await agreeAgain(edited as Stand);
    expect(again.textHash).not.toBe(agreed.textHash);
    const stale = { id: agreed.id, textHash: agreed.textHash };
    expect(await bench.act('memberHead', 'signMou', 'SignMouInput', stale)).toBe('guards: TEXT_SUPERSEDED');
    expect((await bench.sign(again, 'memberHead')).status).toBe('PARTLY_SIGNED');
  });

  describe('who signs', () => {
    const record = (mou: Stand, more: object) =>
      bench.act('officer', 'recordMouSignature', 'RecordMouSignatureInput', {
        ...{ id: mou.id, textHash: mou.textHash, partyId: bench.cast.organisations.member, method: 'IN_PERSON' },
        ...{ signedOn: bench.network.clock.today(), ...more },
      });

    it('has a mandate as legal signatory that was valid that day, whatever became of it later', async () => {
      const agreed = await bench.make('AGREED_TEXT');
      const person = bench.persons.otherSignatory;
      const [organisation, mandate] = [uuidOf('Organisation', bench.cast.organisations.member), newUuid()];
      await bench.sql(`insert into mandate (id, person_id, organisation_id, role, valid_from, valid_to, granted_at, revoked_at)
        values ('${mandate}', '${person}', '${organisation}', 'LEGAL_SIGNATORY', '2022-08-01', null, '2022-08-01', '2022-09-01')`);
      const signatoryId = idOf('Person', person);
      for (const signedOn of ['2022-07-31', '2022-09-01', bench.network.clock.today()])
        expect(await record(agreed, { signatoryId, signedOn })).toBe('guards: MANDATE_NOT_VALID');
      expect(await record(agreed, { signatoryId: idOf('Person', newUuid()) })).toBe('guards: MANDATE_NOT_VALID');
      expect(await record(agreed, { signatoryId, signedOn: '2022-08-31' })).toMatchObject({ status: 'PARTLY_SIGNED' });
      expect(
        await bench.sql(`select mandate_id from mou_signature where mou_id = '${uuidOf('Mou', agreed.id)}'`),
      ).toEqual([{ mandate_id: mandate }]);
      const late = await bench.sign(await bench.stand(agreed.id), 'networkSignatory');
      // Its year is that of the last signature.
      expect(late).toMatchObject({ status: 'IN_FORCE', number: expect.stringMatching(/^MOU-2026-/u) });
    });

    it('is known by evidence where there is no mandate, and the scan is for every party', async () => {
      const agreed = await bench.make('AGREED_TEXT');
      const file = newUuid();
      await bench.sql(`insert into file (id, organisation_id, name, media_type, bytes, sha256, visibility, state, storage_key,
          upload_token_hash, upload_expires_at, created_at)
        values ('${file}', '${uuidOf('Organisation', bench.cast.organisations.secretariat)}', 'Scan.pdf', 'application/pdf', 9,
          '${'ab'.repeat(32)}', 'SECRETARIAT', 'READY', '${file}', '${file}', now(), now())`);
      const evidence = 'Minutes of the ceremony.';
      expect(await record(agreed, { method: 'WET_INK_SCAN', evidence })).toBe('INPUT_INVALID input.fileId scanNeeded');
      expect(await record(agreed, {})).toBe('INPUT_INVALID input.signatoryId signatoryOrEvidence');
      expect(await record(agreed, { evidence, signedOn: '2100-01-01' })).toBe('INPUT_INVALID input.signedOn future');
      const scan = { method: 'WET_INK_SCAN', evidence, fileId: idOf('File', file) };
      expect(await record(agreed, scan)).toMatchObject({ status: 'PARTLY_SIGNED' });
      const [signature] = (await read(agreed.id, 'memberHead')).signatures;
      expect(signature).toMatchObject({ evidence, file: { id: idOf('File', file) }, method: 'WET_INK_SCAN' });
      expect(await record(agreed, { evidence, partyId: bench.cast.organisations.otherMember })).toBe('NOT_FOUND');
    });

    it('signed on paper long ago: its number, its effect and its terms count from that day', async () => {
      const agreed = await bench.make('AGREED_TEXT', { renewal: 'TACIT', termMonths: 12, noticeDays: 30 });
      const evidence = 'The signed copy in binder 4.';
      await record(agreed, { evidence, signedOn: '2023-02-28' });
      const last = { evidence, signedOn: '2023-03-01', partyId: bench.cast.organisations.secretariat };
      expect(await record(agreed, last)).toMatchObject({ status: 'IN_FORCE', number: 'MOU-2023-001' });
      const query = 'query ($id: ID!) { mou(id: $id) { effectiveOn { value } terms { startsOn endsOn noticeBy } } }';
      const { data } = await bench.say('officer', query, { id: agreed.id });
      // 2024 has a leap day.
      expect(data).toEqual({
        mou: {
          effectiveOn: { value: '2023-03-01' },
          terms: [
            { startsOn: '2023-03-01', endsOn: '2024-02-29', noticeBy: '2024-01-30' },
            { startsOn: '2024-03-01', endsOn: '2025-02-28', noticeBy: '2025-01-29' },
            { startsOn: '2025-03-01', endsOn: '2026-02-28', noticeBy: '2026-01-29' },
            { startsOn: '2026-03-01', endsOn: '2027-02-28', noticeBy: '2027-01-29' },
          ],
        },
      });
    });

    it('is never a key, and nobody for another party', async () => {
      const { id, textHash } = await bench.make('AGREED_TEXT');
      expect(await bench.act('memberKey', 'signMou', 'SignMouInput', { id, textHash })).toBe('FORBIDDEN');
      expect(await bench.act('officer', 'signMou', 'SignMouInput', { id, textHash })).toBe('FORBIDDEN');
      expect(await bench.act('otherMemberHead', 'acceptMouText', 'AcceptMouTextInput', { id, textHash })).toBe(
        'NOT_FOUND',
      );
    });
  });

  describe('under concurrency', () => {
    it('counts one signature of a party that signs ten times at once', async () => {
      const { id, textHash } = await bench.make('AGREED_TEXT');
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => bench.act('memberHead', 'signMou', 'SignMouInput', { id, textHash })),
      );
      expect(outcomes.filter(outcome => typeof outcome !== 'string')).toHaveLength(1);
      expect(new Set(outcomes.filter(outcome => typeof outcome === 'string'))).toEqual(
        new Set(['guards: ALREADY_SIGNED']),
      );
      expect((await read(id)).signatures).toHaveLength(1);
    });

    it('comes into force once when its parties sign at the same time', async () => {
      const mou = await bench.make('AGREED_TEXT');
      await Promise.all([bench.sign(mou, 'memberHead'), bench.sign(mou, 'networkSignatory')]);
      expect(await bench.stand(mou.id)).toMatchObject({ status: 'IN_FORCE', number: expect.any(String) });
      const told = await bench.told(mou.id);
      expect(told.filter(type => type === 'mou.signed' || type === 'mou.inForce')).toEqual([
        'mou.signed',
        'mou.inForce',
      ]);
    });

    it('lets an edit or a signature win, and never both', async () => {
      for (let round = 0; round < 4; round += 1) {
        const mou = await bench.make('AGREED_TEXT');
        const { id, textHash } = mou;
        const [edited, signed] = await Promise.all([
          edit(mou, `Words ${String(round)}`),
          bench.act('memberHead', 'signMou', 'SignMouInput', { id, textHash }),
        ]);
        const refused = [edited, signed].filter(outcome => typeof outcome === 'string');
        expect(refused).toEqual(['guards: WRONG_STATE']);
        const { status } = await bench.stand(id);
        expect(status).toBe(typeof edited === 'string' ? 'PARTLY_SIGNED' : 'NEGOTIATION');
        expect((await read(id)).signatures).toHaveLength(typeof edited === 'string' ? 1 : 0);
      }
    });

    it('never has signatures under different texts when it is opened again meanwhile', async () => {
      const mou = await bench.make('PARTLY_SIGNED');
      const [opened, signed] = await Promise.all([
        bench.act('memberHead', 'reopenMou', 'MouReasonInput', { id: mou.id, reason: 'An example.' }),
        bench.act('networkSignatory', 'signMou', 'SignMouInput', { id: mou.id, textHash: mou.textHash }),
      ]);
      const { signatures } = await read(mou.id);
      const counting = signatures.filter(({ voidedAt }) => voidedAt === null).length;
      // Signed first, it has effect at once, and cannot be opened again.
      const outcome = typeof opened === 'string' ? ['opening', opened, counting] : ['signing', signed, counting];
      expect([
        ['opening', 'guards: WRONG_STATE', 2],
        ['signing', 'guards: WRONG_STATE', 0],
      ]).toContainEqual(outcome);
    });

    it('takes one edit of two who read the same version', async () => {
      const { id, version } = await bench.draft();
      const write = (text: string) =>
        bench.act('memberHead', 'editMou', 'EditMouInput', {
          ...{ id, expectedVersion: version },
          title: [{ language: 'en', text }],
        });
      const outcomes = await Promise.all([write('One'), write('Two')]);
      expect(outcomes.filter(outcome => outcome === 'STALE')).toHaveLength(1);
      expect((await read(id)).versions.map(each => each.version)).toEqual([2, 1]);
    });
  });
});
