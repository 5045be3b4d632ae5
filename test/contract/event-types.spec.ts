// The closed list of events: its form. That the code tells of nothing else is for the types of the outbox.
import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, type EventDescription } from '@kurultai/schema';
import { readFileSync } from 'node:fs';
import { ID_PREFIXES } from '../../apps/api/src/core/ids/index.js';

const EVENTS = Object.entries<EventDescription>(EVENT_TYPES);
const PLAIN: ReadonlySet<string> = new Set(['id', 'code', 'date', 'number']);

describe.each(EVENTS)('the event %s', (type, { audience, data, description, subject }) => {
  it('has a name by the Standard Webhooks specification, and a sentence', () => {
    expect(type).toMatch(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/u);
    expect(description).toMatch(/^[A-Z].{3,200}\.$/u);
  });

  it('is about an object with public ids, which stands in its data', () => {
    expect(ID_PREFIXES).toHaveProperty(subject);
    expect(Object.values(data)).toContain(subject);
  });

  it('holds ids, codes, days and numbers, and nothing else', () => {
    const kinds = Object.values(data).map(kind => kind.replace(/\?$/u, ''));
    for (const kind of kinds) expect(PLAIN.has(kind) || Object.hasOwn(ID_PREFIXES, kind)).toBe(true);
  });

  it('names the organisation if it is for that one', () => {
    expect(audience !== 'OWN' || Object.hasOwn(data, 'organisation')).toBe(true);
  });
});

describe('the page of events', () => {
  const WHOM = { PUBLIC: 'everybody', MEMBER: 'members', OWN: 'the organisation', SECRETARIAT: 'the secretariat' };
  const fieldOf = ([name, kind]: [string, string]) =>
    `\`${name}\`: ${kind.replace(/\?$/u, '')}${kind.endsWith('?') ? ' or null' : ''}`;
  const rowOf = ([type, { audience, data, description }]: [string, EventDescription]) =>
    [`\`${type}\``, description, WHOM[audience], Object.entries(data).map(fieldOf).join(', ')].join(' | ');

  it('has a row for each, and no other', () => {
    const page = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter(line => line.startsWith('| `'));
    const said = rows.map(row =>
      row
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim())
        .join(' | '),
    );
    expect(said).toEqual(EVENTS.map(rowOf));
  });
});
