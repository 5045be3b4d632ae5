/** Finds again, in a new revision of a source, the segments that were translated before. */
import { foldText, trigramSimilarity } from '../../../../core/text/index.js';

/** What becomes of a segment of the new revision. `from` is the index of the segment before it. */
export type Alignment =
  | { readonly kind: 'SAME'; readonly from: number }
  | { readonly kind: 'CHANGED'; readonly from: number }
  | { readonly kind: 'NEW' };

/** From this likeness on, an old translation is a help for the changed segment. */
const ALIKE = 0.4;
/** Likeness is sought among this many neighbours: the cost stays linear. */
const REACH = 8;

/**
 * A segment with the same words keeps its translation, wherever it moved to; one with similar words near its old place is
 * the same segment, changed. Each old segment is used once.
 * @param before the old source segments, in order
 * @param now the new ones, in order
 * @returns one alignment for each new segment
 */
export function alignSegments(before: readonly string[], now: readonly string[]): Alignment[] {
  const places = new Map<string, number[]>();
  before.forEach((text, index) => places.set(text, [...(places.get(text) ?? []), index]));
  const same = now.map(text => places.get(text)?.shift());
  const free = new Set(before.keys());
  for (const from of same) if (from !== undefined) free.delete(from);

  const folded = before.map(foldText);
  let place = 0;
  return now.map((text, index): Alignment => {
    const from = same[index];
    if (from !== undefined) {
      place = from + 1;
      return { kind: 'SAME', from };
    }
    const like = mostAlike(foldText(text), folded, free, place);
    if (like === undefined) return { kind: 'NEW' };
    free.delete(like);
    place = like + 1;
    return { kind: 'CHANGED', from: like };
  });
}

function mostAlike(
  text: string,
  before: readonly string[],
  free: ReadonlySet<number>,
  place: number,
): number | undefined {
  let best: number | undefined;
  let likeness = ALIKE;
  for (let index = Math.max(0, place - REACH); index < Math.min(before.length, place + REACH); index += 1) {
    if (!free.has(index)) continue;
    const found = trigramSimilarity(text, before[index] ?? '');
    if (found >= likeness) [best, likeness] = [index, found];
  }
  return best;
}
