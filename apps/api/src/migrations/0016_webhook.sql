-- Up Migration

-- Where an organisation is told of what happens. Ended ones stay.
create table webhook (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  label text not null,
  url text not null,
  -- The types that it is told of; empty means all.
  events text[] not null,
  state text not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  pause_reason text check (pause_reason in ('BY_HAND', 'FAILING', 'GONE')),
  paused_at timestamptz,
  -- Sealed: what signs must be readable again.
  secret_sealed bytea not null,
  -- The secret before the last rotation signs as well until then.
  former_sealed bytea,
  former_until timestamptz,
  -- Since the last success: how many attempts failed, the first of them, and until when the receiver is left in peace.
  failures integer not null default 0,
  failing_since timestamptz,
  quiet_until timestamptz,
  version integer not null default 1,
  created_by uuid references person,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'PAUSED') = (pause_reason is not null)),
  check ((state = 'ENDED') = (ended_at is not null)),
  check ((former_sealed is null) = (former_until is null))
);
create index webhook_of_organisation on webhook (organisation_id, id desc);
create index webhook_living on webhook (id) where state <> 'ENDED';

-- One event for one webhook, once. What is sent is kept as it was first written, so that every attempt sends the same.
create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook,
  event_id uuid not null,
  event_type text not null,
  -- The public id of what the event is about: events of one subject arrive in this order.
  subject text not null,
  position bigint generated always as identity,
  payload text not null,
  state text not null check (state in ('WAITING', 'DELIVERED', 'DEAD', 'EXPIRED')),
  -- Of this round: a replay begins anew.
  attempts integer not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  check ((state = 'WAITING') = (settled_at is null)),
  constraint webhook_delivery_once unique (webhook_id, event_id)
);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, subject, position) where state = 'WAITING';
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'WAITING';
create index webhook_delivery_newest on webhook_delivery (webhook_id, position desc);
create index webhook_delivery_age on webhook_delivery (settled_at) where state <> 'WAITING';

-- What came of each attempt. Never changed; removed with its delivery when that is old.
create table webhook_attempt (
  id uuid primary key,
  delivery_id uuid not null references webhook_delivery,
  attempted_at timestamptz not null,
  -- The status of the answer; null when there was none.
  status integer,
  failure text,
  duration_ms integer not null,
  -- The beginning of the answer, as plain text.
  response text,
  check ((status is null) = (failure is not null))
);
create index webhook_attempt_of_delivery on webhook_attempt (delivery_id, id);
create trigger webhook_attempt_unchanged before update on webhook_attempt for each row execute function refuse_change();

-- Down Migration

drop table webhook_attempt, webhook_delivery, webhook;
