/** Bytes of known types, as small as their signatures allow or as long as a test needs. */

/** A PDF of exactly so many bytes. */
export function pdfOf(bytes: number): Buffer {
  const content = Buffer.alloc(bytes, 'x');
  content.write('%PDF-1.7\n');
  return content;
}

/** A PNG of one grey pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A web page with a script. */
export const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');

/** An archive of stored entries; no checksums, no directory: what recognises types does not look at them. */
export function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(entries).flatMap(([name, text]) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(Buffer.byteLength(text), 18);
    header.writeUInt32LE(Buffer.byteLength(text), 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    return [header, Buffer.from(name), Buffer.from(text)];
  });
  return Buffer.concat(parts);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word document, as far as its type goes. */
export const DOCX = zipOf({
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`,
  '_rels/.rels': '<Relationships/>',
  'word/document.xml': '<document/>',
});

/** An OpenDocument text, as far as its type goes. */
export const ODT = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<content/>' });
