/**
 * Cuts a text into the segments that people translate, and the glue between them that stays as it is: the marks of
 * Markdown, blocks of code, the block tags of HTML, white space. Put together again, glue and segments are the text.
 */
import type { SourceFormat } from '@kurultai/schema';

/** A piece of a text. Only segments are translated. */
export interface Piece {
  readonly segment: boolean;
  readonly text: string;
}

/** @returns the pieces in order; together they are the text, byte for byte */
export function cutText(text: string, format: SourceFormat): Piece[] {
  const raw = format === 'MARKDOWN' ? markdownPieces(text) : format === 'HTML' ? htmlPieces(text) : plainPieces(text);
  return raw.flatMap(piece => (piece.segment ? trimmed(piece.text) : [piece])).reduce(mergeGlue, []);
}

/**
 * Puts a text together again.
 * @param translations of the segments, in their order; one that is missing leaves its segment as it was
 */
export function joinText(pieces: readonly Piece[], translations: readonly (string | null)[]): string {
  let next = 0;
  return pieces.map(({ segment, text }) => (segment ? (translations[next++] ?? text) : text)).join('');
}

const glue = (text: string): Piece => ({ segment: false, text });
const segment = (text: string): Piece => ({ segment: true, text });

/** White space around a segment is glue; a segment without a letter or digit is no segment. */
function trimmed(text: string): Piece[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [glue(text)];
  const inner = text.trim();
  const start = text.indexOf(inner);
  return [glue(text.slice(0, start)), segment(inner), glue(text.slice(start + inner.length))];
}

function mergeGlue(pieces: Piece[], piece: Piece): Piece[] {
  const last = pieces.at(-1);
  if (piece.text === '') return pieces;
  if (last && !last.segment && !piece.segment) pieces[pieces.length - 1] = glue(last.text + piece.text);
  else pieces.push(piece);
  return pieces;
}

/** One segment per paragraph. */
const plainPieces = (text: string): Piece[] =>
  text.split(/(\n[^\S\n]*\n\s*)/).map((part, index) => (index % 2 === 0 ? segment(part) : glue(part)));

const BLOCK_TAG =
  /(<!--[\s\S]*?-->|<(?:pre|script|style)\b[\s\S]*?<\/(?:pre|script|style)\s*>|<\/?(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|img|li|main|nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>)/gi;

/** Block tags are glue; the tags inside of a sentence belong to it. */
const htmlPieces = (text: string): Piece[] =>
  text.split(BLOCK_TAG).map((part, index) => (index % 2 === 0 ? segment(part) : glue(part)));

const FENCE = /^\s{0,3}(```+|~~~+)/;
const MARK = /^(?:\s{0,3}#{1,6}[ \t]+|[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)/;
const RULE_OR_TABLE_LINE = /^[\s|:*_=-]+$/;

/** One segment per heading, item, row of a table, or paragraph; blocks of code are glue. */
function markdownPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let paragraph = '';
  let fence: string | undefined;
  const close = (): void => {
    if (paragraph !== '') pieces.push(segment(paragraph));
    paragraph = '';
  };
  for (const line of text.split(/(?<=\n)/)) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      pieces.push(glue(line));
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined) {
      close();
      pieces.push(glue(line));
      fence = mark;
    } else if (RULE_OR_TABLE_LINE.test(line)) {
      close();
      pieces.push(glue(line));
    } else {
      const prefix = MARK.exec(line)?.[0] ?? '';
      const alone = /^\s{0,3}#/.test(prefix) || /^\s*\|/.test(line);
      if (prefix !== '' || alone) close();
      if (prefix !== '') pieces.push(glue(prefix));
      paragraph += line.slice(prefix.length);
      if (alone) close();
    }
  }
  close();
  return pieces;
}
