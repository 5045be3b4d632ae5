-- Up Migration

-- A file that is part of a case is evidence: its bytes stay.
alter table file add column kept boolean not null default false;

-- The running numbers of receipts, one row a year: whoever hands in next waits for the row, so that no number is left out.
create table application_receipt (
  year integer primary key,
  last integer not null
);

create table application (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null,
  state text not null default 'DRAFT',
  category_requested text not null,
  -- Frozen when the application was started: its rules do not change under it.
  rule_set_id uuid not null references rule_set,
  -- [{ question, language, text }]
  answers jsonb not null default '[]',
  statutes_accepted_at timestamptz,
  -- A summit belongs to a higher module: its id, and the day on which it starts as that module told it.
  target_summit_id uuid,
  target_summit_starts_on date,
  receipt_number text,
  submitted_at timestamptz,
  submitted_by uuid references person,
  submitted_late boolean not null default false,
  -- The clock of the secretariat: it runs from `handling_since`, and what ran before stands in `handled_seconds`.
  handling_since timestamptz,
  handled_seconds bigint not null default 0,
  -- Where an answered request for information leads back to.
  information_from text,
  circulated_at timestamptz,
  insisted_at timestamptz,
  -- The newest recommendation, and the category to which it goes.
  recommendation text,
  category_recommended text,
  recommended_on date,
  -- The decision of the board that admitted it provisionally.
  provisional_decision_id uuid,
  -- Where it is voted on. Ids of higher modules, as those set them.
  agenda_item_id uuid,
  ballot_id uuid,
  ballot_open boolean not null default false,
  -- The decision that closed the case, and the first day on which the next application may be started after a refusal.
  decision_id uuid,
  barred_until date,
  -- Admitted, and a member from the day on which the first dues are recorded.
  dues_awaited boolean not null default false,
  closed_at timestamptz,
  provenance text not null default 'LIVE',
  source text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint application_submitted_has_receipt check ((submitted_at is null) = (receipt_number is null)),
  constraint application_closed_has_time check ((closed_at is not null) = (state in ('ADMITTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')))
);
create unique index application_receipt_number on application (receipt_number);
create unique index application_one_open on application (organisation_id)
  where state not in ('ADMITTED', 'REFUSED', 'WITHDRAWN', 'LAPSED');
create index application_of_organisation on application (organisation_id, id);
create index application_in_state on application (state, id);
create index application_circulated on application (id) where circulated_at is not null;

-- The history: every act, with the state before and after it.
create table application_event (
  id uuid primary key,
  application_id uuid not null references application,
  number integer not null,
  action text not null,
  from_state text,
  to_state text not null,
  actor_kind text not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  -- For the secretariat only.
  reason_internal text,
  -- For the applicant too.
  reason_public text,
  decision_id uuid,
  occurred_at timestamptz not null,
  constraint application_event_numbered unique (application_id, number),
  -- A case has an end. What the secretariat and the members decide fits in behind it.
  constraint application_event_within_limit check (number <= 2000 or actor_kind <> 'REPRESENTATIVE')
);
create trigger application_event_insert_only before update or delete on application_event
  for each row execute function refuse_change();
create trigger application_event_no_truncate before truncate on application_event
  for each statement execute function refuse_change();

-- Every version of every document. The current one is that which no other supersedes.
create table application_document (
  id uuid primary key,
  application_id uuid not null references application,
  type text not null,
  language text not null,
  translation_of uuid references application_document,
  supersedes_id uuid references application_document,
  file_id uuid not null references file,
  status text not null default 'RECEIVED' check (status in ('RECEIVED', 'ACCEPTED', 'REFUSED')),
  expires_on date,
  -- Why it was refused, for the applicant.
  remark text,
  added_by uuid references person,
  added_at timestamptz not null,
  checked_by uuid references person,
  checked_at timestamptz,
  version integer not null default 1,
  constraint application_document_superseded_once unique (supersedes_id),
  constraint application_document_not_of_itself check (translation_of <> id and supersedes_id <> id)
);
create index application_document_of on application_document (application_id, id);

