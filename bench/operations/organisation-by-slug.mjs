/** One organisation by its slug. */
import { slugOf } from '../data/identity.mjs';
import { currentMembership } from '../peers/functions.sql.mjs';
import { PUBLIC_STATUS, textOf } from './operation.mjs';

const byLanguage = names => [...names].sort((one, other) => one.language.localeCompare(other.language));

/** One organisation by its slug, with its names and its current membership: the page of an organisation. */
export const organisationBySlug = {
  name: 'organisation',
  title: 'organisation by slug',
  draw: (random, { size }) => ({ slug: slugOf(2 + random.below(size.organisations - 1)) }),
  kurultai: {
    query: `query ($slug: String!) {
      organisation(slug: $slug) {
        slug kind country website topics description(languages: ["en"]) { text }
        names { text language kind } membership { publicStatus }
      }
    }`,
    variables: ({ slug }) => ({ slug }),
    answer: ({ organisation: { description, names, membership, ...rest } }) => ({
      ...rest,
      description: textOf(description),
      names: byLanguage(names),
      membership: membership?.publicStatus ?? 'NOT_A_MEMBER',
    }),
  },
  postgraphile: {
    query: `query ($slug: String!) {
      organisation: benchOrganisationBySlug(slug: $slug) {
        slug kind country: countryCode website topics description: about(language: "en")
        names: organisationNamesByOrganisationId { nodes { text language kind } } membership: currentMembership
      }
    }`,
    variables: ({ slug }) => ({ slug }),
    answer: ({ organisation: { names, membership, ...rest } }) => ({
      ...rest,
      names: byLanguage(names.nodes),
      membership: PUBLIC_STATUS[membership ?? 'NONE'],
    }),
  },
  bare: {
    text: `
      select json_build_object('slug', o.slug, 'kind', o.kind, 'country', o.country_code, 'website', o.website, 'topics', o.topics,
        'description', (select entry ->> 'text' from jsonb_array_elements(o.description) entry where entry ->> 'language' = 'en'),
        'names', (select json_agg(json_build_object('text', n.text, 'language', n.language, 'kind', n.kind))
                  from organisation_name n where n.organisation_id = o.id),
        'membership', ${currentMembership('o.id')})::text as json
      from organisation o where o.slug = $1 and o.lifecycle <> 'MERGED'`,
    values: ({ slug }) => [slug],
    answer: ({ names, membership, ...rest }) => ({
      ...rest,
      names: byLanguage(names),
      membership: PUBLIC_STATUS[membership ?? 'NONE'],
    }),
  },
};
