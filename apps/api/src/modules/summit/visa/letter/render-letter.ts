/** Sets a letter as a PDF of two pages: the letter, and its copy in Russian. The fonts are inside, for Cyrillic and Kazakh. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type PDFDocument from 'pdfkit';
import { englishPage, type LetterContent, type LetterPage, russianPage } from './letter-words.js';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const SERIF = join(FONTS, 'DejaVuSerif.ttf');
const BOLD = join(FONTS, 'DejaVuSerif-Bold.ttf');

const MARGIN = 68;
const WIDTH = 595.28 - 2 * MARGIN;
const LABEL = 170;
/** Where the verification stands, and where it can begin at the latest. */
const FOOT = 700;
const LOWEST = 715;
const INK = '#1a1a1a';
const GREY = '#555555';

/** How large the letters are set: long names make them smaller, so that each language stays on its page. */
const SIZES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4] as const;

/** @param issuedAt stands in the file as the time of its making: the same letter gives the same bytes */
export async function renderLetter(content: LetterContent, issuedAt: Date): Promise<Buffer> {
  // Loaded with the first letter: its fonts and tables would be half of a second of every start.
  const { default: Document } = await import('pdfkit');
  const pages = [englishPage(content), russianPage(content)];
  for (const size of SIZES) {
    const { document, count } = typeset(Document, content, issuedAt, pages, size);
    if (count === pages.length || size === SIZES.at(-1)) return bytesOf(document);
  }
  throw new Error('A letter has a size.');
}

/** Sets the pages. @returns how many they became */
function typeset(
  Document: typeof PDFDocument,
  content: LetterContent,
  issuedAt: Date,
  pages: readonly LetterPage[],
  size: number,
): { document: PDFKit.PDFDocument; count: number } {
  const document = new Document({
    size: 'A4',
    margins: { top: 60, bottom: 50, left: MARGIN, right: MARGIN },
    lang: 'en',
    displayTitle: true,
    font: SERIF,
    autoFirstPage: false,
    info: { Title: `Letter of invitation ${content.number}`, Author: content.network.en, CreationDate: issuedAt },
  });
  let count = 0;
  document.on('pageAdded', () => {
    count += 1;
  });
  for (const page of pages) setPage(document, page, size);
  return { document, count };
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.on('error', reject);
    document.end();
  });
}

function setPage(document: PDFKit.PDFDocument, page: LetterPage, size: number): void {
  document.addPage();
  document.fillColor(INK);
  if (page.notice !== null)
    document
      .font(SERIF)
      .fontSize(8 * size)
      .fillColor(GREY)
      .text(page.notice)
      .moveDown(0.6);
  document
    .font(BOLD)
    .fontSize(15 * size)
    .fillColor(INK)
    .text(page.head);
  line(document, document.y + 6);
  document
    .moveDown(1.2)
    .font(SERIF)
    .fontSize(10 * size);
  const top = document.y;
  document.text(page.number, MARGIN, top, { width: WIDTH / 2 });
  document.text(page.date, MARGIN + WIDTH / 2, top, { width: WIDTH / 2, align: 'right' });
  document.moveDown(1.4).text(page.addressee, MARGIN, document.y, { width: WIDTH });
  document
    .moveDown(1.6)
    .font(BOLD)
    .fontSize(14 * size)
    .text(page.title, { width: WIDTH });
  document
    .moveDown(0.8)
    .font(SERIF)
    .fontSize(10 * size)
    .text(page.opening, { width: WIDTH, lineGap: 2 });
  document.moveDown(1);
  for (const [label, value] of page.rows) setRow(document, size, label, value);
  document.moveDown(0.6);
  for (const sentence of page.closing) {
    document
      .fontSize(10 * size)
      .fillColor(INK)
      .text(sentence, MARGIN, document.y, { width: WIDTH, lineGap: 2 })
      .moveDown(0.5);
  }
  document.moveDown(1).text(page.signature, MARGIN, document.y, { width: WIDTH });
  document.moveDown(3);
  document
    .moveTo(MARGIN, document.y)
    .lineTo(MARGIN + 200, document.y)
    .lineWidth(0.5)
    .strokeColor(GREY)
    .stroke();
  document.moveDown(0.3).text(page.signatory, { width: WIDTH });
  setVerification(document, page, size);
}

function setRow(document: PDFKit.PDFDocument, size: number, label: string, value: string): void {
  const top = document.y;
  document
    .font(SERIF)
    .fontSize(9 * size)
    .fillColor(GREY)
    .text(label, MARGIN, top + 1, { width: LABEL - 12 });
  const below = document.y;
  document
    .font(BOLD)
    .fontSize(10 * size)
    .fillColor(INK)
    .text(value, MARGIN + LABEL, top, { width: WIDTH - LABEL });
  document.y = Math.max(below, document.y) + 5;
  document.x = MARGIN;
  document.font(SERIF);
}

/** At the foot of the page, or below a long text. */
function setVerification(document: PDFKit.PDFDocument, page: LetterPage, size: number): void {
  if (document.y + 20 > LOWEST) document.addPage();
  const top = Math.max(document.y + 20, FOOT);
  line(document, top);
  document
    .font(SERIF)
    .fontSize(8 * size)
    .fillColor(GREY)
    .text(page.verification, MARGIN, top + 8, { width: WIDTH });
  document.moveDown(0.4).fillColor(INK).text(page.url, { width: WIDTH, link: page.url });
  document
    .moveDown(0.3)
    .font(BOLD)
    .fontSize(9 * size)
    .text(page.code, { width: WIDTH });
}

function line(document: PDFKit.PDFDocument, y: number): void {
  document
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + WIDTH, y)
    .lineWidth(0.8)
    .strokeColor(INK)
    .stroke();
}
