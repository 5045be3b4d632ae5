/** What helps to understand a relation: notes with their sources, and figures on visas that name nobody. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { english, type RelationBench, rulesOf, startRelationBench } from '../../support/relation-bench.js';

describe('a relation', () => {
  let network: RelationBench['network'];
  let cast: RelationBench['cast'];
  let visit: RelationBench['visit'];
  let programme: RelationBench['programme'];
  let act: RelationBench['act'];
  let read: RelationBench['read'];
  beforeAll(async () => {
    ({ network, cast, visit, programme, act, read } = await startRelationBench());
  }, 60_000);
  afterAll(() => network.close());

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
