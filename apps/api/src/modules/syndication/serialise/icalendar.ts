/** iCalendar (RFC 5545), with the name and the refresh interval of RFC 7986. Instants are in UTC, days are dates. */
import type { Calendar, CalendarEvent, CalendarTime } from '../domain/calendar.js';
import { addDays } from '../../../core/zone/index.js';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** The longest line in octets, without its end. */
const LONGEST_LINE = 75;

export function toICalendar({ name, self, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kurultai//Kurultai//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${textValue(name)}`,
    // What most programs still read in its place.
    `X-WR-CALNAME:${textValue(name)}`,
    `SOURCE;VALUE=URI:${self}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, changedAt, createdAt, time, status, title, description, location, position, partOf } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    // Without a METHOD it says when the event was last revised.
    `DTSTAMP:${utc(changedAt)}`,
    ...timeLines(time),
    `SUMMARY;LANGUAGE=${title.language}:${textValue(title.text)}`,
    ...(description === null ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(location === null ? [] : [`LOCATION:${textValue(location)}`]),
    ...(position === null ? [] : [`GEO:${position.map(degrees).join(';')}`]),
    `STATUS:${status}`,
    `SEQUENCE:${String(sequence)}`,
    `CREATED:${utc(createdAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    ...(partOf === null ? [] : [`RELATED-TO:${textValue(partOf)}`]),
    'END:VEVENT',
  ];
}

function timeLines(time: CalendarTime): string[] {
  if ('startsAt' in time) {
    return [`DTSTART:${utc(time.startsAt)}`, ...(time.endsAt === null ? [] : [`DTEND:${utc(time.endsAt)}`])];
  }
  // The end is the first day after it. Whole days take nobody's time.
  return [
    `DTSTART;VALUE=DATE:${date(time.firstDay)}`,
    `DTEND;VALUE=DATE:${date(addDays(time.lastDay, 1))}`,
    'TRANSP:TRANSPARENT',
  ];
}

const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
const date = (day: string): string => day.replaceAll('-', '');
const degrees = (value: number): string => value.toFixed(6);

/** What RFC 5545 cannot say: control characters but the tab and the line feed. */
const UNSAYABLE = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu;

export function textValue(value: string): string {
  const sayable = value.replace(/\r\n?/gu, '\n').replace(UNSAYABLE, '\ufffd');
  return sayable.replace(/[\\;,]/gu, found => `\\${found}`).replaceAll('\n', '\\n');
}

/** Lines of at most 75 octets; no character is cut. */
export function folded(line: string): string {
  let [result, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
