/**
 * The parts of the list's statement. Searching has two steps: names in which every word of the query begins a word, as
 * written or as it sounds; only if there are none, names that look alike. So a precise query stays precise, and a
 * misspelt one still finds.
 */

/** The orders of the list: sort expressions, all in one direction, the last one unique. */
export const ORDERS = {
  NAME: { keys: ['o.sort_name', 'o.id'], types: ['text', 'uuid'], direction: 'asc' },
  NEWEST: { keys: ['o.created_at', 'o.id'], types: ['timestamptz', 'uuid'], direction: 'desc' },
  RELEVANCE: { keys: ['hit.rank', 'o.id'], types: ['integer', 'uuid'], direction: 'desc' },
} as const;

export type OrganisationOrder = keyof typeof ORDERS;

const PADDED = `(' ' || n.folded || ' ')`;
const PADDED_SOUND = `(' ' || n.sound || ' ')`;

/** @param first the place of the first of its eight parameters */
export function SEARCH_HITS(first: number): string {
  const place = (offset: number, type: string) => `$${String(first + offset)}::${type}`;
  const [folded, sound] = [place(0, 'text'), place(1, 'text')];
  const [patterns, narrowest] = [place(2, 'text[]'), place(3, 'text')];
  const [soundPatterns, narrowestSound] = [place(4, 'text[]'), place(5, 'text')];
  const [compact, fuzzy] = [place(6, 'text'), place(7, 'boolean')];
  return `
    precise as materialized (
      select n.organisation_id as id, max(
        case when n.folded = ${folded} then 1000
             when n.folded like ${folded} || '%' then 900
             when ${PADDED} like all (${patterns}) then 700 + (similarity(n.folded, ${folded}) * 100)::int
             else 500 + (similarity(n.sound, ${sound}) * 100)::int end) as rank
      from organisation_name n
      where (${PADDED} like ${narrowest} and ${PADDED} like all (${patterns}))
         or (${PADDED_SOUND} like ${narrowestSound} and ${PADDED_SOUND} like all (${soundPatterns}))
         or ${PADDED} like ${compact}
      group by 1),
    alike as materialized (
      select n.organisation_id as id,
             max(greatest(strict_word_similarity(${folded}, n.folded), strict_word_similarity(${sound}, n.sound)) * 400)::int as rank
      from organisation_name n
      where ${fuzzy} and not exists (select from precise)
        and (${folded} <<% n.folded or ${sound} <<% n.sound)
      group by 1),
    hit as (select * from precise union all select * from alike)`;
}
