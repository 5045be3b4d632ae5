-- Up Migration

-- Since when a translation waits to become public: since it was asked for, or since its public text grew stale.
alter table translation add column open_since timestamptz;
update translation set open_since = case when status = 'STALE' then updated_at else requested_at end;
alter table translation alter column open_since set not null;
-- Until when the editor is to give it to the reviewer, if somebody said so.
alter table translation add column due_on date;

-- The cut of the source of which a translation is public. What was cut anew since then has other words.
alter table translation add column published_cut integer;
update translation set published_cut = case when status = 'STALE' or published_revision < source_revision then source_cut - 1 else source_cut end
where published_at is not null;
alter table translation add constraint translation_published_cut check ((published_cut is null) = (published_at is null));

-- Whether the words of a resource have changed since a translation of them became public, and what the words were.
alter table resource_translation add column source_hash bytea;
alter table resource_translation add column stale boolean not null default false;
update resource_translation t set stale = true from resource r where r.id = t.resource_id and t.source_revision < r.revision;

-- The figures of what is under way read this index only, however many translations are public.
create index translation_under_way on translation (target_language, status, open_since)
  where status not in ('PUBLISHED', 'REJECTED', 'ABANDONED');

-- Filters that few resources fit are looked up, not sought among all of them.
create index resource_by_kind on resource (kind, sort_title, id);
create index resource_licence on resource (licence) where licence is not null;
create index resource_status on resource (status);
create index resource_provenance on resource (provenance);
create index resource_adaptation on resource (adaptation);

-- Down Migration

drop index resource_by_kind, resource_licence, resource_status, resource_provenance, resource_adaptation;
drop index translation_under_way;
alter table resource_translation drop column stale, drop column source_hash;
alter table translation drop column published_cut, drop column due_on, drop column open_since;
