-- Up Migration

-- Corrections, retractions, drafts with a time, covers, and the network's stream.
alter table publication
  -- When a draft is to be published by itself.
  add column scheduled_for timestamptz,
  add column cover_file_id uuid references file,
  add column cover_url text,
  -- [{ language, text }], for everybody: what was wrong, and when it was put right.
  add column correction_note jsonb,
  add column corrected_at timestamptz,
  -- [{ language, text }], for everybody: the tombstone.
  add column retraction_reason jsonb,
  add column retracted_at timestamptz,
  add column stream_state text not null default 'NONE',
  add column stream_included_at timestamptz,
  -- Why it was declined or removed: for its organisation and the secretariat.
  add column stream_comment text,
  add constraint publication_one_cover check (cover_file_id is null or cover_url is null),
  add constraint publication_scheduled_draft check (scheduled_for is null or status = 'DRAFT'),
  add constraint publication_retracted_says_why check ((status = 'RETRACTED') = (retraction_reason is not null)),
  add constraint publication_retracted_at check ((retraction_reason is null) = (retracted_at is null)),
  add constraint publication_correction_dated check ((correction_note is null) = (corrected_at is null)),
  add constraint publication_stream_state check (stream_state in ('NONE', 'IN_REVIEW', 'INCLUDED', 'DECLINED', 'REMOVED')),
  add constraint publication_stream_dated check (stream_state <> 'INCLUDED' or stream_included_at is not null),
  -- What is not public is in no stream.
  add constraint publication_stream_public check (
    stream_state not in ('IN_REVIEW', 'INCLUDED') or status in ('PUBLISHED', 'CORRECTED'));

-- What members and the secretariat have published so far is in the stream, as by the rule that holds when none is written.
update publication p set stream_state = 'INCLUDED', stream_included_at = p.published_at
from organisation o
where o.id = p.organisation_id and p.status in ('PUBLISHED', 'CORRECTED')
  and (o.kind = 'SECRETARIAT' or o.membership_status in ('ACTIVE', 'PROVISIONAL'));

create index publication_stream on publication (published_at desc, id desc)
  where stream_state = 'INCLUDED' and status in ('PUBLISHED', 'CORRECTED');
create index publication_retracted on publication (published_at desc, id desc) where status = 'RETRACTED';
create index publication_draft on publication (organisation_id, published_at desc, id desc) where status = 'DRAFT';
create index publication_scheduled on publication (scheduled_for) where scheduled_for is not null;

alter table publication_text
  add column format text not null default 'MARKDOWN' check (format in ('MARKDOWN', 'HTML')),
  -- Safe to show as it is. Null until the text was rendered, and when the publication was taken back.
  add column body_html text,
  add column excerpt text,
  add column reading_minutes smallint,
  -- What the cover shows, for those who do not see it.
  add column cover_alt text,
  -- By which version of the rules of the house `body_html` was made; 0: not yet. Older ones are made anew in the background.
  add column markup smallint not null default 0;
create index publication_text_markup on publication_text (markup);

-- What a publication is about: not only organisations. The ids of different types never meet: they are random.
alter table publication_mention drop constraint publication_mention_organisation_id_fkey;
alter table publication_mention rename column organisation_id to target_id;
alter table publication_mention add column target_type text not null default 'Organisation';
alter table publication_mention alter column target_type drop default;

alter table publication_revision
  -- Null in rows from before: the first is PUBLISHED, the others are UPDATED.
  add column change text check (change in ('PUBLISHED', 'UPDATED', 'CORRECTED', 'RETRACTED')),
  -- [{ language, text }]: the note of a correction, the reason of a retraction.
  add column note jsonb;

-- Down Migration

alter table publication_revision drop column note, drop column change;
delete from publication_mention where target_type <> 'Organisation';
alter table publication_mention drop column target_type;
alter table publication_mention rename column target_id to organisation_id;
alter table publication_mention
  add constraint publication_mention_organisation_id_fkey foreign key (organisation_id) references organisation;
alter table publication_text drop column markup, drop column cover_alt, drop column reading_minutes, drop column excerpt,
  drop column body_html, drop column format;
drop index publication_scheduled, publication_draft, publication_retracted, publication_stream;
alter table publication drop column stream_comment, drop column stream_included_at, drop column stream_state,
  drop column retracted_at, drop column retraction_reason, drop column corrected_at, drop column correction_note,
  drop column cover_url, drop column cover_file_id, drop column scheduled_for;
