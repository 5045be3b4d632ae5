-- Up Migration

-- Who takes the name back is not told by the office either.
alter table engagement_person drop constraint engagement_person_in_office;
update engagement_person set office = null where removed_at is not null;
alter table engagement_person add constraint engagement_person_in_office
  check (basis <> 'PUBLIC_ROLE' or removed_at is not null or office is not null),
  add constraint engagement_person_no_office check (removed_at is null or office is null);

-- Down Migration

alter table engagement_person drop constraint engagement_person_no_office, drop constraint engagement_person_in_office;
update engagement_person set office = '' where basis = 'PUBLIC_ROLE' and office is null;
alter table engagement_person add constraint engagement_person_in_office check (basis <> 'PUBLIC_ROLE' or office is not null);
