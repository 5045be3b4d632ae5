/** Everything that the guards look at, for many applications, by one statement. */
import { Injectable } from '@nestjs/common';
import {
  CLOSED_APPLICATION_STATES,
  type CriterionResult,
  type MembershipCategoryCode,
  type MembershipStatus,
} from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { Database, statement } from '../../../../core/database/index.js';
import { APPLICATION_COLUMNS, APPLICATION_TABLES, type ApplicationRow } from './application.rows.js';

/** What was recorded for one application. */
export interface FactsRow extends ApplicationRow {
  readonly documents: readonly {
    type: string;
    status: 'RECEIVED' | 'ACCEPTED' | 'REFUSED';
    expiresOn: string | null;
  }[];
  readonly waivers: readonly { subject: string; code: string }[];
  readonly endorsements: readonly {
    id: string;
    organisationId: string;
    status: 'REQUESTED' | 'GIVEN' | 'DECLINED' | 'WITHDRAWN';
    membership: MembershipStatus;
    category: MembershipCategoryCode | null;
    goodStanding: boolean;
    circular: boolean;
  }[];
  readonly findings: readonly { criterion: string; result: CriterionResult }[];
  readonly recused: readonly string[];
  readonly applicant_persons: readonly string[];
  readonly information: { dueOn: string; items: number; answered: number } | null;
  readonly membership: MembershipStatus;
  readonly category: MembershipCategoryCode | null;
  readonly good_standing: boolean;
  readonly other_open: string | null;
}

const list = (from: string): string => `coalesce((select json_agg(x) from (${from}) x), '[]')`;

/** $1 applications, $2 the day, $3 the instant up to which the ledger is read, $4 the closed states. */
const FACTS = statement<FactsRow>(`
  select ${APPLICATION_COLUMNS},
    ${list(`select d.type, d.status, to_char(d.expires_on, 'YYYY-MM-DD') as "expiresOn" from application_document d
            where d.application_id = a.id and d.translation_of is null
              and not exists (select from application_document n where n.supersedes_id = d.id)`)} as documents,
    ${list(`select w.subject, w.code from application_waiver w
            where w.application_id = a.id and w.status = 'GRANTED'`)} as waivers,
    ${list(`select e.id, eo.id as "organisationId", e.status, coalesce(m.status, 'NONE') as membership, m.category,
                   coalesce(m.good_standing, true) as "goodStanding",
                   exists (select from endorsement back join application theirs on theirs.id = back.application_id
                           where theirs.organisation_id = e.organisation_id and back.organisation_id = a.organisation_id
                             and back.status = 'GIVEN' and theirs.id <> a.id
                             and theirs.target_summit_id is not distinct from a.target_summit_id
                             and (theirs.target_summit_id is not null or theirs.state <> all($4))) as circular
            from endorsement e
            join organisation ew on ew.id = e.organisation_id
            join organisation eo on eo.id = coalesce(ew.merged_into_id, ew.id)
            left join lateral membership_on(
              case when a.state in ('DRAFT', 'SUBMITTED', 'INFO_REQUESTED', 'SCREENING') then $2::date
                   else coalesce(a.recommended_on, $2::date) end, $3::timestamptz) m on m.organisation_id = eo.id
            where e.application_id = a.id order by e.id`)} as endorsements,
    ${list(`select distinct on (f.criterion) f.criterion, f.result from application_finding f
            where f.application_id = a.id order by f.criterion, f.number desc`)} as findings,
    array(select r.person_id from application_reviewer r
          where r.application_id = a.id and r.recused_at is not null) as recused,
    array(select distinct m.person_id from mandate m join organisation f on f.id = m.organisation_id
          where coalesce(f.merged_into_id, f.id) = o.id) as applicant_persons,
    (select json_build_object('dueOn', to_char(r.due_on, 'YYYY-MM-DD'), 'items', count(*)::int,
                              'answered', count(i.answered_at)::int)
     from information_request r join information_item i on i.request_id = r.id
     where r.application_id = a.id and r.answered_at is null and r.ended_at is null group by r.id) as information,
    coalesce(mine.status, 'NONE') as membership, mine.category, coalesce(mine.good_standing, true) as good_standing,
    (select other.id from application other join organisation f on f.id = other.organisation_id
     where coalesce(f.merged_into_id, f.id) = o.id and other.id <> a.id and other.state <> all($4) limit 1) as other_open
  from ${APPLICATION_TABLES}
  left join lateral membership_on($2::date, $3::timestamptz) mine on mine.organisation_id = o.id
  where a.id = any($1::uuid[])`);

@Injectable()
export class ApplicationFactsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The facts of today. */
  async of(ids: readonly string[]): Promise<FactsRow[]> {
    return this.database.all(FACTS, [ids, this.clock.today(), this.clock.now(), CLOSED_APPLICATION_STATES]);
  }
}
