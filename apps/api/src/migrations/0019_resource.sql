-- Up Migration

create table programme (
  id uuid primary key,
  slug text not null,
  -- As it is written, byte for byte: Parent’R’Us.
  name text not null,
  full_name text,
  other_names text[] not null default '{}',
  owner_id uuid not null references organisation,
  status text not null check (status in ('PLANNED', 'IN_DEVELOPMENT', 'AVAILABLE', 'WITHDRAWN')),
  -- The public id of what it grew out of: a neutral name, as that may lie in a higher module.
  origin_id text,
  description jsonb not null default '[]',
  topics text[] not null default '{}',
  audiences text[] not null default '{}',
  audience_note text,
  age_from smallint,
  age_to smallint,
  funder text,
  grant_number text,
  licence text,
  -- Follows from the licence; kept so that lists can filter by it.
  adaptation text not null check (adaptation in ('YES', 'NO', 'ASK')),
  original_language text,
  -- Languages that it is documented in beyond its resources.
  languages text[] not null default '{}',
  -- All languages in which it is offered, with those of its resources: a projection.
  offered text[] not null default '{}',
  website text,
  started_on partial_date,
  ended_on partial_date,
  withdrawal_reason text,
  provenance text not null,
  source text,
  sort_name text collate "C" not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint programme_age_order check (age_from <= age_to),
  constraint programme_withdrawal_has_reason check ((status = 'WITHDRAWN') = (withdrawal_reason is not null))
);
create unique index programme_slug on programme (slug);
create index programme_by_name on programme (sort_name, id);
create index programme_newest on programme (created_at desc, id desc);
create index programme_owner on programme (owner_id);
create index programme_topics on programme using gin (topics);
create index programme_audiences on programme using gin (audiences);
create index programme_offered on programme using gin (offered);

create table programme_former_slug (
  slug text primary key,
  programme_id uuid not null references programme,
  recorded_at timestamptz not null
);
create trigger programme_former_slug_insert_only before update or delete on programme_former_slug
  for each row execute function refuse_change();

create table programme_partner (
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('PARTNER', 'CO_DEVELOPER')),
  position smallint not null,
  primary key (programme_id, organisation_id)
);
create index programme_partner_of on programme_partner (organisation_id);

-- What each version said, for ever.
create table programme_revision (
  programme_id uuid not null references programme,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  primary key (programme_id, version)
);
create trigger programme_revision_insert_only before update or delete on programme_revision
  for each row execute function refuse_change();
create trigger programme_revision_no_truncate before truncate on programme_revision
  for each statement execute function refuse_change();

create table resource (
  id uuid primary key,
  programme_id uuid not null references programme,
  kind text not null,
  status text not null check (status in ('PLANNED', 'IN_DEVELOPMENT', 'AVAILABLE', 'WITHDRAWN')),
  origin_id text,
  title jsonb not null,
  description jsonb not null default '[]',
  topics text[] not null default '{}',
  audiences text[] not null default '{}',
  age_from smallint,
  age_to smallint,
  licence text,
  adaptation text not null check (adaptation in ('YES', 'NO', 'ASK')),
  original_language text not null,
  -- The original language and those of published translations: a projection.
  offered text[] not null,
  educational_use text[] not null default '{}',
  teaches text[] not null default '{}',
  -- In minutes.
  time_required integer check (time_required > 0),
  -- The number of its latest revision.
  revision integer not null,
  withdrawal_reason text,
  provenance text not null,
  source text,
  sort_title text collate "C" not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint resource_age_order check (age_from <= age_to),
  constraint resource_withdrawal_has_reason check ((status = 'WITHDRAWN') = (withdrawal_reason is not null))
);
create index resource_of_programme on resource (programme_id, sort_title, id);
create index resource_by_title on resource (sort_title, id);
create index resource_newest on resource (created_at desc, id desc);
create index resource_topics on resource using gin (topics);
create index resource_audiences on resource using gin (audiences);
create index resource_offered on resource using gin (offered);

-- What each revision brought, and what it changed, for ever.
create table resource_revision (
  resource_id uuid not null references resource,
  number integer not null,
  changes text not null,
  body text,
  links jsonb not null default '[]',
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  primary key (resource_id, number)
);
create trigger resource_revision_insert_only before update or delete on resource_revision
  for each row execute function refuse_change();
create trigger resource_revision_no_truncate before truncate on resource_revision
  for each statement execute function refuse_change();

create table resource_revision_file (
  resource_id uuid not null,
  revision integer not null,
  file_id uuid not null references file,
  position smallint not null,
  primary key (resource_id, revision, file_id),
  constraint resource_revision_file_of foreign key (resource_id, revision) references resource_revision
);
create trigger resource_revision_file_insert_only before update or delete on resource_revision_file
  for each row execute function refuse_change();

-- Translations that are public. The module that translates writes them through this module's service.
create table resource_translation (
  resource_id uuid not null references resource,
  language text not null,
  source_revision integer not null,
  published_at timestamptz not null,
  primary key (resource_id, language)
);

