-- Up Migration

-- One for life: who leaves and comes back continues the same ledger.
create table membership (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  created_at timestamptz not null,
  constraint membership_one_for_life unique (organisation_id)
);

-- The ledger. Two axes of time: when something took effect, and when it was recorded.
create table membership_event (
  id uuid primary key,
  membership_id uuid not null references membership,
  -- 1, 2, 3 … in the order of recording.
  number integer not null,
  -- The number of the row that this one corrects, or of the first in a chain of corrections; else its own. Of two events
  -- of one day the one with the higher place came later, and a correction stays where the corrected row stood.
  place integer not null,
  type text not null,
  -- As derived when the row was recorded; where corrections came later, the ledger as a whole says more.
  status_from text not null,
  status_to text not null,
  category_from text,
  -- Null: the category stays.
  category_to text,
  effective_on partial_date not null,
  -- An imprecise date counts from its first day: 2022-07 from 2022-07-01.
  effective_day date not null generated always as (make_date(
    substr(effective_on, 1, 4)::int,
    coalesce(nullif(substr(effective_on, 6, 2), ''), '1')::int,
    coalesce(nullif(substr(effective_on, 9, 2), ''), '1')::int)) stored,
  decision_id uuid references decision,
  -- The rule that permits it without a decision: `DEFAULT@1 membership.duesGraceDays`.
  rule_ref text check (rule_ref ~ '^[A-Z][A-Z0-9_]*@[0-9]+ [A-Za-z0-9_.]+$'),
  -- For the secretariat only.
  reason text,
  -- For everybody.
  note text,
  -- What a provisional admission waits for.
  expires_at text check (expires_at = 'NEXT_SUMMIT'),
  supersedes_id uuid,
  -- Takes the effect of the superseded row away and has none of its own.
  voids boolean not null default false,
  actor_kind text not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  recorded_at timestamptz not null,
  provenance text not null,
  source text,
  constraint membership_event_numbered unique (membership_id, number),
  constraint membership_event_of_membership unique (membership_id, id),
  constraint membership_event_superseded_once unique (supersedes_id),
  constraint membership_event_same_membership
    foreign key (membership_id, supersedes_id) references membership_event (membership_id, id),
  constraint membership_event_has_ground check (decision_id is not null or rule_ref is not null),
  constraint membership_event_voids_something check (not voids or supersedes_id is not null),
  constraint membership_event_provision_expires
    check (type not in ('PROVISIONALLY_ADMITTED', 'PROVISION_EXTENDED') or expires_at is not null),
  constraint membership_event_entry_has_category check (category_to is not null
    or type not in ('PROVISIONALLY_ADMITTED', 'ADMITTED', 'READMITTED', 'SUCCEEDED', 'CATEGORY_CHANGED'))
);
create index membership_event_effective on membership_event (membership_id, effective_day desc, place desc) where not voids;
-- What comes into effect on a day, for the daily job.
create index membership_event_due on membership_event (effective_day);
create index membership_event_of_decision on membership_event (decision_id) where decision_id is not null;
create trigger membership_event_insert_only before update or delete on membership_event
  for each row execute function refuse_change();
create trigger membership_event_no_truncate before truncate on membership_event
  for each statement execute function refuse_change();

-- Whether a member is in good standing: a dated flag with its reason. Dues themselves are kept elsewhere.
create table membership_standing (
  id uuid primary key,
  membership_id uuid not null references membership,
  number integer not null,
  good boolean not null,
  from_day date not null,
  reason text not null,
  actor_kind text not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  recorded_at timestamptz not null,
  provenance text not null,
  source text,
  constraint membership_standing_numbered unique (membership_id, number)
);
create index membership_standing_from on membership_standing (membership_id, from_day desc, number desc);
create trigger membership_standing_insert_only before update or delete on membership_standing
  for each row execute function refuse_change();
create trigger membership_standing_no_truncate before truncate on membership_standing
  for each statement execute function refuse_change();

