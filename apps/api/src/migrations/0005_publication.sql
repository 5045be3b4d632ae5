-- Up Migration

create table publication (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  external_id text,
  kind text not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'CORRECTED', 'RETRACTED')),
  slug text not null,
  canonical_url text,
  published_at timestamptz not null,
  provenance text not null,
  source text,
  -- A hash of all that it says: an unchanged upsert writes nothing.
  content_hash text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index publication_external_id on publication (organisation_id, external_id) where external_id is not null;
create index publication_newest on publication (published_at desc, id desc) where status in ('PUBLISHED', 'CORRECTED');
create index publication_of_organisation on publication (organisation_id, published_at desc, id desc) where status in ('PUBLISHED', 'CORRECTED');

create table publication_text (
  publication_id uuid not null references publication,
  language text not null,
  position smallint not null,
  title text not null,
  summary text,
  body text not null,
  origin text not null default 'AUTHORED',
  stale boolean not null default false,
  -- Repeated here, and for topics and mentions, so that one index gives the newest of a language without sorting.
  published_at timestamptz not null,
  primary key (publication_id, language)
);
create index publication_text_newest on publication_text (language, published_at desc, publication_id desc);

create table publication_topic (
  publication_id uuid not null references publication,
  topic text not null,
  position smallint not null,
  published_at timestamptz not null,
  primary key (publication_id, topic)
);
create index publication_topic_newest on publication_topic (topic, published_at desc, publication_id desc);

create table publication_mention (
  publication_id uuid not null references publication,
  organisation_id uuid not null references organisation,
  position smallint not null,
  published_at timestamptz not null,
  primary key (publication_id, organisation_id)
);
create index publication_mention_newest on publication_mention (organisation_id, published_at desc, publication_id desc);

-- What each version said, for ever.
create table publication_revision (
  publication_id uuid not null references publication,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  actor_key_id uuid,
  primary key (publication_id, version)
);
create trigger publication_revision_insert_only before update or delete on publication_revision
  for each row execute function refuse_change();
create trigger publication_revision_no_truncate before truncate on publication_revision
  for each statement execute function refuse_change();

-- Down Migration

drop table publication_revision, publication_mention, publication_topic, publication_text, publication;
