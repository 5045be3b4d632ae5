/** All that the table of a ballot looks at, for many ballots in one statement. */
import type { BallotOutcomeCode, ExclusionReason, RuleSetContent, SuccessionReason } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import type { BallotSubject } from '../domain/ballot-subject.js';
import { agreedTotals, nextRound, papersOf, tallyState, type TellerTotals } from '../domain/tally.js';
import { outranked } from './outranked.js';
import { BALLOT_COLUMNS, type BallotRow } from './ballot.rows.js';

interface SubjectRow extends BallotRow {
  readonly rules: RuleSetContent;
  readonly summit_state: string | null;
  readonly item_state: string | null;
  readonly matter_ready: boolean;
  readonly application_open: boolean;
  readonly officer_involved: boolean;
  readonly concerned_present: number;
  readonly concerned_came: boolean;
  readonly first_call_closed_at: Date | null;
  readonly entitled: number;
  readonly receipts: number;
  readonly counted: number | null;
  readonly totals: TellerTotals[];
  readonly paper_voters: number;
  readonly double_voters: number;
  readonly outcome: BallotOutcomeCode | null;
  readonly run_off: boolean;
  readonly successors: SuccessionReason[];
  readonly own_included: boolean | null;
  readonly own_reason: ExclusionReason | null;
  readonly own_accredited: boolean;
  readonly own_present: boolean;
  readonly own_outranked: boolean;
  readonly own_on_paper: boolean;
}

/** $1 ballots, $2 the person, $3 the organisation that it acts for, $4 today. */
const SUBJECTS = statement<SubjectRow>(`
  select ${BALLOT_COLUMNS}, r.content as rules, s.state as summit_state, i.state as item_state,
    case b.subject_type
      when 'Application' then exists (select from application a
        where a.id = b.subject_id and a.state = 'ON_AGENDA' and a.ballot_id = b.id)
      when 'SanctionCase' then exists (select from sanction_case c
        where c.id = b.subject_id and c.state = 'HEARD' and c.sought = 'EXPULSION')
      when 'Appeal' then exists (select from appeal p where p.id = b.subject_id and p.state = 'FILED')
      when 'RuleSet' then exists (select from rule_set n where n.id = b.subject_id and n.fixed_at is not null)
      else true end as matter_ready,
    b.subject_type is distinct from 'Application' or exists (select from application a where a.id = b.subject_id
      and a.state = 'DEFERRED' and a.circulated_at is not null
      and (a.insisted_at is not null or a.recommendation in ('ADMIT', 'ADMIT_AS_LOWER'))) as application_open,
    exists (select from mandate m where m.person_id = $2 and m.revoked_at is null and m.valid_from <= $4::date
              and (m.valid_to is null or m.valid_to > $4::date)
              and (m.organisation_id = b.organisation_id or m.organisation_id in
                (select o.organisation_id from ballot_option o where o.ballot_id = b.id))) as officer_involved,
    (select count(*)::int from presence_interval p join delegate g on g.id = p.delegate_id
       join delegation d on d.id = g.delegation_id
       where p.summit_id = b.summit_id and p.out_at is null and d.organisation_id = b.organisation_id) as concerned_present,
    exists (select from presence_interval p join delegate g on g.id = p.delegate_id
       join delegation d on d.id = g.delegation_id
       where p.summit_id = b.summit_id and d.organisation_id = b.organisation_id) as concerned_came,
    f.closed_at as first_call_closed_at,
    (select count(*)::int from ballot_entitlement e where e.ballot_id = b.id and e.included) as entitled,
    (select count(*)::int from ballot_receipt v where v.ballot_id = b.id) as receipts,
    (select (select sum(n)::int from unnest(c.counts) n) from ballot_count c where c.ballot_id = b.id) as counted,
    (select coalesce(json_agg(json_build_object('round', t.round, 'tellerId', t.teller_id, 'counts', t.counts,
       'invalid', t.invalid) order by t.round), '[]') from ballot_tally t where t.ballot_id = b.id) as totals,
    (select count(*)::int from ballot_paper_voter w where w.ballot_id = b.id and w.struck_at is null) as paper_voters,
    (select count(*)::int from ballot_paper_voter w join ballot_receipt v using (ballot_id, organisation_id)
       where w.ballot_id = b.id and w.struck_at is null) as double_voters,
    u.outcome, coalesce(jsonb_array_length(u.result #> '{election,runOff}') > 0, false) as run_off,
    array(select n.succession from ballot n where n.predecessor_id = b.id and n.state <> 'CANCELLED') as successors,
    own.included as own_included, own.reason as own_reason,
    exists (select from delegate g join delegation d on d.id = g.delegation_id
       where d.summit_id = b.summit_id and d.organisation_id = $3 and d.state = 'ACCREDITED'
         and g.person_id = $2 and g.votes) as own_accredited,
    exists (select from presence_interval p join delegate g on g.id = p.delegate_id
       where p.summit_id = b.summit_id and p.out_at is null and g.person_id = $2) as own_present,
    exists (select from delegate g join delegation d on d.id = g.delegation_id
       where d.summit_id = b.summit_id and d.organisation_id = $3 and d.state = 'ACCREDITED'
         and g.person_id = $2 and g.votes and ${outranked('g')}) as own_outranked,
    exists (select from ballot_paper_voter w
       where w.ballot_id = b.id and w.organisation_id = $3 and w.struck_at is null) as own_on_paper
  from ballot b
  join rule_set r on r.id = b.rule_set_id
  left join summit s on s.id = b.summit_id
  left join agenda_item i on i.id = b.agenda_item_id
  left join ballot f on f.id = b.predecessor_id and b.succession = 'SECOND_CALL'
  left join ballot_result u on u.ballot_id = b.id
  left join ballot_entitlement own on own.ballot_id = b.id and own.organisation_id = $3
  where b.id = any($1::uuid[])`);

