/** Calendars: what is announced, put off and called off, at the right hours. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { instantAt } from '../../../apps/api/src/core/zone/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { SummitBench } from '../../support/summit-bench.js';

interface Seen {
  uid: string;
  summary: string;
  status: string;
  sequence: number;
  starts: string;
  ends: string;
  location: string | null;
}

describe('calendars', () => {
  let bench: SummitBench;
  const title = (text: string) => [{ language: 'en', text }];
  const read = async (path: string): Promise<Seen[]> => {
    const response = await fetch(`${bench.network.url}${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map(component => {
      const { uid, summary, sequence, startDate, endDate, location } = new ICAL.Event(component);
      const status = String(component.getFirstPropertyValue('status'));
      return { uid, summary, status, sequence, starts: String(startDate), ends: String(endDate), location };
    });
  };
  const entry = async (uid: string) => (await read('/calendars/network.ics')).find(seen => seen.uid === uid);
  const version = async (id: string): Promise<number> =>
    Number((await bench.sql('select version from summit where id = $1', [uuidOf('Summit', id)]))[0]!['version']);
  const announce = async (text: string, more: object = {}): Promise<string> => {
    const id = await bench.draft({ title: title(text), ...more });
    await bench.id('officer', 'announceSummit', id);
    return id;
  };

  beforeAll(async () => {
    bench = await SummitBench.start();
  }, 60_000);
  afterAll(() => bench.close());

  it('show a summit from its announcement on, on its days, and never a draft', async () => {
    const draft = await bench.draft({ title: title('A secret plan') });
    expect(await entry(draft)).toBeUndefined();
    await bench.id('officer', 'announceSummit', draft);
    const nextDay = bench.day(92);
    expect(await entry(draft)).toMatchObject({
      summary: 'A secret plan',
      status: 'CONFIRMED',
      starts: bench.day(90),
      ends: nextDay,
      location: 'Astana',
    });
    const cancelled = await bench.draft({ title: title('Dropped before anybody knew') });
    await bench.input('officer', 'cancelSummit', {
      id: cancelled,
      reason: 'No money.',
      expectedVersion: await version(cancelled),
    });
    expect((await bench.sql('select state from summit where id = $1', [uuidOf('Summit', cancelled)]))[0]).toEqual({
      state: 'CANCELLED',
    });
    expect(await entry(cancelled)).toBeUndefined();
  });

  it('put a summit off under the same id with a higher sequence, and then call it off', async () => {
    const id = await announce('Moving summit');
    const first = (await entry(id))!;
    const [startsOn, endsOn] = [bench.day(200), bench.day(201)];
    const reason = 'The venue is closed.';
    await bench.input('officer', 'postponeSummit', {
      id,
      reason,
      startsOn,
      endsOn,
      expectedVersion: await version(id),
    });
    const moved = (await entry(id))!;
    expect(moved).toMatchObject({ status: 'TENTATIVE', starts: startsOn, ends: bench.day(202) });
    expect(moved.sequence).toBeGreaterThan(first.sequence);

    await bench.input('officer', 'postponeSummit', { id, reason, expectedVersion: await version(id) });
    const open = (await entry(id))!;
    // No new day is known: the days that were known are called off.
    expect(open).toMatchObject({ status: 'CANCELLED', starts: startsOn });
    expect(open.sequence).toBeGreaterThan(moved.sequence);

    const other = await announce('Falling summit');
    const before = (await entry(other))!;
    await bench.input('officer', 'cancelSummit', { id: other, reason, expectedVersion: await version(other) });
    expect(await entry(other)).toMatchObject({ status: 'CANCELLED', starts: before.starts });
    expect((await entry(other))!.sequence).toBeGreaterThan(before.sequence);
  });

  it.each([
    ['Asia/Almaty', '2022-08-15', '2022-08-15T03:00:00Z', 'Nur-Sultan'],
    ['Asia/Almaty', '2026-10-24', '2026-10-24T04:00:00Z', 'Astana'],
    ['Europe/Amsterdam', '2026-07-01', '2026-07-01T07:00:00Z', 'Astana'],
    ['Europe/Amsterdam', '2026-11-23', '2026-11-23T08:00:00Z', 'Astana'],
  ])(
    'give nine o’clock in %s on %s its instant, and the place its name of that day',
    async (zone, day, instant, place) => {
      const id = await announce(`Summit in ${zone} on ${day}`, { zone });
      const summit = uuidOf('Summit', id);
      const session = await bench.input(
        'officer',
        'addSummitSession',
        {
          summitId: id,
          kind: 'PLENARY',
          title: title('Opening'),
          startsAt: instantAt(day, '09:00', zone).toISOString(),
        },
        '... on AddSummitSessionSuccess { session { id } }',
      );
      await bench.sql(
        `update summit set starts_on = $2::text, ends_on = $2::text, first_day = $2::date, last_day = $2::date, state = 'CLOSED' where id = $1`,
        [summit, day],
      );
      const { id: uid } = session['session'] as { id: string };
      expect(await entry(uid)).toMatchObject({
        summary: 'Opening',
        status: 'CONFIRMED',
        starts: instant,
        location: place,
      });
      expect(await entry(id)).toMatchObject({ starts: day, location: place });
    },
  );

  it('leave out what is not known to the day', async () => {
    const id = await announce('Some time in spring');
    await bench.sql(`update summit set starts_on = '2027-03', ends_on = '2027-03' where id = $1`, [
      uuidOf('Summit', id),
    ]);
    expect(await entry(id)).toBeUndefined();
  });

  it('of an organisation show what it hosts, in the language that is asked for', async () => {
    const hostId = bench.cast.organisations.otherMember;
    const several = [...title('Hosted summit'), { language: 'ru', text: 'Саммит у нас' }];
    const id = await announce('', { title: several, hostId });
    const own = await read('/calendars/organisations/example-association-02.ics?languages=ru');
    expect(own.map(({ uid, summary }) => [uid, summary])).toEqual([[id, 'Саммит у нас']]);
    expect(await read('/calendars/organisations/example-association-01.ics')).toEqual([]);
  });

  describe('with engagements', () => {
    const record = async (text: string, more: object = {}): Promise<string> => {
      const input = { kind: 'CONFERENCE', title: title(text), startsOn: '2026-12-01', endsOn: '2026-12-03', ...more };
      const fields = '... on RecordEngagementSuccess { engagement { id } }';
      const recorded = await bench.input(
        'officer',
        'recordEngagement',
        { public: true, state: 'CONFIRMED', ...input },
        fields,
      );
      return (recorded['engagement'] as { id: string }).id;
    };

    it('show the days of public ones, the same in every zone', async () => {
      const hostId = bench.cast.organisations.otherMember;
      const id = await record('Open conference', { hostId, zone: 'Pacific/Kiritimati' });
      const hidden = await record('Closed conference', { public: false });
      expect(await entry(id)).toMatchObject({
        summary: 'Open conference',
        status: 'CONFIRMED',
        starts: '2026-12-01',
        ends: '2026-12-04',
      });
      expect(await entry(hidden)).toBeUndefined();
      const uids = async (slug: string) => (await read(`/calendars/organisations/${slug}.ics`)).map(({ uid }) => uid);
      expect(await uids('example-association-02')).toContain(id);
      expect(await uids('example-association-01')).not.toContain(id);
      const taking = await record('Joint conference', {
        participants: [{ organisationId: bench.cast.organisations.member, role: 'PARTICIPANT' }],
      });
      expect(await uids('example-association-01')).toContain(taking);
    });

    it('leave out what is not known to the day, what is only wished for, and what has no days', async () => {
      const ids = [
        await record('Some day in December', { startsOn: '2026-12', endsOn: '2026-12' }),
        await record('Until some day', { endsOn: '2026-12' }),
        await record('A wish', { state: 'PROPOSED' }),
        await record('A letter', { kind: 'ENQUIRY', state: 'COMPLETED', startsOn: '2026-01-05', endsOn: null }),
      ];
      const uids = (await read('/calendars/network.ics')).map(({ uid }) => uid);
      expect(uids.filter(uid => ids.includes(uid))).toEqual([]);
    });

    it('call off on its days what is put off', async () => {
      const id = await record('Movable', { state: 'PLANNED' });
      expect(await entry(id)).toMatchObject({ status: 'TENTATIVE' });
      await bench.sql(
        `update engagement set state = 'POSTPONED', end_reason = 'x', version = version + 1 where id = $1`,
        [uuidOf('Engagement', id)],
      );
      expect(await entry(id)).toMatchObject({ status: 'CANCELLED', starts: '2026-12-01', sequence: 2 });
    });
  });
});
