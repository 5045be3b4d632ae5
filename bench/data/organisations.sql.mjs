/** Organisations, their names, and the ledger of those that are members. Every fifth is one. */
import { COUNTRIES, PARTNER_SITE, PUBLISHABLE_KEY, PUBLISHERS, TOPICS, hashOf, secretKey } from './identity.mjs';
import { WORDS } from './words.mjs';

const { english, otherEnglish, russian, otherRussian, places } = WORDS;

/** The words of the name of organisation n, from arrays of eight, eight and sixty-four. */
const named = (first, second, third) => `
  ($${first}::text[])[1 + n % 8] || ' ' || ($${second}::text[])[1 + n / 8 % 8] || ' ' || ($${third}::text[])[1 + n / 64 % 64] || ' ' || n`;

export const ORGANISATIONS = size => [
  {
    title: 'organisations',
    text: `
      insert into organisation (id, slug, kind, country_code, website, description, topics, membership_status, provenance, sort_name,
                                created_at, updated_at)
      select bench_load.id('organisation', n), 'organisation-' || n,
             case when n = 1 then 'SECRETARIAT' else (array['NGO','NGO','NETWORK','UNIVERSITY','SCHOOL_NETWORK'])[1 + n / 5 % 5] end,
             ($5::text[])[1 + n % ${String(COUNTRIES.length)}], 'https://organisation-' || n || '.example/',
             jsonb_build_array(jsonb_build_object('language', 'en', 'text', repeat('What it does, in a few words. ', 5), 'origin', 'AUTHORED')),
             array['topic-' || n % ${String(TOPICS)}, 'common'], case when n % 5 = 0 then 'ACTIVE' else 'NONE' end, 'RECORDED_RETROSPECTIVELY',
             ${named(1, 2, 3)}, timestamptz '2020-01-01Z' + n * interval '1 minute', timestamptz '2020-01-01Z' + n * interval '1 minute'
      from generate_series(1, $4::int) n`,
    values: [english.folded, otherEnglish.folded, places.folded, size.organisations, COUNTRIES],
  },
  ...[
    { language: 'en', script: 'Latn', parts: [english, otherEnglish], first: 0 },
    { language: 'ru', script: 'Cyrl', parts: [russian, otherRussian], first: size.organisations },
  ].map(({ language, script, parts: [one, two], first }) => ({
    title: `names (${language})`,
    text: `
      insert into organisation_name (id, organisation_id, text, language, script, kind, preferred, folded, sound, valid, recorded_at)
      select bench_load.id('name', $11::int + n), bench_load.id('organisation', n), ${named(1, 2, 3)}, '${language}', '${script}', 'LEGAL', true,
             ${named(4, 5, 6)}, ${named(7, 8, 9)}, '(,)', timestamptz '2020-01-01Z'
      from generate_series(1, $10::int) n`,
    values: [
      ...[one.words, two.words, places.words, one.folded, two.folded, places.folded],
      ...[one.sounds, two.sounds, places.sounds, size.organisations, first],
    ],
  })),
  {
    title: 'memberships',
    text: `
      insert into membership (id, organisation_id, created_at)
      select bench_load.id('membership', n), bench_load.id('organisation', n), timestamptz '2021-01-01Z'
      from generate_series(5, $1::int, 5) n`,
    values: [size.organisations],
  },
  {
    title: 'ledger of members',
    text: `
      insert into membership_event (id, membership_id, number, place, type, status_from, status_to, category_from, category_to, effective_on,
                                    rule_ref, expires_at, actor_kind, recorded_at, provenance)
      select bench_load.id('membershipEvent', n * 4 + step), bench_load.id('membership', n), step, step,
             (array['PROVISIONALLY_ADMITTED','ADMITTED'])[step], (array['NONE','PROVISIONAL'])[step], (array['PROVISIONAL','ACTIVE'])[step],
             (array[null,'FULL'])[step], 'FULL', (2020 + step)::text || '-0' || 1 + n % 9, 'DEFAULT@1 membership.effect',
             case step when 1 then 'NEXT_SUMMIT' end, 'SYSTEM', timestamptz '2022-12-01Z', 'RECORDED_RETROSPECTIVELY'
      from generate_series(5, $1::int, 5) n, generate_series(1, 2) step`,
    values: [size.organisations],
  },
  {
    title: 'keys',
    text: `
      insert into api_key (id, organisation_id, kind, label, hint, secret_hash, scopes, origins, created_at)
      select bench_load.id('key', place), bench_load.id('organisation', place * 5), case place when 1 then 'PUBLISHABLE' else 'SECRET' end, 'Bench',
             'kur_', decode(hash, 'hex'), case place when 1 then '{}' else '{PUBLICATION_WRITE}'::text[] end,
             case place when 1 then array[$2::text] else '{}' end, timestamptz '2026-01-01Z'
      from unnest($1::text[]) with ordinality as given(hash, place)`,
    values: [
      [PUBLISHABLE_KEY, ...Array.from({ length: PUBLISHERS }, (_, place) => secretKey(place + 1))].map(key =>
        hashOf(key).toString('hex'),
      ),
      PARTNER_SITE,
    ],
  },
];
