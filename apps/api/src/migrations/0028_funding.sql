-- Up Migration

create table funding_call (
  id uuid primary key,
  funder_id uuid not null references organisation,
  title jsonb not null,
  -- As the funder names it.
  reference text,
  url text,
  opens_on date,
  -- The last moment in the funder's own zone; deadline_at is the instant that it was when it was written, for lists.
  deadline_on date not null,
  deadline_time text not null check (deadline_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  zone text not null,
  deadline_at timestamptz not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  max_grant bigint check (max_grant > 0),
  -- Empty: organisations of any country may take part.
  countries text[] not null default '{}',
  third_countries text not null check (third_countries in ('EXCLUDED', 'ASSOCIATED_ONLY', 'NO_COORDINATOR', 'ALLOWED')),
  identifier text not null check (identifier in ('NONE', 'PIC', 'OID', 'EITHER')),
  provenance text not null,
  source text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint funding_call_opens_first check (opens_on is null or opens_on <= deadline_on)
);
create unique index funding_call_reference on funding_call (funder_id, reference) where reference is not null;
create index funding_call_latest on funding_call (deadline_at desc, id desc);

-- What each version said, for ever: a deadline that was moved had been another one.
create table funding_call_revision (
  call_id uuid not null references funding_call,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  primary key (call_id, version)
);
create trigger funding_call_revision_insert_only before update or delete on funding_call_revision
  for each row execute function refuse_change();
create trigger funding_call_revision_no_truncate before truncate on funding_call_revision
  for each statement execute function refuse_change();

create table funding_application (
  id uuid primary key,
  call_id uuid references funding_call,
  state text not null check (state in ('IDEA', 'CONSORTIUM_BUILDING', 'DRAFTING', 'INTERNAL_REVIEW', 'READY', 'SUBMITTED',
    'RESERVE', 'GRANTED', 'REJECTED', 'RUNNING', 'CLOSED', 'ABANDONED')),
  title jsonb not null,
  summary jsonb not null default '[]',
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- In the smallest unit of the currency, like every amount here.
  total bigint check (total > 0),
  -- The funder's own number of it.
  reference text,
  submitted_at timestamptz,
  submitted_on partial_date,
  decided_on partial_date,
  awarded bigint check (awarded >= 0),
  outcome_note text,
  provenance text not null,
  source text,
  recorded_by_organisation_id uuid references organisation,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint funding_application_total_has_currency check (num_nonnulls(total, awarded) = 0 or currency is not null),
  constraint funding_application_submitted check (
    state not in ('SUBMITTED', 'RESERVE', 'GRANTED', 'REJECTED', 'RUNNING', 'CLOSED') or reference is not null
    or provenance <> 'LIVE')
);
create index funding_application_of_call on funding_application (call_id);
create index funding_application_of_recorder on funding_application (recorded_by_organisation_id);

create table consortium_partner (
  application_id uuid not null references funding_application,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('COORDINATOR', 'PARTNER', 'ASSOCIATED')),
  position smallint not null,
  pic text check (pic ~ '^\d{9}$'),
  oid text check (oid ~ '^E\d{8,9}$'),
  share bigint not null check (share >= 0),
  -- Grows with its role, its share and the call: a mandate holds for the terms that it was given for.
  terms integer not null default 1,
  primary key (application_id, organisation_id),
  constraint consortium_associated_without_share check (role <> 'ASSOCIATED' or share = 0)
);
create unique index consortium_one_coordinator on consortium_partner (application_id) where role = 'COORDINATOR';
create index consortium_partner_of on consortium_partner (organisation_id);

-- Mandates that partners gave the coordinator, declined or took back: the last row of the present terms counts.
create table partner_mandate (
  id uuid primary key,
  application_id uuid not null references funding_application,
  organisation_id uuid not null references organisation,
  terms integer not null,
  signed boolean not null,
  signed_on date not null,
  -- Where the secretariat recorded one that was signed on paper.
  evidence text,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid references person
);
create index partner_mandate_latest on partner_mandate (application_id, organisation_id, terms, id desc);
create trigger partner_mandate_insert_only before update or delete on partner_mandate
  for each row execute function refuse_change();
create trigger partner_mandate_no_truncate before truncate on partner_mandate
  for each statement execute function refuse_change();

create table funding_application_event (
  id uuid primary key,
  application_id uuid not null references funding_application,
  action text not null,
  from_state text,
  to_state text not null,
  organisation_id uuid references organisation,
  reason text,
  occurred_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid
);
create index funding_application_event_of on funding_application_event (application_id, id desc);
create trigger funding_application_event_insert_only before update or delete on funding_application_event
  for each row execute function refuse_change();
create trigger funding_application_event_no_truncate before truncate on funding_application_event
  for each statement execute function refuse_change();

-- Down Migration

drop table funding_application_event, partner_mandate, consortium_partner, funding_application, funding_call_revision, funding_call;
