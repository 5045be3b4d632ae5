-- Up Migration

-- What everybody may know to have happened in the network, in one order: a row is written under a lock that lasts until its
-- commit, so whoever has read up to a position has seen all that is below it. Ids and the event's name, nothing else: what a
-- reader may see of the subject is decided when it is read.
create table network_activity (
  position bigint primary key,
  event_id uuid not null,
  type text not null,
  -- The public id of what it is about.
  subject text not null,
  organisation_id uuid references organisation,
  occurred_at timestamptz not null,
  constraint network_activity_event unique (event_id)
);
create index network_activity_type on network_activity (type, position);
create trigger network_activity_insert_only before update or delete on network_activity
  for each row execute function refuse_change();
create trigger network_activity_no_truncate before truncate on network_activity
  for each statement execute function refuse_change();

-- Down Migration

drop table network_activity;
