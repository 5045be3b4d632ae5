import { describe, expect, it } from '@jest/globals';
import { SEGMENT_STATES, type SegmentState } from '@kurultai/schema';
import fc from 'fast-check';
import { readXliff } from './read-xliff.js';
import { writeXliff } from './write-xliff.js';
import type { XliffUnit } from './xliff-document.js';

const DOCUMENT = { id: 'trl_01', source: 'en', target: 'kk' };
const STATES = Object.keys(SEGMENT_STATES).filter(state => state !== 'EMPTY') as SegmentState[];
const file = (units: string): string =>
  `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ru"><file id="f">${units}</file></xliff>`;

describe('a translation as XLIFF 2', () => {
  it('comes back as it went out: every letter, every state', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        'Parent’R’Us',
        '<b>&amp;',
        '=1+1',
        ' two  spaces ',
        'a\r\nb\tc',
        ']]>',
        'Сенімен болашақ',
        '\u0085\ufffe',
        '007',
        '&lt;',
        '&#13;',
        '&eacute;',
      ),
    );
    const unit: fc.Arbitrary<XliffUnit> = fc.record({
      id: fc.uuid(),
      field: fc.constantFrom('title', 'body'),
      source: text,
      target: text,
      state: fc.constantFrom(...STATES),
    });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 4 }), units => {
        const document = { ...DOCUMENT, units };
        expect(readXliff(writeXliff(document))).toEqual({ ok: true, ...document });
      }),
    );
  });

  it('leaves out what is not translated', () => {
    const units = [{ id: 'a', field: 'title', source: 'One', target: null, state: 'EMPTY' as const }];
    expect(writeXliff({ ...DOCUMENT, units })).not.toContain('<target');
    expect(readXliff(writeXliff({ ...DOCUMENT, units }))).toMatchObject({ ok: true, units });
  });

  it('is read as another tool writes it back: own states unknown, groups, notes, cut segments, prefixes', () => {
    const units = `<group id="g"><unit id="a"><notes><note>x</note></notes>
      <segment state="translated" subState="kurultai:MACHINE"><source>One. </source><target>Один. </target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="final"><source>Two</source><target><mrk id="m">Два</mrk></target></segment></unit></group>`;
    expect(readXliff(file(units))).toMatchObject({
      ok: true,
      source: 'en',
      target: 'ru',
      units: [{ id: 'a', source: 'One.  Two', target: 'Один.  Два', state: 'EDITED' }],
    });
    expect(
      readXliff(
        file(units)
          .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
          .replace('xmlns=', 'xmlns:x='),
      ),
    ).toMatchObject({ ok: true });
  });

  it.each([
    ['doctype', `<!DOCTYPE x [<!ENTITY a "b">]>${file('')}`],
    ['xml', file('<unit>')],
    ['xml', file('<group>'.repeat(50_000) + '</group>'.repeat(50_000))],
    ['version', '<xliff version="1.2"><file/></xliff>'],
    ['version', '<html/>'],
    ['inline', file('<unit id="a"><segment><source>a<ph id="1"/></source></segment></unit>')],
    ['unit', file('<unit id="a"/>')],
    ['unit', file('<unit><segment><source>a</source></segment></unit>')],
  ])('is refused by the rule %s', (rule, broken) => {
    expect(readXliff(broken)).toMatchObject({ ok: false, rule });
  });
});
