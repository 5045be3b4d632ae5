-- Up Migration

create table place (
  id uuid primary key,
  country_code text not null,
  wikidata_id text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  created_at timestamptz not null
);
create unique index place_wikidata on place (wikidata_id);

create table place_name (
  id uuid primary key,
  place_id uuid not null references place,
  text text not null,
  language text not null,
  folded text not null,
  sound text not null,
  valid_from partial_date,
  valid_to partial_date,
  valid daterange not null,
  source text,
  recorded_at timestamptz not null,
  constraint place_name_one_at_a_time exclude using gist (place_id with =, language with =, valid with &&)
);
create index place_name_folded on place_name using gin (folded gin_trgm_ops);

create table organisation (
  id uuid primary key,
  slug text not null,
  kind text not null,
  country_code text,
  seat_place_id uuid references place,
  registration_number text,
  registry text,
  founded_on partial_date,
  website text,
  description jsonb not null default '[]',
  topics text[] not null default '{}',
  lifecycle text not null default 'ACTIVE' check (lifecycle in ('ACTIVE', 'DISSOLVED', 'MERGED')),
  dissolved_on partial_date,
  dissolution_evidence text,
  merged_into_id uuid references organisation,
  successor_id uuid references organisation,
  sensitivity text not null default 'NORMAL' check (sensitivity in ('NORMAL', 'AT_RISK')),
  -- A projection: only the membership module writes it.
  membership_status text not null default 'NONE',
  provenance text not null,
  source text,
  -- The folded preferred name, for the order of lists.
  sort_name text collate "C" not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint organisation_merged_has_target check ((lifecycle = 'MERGED') = (merged_into_id is not null)),
  constraint organisation_not_into_itself check (merged_into_id <> id and successor_id <> id)
);
create unique index organisation_slug on organisation (slug);
create unique index organisation_one_secretariat on organisation (kind) where kind = 'SECRETARIAT' and lifecycle = 'ACTIVE';
create index organisation_by_name on organisation (sort_name, id) where lifecycle <> 'MERGED';
create index organisation_newest on organisation (created_at desc, id desc) where lifecycle <> 'MERGED';
create index organisation_country on organisation (country_code, sort_name, id) where lifecycle <> 'MERGED';
create index organisation_member on organisation (membership_status, sort_name, id) where lifecycle <> 'MERGED';
create index organisation_topics on organisation using gin (topics);
-- A merged duplicate and what it became, as one.
create index organisation_current on organisation ((coalesce(merged_into_id, id)));
create index organisation_merged_into on organisation (merged_into_id) where merged_into_id is not null;

-- Slugs that an organisation once had lead to it for ever.
create table organisation_former_slug (
  slug text primary key,
  organisation_id uuid not null references organisation,
  recorded_at timestamptz not null
);
create trigger organisation_former_slug_insert_only before update or delete on organisation_former_slug
  for each row execute function refuse_change();

create table organisation_name (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  text text not null,
  language text not null,
  script text not null,
  kind text not null,
  preferred boolean not null default false,
  folded text not null,
  sound text not null,
  valid_from partial_date,
  valid_to partial_date,
  valid daterange not null,
  source text,
  recorded_at timestamptz not null,
  -- One preferred name per language at any time; a name may come back later.
  constraint organisation_name_one_preferred
    exclude using gist (organisation_id with =, language with =, valid with &&) where (preferred)
);
create index organisation_name_of on organisation_name (organisation_id);
create index organisation_name_folded on organisation_name using gin ((' ' || folded || ' ') gin_trgm_ops);
create index organisation_name_alike on organisation_name using gin (folded gin_trgm_ops);
create index organisation_name_sound on organisation_name using gin ((' ' || sound || ' ') gin_trgm_ops);
create index organisation_name_sounds_alike on organisation_name using gin (sound gin_trgm_ops);

create table organisation_relation (
  id uuid primary key,
  from_id uuid not null references organisation,
  to_id uuid not null references organisation,
  type text not null,
  valid_from partial_date,
  valid_to partial_date,
  valid daterange not null,
  source text,
  recorded_at timestamptz not null,
  constraint organisation_relation_not_to_itself check (from_id <> to_id),
  constraint organisation_relation_once exclude using gist (from_id with =, to_id with =, type with =, valid with &&)
);
create index organisation_relation_to on organisation_relation (to_id);

create table network_relation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null,
  since partial_date,
  until partial_date,
  valid daterange not null,
  source text,
  recorded_at timestamptz not null,
  constraint network_relation_once exclude using gist (organisation_id with =, kind with =, valid with &&)
);

create table contact_point (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null,
  value text not null,
  label text,
  visibility text not null,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
create index contact_point_of on contact_point (organisation_id) where ended_at is null;

create table duplicate_proposal (
  id uuid primary key,
  duplicate_id uuid not null references organisation,
  original_id uuid not null references organisation,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  reason text not null,
  score double precision not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  constraint duplicate_proposal_two_organisations check (duplicate_id <> original_id)
);
create unique index duplicate_proposal_open on duplicate_proposal
  (least(duplicate_id, original_id), greatest(duplicate_id, original_id)) where state = 'PROPOSED';
create index duplicate_proposal_newest on duplicate_proposal (state, proposed_at desc, id desc);

-- Down Migration

drop table duplicate_proposal, contact_point, network_relation, organisation_relation, organisation_name,
  organisation_former_slug, organisation, place_name, place;
