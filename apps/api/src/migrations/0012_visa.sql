-- Up Migration

create table visa_letter (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- What the person travels to. A summit is known here; other events are described, and may be known to modules above.
  event_type text not null check (event_type in ('SUMMIT', 'STUDY_VISIT', 'TRAINING')),
  event_id uuid,
  delegate_id uuid references delegate,
  event_title jsonb not null,
  event_place jsonb not null,
  event_starts_on date,
  event_ends_on date,
  event_zone text not null,
  -- Who travels, if the person has an account.
  person_id uuid references person,
  -- Only of one who is no person of the register, and gone with the data of the travel document.
  participant text,
  state text not null check (state in ('REQUESTED', 'DATA_COMPLETE', 'APPROVED', 'ISSUED', 'SUPERSEDED', 'REVOKED',
    'REFUSED', 'WITHDRAWN')),
  consulate text,
  requested_by uuid references person,
  requested_at timestamptz not null,
  completed_by uuid references person,
  handler_id uuid references person,
  approved_by uuid references person,
  approved_at timestamptz,
  issued_by uuid references person,
  issued_at timestamptz,
  number text,
  -- What stays when everything else is gone, for whoever holds the letter in hand.
  initials text,
  verify_hash bytea,
  pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  -- Sealed by the vault: the data of the travel document, and the letter itself.
  passport_sealed bytea,
  pdf_sealed bytea,
  -- The first day, in the zone of the event, on which both are gone.
  purge_on date,
  purged_at timestamptz,
  replaces_id uuid references visa_letter,
  ended_at timestamptz,
  end_reason text,
  outcome text check (outcome in ('VISA_GRANTED', 'VISA_REFUSED', 'VISA_LATE')),
  outcome_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint visa_letter_delegate_of_summit check ((event_type = 'SUMMIT') = (delegate_id is not null)),
  constraint visa_letter_numbered check ((number is null) = (issued_at is null)),
  constraint visa_letter_purge_known check (passport_sealed is null or purge_on is not null),
  constraint visa_letter_end_has_reason check (state not in ('REFUSED', 'REVOKED') or end_reason is not null)
);
create unique index visa_letter_number on visa_letter (number) where number is not null;
create unique index visa_letter_code on visa_letter (verify_hash) where verify_hash is not null;
create unique index visa_letter_open on visa_letter (delegate_id)
  where delegate_id is not null and state in ('REQUESTED', 'DATA_COMPLETE', 'APPROVED');
create unique index visa_letter_replacement on visa_letter (replaces_id)
  where replaces_id is not null and state in ('REQUESTED', 'DATA_COMPLETE', 'APPROVED', 'ISSUED');
create index visa_letter_of_organisation on visa_letter (organisation_id, id);
create index visa_letter_of_person on visa_letter (person_id, id) where person_id is not null;
create index visa_letter_of_event on visa_letter (event_id, id) where event_id is not null;
create index visa_letter_due on visa_letter (purge_on) where passport_sealed is not null or pdf_sealed is not null;

-- An issued letter never changes: what it says, its number, its code and its hash stay. Letters are never deleted.
create function refuse_letter_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.number is not null
    and (new.number, new.issued_at, new.organisation_id, new.event_title, new.event_place, new.event_starts_on,
         new.event_ends_on, new.initials, new.verify_hash, new.pdf_sha256)
       is distinct from (old.number, old.issued_at, old.organisation_id, old.event_title, old.event_place,
         old.event_starts_on, old.event_ends_on, old.initials, old.verify_hash, old.pdf_sha256)) then
    raise exception 'an issued visa letter never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger visa_letter_locked before update or delete on visa_letter
  for each row execute function refuse_letter_change();
create trigger visa_letter_no_truncate before truncate on visa_letter for each statement execute function refuse_change();

-- The last number of each year, taken under a lock: none is skipped, none is given twice.
create table visa_letter_counter (
  year integer primary key check (year between 2000 and 9999),
  last integer not null check (last > 0)
);

create table visa_letter_download (
  token_hash bytea primary key,
  letter_id uuid not null references visa_letter,
  expires_at timestamptz not null
);
create index visa_letter_download_expiry on visa_letter_download (expires_at);

-- Down Migration

drop table visa_letter_download, visa_letter_counter, visa_letter;
drop function refuse_letter_change();
