-- Up Migration

-- What a first meeting led to: the public id of what each of these grew out of, which may lie in a higher module.
alter table adoption add column origin_id text;
alter table application add column origin_id text;
alter table funding_application add column origin_id text;
create index adoption_of_origin on adoption (origin_id) where origin_id is not null;
create index application_of_origin on application (origin_id) where origin_id is not null;
create index funding_application_of_origin on funding_application (origin_id) where origin_id is not null;
create index programme_of_origin on programme (origin_id) where origin_id is not null;
create index resource_of_origin on resource (origin_id) where origin_id is not null;
create index engagement_of_origin on engagement (origin_id) where origin_id is not null;

-- An engagement, such as a study visit, that speaks for an applicant.
create table application_evidence (
  application_id uuid not null references application,
  engagement_id uuid not null references engagement,
  note text,
  cited_by_organisation_id uuid references organisation,
  cited_at timestamptz not null,
  primary key (application_id, engagement_id)
);
create index application_evidence_of on application_evidence (engagement_id);
create trigger application_evidence_insert_only before update or delete on application_evidence
  for each row execute function refuse_change();
create trigger application_evidence_no_truncate before truncate on application_evidence
  for each statement execute function refuse_change();

-- Why a version was written that puts an earlier one right.
alter table engagement_revision add column correction text;

-- What somebody promised to do at an engagement.
create table action_item (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  -- Of which meeting within it, by its place in their order.
  meeting smallint,
  description jsonb not null,
  owner_id uuid references organisation,
  due_on date,
  state text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
  done_on partial_date,
  evidence text,
  -- The public id of what came of it, which may lie in any module.
  result_id text,
  end_reason text,
  provenance text not null,
  source text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint action_item_done_has_evidence check (state <> 'DONE' or evidence is not null),
  constraint action_item_dropped_has_reason check ((state = 'DROPPED') = (end_reason is not null))
);
create index action_item_of on action_item (engagement_id, id);
create index action_item_of_owner on action_item (owner_id, id) where owner_id is not null;

-- Notes that help to understand countries, engagements, programmes and topics.
create table context_note (
  id uuid primary key,
  slug text,
  title jsonb not null,
  body jsonb not null,
  countries text[] not null default '{}',
  topics text[] not null default '{}',
  public boolean not null,
  provenance text not null,
  source text not null,
  written_by_organisation_id uuid references organisation,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index context_note_slug on context_note (slug) where slug is not null;
create index context_note_countries on context_note using gin (countries);
create index context_note_topics on context_note using gin (topics);
create table context_note_engagement (
  note_id uuid not null references context_note,
  engagement_id uuid not null references engagement,
  primary key (note_id, engagement_id)
);
create index context_note_engagement_of on context_note_engagement (engagement_id);
create table context_note_programme (
  note_id uuid not null references context_note,
  programme_id uuid not null references programme,
  primary key (note_id, programme_id)
);
create index context_note_programme_of on context_note_programme (programme_id);
create table context_note_revision (
  note_id uuid not null references context_note,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  primary key (note_id, version)
);
create trigger context_note_revision_insert_only before update or delete on context_note_revision
  for each row execute function refuse_change();
create trigger context_note_revision_no_truncate before truncate on context_note_revision
  for each statement execute function refuse_change();

-- What stood between people and their visas, as numbers. Nobody is named.
create table visa_obstacle (
  id uuid primary key,
  consulate text not null,
  year smallint not null check (year between 1900 and 2999),
  kind text not null,
  count integer not null check (count > 0),
  -- A summit or an engagement; the latter lies in a higher module.
  event_id text,
  source text,
  provenance text not null,
  -- The row that this one takes the place of. With a count of its own it corrects it.
  corrects_id uuid references visa_obstacle,
  voids boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  constraint visa_obstacle_corrected_once unique (corrects_id),
  constraint visa_obstacle_voids_something check (not voids or corrects_id is not null)
);
create index visa_obstacle_of_year on visa_obstacle (year, consulate);
create index visa_letter_evidence on visa_letter (issued_at) where issued_at is not null;
create trigger visa_obstacle_insert_only before update or delete on visa_obstacle
  for each row execute function refuse_change();
create trigger visa_obstacle_no_truncate before truncate on visa_obstacle
  for each statement execute function refuse_change();

-- Down Migration

drop index visa_letter_evidence;
drop table visa_obstacle, context_note_revision, context_note_programme, context_note_engagement, context_note, action_item;
alter table engagement_revision drop column correction;
drop table application_evidence;
drop index engagement_of_origin, resource_of_origin, programme_of_origin, funding_application_of_origin, application_of_origin,
  adoption_of_origin;
alter table funding_application drop column origin_id;
alter table application drop column origin_id;
alter table adoption drop column origin_id;
