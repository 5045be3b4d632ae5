/** The plain beginning of a text. */
import { TEXT_LIMITS } from '@kurultai/schema';

/** How far back from the end of the excerpt the end of a word is looked for. */
const LONGEST_WORD = 60;

/**
 * The beginning of a text on one line, up to `TEXT_LIMITS.excerpt` code points, cut at the end of a word and ended by `…`.
 * Writing without spaces is cut between two characters as readers see them.
 * @returns null when there is nothing to read
 */
export function excerptOf(text: string): string | null {
  const line = text
    .slice(0, 20 * TEXT_LIMITS.excerpt)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line === '') return null;
  const points = Array.from(line);
  if (points.length <= TEXT_LIMITS.excerpt) return line;
  const most = points.slice(0, TEXT_LIMITS.excerpt - 1).join('');
  const end = points[TEXT_LIMITS.excerpt - 1] === ' ' ? most.length : most.lastIndexOf(' ');
  const cut = most.length - end <= LONGEST_WORD ? most.slice(0, end) : wholeCharacters(most);
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Without the last character, which may have lost a part. */
function wholeCharacters(text: string): string {
  const last = [...new Intl.Segmenter().segment(text)].at(-1);
  return text.slice(0, last?.index);
}
