/** Summits: from the draft to the minutes, who sees what of them, and what would make the day fail. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { CalendarOfSummits } from '../../../apps/api/src/modules/summit/summit-calendar.js';
import { outcome, SummitBench } from '../../support/summit-bench.js';

const ITEM = 'item { id state kind }';

describe('summits', () => {
  let bench: SummitBench;
  beforeAll(async () => {
    bench = await SummitBench.start();
  }, 60_000);
  afterAll(() => bench.close());

  const read = (caller: Parameters<SummitBench['read']>[0], id: string, selection: string) =>
    bench
      .read<{ summit: Record<string, unknown> | null }>(
        caller,
        `query ($id: ID!) { summit(id: $id) { ${selection} } }`,
        {
          id,
        },
      )
      .then(({ summit }) => summit);

  async function agendaItem(summitId: string, kind = 'INFORMATION'): Promise<string> {
    const input = { summitId, kind, title: [{ language: 'en', text: 'An item' }] };
    const made = await bench.input('officer', 'addAgendaItem', input, `... on AddAgendaItemSuccess { ${ITEM} }`);
    return (made['item'] as { id: string }).id;
  }

  describe('a summit', () => {
    it('is seen by the secretariat while it is a draft, and by everybody once it is announced', async () => {
      const id = await bench.draft();
      expect(await read('anonymous', id, 'id')).toBeNull();
      expect(await read('memberHead', id, 'id')).toBeNull();
      expect(await read('officer', id, 'state zone startsOn { value precision } ruleSet { code }')).toEqual({
        state: 'DRAFT',
        zone: 'Asia/Almaty',
        startsOn: { value: bench.day(90), precision: 'DAY' },
        ruleSet: { code: 'DEFAULT' },
      });
      expect(outcome(await bench.id('officer', 'announceSummit', id))).toBe('AnnounceSummitSuccess');
      expect(await read('anonymous', id, 'state placeLabel')).toEqual({ state: 'ANNOUNCED', placeLabel: 'Astana' });
    });

    it('is announced only with rules, place, days and enough notice', async () => {
      const bare = await bench.draft({ placeId: null, ruleSetId: null, startsOn: null, endsOn: null });
      expect(outcome(await bench.id('officer', 'announceSummit', bare))).toBe(
        'RULE_SET_MISSING, PLACE_MISSING, DATES_MISSING',
      );
      const online = await bench.draft({
        form: 'ONLINE',
        placeId: null,
        startsOn: bench.day(59),
        endsOn: bench.day(59),
      });
      expect(outcome(await bench.id('officer', 'announceSummit', online))).toBe('NOTICE_TOO_SHORT');
      const justInTime = await bench.draft({ startsOn: bench.day(60), endsOn: bench.day(60) });
      expect(outcome(await bench.id('officer', 'announceSummit', justInTime))).toBe('AnnounceSummitSuccess');
    });

    it('keeps its days and rules once announced, and is put off to others', async () => {
      const id = await bench.registering();
      const { version } = (await read('officer', id, 'version')) as { version: number };
      const change = { id, expectedVersion: version, startsOn: bench.day(120) };
      const refused = await bench.input('officer', 'updateSummit', change);
      expect(refused).toMatchObject({
        __typename: 'INPUT_INVALID',
        violations: [{ path: ['input', 'startsOn'], rule: 'announced' }],
      });
      const stale = { id, expectedVersion: 1, venue: 'Example hall' };
      expect(outcome(await bench.input('officer', 'updateSummit', stale))).toBe('STALE');
      const off = { id, expectedVersion: version, reason: 'The hall burnt down.', startsOn: bench.day(200) };
      expect(outcome(await bench.input('officer', 'postponeSummit', off))).toBe('PostponeSummitSuccess');
      expect(await read('anonymous', id, 'state endReason endsOn { value }')).toEqual({
        state: 'POSTPONED',
        endReason: 'The hall burnt down.',
        endsOn: { value: bench.day(200) },
      });
      expect(
        await bench.sql('select starts_on from summit_postponement where summit_id = $1', [uuidOf('Summit', id)]),
      ).toEqual([{ starts_on: bench.day(90) }]);
      expect(outcome(await bench.id('officer', 'announceSummit', id))).toBe('AnnounceSummitSuccess');
    });

    it('runs from registration to the minutes, each step when its conditions hold', async () => {
      const id = await bench.registering();
      expect(outcome(await bench.id('officer', 'openSummit', id))).toBe('WRONG_STATE');
      await bench.id('officer', 'closeRegistration', id);
      expect(await read('anonymous', id, 'state registrationClosesOn')).toEqual({
        state: 'REGISTRATION_CLOSED',
        registrationClosesOn: bench.day(0),
      });
      expect(outcome(await bench.id('officer', 'openSummit', id))).toBe(
        'CREDENTIALS_NOT_REPORTED, FIRST_DAY_NOT_REACHED',
      );
      expect(outcome(await bench.id('officer', 'reportCredentials', id))).toBe('FORBIDDEN');
      expect(outcome(await bench.id('returningOfficer', 'reportCredentials', id))).toBe('ReportCredentialsSuccess');
      await bench.beginToday(id);
      expect(outcome(await bench.id('officer', 'openSummit', id))).toBe('OpenSummitSuccess');
      expect(outcome(await bench.id('officer', 'closeSummit', id))).toBe('CloseSummitSuccess');
      const upload = { name: 'minutes.pdf', mediaType: 'application/pdf', bytes: 10, visibility: 'PUBLIC' };
      const file = await bench.read<{ requestUpload: { file: { id: string } } }>(
        'officer',
        'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on RequestUploadSuccess { file { id } } } }',
        { input: upload },
      );
      const minutes = { id, fileId: file.requestUpload.file.id };
      const future = await bench.input('officer', 'adoptMinutes', { ...minutes, adoptedOn: bench.day(3) });
      expect(outcome(future)).toBe('INPUT_INVALID');
      expect(outcome(await bench.input('officer', 'adoptMinutes', minutes))).toBe('AdoptMinutesSuccess');
      expect(await read('anonymous', id, 'state minutesAdoptedOn')).toEqual({
        state: 'MINUTES_ADOPTED',
        minutesAdoptedOn: bench.day(0),
      });
    });

    it('of the past is recorded with dates as precise as they are known, and none that is invented', async () => {
      const title = [{ language: 'en', text: 'Parent Summit' }];
      const past = { title, zone: 'Europe/Amsterdam', provenance: 'RECORDED_RETROSPECTIVELY' };
      const selection =
        '... on RecordPastSummitSuccess { summit { id slug state startsOn { value precision } endsOn { value } } }';
      const unknown = await bench.input('officer', 'recordPastSummit', past, selection);
      expect(unknown['summit']).toMatchObject({ slug: 'parent-summit', state: 'CLOSED', startsOn: null, endsOn: null });
      const month = await bench.input('officer', 'recordPastSummit', { ...past, startsOn: '2019-11' }, selection);
      expect(month['summit']).toMatchObject({
        slug: 'parent-summit-2',
        startsOn: { value: '2019-11', precision: 'MONTH' },
        endsOn: null,
      });
      const sourceless = await bench.input('officer', 'recordPastSummit', { ...past, provenance: 'DOCUMENTED' });
      expect(sourceless).toMatchObject({ violations: [{ rule: 'sourceNeeded' }] });
      const early = await bench.input('officer', 'recordPastSummit', { ...past, startsOn: bench.day(2) });
      expect(early).toMatchObject({ violations: [{ rule: 'notFuture' }] });
    });

    it('invariant 13: is told under the name that its place had on its day, though a name comes back: A, B, A', async () => {
      const names = [
        { text: 'Astana', language: 'en', validFrom: '1998-05', validTo: '2019-03' },
        { text: 'Nur-Sultan', language: 'en', validFrom: '2019-03', validTo: '2022-09' },
        { text: 'Astana', language: 'en', validFrom: '2022-09' },
      ];
      const recorded = '... on RecordPlaceSuccess { place { id } }';
      const place = await bench.input('officer', 'recordPlace', { country: 'KZ', names }, recorded);
      const overlapping = [...names, { text: 'Akmola', language: 'en', validFrom: '2022-08' }];
      expect(await bench.input('officer', 'recordPlace', { country: 'KZ', names: overlapping })).toMatchObject({
        __typename: 'INPUT_INVALID',
      });
      const placeId = (place['place'] as { id: string }).id;
      const title = [{ language: 'en', text: 'Summit of A, B, A' }];
      const past = { title, placeId, zone: 'Asia/Almaty', provenance: 'RECORDED_RETROSPECTIVELY' };
      const labels = [];
      for (const startsOn of ['2018-10', '2022-08-15', '2025-10-24']) {
        const selection = '... on RecordPastSummitSuccess { summit { placeLabel } }';
        const { summit } = await bench.input('officer', 'recordPastSummit', { ...past, startsOn }, selection);
        labels.push((summit as { placeLabel: string }).placeLabel);
      }
      expect(labels).toEqual(['Astana', 'Nur-Sultan (now Astana)', 'Astana']);
    });

    it('is listed with the latest first, by year, state and what is coming', async () => {
      const query = `query ($filter: SummitFilter, $first: Int, $after: String) {
      summits(filter: $filter, first: $first, after: $after) {
        totalCount nodes { slug startsOn { value } } pageInfo { endCursor hasNextPage } } }`;
      type Page = {
        summits: {
          totalCount: number;
          nodes: { slug: string; startsOn: { value: string } | null }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      };
      const all = (await bench.read<Page>('anonymous', query, { first: 100 })).summits;
      const days = all.nodes.map(({ startsOn }) => startsOn?.value ?? '');
      expect(days).toEqual([...days].sort().reverse());
      const walked: string[] = [];
      for (let after: string | undefined; ;) {
        const { nodes, pageInfo } = (await bench.read<Page>('anonymous', query, { first: 2, after })).summits;
        walked.push(...nodes.map(({ slug }) => slug));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(walked).toEqual(all.nodes.map(({ slug }) => slug));
      const of2019 = (await bench.read<Page>('anonymous', query, { filter: { year: 2019 } })).summits;
      expect(of2019.nodes).toEqual([{ slug: 'parent-summit-2', startsOn: { value: '2019-11' } }]);
      const upcoming = (await bench.read<Page>('anonymous', query, { filter: { upcoming: true } })).summits;
      expect(upcoming.nodes.length).toBeGreaterThan(0);
      expect(upcoming.nodes.every(({ startsOn }) => (startsOn?.value ?? '') > bench.day(0))).toBe(true);
      const { nextSummit } = await bench.read<{ nextSummit: { startsOn: { value: string } } }>(
        'anonymous',
        '{ nextSummit { startsOn { value } } }',
      );
      expect(nextSummit.startsOn.value).toBe(bench.day(60));
    });
  });

  it('that is called off before it was announced stays unknown to the public', async () => {
    const id = await bench.draft({ startsOn: bench.day(500), endsOn: bench.day(500) });
    const [{ version } = { version: 0 }] = await bench.sql('select version from summit where id = $1', [
      uuidOf('Summit', id),
    ]);
    const cancel = { id, expectedVersion: version, reason: 'Never meant to be known' };
    expect(outcome(await bench.input('officer', 'cancelSummit', cancel))).toBe('CancelSummitSuccess');
    const query = '{ summits(first: 100) { nodes { id } } }';
    for (const [caller, sees] of [
      ['anonymous', false],
      ['memberHead', false],
      ['officer', true],
    ] as const) {
      const one = await bench.read<{ summit: object | null }>(caller, `{ summit(id: "${id}") { id } }`);
      const all = await bench.read<{ summits: { nodes: { id: string }[] } }>(caller, query);
      expect([one.summit !== null, all.summits.nodes.some(node => node.id === id)]).toEqual([sees, sees]);
    }
  });

  describe('the calendar of summits', () => {
    it('tells applications the first day of summits that take place', async () => {
      const calendar = bench.network.app.get(CalendarOfSummits, { strict: false });
      const next = await calendar.next(bench.day(60));
      expect(next?.startsOn).toBe(bench.day(60));
      expect(await calendar.startsOn(next!.id)).toBe(bench.day(60));
      const id = await bench.draft({ startsOn: bench.day(400), endsOn: bench.day(400) });
      const uuid = uuidOf('Summit', id);
      expect(await calendar.next(bench.day(399))).toEqual({ id: uuid, startsOn: bench.day(400) });
      await bench.setState(id, 'CANCELLED');
      expect(await calendar.startsOn(uuid)).toBeNull();
      expect(await calendar.next(bench.day(399))).toBeNull();
    });
  });

  describe('the readiness of a summit', () => {
    it('names everything that would make the day fail, to those who can mend it', async () => {
      const id = await bench.registering();
      await agendaItem(id, 'MOTION');
      expect(await read('memberHead', id, 'readiness { code }')).toEqual({ readiness: null });
      const codes = async () => {
        const summit = await read('officer', id, 'readiness { code severity subjectId }');
        return (summit!['readiness'] as { code: string; severity: string }[]).map(({ code }) => code);
      };
      expect(await codes()).toEqual(['ITEM_WITHOUT_BALLOT', 'DOCUMENTS_NOT_CIRCULATED']);
      await bench.beginToday(id);
      await bench.setState(id, 'REGISTRATION_CLOSED');
      expect(await codes()).toEqual(['ITEM_WITHOUT_BALLOT', 'DOCUMENTS_NOTICE_MISSED', 'CREDENTIALS_NOT_REPORTED']);
      await bench.sql(`update mandate set revoked_at = now() where role = 'RETURNING_OFFICER'`);
      expect(await codes()).toContain('NO_RETURNING_OFFICER');
      await bench.sql(`update mandate set revoked_at = null where role = 'RETURNING_OFFICER'`);
    });
  });
});
