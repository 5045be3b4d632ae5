-- Up Migration

-- A register of members that an existing network brings: uploaded, tried, confirmed by a second officer, entered whole.
create table register_import (
  id uuid primary key,
  state text not null default 'UPLOADED' check (state in ('UPLOADED', 'DRY_RUN', 'APPLIED', 'DISCARDED')),
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  encoding text not null,
  -- What the rows are known from, unless a row says otherwise.
  source text not null,
  uploaded_by uuid references person,
  uploaded_at timestamptz not null,
  tried_at timestamptz,
  confirmed_by uuid references person,
  applied_at timestamptz,
  -- The decision that the ledger cites for each row; null when nothing had to be entered.
  decision_id uuid references decision,
  version integer not null default 1,
  -- The one who uploads is not the one who confirms.
  constraint register_import_two_persons check (confirmed_by <> uploaded_by)
);
create index register_import_newest on register_import (uploaded_at desc, id desc);

create table register_import_row (
  import_id uuid not null references register_import,
  -- The line of the file on which the row begins; the first line is 1.
  line integer not null,
  -- Column to text, as written.
  content jsonb not null,
  -- Of the newest dry run; null before it.
  result text check (result in ('CREATE', 'ADMIT', 'UNCHANGED', 'INVALID')),
  organisation_id uuid references organisation,
  violations jsonb not null default '[]',
  primary key (import_id, line)
);

-- The network's own numbers of its members.
create table register_number (
  external_id text primary key,
  organisation_id uuid not null references organisation,
  import_id uuid not null references register_import,
  recorded_at timestamptz not null
);
create trigger register_number_insert_only before update or delete on register_number
  for each row execute function refuse_change();

-- Down Migration

drop table register_number, register_import_row, register_import;
