-- Up Migration

create table person (
  id uuid primary key,
  name text not null,
  locale text not null default 'en',
  provenance text not null,
  source text,
  created_at timestamptz not null,
  erased_at timestamptz
);

create table person_email (
  person_id uuid not null references person,
  -- In the form in which it is compared: NFC, lower case.
  address text not null,
  verified_at timestamptz,
  recorded_at timestamptz not null,
  constraint person_email_pkey primary key (address)
);
create index person_email_of on person_email (person_id);

create table password_credential (
  person_id uuid primary key references person,
  hash text not null,
  changed_at timestamptz not null
);

create table mandate (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  role text not null,
  scope text,
  valid_from date not null,
  valid_to date,
  evidence text,
  granted_by uuid references person,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references person,
  constraint mandate_dates_in_order check (valid_to is null or valid_to > valid_from)
);
create index mandate_of_person on mandate (person_id) where revoked_at is null;
create index mandate_of_organisation on mandate (organisation_id, id);
create unique index mandate_once on mandate (person_id, organisation_id, role) where revoked_at is null and valid_to is null;

create table invitation (
  id uuid primary key,
  code_hash bytea not null unique,
  organisation_id uuid not null references organisation,
  role text not null,
  scope text,
  email text not null,
  name text not null,
  valid_from date not null,
  valid_to date,
  evidence text,
  invited_by uuid references person,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  mandate_id uuid references mandate,
  revoked_at timestamptz
);
create index invitation_of_organisation on invitation (organisation_id, id);

create table reset_code (
  code_hash bytea primary key,
  person_id uuid not null references person,
  issued_by uuid references person,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- One sign-in of one person: a family of tokens of which the newest refresh token is good.
create table session (
  id uuid primary key,
  person_id uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text
);
create index session_of_person on session (person_id) where ended_at is null;

create table session_token (
  token_hash bytea primary key,
  session_id uuid not null references session,
  kind text not null check (kind in ('ACCESS', 'REFRESH')),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  -- Set when a refresh token was exchanged.
  used_at timestamptz
);
create index session_token_expiry on session_token (expires_at);
create index session_token_of on session_token (session_id);

create table api_key (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('SECRET', 'PUBLISHABLE')),
  label text not null,
  -- The first characters, by which people recognise a key.
  hint text not null,
  secret_hash bytea not null unique,
  scopes text[] not null default '{}',
  origins text[] not null default '{}',
  created_by uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  replaced_by uuid references api_key,
  last_used_on date
);
create index api_key_of_organisation on api_key (organisation_id, id);

-- Down Migration

drop table api_key, session_token, session, reset_code, invitation, mandate, password_credential, person_email, person;
