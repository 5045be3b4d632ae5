-- Up Migration

-- Since when a translation waits to become public: since it was asked for, or since its public text grew stale.
alter table translation add column open_since timestamptz;
update translation set open_since = case when status = 'STALE' then updated_at else requested_at end;
alter table translation alter column open_since set not null;
-- Until when the editor is to give it to the reviewer, if somebody said so.
alter table translation add column due_on date;

-- The figures of what is under way read this index only, however many translations are public.
create index translation_under_way on translation (target_language, status, open_since)
  where status not in ('PUBLISHED', 'REJECTED', 'ABANDONED');

-- Down Migration

drop index translation_under_way;
alter table translation drop column due_on, drop column open_since;
