-- Up Migration

-- Who else may read a file than those whom its visibility lets in: the parties to an agreement that it belongs to.
create table file_reader (
  file_id uuid not null references file,
  organisation_id uuid not null references organisation,
  primary key (file_id, organisation_id)
);
create trigger file_reader_insert_only before update or delete on file_reader
  for each row execute function refuse_change();
create trigger file_reader_no_truncate before truncate on file_reader
  for each statement execute function refuse_change();
insert into file_reader (file_id, organisation_id)
select distinct t.file_id, p.organisation_id from mou_text t join mou_party p on p.mou_id = t.mou_id
where t.file_id is not null;

-- What was entered from papers never changes; what is drafted and signed here has a life.
drop trigger mou_insert_only on mou;
create function refuse_change_of_papers() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.provenance in ('DOCUMENTED', 'RECORDED_RETROSPECTIVELY') then
    raise exception '% is insert-only: a correction is a new row', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger mou_papers_stay before update or delete on mou for each row execute function refuse_change_of_papers();

alter table mou
  -- A draft gets its number with the last signature.
  alter column number drop not null,
  drop constraint mou_number,
  drop constraint mou_status_check,
  drop constraint mou_signing_known,
  drop constraint mou_tacit_has_terms,
  -- How often the row was written, for who edits it at the same time.
  add column version integer not null default 1,
  add column updated_at timestamptz,
  -- The version of the text that is on the table, or in force.
  add column text_version integer not null default 1,
  -- A version that is to take its place once every party has signed it.
  add column amendment_version integer,
  -- From when it has effect: the agreed day, or that of the last signature where that is later. Null from papers.
  add column in_force_on date,
  add column predecessor_id uuid references mou,
  -- The public id of what it grew out of: an engagement, a decision.
  add column origin_id text,
  add column drafted_by_organisation_id uuid references organisation,
  -- Why it was abandoned.
  add column end_reason text,
  -- The record from papers that this one puts right, and the first of those.
  add column corrects_id uuid references mou,
  add column first_id uuid references mou,
  add column correction smallint not null default 0,
  add constraint mou_number unique (number, correction),
  add constraint mou_corrected_once unique (corrects_id),
  add constraint mou_correction_of_one check ((corrects_id is null) = (correction = 0) and (corrects_id is null) = (first_id is null)),
  add constraint mou_status check (status in (
    'DRAFT', 'NEGOTIATION', 'AGREED_TEXT', 'PARTLY_SIGNED', 'SIGNED', 'IN_FORCE', 'RENEWED', 'EXPIRED', 'TERMINATED', 'ABANDONED')),
  add constraint mou_signing_known check (
    provenance not in ('DOCUMENTED', 'RECORDED_RETROSPECTIVELY')
    or (number is not null and (signed_on is null) = (num_nonnulls(signed_from, signed_to) > 0))),
  add constraint mou_tacit_has_terms check (
    (term_months is not null) = (renewal = 'TACIT') and (renewal <> 'TACIT' or notice_days is not null)),
  add constraint mou_signed_has_day check (
    provenance in ('DOCUMENTED', 'RECORDED_RETROSPECTIVELY')
    or (status in ('SIGNED', 'IN_FORCE', 'RENEWED', 'EXPIRED', 'TERMINATED')) = (in_force_on is not null)
    and (in_force_on is null or num_nulls(number, signed_on) = 0)),
  add constraint mou_ends_after_effect check (in_force_on is null or last_day is null or last_day > in_force_on),
  add constraint mou_not_its_own_predecessor check (predecessor_id <> id),
  add constraint mou_abandoned_for_a_reason check (status <> 'ABANDONED' or end_reason is not null);
-- One successor is prepared at a time.
create unique index mou_one_successor on mou (predecessor_id) where status <> 'ABANDONED';
create index mou_of_origin on mou (origin_id) where origin_id is not null;
-- Where the day may change what a memorandum is.
create index mou_by_day on mou (status) where status in ('SIGNED', 'IN_FORCE');

