/** Searches organisations by name. */
import { nameQuery } from '../../apps/api/dist/modules/organisation/domain/name-query.js';
import { LISTED, nameIn, searchHits } from '../peers/functions.sql.mjs';
import { textOf } from './operation.mjs';

const HITS = 20;

/** A search for two words and the beginning of a third, as somebody types a name. */
export const search = {
  name: 'search',
  title: 'search for a name',
  draw: (random, { words }) => {
    const parts = [
      random.pick(words.english.words),
      random.pick(words.otherEnglish.words),
      random.pick(words.places.words).slice(0, 5),
    ];
    const typed = parts.join(' ');
    // The peers are given what the service makes of it.
    return { typed, made: nameQuery(typed) };
  },
  kurultai: {
    query: `query ($search: String!) {
      organisations(first: ${String(HITS)}, orderBy: RELEVANCE, filter: { search: $search }) { nodes { slug country name(languages: ["en"]) { text } } }
    }`,
    variables: ({ typed }) => ({ search: typed }),
    answer: ({ organisations: { nodes } }) => nodes.map(({ name, ...rest }) => ({ ...rest, name: textOf(name) })),
  },
  postgraphile: {
    query: `query ($folded: String!, $sound: String!, $patterns: [String]!, $narrowest: String!, $soundPatterns: [String]!,
                   $narrowestSound: String!, $compact: String!, $fuzzy: Boolean!) {
      organisations: benchSearchOrganisations(first: ${String(HITS)}, folded: $folded, sound: $sound, patterns: $patterns, narrowest: $narrowest,
          soundPatterns: $soundPatterns, narrowestSound: $narrowestSound, compact: $compact, fuzzy: $fuzzy) {
        nodes { slug country: countryCode name: label(language: "en") }
      }
    }`,
    variables: ({ made }) => made,
    answer: ({ organisations: { nodes } }) => nodes.map(node => ({ ...node })),
  },
  bare: {
    text: `
      with ${searchHits(1)}
      select coalesce(json_agg(json_build_object('slug', page.slug, 'country', page.country_code, 'name', ${nameIn('page.id', `'en'`)})
        order by page.rank desc, page.id desc), '[]')::text as json
      from (select o.id, o.slug, o.country_code, hit.rank from hit join organisation o on o.id = hit.id
            where ${LISTED} order by hit.rank desc, o.id desc limit ${String(HITS)}) page`,
    values: ({ made }) => [
      ...[made.folded, made.sound, made.patterns, made.narrowest],
      ...[made.soundPatterns, made.narrowestSound, made.compact, made.fuzzy],
    ],
    answer: nodes => nodes,
  },
};
