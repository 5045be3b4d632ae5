// How alike two folded texts are: the number that scores a proposed duplicate, and the words that explain it.

/**
 * The similarity of PostgreSQL's pg_trgm for folded text: shared trigrams divided by all distinct trigrams, where each
 * word is padded with two spaces before and one after. (pg_trgm rounds to a 32-bit float; this does not.)
 *
 * @param a a folded text
 * @param b a folded text
 * @returns 0 (nothing shared, or an empty text) to 1 (the same trigrams)
 */
export function trigramSimilarity(a: string, b: string): number {
  const left = trigrams(a);
  const right = trigrams(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const trigram of left) if (right.has(trigram)) shared += 1;
  return shared / (left.size + right.size - shared);
}

/**
 * Explains how to come from one text to another with the fewest edits (Levenshtein), for example "1 deletion,
 * 1 substitution". Among equally short ways it takes substitutions first.
 *
 * @param a the text to start from
 * @param b the text to come to
 * @returns the edits counted by kind, or "no difference"
 */
export function explainDifference(a: string, b: string): string {
  const { deletions, insertions, substitutions } = countEdits([...a], [...b]);
  const parts = [
    [deletions, 'deletion'],
    [insertions, 'insertion'],
    [substitutions, 'substitution'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}${count === 1 ? '' : 's'}`);
  return said.length > 0 ? said.join(', ') : 'no difference';
}

interface Edits {
  deletions: number;
  insertions: number;
  substitutions: number;
}

function total(edits: Edits): number {
  return edits.deletions + edits.insertions + edits.substitutions;
}

function countEdits(a: readonly string[], b: readonly string[]): Edits {
  const none: Edits = { deletions: 0, insertions: 0, substitutions: 0 };
  // One row of the edit table at a time; a cell holds the cheapest way to it.
  let above: Edits[] = [none, ...b.map((_, column) => ({ ...none, insertions: column + 1 }))];
  for (const [row, character] of a.entries()) {
    const current: Edits[] = [{ ...none, deletions: row + 1 }];
    for (const [column, other] of b.entries()) {
      const diagonal = above[column] ?? none;
      const over = above[column + 1] ?? none;
      const before = current[column] ?? none;
      const same = character === other;
      let best = same ? diagonal : { ...diagonal, substitutions: diagonal.substitutions + 1 };
      if (total(over) + 1 < total(best)) best = { ...over, deletions: over.deletions + 1 };
      if (total(before) + 1 < total(best)) best = { ...before, insertions: before.insertions + 1 };
      current.push(best);
    }
    above = current;
  }
  return above.at(-1) ?? none;
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) found.add(padded.slice(start, start + 3));
  }
  return found;
}
