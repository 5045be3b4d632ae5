-- Up Migration

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- A civil date as precise as it is known: 2022, 2022-07 or 2022-07-15. Text, so that nothing invents the rest.
create domain partial_date as text check (value ~ '^\d{4}(-\d\d(-\d\d)?)?$');

-- For ledgers: what was recorded stays recorded. A correction is a new row.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only: a correction is a new row', tg_table_name using errcode = 'restrict_violation';
end $$;

create table audit_event (
  id uuid primary key,
  occurred_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  actor_key_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  details jsonb not null default '{}'
);
create index audit_event_subject on audit_event (subject_id, id);
create trigger audit_event_insert_only before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function refuse_change();

-- The events that wait for their seal: small whatever the size of the log.
create table audit_unsealed (event_id uuid primary key references audit_event);

create table audit_seal (
  sequence bigint primary key,
  event_id uuid not null unique,
  hash text not null
);
create trigger audit_seal_insert_only before update or delete on audit_seal for each row execute function refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal for each statement execute function refuse_change();

create table idempotency_record (
  holder text not null,
  key text not null,
  fingerprint text not null,
  result jsonb,
  created_at timestamptz not null,
  primary key (holder, key)
);
create index idempotency_record_age on idempotency_record (created_at);

create table outbox_event (
  id uuid primary key,
  -- The order of delivery. Acts on one subject wait for each other, so it is the order of their commits.
  position bigint generated always as identity,
  type text not null,
  subject text not null,
  occurred_at timestamptz not null,
  data jsonb not null,
  delivered_at timestamptz
);
create index outbox_event_waiting on outbox_event (subject, position) where delivered_at is null;

-- Written by rate-limiter-flexible; `expire` is in milliseconds.
create table rate_limit (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limit_expire on rate_limit (expire);

-- Down Migration

drop table rate_limit, outbox_event, idempotency_record, audit_seal, audit_unsealed, audit_event;
drop function refuse_change();
drop domain partial_date;
-- The extensions stay: other schemas of the same database may use them.
