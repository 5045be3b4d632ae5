-- Up Migration

create table engagement (
  id uuid primary key,
  -- Of a record that is loaded again and again: it is entered once.
  slug text,
  kind text not null,
  state text not null check (state in ('PROPOSED', 'PLANNED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'POSTPONED')),
  title jsonb not null,
  -- For everybody who may read it; the outcome is for members.
  summary jsonb not null default '[]',
  outcome jsonb not null default '[]',
  host_id uuid references organisation,
  place_id uuid references place,
  -- As precise as they are known; what is known in words only stands in the note.
  starts_on partial_date,
  ends_on partial_date,
  period_note text,
  zone text,
  attendance integer check (attendance >= 0),
  attendance_qualifier text check (attendance_qualifier in ('EXACT', 'ABOUT', 'MORE_THAN', 'FEWER_THAN')),
  attendance_note text,
  part_of_id uuid references engagement,
  -- The public id of what it grew out of, which may lie in any module.
  origin_id text,
  public boolean not null,
  end_reason text,
  provenance text not null,
  source text,
  recorded_by_organisation_id uuid references organisation,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint engagement_not_part_of_itself check (part_of_id <> id),
  constraint engagement_attendance_qualified check ((attendance is null) = (attendance_qualifier is null)),
  constraint engagement_end_has_reason check (state not in ('CANCELLED', 'POSTPONED') or end_reason is not null)
);
create unique index engagement_slug on engagement (slug) where slug is not null;
create index engagement_newest on engagement ((coalesce(starts_on, '0000') collate "C") desc, id desc);
create index engagement_of_host on engagement (host_id);
create index engagement_parts on engagement (part_of_id) where part_of_id is not null;

create table engagement_participant (
  engagement_id uuid not null references engagement,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('VISITOR', 'PARTNER', 'PARTICIPANT')),
  position smallint not null,
  primary key (engagement_id, organisation_id)
);
create index engagement_participant_of on engagement_participant (organisation_id);

-- Programmes that were shown.
create table engagement_programme (
  engagement_id uuid not null references engagement,
  programme_id uuid not null references programme,
  position smallint not null,
  primary key (engagement_id, programme_id)
);
create index engagement_programme_of on engagement_programme (programme_id);

create table engagement_meeting (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  position smallint not null,
  organisation_id uuid references organisation,
  -- What it was about: for everybody who may read the engagement; the outcome is for members.
  subject jsonb not null,
  outcome jsonb not null default '[]',
  topics text[] not null default '{}',
  held_on partial_date
);
create unique index engagement_meeting_order on engagement_meeting (engagement_id, position);
create index engagement_meeting_with on engagement_meeting (organisation_id) where organisation_id is not null;

-- What each version said, for ever.
create table engagement_revision (
  engagement_id uuid not null references engagement,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  primary key (engagement_id, version)
);
create trigger engagement_revision_insert_only before update or delete on engagement_revision
  for each row execute function refuse_change();
create trigger engagement_revision_no_truncate before truncate on engagement_revision
  for each statement execute function refuse_change();

-- Down Migration

drop table engagement_revision, engagement_meeting, engagement_programme, engagement_participant, engagement;
