-- Up Migration

-- Results without effect: the matter was taken back or settled between closing and publication.
alter table ballot add column moot boolean not null default false;

-- Down Migration

alter table ballot drop column moot;