-- What the board does without: proposed by the secretariat or the board, decided by the board.
create table application_waiver (
  id uuid primary key,
  application_id uuid not null references application,
  subject text not null check (subject in ('DOCUMENT', 'CRITERION')),
  code text not null,
  status text not null default 'PROPOSED' check (status in ('PROPOSED', 'GRANTED', 'REJECTED')),
  reason text not null,
  proposed_by uuid references person,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  constraint application_waiver_decided check ((status = 'PROPOSED') = (decided_at is null))
);
create unique index application_waiver_once on application_waiver (application_id, subject, code)
  where status in ('PROPOSED', 'GRANTED');
create index application_waiver_of on application_waiver (application_id, id);

create table endorsement (
  id uuid primary key,
  application_id uuid not null references application,
  -- The member that endorses.
  organisation_id uuid not null references organisation,
  status text not null default 'REQUESTED' check (status in ('REQUESTED', 'GIVEN', 'DECLINED', 'WITHDRAWN')),
  statement text,
  requested_by uuid references person,
  requested_at timestamptz not null,
  -- The person with the mandate that answered.
  answered_by uuid references person,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint endorsement_answered check ((status = 'REQUESTED') = (answered_at is null))
);
create unique index endorsement_once on endorsement (application_id, organisation_id)
  where status in ('REQUESTED', 'GIVEN');
create index endorsement_of_application on endorsement (application_id, id);
create index endorsement_by on endorsement (organisation_id, id);

create table information_request (
  id uuid primary key,
  application_id uuid not null references application,
  due_on date not null,
  note text,
  asked_by uuid references person,
  asked_at timestamptz not null,
  answered_at timestamptz,
  -- Set when the case lapsed or was taken back before all was answered.
  ended_at timestamptz
);
create unique index information_request_one_open on information_request (application_id)
  where answered_at is null and ended_at is null;
create index information_request_of on information_request (application_id, id);

create table information_item (
  id uuid primary key,
  request_id uuid not null references information_request,
  position integer not null,
  question text not null,
  -- The document that is wanted, if it is one.
  document_type text,
  answer text,
  file_ids uuid[] not null default '{}',
  answered_by uuid references person,
  answered_at timestamptz,
  constraint information_item_position unique (request_id, position)
);

create table application_reviewer (
  application_id uuid not null references application,
  person_id uuid not null references person,
  assigned_by uuid references person,
  assigned_at timestamptz not null,
  -- A recused person takes no part in this case, whether it was assigned or not.
  recused_at timestamptz,
  recusal_reason text,
  primary key (application_id, person_id)
);

-- How the board found each criterion; of several findings the newest counts.
create table application_finding (
  id uuid primary key,
  application_id uuid not null references application,
  number integer not null,
  criterion text not null,
  result text not null check (result in ('MET', 'WAIVED', 'UNMET')),
  reason text,
  found_by uuid references person,
  found_at timestamptz not null,
  constraint application_finding_numbered unique (application_id, number)
);
create trigger application_finding_insert_only before update or delete on application_finding
  for each row execute function refuse_change();

create table application_recommendation (
  id uuid primary key,
  application_id uuid not null references application,
  recommendation text not null,
  category text not null,
  conditions text,
  reason_internal text,
  reason_public text,
  recommended_by uuid references person,
  recommended_at timestamptz not null
);
create index application_recommendation_of on application_recommendation (application_id, id);
create trigger application_recommendation_insert_only before update or delete on application_recommendation
  for each row execute function refuse_change();

-- Dissenting opinions of the board.
create table application_opinion (
  id uuid primary key,
  application_id uuid not null references application,
  person_id uuid not null references person,
  text text not null,
  given_at timestamptz not null
);
create index application_opinion_of on application_opinion (application_id, id);
create trigger application_opinion_insert_only before update or delete on application_opinion
  for each row execute function refuse_change();

create table application_message (
  id uuid primary key,
  application_id uuid not null references application,
  visibility text not null check (visibility in ('APPLICANT', 'INTERNAL')),
  text text not null,
  file_ids uuid[] not null default '{}',
  author_id uuid references person,
  organisation_id uuid references organisation,
  written_at timestamptz not null
);
create index application_message_of on application_message (application_id, id);
create trigger application_message_insert_only before update or delete on application_message
  for each row execute function refuse_change();

-- Down Migration

drop table application_message, application_opinion, application_recommendation, application_finding, application_reviewer,
  information_item, information_request, endorsement, application_waiver, application_document, application_event,
  application, application_receipt;
alter table file drop column kept;
