-- Up Migration

-- A feed of an organisation that the service reads by itself.
create table feed_source (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  url text not null,
  kind text not null,
  language text,
  topics text[] not null default '{}',
  state text not null check (state in ('PENDING', 'ACTIVE', 'PAUSED', 'ENDED')),
  -- What the feed calls itself.
  title text,
  -- What its site gave to ask with whether it has changed, and a hash of what came, for sites that give nothing.
  etag text,
  last_modified text,
  body_hash text,
  -- Since it was last read.
  failures integer not null default 0,
  registered_at timestamptz not null,
  confirmed_at timestamptz,
  last_fetched_at timestamptz,
  last_changed_at timestamptz,
  next_fetch_at timestamptz not null,
  -- Who reads it has until then: nobody else begins.
  claimed_until timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason in ('REMOVED', 'GONE')),
  version integer not null default 1,
  updated_at timestamptz not null,
  check ((state = 'ENDED') = (ended_at is not null and end_reason is not null))
);
create unique index feed_source_url on feed_source (organisation_id, url) where state <> 'ENDED';
create index feed_source_of_organisation on feed_source (organisation_id, id desc);
create index feed_source_due on feed_source (next_fetch_at) where state = 'ACTIVE';

-- What was found in it, and what became of it: an item that says the same as before costs no statement.
create table feed_source_item (
  source_id uuid not null references feed_source,
  item_key text not null,
  item_hash text not null,
  -- OLDER: not among the newest when the feed was first read. KNOWN: the organisation had it published in another way.
  outcome text not null check (outcome in ('PUBLISHED', 'KNOWN', 'OLDER')),
  publication_id uuid references publication,
  found_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (source_id, item_key),
  check ((outcome = 'OLDER') = (publication_id is null))
);

create table feed_source_problem (
  source_id uuid not null references feed_source,
  code text not null,
  -- What a person knows the item by; empty for a problem of the whole feed.
  item text not null,
  message text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  resolved_at timestamptz,
  primary key (source_id, code, item)
);

-- One original is published once, whichever way it comes.
create index publication_canonical_url on publication (organisation_id, canonical_url) where canonical_url is not null;

-- Down Migration

drop index publication_canonical_url;
drop table feed_source_problem, feed_source_item, feed_source;
