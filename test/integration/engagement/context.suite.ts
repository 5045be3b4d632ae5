/** What helps to understand a relation: notes with their sources, and figures on visas that name nobody. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProgrammeActs } from '../../../apps/api/src/modules/resource/index.js';
import { type CallerName, type Callers, makeCallers } from '../../support/callers.js';
import { type Cast, createCast } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SYSTEM = { kind: 'SYSTEM', reason: 'test' } as const;
const english = (text: string) => [{ language: 'en', text }];

describe('a relation', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;
  let visit: string;
  let programme: string;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
    const sharing = { name: 'A', status: 'AVAILABLE', website: 'https://kurultai.example' } as const;
    const shared = await network.app
      .get(ProgrammeActs)
      .share(SYSTEM, { ...sharing, ownerId: cast.organisations.member });
    programme = shared.id;
    visit = await recorded({ hostId: cast.organisations.applicant, startsOn: '2022-08-15', endsOn: '2022-08-17' });
  }, 60_000);
  afterAll(() => network.close());

  async function act<T>(caller: CallerName, field: string, type: string, input: object, shown = '__typename') {
    const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) {
      ... on GuardFailed { guards { code } } ${shown} } }`;
    return callers.ask<{ result: T & { guards?: { code: string }[] } }>(caller, query, { input });
  }
  const read = async <T>(caller: CallerName, query: string): Promise<T> => {
    const { data, errors } = await callers.ask<T & Record<string, unknown>>(caller, query);
    expect(errors).toBeUndefined();
    return data as T;
  };
  const rulesOf = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
    (errors?.[0]?.extensions['violations'] as { rule: string }[] | undefined)?.map(({ rule }) => rule) ??
    errors?.[0]?.extensions['code'];

  async function recorded(more: object, caller: CallerName = 'officer'): Promise<string> {
    const input = { kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A visit'), ...more };
    const shown = '... on RecordEngagementSuccess { engagement { id } }';
    const { data, errors } = await act<{ engagement: { id: string } }>(
      caller,
      'recordEngagement',
      'RecordEngagementInput',
      input,
      shown,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.result.engagement.id;
  }

  it('is explained by notes on countries, topics, engagements and programmes, with their sources', async () => {
    const note = {
      title: [...english('Abai'), { language: 'kk', text: 'Абай Құнанбайұлы' }],
      ...{
        body: english('A thinker.'),
        countries: ['KZ'],
        topics: ['conscious-parenting'],
        source: 'https://example.org',
      },
      ...{ engagementIds: [visit], programmeIds: [programme], public: true },
    };
    const shown = '... on RecordContextNoteSuccess { note { id } }';
    const { data } = await act<{ note: { id: string } }>(
      'officer',
      'recordContextNote',
      'RecordContextNoteInput',
      note,
      shown,
    );
    const id = data?.result.note.id ?? '';
    await act('officer', 'recordContextNote', 'RecordContextNoteInput', { ...note, public: false });
    const { length } = (
      await read<{ contextNotes: { nodes: object[] } }>(
        'memberHead',
        '{ contextNotes(filter: { country: "KZ" }) { nodes { id } } }',
      )
    ).contextNotes.nodes;
    expect(length).toBe(2);
    const query = `{ contextNotes(filter: { country: "KZ", topic: "conscious-parenting" }) { nodes { id title(languages: ["kk"]) { text language } source engagements { id } programmes { id contextNotes { id } } } } }`;
    expect(await read('anonymous', query)).toEqual({
      contextNotes: {
        nodes: [
          {
            ...{ id, title: { text: 'Абай Құнанбайұлы', language: 'kk' }, source: note.source, engagements: [] },
            programmes: [{ id: programme, contextNotes: [{ id }] }],
          },
        ],
      },
    });
    const nothing = { ...note, countries: [], topics: [], engagementIds: [], programmeIds: [] };
    expect(rulesOf(await act('officer', 'recordContextNote', 'RecordContextNoteInput', nothing))).toEqual([
      'subjectNeeded',
    ]);
    const anew = { ...note, id, expectedVersion: 1, countries: [] };
    await act('officer', 'updateContextNote', 'UpdateContextNoteInput', anew);
    expect(rulesOf(await act('officer', 'updateContextNote', 'UpdateContextNoteInput', anew))).toBe('STALE');
  });

  it('counts what stood between people and their visas, so that an embassy can be shown it and nobody is known by it', async () => {
    const obstacle = (more: object) =>
      act<{ obstacleId: string }>(
        'officer',
        'recordVisaObstacle',
        'RecordVisaObstacleInput',
        { consulate: 'Example Embassy', year: 2022, kind: 'NO_APPOINTMENT', count: 7, ...more },
        '... on RecordVisaObstacleSuccess { obstacleId }',
      );
    const { data } = await obstacle({ eventId: visit });
    await obstacle({ kind: 'COST', count: 2, consulate: 'EXAMPLE EMBASSY' });
    await obstacle({ kind: 'COST', count: 9, year: 2021 });
    const correctsId = data?.result.obstacleId;
    const twice = await Promise.all([obstacle({ count: 5, correctsId }), obstacle({ count: 6, correctsId })]);
    expect(twice.map(rulesOf).filter(Boolean)).toEqual([['correctedOnce']]);
    expect(rulesOf(await obstacle({ count: 0 }))).toEqual(['correction']);
    expect(rulesOf(await obstacle({ year: 2099 }))).toEqual(['future']);
    expect(rulesOf(await obstacle({ eventId: cast.organisations.member }))).toEqual(['eventType']);
    const figures = (args: string) =>
      read<{ visaEvidence: { letters: number | null; obstacles: { kind: string; count: number | null }[] }[] }>(
        'auditor',
        `{ visaEvidence(year: 2022, consulate: "example embassy"${args}) { letters obstacles { kind count } } }`,
      );
    const inside = (await figures(', toShow: false')).visaEvidence;
    expect(inside).toEqual([
      {
        letters: 0,
        obstacles: [
          { kind: 'COST', count: 2 },
          { kind: 'NO_APPOINTMENT', count: expect.any(Number) },
        ],
      },
    ]);
    expect([5, 6]).toContain(inside[0]?.obstacles[1]?.count);
    expect((await figures('')).visaEvidence[0]?.obstacles[0]).toEqual({ kind: 'COST', count: null });
  });
});
