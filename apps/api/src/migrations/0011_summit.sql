-- Up Migration

create table summit (
  id uuid primary key,
  slug text not null,
  number integer check (number between 1 and 999),
  kind text not null check (kind in ('ORDINARY', 'EXTRAORDINARY')),
  form text not null check (form in ('IN_PERSON', 'ONLINE', 'HYBRID')),
  title jsonb not null,
  place_id uuid references place,
  venue text,
  zone text not null,
  starts_on partial_date,
  ends_on partial_date,
  -- The days that these dates may mean, for order and search; null when nothing is known.
  first_day date,
  last_day date,
  registration_opens_on date,
  -- The last day on which delegations may be registered.
  registration_closes_on date,
  host_organisation_id uuid references organisation,
  -- Chosen while it is a draft, frozen at its announcement.
  rule_set_id uuid references rule_set,
  state text not null check (state in ('DRAFT', 'ANNOUNCED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'IN_SESSION',
    'CLOSED', 'MINUTES_ADOPTED', 'CANCELLED', 'POSTPONED')),
  announced_on date,
  credentials_reported_at timestamptz,
  credentials_reported_by uuid references person,
  -- How many delegations were accredited, and how many of them vote, when the report was given.
  credentials_accredited integer,
  credentials_voting integer,
  opened_at timestamptz,
  closed_at timestamptz,
  minutes_file_id uuid references file,
  minutes_adopted_on date,
  end_reason text,
  provenance text not null,
  source text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint summit_documented_has_source check (provenance <> 'DOCUMENTED' or source is not null),
  constraint summit_registration_in_order check (registration_closes_on >= registration_opens_on)
);
create unique index summit_slug on summit (slug);
create unique index summit_number on summit (number) where number is not null and state <> 'CANCELLED';
-- The latest first; what has no date stands last.
create index summit_latest on summit ((coalesce(first_day, '-infinity'::date)) desc, id desc);

-- The dates that a postponed summit had before.
create table summit_postponement (
  id uuid primary key,
  summit_id uuid not null references summit,
  starts_on partial_date,
  ends_on partial_date,
  reason text not null,
  recorded_at timestamptz not null
);
create index summit_postponement_of on summit_postponement (summit_id, id);
create trigger summit_postponement_insert_only before update or delete on summit_postponement
  for each row execute function refuse_change();
create trigger summit_postponement_no_truncate before truncate on summit_postponement
  for each statement execute function refuse_change();

create table summit_session (
  id uuid primary key,
  summit_id uuid not null references summit,
  position integer not null,
  kind text not null check (kind in ('PLENARY', 'WORKSHOP', 'ADMISSIONS', 'ELECTION')),
  title jsonb not null,
  starts_at timestamptz,
  ends_at timestamptz,
  room text,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint summit_session_in_order check (ends_at > starts_at)
);
create unique index summit_session_position on summit_session (summit_id, position);

create table agenda_item (
  id uuid primary key,
  summit_id uuid not null references summit,
  session_id uuid references summit_session,
  position integer not null,
  kind text not null,
  title jsonb not null,
  -- What it is about, by type and id; and its ballot: modules above this one, so without a foreign key.
  subject_type text,
  subject_id uuid,
  ballot_id uuid,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'REACHED', 'DONE', 'POSTPONED')),
  -- The adopted motion that let it onto a frozen agenda.
  late_decision_id uuid references decision,
  reached_at timestamptz,
  reached_by uuid references person,
  done_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint agenda_item_subject_whole check ((subject_type is null) = (subject_id is null))
);
create unique index agenda_item_position on agenda_item (summit_id, position);
create index agenda_item_session on agenda_item (session_id);
create unique index agenda_item_ballot on agenda_item (ballot_id) where ballot_id is not null;
create unique index agenda_item_subject_once on agenda_item (summit_id, subject_type, subject_id, kind)
  where subject_id is not null and state in ('PLANNED', 'REACHED');

create table agenda_item_document (
  item_id uuid not null references agenda_item,
  file_id uuid not null references file,
  circulated_on date not null,
  constraint agenda_item_document_once primary key (item_id, file_id)
);

