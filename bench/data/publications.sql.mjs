/** Publications: one a minute, newest first, each of the next organisation, with text, topics and the first row of their ledger. */
import { NEWEST, TOPICS } from './identity.mjs';

const newest = new Date(NEWEST).toISOString();
const at = `timestamptz '${newest}' - n * interval '1 minute'`;

export const PUBLICATIONS = size => [
  {
    title: 'publications',
    text: `
      insert into publication (id, organisation_id, kind, status, slug, published_at, provenance, content_hash, created_at, updated_at, stream_state,
                               stream_included_at)
      select bench_load.id('publication', $1::int - n), bench_load.id('organisation', 1 + n % $2::int), (array['ARTICLE','STATEMENT','CALL'])[1 + n % 3],
             'PUBLISHED', 'publication-' || n, ${at}, 'RECORDED_RETROSPECTIVELY', md5(n::text), ${at}, ${at},
             case when (1 + n % $2::int) % 5 = 0 then 'INCLUDED' else 'NONE' end, case when (1 + n % $2::int) % 5 = 0 then ${at} end
      from generate_series(0, $1::int - 1) n`,
    values: [size.publications, size.organisations],
  },
  {
    title: 'texts of publications',
    text: `
      insert into publication_text (publication_id, language, position, title, summary, body, body_html, excerpt, reading_minutes, markup, published_at)
      select bench_load.id('publication', $1::int - n), 'en', 1, 'What happened in week ' || n, 'A few words about week ' || n,
             repeat('One more sentence of it. ', 20), '<p>' || repeat('One more sentence of it. ', 20) || '</p>', 'One more sentence of it.', 1, 1, ${at}
      from generate_series(0, $1::int - 1) n`,
    values: [size.publications],
  },
  {
    title: 'topics of publications',
    text: `
      insert into publication_topic (publication_id, topic, position, published_at)
      select bench_load.id('publication', $1::int - n), topic, position, ${at}
      from generate_series(0, $1::int - 1) n, lateral (values ('topic-' || n % ${String(TOPICS)}, 1), ('common', 2)) as given(topic, position)`,
    values: [size.publications],
  },
  {
    title: 'ledger of publications',
    text: `
      insert into publication_revision (publication_id, version, content, recorded_at, change, actor_kind)
      select id, 1, jsonb_build_object('kind', kind, 'slug', slug), created_at, 'PUBLISHED', 'SYSTEM' from publication`,
    values: [],
  },
];
