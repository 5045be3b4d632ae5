/** An existing network enters its members: uploaded, tried, confirmed by a second officer, all or nothing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { walkState } from '../../support/action-walk.js';
import { type CallerName, CALLER_NAMES, type Callers, makeCallers } from '../../support/callers.js';
import { type Cast, type CastName, createCast } from '../../support/cast.js';
import { rowCounts } from '../../support/row-counts.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const IMPORT = `id state version encoding rowCount counts { create admit unchanged invalid }
  uploadedBy { name } confirmedBy { name } decision { number subject provenance }`;
const ROWS = `query ($id: ID!) { registerImportRows(importId: $id, first: 100) { nodes {
  line result violations { column rule } organisation { id name { text } } } } }`;
const HEAD = 'external_id,organisation,name,language,country,category,admitted_on,left_on,left_how\n';
const FILE = `${HEAD}7,,Aare Elternbund,de,CH,FULL,2019-11,,
8,,«Ақ жол» ата-аналары,kk,KZ,ASSOCIATE,2021,2023-06,RESIGNED
9,,Zuidzee Ouders,nl,NL,FULL,2019-11-03,,
`;

interface Import {
  id: string;
  state: string;
  version: number;
  encoding: string;
  counts: Record<string, number>;
  confirmedBy: { name: string } | null;
  decision: { number: string } | null;
}
interface Row {
  line: number;
  result: string;
  violations: { column: string; rule: string }[];
  organisation: { id: string } | null;
}

describe('the import of a register', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
  }, 60_000);
  afterAll(() => network.close());

  async function act(who: CastName, field: string, { id, version }: Pick<Import, 'id' | 'version'>) {
    const query = `mutation ($id: ID!, $expectedVersion: Int!) { result: ${field}(id: $id, expectedVersion: $expectedVersion) {
      ... on GuardFailed { guards { code } }
      ... on ${field.charAt(0).toUpperCase()}${field.slice(1)}Success { registerImport { ${IMPORT} } } } }`;
    const variables = { id, expectedVersion: version };
    const { data, errors } = await network.graphql<{
      result: { registerImport?: Import; guards?: { code: string }[] };
    }>(query, variables, cast.tokens[who]);
    return { import: data?.result.registerImport, guards: data?.result.guards, code: errors?.[0]?.extensions.code };
  }

  async function upload(content: string | Buffer, who: CastName = 'officer'): Promise<Import> {
    const query = `mutation ($input: UploadRegisterInput!) { uploadRegister(input: $input) {
      ... on UploadRegisterSuccess { registerImport { ${IMPORT} } } } }`;
    const input = {
      fileName: 'members.csv',
      contentBase64: Buffer.from(content).toString('base64'),
      source: 'Register of members, kept by the office',
    };
    const { data, errors } = await network.graphql<{ uploadRegister: { registerImport: Import } }>(
      query,
      { input },
      cast.tokens[who],
    );
    expect(errors).toBeUndefined();
    return data!.uploadRegister.registerImport;
  }

  async function tried(content: string | Buffer): Promise<Import> {
    const answer = await act('officer', 'tryRegisterImport', await upload(content));
    return answer.import!;
  }

  async function rowsOf(id: string): Promise<Row[]> {
    const { data } = await network.graphql<{ registerImportRows: { nodes: Row[] } }>(ROWS, { id }, cast.tokens.officer);
    return data!.registerImportRows.nodes;
  }

  const memberships = async (asOf: string) => {
    const query = `query ($asOf: CivilDay!) { memberships(asOf: $asOf, first: 100) { totalCount nodes { status category since { value precision } organisation { name { text } } } } }`;
    const { data } = await network.graphql<{ memberships: { totalCount: number; nodes: object[] } }>(query, { asOf });
    return data!.memberships;
  };

  it('says in a dry run what each row would do, and writes nothing into the register', async () => {
    const before = await rowCounts(network.database);
    const dry = await tried(FILE);
    expect(dry).toMatchObject({ state: 'DRY_RUN', encoding: 'UTF_8', counts: { create: 3, invalid: 0 } });
    const after = await rowCounts(network.database);
    for (const table of ['organisation', 'membership', 'membership_event', 'decision'] as const) {
      expect([table, after[table]]).toEqual([table, before[table]]);
    }
  });

  it('names every broken rule by its line and column, and is then blocked', async () => {
    const dry = await tried(`${HEAD}1,,,xx-bad-tag,KZ,GOLD,2019-99,,
2,,Example Association 1,en,AT,FULL,2019,,
3,,Rhein Eltern,de,DE,FULL,2019,,
3,,Elbe Eltern,de,DE,FULL,2019,,
`);
    const rows = await rowsOf(dry.id);
    expect(
      rows.map(({ line, result, violations }) => [line, result, violations.map(({ rule }) => rule).sort()]),
    ).toEqual([
      [2, 'INVALID', ['languageTag', 'needed', 'partialDate', 'word']],
      [3, 'INVALID', ['possibleDuplicate']],
      [4, 'CREATE', []],
      [5, 'INVALID', ['rowTwice']],
    ]);
    expect((await act('secondOfficer', 'confirmRegisterImport', dry)).guards).toEqual([{ code: 'INVALID_ROWS' }]);
  });

  it('needs a second officer, and enters all rows with the dates as precise as they are', async () => {
    const dry = await tried(FILE);
    expect((await act('officer', 'confirmRegisterImport', dry)).guards).toEqual([{ code: 'SECOND_PERSON' }]);
    const before = await memberships('2022-01-01');
    const { import: applied } = await act('secondOfficer', 'confirmRegisterImport', dry);
    expect(applied).toMatchObject({
      state: 'APPLIED',
      confirmedBy: { name: 'Example secondOfficer' },
      decision: { subject: 'MOTION', provenance: 'RECORDED_RETROSPECTIVELY' },
    });
    const then = await memberships('2022-01-01');
    expect(then.totalCount).toBe(before.totalCount + 3);
    expect(then.nodes).toContainEqual({
      status: 'ACTIVE',
      category: 'FULL',
      since: { value: '2019-11', precision: 'MONTH' },
      organisation: { name: { text: 'Aare Elternbund' } },
    });
    expect((await memberships('2026-11-24')).totalCount).toBe((await memberships('2023-05-31')).totalCount - 1);
  });

  it('changes nothing when it is repeated', async () => {
    const again = await tried(FILE);
    expect(again.counts).toEqual({ create: 0, admit: 0, unchanged: 3, invalid: 0 });
    const before = await rowCounts(network.database);
    const { import: applied } = await act('secondOfficer', 'confirmRegisterImport', again);
    expect(applied).toMatchObject({ state: 'APPLIED', decision: null });
    const after = await rowCounts(network.database);
    for (const table of ['organisation', 'organisation_name', 'membership', 'membership_event', 'decision'] as const) {
      expect([table, after[table]]).toEqual([table, before[table]]);
    }
  });

  it('finds a known member by its number under another name, and never changes its ledger', async () => {
    const dry = await tried(`${HEAD}7,,Aare Eltern,de,CH,FULL,2019-11,,\n9,,Zuidzee Ouders,nl,NL,FULL,2018,,\n`);
    const rows = await rowsOf(dry.id);
    expect(rows.map(({ result, violations }) => [result, violations[0]?.rule])).toEqual([
      ['UNCHANGED', undefined],
      ['INVALID', 'ledgerDiffers'],
    ]);
  });

  it('enters the membership of an organisation that is known and no member', async () => {
    const dry = await tried(`${HEAD}20,${cast.organisations.applicant},Example Applicant,en,KZ,OBSERVER,2020,,\n`);
    expect(dry.counts).toMatchObject({ admit: 1 });
    await act('secondOfficer', 'discardRegisterImport', dry);
  });

  it('enters nothing when the register has changed since the dry run', async () => {
    const file = `${HEAD}30,,Donau Elternkreis,de,AT,FULL,2015,,\n`;
    const [one, other] = [await tried(file), await tried(file)];
    expect((await act('secondOfficer', 'confirmRegisterImport', one)).import?.state).toBe('APPLIED');
    expect((await act('secondOfficer', 'confirmRegisterImport', other)).code).toBe('STALE');
    const retried = await act('officer', 'tryRegisterImport', other);
    expect(retried.import?.counts).toMatchObject({ unchanged: 1 });
  });

  it('is entered once by two confirmations at the same time', async () => {
    const dry = await tried(`${HEAD}40,,Isar Elternkreis,de,DE,FULL,2015,,\n`);
    const answers = await Promise.all([1, 2].map(() => act('secondOfficer', 'confirmRegisterImport', dry)));
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['STALE', 'done']);
  });

  it('is entered once by two imports of one file that are confirmed at the same time', async () => {
    const file = `${HEAD}50,,Inn Elternkreis,de,AT,FULL,2015,,\n`;
    const both = [await tried(file), await tried(file)];
    const answers = await Promise.all(both.map(one => act('secondOfficer', 'confirmRegisterImport', one)));
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['STALE', 'done']);
    const query = '{ organisations(filter: { search: "Inn Elternkreis" }) { totalCount } }';
    expect((await network.graphql(query, {}, cast.tokens.officer)).data).toEqual({ organisations: { totalCount: 1 } });
  });

  it('reads the same rows from UTF-8, UTF-16 and Windows-1251, whatever office program wrote them', async () => {
    const file = `${HEAD}60,,Ассоциация родителей Алматы,ru,KZ,FULL,2019-11,,\n61,,Союз семейных школ,ru,KZ,ASSOCIATE,2021,,\n`;
    const first = await tried(file);
    expect((await act('secondOfficer', 'confirmRegisterImport', first)).import?.state).toBe('APPLIED');
    for (const [encoding, bytes] of [
      ['UTF_8', Buffer.from(`\ufeff${file}`)],
      ['UTF_16LE', iconv.encode(file, 'utf16-le', { addBOM: true })],
      ['UTF_16LE', iconv.encode(file, 'utf16-le', { addBOM: false })],
      ['UTF_16BE', iconv.encode(file, 'utf16-be', { addBOM: true })],
      ['WINDOWS_1251', iconv.encode(file, 'win1251')],
    ] as const) {
      const again = await tried(bytes);
      expect([again.encoding, again.counts]).toEqual([encoding, { create: 0, admit: 0, unchanged: 2, invalid: 0 }]);
    }
  });

  it.each([
    ['bytes that are no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0, 1]), 'encoding'],
    ['a table without the needed columns', 'name\nA\n', 'column'],
  ])('refuses %s with the rule', async (_, content, rule) => {
    const query = `mutation ($input: UploadRegisterInput!) { uploadRegister(input: $input) { __typename } }`;
    const input = { fileName: 'a.csv', contentBase64: Buffer.from(content).toString('base64'), source: 'A' };
    const { errors } = await network.graphql(query, { input }, cast.tokens.officer);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INPUT_INVALID',
      violations: [{ path: ['input', 'contentBase64'], rule }],
    });
  });

  describe('its actions', () => {
    let number = 100;
    const fresh = (): string => `${HEAD}${String((number += 1))},new,Walk ${String(number)} Kreis,de,DE,FULL,2015,,\n`;
    const versions = new Map<string, number>();
    const made = async (making: Promise<Import>) => {
      const { id, version } = await making;
      versions.set(id, version);
      return id;
    };
    const trial = (field: string) => ({
      call: `${field}(id: $id, expectedVersion: $version)`,
      takes: '$id: ID!, $version: Int!',
      variables: (id: string) => ({ id, version: versions.get(id) ?? 1 }),
    });
    const walk = {
      type: 'RegisterImport',
      callers: [
        'anonymous',
        'officer',
        'admin',
        'board',
        'auditor',
        'returningOfficer',
        'memberHead',
        'memberKey',
      ] as CallerName[],
      actions: {
        TRY: trial('tryRegisterImport'),
        CONFIRM: trial('confirmRegisterImport'),
        DISCARD: trial('discardRegisterImport'),
      },
      states: {
        UPLOADED: () => made(upload(fresh())),
        DRY_RUN: () => made(tried(fresh())),
        APPLIED: async () => {
          const dry = await tried(fresh());
          const { import: applied } = await act('secondOfficer', 'confirmRegisterImport', dry);
          return made(Promise.resolve(applied!));
        },
        DISCARDED: async () => {
          const dry = await tried(fresh());
          await act('secondOfficer', 'discardRegisterImport', dry);
          return made(Promise.resolve({ ...dry, version: dry.version + 1 }));
        },
      },
    };

    it.each(Object.keys(walk.states))(
      'succeed in the state %s if and only if they are listed as allowed',
      async state => {
        expect(CALLER_NAMES).toEqual(expect.arrayContaining(walk.callers));
        expect(await walkState(callers, walk, state)).toBe(walk.callers.length * 3);
      },
    );
  });
});
