/** A catalogue as large as the network may ever have, made by SQL: programmes, resources in three languages, their translations and uses. */
import type pg from 'pg';
import { foldText, soundKey } from '../../apps/api/src/core/text/index.js';

export interface CatalogueSize {
  readonly organisations: number;
  readonly programmes: number;
  readonly resources: number;
  readonly adoptions: number;
}

/** What titles and texts are made of. One in a thousand resources speaks of lanterns besides. */
const ENGLISH = ['mentoring', 'parents', 'schools', 'children', 'reading', 'families', 'teachers', 'listening'];
const RUSSIAN = ['наставничество', 'родители', 'школы', 'дети', 'чтение', 'семьи', 'учителя', 'внимание'];
const KAZAKH = ['тәлімгерлік', 'ата-аналар', 'мектептер', 'балалар', 'оқулық', 'отбасылар', 'мұғалімдер', 'тыңдау'];
const [LANTERN, RUSSIAN_LANTERN, KAZAKH_LANTERN] = ['lantern', 'фонарь', 'шамшырақ'];

const ORGANISATIONS = `
  insert into organisation (id, slug, kind, country_code, provenance, sort_name, created_at, updated_at)
  select gen_random_uuid(), 'large-' || n, 'NGO', (array['KZ','HU','NL','GR','ES','PT','RO','FI','AT','DE','IE','UG'])[1 + n % 12],
         'FICTITIOUS', 'large ' || n, now(), now()
  from generate_series(1, $1::int) n`;

const PROGRAMMES = `
  with owner as (select id, row_number() over (order by slug) - 1 as place from organisation where slug like 'large-%')
  insert into programme (id, slug, name, owner_id, status, adaptation, original_language, languages, offered, topics, provenance,
                         sort_name, created_at, updated_at)
  select gen_random_uuid(), 'large-' || n, 'Programme ' || n, owner.id, 'AVAILABLE', 'YES', 'en', '{}', '{en,ru,kk}',
         array['topic-' || n % 50], 'FICTITIOUS', 'programme ' || n, now() - n * interval '1 minute', now()
  from generate_series(1, $1::int) n join owner on owner.place = n % $2::int`;

/** $1 how many, $2 and $3 the words of English and Russian, $4 and $5 those of Kazakh, as written and as they sound. */
const RESOURCES = `
  with home as (select id, row_number() over (order by slug) - 1 as place from programme where slug like 'large-%'),
  drawn as (
    select gen_random_uuid() as id, n, home.id as programme_id, n % 1000 = 0 as rare,
           1 + (n * 7) % array_length($2::text[], 1) as one, 1 + (n / 8 * 5 + 3) % array_length($2::text[], 1) as other
    from generate_series(1, $1::int) n join home on home.place = n % $7::int),
  worded as (
    select drawn.*, ($2::text[])[one] || ' ' || ($2::text[])[other] || case when rare then ' ${LANTERN}' else '' end as en,
           ($3::text[])[one] || ' ' || ($3::text[])[other] || case when rare then ' ${RUSSIAN_LANTERN}' else '' end as ru,
           ($4::text[])[one] || ' ' || ($4::text[])[other] as kk,
           ($5::text[])[one] || ' ' || ($5::text[])[other] || case when rare then ' ' || $6::text else '' end as sound
    from drawn),
  made as (
    insert into resource (id, programme_id, kind, status, title, description, adaptation, original_language, offered, topics, audiences,
                          revision, provenance, sort_title, created_at, updated_at)
    select id, programme_id, (array['GUIDE','TOOLKIT','MODULE','VIDEO'])[1 + n % 4], 'AVAILABLE',
           jsonb_build_array(jsonb_build_object('language', 'en', 'text', en || ' ' || n, 'origin', 'AUTHORED'),
                             jsonb_build_object('language', 'ru', 'text', ru || ' ' || n, 'origin', 'HUMAN', 'sourceRevision', 1)),
           jsonb_build_array(jsonb_build_object('language', 'en', 'text', repeat('What it is for, in a few words. ', 6), 'origin', 'AUTHORED')),
           (array['YES','ASK','NO'])[1 + n % 3], 'en', '{en,ru,kk}', array['topic-' || n % 50, 'common'],
           array[(array['PARENTS','TEACHERS','FAMILIES'])[1 + n % 3]], 1, 'FICTITIOUS', en || ' ' || n, now() - n * interval '1 minute', now()
    from worded),
  revised as (
    insert into resource_revision (resource_id, number, changes, body, recorded_at, actor_kind)
    select id, 1, 'First revision.', 'Text.', now(), 'SYSTEM' from worded),
  public as (
    insert into resource_translation (resource_id, language, source_revision, published_at)
    select id, language, 1, now() from worded, unnest(array['kk', 'ru']) as language),
  named as (
    insert into resource_search_name (subject_id, folded, sound) select id, en || ' ' || n, en || ' ' || n from worded),
  english as (
    insert into resource_search_text (subject_id, language, document) select id, 'en', to_tsvector('english', en || ' ' || n) from worded),
  russian as (
    insert into resource_search_text (subject_id, language, document) select id, 'ru', to_tsvector('russian', ru || ' ' || n) from worded)
  insert into resource_search_text (subject_id, language, sound) select id, 'kk', sound || ' ' || n from worded`;

