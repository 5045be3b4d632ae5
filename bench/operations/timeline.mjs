/** A page of what happened to an organisation. */
import { slugOf } from '../data/identity.mjs';
import { timelineOf } from '../peers/functions.sql.mjs';
import { textOf } from './operation.mjs';

const PAGE = 20;
/** Titles are lists of languages; the readers of this bench read English. */
const english = title => title?.find(({ language }) => language === 'en')?.text ?? null;
const inCommon = lines =>
  lines.slice(0, PAGE).map(({ kind, date, code, title }) => ({ kind, date, code, title: english(title) }));

/** What happened between a member and the network, from its beginning: the first page of its timeline. */
export const timeline = {
  name: 'timeline',
  title: 'timeline page',
  draw: (random, { size }) => ({ slug: slugOf(5 * (1 + random.below(size.members))) }),
  kurultai: {
    query: `query ($slug: String!) {
      organisation(slug: $slug) { timeline(first: ${String(PAGE)}) { nodes { kind code date { value } title(languages: ["en"]) { text } } } }
    }`,
    variables: ({ slug }) => ({ slug }),
    answer: ({ organisation: { timeline: lines } }) =>
      lines.nodes.map(({ kind, date, code, title }) => ({
        kind,
        date: date?.value ?? null,
        code,
        title: textOf(title),
      })),
  },
  postgraphile: {
    query: `query ($slug: String!) {
      organisation: benchOrganisationBySlug(slug: $slug) { timeline(first: ${String(PAGE)}) { nodes { kind code date title } } }
    }`,
    variables: ({ slug }) => ({ slug }),
    answer: ({ organisation: { timeline: lines } }) => inCommon(lines.nodes),
  },
  bare: {
    text: `
      select (select coalesce(json_agg(json_build_object('kind', line.kind, 'date', line.date, 'code', line.code, 'title', line.title)), '[]')
              from (select * from (${timelineOf('o.id')}) lines limit ${String(PAGE)}) line)::text as json
      from organisation o where o.slug = $1 and o.lifecycle <> 'MERGED'`,
    values: ({ slug }) => [slug],
    answer: inCommon,
  },
};
