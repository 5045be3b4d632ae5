/** The type of bytes comes from the bytes. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { recognise } from '../../../apps/api/src/modules/file/transfer/recognise.js';
import { DOCX, HTML, ODT, pdfOf, PNG, zipOf } from '../../support/sample-files.js';

const of = (bytes: Uint8Array) => recognise(Readable.from([bytes], { objectMode: false }));

describe('recognising a type', () => {
  it.each([
    ['a PDF', pdfOf(5000), 'application/pdf'],
    ['an image', PNG, 'image/png'],
    ['a Word document', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['an OpenDocument text', ODT, 'application/vnd.oasis.opendocument.text'],
    ['an archive of anything', zipOf({ 'a.exe': 'MZ' }), 'application/zip'],
    ['a web page', HTML, undefined],
    ['a web page that is called a document inside', Buffer.from(`<html>${'application/pdf'}`), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('knows %s', async (_, bytes, expected) => {
    expect(await of(bytes)).toBe(expected);
  });

  it('never fails, whatever bytes come', async () => {
    const starts = [
      PNG,
      DOCX,
      ODT,
      pdfOf(20),
      Buffer.from('ID3'),
      Buffer.from('....ftypmp42'),
      Buffer.from('RIFF....WEBP'),
    ];
    const start = fc.constantFrom(...starts).chain(bytes => fc.nat(bytes.length).map(end => bytes.subarray(0, end)));
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        const found = await of(Buffer.concat([head, tail]));
        expect(found === undefined || found.includes('/')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
