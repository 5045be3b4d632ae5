/** The snapshot of those who may vote, and the roll of those who are represented: read from the world, then frozen. */
import type { ExclusionReason, MembershipStatus, Representation } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { Candidate, Entitlement } from '../domain/entitlement.js';
import type { RollEntry } from '../domain/roll.js';

export interface EntitlementRow {
  readonly ballot_id: string;
  readonly organisation_id: string;
  readonly included: boolean;
  readonly reason: ExclusionReason | null;
  readonly country: string | null;
}

export interface RollRow {
  readonly ballot_id: string;
  readonly organisation_id: string;
  readonly how: Representation;
  readonly holder_id: string | null;
}

interface CandidateRow {
  readonly organisation_id: string;
  readonly country: string | null;
  readonly status: MembershipStatus | null;
  readonly category: string | null;
  readonly good_standing: boolean | null;
  readonly designated: string | null;
}

/** Every member of whatever status on the day, and the organisation concerned. */
const CANDIDATES = statement<CandidateRow>(`
  select o.id as organisation_id, o.country_code as country, m.status, m.category, m.good_standing,
    (select h.holder_id from country_vote_holder h where h.organisation_id = o.id
     order by h.designated_at desc, h.id desc limit 1) as designated
  from organisation o
  left join membership_on($1::date, $2) m on m.organisation_id = o.id
  where o.lifecycle = 'ACTIVE' and (m.status in ('ACTIVE', 'PROVISIONAL', 'SUSPENDED') or o.id = $3)
  order by o.id`);
const FREEZE = statement(`
  insert into ballot_entitlement (ballot_id, organisation_id, included, reason, country)
  select $1, organisation, reason = '', nullif(reason, ''), nullif(country, '')
  from unnest($2::uuid[], $3::text[], $4::text[]) as given (organisation, reason, country)`);
const ENTITLEMENTS = statement<EntitlementRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ballot_id, organisation_id, included, reason, country from ballot_entitlement where ballot_id = wanted.id
    order by organisation_id limit $2) found`);
const INCLUDED = statement<{ organisation_id: string }>(`
  select organisation_id from ballot_entitlement where ballot_id = $1 and included order by organisation_id`);
const VOTERS = statement<{ organisation_id: string; by_proxy: boolean }>(`
  select organisation_id, by_proxy from ballot_receipt where ballot_id = $1`);
const PROXIES = statement<{ giverId: string; holderId: string }>(`
  select giver_id as "giverId", holder_id as "holderId" from proxy where summit_id = $1 and revoked_at is null`);
const TAKE_ROLL = statement(`
  insert into ballot_roll (ballot_id, organisation_id, how, holder_id)
  select $1, organisation, how, nullif(holder, '')::uuid
  from unnest($2::uuid[], $3::text[], $4::text[]) as given (organisation, how, holder)`);
const ROLL = statement<RollRow>(`
  select ballot_id, organisation_id, how, holder_id from ballot_roll where ballot_id = $1 order by organisation_id`);

@Injectable()
export class SnapshotRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every organisation that could come into question now. */
  async candidates(concerned: string | null): Promise<Candidate[]> {
    const rows = await this.database.all(CANDIDATES, [this.clock.today(), this.clock.now(), concerned]);
    return rows.map(row => ({
      organisationId: row.organisation_id,
      country: row.country,
      status: row.status ?? 'NONE',
      category: row.category,
      goodStanding: row.good_standing ?? true,
      designated: row.designated,
    }));
  }

  /** Writes the snapshot, once. */
  async freeze(ballotId: string, snapshot: readonly Entitlement[]): Promise<void> {
    await this.database.write(FREEZE, [
      ballotId,
      snapshot.map(({ organisationId }) => organisationId),
      snapshot.map(({ reason }) => reason ?? ''),
      snapshot.map(({ country }) => country ?? ''),
    ]);
  }

  /** The snapshots of ballots, at most so many organisations of each. */
  async entitlements(ballotIds: readonly string[], limit: number): Promise<Map<string, EntitlementRow[]>> {
    return rowsBy(await this.database.all(ENTITLEMENTS, [ballotIds, limit]), row => row.ballot_id);
  }

  /** The organisations that may vote. */
  async included(ballotId: string): Promise<string[]> {
    return (await this.database.all(INCLUDED, [ballotId])).map(row => row.organisation_id);
  }

  /** Those that have voted electronically, and whether by proxy. */
  async voters(ballotId: string): Promise<Map<string, { byProxy: boolean }>> {
    const rows = await this.database.all(VOTERS, [ballotId]);
    return new Map(rows.map(row => [row.organisation_id, { byProxy: row.by_proxy }]));
  }

  /** The proxies for a summit that were not revoked. */
  proxies(summitId: string): Promise<{ giverId: string; holderId: string }[]> {
    return this.database.all(PROXIES, [summitId]);
  }

  async takeRoll(ballotId: string, roll: readonly RollEntry[]): Promise<void> {
    await this.database.write(TAKE_ROLL, [
      ballotId,
      roll.map(({ organisationId }) => organisationId),
      roll.map(({ how }) => how),
      roll.map(({ holderId }) => holderId ?? ''),
    ]);
  }

  roll(ballotId: string): Promise<RollRow[]> {
    return this.database.all(ROLL, [ballotId]);
  }
}
