-- Up Migration

-- Memoranda are numbered without gaps in the year in which they were signed.
create table mou_counter (
  year integer primary key,
  last integer not null
);

create table mou (
  id uuid primary key,
  number text not null,
  title jsonb not null,
  scope jsonb not null default '[]',
  binding text not null check (binding in ('NON_BINDING', 'BINDING')),
  -- As it was recorded. Past last_day, IN_FORCE reads as EXPIRED.
  status text not null check (status in ('IN_FORCE', 'EXPIRED', 'TERMINATED')),
  -- One date, or the time within which it was signed; either end of that may be open.
  signed_on partial_date,
  signed_from partial_date,
  signed_to partial_date,
  -- What the record says of the signing beyond a date: "during the visit".
  signed_note text,
  effective_on partial_date,
  ends_on partial_date,
  terminated_on partial_date,
  -- The last day on which it can be in force; null when no end is known or it renews itself.
  last_day date,
  renewal text not null check (renewal in ('NONE', 'EXPLICIT', 'TACIT')),
  term_months integer check (term_months > 0),
  notice_days integer check (notice_days >= 0),
  -- Whether the parties let everybody know the dates.
  dates_public boolean not null,
  umbrella_id uuid references mou,
  provenance text not null,
  source text,
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  constraint mou_number unique (number),
  constraint mou_signing_known check ((signed_on is null) = (num_nonnulls(signed_from, signed_to) > 0)),
  constraint mou_tacit_has_terms check (num_nonnulls(term_months, notice_days) = case renewal when 'TACIT' then 2 else 0 end),
  constraint mou_terminated_on_of_terminated check (terminated_on is null or status = 'TERMINATED')
);
create index mou_of_umbrella on mou (umbrella_id);
create trigger mou_insert_only before update or delete on mou for each row execute function refuse_change();
create trigger mou_no_truncate before truncate on mou for each statement execute function refuse_change();

create table mou_party (
  mou_id uuid not null references mou,
  organisation_id uuid not null references organisation,
  position smallint not null,
  primary key (mou_id, organisation_id)
);
create index mou_party_of on mou_party (organisation_id);
create trigger mou_party_insert_only before update or delete on mou_party
  for each row execute function refuse_change();
create trigger mou_party_no_truncate before truncate on mou_party
  for each statement execute function refuse_change();

create table mou_text (
  mou_id uuid not null references mou,
  language text not null,
  position smallint not null,
  authentic boolean not null,
  -- Its words, where they were written down.
  body text,
  -- Of the words; without them of the bytes of the file; without both as it was told.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_id uuid references file,
  primary key (mou_id, language)
);
create trigger mou_text_insert_only before update or delete on mou_text
  for each row execute function refuse_change();
create trigger mou_text_no_truncate before truncate on mou_text
  for each statement execute function refuse_change();

-- Down Migration

drop table mou_text, mou_party, mou, mou_counter;
