-- Up Migration

-- One version of the rules of the network, as data. A draft may change; what is fixed never does.
create table rule_set (
  id uuid primary key,
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  version integer not null check (version > 0),
  title jsonb not null,
  content jsonb not null,
  -- Grows by one with every change of a draft.
  revision integer not null default 1,
  based_on_id uuid references rule_set,
  created_by uuid references person,
  created_at timestamptz not null,
  -- When it was finished or first used. From then on nothing of it changes.
  fixed_at timestamptz,
  constraint rule_set_code_version unique (code, version)
);

create function refuse_change_of_fixed_rule_set() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.fixed_at is not null
     or (new.id, new.code, new.version, new.created_at) is distinct from (old.id, old.code, old.version, old.created_at) then
    raise exception 'rule set %@% is fixed: a change is another version', old.code, old.version
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger rule_set_immutable_once_fixed before update or delete on rule_set
  for each row execute function refuse_change_of_fixed_rule_set();
create trigger rule_set_no_truncate before truncate on rule_set for each statement execute function refuse_change();

-- The last number given in each year. The row stays locked until the decision commits: numbers have no gaps.
create table decision_counter (
  year integer primary key,
  last integer not null check (last > 0)
);

create table decision (
  id uuid primary key,
  year integer not null,
  sequence integer not null,
  number text not null,
  subject text not null,
  body text not null,
  outcome text not null,
  decided_on partial_date not null,
  rule_set_id uuid not null references rule_set,
  organisation_id uuid references organisation,
  -- What it is about: the type and id of an object of any module.
  about_type text,
  about_id uuid,
  ballot_id uuid,
  summit_id uuid,
  minutes_ref text,
  title jsonb not null,
  text jsonb not null default '[]',
  reason_internal text,
  votes_yes integer check (votes_yes >= 0),
  votes_no integer check (votes_no >= 0),
  votes_abstain integer check (votes_abstain >= 0),
  effects jsonb not null default '[]',
  reverses_id uuid references decision,
  visibility text not null check (visibility in ('PUBLIC', 'MEMBER')),
  provenance text not null,
  source text,
  recorded_at timestamptz not null,
  recorded_by uuid references person,
  constraint decision_number unique (number),
  constraint decision_year_sequence unique (year, sequence),
  -- A decision is reversed once.
  constraint decision_reverses_once unique (reverses_id),
  constraint decision_about_whole check ((about_type is null) = (about_id is null)),
  constraint decision_votes_whole check (num_nulls(votes_yes, votes_no, votes_abstain) in (0, 3))
);
create unique index decision_of_ballot on decision (ballot_id) where ballot_id is not null and reverses_id is null;
create index decision_newest on decision ((decided_on collate "C") desc, id desc);
create index decision_of_organisation on decision (organisation_id);
create index decision_about on decision (about_id);
create index decision_of_rule_set on decision (rule_set_id);
create trigger decision_insert_only before update or delete on decision for each row execute function refuse_change();
create trigger decision_no_truncate before truncate on decision for each statement execute function refuse_change();

-- Which rule set is in force from which day. The last one recorded for a day counts.
create table rule_set_adoption (
  id uuid primary key,
  position bigint generated always as identity,
  rule_set_id uuid not null references rule_set,
  effective_from date not null,
  decision_id uuid references decision,
  -- What permits it where no decision was taken.
  rule_ref text,
  recorded_at timestamptz not null,
  constraint rule_set_adoption_cites check (num_nonnulls(decision_id, rule_ref) = 1),
  constraint rule_set_adoption_once unique (decision_id)
);
create index rule_set_adoption_in_force on rule_set_adoption (effective_from desc, position desc);
create index rule_set_adoption_of_rule_set on rule_set_adoption (rule_set_id);
create trigger rule_set_adoption_insert_only before update or delete on rule_set_adoption
  for each row execute function refuse_change();
create trigger rule_set_adoption_no_truncate before truncate on rule_set_adoption
  for each statement execute function refuse_change();

