/** Facts for the guards of summits: what their rule sets demand, and how their delegations stand. */
import type { MembershipCategoryCode, RuleSetContent } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';

export interface SummitFactsRow {
  readonly id: string;
  readonly rules: RuleSetContent | null;
  /** Handed in, and not decided on. */
  readonly undecided: number;
  readonly accredited: number;
  readonly voting: number;
  /** Whether the organisation that was asked about has a delegation. */
  readonly registered: boolean;
}

const FACTS = statement<SummitFactsRow>(`
  select s.id, r.content as rules,
         counted.undecided, counted.accredited, counted.voting, counted.registered
  from summit s left join rule_set r on r.id = s.rule_set_id
  cross join lateral (
    select (count(*) filter (where state in ('SUBMITTED', 'CREDENTIALS_CHECK', 'AMENDED')))::int as undecided,
           (count(*) filter (where state = 'ACCREDITED'))::int as accredited,
           (count(*) filter (where state = 'ACCREDITED' and capacity = 'VOTING'))::int as voting,
           coalesce(bool_or(organisation_id = $2 and state <> 'WITHDRAWN'), false) as registered
    from delegation where summit_id = s.id) counted
  where s.id = any($1::uuid[])`);

/** The category that an organisation asks for in its open application. */
const APPLICATIONS = statement<{ organisation_id: string; category: MembershipCategoryCode }>(`
  select organisation_id, category_requested as category from application
  where organisation_id = any($1::uuid[]) and state not in ('DRAFT', 'ADMITTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')`);

/** Organisations that are voted on at a summit as applicants. */
const APPLICANTS_AT = statement<{ id: string }>(`
  select coalesce(o.merged_into_id, o.id) as id
  from agenda_item i join application a on i.subject_type = 'Application' and a.id = i.subject_id
  join organisation o on o.id = a.organisation_id
  where i.summit_id = $1 and i.state in ('PLANNED', 'REACHED')`);
/** Organisations with a delegation that was handed in. */
const REGISTERED_AT = statement<{ id: string }>(`
  select organisation_id as id from delegation where summit_id = $1 and state not in ('DRAFT', 'WITHDRAWN')`);

@Injectable()
export class SummitFactsRepository {
  constructor(private readonly database: Database) {}

  /** @param organisationId whose registration is asked about; null for nobody's */
  async of(summitIds: readonly string[], organisationId: string | null): Promise<Map<string, SummitFactsRow>> {
    const rows = await this.database.all(FACTS, [summitIds, organisationId]);
    return new Map(rows.map(row => [row.id, row]));
  }

  /** The uuids of those that are voted on at a summit as applicants. */
  async applicants(summitId: string): Promise<string[]> {
    return (await this.database.all(APPLICANTS_AT, [summitId])).map(({ id }) => id);
  }

  /** The uuids of those whose delegation to a summit was handed in. */
  async registered(summitId: string): Promise<string[]> {
    return (await this.database.all(REGISTERED_AT, [summitId])).map(({ id }) => id);
  }

  /** The categories that organisations ask for in applications that were handed in and are open. */
  async applications(organisationIds: readonly string[]): Promise<Map<string, MembershipCategoryCode>> {
    const rows = await this.database.all(APPLICATIONS, [organisationIds]);
    return new Map(rows.map(row => [row.organisation_id, row.category]));
  }
}
