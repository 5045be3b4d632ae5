/** iCalendar, read by a parser that knows nothing of us. */
import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Calendar, CalendarEvent } from '../domain/calendar.js';
import { instantAt } from '../../../core/zone/index.js';
import { CALENDAR, golden, TEXTS } from './fixtures.testing.js';
import { folded, toICalendar } from './icalendar.js';

const read = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map(found => new ICAL.Event(found));
const first = CALENDAR.events[0]!;
const withTime = (time: CalendarEvent['time']): Calendar => ({ ...CALENDAR, events: [{ ...first, time }] });

describe('a calendar', () => {
  const text = toICalendar(CALENDAR);

  it('is, to the byte, what people looked at', () => {
    expect(text).toBe(golden('calendar.ics', text));
  });

  it('has lines of at most 75 octets, each ended by CRLF, and cuts no character', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    for (const line of text.slice(0, -2).split('\r\n')) {
      expect(line).not.toMatch(/[\r\n]/u);
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString()).not.toContain('\ufffd');
    }
    expect(folded('ж'.repeat(100)).replaceAll('\r\n ', '')).toBe('ж'.repeat(100));
  });

  it('gives each text back byte for byte', () => {
    const events = read(text).slice(2);
    expect(events.map(({ summary }) => summary)).toEqual(TEXTS);
    expect(events.map(({ description }) => description)).toEqual(TEXTS);
    expect(events.map(({ location }) => location)).toEqual(TEXTS);
    expect(read(text)[0]!.description).toBe(first.description);
    expect(read(text)[0]!.summary).toBe(first.title.text);
  });

  it('says of each event what RFC 5545 demands, and that it was revised', () => {
    for (const { component, uid, sequence } of read(text)) {
      expect(uid).not.toBe('');
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T10:30:00Z');
      expect(String(component.getFirstPropertyValue('last-modified'))).toBe('2026-11-20T10:30:00Z');
      expect(sequence).toBeGreaterThanOrEqual(0);
    }
    expect(read(text)[0]).toMatchObject({ uid: 'summit_01', sequence: 4 });
  });

  it('replaces what iCalendar cannot say, so that no line is added', () => {
    const title = { language: 'en', text: 'a\u0000b\r\nEND:VEVENT\u007fc' };
    const written = toICalendar({ ...CALENDAR, events: [{ ...first, title }] });
    expect(written.match(/^END:VEVENT/gmu)).toHaveLength(1);
    expect(read(written)[0]!.summary).toBe('a\ufffdb\nEND:VEVENT\ufffdc');
  });

  it('writes days as days, which no zone moves, the end on the day after', () => {
    const [event] = read(text);
    expect([event!.startDate.isDate, String(event!.startDate), String(event!.endDate)]).toEqual([
      true,
      '2026-10-24',
      '2026-10-26',
    ]);
  });
});

describe('the hours of a calendar', () => {
  it.each([
    ['Astana in 2022, at +06', 'Asia/Almaty', '2022-08-15', '2022-08-15T03:00:00.000Z'],
    ['Astana in 2026, at +05', 'Asia/Almaty', '2026-10-24', '2026-10-24T04:00:00.000Z'],
    ['Amsterdam in summer', 'Europe/Amsterdam', '2026-07-01', '2026-07-01T07:00:00.000Z'],
    ['Amsterdam in winter', 'Europe/Amsterdam', '2026-12-01', '2026-12-01T08:00:00.000Z'],
    [
      'Amsterdam on the day on which the clocks go forward',
      'Europe/Amsterdam',
      '2026-03-29',
      '2026-03-29T07:00:00.000Z',
    ],
  ])('are right in %s', (_, zone, day, instant) => {
    const endsAt = instantAt(day, '17:30', zone);
    const [event] = read(toICalendar(withTime({ startsAt: instantAt(day, '09:00', zone), endsAt })));
    const start = event!.startDate.toJSDate();
    expect(start.toISOString()).toBe(instant);
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    expect([clock.format(start), clock.format(event!.endDate.toJSDate())]).toEqual(['09:00', '17:30']);
    expect(event!.startDate.zone.tzid).toBe('UTC');
  });
});
