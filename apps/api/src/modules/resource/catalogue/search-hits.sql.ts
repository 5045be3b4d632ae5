/**
 * How a search finds: names in which every word begins a word, as written or as it sounds; texts by the stems of a
 * dictionary, and where there is none by words as they sound; only when all of that finds nothing, names that look alike.
 *
 * A word that stands everywhere is not read everywhere: each way gives at most {@link MOST_HITS}, so that no search costs
 * more than the ranking of so many. A name that is exactly the searched one is never among those left out.
 */

/** Whose words are searched: the beginning of the names of the tables. */
export type CatalogueKind = 'programme' | 'resource';

/** How many each way of searching gives at most. */
export const MOST_HITS = 1_000;

const PADDED = `(' ' || n.folded || ' ')`;
const PADDED_SOUND = `(' ' || n.sound || ' ')`;

/** How many parameters `searchHits` takes. */
export const SEARCH_PARAMETERS = 11;

/**
 * The common table expressions that end in `hit (id, rank)`.
 * @param first the place of the first parameter: the query folded, as it sounds, the patterns and the narrowest of them in
 *   both forms, the query in one word, whether likeness is of any use, the query as written, the patterns of telling words
 *   as they sound, and the narrowest of these
 * @param dictionaries the names of the dictionaries to search with: never input
 */
export function searchHits(kind: CatalogueKind, first: number, dictionaries: readonly string[]): string {
  const place = (offset: number, type: string) => `$${String(first + offset)}::${type}`;
  const [folded, sound] = [place(0, 'text'), place(1, 'text')];
  const [patterns, narrowest] = [place(2, 'text[]'), place(3, 'text')];
  const [soundPatterns, narrowestSound] = [place(4, 'text[]'), place(5, 'text')];
  const [compact, fuzzy, written] = [place(6, 'text'), place(7, 'boolean'), place(8, 'text')];
  const [stemPatterns, narrowestStem] = [place(9, 'text[]'), place(10, 'text')];
  const query = dictionaries.map(name => `plainto_tsquery('${name}', ${written})`).join(' || ');
  const limit = String(MOST_HITS);
  return `
    named as materialized (
      select n.subject_id, 1000 as rank from ${kind}_search_name n where n.folded = ${folded}
      union all
      (select n.subject_id,
              case when n.folded like ${folded} || '%' then 900
                   when ${PADDED} like all (${patterns}) then 700 + (similarity(n.folded, ${folded}) * 100)::int
                   else 500 + (similarity(n.sound, ${sound}) * 100)::int end
       from ${kind}_search_name n
       where (${PADDED} like ${narrowest} and ${PADDED} like all (${patterns}))
          or (${PADDED_SOUND} like ${narrowestSound} and ${PADDED_SOUND} like all (${soundPatterns}))
          or ${PADDED} like ${compact}
       limit ${limit})),
    stemmed as materialized (
      select t.subject_id, t.document from ${kind}_search_text t where t.document @@ (${query}) limit ${limit}),
    sounding as materialized (
      select t.subject_id, t.sound from ${kind}_search_text t
      where t.sound is not null and (' ' || t.sound || ' ') like ${narrowestStem}
        and (' ' || t.sound || ' ') like all (${stemPatterns}) limit ${limit}),
    precise as materialized (
      select subject_id as id, max(rank) as rank from (
        select subject_id, rank from named
        union all select subject_id, 100 + (ts_rank(document, ${query}) * 300)::int from stemmed
        union all select subject_id, 100 + (strict_word_similarity(${sound}, sound) * 100)::int from sounding) found
      group by 1),
    alike as materialized (
      select n.subject_id as id,
             max(greatest(strict_word_similarity(${folded}, n.folded), strict_word_similarity(${sound}, n.sound)) * 90)::int as rank
      from ${kind}_search_name n
      where ${fuzzy} and not exists (select from precise)
        and (${folded} <<% n.folded or ${sound} <<% n.sound)
      group by 1 limit ${limit}),
    hit as (select * from precise union all select * from alike)`;
}
