/** Programmes, resources with two public translations each, and who uses what. */
import { WORDS } from './words.mjs';

const { english, otherEnglish, russian, kazakh } = WORDS;

/** Programme n is the one of organisation n, up to their number; those behind it are two more for each that shares. */
const PROGRAMMES = `
  select n, case when n <= $1::int then n else 1 + (n - $1::int - 1) / 2 end as owner, case when n <= $1::int then 4 else 5 end as resources
  from generate_series(1, $2::int) n`;

export const RESOURCES = size => [
  {
    title: 'programmes',
    text: `
      insert into programme (id, slug, name, owner_id, status, adaptation, original_language, offered, topics, licence, provenance, sort_name,
                             started_on, created_at, updated_at)
      select bench_load.id('programme', n), 'programme-' || n, 'Programme ' || n, bench_load.id('organisation', owner), 'AVAILABLE', 'YES', 'en',
             '{en,ru,kk}', array['topic-' || n % 50], 'CC-BY-4.0', 'RECORDED_RETROSPECTIVELY', 'programme ' || n, (2015 + n % 8)::text,
             timestamptz '2026-01-01Z' - n * interval '1 minute', timestamptz '2026-01-01Z'
      from (${PROGRAMMES}) made`,
    values: [size.organisations, size.programmes],
  },
  {
    title: 'words of programmes',
    text: `
      with named as (insert into programme_search_name (subject_id, folded, sound) select id, sort_name, sort_name from programme)
      insert into programme_search_text (subject_id, language, document) select id, 'en', to_tsvector('english', name) from programme`,
    values: [],
  },
  {
    title: 'resources',
    text: `
      insert into resource (id, programme_id, kind, status, title, description, adaptation, original_language, offered, topics, audiences, revision,
                            provenance, sort_title, created_at, updated_at)
      select bench_load.id('resource', m), bench_load.id('programme', n), (array['GUIDE','TOOLKIT','MODULE','VIDEO'])[1 + m % 4], 'AVAILABLE',
             jsonb_build_array(jsonb_build_object('language', 'en', 'text', en || ' ' || m, 'origin', 'AUTHORED'),
                               jsonb_build_object('language', 'ru', 'text', ru || ' ' || m, 'origin', 'HUMAN', 'sourceRevision', 1),
                               jsonb_build_object('language', 'kk', 'text', kk || ' ' || m, 'origin', 'HUMAN', 'sourceRevision', 1)),
             jsonb_build_array(jsonb_build_object('language', 'en', 'text', repeat('What it is for, in a few words. ', 6), 'origin', 'AUTHORED')),
             (array['YES','ASK','NO'])[1 + m % 3], 'en', '{en,ru,kk}', array['topic-' || m % 50, 'common'],
             array[(array['PARENTS','TEACHERS','FAMILIES'])[1 + m % 3]], 1, 'RECORDED_RETROSPECTIVELY', lower(en) || ' ' || m,
             timestamptz '2026-01-01Z' - m * interval '1 minute', timestamptz '2026-01-01Z'
      from (select n, m, ($3::text[])[1 + m % 8] || ' ' || ($4::text[])[1 + m / 8 % 8] as en, ($5::text[])[1 + m % 8] as ru,
                   ($6::text[])[1 + m % 8] as kk
            from (select n, row_number() over (order by n, place) as m from (${PROGRAMMES}) made, generate_series(1, made.resources) place) counted
           ) worded`,
    values: [size.organisations, size.programmes, english.words, otherEnglish.words, russian.words, kazakh.words],
  },
  {
    title: 'revisions of resources',
    text: `
      insert into resource_revision (resource_id, number, changes, body, recorded_at, actor_kind)
      select id, 1, 'First revision.', 'Text.', created_at, 'SYSTEM' from resource`,
    values: [],
  },
  {
    title: 'public translations',
    text: `
      insert into resource_translation (resource_id, language, source_revision, published_at, origin, body)
      select id, language, 1, created_at, 'HUMAN', 'Text.' from resource, unnest(array['kk', 'ru']) as language`,
    values: [],
  },
  {
    title: 'translations',
    text: `
      insert into translation (id, subject_type, subject_id, source_language, target_language, status, source_revision, requested_at, open_since,
                               published_revision, published_cut, published_at, provenance, created_at, updated_at)
      select bench_load.id('translation', row_number() over (order by r.id, language)), 'Resource', r.id, 'en', language, 'PUBLISHED', 1,
             r.created_at, r.created_at, 1, 1, r.created_at, 'RECORDED_RETROSPECTIVELY', r.created_at, r.created_at
      from resource r, unnest(array['kk', 'ru']) as language`,
    values: [],
  },
  {
    title: 'words of resources',
    text: `
      with given as (
        select id, row_number() over (order by id) as m, sort_title, title -> 1 ->> 'text' as ru from resource),
      named as (insert into resource_search_name (subject_id, folded, sound) select id, sort_title, sort_title from given),
      english as (
        insert into resource_search_text (subject_id, language, document) select id, 'en', to_tsvector('english', sort_title) from given),
      russian as (insert into resource_search_text (subject_id, language, document) select id, 'ru', to_tsvector('russian', ru) from given)
      insert into resource_search_text (subject_id, language, sound) select id, 'kk', ($1::text[])[1 + m % 8] || ' ' || m from given`,
    values: [kazakh.sounds],
  },
  {
    title: 'adoptions',
    text: `
      insert into adoption (id, programme_id, organisation_id, status, language, country_code, starts_on, provenance, created_at, updated_at)
      select bench_load.id('adoption', n), bench_load.id('programme', 1 + n % $2::int), bench_load.id('organisation', n), 'IN_USE',
             'en', 'AT', (2020 + n % 5)::text || '-0' || 1 + n % 9, 'RECORDED_RETROSPECTIVELY', timestamptz '2026-01-01Z', timestamptz '2026-01-01Z'
      from generate_series(1, $1::int) n`,
    values: [size.organisations, size.programmes],
  },
];