/** Two for each resource; three in ten are under way, some of them for years. */
const TRANSLATIONS = `
  insert into translation (id, subject_type, subject_id, source_language, target_language, status, source_revision, requested_at, open_since,
                           published_revision, published_cut, published_at, provenance, created_at, updated_at)
  select gen_random_uuid(), 'Resource', r.id, 'en', language, status, 1, at, at,
         case when status in ('PUBLISHED', 'STALE') then 1 end, case status when 'PUBLISHED' then 1 when 'STALE' then 0 end, case when status in ('PUBLISHED', 'STALE') then now() end, 'FICTITIOUS', at, at
  from (select id, row_number() over (order by id) as n from resource) r, unnest(array['kk', 'ru']) as language,
    lateral (select (array['REQUESTED','IN_EDIT','STALE','PUBLISHED','PUBLISHED','PUBLISHED','PUBLISHED','PUBLISHED','PUBLISHED','PUBLISHED'])
                      [1 + (r.n * 3 + length(language || r.n)) % 10] as status,
                    now() - (r.n % 700) * interval '1 day' as at) drawn`;

const ADOPTIONS = `
  with user_of as (select id, country_code, row_number() over (order by slug) - 1 as place from organisation where slug like 'large-%'),
  used as (select id, row_number() over (order by slug) - 1 as place from programme where slug like 'large-%')
  insert into adoption (id, programme_id, organisation_id, status, language, country_code, starts_on, provenance, created_at, updated_at)
  select gen_random_uuid(), used.id, user_of.id, (array['INTERESTED','PLANNED','ADAPTING','PILOT','IN_USE'])[1 + n % 5],
         (array['en','ru','kk'])[1 + n % 3], user_of.country_code, case when n % 7 > 0 then (2015 + n % 11)::text || '-0' || (1 + n % 9) end,
         'FICTITIOUS', now() - n * interval '1 minute', now()
  from generate_series(1, $1::int) n join user_of on user_of.place = n % $2::int join used on used.place = n / $2::int % $3::int
  on conflict do nothing`;

/** Fills a database of the present schema, and lets PostgreSQL look at it. @param client as the owner of the tables */
export async function makeLargeCatalogue(client: pg.Client, size: CatalogueSize): Promise<void> {
  const sound = (text: string): string => soundKey(foldText(text));
  await client.query(ORGANISATIONS, [size.organisations]);
  await client.query(PROGRAMMES, [size.programmes, size.organisations]);
  await client.query(RESOURCES, [
    size.resources,
    ENGLISH,
    RUSSIAN,
    KAZAKH,
    KAZAKH.map(sound),
    sound(KAZAKH_LANTERN),
    size.programmes,
  ]);
  await client.query(TRANSLATIONS);
  await client.query(ADOPTIONS, [size.adoptions, size.organisations, size.programmes]);
  await client.query('vacuum analyze');
}