-- What ships. The source is modules/decision/domain/shipped; a test holds the two equal.
insert into rule_set (id, code, version, title, content, created_at, fixed_at)
select id::uuid, code, version, title::jsonb, content::jsonb, timestamptz '2026-11-01 00:00Z', timestamptz '2026-11-01 00:00Z'
from (values
  ('019a0000-0000-7000-8000-000000000001', 'DEFAULT', 1, '[{"language":"en","text":"Default rules","origin":"AUTHORED"}]',
   '{"categories":[{"code":"FULL","rights":{"vote":true,"speak":true,"propose":true,"endorse":true},"maxDelegates":3,"tenure":null,"rank":5},{"code":"ASSOCIATE","rights":{"vote":false,"speak":true,"propose":true,"endorse":false},"maxDelegates":3,"tenure":null,"rank":4},{"code":"CANDIDATE","rights":{"vote":false,"speak":true,"propose":false,"endorse":false},"maxDelegates":3,"tenure":null,"rank":3},{"code":"OBSERVER","rights":{"vote":false,"speak":false,"propose":false,"endorse":false},"maxDelegates":2,"tenure":null,"rank":2},{"code":"HONORARY","rights":{"vote":false,"speak":true,"propose":false,"endorse":false},"maxDelegates":2,"tenure":null,"rank":1}],"criteria":[{"code":"EXISTENCE","categories":["FULL"],"text":"It has existed for at least two years.","years":2,"waivable":true},{"code":"LEGAL_PERSON","categories":["FULL","ASSOCIATE"],"text":"It is a legal person, or a body with statutes of its own.","waivable":true},{"code":"MISSION","categories":["FULL","ASSOCIATE","CANDIDATE","OBSERVER"],"text":"Its purposes are compatible with those of the network.","waivable":false},{"code":"NON_PROFIT","categories":["FULL","CANDIDATE"],"text":"It does not distribute profits.","waivable":false},{"code":"INDEPENDENCE","categories":["FULL","ASSOCIATE","CANDIDATE"],"text":"It takes its decisions independently of governments, parties and companies.","waivable":true}],"decisions":{"ADMISSION":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"PROVISIONAL_ADMISSION":{"bodies":["BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"RATIFICATION":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"CATEGORY_CHANGE":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"SUSPENSION":{"bodies":["BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"EXPULSION":{"bodies":["SUMMIT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"REPRESENTED","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"APPEAL":{"bodies":["SUMMIT","WRITTEN_BALLOT","SUPERVISORY_BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"RULES_CHANGE":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"REPRESENTED","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"counts":"REPRESENTED"}},"ENTITY_CHANGE":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"ELECTION":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"PLURALITY","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"MOTION":{"bodies":["SUMMIT","WRITTEN_BALLOT","BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"ANNULMENT":{"bodies":["SUMMIT","WRITTEN_BALLOT","BOARD","SUPERVISORY_BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}}},"quorum":{"takenAt":"CLOSING","votedThenLeftCounts":false,"secondCall":{"afterMinutes":60,"quorum":{"numerator":1,"denominator":3}}},"voting":{"unit":"ORGANISATION","writtenBallotDays":28,"secretMinimumVoters":5,"applicantAbsentDuringVote":false,"applicantPresentAtSummit":false,"contestDays":30},"proxies":{"allowed":true,"maxPerHolder":2,"deadline":{"daysBefore":1,"time":"17:00"},"holderPresent":true},"applications":{"windowClosesDaysBeforeSummit":60,"lateAccepted":true,"noticeDays":30,"minimumEndorsements":2,"provisionalByBoard":true,"insistAllowed":true,"documents":["STATUTES","REGISTRATION","BOARD_RESOLUTION","MOTIVATION"],"infoRequest":{"graceDays":14,"reminderDaysBefore":[7,1]},"reopenMonths":12,"reapplicationBarMonths":12},"membership":{"effect":"IMMEDIATE","sanctionResponseDays":30,"duesGraceDays":90,"duesReminders":3,"resignationNoticeDays":90,"appealDays":30,"readmissionBarMonths":12,"reassessmentYears":5},"summits":{"announcementNoticeDays":60,"agendaFreezeDays":14,"passportPurgeDays":30}}'),
  ('019a0000-0000-7000-8000-000000000002', 'ONE_PER_COUNTRY', 1, '[{"language":"en","text":"Default rules with one vote for each country","origin":"AUTHORED"}]',
   '{"categories":[{"code":"FULL","rights":{"vote":true,"speak":true,"propose":true,"endorse":true},"maxDelegates":3,"tenure":null,"rank":5},{"code":"ASSOCIATE","rights":{"vote":false,"speak":true,"propose":true,"endorse":false},"maxDelegates":3,"tenure":null,"rank":4},{"code":"CANDIDATE","rights":{"vote":false,"speak":true,"propose":false,"endorse":false},"maxDelegates":3,"tenure":null,"rank":3},{"code":"OBSERVER","rights":{"vote":false,"speak":false,"propose":false,"endorse":false},"maxDelegates":2,"tenure":null,"rank":2},{"code":"HONORARY","rights":{"vote":false,"speak":true,"propose":false,"endorse":false},"maxDelegates":2,"tenure":null,"rank":1}],"criteria":[{"code":"EXISTENCE","categories":["FULL"],"text":"It has existed for at least two years.","years":2,"waivable":true},{"code":"LEGAL_PERSON","categories":["FULL","ASSOCIATE"],"text":"It is a legal person, or a body with statutes of its own.","waivable":true},{"code":"MISSION","categories":["FULL","ASSOCIATE","CANDIDATE","OBSERVER"],"text":"Its purposes are compatible with those of the network.","waivable":false},{"code":"NON_PROFIT","categories":["FULL","CANDIDATE"],"text":"It does not distribute profits.","waivable":false},{"code":"INDEPENDENCE","categories":["FULL","ASSOCIATE","CANDIDATE"],"text":"It takes its decisions independently of governments, parties and companies.","waivable":true}],"decisions":{"ADMISSION":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"PROVISIONAL_ADMISSION":{"bodies":["BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"RATIFICATION":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"CATEGORY_CHANGE":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"SUSPENSION":{"bodies":["BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"EXPULSION":{"bodies":["SUMMIT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"REPRESENTED","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"APPEAL":{"bodies":["SUMMIT","WRITTEN_BALLOT","SUPERVISORY_BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"RULES_CHANGE":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"base":"REPRESENTED","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":2,"denominator":3,"counts":"REPRESENTED"}},"ENTITY_CHANGE":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"ELECTION":{"bodies":["SUMMIT","WRITTEN_BALLOT"],"method":"PLURALITY","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"MOTION":{"bodies":["SUMMIT","WRITTEN_BALLOT","BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}},"ANNULMENT":{"bodies":["SUMMIT","WRITTEN_BALLOT","BOARD","SUPERVISORY_BOARD"],"method":"YES_NO","majority":{"comparison":"MORE_THAN","numerator":1,"denominator":2,"base":"CAST_EXCL_ABST","minimumYes":1},"quorum":{"comparison":"AT_LEAST","numerator":1,"denominator":2,"counts":"REPRESENTED"}}},"quorum":{"takenAt":"CLOSING","votedThenLeftCounts":false,"secondCall":{"afterMinutes":60,"quorum":{"numerator":1,"denominator":3}}},"voting":{"unit":"COUNTRY","writtenBallotDays":28,"secretMinimumVoters":5,"applicantAbsentDuringVote":false,"applicantPresentAtSummit":false,"contestDays":30},"proxies":{"allowed":true,"maxPerHolder":2,"deadline":{"daysBefore":1,"time":"17:00"},"holderPresent":true},"applications":{"windowClosesDaysBeforeSummit":60,"lateAccepted":true,"noticeDays":30,"minimumEndorsements":2,"provisionalByBoard":true,"insistAllowed":true,"documents":["STATUTES","REGISTRATION","BOARD_RESOLUTION","MOTIVATION"],"infoRequest":{"graceDays":14,"reminderDaysBefore":[7,1]},"reopenMonths":12,"reapplicationBarMonths":12},"membership":{"effect":"IMMEDIATE","sanctionResponseDays":30,"duesGraceDays":90,"duesReminders":3,"resignationNoticeDays":90,"appealDays":30,"readmissionBarMonths":12,"reassessmentYears":5},"summits":{"announcementNoticeDays":60,"agendaFreezeDays":14,"passportPurgeDays":30}}')
) as shipped(id, code, version, title, content);

insert into rule_set_adoption (id, rule_set_id, effective_from, rule_ref, recorded_at) values
  ('019a0000-0000-7000-8000-000000000003', '019a0000-0000-7000-8000-000000000001', date '0001-01-01',
   'SHIPPED', timestamptz '2026-11-01 00:00Z');

-- Down Migration

drop table rule_set_adoption, decision, decision_counter, rule_set;
drop function refuse_change_of_fixed_rule_set();
