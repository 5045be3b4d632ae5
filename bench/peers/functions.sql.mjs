/** What a peer needs beside the tables: functions in a schema of their own, as its users write them. */
import { SEARCH_HITS } from '../../apps/api/dist/modules/organisation/persistence/organisation-search.sql.js';
import { PAGES } from '../../apps/api/dist/modules/timeline/persistence/timeline.repository.js';

/** In the language that was asked for: of a localised list of JSON. */
const inLanguage = (list, language) =>
  `(select entry ->> 'text' from jsonb_array_elements(${list}) entry where entry ->> 'language' = ${language} limit 1)`;

/** The name of an organisation in a language: the preferred one first. */
export const nameIn = (organisation, language) => `
  (select n.text from organisation_name n where n.organisation_id = ${organisation} and n.language = ${language}
   order by n.preferred desc, n.recorded_at, n.id limit 1)`;
export const titleOf = (list, language) => inLanguage(list, language);
export const currentMembership = organisation =>
  `(select m.status from membership_on(current_date, now()) m where m.organisation_id = ${organisation})`;

/** The search of the service, over what it makes of the words: eight parameters from the first. */
export const searchHits = SEARCH_HITS;

/** The timeline of an organisation as a stranger sees it, from its beginning: the statement of the service. */
export const timelineOf = organisation => {
  const today = `to_char(now() at time zone 'UTC', 'YYYY-MM-DD') || '~'`;
  const values = [`array[${organisation}]`, 'null::text[]', 'false', 'null::uuid', 'false', `''`, '0'];
  values.push(`'00000000-0000-0000-0000-000000000000'::uuid`, `'-infinity'::timestamptz`, today, '21');
  return PAGES.text.replaceAll(/\$(\d+)/gu, (_, place) => `(${values[Number(place) - 1]})`);
};

const FACET = column => `
  select '${column}', value, count(*) from listed
  cross join lateral (select ${{ country: 'country_code', kind: 'kind', status: 'membership_status' }[column]} as value) of
  where value is not null ${column === 'country' ? '' : 'and country_fits'} ${column === 'status' ? '' : 'and status_fits'} group by value`;

/** Counts of the directory: each facet under the filters of the others. */
export const facetsOf = (country, status) => `
  with listed as (
    select country_code, kind, membership_status, country_code = ${country} as country_fits, membership_status = ${status} as status_fits
    from organisation where lifecycle <> 'MERGED' and sensitivity <> 'AT_RISK')
  ${['country', 'kind', 'status'].map(FACET).join(' union all ')} order by 1, 3 desc, 2`;

export const LISTED = `o.lifecycle <> 'MERGED' and o.sensitivity <> 'AT_RISK'`;

export const PEER_FUNCTIONS = `
  drop schema if exists bench cascade;
  create schema bench;
  grant usage on schema bench to kurultai_app;
  create function bench.organisation_label(o organisation, language text) returns text language sql stable as $$ select ${nameIn('o.id', '$2')} $$;
  create function bench.organisation_current_membership(o organisation) returns text language sql stable as $$ select ${currentMembership('o.id')} $$;
  create function bench.resource_label(r resource, language text) returns text language sql stable as $$ select ${titleOf('r.title', '$2')} $$;
  create function bench.organisation_about(o organisation, language text) returns text language sql stable as $$ select ${titleOf('o.description', '$2')} $$;
  create function bench.publication_title(p publication, language text) returns text language sql stable as $$
    select t.title from publication_text t where t.publication_id = p.id and t.language = $2 $$;
  create function bench.organisation_by_slug(slug text) returns organisation language sql stable as $$
    select * from organisation o where o.slug = $1 and o.lifecycle <> 'MERGED' $$;
  create function bench.programmes_after(sort_name text, id uuid) returns setof programme language sql stable as $$
    select * from programme p where p.status <> 'PLANNED' and (p.sort_name, p.id) > ($1 collate "C", $2) order by p.sort_name, p.id $$;
  create function bench.members_after(sort_name text, id uuid) returns setof organisation language sql stable as $$
    select * from organisation o
    where ${LISTED} and o.membership_status = 'ACTIVE' and (o.sort_name, o.id) > ($1 collate "C", $2) order by o.sort_name, o.id $$;
  create function bench.directory(country text, status text) returns setof organisation language sql stable as $$
    select * from organisation o where ${LISTED} and o.country_code = $1 and o.membership_status = $2 order by o.sort_name, o.id $$;
  create type bench.facet as (facet text, value text, count bigint);
  create function bench.directory_facets(country text, status text) returns setof bench.facet language sql stable as $$ ${facetsOf('$1', '$2')} $$;
  create function bench.search_organisations(folded text, sound text, patterns text[], narrowest text, sound_patterns text[], narrowest_sound text,
                                             compact text, fuzzy boolean) returns setof organisation language sql stable as $$
    with ${SEARCH_HITS(1)} select o.* from hit join organisation o on o.id = hit.id where ${LISTED} order by hit.rank desc, o.id desc $$;
  create type bench.timeline_line as (kind text, date text, title jsonb, code text);
  create function bench.organisation_timeline(o organisation) returns setof bench.timeline_line language sql stable as $$
    select lines.kind, lines.date, lines.title, lines.code from (${timelineOf('o.id')}) lines $$;
`;