-- Every version of what the parties agree on: its texts, and the terms that belong to them.
create table mou_version (
  mou_id uuid not null references mou,
  version integer not null check (version > 0),
  -- Of the authentic texts, the terms and the parties: what is accepted and signed.
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  -- The version that this one takes the place of while the memorandum is in force.
  amends integer,
  title jsonb not null,
  scope jsonb not null,
  binding text not null check (binding in ('NON_BINDING', 'BINDING')),
  effective_on date,
  ends_on date,
  renewal text not null check (renewal in ('NONE', 'EXPLICIT', 'TACIT')),
  term_months integer check (term_months > 0),
  notice_days integer check (notice_days >= 0),
  dates_public boolean not null,
  -- What was changed, in the words of whoever changed it.
  note text,
  written_at timestamptz not null,
  written_by uuid references person,
  written_by_organisation_id uuid references organisation,
  primary key (mou_id, version),
  constraint mou_version_order check (ends_on is null or effective_on is null or ends_on > effective_on)
);
create index mou_version_hash on mou_version (text_hash);
create trigger mou_version_insert_only before update or delete on mou_version
  for each row execute function refuse_change();
create trigger mou_version_no_truncate before truncate on mou_version
  for each statement execute function refuse_change();

alter table mou_text
  add column version integer not null default 1,
  drop constraint mou_text_pkey,
  add primary key (mou_id, version, language);
create index mou_text_hash on mou_text (sha256);

create table mou_acceptance (
  mou_id uuid not null,
  version integer not null,
  organisation_id uuid not null references organisation,
  text_hash text not null,
  -- For a party whose acceptance the secretariat recorded: by what it is known.
  evidence text,
  accepted_at timestamptz not null,
  accepted_by uuid references person,
  primary key (mou_id, version, organisation_id),
  foreign key (mou_id, version) references mou_version
);
create trigger mou_acceptance_insert_only before update or delete on mou_acceptance
  for each row execute function refuse_change();
create trigger mou_acceptance_no_truncate before truncate on mou_acceptance
  for each statement execute function refuse_change();

create table mou_signature (
  id uuid primary key,
  mou_id uuid not null,
  version integer not null,
  organisation_id uuid not null references organisation,
  text_hash text not null,
  method text not null check (method in ('WET_INK_SCAN', 'ELECTRONIC', 'IN_PERSON')),
  -- Who signed, and the mandate as legal signatory that was valid on that day; else what shows that the party signed.
  signatory_id uuid references person,
  mandate_id uuid references mandate,
  evidence text,
  file_id uuid references file,
  signed_on date not null,
  place text,
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  -- Signatures under a text that was opened again are kept, and count no more.
  voided_at timestamptz,
  foreign key (mou_id, version) references mou_version,
  constraint mou_signature_by_mandate_or_evidence check ((signatory_id is null) = (mandate_id is null) and num_nonnulls(mandate_id, evidence) = 1)
);
create unique index mou_signed_once on mou_signature (mou_id, version, organisation_id) where voided_at is null;
create index mou_signature_of on mou_signature (mou_id);
create function refuse_change_but_voiding() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.voided_at is null and new.voided_at is not null
     and to_jsonb(new) - 'voided_at' = to_jsonb(old) - 'voided_at' then
    return new;
  end if;
  raise exception '% is insert-only: a signature is voided once, and stays', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger mou_signature_stays before update or delete on mou_signature
  for each row execute function refuse_change_but_voiding();
create trigger mou_signature_no_truncate before truncate on mou_signature
  for each statement execute function refuse_change();

-- The terms in which it was in force, one after the other; after an amendment of the term, the current one anew.
create table mou_term (
  mou_id uuid not null references mou,
  number integer not null,
  starts_on date not null,
  ends_on date,
  -- The last day on which a notice keeps a tacit renewal from happening.
  notice_by date,
  recorded_at timestamptz not null,
  primary key (mou_id, number)
);
create trigger mou_term_insert_only before update or delete on mou_term
  for each row execute function refuse_change();
create trigger mou_term_no_truncate before truncate on mou_term
  for each statement execute function refuse_change();

create table mou_notice (
  mou_id uuid not null references mou,
  kind text not null check (kind in ('TERMINATION', 'NON_RENEWAL')),
  organisation_id uuid not null references organisation,
  given_on date not null,
  -- Of a termination: from when it is over. Of a non-renewal: the last day of the current term.
  effective_on date not null,
  reason text not null,
  evidence text,
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  primary key (mou_id, kind),
  check (effective_on >= given_on)
);
create trigger mou_notice_insert_only before update or delete on mou_notice
  for each row execute function refuse_change();
