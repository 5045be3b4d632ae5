/** A page of members with what they are to the network. */
import { idOf } from '../data/identity.mjs';
import { currentMembership, LISTED, nameIn } from '../peers/functions.sql.mjs';
import { cursorOf, PUBLIC_STATUS, sortNameOf, textOf } from './operation.mjs';

const inCommon = nodes => nodes.map(({ membership, ...rest }) => ({ ...rest, membership: PUBLIC_STATUS[membership] }));

/** Fifty members behind a random place of the alphabet, with country and current membership. */
export const membersPage = {
  name: 'members',
  title: 'page of 50 members',
  draw: (random, data) => {
    const n = 1 + random.below(data.size.organisations);
    return { sortName: sortNameOf(n, data), id: idOf('organisation', n) };
  },
  kurultai: {
    query: `query ($after: String!) {
      organisations(first: 50, after: $after, filter: { membershipStatus: [ACTIVE] }) {
        nodes { slug country name(languages: ["en"]) { text } membership { publicStatus } }
      }
    }`,
    variables: ({ sortName, id }) => ({ after: cursorOf('NAME', sortName, id) }),
    answer: ({ organisations: { nodes } }) =>
      nodes.map(({ slug, country, name, membership }) => ({
        slug,
        country,
        name: textOf(name),
        membership: membership.publicStatus,
      })),
  },
  postgraphile: {
    query: `query ($sortName: String!, $id: UUID!) {
      organisations: benchMembersAfter(sortName: $sortName, id: $id, first: 50) {
        nodes { slug country: countryCode name: label(language: "en") membership: currentMembership }
      }
    }`,
    variables: input => input,
    answer: ({ organisations: { nodes } }) => inCommon(nodes),
  },
  bare: {
    text: `
      select coalesce(json_agg(json_build_object('slug', page.slug, 'country', page.country_code, 'name', ${nameIn('page.id', `'en'`)},
        'membership', ${currentMembership('page.id')}) order by page.sort_name, page.id), '[]')::text as json
      from (select o.id, o.slug, o.country_code, o.sort_name from organisation o
            where ${LISTED} and o.membership_status = 'ACTIVE' and (o.sort_name, o.id) > ($1 collate "C", $2::uuid)
            order by o.sort_name, o.id limit 50) page`,
    values: ({ sortName, id }) => [sortName, id],
    answer: inCommon,
  },
};
