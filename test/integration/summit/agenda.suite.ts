/** The agenda of a summit: how it freezes, moves and is read. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  describe('an agenda', () => {
    it('is frozen before the summit, and takes a late item only by an adopted motion of that summit', async () => {
      const id = await bench.registering();
      const item = { summitId: id, kind: 'DISCUSSION', title: [{ language: 'en', text: 'A late item' }] };
      expect(outcome(await bench.input('officer', 'addLateAgendaItem', item))).toBe('AGENDA_NOT_FROZEN');
      expect(outcome(await bench.input('officer', 'addAgendaItem', item))).toBe('AddAgendaItemSuccess');
      await bench.beginToday(id);
      expect(outcome(await bench.input('officer', 'addAgendaItem', item))).toBe('AGENDA_FROZEN');
      const bare = await bench.input('officer', 'addLateAgendaItem', item);
      expect(bare).toMatchObject({ violations: [{ rule: 'motionNeeded' }] });
      const motion = { ...item, kind: 'PROCEDURE' };
      expect(outcome(await bench.input('officer', 'addLateAgendaItem', motion))).toBe('AddLateAgendaItemSuccess');
    });

    it('is corrected until it is frozen, and its sessions until the summit is over', async () => {
      const id = await bench.registering();
      const item = await agendaItem(id);
      const session = await bench.input(
        'officer',
        'addSummitSession',
        { summitId: id, kind: 'PLENARY', title: [{ language: 'en', text: 'Moring' }], room: 'Hall 1' },
        '... on AddSummitSessionSuccess { session { id } }',
      );
      const { id: sessionId } = session['session'] as { id: string };
      const title = [{ language: 'en', text: 'Morning' }];
      const corrected = await bench.input(
        'officer',
        'updateSummitSession',
        { id: sessionId, title, startsAt: '2027-02-01T08:00:00Z', expectedVersion: 1 },
        '... on UpdateSummitSessionSuccess { session { title { text } startsAt room version } }',
      );
      expect(corrected['session']).toEqual({
        title: { text: 'Morning' },
        startsAt: '2027-02-01T08:00:00.000Z',
        room: 'Hall 1',
        version: 2,
      });
      const stale = { id: sessionId, room: null, expectedVersion: 1 };
      expect(outcome(await bench.input('officer', 'updateSummitSession', stale))).toBe('STALE');
      const backwards = { id: sessionId, endsAt: '2027-02-01T07:00:00Z' };
      expect(await bench.input('officer', 'updateSummitSession', backwards)).toMatchObject({
        violations: [{ rule: 'dateOrder' }],
      });
      const moved = await bench.input(
        'officer',
        'updateAgendaItem',
        { id: item, sessionId, title: [{ language: 'en', text: 'The item' }] },
        '... on UpdateAgendaItemSuccess { item { title { text } session { id } state } }',
      );
      expect(moved['item']).toEqual({ title: { text: 'The item' }, session: { id: sessionId }, state: 'PLANNED' });
      await bench.beginToday(id);
      expect(outcome(await bench.input('officer', 'updateAgendaItem', { id: item, title }))).toBe('AGENDA_FROZEN');
      expect(outcome(await bench.input('officer', 'updateSummitSession', { id: sessionId, room: null }))).toBe(
        'UpdateSummitSessionSuccess',
      );
      await bench.setState(id, 'CLOSED');
      expect(outcome(await bench.input('officer', 'updateSummitSession', { id: sessionId, title }))).toBe(
        'WRONG_STATE',
      );
    });

    it('is gone through in the meeting', async () => {
      const id = await bench.registering();
      const item = await agendaItem(id);
      expect(outcome(await bench.id('officer', 'reachAgendaItem', item))).toBe('SUMMIT_NOT_IN_SESSION');
      await bench.setState(id, 'IN_SESSION');
      expect(outcome(await bench.id('returningOfficer', 'reachAgendaItem', item))).toBe('ReachAgendaItemSuccess');
      expect(outcome(await bench.id('officer', 'reachAgendaItem', item))).toBe('WRONG_STATE');
      expect(outcome(await bench.id('officer', 'finishAgendaItem', item))).toBe('FinishAgendaItemSuccess');
      expect(await read('anonymous', id, 'agenda { position state title { text } }')).toEqual({
        agenda: [{ position: 1, state: 'DONE', title: { text: 'An item' } }],
      });
    });

    it('shows exclusions to members only', async () => {
      const id = await bench.registering();
      await agendaItem(id, 'EXPULSION');
      expect(await read('anonymous', id, 'agenda { kind }')).toEqual({ agenda: [] });
      expect(await read('applicantHead', id, 'agenda { kind }')).toEqual({ agenda: [] });
      expect(await read('memberHead', id, 'agenda { kind }')).toEqual({ agenda: [{ kind: 'EXPULSION' }] });
    });
  });
});
