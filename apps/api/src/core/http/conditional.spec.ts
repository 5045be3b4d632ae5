import { describe, expect, it } from '@jest/globals';
import { httpDate, isKnown, parseHttpDate } from './conditional.js';

const document = { etag: '"abc"', lastModified: new Date('2026-11-24T09:00:00.900Z') };
const CHANGED = 'Tue, 24 Nov 2026 09:00:00 GMT';

describe('a document', () => {
  it.each([
    ['its own tag', '"abc"', true],
    ['its tag, made weak by a proxy', 'W/"abc"', true],
    ['a list with it', '"x", W/"y,z" , "abc"', true],
    ['anything', '*', true],
    ['anything, with spaces', ' * ', true],
    ['another tag', '"abcd"', false],
    ['a tag in which it stands', '"x,abc"', false],
    ['a tag without quotes', 'abc', false],
    ['an empty tag', '""', false],
    ['nothing', '', false],
    ['a star in a tag', '"*"', false],
  ])('is known to a client that names %s: %s', (_, tags, known) => {
    expect(isKnown({ 'if-none-match': tags }, document)).toBe(known);
  });

  it.each([
    ['the second of its change', CHANGED, true],
    ['a later one', 'Wed, 25 Nov 2026 00:00:00 GMT', true],
    ['the second before', 'Tue, 24 Nov 2026 08:59:59 GMT', false],
    ['the same in the form of RFC 850', 'Tuesday, 24-Nov-26 09:00:00 GMT', true],
    ['the same in the form of asctime', 'Tue Nov 24 09:00:00 2026', true],
    ['no date', 'yesterday', false],
    ['a date of another form', '2026-11-25T00:00:00Z', false],
    ['a date that is none', 'Tue, 99 Nov 2026 09:00:00 GMT', false],
  ])('is known to a client that has had it since %s: %s', (_, since, known) => {
    expect(isKnown({ 'if-modified-since': since }, document)).toBe(known);
  });

  it('is judged by its tag alone when one is sent', () => {
    const later = 'Wed, 25 Nov 2026 00:00:00 GMT';
    expect(isKnown({ 'if-none-match': '"old"', 'if-modified-since': later }, document)).toBe(false);
    expect(isKnown({ 'if-none-match': '"abc"', 'if-modified-since': 'no date' }, document)).toBe(true);
  });

  it('is known to nobody who sends no condition, nor by a date when it has none', () => {
    expect(isKnown({}, document)).toBe(false);
    expect(isKnown({ 'if-modified-since': CHANGED }, { etag: '"abc"', lastModified: null })).toBe(false);
  });

  it('says when it was changed in whole seconds', () => {
    expect(httpDate(document.lastModified)).toBe(CHANGED);
    expect(parseHttpDate(CHANGED)).toEqual(new Date('2026-11-24T09:00:00Z'));
  });
});
