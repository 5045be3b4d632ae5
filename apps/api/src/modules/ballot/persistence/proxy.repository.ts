/** Proxies, and whom the members of a country name to hold its vote. */
import type { RuleSetContent } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';

export interface ProxyRow {
  readonly id: string;
  readonly summit_id: string;
  readonly giver_id: string;
  readonly holder_id: string;
  readonly given_at: Date;
  readonly revoked_at: Date | null;
  readonly first_day: string | null;
  readonly zone: string;
  readonly rules: RuleSetContent | null;
}

/** What giving a proxy looks at. */
export interface GiftRow {
  readonly giver_status: string | null;
  readonly giver_category: string | null;
  readonly giver_good: boolean | null;
  readonly holder_status: string | null;
  readonly holder_category: string | null;
  readonly holder_good: boolean | null;
  readonly holder_accredited: boolean;
  readonly giver_has_given: boolean;
  readonly giver_holds: boolean;
  readonly holder_has_given: boolean;
  readonly slots: number[];
}

const COLUMNS = `x.id, x.summit_id, x.giver_id, x.holder_id, x.given_at, x.revoked_at, s.first_day::text as first_day, s.zone,
  r.content as rules`;
const FROM = `proxy x join summit s on s.id = x.summit_id left join rule_set r on r.id = s.rule_set_id`;
const BY_IDS = statement<ProxyRow>(`select ${COLUMNS} from ${FROM} where x.id = any($1::uuid[])`);
const LOCK = statement<ProxyRow>(`select ${COLUMNS} from ${FROM} where x.id = $1 for update of x`);
/** Of each summit the proxies that hold, at most $3; where $2 is given only those that it gave or holds. */
const OF_SUMMITS = statement<ProxyRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${COLUMNS} from ${FROM} where x.summit_id = wanted.id and x.revoked_at is null
      and ($2::uuid is null or $2 in (x.giver_id, x.holder_id)) order by x.id limit $3) found`);
/** Gifts for one summit come one after the other, so that neither the cap nor a chain slips through. */
const ONE_AT_A_TIME = statement(`select pg_advisory_xact_lock(hashtextextended($1::text, 2014))`);
/** $1 the summit, $2 the giver, $3 the holder, $4 today, $5 now. */
const GIFT = statement<GiftRow>(`
  select gm.status as giver_status, gm.category as giver_category, gm.good_standing as giver_good,
    hm.status as holder_status, hm.category as holder_category, hm.good_standing as holder_good,
    exists (select from delegation d where d.summit_id = $1 and d.organisation_id = $3 and d.state = 'ACCREDITED'
      and d.capacity = 'VOTING') as holder_accredited,
    exists (select from proxy x where x.summit_id = $1 and x.giver_id = $2 and x.revoked_at is null) as giver_has_given,
    exists (select from proxy x where x.summit_id = $1 and x.holder_id = $2 and x.revoked_at is null) as giver_holds,
    exists (select from proxy x where x.summit_id = $1 and x.giver_id = $3 and x.revoked_at is null) as holder_has_given,
    array(select x.slot from proxy x where x.summit_id = $1 and x.holder_id = $3 and x.revoked_at is null) as slots
  from (values (1)) one
  left join membership_on($4::date, $5) gm on gm.organisation_id = $2
  left join membership_on($4::date, $5) hm on hm.organisation_id = $3`);
const REVOKE = statement(`update proxy set revoked_at = $2, revoked_by = $3 where id = $1`);

@Injectable()
export class ProxyRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, ProxyRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  lock(id: string): Promise<ProxyRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** @param organisationId only the proxies that this organisation gave or holds */
  ofSummits(summitIds: readonly string[], organisationId: string | null, limit: number): Promise<ProxyRow[]> {
    return this.database.all(OF_SUMMITS, [summitIds, organisationId, limit]);
  }

  /** Waits for other gifts for the summit, and reads what decides on this one. */
  async gift(summitId: string, giverId: string, holderId: string): Promise<GiftRow> {
    await this.database.write(ONE_AT_A_TIME, [summitId]);
    const values = [summitId, giverId, holderId, this.clock.today(), this.clock.now()];
    const row = await this.database.first(GIFT, values);
    if (!row) throw new Error('A query of one row gave none.');
    return row;
  }

  async insert(summitId: string, giverId: string, holderId: string, slot: number, givenBy: string): Promise<string> {
    const id = newUuid();
    const row = { id, summit_id: summitId, giver_id: giverId, holder_id: holderId, slot };
    await this.database.insert('proxy', { ...row, given_at: this.clock.now(), given_by: givenBy });
    return id;
  }

  async revoke(id: string, by: string): Promise<void> {
    await this.database.write(REVOKE, [id, this.clock.now(), by]);
  }

  /** Records whom a member names to hold the vote of its country. */
  async designate(organisationId: string, holderId: string, country: string, by: string): Promise<void> {
    await this.database.insert('country_vote_holder', {
      id: newUuid(),
      organisation_id: organisationId,
      holder_id: holderId,
      country,
      designated_at: this.clock.now(),
      designated_by: by,
    });
  }
}
