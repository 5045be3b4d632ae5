/** Reads the text of a PDF that pdfkit made, page by page, by its own fonts' tables: without another library. */
import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

export interface PdfText {
  readonly pages: readonly string[];
  /** Whether every font is inside the file. */
  readonly fontsEmbedded: boolean;
}

export function readPdf(pdf: Buffer): PdfText {
  const objects = objectsOf(pdf);
  const head = (id: string) => objects.get(id)?.head ?? '';
  const pages = [...objects.values()].filter(object => /\/Type \/Page\b/u.test(object.head));
  const texts = pages.map(page => {
    const resources = head(/\/Resources (\d+) 0 R/u.exec(page.head)?.[1] ?? '');
    const fonts = new Map<string, Map<string, string>>();
    for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const table = objects.get(/\/ToUnicode (\d+) 0 R/u.exec(head(id))?.[1] ?? '')?.stream ?? '';
      fonts.set(name, glyphsOf(table));
    }
    const content = objects.get(/\/Contents (\d+) 0 R/u.exec(page.head)?.[1] ?? '')?.stream ?? '';
    return shownIn(content, fonts);
  });
  const fonts = [...objects.values()].filter(object => /\/Type \/FontDescriptor/u.test(object.head));
  return { pages: texts, fontsEmbedded: fonts.length > 0 && fonts.every(font => /\/FontFile[23]/u.test(font.head)) };
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const source = pdf.toString('latin1');
  for (const found of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)) {
    const [, id = '', body = ''] = found;
    const at = body.indexOf('\nstream\n');
    const [head, raw] = at < 0 ? [body, ''] : [body.slice(0, at), body.slice(at + 8, body.lastIndexOf('\nendstream'))];
    const bytes = Buffer.from(raw, 'latin1');
    const stream = raw === '' ? '' : (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
    objects.set(id, { head, stream });
  }
  return objects;
}

/** What each glyph stands for. */
function glyphsOf(table: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, range = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/gu)) {
    for (const [, first = '', list = ''] of range.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gu)) {
      [...list.matchAll(/<([0-9a-f ]+)>/gu)].forEach(([, hex = ''], index) => {
        const units = hex.match(/[0-9a-f]{4}/gu) ?? [];
        const text = units.map(unit => String.fromCharCode(Number.parseInt(unit, 16))).join('');
        glyphs.set((Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'), text);
      });
    }
  }
  return glyphs;
}

/** Line by line, as it is shown. */
function shownIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  const lines: string[] = [];
  for (const line of content.split('\n')) {
    const chosen = /\/(F\d+) [\d.]+ Tf/u.exec(line)?.[1];
    if (chosen) font = fonts.get(chosen) ?? new Map();
    if (!line.endsWith('TJ')) continue;
    const glyphs = [...line.matchAll(/<([0-9a-f]+)>/gu)].flatMap(([, hex = '']) => hex.match(/.{4}/gu) ?? []);
    lines.push(glyphs.map(glyph => font.get(glyph) ?? '').join(''));
  }
  return lines.join('\n');
}