@Injectable()
export class SubjectRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The facts as they are for the actor, by uuid of the ballot. */
  async read(actor: Actor, ballotIds: readonly string[]): Promise<Map<string, BallotSubject>> {
    const person = actingPerson(actor) ?? null;
    const values = [ballotIds, person, actingOrganisation(actor) ?? null, this.clock.today()];
    const rows = await this.database.all(SUBJECTS, values);
    return new Map(rows.map(row => [row.id, toSubject(row, person, this.clock.now())]));
  }
}

function toSubject(row: SubjectRow, person: string | null, now: Date): BallotSubject {
  const agreed = agreedTotals(row.totals);
  const round = nextRound(row.totals);
  return {
    state: row.state,
    kind: row.kind,
    purpose: row.purpose,
    method: row.method,
    call: row.call,
    now,
    rules: row.rules,
    certifiedBy: row.certified_by,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    closesAt: row.closes_at,
    summitState: row.summit_state,
    itemState: row.item_state,
    noticeGiven: row.notice_given_at !== null,
    matterReady: row.matter_ready,
    // An application leaves the agenda with every ballot; whatever else is decided on stays where it was.
    matterOpen: row.subject_type === 'Application' ? row.application_open : row.matter_ready,
    officerInvolved: row.officer_involved,
    concernedPresent: row.concerned_present,
    concernedCame: row.concerned_came,
    firstCallClosedAt: row.first_call_closed_at,
    entitled: row.entitled,
    receipts: row.receipts,
    counted: row.counted,
    tally: tallyState(row.totals),
    tellerEntered: row.totals.some(totals => totals.round === round && totals.tellerId === person),
    papers: agreed ? papersOf(agreed) : null,
    paperVoters: row.paper_voters,
    doubleVoters: row.double_voters,
    outcome: row.outcome,
    runOff: row.run_off,
    successors: row.successors,
    voter: {
      included: row.own_included ?? false,
      exclusion: row.own_reason,
      kind: row.kind,
      onBehalf: false,
      holdsProxy: false,
      holderIncluded: false,
      giverPresent: false,
      accredited: row.own_accredited,
      present: row.own_present,
      outranked: row.own_outranked,
      onPaper: row.own_on_paper,
    },
  };
}