create trigger mou_notice_no_truncate before truncate on mou_notice
  for each statement execute function refuse_change();

create table mou_review (
  mou_id uuid not null references mou,
  number integer not null,
  begun_on date not null,
  begun_by_organisation_id uuid references organisation,
  reason text not null,
  due_on date,
  completed_on date,
  outcome text,
  primary key (mou_id, number),
  check ((completed_on is null) = (outcome is null))
);
create unique index mou_one_review on mou_review (mou_id) where completed_on is null;

-- Every act that moved a memorandum or changed what it says.
create table mou_event (
  mou_id uuid not null references mou,
  position integer not null,
  action text not null,
  status_from text,
  status_to text not null,
  -- The day from which it holds, which may be before the day on which the service took note.
  holds_from date not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  reason text,
  primary key (mou_id, position)
);
create trigger mou_event_insert_only before update or delete on mou_event
  for each row execute function refuse_change();
create trigger mou_event_no_truncate before truncate on mou_event
  for each statement execute function refuse_change();

-- What a party has promised in a clause.
create table commitment (
  id uuid primary key,
  mou_id uuid not null references mou,
  clause text not null,
  description jsonb not null,
  owner_id uuid not null references organisation,
  due_on date,
  state text not null default 'OPEN' check (state in ('OPEN', 'FULFILLED', 'RELEASED', 'CLOSED')),
  -- Whether it holds beyond a termination.
  survives boolean not null,
  evidence text,
  evidence_file_id uuid references file,
  fulfilled_on date,
  -- Why its owner was released from it, or that it ended with the memorandum.
  end_reason text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint commitment_fulfilled_with_evidence check ((state = 'FULFILLED') = (fulfilled_on is not null) and (state <> 'FULFILLED' or evidence is not null))
);
create index commitment_of_mou on commitment (mou_id, id);
create index commitment_of_owner on commitment (owner_id);

-- Down Migration

drop table commitment, mou_event, mou_review, mou_notice, mou_term, mou_signature, mou_acceptance;
drop function refuse_change_but_voiding();
drop trigger mou_papers_stay on mou;
drop function refuse_change_of_papers();
-- What was drafted here cannot be told in the tables before.
alter table mou_text disable trigger mou_text_insert_only;
alter table mou_party disable trigger mou_party_insert_only;
delete from mou_text t using mou m where m.id = t.mou_id
  and (m.provenance not in ('DOCUMENTED', 'RECORDED_RETROSPECTIVELY') or m.corrects_id is not null);
delete from mou_party p using mou m where m.id = p.mou_id
  and (m.provenance not in ('DOCUMENTED', 'RECORDED_RETROSPECTIVELY') or m.corrects_id is not null);
alter table mou_text enable trigger mou_text_insert_only;
alter table mou_party enable trigger mou_party_insert_only;
drop table mou_version;
drop index mou_text_hash;
alter table mou_text drop constraint mou_text_pkey, drop column version, add primary key (mou_id, language);
drop index mou_one_successor, mou_of_origin, mou_by_day;
delete from mou where provenance not in ('DOCUMENTED', 'RECORDED_RETROSPECTIVELY') or corrects_id is not null;
alter table mou
  drop constraint mou_number, drop constraint mou_corrected_once, drop constraint mou_correction_of_one, drop constraint mou_status,
  drop constraint mou_signing_known, drop constraint mou_tacit_has_terms, drop constraint mou_signed_has_day,
  drop constraint mou_ends_after_effect, drop constraint mou_not_its_own_predecessor, drop constraint mou_abandoned_for_a_reason,
  drop column version, drop column updated_at, drop column text_version, drop column amendment_version, drop column in_force_on,
  drop column predecessor_id, drop column origin_id, drop column drafted_by_organisation_id, drop column end_reason,
  drop column corrects_id, drop column first_id, drop column correction,
  alter column number set not null,
  add constraint mou_number unique (number),
  add constraint mou_status_check check (status in ('IN_FORCE', 'EXPIRED', 'TERMINATED')),
  add constraint mou_signing_known check ((signed_on is null) = (num_nonnulls(signed_from, signed_to) > 0)),
  add constraint mou_tacit_has_terms check (num_nonnulls(term_months, notice_days) = case renewal when 'TACIT' then 2 else 0 end);
create trigger mou_insert_only before update or delete on mou for each row execute function refuse_change();
drop table file_reader;

