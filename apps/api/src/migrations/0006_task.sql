-- Up Migration

create table task (
  id uuid primary key,
  kind text not null,
  -- What it is about, by the name of its GraphQL type; its table may belong to a module of a higher rank.
  subject_type text not null,
  subject_id uuid not null,
  -- For whom it waits: all who act for an organisation, or all officers with a role of the secretariat.
  organisation_id uuid references organisation,
  role text,
  assignee text not null generated always as (coalesce(role, organisation_id::text)) stored,
  opened_at timestamptz not null,
  due_on date,
  -- The days of its reminders, in order.
  remind_on date[] not null default '{}',
  -- When the next one comes; null when there is none left.
  next_reminder_on date,
  closed_at timestamptz,
  constraint task_one_assignee check ((organisation_id is null) <> (role is null))
);
create unique index task_open on task (kind, subject_id, assignee) where closed_at is null;
create index task_waiting on task (assignee, opened_at, id) where closed_at is null;
create index task_to_remind on task (next_reminder_on, id) where closed_at is null and next_reminder_on is not null;
create index task_of_subject on task (subject_id) where closed_at is null;

create table task_reminder (
  task_id uuid not null references task,
  -- 1 for the first.
  number integer not null,
  given_on date not null,
  given_at timestamptz not null,
  constraint task_reminder_pkey primary key (task_id, number),
  -- Two that fall due together are given on two days.
  constraint task_reminder_one_a_day unique (task_id, given_on)
);
create trigger task_reminder_insert_only before update or delete on task_reminder for each row execute function refuse_change();
create trigger task_reminder_no_truncate before truncate on task_reminder for each statement execute function refuse_change();

-- Down Migration

drop table task_reminder, task;
