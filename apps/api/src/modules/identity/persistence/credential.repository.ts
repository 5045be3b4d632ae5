/** Finds out whose token or key a request brings: one statement for each kind. */
import { Injectable } from '@nestjs/common';
import type { ApiKeyKind, ApiScope, MandateRole } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement, UnitOfWork } from '../../../core/database/index.js';

/** An organisation for which a person may act now. */
export interface LiveMandates {
  readonly organisationId: string;
  readonly kind: string;
  readonly membershipStatus: string;
  readonly roles: readonly MandateRole[];
}

export interface SessionRow {
  readonly sessionId: string;
  readonly personId: string;
  readonly mandates: readonly LiveMandates[];
}

export interface KeyRow {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: ApiKeyKind;
  readonly scopes: readonly ApiScope[];
  readonly origins: readonly string[];
  readonly membershipStatus: string;
  readonly lastUsedOn: string | null;
}

const BY_ACCESS_TOKEN = statement<SessionRow>(`
  select s.id as "sessionId", s.person_id as "personId", coalesce(jsonb_agg(m.live) filter (where m.live is not null), '[]') as mandates
  from session_token t
  join session s on s.id = t.session_id and s.ended_at is null and s.expires_at > $2
  left join lateral (
    select jsonb_build_object('organisationId', o.id, 'kind', o.kind, 'membershipStatus', o.membership_status,
                              'roles', jsonb_agg(distinct mandate.role order by mandate.role)) as live
    from mandate
    join organisation given on given.id = mandate.organisation_id
    join organisation o on o.id = coalesce(given.merged_into_id, given.id) and o.lifecycle = 'ACTIVE'
    where mandate.person_id = s.person_id and mandate.revoked_at is null
      and mandate.valid_from <= $3::date and (mandate.valid_to is null or mandate.valid_to > $3::date)
    group by o.id) m on true
  where t.token_hash = $1 and t.kind = 'ACCESS' and t.expires_at > $2
  group by s.id`);

const BY_KEY = statement<KeyRow>(`
  select k.id, o.id as "organisationId", k.kind, k.scopes, k.origins, o.membership_status as "membershipStatus",
         k.last_used_on as "lastUsedOn"
  from api_key k
  join organisation given on given.id = k.organisation_id
  join organisation o on o.id = coalesce(given.merged_into_id, given.id) and o.lifecycle = 'ACTIVE'
  where k.secret_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)`);

const TOUCH = statement(`update api_key set last_used_on = $2 where id = $1 and last_used_on is distinct from $2`);

@Injectable()
export class CredentialRepository {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The session of a live access token, with every mandate that is live today. */
  bySession(tokenHash: Buffer): Promise<SessionRow | undefined> {
    return this.database.first(BY_ACCESS_TOKEN, [tokenHash, this.clock.now(), this.clock.today()]);
  }

  /** The live key. Its day of last use is noted, once a day. */
  async byKey(secretHash: Buffer): Promise<KeyRow | undefined> {
    const key = await this.database.first(BY_KEY, [secretHash, this.clock.now()]);
    const today = this.clock.today();
    if (key && key.lastUsedOn !== today) await this.unitOfWork.run(() => this.database.write(TOUCH, [key.id, today]));
    return key;
  }
}
