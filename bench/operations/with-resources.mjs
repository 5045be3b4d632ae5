/** Organisations, each with some of its resources. */
import { idOf } from '../data/identity.mjs';
import { nameIn, titleOf } from '../peers/functions.sql.mjs';
import { cursorOf, instant, textOf } from './operation.mjs';

const sorted = (list, key) => [...list].sort((one, other) => (one[key] < other[key] ? -1 : 1));
const inCommon = programmes =>
  programmes.map(({ slug, owner, resources }) => ({
    ...{ slug, owner },
    resources: sorted(resources, 'title').map(({ title, kind, translations }) => ({
      ...{ title, kind },
      translations: sorted(translations, 'language').map(({ language, publishedAt }) => ({
        language,
        publishedAt: instant(publishedAt),
      })),
    })),
  }));

/** Twenty organisations with the programme that each shares, its four or five resources, and their translations. */
export const withResources = {
  name: 'resources',
  title: '20 organisations with 5 resources',
  draw: (random, { size }) => {
    const n = 1 + random.below(size.programmes);
    return { sortName: `programme ${String(n)}`, id: idOf('programme', n) };
  },
  kurultai: {
    query: `query ($after: String!) {
      programmes(first: 20, after: $after) {
        nodes {
          slug owner { slug name(languages: ["en"]) { text } }
          resources { title(languages: ["en"]) { text } kind translations { language publishedAt } }
        }
      }
    }`,
    variables: ({ sortName, id }) => ({ after: cursorOf('programme NAME', sortName, id) }),
    answer: ({ programmes: { nodes } }) =>
      inCommon(
        nodes.map(({ slug, owner, resources }) => ({
          ...{ slug, owner: { slug: owner.slug, name: textOf(owner.name) } },
          resources: resources.map(({ title, ...rest }) => ({ ...rest, title: textOf(title) })),
        })),
      ),
  },
  postgraphile: {
    query: `query ($sortName: String!, $id: UUID!) {
      programmes: benchProgrammesAfter(sortName: $sortName, id: $id, first: 20) {
        nodes {
          slug owner: organisationByOwnerId { slug name: label(language: "en") }
          resources: resourcesByProgrammeId {
            nodes { title: label(language: "en") kind translations: resourceTranslationsByResourceId { nodes { language publishedAt } } }
          }
        }
      }
    }`,
    variables: input => input,
    answer: ({ programmes: { nodes } }) =>
      inCommon(
        nodes.map(({ slug, owner, resources }) => ({
          ...{ slug, owner: { ...owner } },
          resources: resources.nodes.map(({ translations, ...rest }) => ({
            ...rest,
            translations: translations.nodes,
          })),
        })),
      ),
  },
  bare: {
    text: `
      select coalesce(json_agg(json_build_object('slug', page.slug,
        'owner', (select json_build_object('slug', o.slug, 'name', ${nameIn('o.id', `'en'`)}) from organisation o where o.id = page.owner_id),
        'resources', (
          select coalesce(json_agg(json_build_object('title', ${titleOf('r.title', `'en'`)}, 'kind', r.kind, 'translations', (
            select coalesce(json_agg(json_build_object('language', t.language, 'publishedAt', t.published_at)), '[]')
            from resource_translation t where t.resource_id = r.id))), '[]')
          from resource r where r.programme_id = page.id)) order by page.sort_name, page.id), '[]')::text as json
      from (select p.id, p.slug, p.owner_id, p.sort_name from programme p
            where p.status <> 'PLANNED' and (p.sort_name, p.id) > ($1 collate "C", $2::uuid) order by p.sort_name, p.id limit 20) page`,
    values: ({ sortName, id }) => [sortName, id],
    answer: inCommon,
  },
};
