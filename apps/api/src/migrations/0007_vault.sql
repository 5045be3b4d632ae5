-- Up Migration

-- The secret keys that this database was ever sealed with, by fingerprint. A process that holds none of them must not start.
create table vault_key (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{32}$'),
  first_used_at timestamptz not null
);

-- Down Migration

drop table vault_key;
