-- Up Migration

create table ballot (
  id uuid primary key,
  purpose text not null,
  -- What is decided on, by type and id: an application, a sanction case, a rule set; nothing for a motion.
  subject_type text,
  subject_id uuid,
  -- The organisation that it is about.
  organisation_id uuid references organisation,
  kind text not null check (kind in ('NAMED', 'SECRET', 'PAPER', 'HYBRID', 'WRITTEN')),
  -- Whether the votes that come in electronically are secret, whatever becomes of the kind.
  secret boolean not null,
  method text not null check (method in ('YES_NO', 'PLURALITY')),
  summit_id uuid references summit,
  agenda_item_id uuid references agenda_item,
  question jsonb not null,
  rule_set_id uuid not null references rule_set,
  call smallint not null default 1 check (call in (1, 2)),
  predecessor_id uuid references ballot,
  succession text check (succession in ('SECOND_CALL', 'WRITTEN_BALLOT', 'RUN_OFF', 'RE_RUN')),
  state text not null check (state in ('DRAFT', 'SCHEDULED', 'OPEN', 'CLOSED', 'COUNTED', 'PUBLISHED', 'CONTESTED', 'UPHELD',
    'ANNULLED', 'VOIDED', 'CANCELLED')),
  -- When the members were told of a written ballot.
  notice_given_at timestamptz,
  opened_at timestamptz,
  -- The end of the window of a written ballot.
  closes_at timestamptz,
  closed_at timestamptz,
  counted_at timestamptz,
  certified_by uuid references person,
  published_at timestamptz,
  published_by uuid references person,
  -- Why a count that could not be certified was declared void.
  voided_at timestamptz,
  voided_by uuid references person,
  void_reason text,
  -- The decision that the publication recorded, and the one that reversed it.
  decision_id uuid references decision,
  reversal_id uuid references decision,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references person,
  constraint ballot_subject_whole check ((subject_type is null) = (subject_id is null)),
  constraint ballot_succession_whole check ((predecessor_id is null) = (succession is null)),
  constraint ballot_written_without_summit check ((kind = 'WRITTEN') = (summit_id is null)),
  constraint ballot_void_has_reason check ((state = 'VOIDED') = (void_reason is not null)),
  constraint ballot_two_persons check (certified_by <> published_by)
);
create unique index ballot_one_running on ballot (subject_type, subject_id)
  where subject_id is not null and state in ('DRAFT', 'SCHEDULED', 'OPEN', 'CLOSED', 'COUNTED');
create unique index ballot_one_successor on ballot (predecessor_id, succession)
  where predecessor_id is not null and state <> 'CANCELLED';
create index ballot_of_summit on ballot (summit_id, id);
create index ballot_of_organisation on ballot (organisation_id, id);

-- What can be chosen. Positions are the places of the counters.
create table ballot_option (
  ballot_id uuid not null references ballot,
  position smallint not null,
  code text not null,
  organisation_id uuid references organisation,
  label jsonb not null,
  primary key (ballot_id, position),
  constraint ballot_option_code unique (ballot_id, code)
);

-- Who may vote, frozen when the ballot is opened: one row for each organisation that could come into question.
create table ballot_entitlement (
  ballot_id uuid not null references ballot,
  organisation_id uuid not null references organisation,
  included boolean not null,
  -- Why it is excluded.
  reason text,
  -- The country whose vote it holds, where each country has one.
  country text,
  primary key (ballot_id, organisation_id),
  constraint ballot_entitlement_included unique (ballot_id, organisation_id, included),
  constraint ballot_entitlement_reason check (included = (reason is null))
);
create unique index ballot_entitlement_one_per_country on ballot_entitlement (ballot_id, country) where included;

-- One for each organisation that has voted, in whatever kind. It says nothing of the choice.
create table ballot_receipt (
  ballot_id uuid not null,
  organisation_id uuid not null,
  included boolean not null default true check (included),
  code text not null,
  -- The random id with which the voter's device asked, so that it gets the same receipt again.
  attempt text not null,
  -- To the minute.
  cast_at timestamptz not null,
  cast_by uuid not null references person,
  by_proxy boolean not null,
  primary key (ballot_id, organisation_id),
  constraint ballot_receipt_code unique (code),
  constraint ballot_receipt_entitled foreign key (ballot_id, organisation_id, included)
    references ballot_entitlement (ballot_id, organisation_id, included)
);

-- The votes of a ballot that is not secret. The latest revision counts.
create table ballot_vote (
  ballot_id uuid not null,
  organisation_id uuid not null,
  revision integer not null,
  option smallint not null,
  attempt text not null,
  cast_at timestamptz not null,
  cast_by uuid not null references person,
  primary key (ballot_id, organisation_id, revision),
  constraint ballot_vote_has_receipt foreign key (ballot_id, organisation_id) references ballot_receipt,
  constraint ballot_vote_option foreign key (ballot_id, option) references ballot_option
);
create unique index ballot_vote_attempt on ballot_vote (ballot_id, organisation_id, attempt);

-- All counters of a secret ballot in one sealed box of one size. Each vote seals it anew, under its lock; closing empties it.
create table ballot_urn (
  ballot_id uuid primary key references ballot,
  sealed bytea
);

