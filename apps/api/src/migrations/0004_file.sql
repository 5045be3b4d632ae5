-- Up Migration

create table file (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  -- Type and size as they were declared; the bytes of a READY file are of this type and this size.
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  visibility text not null check (visibility in ('PUBLIC', 'MEMBER', 'SECRETARIAT')),
  state text not null default 'PENDING' check (state in ('PENDING', 'READY', 'REMOVED')),
  version integer not null default 1,
  -- Where the bytes are kept; never shown.
  storage_key text unique,
  upload_token_hash bytea not null unique,
  upload_expires_at timestamptz not null,
  created_by uuid references person,
  created_at timestamptz not null,
  stored_at timestamptz,
  removed_at timestamptz,
  constraint file_ready_has_bytes check ((state = 'READY') = (storage_key is not null)),
  constraint file_ready_is_checked check (state <> 'READY' or sha256 is not null)
);
create index file_of_organisation on file (organisation_id, id);
create index file_abandoned on file (upload_expires_at) where state = 'PENDING';

create table file_download (
  token_hash bytea primary key,
  file_id uuid not null references file,
  expires_at timestamptz not null
);
create index file_download_expiry on file_download (expires_at);

-- Down Migration

drop table file_download, file;
