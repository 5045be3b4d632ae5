/** Who uses what: from interest to use, through the gates of licence and language, with evidence; and what is wished for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type Item, type ResourceBench, startResourceBench } from '../../support/resource-bench.js';

const WEBSITE = 'https://programme.example';

describe('adopting a programme', () => {
  let bench: ResourceBench;
  let capital: string;
  beforeAll(async () => {
    bench = await startResourceBench();
    const place = `mutation ($input: RecordPlaceInput!) { recordPlace(input: $input) { ... on RecordPlaceSuccess { place { id } } } }`;
    const names = [
      { text: 'Nur-Sultan', language: 'en', validFrom: '2019-03', validTo: '2022-09' },
      { text: 'Astana', language: 'en', validFrom: '2022-09' },
    ];
    const { data } = await bench.callers.ask<{ recordPlace: { place: { id: string } } }>('officer', place, {
      input: { country: 'KZ', names },
    });
    capital = data?.recordPlace.place.id ?? '';
  }, 60_000);
  afterAll(() => bench.close());

  const share = (input: object = {}) =>
    bench.do('memberEditor', 'shareProgramme', {
      name: `Example ${newUuid()}`,
      status: 'AVAILABLE',
      website: WEBSITE,
      licence: 'CC-BY-4.0',
      originalLanguage: 'en',
      ...input,
    });
  const step = ({ id, version }: Item, more: object = {}) => ({ id, expectedVersion: version, ...more });
  /** An adoption by another member, planned. */
  const planned = async (programme: Item, input: object = {}) => {
    const interest = await bench.do('otherMemberHead', 'adoptProgramme', {
      programmeId: programme.id,
      language: 'en',
      ...input,
    });
    return bench.do('otherMemberHead', 'planAdoption', step(interest));
  };

  it('goes from interest to use with evidence, and is public without a name of a person', async () => {
    const programme = await share();
    const interest = await bench.do('otherMemberHead', 'adoptProgramme', {
      programmeId: programme.id,
      language: 'en',
      placeId: capital,
      startsOn: '2022-08',
      reach: [{ kind: 'SCHOOLS', count: 3 }],
      adaptationNotes: 'Shorter sessions.',
    });
    expect(interest).toMatchObject({ status: 'INTERESTED', country: 'KZ' });
    const intended = await bench.do('otherMemberHead', 'planAdoption', step(interest));
    const fitting = await bench.do('otherMemberHead', 'startAdaptation', step(intended));
    const pilot = await bench.do('otherMemberHead', 'startPilot', step(fitting));
    expect(await bench.refusal('otherMemberHead', 'confirmUse', step(pilot))).toBe('GuardFailed EVIDENCE_MISSING');
    const file = await bench.upload('otherMemberHead', 'MEMBER');
    const shown = await bench.do(
      'otherMemberHead',
      'addAdoptionEvidence',
      step(pilot, { evidence: { fileId: file, note: 'Report.' } }),
    );
    const used = await bench.do('otherMemberHead', 'confirmUse', step(shown));
    expect(used.status).toBe('IN_USE');

    const query = `query ($id: ID!) { programme(id: $id) {
      adoptions(country: "KZ") { totalCount nodes { status language country placeLabel(languages: ["en"]) startsOn { value } organisation { id }
        reach { kind count approximate } evidenceCount adaptationNotes evidence { note file { id } } } }
      adoptionFigures { country status adoptions organisations } } }`;
    const seen = {
      status: 'IN_USE',
      language: 'en',
      country: 'KZ',
      placeLabel: 'Nur-Sultan (now Astana)',
      startsOn: { value: '2022-08' },
      organisation: { id: bench.cast.organisations.otherMember },
      reach: [{ kind: 'SCHOOLS', count: 3, approximate: false }],
      evidenceCount: 1,
    };
    const read = async (caller: 'anonymous' | 'memberEditor') =>
      (await bench.read<{ programme: object }>(caller, query, { id: programme.id })).programme;
    expect(await read('anonymous')).toEqual({
      adoptions: { totalCount: 1, nodes: [{ ...seen, adaptationNotes: null, evidence: null }] },
      adoptionFigures: [{ country: 'KZ', status: 'IN_USE', adoptions: 1, organisations: 1 }],
    });
    expect(await read('memberEditor')).toMatchObject({
      adoptions: {
        nodes: [{ ...seen, adaptationNotes: 'Shorter sessions.', evidence: [{ note: 'Report.', file: { id: file } }] }],
      },
    });
    const steps = await bench.sql(
      `select status from adoption_step where adoption_id = '${uuidOf('Adoption', used.id)}' order by number`,
    );
    expect(steps.map(({ status }) => status)).toEqual(['INTERESTED', 'PLANNED', 'ADAPTING', 'PILOT', 'IN_USE']);
    await expect(bench.sql('delete from adoption_step')).rejects.toThrow();
    await expect(bench.sql('delete from adoption_evidence')).rejects.toThrow();
    const own = 'query ($id: ID!) { organisation(id: $id) { adoptions(status: IN_USE) { nodes { id } } } }';
    const { organisation } = await bench.read<{ organisation: object }>('anonymous', own, {
      id: bench.cast.organisations.otherMember,
    });
    expect(organisation).toEqual({ adoptions: { nodes: [{ id: used.id }] } });
  });

  it('forbids to adapt what a licence without derivatives covers, and lets it be used as it is', async () => {
    const adoption = await planned(await share({ licence: 'CC-BY-NC-ND-4.0' }));
    expect(await bench.refusal('otherMemberHead', 'startAdaptation', step(adoption))).toBe(
      'GuardFailed LICENCE_FORBIDS',
    );
    expect(await bench.refusal('memberEditor', 'permitAdaptation', step(adoption, { note: 'Yes.' }))).toBe(
      'GuardFailed LICENCE_FORBIDS',
    );
    expect((await bench.do('otherMemberHead', 'startPilot', step(adoption))).status).toBe('PILOT');
  });

  it('asks the owner where no licence is known', async () => {
    const adoption = await planned(await share({ licence: null }));
    expect(await bench.refusal('otherMemberHead', 'startAdaptation', step(adoption))).toBe(
      'GuardFailed PERMISSION_MISSING',
    );
    expect(await bench.refusal('otherMemberHead', 'permitAdaptation', step(adoption, { note: 'Yes.' }))).toBe(
      'GuardFailed NOT_YOURS_TO_DO',
    );
    const permitted = await bench.do('memberEditor', 'permitAdaptation', step(adoption, { note: 'By letter.' }));
    expect((await bench.do('otherMemberHead', 'startAdaptation', step(permitted))).status).toBe('ADAPTING');
    const open = await planned(await share());
    expect(await bench.refusal('memberEditor', 'permitAdaptation', step(open, { note: 'Yes.' }))).toBe(
      'GuardFailed PERMISSION_NOT_NEEDED',
    );
  });

  it('waits for a translation', async () => {
    const programme = await share();
    const adoption = await planned(programme, { language: 'kk' });
    expect(await bench.refusal('otherMemberHead', 'startAdaptation', step(adoption))).toBe(
      'GuardFailed LANGUAGE_NOT_OFFERED',
    );
    expect(await bench.refusal('otherMemberHead', 'startPilot', step(adoption))).toBe(
      'GuardFailed LANGUAGE_NOT_OFFERED',
    );
    const unsaid = await bench.do('otherMemberHead', 'updateAdoption', step(adoption, { language: null }));
    expect(await bench.refusal('otherMemberHead', 'startPilot', step(unsaid))).toBe('GuardFailed LANGUAGE_MISSING');
    await bench.do('memberEditor', 'updateProgramme', step(programme, { languages: ['kk'] }));
    const said = await bench.do('otherMemberHead', 'updateAdoption', step(unsaid, { language: 'kk' }));
    expect((await bench.do('otherMemberHead', 'startAdaptation', step(said))).status).toBe('ADAPTING');
  });

  it('is one for an organisation, thing, language and place, also when two ask at once', async () => {
    const programme = await share();
    const input = { programmeId: programme.id, language: 'en' };
    const both = await Promise.all([1, 2, 3].map(() => bench.try('otherMemberHead', 'adoptProgramme', input)));
    const kinds = both.map(({ data }) => data?.result.__typename).sort();
    expect(kinds).toEqual(['AdoptProgrammeSuccess', 'AdoptionExists', 'AdoptionExists']);
    const elsewhere = await bench.do('otherMemberHead', 'adoptProgramme', { ...input, placeId: capital });
    expect(await bench.refusal('otherMemberHead', 'updateAdoption', step(elsewhere, { placeId: null }))).toBe(
      'AdoptionExists',
    );
    await bench.do('otherMemberHead', 'discontinueAdoption', step(elsewhere, { reason: 'No room.' }));
    expect((await bench.do('otherMemberHead', 'adoptProgramme', { ...input, placeId: capital })).status).toBe(
      'INTERESTED',
    );
  });

  it('can be entered by an officer as it was, and not by others', async () => {
    const programme = await share({ licence: null });
    const { applicant } = bench.cast.organisations;
    const past = {
      programmeId: programme.id,
      organisationId: applicant,
      language: 'en',
      startsOn: '2019',
      provenance: 'DOCUMENTED',
      source: WEBSITE,
    };
    expect(await bench.refusal('officer', 'recordAdoption', { ...past, status: 'IN_USE' })).toBe(
      'GuardFailed EVIDENCE_MISSING',
    );
    expect(await bench.refusal('officer', 'recordAdoption', { ...past, status: 'PILOT', provenance: 'LIVE' })).toBe(
      'INPUT_INVALID provenance',
    );
    const entered = await bench.do('officer', 'recordAdoption', {
      ...past,
      status: 'IN_USE',
      evidence: [{ url: WEBSITE }],
    });
    expect(entered.status).toBe('IN_USE');
    expect(await bench.refusal('otherMemberHead', 'discontinueAdoption', step(entered, { reason: 'A' }))).toBe(
      'GuardFailed NOT_YOURS_TO_DO',
    );
    const { adoptionFigures } = await bench.read<{ adoptionFigures: object[] }>(
      'anonymous',
      'query ($p: [ID!]) { adoptionFigures(filter: { programme: $p, provenance: [DOCUMENTED] }) { country status adoptions } }',
      { p: [programme.id] },
    );
    expect(adoptionFigures).toEqual([{ country: 'KZ', status: 'IN_USE', adoptions: 1 }]);
  });

  it('of an organisation at risk is hidden from the public, in lists, counts and figures too', async () => {
    const programme = await share();
    const made = await planned(programme);
    const { otherMember } = bench.cast.organisations;
    const uuid = uuidOf('Organisation', otherMember);
    await bench.sql(`update organisation set sensitivity = 'AT_RISK' where id = '${uuid}'`);
    const query = `query ($id: ID!, $a: ID!) { adoption(id: $a) { id } programme(id: $id) { adoptions { totalCount nodes { id } } adoptionFigures { adoptions } } }`;
    const read = (caller: 'anonymous' | 'memberEditor') =>
      bench.read<object>(caller, query, { id: programme.id, a: made.id });
    expect(await read('anonymous')).toEqual({
      adoption: null,
      programme: { adoptions: { totalCount: 0, nodes: [] }, adoptionFigures: [] },
    });
    expect(await read('memberEditor')).toMatchObject({
      adoption: { id: made.id },
      programme: { adoptions: { totalCount: 1 }, adoptionFigures: [{ adoptions: 1 }] },
    });
    await bench.sql(`update organisation set sensitivity = 'NORMAL' where id = '${uuid}'`);
  });

  it('pages through many adoptions, the newest first', async () => {
    const programme = await share();
    for (const language of ['en', 'ru', 'kk', 'de', 'fr']) {
      await bench.do('otherMemberHead', 'adoptProgramme', { programmeId: programme.id, language });
    }
    const query = `query ($id: ID!, $after: String) { programme(id: $id) { adoptions(first: 2, after: $after) { nodes { language } pageInfo { hasNextPage endCursor } } } }`;
    interface Page {
      programme: {
        adoptions: { nodes: { language: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await bench.read<Page>('anonymous', query, { id: programme.id, after });
      seen.push(...page.programme.adoptions.nodes.map(({ language }) => language));
      after = page.programme.adoptions.pageInfo.hasNextPage ? page.programme.adoptions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['fr', 'de', 'kk', 'ru', 'en']);
  });

  it('counts who would like what in which language, the most wanted first', async () => {
    const [one, other] = [await share(), await share()];
    const ask = (caller: 'memberEditor' | 'otherMemberHead' | 'applicantHead', programme: Item, language: string) =>
      bench.do(caller, 'requestTranslation', { programmeId: programme.id, language });
    await ask('memberEditor', other, 'tr');
    const mine = await ask('memberEditor', one, 'kk');
    await ask('otherMemberHead', one, 'kk');
    await ask('applicantHead', one, 'kk');
    await ask('applicantHead', one, 'tr');
    expect(await bench.refusal('applicantHead', 'requestTranslation', { programmeId: one.id, language: 'kk' })).toBe(
      'TranslationRequested',
    );
    expect(await bench.refusal('applicantHead', 'requestTranslation', { programmeId: one.id, language: 'en' })).toBe(
      'GuardFailed LANGUAGE_OFFERED',
    );
    const query = `query ($p: [ID!], $after: String) { translationDemand(filter: { programme: $p }, first: 2, after: $after) {
      nodes { language requests programme { id } } pageInfo { endCursor } } }`;
    interface Wanted {
      translationDemand: { nodes: { language: string; requests: number }[]; pageInfo: { endCursor: string } };
    }
    const page = (after: string | null) => bench.read<Wanted>('anonymous', query, { p: [one.id, other.id], after });
    const first = await page(null);
    const second = await page(first.translationDemand.pageInfo.endCursor);
    const all = [...first.translationDemand.nodes, ...second.translationDemand.nodes];
    expect(all[0]).toEqual({ language: 'kk', requests: 3, programme: { id: one.id } });
    expect(all.map(({ requests }) => requests)).toEqual([3, 1, 1]);

    const take = `mutation ($id: ID!) { withdrawTranslationRequest(id: $id) { ... on WithdrawTranslationRequestSuccess { request { state } } ... on GuardFailed { guards { code } } } }`;
    const withdraw = async (caller: 'memberEditor' | 'otherMemberHead') =>
      (await bench.callers.ask<{ withdrawTranslationRequest: object }>(caller, take, { id: mine.id })).data
        ?.withdrawTranslationRequest;
    expect(await withdraw('otherMemberHead')).toEqual({ guards: [{ code: 'NOT_YOURS_TO_DO' }] });
    expect(await withdraw('memberEditor')).toEqual({ request: { state: 'WITHDRAWN' } });
    expect(await withdraw('memberEditor')).toEqual({ guards: [{ code: 'WRONG_STATE' }] });
    expect((await page(null)).translationDemand.nodes[0]).toMatchObject({ requests: 2 });
    expect((await ask('memberEditor', one, 'kk')).id).not.toBe(mine.id);
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await bench.read('anonymous', node, { id: mine.id })).toEqual({ node: null });
    expect(await bench.read('otherMemberHead', node, { id: mine.id })).toEqual({ node: { id: mine.id } });
  });
});
