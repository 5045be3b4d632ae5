-- Up Migration

-- What a public translation says. Its title and description stand in the resource, among those of the other languages.
alter table resource_translation add column body text;
alter table resource_translation add column origin text not null default 'HUMAN' check (origin in ('HUMAN', 'MACHINE_REVIEWED'));
-- Whether the resource may be sent to a translation engine.
alter table resource add column machine_translation boolean not null default true;

-- Down Migration

alter table resource drop column machine_translation;
alter table resource_translation drop column origin, drop column body;
