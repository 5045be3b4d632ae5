/** Visa letters as others see them: embassies, the secretariat's tasks, study visits, and what stays after the purge. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { JobRegistry } from '../../../apps/api/src/core/jobs/index.js';
import { ReadinessRegistry } from '../../../apps/api/src/modules/summit/index.js';
import type { CastName } from '../../support/cast.js';
import { readPdf } from '../../support/pdf-text.js';
import { CONSULATE, startVisaBench, type VisaBench } from '../../support/visa-bench.js';
import { codeIn, EVERYTHING, visaReading } from '../../support/visa-reading.js';

describe('the evidence of visa letters', () => {
  let bench: VisaBench;
  const { read, verify, addressOf, fetchPdf, auditOf, tablesWith } = visaReading(() => bench);
  beforeAll(async () => {
    bench = await startVisaBench();
  }, 60_000);
  beforeEach(() => bench.query('truncate rate_limit'));
  afterAll(() => bench.close());

  describe('verification by code', () => {
    it('shows initials, event, dates and validity to anybody, and nothing else', async () => {
      const id = await bench.letter('ISSUED');
      const code = codeIn(await fetchPdf(id));
      const shown = {
        status: 'VALID',
        replaced: false,
        initials: 'A. T.',
        event: { text: 'Example Summit' },
        startsOn: '2027-10-24',
        endsOn: '2027-10-25',
      };
      expect(await verify(code)).toEqual(shown);
      expect(await verify(code.toLowerCase().replaceAll('-', ' '))).toEqual(shown);
      const page = await fetch(`${bench.url}/visa/verify/${code}`);
      const html = await page.text();
      expect(html).toContain('VALID · ДЕЙСТВИТЕЛЬНО');
      expect(html).toContain('A. T.');
      for (const text of EVERYTHING) expect(html).not.toContain(text);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      const stored = await bench.query<{ hash: string }>(
        `select encode(verify_hash, 'hex') as hash from visa_letter where id = '${uuidOf('VisaLetter', id)}'`,
      );
      expect(stored[0]?.hash).toHaveLength(64);
      expect(await tablesWith(code, code.replaceAll('-', ''))).toEqual([]);
    });

    it('answers null to any other code, and stops who tries too many', async () => {
      for (const code of ['', 'nonsense', '0000-0000-0000-0000-0000-0000-0000-0000'])
        expect(await verify(code)).toBeNull();
      expect((await fetch(`${bench.url}/visa/verify/0000`)).status).toBe(404);
      const one = '{ verifyVisaLetter(code: "nonsense") { status } }';
      const answers = await Promise.all(Array.from({ length: 70 }, () => bench.as(undefined, one)));
      const limited = answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED');
      expect(limited.length).toBeGreaterThanOrEqual(14);
      expect((await fetch(`${bench.url}/visa/verify/0000`)).status).toBe(429);
    });

    it('tells that a letter was replaced once the other one is issued, and not before', async () => {
      const old = await bench.letter('ISSUED');
      const code = codeIn(await fetchPdf(old));
      const both = await Promise.all(
        (['memberHead', 'officer'] as const).map(caller => bench.act(caller, `replaceVisaLetter(id: "${old}")`)),
      );
      const id = both.find(outcome => outcome.startsWith('visa_'))!;
      expect(both.filter(outcome => outcome !== id)).toEqual(['REPLACEMENT_ASKED']);
      expect(await bench.enter('memberEditor', id, { number: 'N8888888' })).toBe(id);
      await bench.act('officer', `takeVisaCase(id: "${id}")`);
      await bench.act('admin', `approveVisaLetter(id: "${id}")`);
      expect(await verify(code)).toMatchObject({ status: 'VALID', replaced: false });
      expect(await bench.act('admin', `issueVisaLetter(id: "${id}")`)).toBe(id);
      expect(await verify(code)).toMatchObject({ status: 'REVOKED', replaced: true });
      expect(await verify(codeIn(await fetchPdf(id)))).toMatchObject({ status: 'VALID' });
      expect(await read(old)).toMatchObject({ state: 'SUPERSEDED', purgedAt: expect.anything() });
      expect(await read(id)).toMatchObject({ state: 'ISSUED', replacesId: old });
    });
  });

  describe('what others are told of visa letters', () => {
    it('is a task for the organisation, then for the secretariat, then for the organisation again', async () => {
      const id = await bench.letter('REQUESTED');
      const waiting = () =>
        bench.query<{ kind: string; whom: string }>(
          `select kind, coalesce(role, 'organisation') as whom from task
         where subject_id = '${uuidOf('VisaLetter', id)}' and closed_at is null`,
        );
      expect(await waiting()).toEqual([{ kind: 'VISA_DATA', whom: 'organisation' }]);
      await bench.enter('memberHead', id);
      expect(await waiting()).toEqual([{ kind: 'VISA_APPROVE', whom: 'OFFICER' }]);
      await bench.act('officer', `takeVisaCase(id: "${id}")`);
      await bench.act('admin', `approveVisaLetter(id: "${id}")`);
      await bench.act('admin', `issueVisaLetter(id: "${id}")`);
      expect(await waiting()).toEqual([{ kind: 'VISA_OUTCOME', whom: 'organisation' }]);
      const outcome = (changes: object) =>
        bench.act(
          'memberEditor',
          'recordVisaOutcome(input: $input)',
          { input: { id, outcome: 'VISA_REFUSED', decidedOn: '2026-11-24', ...changes } },
          '$input: RecordVisaOutcomeInput!',
        );
      expect(await outcome({ decidedOn: '2027-01-01' })).toBe('INPUT_INVALID future');
      expect(await outcome({ decidedOn: '2026-11-23' })).toBe('INPUT_INVALID dateOrder');
      expect(await outcome({})).toBe(id);
      expect(await waiting()).toEqual([]);
      expect(await read(id)).toMatchObject({ outcome: 'VISA_REFUSED', outcomeOn: '2026-11-24', consulate: CONSULATE });
    });

    it('is a finding of the readiness of the summit while letters are open', async () => {
      await bench.letter('APPROVED');
      const found = await bench.app.get(ReadinessRegistry, { strict: false }).find([bench.summitId]);
      expect(found.get(bench.summitId)).toContainEqual(
        expect.objectContaining({ code: 'VISA_LETTERS_PENDING', severity: 'WARNING' }),
      );
    });

    it('is listed to those whom it concerns', async () => {
      const count = async (caller: CastName, states = 'ISSUED') =>
        (
          await bench.as<{ visaLetters: object[] }>(
            caller,
            `{ visaLetters(summitId: "${idOf('Summit', bench.summitId)}", states: [${states}]) { id } }`,
          )
        ).data!.visaLetters.length;
      const all = await count('officer');
      expect(all).toBeGreaterThan(2);
      expect(await count('memberHead')).toBe(all);
      expect(await count('memberEditor')).toBeGreaterThan(0);
      expect(await count('otherMemberHead')).toBe(0);
      expect(await count('returningOfficer')).toBe(0);
    });
  });

  describe('a letter for a study visit', () => {
    const visit = (changes: object = {}, event: object = {}) => ({
      input: {
        organisationId: bench.cast.organisations.otherMember,
        participant: 'Example Guest',
        ...changes,
        event: {
          type: 'STUDY_VISIT',
          title: [{ language: 'en', text: 'Study visit to Example' }],
          place: [{ language: 'en', text: 'Amsterdam, Netherlands' }],
          startsOn: '2027-03-01',
          endsOn: '2027-03-03',
          zone: 'Europe/Amsterdam',
          ...event,
        },
      },
    });
    const request = (...given: Parameters<typeof visit>) =>
      bench.act(
        'officer',
        'requestVisitVisaLetter(input: $input)',
        visit(...given),
        '$input: RequestVisitVisaLetterInput!',
      );

    it('needs no summit: the event is described, and the rest is the same', async () => {
      const id = await request();
      expect(await bench.enter('otherMemberHead', id)).toBe(id);
      await bench.act('officer', `takeVisaCase(id: "${id}")`);
      expect(await bench.act('officer', `approveVisaLetter(id: "${id}")`)).toBe('SECOND_PERSON_NEEDED');
      await bench.act('secondOfficer', `approveVisaLetter(id: "${id}")`);
      expect(await bench.act('secondOfficer', `issueVisaLetter(id: "${id}")`)).toBe(id);
      const pdf = Buffer.from(await (await fetch(await addressOf(id, 'officer'))).arrayBuffer());
      expect(readPdf(pdf).pages[0]).toContain('Study visit to Example');
      expect(await read(id, 'otherMemberHead')).toMatchObject({ state: 'ISSUED', purgeOn: '2027-04-02' });
    });

    it('is refused for what is no event or over, and for nobody', async () => {
      expect(await request({}, { endsOn: '2027-02-28' })).toBe('INPUT_INVALID dateOrder');
      expect(await request({}, { zone: 'Mars/Olympus' })).toBe('INPUT_INVALID timeZone');
      expect(await request({}, { type: 'SUMMIT' })).toBe('INPUT_INVALID isIn');
      expect(await request({}, { startsOn: '2026-11-20', endsOn: '2026-11-21' })).toBe('EVENT_OVER');
      expect(await request({ personId: idOf('Person', bench.summitId) })).toBe('NOT_FOUND');
      expect(await request({ organisationId: idOf('Organisation', bench.summitId) })).toBe('NOT_FOUND');
    });
  });

  describe('passport data after the event', () => {
    it('are purged by a job on the day of the rule set; number, hash and verification stay', async () => {
      const [issued, open] = [await bench.letter('ISSUED'), await bench.letter('DATA_COMPLETE')];
      const code = codeIn(await fetchPdf(issued));
      const before = await read(issued);
      const purge = bench.app.get(JobRegistry, { strict: false }).handlers.get('visa.purge')!;
      const sealed = async () =>
        (
          await bench.query<{ count: number }>(
            `select count(*)::int as count from visa_letter where passport_sealed is not null or pdf_sealed is not null`,
          )
        )[0]?.count;
      // 23:59 in Almaty on the last day, then a minute later.
      bench.clock.advance((Date.parse('2027-11-23T18:59:00Z') - bench.clock.now().getTime()) / 1000);
      await purge({});
      expect(await sealed()).toBeGreaterThan(1);
      bench.clock.advance(60);
      await Promise.all([purge({}), purge({})]);
      expect(await sealed()).toBe(0);
      const { number, pdf_sha256, purged } = (
        await bench.query<{ number: string; pdf_sha256: string; purged: boolean }>(
          `select number, pdf_sha256, purged_at is not null as purged from visa_letter where id = '${uuidOf('VisaLetter', issued)}'`,
        )
      )[0]!;
      expect({ number, pdf_sha256, purged }).toEqual({
        number: before['number'],
        pdf_sha256: before['pdfSha256'],
        purged: true,
      });
      expect(await auditOf(open, 'visa.purge')).toEqual([{ actor_kind: 'SYSTEM', details: {} }]);
      expect(await verify(code)).toMatchObject({ status: 'VALID', initials: 'A. T.' });
      expect(await tablesWith(...EVERYTHING)).toEqual([]);
    });
  });
});
