-- Up Migration

-- When anything that feeds tell of was last changed: the date of every feed.
create index publication_changed on publication (updated_at desc) where status <> 'DRAFT';
-- The latest tombstones, of all and of one organisation.
create index publication_retracted_latest on publication (retracted_at desc, id desc) where status = 'RETRACTED';
create index publication_retracted_of on publication (organisation_id, retracted_at desc, id desc)
  where status = 'RETRACTED';

-- Down Migration

drop index publication_retracted_of, publication_retracted_latest, publication_changed;
