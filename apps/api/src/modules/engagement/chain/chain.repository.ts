/** What engagements led to, and which applications they speak for. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { IdentifiedType } from '../../../core/ids/index.js';

/** How much of one engagement is listed at most. */
export const CHAIN_LISTED = 100;

/** Everything that can say what it grew out of, and when it was written. */
const GROWN: Readonly<Partial<Record<IdentifiedType, readonly [table: string, at: string]>>> = {
  Engagement: ['engagement', 'created_at'],
  Adoption: ['adoption', 'created_at'],
  Application: ['application', 'created_at'],
  Mou: ['mou', 'recorded_at'],
  FundingApplication: ['funding_application', 'created_at'],
  Programme: ['programme', 'created_at'],
  Resource: ['resource', 'created_at'],
};

export interface GrownRow {
  readonly asked: string;
  readonly type: IdentifiedType;
  readonly id: string;
}

const GREW_INTO = statement<GrownRow>(`
  select asked.id as asked, grown.type, grown.id from unnest($1::text[]) as asked(id) cross join lateral (
    select * from (${Object.entries(GROWN)
      .map(
        ([type, [table, at]]) => `select '${type}' as type, id, ${at} as at from ${table} where origin_id = asked.id`,
      )
      .join(' union all ')}) everything
    order by at, id limit ${String(CHAIN_LISTED)}) grown
  order by asked.id, grown.at, grown.id`);

export interface EvidenceRow {
  readonly application_id: string;
  readonly engagement_id: string;
  readonly note: string | null;
  readonly cited_at: Date;
}

const EVIDENCE_COLUMNS = 'application_id, engagement_id, note, cited_at';
const latest = (column: string): string => `
  select found.* from unnest($1::uuid[]) as asked(id) cross join lateral (
    select ${EVIDENCE_COLUMNS} from application_evidence
    where ${column} = asked.id order by cited_at, ${EVIDENCE_COLUMNS} limit ${String(CHAIN_LISTED)}) found
  order by found.${column}, found.cited_at, found.application_id, found.engagement_id`;
const OF_APPLICATIONS = statement<EvidenceRow>(latest('application_id'));
const OF_ENGAGEMENTS = statement<EvidenceRow>(latest('engagement_id'));
/** Its state stays as it is until the unit of work ends. */
const HOLD = statement('select from application where id = $1 for share');
const CITE = statement<{ engagement_id: string }>(`
  insert into application_evidence (application_id, engagement_id, note, cited_by_organisation_id, cited_at)
  values ($1, $2, $3, $4, $5) on conflict do nothing returning engagement_id`);

@Injectable()
export class ChainRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What grew out of each, by public ids, in the order in which it was written. */
  async grewInto(ids: readonly string[]): Promise<Map<string, GrownRow[]>> {
    return rowsBy(await this.database.all(GREW_INTO, [ids]), ({ asked }) => asked);
  }

  async evidenceOf(applicationIds: readonly string[]): Promise<Map<string, EvidenceRow[]>> {
    return rowsBy(await this.database.all(OF_APPLICATIONS, [applicationIds]), row => row.application_id);
  }

  async citedIn(engagementIds: readonly string[]): Promise<Map<string, EvidenceRow[]>> {
    return rowsBy(await this.database.all(OF_ENGAGEMENTS, [engagementIds]), row => row.engagement_id);
  }

  /** Holds an application, so that nobody closes it until the unit of work ends. */
  async hold(applicationId: string): Promise<void> {
    await this.database.write(HOLD, [applicationId]);
  }

  /** @returns whether it was not cited already */
  async cite(actor: Actor, applicationId: string, engagementId: string, note: string | null): Promise<boolean> {
    const values = [applicationId, engagementId, note, actingOrganisation(actor) ?? null, this.clock.now()];
    return (await this.database.write(CITE, values)).length > 0;
  }
}
