/** API keys. A key is kept as its hash only. */
import { Injectable } from '@nestjs/common';
import type { ApiKeyKind, ApiScope } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { hashSecret, newSecret } from '../domain/secret.js';

export interface ApiKeyRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly kind: ApiKeyKind;
  readonly label: string;
  readonly hint: string;
  readonly scopes: ApiScope[];
  readonly origins: string[];
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
  readonly last_used_on: string | null;
}

export type NewApiKey = Pick<ApiKeyRow, 'organisation_id' | 'kind' | 'label' | 'scopes' | 'origins' | 'expires_at'> & {
  created_by: string | null;
};

const COLUMNS =
  'id, organisation_id, kind, label, hint, scopes, origins, created_at, expires_at, revoked_at, last_used_on';
const BY_ID = statement<ApiKeyRow>(`select ${COLUMNS} from api_key where id = $1`);
const OF_ORGANISATIONS = statement<ApiKeyRow & { of_id: string }>(`
  select wanted.id as of_id, found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${COLUMNS} from api_key where organisation_id in (select id from organisation where coalesce(merged_into_id, id) = wanted.id)
    order by (revoked_at is null) desc, id desc limit 100) found`);
const REVOKE = statement<{ id: string }>(
  `update api_key set revoked_at = $2 where id = $1 and revoked_at is null returning id`,
);
const REPLACE = statement<{ id: string }>(`
  update api_key set expires_at = least(expires_at, $2), replaced_by = $3
  where id = $1 and revoked_at is null and replaced_by is null returning id`);

@Injectable()
export class ApiKeyRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  byId(id: string): Promise<ApiKeyRow | undefined> {
    return this.database.first(BY_ID, [id]);
  }

  /** Up to a hundred of each, those in use first. */
  async ofOrganisations(organisationIds: readonly string[]): Promise<Map<string, ApiKeyRow[]>> {
    return rowsBy(await this.database.all(OF_ORGANISATIONS, [organisationIds]), row => row.of_id);
  }

  /** Makes a key. @returns its row's uuid, and the key itself: the only time that it is known */
  async insert(key: NewApiKey): Promise<{ id: string; secret: string }> {
    const id = newUuid();
    const secret = newSecret(key.kind);
    const kept = { secret_hash: hashSecret(secret), hint: `${secret.slice(0, 11)}…` };
    await this.database.insert('api_key', { id, ...key, ...kept, created_at: this.clock.now() });
    return { id, secret };
  }

  /** @returns false when it was revoked before */
  async revoke(id: string): Promise<boolean> {
    return (await this.database.write(REVOKE, [id, this.clock.now()])).length > 0;
  }

  /** Lets a key expire and names its successor. @returns false when it was revoked or replaced before */
  async replace(id: string, successorId: string, expiresAt: Date): Promise<boolean> {
    return (await this.database.write(REPLACE, [id, expiresAt, successorId])).length > 0;
  }
}