-- The words by which programmes and resources are found. Rows are rewritten whenever a text changes.
create table programme_search_name (
  subject_id uuid not null references programme,
  folded text not null,
  sound text not null
);
create index programme_search_name_of on programme_search_name (subject_id);
create index programme_search_name_exact on programme_search_name (folded);
create index programme_search_name_folded on programme_search_name using gin ((' ' || folded || ' ') gin_trgm_ops);
create index programme_search_name_sound on programme_search_name using gin ((' ' || sound || ' ') gin_trgm_ops);
create index programme_search_name_alike on programme_search_name using gin (folded gin_trgm_ops);
create index programme_search_name_sounds_alike on programme_search_name using gin (sound gin_trgm_ops);

-- A text in a language with a dictionary has a document; in any other, its words as they sound.
create table programme_search_text (
  subject_id uuid not null references programme,
  language text not null,
  document tsvector,
  sound text,
  primary key (subject_id, language),
  constraint programme_search_text_one_way check ((document is null) <> (sound is null))
);
create index programme_search_text_document on programme_search_text using gin (document);
create index programme_search_text_sound on programme_search_text using gin ((' ' || sound || ' ') gin_trgm_ops) where sound is not null;

create table resource_search_name (
  subject_id uuid not null references resource,
  folded text not null,
  sound text not null
);
create index resource_search_name_of on resource_search_name (subject_id);
create index resource_search_name_exact on resource_search_name (folded);
create index resource_search_name_folded on resource_search_name using gin ((' ' || folded || ' ') gin_trgm_ops);
create index resource_search_name_sound on resource_search_name using gin ((' ' || sound || ' ') gin_trgm_ops);
create index resource_search_name_alike on resource_search_name using gin (folded gin_trgm_ops);
create index resource_search_name_sounds_alike on resource_search_name using gin (sound gin_trgm_ops);

create table resource_search_text (
  subject_id uuid not null references resource,
  language text not null,
  document tsvector,
  sound text,
  primary key (subject_id, language),
  constraint resource_search_text_one_way check ((document is null) <> (sound is null))
);
create index resource_search_text_document on resource_search_text using gin (document);
create index resource_search_text_sound on resource_search_text using gin ((' ' || sound || ' ') gin_trgm_ops) where sound is not null;

create table adoption (
  id uuid primary key,
  programme_id uuid not null references programme,
  -- Null when the programme is meant as a whole.
  resource_id uuid references resource,
  organisation_id uuid not null references organisation,
  status text not null check (status in ('INTERESTED', 'PLANNED', 'ADAPTING', 'PILOT', 'IN_USE', 'DISCONTINUED')),
  language text,
  place_id uuid references place,
  country_code text,
  starts_on partial_date,
  ends_on partial_date,
  reach jsonb not null default '[]',
  adaptation_notes text,
  permitted_at timestamptz,
  permission_note text,
  discontinuation_reason text,
  provenance text not null,
  source text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint adoption_permission_has_note check ((permitted_at is null) = (permission_note is null))
);
-- One that goes on for each organisation, thing, language and place; an ended one may be taken up anew.
create unique index adoption_once on adoption (organisation_id, programme_id, resource_id, language, place_id)
  nulls not distinct where status <> 'DISCONTINUED';
create index adoption_of_programme on adoption (programme_id, created_at desc, id desc);
create index adoption_of_organisation on adoption (organisation_id, created_at desc, id desc);
create index adoption_newest on adoption (created_at desc, id desc);

create table adoption_evidence (
  id uuid primary key,
  adoption_id uuid not null references adoption,
  file_id uuid references file,
  url text,
  note text,
  recorded_at timestamptz not null,
  constraint adoption_evidence_one check ((file_id is null) <> (url is null))
);
create index adoption_evidence_of on adoption_evidence (adoption_id, recorded_at, id);
create trigger adoption_evidence_insert_only before update or delete on adoption_evidence
  for each row execute function refuse_change();
create trigger adoption_evidence_no_truncate before truncate on adoption_evidence
  for each statement execute function refuse_change();

-- Each step that an adoption took, for ever.
create table adoption_step (
  adoption_id uuid not null references adoption,
  number integer not null,
  status text not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  primary key (adoption_id, number)
);
create trigger adoption_step_insert_only before update or delete on adoption_step
  for each row execute function refuse_change();
create trigger adoption_step_no_truncate before truncate on adoption_step
  for each statement execute function refuse_change();

create table translation_request (
  id uuid primary key,
  programme_id uuid not null references programme,
  resource_id uuid references resource,
  language text not null,
  organisation_id uuid not null references organisation,
  note text,
  provenance text not null,
  requested_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index translation_request_once on translation_request (organisation_id, programme_id, resource_id, language)
  nulls not distinct where withdrawn_at is null;
create index translation_request_open on translation_request (programme_id, resource_id, language) where withdrawn_at is null;

-- Down Migration

drop table translation_request, adoption_step, adoption_evidence, adoption, resource_search_text, resource_search_name,
  programme_search_text, programme_search_name, resource_translation, resource_revision_file, resource_revision, resource,
  programme_revision, programme_partner, programme_former_slug, programme;
