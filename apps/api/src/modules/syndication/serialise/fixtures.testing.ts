/** A feed and a calendar of everything that other systems break, for the tests of the serialisers. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Calendar } from '../domain/calendar.js';
import type { Feed, FeedItem } from '../domain/feed.js';

/** Apostrophes, scripts, emoji, directions, markup, formulas, zeros, spaces. */
export const TEXTS = [
  'Parent’R’Us',
  "Parent'R'Us",
  'Сенімен болашақ',
  'Абай Құнанбайұлы',
  'Әселім',
  '👩‍👩‍👧‍👦 family 🇰🇿',
  'آباء وأمهات',
  'הורים',
  '<b>&amp;',
  ']]>',
  '<![CDATA[x]]>',
  '<!-- --> </script><script>',
  '=1+1',
  '007',
  'a\u00a0b',
  '\\"quoted\\"; back\\, slash\\n',
  'ﬁ ligature ½',
];

export const item = (number: number, more: Partial<FeedItem> = {}): FeedItem => ({
  id: `pub_${String(number).padStart(26, '0')}`,
  url: `https://member.example/news/${String(number)}?a=1&b=2`,
  language: 'en',
  title: `Title ${String(number)}`,
  summary: `Summary ${String(number)}`,
  html: `<p>Body ${String(number)} &amp; more</p>`,
  author: { name: 'Example Association', url: 'https://member.example' },
  topics: ['conscious-parenting', 'schools'],
  image: null,
  publishedAt: new Date('2026-11-20T09:00:00.000Z'),
  updatedAt: new Date('2026-11-20T10:30:00.500Z'),
  correction: null,
  retraction: null,
  ...more,
});

export const FEED: Feed = {
  id: 'network',
  title: 'Parents <Network> & Co',
  homePage: 'https://network.example',
  self: 'https://api.example/feeds/network.rss?languages=ru,kk',
  next: 'https://api.example/feeds/network.rss?languages=ru,kk&after=abc',
  items: [
    item(1),
    ...TEXTS.map((title, index) => item(10 + index, { title, summary: title, html: `<p>${String(index)}</p>` })),
    item(2, {
      language: 'kk',
      url: null,
      author: null,
      topics: [],
      image: 'https://member.example/a.jpg',
      summary: null,
      correction: { at: new Date('2026-11-22T08:00:00Z'), language: 'ru', text: 'Не «ежегодный», а <раз в два года>.' },
    }),
    item(3, {
      language: 'ru',
      summary: null,
      html: null,
      retraction: { at: new Date('2026-11-23T07:00:00Z'), language: 'ru', text: 'Снято автором: a < b & c.' },
    }),
  ],
};

export const EMPTY: Feed = { ...FEED, next: null, items: [] };

const DATES = { createdAt: new Date('2026-01-02T03:04:05Z'), changedAt: new Date('2026-11-20T10:30:00.500Z') };

export const CALENDAR: Calendar = {
  name: 'Parents; Network, Example',
  self: 'https://api.example/calendars/network.ics?languages=ru',
  events: [
    {
      ...DATES,
      uid: 'summit_01',
      sequence: 4,
      time: { firstDay: '2026-10-24', lastDay: '2026-10-25' },
      status: 'CONFIRMED',
      title: { language: 'ru', text: `Саммит родителей; «десятый», ${'очень длинное название '.repeat(6)}👩‍👩‍👧‍👦` },
      description: 'Первая строка\nвторая, с запятой; и \\ чертой',
      location: 'Дом дружбы, Астана',
      position: [51.1694, 71.4491],
      partOf: null,
    },
    {
      ...DATES,
      uid: 'session_01',
      sequence: 0,
      time: { startsAt: new Date('2026-10-24T04:00:00Z'), endsAt: new Date('2026-10-24T05:30:00Z') },
      status: 'CANCELLED',
      title: { language: 'en', text: 'Plenary' },
      description: null,
      location: null,
      position: null,
      partOf: 'summit_01',
    },
    ...TEXTS.map((text, index) => ({
      ...DATES,
      uid: `text_${String(index)}`,
      sequence: 1,
      time: { startsAt: new Date('2026-10-24T04:00:00Z'), endsAt: null },
      status: 'TENTATIVE' as const,
      title: { language: 'und', text },
      description: text,
      location: text,
      position: null,
      partOf: null,
    })),
  ],
};

/**
 * What the serialisers wrote when people last looked at it. To keep what they write now, delete the file: it is written
 * anew, and the difference is seen in git.
 */
export function golden(name: string, now: string): string {
  const path = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (!existsSync(path)) writeFileSync(path, now);
  return readFileSync(path, 'utf8');
}
