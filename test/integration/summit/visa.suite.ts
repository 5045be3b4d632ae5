/** Visa letters, as those see them whom they concern: from the request to the letter, and who reads what. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import type { CastName } from '../../support/cast.js';
import { readPdf } from '../../support/pdf-text.js';
import { CONSULATE, PASSPORT, startVisaBench, type VisaBench } from '../../support/visa-bench.js';
import { codeIn, EVERYTHING, visaReading } from '../../support/visa-reading.js';

describe('visa letters', () => {
  let bench: VisaBench;
  const { read, addressOf, fetchPdf, auditOf, tablesWith } = visaReading(() => bench);
  beforeAll(async () => {
    bench = await startVisaBench();
  }, 60_000);
  beforeEach(() => bench.query('truncate rate_limit'));
  afterAll(() => bench.close());

  describe('a visa letter for a delegate', () => {
    it('is requested, completed, approved by a second person, and issued with number, PDF and code', async () => {
      const id = await bench.letter('ISSUED');
      const letter = await read(id);
      expect(letter).toMatchObject({
        state: 'ISSUED',
        number: expect.stringMatching(/^VL-2026-\d{4}$/u),
        consulate: CONSULATE,
        purgeOn: '2027-11-24',
        event: {
          type: 'SUMMIT',
          summitId: idOf('Summit', bench.summitId),
          startsOn: '2027-10-24',
          endsOn: '2027-10-25',
          title: { text: 'Пример саммита' },
          place: { text: 'Astana' },
        },
      });
      const pdf = await fetchPdf(id);
      expect(createHash('sha256').update(pdf).digest('hex')).toBe(letter['pdfSha256']);
      const [english = '', russian = ''] = readPdf(pdf).pages.map(page => page.replace(/\s+/gu, ' '));
      for (const text of [
        letter['number'],
        PASSPORT.name,
        PASSPORT.number,
        '17 March 1981',
        'Example Summit',
        'Astana',
      ])
        expect(english).toContain(text);
      for (const text of ['Пример саммита', 'Астана', '17 марта 1981', PASSPORT.number])
        expect(russian).toContain(text);
      expect(english).toContain(`https://network.example/visa/verify/${codeIn(pdf)}`);
    });

    it('is asked for by the organisation of the delegate only, once, and when the delegate comes', async () => {
      const delegate = await bench.delegate();
      const request = (caller: CastName, id: string) => bench.act(caller, `requestVisaLetter(delegateId: "${id}")`);
      expect(await request('otherMemberHead', delegate)).toBe('NOT_FOUND');
      expect(await request('officer', delegate)).toBe('FORBIDDEN');
      const both = await Promise.all([request('memberHead', delegate), request('memberHead', delegate)]);
      expect(both.sort()).toEqual(['LETTER_EXISTS', expect.stringMatching(/^visa_/u)]);
      expect(await request('memberHead', await bench.delegate(null, 'INVITED'))).toBe('DELEGATE_NOT_COMING');
    });

    it('needs two persons of the secretariat: nobody who asked, entered or handles approves', async () => {
      const id = await bench.letter('DATA_COMPLETE');
      expect(await bench.act('admin', `approveVisaLetter(id: "${id}")`)).toBe('NO_CASE_HANDLER');
      expect(await bench.act('officer', `takeVisaCase(id: "${id}")`)).toBe(id);
      expect(await bench.act('officer', `approveVisaLetter(id: "${id}")`)).toBe('SECOND_PERSON_NEEDED');
      expect(await bench.act('admin', `approveVisaLetter(id: "${id}")`)).toBe(id);
      expect(await bench.act('admin', `takeVisaCase(id: "${id}")`)).toBe('APPROVED_BY_YOU');
      // Corrected data need another approval.
      expect(await bench.enter('memberEditor', id)).toBe(id);
      expect(await read(id)).toMatchObject({ state: 'DATA_COMPLETE' });
      expect(await bench.act('officer', `issueVisaLetter(id: "${id}")`)).toBe('WRONG_STATE');
    });

    it('refuses data that an embassy would refuse, and never repeats them', async () => {
      const id = await bench.letter('REQUESTED');
      expect(await bench.enter('memberEditor', id, { expiresOn: '2027-10-24', birthDate: '2026-11-24' })).toBe(
        'INPUT_INVALID birthDate passportExpired',
      );
      expect(await bench.enter('memberEditor', id, { number: 'n 1' })).toBe('INPUT_INVALID matches');
      expect(await bench.enter('memberEditor', id, { expectedVersion: 7 })).toBe('STALE');
      expect(await bench.enter('otherMemberHead', id)).toBe('NOT_FOUND');
      const keyed = await bench.graphql(
        'mutation ($input: EnterVisaDataInput!) { enterVisaData(input: $input) { __typename } }',
        { input: { id, ...PASSPORT, consulate: CONSULATE } },
        bench.cast.tokens.memberEditor,
        { 'idempotency-key': 'visa-1' },
      );
      expect(keyed.errors?.[0]?.extensions['violations']).toMatchObject([{ rule: 'secretAnswer' }]);
    });

    it('is numbered without gaps, however many are issued at once', async () => {
      const ids: string[] = [];
      for (let count = 0; count < 4; count += 1) {
        const id = await bench.letter('APPROVED');
        // The next delegate of this person takes the place of this one, which comes all the same.
        await bench.query(`update delegate set state = 'REGISTERED', person_id = null, name = 'Example Delegate'
        where id = (select delegate_id from visa_letter where id = '${uuidOf('VisaLetter', id)}')`);
        ids.push(id);
      }
      await bench.query(`update delegate set state = 'CANCELLED'
      where id = (select delegate_id from visa_letter where id = '${uuidOf('VisaLetter', ids[1]!)}')`);
      const issued = await Promise.all(ids.map(id => bench.act('officer', `issueVisaLetter(id: "${id}")`)));
      expect(issued).toEqual([ids[0], 'DELEGATE_NOT_COMING', ids[2], ids[3]]);
      const numbers = await bench.query<{ number: string }>(
        `select number from visa_letter where number is not null order by number`,
      );
      expect(numbers.map(({ number }) => number)).toEqual(
        numbers.map((_, index) => `VL-2026-${String(index + 1).padStart(4, '0')}`),
      );
    });

    it('never changes once it is issued, not even by a statement', async () => {
      const uuid = uuidOf('VisaLetter', await bench.letter('ISSUED'));
      for (const change of [`number = 'VL-2026-9999'`, `event_title = '[]'`, `initials = 'X.'`, 'pdf_sha256 = null']) {
        await expect(bench.query(`update visa_letter set ${change} where id = '${uuid}'`)).rejects.toThrow(
          'never changes',
        );
      }
      await expect(bench.query(`delete from visa_letter where id = '${uuid}'`)).rejects.toThrow('never changes');
    });
  });

  describe('the data of a travel document', () => {
    it('are read by the person and the case handler only, and each reading is recorded', async () => {
      const id = await bench.letter('DATA_COMPLETE');
      const readData = (caller: CastName) => bench.act(caller, `readVisaData(id: "${id}")`);
      expect(await readData('officer')).toBe('NOT_YOURS_TO_DO');
      expect(await bench.act('officer', `takeVisaCase(id: "${id}")`)).toBe(id);
      expect(await readData('officer')).toBe('ReadVisaDataSuccess');
      for (const caller of ['admin', 'memberHead', 'board', 'auditor'] as const)
        expect({ caller, outcome: await readData(caller) }).toEqual({ caller, outcome: 'NOT_YOURS_TO_DO' });
      for (const caller of ['otherMemberHead', 'applicantHead'] as const)
        expect({ caller, outcome: await readData(caller) }).toEqual({ caller, outcome: 'NOT_FOUND' });
      const { data } = await bench.as(
        'memberEditor',
        'mutation ($id: ID!) { readVisaData(id: $id) { ... on ReadVisaDataSuccess { data { name number nationality birthDate expiresOn } } } }',
        { id },
      );
      expect(data).toEqual({ readVisaData: { data: PASSPORT } });
      expect(await auditOf(id, 'visa.readData')).toEqual([
        { actor_kind: 'OFFICER', details: {} },
        { actor_kind: 'REPRESENTATIVE', details: {} },
      ]);
    });

    it('stand nowhere in the database as plain text, from the first day to the last', async () => {
      await bench.letter('ISSUED');
      expect(await tablesWith(...EVERYTHING)).toEqual([]);
      // The search finds what is there.
      expect(await tablesWith(CONSULATE)).toEqual(['public.visa_letter']);
    });

    it('are in a PDF that is fetched once, within five minutes, by those who may', async () => {
      const id = await bench.letter('ISSUED');
      const address = await addressOf(id);
      expect((await fetch(address, { method: 'HEAD' })).status).toBe(404);
      const response = await fetch(address);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect((await fetch(address)).status).toBe(404);
      expect((await fetch(`${bench.url}/visa/letter/wrong`)).status).toBe(404);
      const late = await addressOf(id, 'officer');
      bench.clock.advance(301);
      expect((await fetch(late)).status).toBe(404);
      for (const caller of ['admin', 'memberHead'] as const)
        expect(await bench.act(caller, `requestVisaLetterDownload(id: "${id}")`)).toBe('NOT_YOURS_TO_DO');
      expect(await auditOf(id, 'visa.download')).toHaveLength(2);
    });

    it('are gone at once when the letter is refused, withdrawn or revoked', async () => {
      const [refused, withdrawn, revoked] = [
        await bench.letter('DATA_COMPLETE'),
        await bench.letter('APPROVED'),
        await bench.letter('ISSUED'),
      ];
      const end = (field: string, id: string) =>
        bench.act(
          'officer',
          `${field}(input: $input)`,
          { input: { id, reason: 'Example reason' } },
          '$input: EndVisaLetterInput!',
        );
      expect(await end('refuseVisaLetter', refused)).toBe(refused);
      expect(await bench.act('memberHead', `withdrawVisaLetter(id: "${withdrawn}")`)).toBe(withdrawn);
      const address = await addressOf(revoked);
      expect(await end('revokeVisaLetter', revoked)).toBe(revoked);
      expect((await fetch(address)).status).toBe(404);
      const ids = [refused, withdrawn, revoked].map(id => `'${uuidOf('VisaLetter', id)}'`).join();
      expect(
        await bench.query(
          `select state, passport_sealed, pdf_sealed, participant, purged_at is not null as purged from visa_letter
         where id in (${ids}) order by id`,
        ),
      ).toEqual(
        ['REFUSED', 'WITHDRAWN', 'REVOKED'].map(state => ({
          state,
          passport_sealed: null,
          pdf_sealed: null,
          participant: null,
          purged: true,
        })),
      );
      expect(await read(revoked, 'memberHead')).toMatchObject({
        endReason: 'Example reason',
        number: expect.anything(),
      });
    });
  });
});
