/** The directory that a partner shows on its own site, with filters and counts. */
import { COUNTRIES, PARTNER_SITE, PUBLISHABLE_KEY } from '../data/identity.mjs';
import { facetsOf, LISTED, nameIn } from '../peers/functions.sql.mjs';
import { textOf } from './operation.mjs';

const FACETS = { country: 'countries', kind: 'kinds', status: 'statuses' };
const inCommon = ({ facets, total, nodes }) => ({
  total: Number(total),
  nodes,
  facets: Object.fromEntries(
    Object.entries(FACETS).map(([facet, name]) => [
      name,
      facets.filter(row => row.facet === facet).map(({ value, count }) => ({ value, count: Number(count) })),
    ]),
  ),
});

/** The directory of members in one country on the website of a partner, which shows a key of its own: a page, its count, and three facets. */
export const directory = {
  name: 'directory',
  title: 'directory of a partner site',
  draw: random => ({ country: random.pick(COUNTRIES) }),
  kurultai: {
    query: `query ($country: [CountryCode!]) {
      organisations(first: 20, filter: { country: $country, membershipStatus: [ACTIVE] }) {
        totalCount facets { countries { value count } kinds { value count } statuses { value count } }
        nodes { slug country website topics name(languages: ["en"]) { text } }
      }
    }`,
    headers: () => ({ authorization: `Bearer ${PUBLISHABLE_KEY}`, origin: PARTNER_SITE }),
    variables: ({ country }) => ({ country: [country] }),
    answer: ({ organisations: { totalCount: total, facets, nodes } }) => ({
      total,
      facets,
      nodes: nodes.map(({ name, ...rest }) => ({ ...rest, name: textOf(name) })),
    }),
  },
  postgraphile: {
    query: `query ($country: String!) {
      organisations: benchDirectory(first: 20, country: $country, status: "ACTIVE") {
        totalCount nodes { slug country: countryCode website topics name: label(language: "en") }
      }
      facets: benchDirectoryFacets(country: $country, status: "ACTIVE") { nodes { facet value count } }
    }`,
    variables: input => input,
    answer: ({ organisations: { totalCount: total, nodes }, facets }) =>
      inCommon({ total, nodes, facets: facets.nodes }),
  },
  bare: {
    text: `
      select json_build_object(
        'total', (select count(*) from organisation o where ${LISTED} and o.country_code = $1 and o.membership_status = 'ACTIVE'),
        'facets', (select json_agg(f) from (select * from (${facetsOf('$1', `'ACTIVE'`)}) as counted(facet, value, count)) f),
        'nodes', (select coalesce(json_agg(json_build_object('slug', page.slug, 'country', page.country_code, 'website', page.website,
                    'topics', page.topics, 'name', ${nameIn('page.id', `'en'`)}) order by page.sort_name, page.id), '[]')
                  from (select o.* from organisation o where ${LISTED} and o.country_code = $1 and o.membership_status = 'ACTIVE'
                        order by o.sort_name, o.id limit 20) page))::text as json`,
    values: ({ country }) => [country],
    answer: inCommon,
  },
};