-- The roll at the moment that the quorum is taken: who is represented, and how.
create table ballot_roll (
  ballot_id uuid not null references ballot,
  organisation_id uuid not null references organisation,
  how text not null check (how in ('PRESENT', 'PROXY', 'VOTED_AND_LEFT')),
  holder_id uuid references organisation,
  primary key (ballot_id, organisation_id),
  constraint ballot_roll_proxy_has_holder check ((how = 'PROXY') = (holder_id is not null))
);

-- What was cast electronically, in clear, written at closing: votes by position of their option.
create table ballot_count (
  ballot_id uuid primary key references ballot,
  receipts integer not null check (receipts >= 0),
  counts integer[] not null
);

-- Who votes on paper in a hybrid ballot. A paper of an organisation that has voted electronically is struck.
create table ballot_paper_voter (
  ballot_id uuid not null references ballot,
  organisation_id uuid not null references organisation,
  listed_at timestamptz not null,
  listed_by uuid not null references person,
  struck_at timestamptz,
  struck_by uuid references person,
  primary key (ballot_id, organisation_id)
);

-- The totals of the papers, by teller. A round is agreed when two tellers entered the same.
create table ballot_tally (
  ballot_id uuid not null references ballot,
  round integer not null,
  teller_id uuid not null references person,
  counts integer[] not null,
  invalid integer not null check (invalid >= 0),
  entered_at timestamptz not null,
  primary key (ballot_id, round, teller_id)
);

-- The certified result: every number, the rule and the words.
create table ballot_result (
  ballot_id uuid primary key references ballot,
  outcome text not null,
  reason text,
  result jsonb not null,
  explanation jsonb not null,
  certified_at timestamptz not null
);

create table ballot_contest (
  ballot_id uuid primary key references ballot,
  organisation_id uuid not null references organisation,
  contested_by uuid not null references person,
  reason text not null,
  contested_at timestamptz not null,
  upheld boolean,
  decided_by uuid references person,
  decided_at timestamptz,
  decision_reason text
);

create table proxy (
  id uuid primary key,
  summit_id uuid not null references summit,
  giver_id uuid not null references organisation,
  holder_id uuid not null references organisation,
  -- Counts up to the cap of the rules: the index below decides between two gifts at once.
  slot smallint not null,
  given_at timestamptz not null,
  given_by uuid not null references person,
  revoked_at timestamptz,
  revoked_by uuid references person,
  constraint proxy_not_to_itself check (giver_id <> holder_id)
);
create unique index proxy_given_once on proxy (summit_id, giver_id) where revoked_at is null;
create unique index proxy_slot on proxy (summit_id, holder_id, slot) where revoked_at is null;

-- Whom a member names to hold the vote of its country. The latest counts; all voting members must name the same.
create table country_vote_holder (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  holder_id uuid not null references organisation,
  country text not null,
  designated_at timestamptz not null,
  designated_by uuid not null references person
);
create index country_vote_holder_latest on country_vote_holder (organisation_id, id desc);

-- What was recorded stays recorded.
create trigger ballot_option_insert_only before update or delete on ballot_option for each row execute function refuse_change();
create trigger ballot_option_no_truncate before truncate on ballot_option for each statement execute function refuse_change();
create trigger ballot_entitlement_insert_only before update or delete on ballot_entitlement for each row execute function refuse_change();
create trigger ballot_entitlement_no_truncate before truncate on ballot_entitlement for each statement execute function refuse_change();
create trigger ballot_receipt_insert_only before update or delete on ballot_receipt for each row execute function refuse_change();
create trigger ballot_receipt_no_truncate before truncate on ballot_receipt for each statement execute function refuse_change();
create trigger ballot_vote_insert_only before update or delete on ballot_vote for each row execute function refuse_change();
create trigger ballot_vote_no_truncate before truncate on ballot_vote for each statement execute function refuse_change();
create trigger ballot_roll_insert_only before update or delete on ballot_roll for each row execute function refuse_change();
create trigger ballot_roll_no_truncate before truncate on ballot_roll for each statement execute function refuse_change();
create trigger ballot_count_insert_only before update or delete on ballot_count for each row execute function refuse_change();
create trigger ballot_count_no_truncate before truncate on ballot_count for each statement execute function refuse_change();
create trigger ballot_tally_insert_only before update or delete on ballot_tally for each row execute function refuse_change();
create trigger ballot_tally_no_truncate before truncate on ballot_tally for each statement execute function refuse_change();
create trigger ballot_result_insert_only before update or delete on ballot_result for each row execute function refuse_change();
create trigger ballot_result_no_truncate before truncate on ballot_result for each statement execute function refuse_change();
create trigger country_vote_holder_insert_only before update or delete on country_vote_holder for each row execute function refuse_change();
create trigger country_vote_holder_no_truncate before truncate on country_vote_holder for each statement execute function refuse_change();

-- Down Migration

drop table country_vote_holder, proxy, ballot_contest, ballot_result, ballot_tally, ballot_paper_voter, ballot_count, ballot_roll,
  ballot_urn, ballot_vote, ballot_receipt, ballot_entitlement, ballot_option, ballot;