-- The one definition of who is a member: the status and category of every membership on a day, as it was known at an
-- instant. Of the rows that were known then and that no row known then supersedes, the one with the latest effective day
-- decides, and of those of one day the one with the highest place. domain/derivation.ts is the same rule over rows in
-- memory, and a test holds the two equal.
-- One plain query, so that PostgreSQL puts it into the query that calls it: a condition on `organisation_id` reads the
-- rows of that organisation only, and a column that nobody asks for is not computed.
create function membership_on(day date, known_at timestamptz)
returns table (organisation_id uuid, membership_id uuid, status text, event_id uuid, category text, category_event_id uuid,
               good_standing boolean)
language sql stable as $$
  select m.organisation_id, m.id, coalesce(decisive.status_to, 'NONE'), decisive.id,
         case when decisive.status_to in ('PROVISIONAL', 'ACTIVE', 'SUSPENDED') then (
           select e.category_to from membership_event e
           where e.membership_id = m.id and not e.voids and e.category_to is not null
             and e.effective_day <= $1 and e.recorded_at <= $2
             and not exists (select from membership_event s where s.supersedes_id = e.id and s.recorded_at <= $2)
           order by e.effective_day desc, e.place desc limit 1) end,
         case when decisive.status_to in ('PROVISIONAL', 'ACTIVE', 'SUSPENDED') then (
           select e.id from membership_event e
           where e.membership_id = m.id and not e.voids and e.category_to is not null
             and e.effective_day <= $1 and e.recorded_at <= $2
             and not exists (select from membership_event s where s.supersedes_id = e.id and s.recorded_at <= $2)
           order by e.effective_day desc, e.place desc limit 1) end,
         coalesce((
           select t.good from membership_standing t
           where t.membership_id = m.id and t.from_day <= $1 and t.recorded_at <= $2
           order by t.from_day desc, t.number desc limit 1), true)
  from membership m
  left join lateral (
    select e.id, e.status_to from membership_event e
    where e.membership_id = m.id and not e.voids and e.effective_day <= $1 and e.recorded_at <= $2
      and not exists (select from membership_event s where s.supersedes_id = e.id and s.recorded_at <= $2)
    order by e.effective_day desc, e.place desc limit 1) decisive on true
$$;

-- A case against a member: notice, response, hearing, decision. At most one is open for each member.
create table sanction_case (
  id uuid primary key,
  membership_id uuid not null references membership,
  state text not null,
  sought text not null,
  grounds text not null,
  opened_by uuid references person,
  opened_at timestamptz not null,
  notice_on date not null,
  response_due date not null,
  response text,
  responded_by uuid references person,
  responded_at timestamptz,
  hearing_on date,
  hearing_ref text,
  decision_id uuid references decision,
  decided_on date,
  appeal_until date,
  -- The row of the ledger by which an exclusion took effect.
  event_id uuid references membership_event,
  rule_set_id uuid not null references rule_set,
  provenance text not null,
  version integer not null default 1,
  constraint sanction_case_decided check ((state = 'DECIDED') <= (decision_id is not null))
);
create unique index sanction_case_one_open on sanction_case (membership_id)
  where state in ('NOTICE_GIVEN', 'RESPONDED', 'HEARING_SET', 'HEARD');
create index sanction_case_newest on sanction_case (opened_at desc, id desc);
create index sanction_case_of on sanction_case (membership_id, opened_at desc, id desc);

create table appeal (
  id uuid primary key,
  case_id uuid not null references sanction_case,
  state text not null,
  statement text not null,
  filed_by uuid references person,
  filed_at timestamptz not null,
  decision_id uuid references decision,
  decided_at timestamptz,
  version integer not null default 1,
  constraint appeal_one_for_each_case unique (case_id)
);

-- Down Migration

drop function membership_on(date, timestamptz);
drop table appeal, sanction_case, membership_standing, membership_event, membership;
