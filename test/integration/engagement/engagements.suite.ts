/** Engagements: put on record as they are known, read by whom they concern, carried on by their table. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf } from '../../../apps/api/src/core/ids/index.js';
import { PlaceService } from '../../../apps/api/src/modules/organisation/index.js';
import { type Cast, type CastName, createCast } from '../../support/cast.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from '../../support/test-app.js';

const NOBODY = '01900000-0000-7000-8000-000000000000';
const SYSTEM = { kind: 'SYSTEM', reason: 'test' } as const;
const english = (text: string) => [{ language: 'en', text }];
const RECORD = `mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) {
  ... on RecordEngagementSuccess { engagement { id } } } }`;
const FIELDS = `id kind state title { text } outcome { text } startsOn { value precision } endsOn { value precision } periodNote
  placeLabel(languages: ["en"]) attendance attendanceQualifier attendanceNote isPublic provenance source host { id }
  participants { role organisation { id } } meetings { organisation { id } subject { text } outcome { text } topics }
  partOf { id } parts { id }`;

interface Shown {
  id: string;
  state: string;
  outcome: { text: string } | null;
  availableActions: { action: string; allowed: boolean; blockingGuards: { code: string }[] }[];
}

describe('engagements', () => {
  let network: TestApp;
  let cast: Cast;
  let astana: string;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    const place = await network.app.get(PlaceService).record(SYSTEM, {
      country: 'KZ',
      names: [
        { text: 'Astana', language: 'en', validFrom: '1998-05', validTo: '2019-03' },
        { text: 'Nur-Sultan', language: 'en', validFrom: '2019-03', validTo: '2022-09' },
        { text: 'Astana', language: 'en', validFrom: '2022-09' },
      ],
    });
    astana = place.id;
  }, 60_000);
  afterAll(() => network.close());

  const say = <Data>(speaker: CastName | null, query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> =>
    network.graphql<Data>(query, variables, speaker === null ? undefined : cast.tokens[speaker]);
  const record = (speaker: CastName, input: object) =>
    say<{ recordEngagement: { engagement: { id: string } } }>(speaker, RECORD, {
      input: { kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A visit'), ...input },
    });
  const recorded = async (input: object, speaker: CastName = 'officer'): Promise<string> => {
    const { data, errors } = await record(speaker, input);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.recordEngagement.engagement.id;
  };
  const read = async <T = Record<string, unknown>>(speaker: CastName | null, id: string, fields = FIELDS) =>
    (await say<{ engagement: T | null }>(speaker, `{ engagement(id: "${id}") { ${fields} } }`)).data?.engagement;
  const violationsOf = ({ errors }: GraphqlAnswer<unknown>) =>
    (errors?.[0]?.extensions['violations'] as { path: string[]; rule: string }[] | undefined)?.map(
      ({ path, rule }) => `${path.join('.')} ${rule}`,
    );

  it('are put on record afterwards as precisely as they are known, and no more', async () => {
    const { member, otherMember, secretariat } = cast.organisations;
    const visit = await recorded({
      ...{ placeId: astana, startsOn: '2022-08-15', endsOn: '2022-08-17', zone: 'Asia/Almaty', public: true },
      hostId: otherMember,
      participants: [{ organisationId: secretariat, role: 'VISITOR' }],
      meetings: [
        { organisationId: member, subject: english('Visas'), topics: ['visas'], outcome: english('To be continued') },
      ],
      ...{ provenance: 'DOCUMENTED', source: 'https://example.org/visit' },
    });
    const conference = await recorded({
      ...{ kind: 'CONFERENCE', partOfId: visit, hostId: otherMember, periodNote: 'during the visit', public: true },
      ...{
        attendance: 600,
        attendanceQualifier: 'MORE_THAN',
        attendanceNote: 'educators',
        provenance: 'RECORDED_RETROSPECTIVELY',
      },
    });
    expect(await read('memberHead', visit)).toEqual({
      ...{ id: visit, kind: 'STUDY_VISIT', state: 'COMPLETED', title: { text: 'A visit' }, outcome: null },
      startsOn: { value: '2022-08-15', precision: 'DAY' },
      endsOn: { value: '2022-08-17', precision: 'DAY' },
      ...{ periodNote: null, placeLabel: 'Nur-Sultan (now Astana)', isPublic: true },
      ...{ attendance: null, attendanceQualifier: null, attendanceNote: null },
      ...{ provenance: 'DOCUMENTED', source: 'https://example.org/visit', host: { id: otherMember } },
      participants: [{ role: 'VISITOR', organisation: { id: secretariat } }],
      meetings: [
        {
          organisation: { id: member },
          subject: { text: 'Visas' },
          outcome: { text: 'To be continued' },
          topics: ['visas'],
        },
      ],
      ...{ partOf: null, parts: [{ id: conference }] },
    });
    expect(await read(null, conference)).toMatchObject({
      ...{ startsOn: null, periodNote: 'during the visit', partOf: { id: visit } },
      ...{ attendance: 600, attendanceQualifier: 'MORE_THAN' },
    });
  });

  it('keep a month a month', async () => {
    const id = await recorded({ kind: 'ENQUIRY', state: 'PROPOSED', startsOn: '2022-07' });
    expect(await read('officer', id, 'startsOn { value precision }')).toEqual({
      startsOn: { value: '2022-07', precision: 'MONTH' },
    });
  });

  it('are for members unless they are public, and what came of them is for members always', async () => {
    const secret = await recorded({ hostId: cast.organisations.otherMember, outcome: english('Agreed') });
    const open = await recorded({ outcome: english('Agreed'), public: true });
    const ours = await recorded({
      participants: [{ organisationId: cast.organisations.applicant, role: 'PARTICIPANT' }],
    });
    for (const speaker of [null, 'applicantHead'] as const) {
      expect(await read(speaker, secret, 'id')).toBeNull();
      expect(await read(speaker, open, 'outcome { text }')).toEqual({ outcome: null });
    }
    for (const speaker of ['memberHead', 'otherMemberHead', 'officer', 'auditor'] as const) {
      expect(await read(speaker, secret, 'outcome { text }')).toEqual({ outcome: { text: 'Agreed' } });
    }
    expect(await read('applicantHead', ours, 'id')).toEqual({ id: ours });
    const { data } = await say<{ engagements: { nodes: { id: string }[] } }>(
      null,
      '{ engagements(first: 100) { nodes { id } } }',
    );
    const ids = data?.engagements.nodes.map(({ id }) => id);
    expect(ids).toContain(open);
    expect(ids).not.toContain(secret);
  });

  it('are found by their place, whatever it was called, and under their organisations, page by page', async () => {
    const host = cast.organisations.member;
    for (const year of ['2010', '2021', '2026']) await recorded({ placeId: astana, startsOn: year, hostId: host });
    const found: string[] = [];
    let after: string | null = null;
    do {
      const answer: GraphqlAnswer<{
        engagements: {
          nodes: { startsOn: { value: string }; placeLabel: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }> = await say(
        'officer',
        `query ($filter: EngagementsFilter, $after: String) { engagements(filter: $filter, first: 2, after: $after) {
           nodes { startsOn { value } placeLabel(languages: ["en"]) } pageInfo { hasNextPage endCursor } } }`,
        { filter: { placeId: astana, organisationId: host }, after },
      );
      const page = answer.data?.engagements;
      found.push(...(page?.nodes ?? []).map(({ startsOn, placeLabel }) => `${startsOn.value} ${placeLabel}`));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    // The visit of 2022 is there too: the member was met at it.
    expect(found).toEqual([
      '2026 Astana',
      '2022-08-15 Nur-Sultan (now Astana)',
      '2021 Nur-Sultan (now Astana)',
      '2010 Astana',
    ]);
    const { data } = await say<{ organisation: { engagements: unknown[] } }>(
      'officer',
      `{ organisation(id: "${host}") { engagements { id } } }`,
    );
    expect(data?.organisation.engagements).toHaveLength(4);
  });

  it.each([
    [{ startsOn: '2022-08', endsOn: '2022-07' }, 'input.endsOn dateOrder'],
    [{ zone: 'Asia/Nowhere' }, 'input.zone timeZone'],
    [{ attendance: 600 }, 'input.attendanceQualifier attendance'],
    [{ state: 'CANCELLED' }, 'input.endReason endReason'],
    [{ provenance: 'DOCUMENTED' }, 'input.source sourceNeeded'],
    [{ title: [...english('One'), ...english('Two')] }, 'input.title languageOnce'],
    [{ hostId: idOf('Organisation', NOBODY) }, 'input.hostId unknownOrganisation'],
    [{ placeId: idOf('Place', NOBODY) }, 'input.placeId unknownPlace'],
    [{ programmeIds: [idOf('Programme', NOBODY)] }, 'input.programmeIds.0 unknownProgramme'],
    [{ partOfId: idOf('Engagement', NOBODY) }, 'input.partOfId unknownEngagement'],
    [{ originId: 'nothing' }, 'input.originId typeId'],
  ])('refuse %j, naming the field and the rule', async (input, violation) => {
    const answer = await record('officer', input);
    expect(answer.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
    expect(violationsOf(answer)).toEqual([violation]);
  });

  it('are recorded by an organisation that hosts them or takes part, and by no other', async () => {
    const { otherMember, member } = cast.organisations;
    expect((await record('memberEditor', { hostId: otherMember })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const participants = [{ organisationId: member, role: 'VISITOR' }];
    expect(await recorded({ hostId: otherMember, participants }, 'memberEditor')).toMatch(/^eng_/u);
  });

  it('go on by their table: every listed action that is allowed succeeds, and what is blocked says why', async () => {
    const id = await recorded({ state: 'PROPOSED', hostId: cast.organisations.member });
    const act = async (speaker: CastName, field: string, input?: object) => {
      const type = field === 'completeEngagement' ? 'CompleteEngagementInput' : 'EngagementNoteInput';
      const query = input
        ? `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on GuardFailed { guards { code } } } }`
        : `mutation { ${field}(id: "${id}") { __typename ... on GuardFailed { guards { code } } } }`;
      const { data, errors } = await say<Record<string, { guards?: { code: string }[] }>>(speaker, query, {
        input: { id, ...input },
      });
      return data?.[field] ? (data[field].guards?.map(({ code }) => code) ?? 'done') : errors?.[0]?.extensions.code;
    };
    const actions = async (speaker: CastName) =>
      (await read<Shown>(speaker, id, 'availableActions { action allowed blockingGuards { code } }'))?.availableActions
        .filter(({ allowed }) => allowed)
        .map(({ action }) => action);
    expect(await actions('memberHead')).toEqual(['PLAN', 'CANCEL', 'CORRECT']);
    expect(await actions('otherMemberHead')).toEqual([]);
    expect(await act('otherMemberHead', 'planEngagement')).toEqual(['NOT_YOURS_TO_DO']);
    expect(await act('memberHead', 'planEngagement')).toBe('done');
    expect(await act('memberHead', 'confirmEngagement')).toEqual(['DATES_UNKNOWN']);
    expect(await act('memberHead', 'postponeEngagement', { reason: 'No visas' })).toBe('done');
    expect(await actions('officer')).toEqual(['PLAN', 'CANCEL', 'CORRECT']);
    const twice = await Promise.all(['x', 'y'].map(reason => act('officer', 'cancelEngagement', { reason })));
    expect(twice.sort()).toEqual([['WRONG_STATE'], 'done'].sort());
    expect(await act('officer', 'planEngagement')).toEqual(['WRONG_STATE']);
  });

  it('are completed with what came of them', async () => {
    const id = await recorded({ state: 'IN_PROGRESS', hostId: cast.organisations.member, startsOn: '2026-11-24' });
    const input = { id, outcome: english('A memorandum is to be drafted') };
    await say(
      'memberHead',
      'mutation ($input: CompleteEngagementInput!) { completeEngagement(input: $input) { __typename } }',
      { input },
    );
    expect(await read('memberHead', id, 'state outcome { text }')).toEqual({
      state: 'COMPLETED',
      outcome: { text: 'A memorandum is to be drafted' },
    });
  });
});
