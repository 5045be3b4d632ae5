-- Up Migration

-- The translation of something into a language. What it translates may belong to a module above this one.
create table translation (
  id uuid primary key,
  subject_type text not null,
  subject_id uuid not null,
  source_language text not null,
  target_language text not null,
  status text not null check (status in ('REQUESTED', 'MT_DRAFT', 'HUMAN_DRAFT', 'IN_EDIT', 'IN_REVIEW', 'APPROVED',
    'PUBLISHED', 'STALE', 'REJECTED', 'ABANDONED')),
  -- The revision of the source that its segments are cut from, and how often it was cut.
  source_revision integer not null,
  source_cut integer not null default 1,
  requested_by_organisation_id uuid references organisation,
  requested_by uuid references person,
  requested_at timestamptz not null,
  editor_organisation_id uuid references organisation,
  reviewer_organisation_id uuid references organisation,
  -- Since when a machine is at work on its draft; null when none is.
  drafting_since timestamptz,
  draft_problem text,
  -- The engine and its version, once a machine wrote a part of it.
  engine text,
  submitted_at timestamptz,
  reviewed_by uuid references person,
  reviewed_at timestamptz,
  single_reviewed boolean not null default false,
  review_comment text,
  published_revision integer,
  published_at timestamptz,
  end_reason text,
  provenance text not null,
  source text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint translation_two_languages check (source_language <> target_language),
  constraint translation_published check ((published_revision is null) = (published_at is null)),
  constraint translation_public_is_published check (status not in ('PUBLISHED', 'STALE') or published_at is not null),
  constraint translation_end_has_reason check (status not in ('REJECTED', 'ABANDONED') or end_reason is not null)
);
create unique index translation_one_open on translation (subject_type, subject_id, target_language)
  where status not in ('REJECTED', 'ABANDONED');
create index translation_newest on translation (requested_at desc, id desc);
create index translation_by_language on translation (target_language, requested_at desc, id desc);
create index translation_by_status on translation (status, target_language, requested_at);
create index translation_of_editor on translation (editor_organisation_id, requested_at desc, id desc);

-- How a source was cut: the pieces of its fields, segments and what stays between them.
create table translation_source (
  translation_id uuid not null references translation,
  cut integer not null,
  revision integer not null,
  fields jsonb not null,
  recorded_at timestamptz not null,
  primary key (translation_id, cut)
);
create trigger translation_source_insert_only before update or delete on translation_source
  for each row execute function refuse_change();
create trigger translation_source_no_truncate before truncate on translation_source
  for each statement execute function refuse_change();

create table translation_segment (
  id uuid primary key,
  translation_id uuid not null references translation,
  -- Among the segments of the present source; null for one whose words are gone from it.
  position integer,
  field text not null,
  source text not null,
  target text,
  state text not null check (state in ('EMPTY', 'MACHINE', 'MEMORY', 'REOPENED', 'EDITED', 'CONFIRMED')),
  -- Why the draft of a machine was not taken.
  refused_draft text,
  -- Of a translated segment: what is not as in the source or in the glossary.
  faults text[] not null default '{}',
  edited_by uuid references person,
  version integer not null default 1,
  updated_at timestamptz not null,
  constraint translation_segment_empty check ((state = 'EMPTY') = (target is null))
);
create unique index translation_segment_order on translation_segment (translation_id, position);

-- What each segment said, for ever.
create table translation_segment_version (
  segment_id uuid not null references translation_segment,
  version integer not null,
  source text not null,
  target text,
  state text not null,
  person_id uuid,
  recorded_at timestamptz not null,
  primary key (segment_id, version)
);
create trigger translation_segment_version_insert_only before update or delete on translation_segment_version
  for each row execute function refuse_change();
create trigger translation_segment_version_no_truncate before truncate on translation_segment_version
  for each statement execute function refuse_change();

-- What was approved, found again by the hash of its source. The newest counts.
create table translation_memory (
  id uuid primary key,
  source_language text not null,
  target_language text not null,
  source_hash bytea not null,
  source text not null,
  target text not null,
  translation_id uuid not null references translation,
  approved_at timestamptz not null
);
create index translation_memory_found on translation_memory (target_language, source_language, source_hash, approved_at desc);
create trigger translation_memory_insert_only before update or delete on translation_memory
  for each row execute function refuse_change();
create trigger translation_memory_no_truncate before truncate on translation_memory
  for each statement execute function refuse_change();

-- A term that ended stays: a changed one is a new row.
create table glossary_term (
  id uuid primary key,
  -- Null: for every language.
  target_language text,
  term text not null,
  rule text not null check (rule in ('KEEP', 'TRANSLATE_AS', 'TRANSLITERATE')),
  target text,
  inflected boolean not null,
  note text,
  provenance text not null,
  source text,
  created_by uuid references person,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint glossary_term_has_target check ((rule = 'KEEP') = (target is null)),
  constraint glossary_term_of_language check (rule = 'KEEP' or target_language is not null)
);
create unique index glossary_term_once on glossary_term (coalesce(target_language, ''), term) where ended_at is null;

-- Down Migration

drop table glossary_term, translation_memory, translation_segment_version, translation_segment, translation_source,
  translation;
