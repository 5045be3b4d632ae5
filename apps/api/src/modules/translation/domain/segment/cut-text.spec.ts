import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutText, joinText } from './cut-text.js';

const segmentsOf = (...of: Parameters<typeof cutText>): string[] =>
  cutText(...of)
    .filter(({ segment }) => segment)
    .map(({ text }) => text);

const MARKDOWN = `# Parent’R’Us

A first paragraph,
on two lines.

- one
- [ ] two
  1. three

| Term | Meaning |
| --- | --- |
| a | b |

\`\`\`js
const untranslated = 1;
\`\`\`

> A quotation.

***
Last.`;

describe('a text in Markdown', () => {
  it('is cut into headings, paragraphs, items and rows; code stays outside', () => {
    expect(segmentsOf(MARKDOWN, 'MARKDOWN')).toEqual([
      'Parent’R’Us',
      'A first paragraph,\non two lines.',
      'one',
      'two',
      'three',
      '| Term | Meaning |',
      '| a | b |',
      '> A quotation.',
      'Last.',
    ]);
  });

  it('is put together again with its marks, and what is not translated stays', () => {
    const pieces = cutText('# One\n\n- two\n- three\n', 'MARKDOWN');
    expect(joinText(pieces, ['Один', null, 'Три'])).toBe('# Один\n\n- two\n- Три\n');
  });
});

describe('a text in HTML', () => {
  it('is cut at the tags of blocks, and keeps the tags inside of sentences', () => {
    const html = '<h2>Title</h2>\n<p>Some <b>bold</b> words.</p><ul><li>a</li></ul><pre>code</pre><img alt="x">';
    expect(segmentsOf(html, 'HTML')).toEqual(['Title', 'Some <b>bold</b> words.', 'a']);
  });
});

describe('plain text', () => {
  it('is cut into paragraphs', () => {
    expect(segmentsOf('  One.\n\nTwo,\nstill two.\n', 'PLAIN')).toEqual(['One.', 'Two,\nstill two.']);
  });

  it.each(['', '   ', '\n\n', '— …'])('without a word (%j) has no segment', text => {
    expect(segmentsOf(text, 'PLAIN')).toEqual([]);
  });
});

describe('any text', () => {
  const anything = fc.array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '# ',
        '- ',
        '1. ',
        '```',
        '~~~',
        '| a |',
        '<p>',
        '</p>',
        '<b>',
        '> ',
        '---',
        ' ',
        '\r\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  );
  it.each(['PLAIN', 'MARKDOWN', 'HTML'] as const)('in %s is its pieces, byte for byte', format => {
    fc.assert(
      fc.property(anything, parts => {
        const text = parts.join('');
        expect(joinText(cutText(text, format), [])).toBe(text);
      }),
    );
  });
});