create table delegation (
  id uuid primary key,
  summit_id uuid not null references summit,
  organisation_id uuid not null references organisation,
  capacity text not null check (capacity in ('VOTING', 'NON_VOTING', 'APPLICANT', 'GUEST')),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'CREDENTIALS_CHECK', 'ACCREDITED', 'REJECTED', 'AMENDED',
    'WITHDRAWN')),
  submitted_at timestamptz,
  submitted_by uuid references person,
  -- The mandate under which the credential was signed.
  credential_mandate_id uuid references mandate,
  credential_signed_at timestamptz,
  prepared_at timestamptz,
  prepared_by uuid references person,
  decided_at timestamptz,
  decided_by uuid references person,
  rejection_reason text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint delegation_rejection_has_reason check (state <> 'REJECTED' or rejection_reason is not null)
);
create unique index delegation_once on delegation (summit_id, organisation_id) where state <> 'WITHDRAWN';
create index delegation_of_organisation on delegation (organisation_id, id);

create table delegate (
  id uuid primary key,
  delegation_id uuid not null references delegation,
  summit_id uuid not null references summit,
  person_id uuid references person,
  -- Only of one who is no person of the register: a person's own name is read where it is kept, and erased there.
  name text,
  role text not null check (role in ('HEAD', 'VOTING_DELEGATE', 'ALTERNATE', 'DELEGATE', 'SPEAKER')),
  position integer not null,
  state text not null check (state in ('INVITED', 'REGISTERED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'ATTENDED',
    'NO_SHOW', 'CANCELLED')),
  -- Not shown to members in the list of delegates.
  unlisted boolean not null default false,
  -- Whether the person may cast the vote of the organisation at this summit; written with the accreditation.
  votes boolean not null default false,
  code_hash bytea,
  code_issued_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint delegate_person_or_name check ((person_id is null) = (name is not null))
);
create index delegate_of_delegation on delegate (delegation_id, position);
create index delegate_of_person on delegate (person_id) where person_id is not null;
create unique index delegate_person_once on delegate (delegation_id, person_id) where state <> 'CANCELLED';
create unique index delegate_one_head on delegate (delegation_id) where role = 'HEAD' and state <> 'CANCELLED';
create unique index delegate_one_voting_delegate on delegate (delegation_id)
  where role = 'VOTING_DELEGATE' and state <> 'CANCELLED';
-- A person votes for at most one organisation.
create unique index delegate_votes_once on delegate (summit_id, person_id) where votes;
create unique index delegate_code on delegate (code_hash) where code_hash is not null;

create table presence_interval (
  id uuid primary key,
  delegate_id uuid not null references delegate,
  summit_id uuid not null references summit,
  -- Where it was, if it was for one session.
  session_id uuid references summit_session,
  in_at timestamptz not null,
  source text not null check (source in ('DESK', 'CODE', 'SELF', 'ONLINE')),
  in_by uuid references person,
  out_at timestamptz,
  -- Who or what ended it: a check-out, or the close of the summit.
  ended_by text check (ended_by in ('DESK', 'SELF', 'CLOSE')),
  out_by uuid references person,
  constraint presence_interval_in_order check (out_at >= in_at),
  constraint presence_interval_end_known check ((out_at is null) = (ended_by is null)),
  constraint presence_interval_no_overlap
    exclude using gist (delegate_id with =, tstzrange(in_at, out_at) with &&)
);
create unique index presence_one_open on presence_interval (delegate_id) where out_at is null;
create index presence_of_summit on presence_interval (summit_id, in_at);
-- An interval is ended once, and nothing else of it ever changes.
create function refuse_presence_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.out_at is not null
    or (new.id, new.delegate_id, new.summit_id, new.session_id, new.in_at, new.source, new.in_by)
       is distinct from (old.id, old.delegate_id, old.summit_id, old.session_id, old.in_at, old.source, old.in_by) then
    raise exception 'presence_interval is only ended, never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger presence_interval_only_ended before update or delete on presence_interval
  for each row execute function refuse_presence_change();
create trigger presence_interval_no_truncate before truncate on presence_interval
  for each statement execute function refuse_change();

-- Down Migration

drop table presence_interval, delegate, delegation, agenda_item_document, agenda_item, summit_session,
  summit_postponement, summit;
drop function refuse_presence_change();
