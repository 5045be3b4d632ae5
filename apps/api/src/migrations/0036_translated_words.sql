-- Up Migration

-- The words of which a translation was made that is not out of date: those of today, as the service hashes them. Without
-- them a next revision with the same words would make it stale.
update resource_translation t
set source_hash = sha256(convert_to(
  format('[%s,%s,%s]', to_json(coalesce(own.title, '')), coalesce(to_json(own.description)::text, 'null'),
         coalesce(to_json(own.body)::text, 'null')), 'UTF8'))
from (
  select r.id, v.body,
    coalesce(
      (select e ->> 'text' from jsonb_array_elements(r.title) with ordinality as entry (e, place)
       where e ->> 'language' = r.original_language order by place limit 1), r.title -> 0 ->> 'text') as title,
    coalesce(
      (select e ->> 'text' from jsonb_array_elements(r.description) with ordinality as entry (e, place)
       where e ->> 'language' = r.original_language order by place limit 1), r.description -> 0 ->> 'text') as description
  from resource r left join resource_revision v on v.resource_id = r.id and v.number = r.revision) own
where own.id = t.resource_id and t.source_hash is null and not t.stale;

-- Down Migration

-- The step before knows the hashes, too.
select 1;
