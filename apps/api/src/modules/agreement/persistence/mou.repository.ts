/** Reads of memoranda. They are written by mou-store.ts. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { MouScope } from '../domain/mou.policy.js';
import { MOU_COLUMNS, MOU_READABLE, MOU_SOURCE, MOU_STATUS, type MouRow, type MouTextRow } from './mou.rows.js';

/** How many memoranda a field lists beside its object. */
export const MOUS_LISTED = 100;

const BY_IDS = statement<MouRow>(`
  select ${MOU_COLUMNS} from ${MOU_SOURCE} where m.id = any($2::uuid[])`);

/** What was recorded last comes first. $2 to $4 whose reader; $5 to $7 filters, null does not filter. What was corrected is left out. */
const PAGE = statement<MouRow>(`
  select ${MOU_COLUMNS} from ${MOU_SOURCE}
  where ${MOU_READABLE} and life.corrected_by_id is null
    and ($5::text[] is null or party.ids && $5)
    and ($6::text[] is null or ${MOU_STATUS} = any($6))
    and ($7::text[] is null or m.provenance = any($7))
    and ($8::uuid is null or m.id < $8)
  order by m.id desc limit $9`);

/** A page of each. $2 to $4 whose reader, $5 the organisations, $6 to $8 which page. */
const OF_ORGANISATIONS = statement<MouRow & { asked: string }>(`
  select asked.id as asked, found.* from unnest($5::uuid[]) as asked(id)
  cross join lateral (
    select ${MOU_COLUMNS} from ${MOU_SOURCE}
    where m.id in (
      select p.mou_id from organisation o join mou_party p on p.organisation_id = o.id
      where o.id = asked.id or o.merged_into_id = asked.id)
      and ${MOU_READABLE} and life.corrected_by_id is null
      and ($6::text[] is null or ${MOU_STATUS} = any($6))
      and ($7::uuid is null or m.id < $7)
    order by m.id desc limit $8) found
  order by asked.id, found.id desc`);

/** Under it, or under a record that it puts right. */
const UNDER = statement<MouRow & { asked: string }>(`
  select asked.id as asked, found.* from unnest($2::uuid[]) as asked(id)
  join mou umbrella on umbrella.id = asked.id
  cross join lateral (
    select ${MOU_COLUMNS} from ${MOU_SOURCE}
    where m.umbrella_id in (
        select f.id from mou f where f.id = coalesce(umbrella.first_id, umbrella.id) or f.first_id = umbrella.first_id)
      and life.corrected_by_id is null
    order by m.id desc limit ${String(MOUS_LISTED)}) found
  order by asked.id, found.id desc`);

const SUCCEEDING = statement<MouRow & { asked: string }>(`
  select asked.id as asked, found.* from unnest($2::uuid[]) as asked(id)
  cross join lateral (
    select ${MOU_COLUMNS} from ${MOU_SOURCE}
    where m.predecessor_id = asked.id order by m.id desc limit ${String(MOUS_LISTED)}) found
  order by asked.id, found.id desc`);

const OF_ORIGINS = statement<MouRow & { asked: string }>(`
  select asked.id as asked, found.* from unnest($2::text[]) as asked(id)
  cross join lateral (
    select ${MOU_COLUMNS} from ${MOU_SOURCE}
    where m.origin_id = asked.id order by m.id desc limit ${String(MOUS_LISTED)}) found
  order by asked.id, found.id desc`);

const TEXTS = statement<MouTextRow>(`
  select t.mou_id, t.version, t.language, t.authentic, t.body, t.sha256, t.file_id
  from unnest($1::uuid[], $2::integer[]) as asked(mou_id, version)
  join mou_text t on t.mou_id = asked.mou_id and t.version = asked.version
  order by t.mou_id, t.version, t.position`);

/** What a list is asked for; null does not filter. */
export interface MouQuery {
  readonly scope: MouScope;
  /** The organisations as they are now. */
  readonly organisations: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly provenances: readonly string[] | null;
  /** The id of the last memorandum before the page. */
  readonly after: string | null;
  readonly limit: number;
}

@Injectable()
export class MouRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<MouRow[]> {
    return this.database.all(BY_IDS, [this.clock.today(), [...new Set(ids)]]);
  }

  page({ scope, organisations, statuses, provenances, after, limit }: MouQuery): Promise<MouRow[]> {
    const wanted = [organisations, statuses, provenances];
    const { member, own, all } = scope;
    return this.database.all(PAGE, [this.clock.today(), member, own, all, ...wanted, after, limit]);
  }

  /** A page of the memoranda of each organisation, by the uuid that was asked for. */
  async ofOrganisations(
    ids: readonly string[],
    { scope, statuses, after, limit }: Pick<MouQuery, 'scope' | 'statuses' | 'after' | 'limit'>,
  ): Promise<Map<string, MouRow[]>> {
    const { member, own, all } = scope;
    const values = [this.clock.today(), member, own, all, ids, statuses, after, limit];
    return rowsBy(await this.database.all(OF_ORGANISATIONS, values), ({ asked }) => asked);
  }

  /** Up to {@link MOUS_LISTED} memoranda under each umbrella. */
  async under(ids: readonly string[]): Promise<Map<string, MouRow[]>> {
    return rowsBy(await this.database.all(UNDER, [this.clock.today(), ids]), ({ asked }) => asked);
  }

  /** Those that are to take, or took, the place of others, by the ids of these. */
  async succeeding(ids: readonly string[]): Promise<Map<string, MouRow[]>> {
    return rowsBy(await this.database.all(SUCCEEDING, [this.clock.today(), ids]), ({ asked }) => asked);
  }

  /** Those that grew out of something, by its public id. */
  async ofOrigins(ids: readonly string[]): Promise<Map<string, MouRow[]>> {
    return rowsBy(await this.database.all(OF_ORIGINS, [this.clock.today(), ids]), ({ asked }) => asked);
  }

  /** The texts of versions, in the order in which they were given. */
  texts(ids: readonly string[], versions: readonly number[]): Promise<MouTextRow[]> {
    return this.database.all(TEXTS, [ids, versions]);
  }
}
