/** Relations between organisations, and of organisations to the network. */
import { Injectable } from '@nestjs/common';
import type { NetworkRelationKind, RelationType } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { validityColumns } from '../domain/validity.js';

export interface RelationRow {
  readonly id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly type: RelationType;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly source: string | null;
}

export interface NetworkRelationRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly kind: NetworkRelationKind;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string | null;
}

/** Both directions, up to a hundred of each organisation. */
const OF_ORGANISATIONS = statement<RelationRow & { of_id: string }>(`
  select wanted.id as of_id, found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select id, from_id, to_id, type, valid_from, valid_to, source from organisation_relation
    where from_id in (select id from organisation where coalesce(merged_into_id, id) = wanted.id)
       or to_id in (select id from organisation where coalesce(merged_into_id, id) = wanted.id) order by id limit 100) found`);
const NETWORK_OF_ORGANISATIONS = statement<NetworkRelationRow & { of_id: string }>(`
  select wanted.id as of_id, found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select id, organisation_id, kind, since, until, source from network_relation
    where organisation_id in (select id from organisation where coalesce(merged_into_id, id) = wanted.id) order by id limit 100) found`);
const LOCK_TYPE = statement(`select pg_advisory_xact_lock(hashtext('organisation.relation:' || $1))`);
/** Whether `to` already leads to `from` by relations of this type that hold at the same time as the new one. */
const LEADS_BACK = statement<{ found: boolean }>(`
  with recursive reached (id) as (
    select $2::uuid
    union
    select r.to_id from organisation_relation r join reached on r.from_id = reached.id
    where r.type = $3 and r.valid && $4::daterange)
  select exists (select from reached where id = $1) as found`);

@Injectable()
export class RelationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofOrganisations(ids: readonly string[]): Promise<Map<string, RelationRow[]>> {
    return rowsBy(await this.database.all(OF_ORGANISATIONS, [ids]), row => row.of_id);
  }

  async networkOfOrganisations(ids: readonly string[]): Promise<Map<string, NetworkRelationRow[]>> {
    return rowsBy(await this.database.all(NETWORK_OF_ORGANISATIONS, [ids]), row => row.of_id);
  }

  /** Whether a new relation would close a circle. Relations of the type are recorded one after another meanwhile. */
  async closesCircle(row: Omit<RelationRow, 'id'>): Promise<boolean> {
    await this.database.write(LOCK_TYPE, [row.type]);
    const { valid } = validityColumns({ validFrom: row.valid_from, validTo: row.valid_to });
    return (await this.database.first(LEADS_BACK, [row.from_id, row.to_id, row.type, valid]))?.found ?? false;
  }

  async insert({ valid_from, valid_to, ...row }: Omit<RelationRow, 'id'>): Promise<RelationRow> {
    const id = newUuid();
    const validity = validityColumns({ validFrom: valid_from, validTo: valid_to });
    await this.database.insert('organisation_relation', { id, ...row, ...validity, recorded_at: this.clock.now() });
    return { id, ...row, valid_from, valid_to };
  }

  async insertNetwork(row: Omit<NetworkRelationRow, 'id'>): Promise<NetworkRelationRow> {
    const id = newUuid();
    const { valid } = validityColumns({ validFrom: row.since, validTo: row.until }, ['input', 'until']);
    await this.database.insert('network_relation', { id, ...row, valid, recorded_at: this.clock.now() });
    return { id, ...row };
  }
}
