-- Up Migration

-- Who of an organisation was there: by mandate, in a public office, or with consent. Nobody else is named.
create table engagement_person (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  -- At which meeting within it, by its place in their order.
  meeting smallint,
  basis text not null check (basis in ('MANDATE', 'PUBLIC_ROLE', 'CONSENT')),
  -- Of a person of the register: the name is read from there, and goes when the person is erased.
  mandate_id uuid references mandate,
  organisation_id uuid references organisation,
  -- Emptied when the name is taken back. Kept here only, in no version of the engagement.
  name text,
  office text,
  consented_on date,
  removed_at timestamptz,
  recorded_at timestamptz not null,
  constraint engagement_person_by_mandate check (
    case basis when 'MANDATE' then mandate_id is not null when 'CONSENT' then mandate_id is null else true end),
  constraint engagement_person_named check ((name is not null) = (mandate_id is null and removed_at is null)),
  constraint engagement_person_in_office check (basis <> 'PUBLIC_ROLE' or office is not null),
  constraint engagement_person_consented check (basis <> 'CONSENT' or consented_on is not null)
);
create index engagement_person_of on engagement_person (engagement_id, id);

-- Down Migration

drop table engagement_person;
