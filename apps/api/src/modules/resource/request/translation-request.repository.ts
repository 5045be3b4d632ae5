/** Reads and writes of requests for translations. */
import { Injectable } from '@nestjs/common';
import type { Provenance } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';

export interface TranslationRequestRow {
  id: string;
  programme_id: string;
  resource_id: string | null;
  language: string;
  organisation_id: string;
  note: string | null;
  requested_at: Date;
  withdrawn_at: Date | null;
  key: [string, string];
}

export interface DemandRow {
  programme_id: string;
  resource_id: string | null;
  language: string;
  requests: number;
  since: Date;
  place: string;
}

const COLUMNS = `t.id, t.programme_id, t.resource_id, t.language, t.organisation_id, t.note, t.requested_at, t.withdrawn_at,
  jsonb_build_array(t.requested_at::text, t.id::text) as key`;
const TABLES = 'translation_request t';

const BY_IDS = statement<TranslationRequestRow>(`select ${COLUMNS} from ${TABLES} where t.id = any($1::uuid[])`);

const LOCK = statement('select id from translation_request where id = $1 for update');

const STANDING = statement<TranslationRequestRow>(`
  select ${COLUMNS} from ${TABLES}
  where t.organisation_id = $1 and t.programme_id = $2 and t.resource_id is not distinct from $3::uuid and t.language = $4
    and t.withdrawn_at is null`);

const INSERT = statement<{ id: string }>(`
  insert into translation_request (id, programme_id, resource_id, language, organisation_id, note, provenance, requested_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`);

const WITHDRAW = statement(`update translation_request set withdrawn_at = $2 where id = $1 and withdrawn_at is null`);

const PAGE = statement<TranslationRequestRow>(`
  select ${COLUMNS} from ${TABLES}
  where ($1::uuid[] is null or t.programme_id = any($1)) and ($2::text[] is null or t.language = any($2))
    and t.withdrawn_at is null and (t.requested_at, t.id) < ($3::timestamptz, $4::uuid)
  order by t.requested_at desc, t.id desc limit $5::integer`);

/** The most wanted first; what is wanted as much, in an order of its own. Plans are for readers of the network. */
const DEMAND = statement<DemandRow>(`
  with wanted as (
    select t.programme_id, t.resource_id, t.language, count(*)::int as requests, min(t.requested_at) as since,
           (t.programme_id::text || ' ' || coalesce(t.resource_id::text, '') || ' ' || t.language) collate "C" as place
    from translation_request t join programme p on p.id = t.programme_id
    where t.withdrawn_at is null and ($1::uuid[] is null or t.programme_id = any($1))
      and ($2::text[] is null or t.language = any($2))
      and (p.status <> 'PLANNED' or $3::boolean or p.owner_id = $4::uuid)
    group by t.programme_id, t.resource_id, t.language)
  select * from wanted where $5::int is null or (requests, place) < ($5::int, $6::text collate "C")
  order by requests desc, place desc limit $7::integer`);

export interface NewTranslationRequest {
  readonly programmeId: string;
  readonly resourceId: string | null;
  readonly language: string;
  readonly organisationId: string;
  readonly note: string | null;
  readonly provenance: Provenance;
}

@Injectable()
export class TranslationRequestRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, TranslationRequestRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** Locks a request until the unit of work ends, and reads it as it is then. */
  async lock(id: string): Promise<TranslationRequestRow | undefined> {
    await this.database.write(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  /** The request of an organisation that stands, if it has one for the same. */
  standing(wanted: NewTranslationRequest): Promise<TranslationRequestRow | undefined> {
    const { organisationId, programmeId, resourceId, language } = wanted;
    return this.database.first(STANDING, [organisationId, programmeId, resourceId, language]);
  }

  /** Inserts it, unless the organisation asks for the same already. @returns its id if it did */
  async insert(wanted: NewTranslationRequest): Promise<string | undefined> {
    const { programmeId, resourceId, language, organisationId, note, provenance } = wanted;
    const values = [newUuid(), programmeId, resourceId, language, organisationId, note, provenance, this.clock.now()];
    return (await this.database.write(INSERT, values))[0]?.id;
  }

  async withdraw(id: string): Promise<void> {
    await this.database.write(WITHDRAW, [id, this.clock.now()]);
  }

  /** A page of requests that stand, the newest first. */
  page(
    programmes: readonly string[] | null,
    languages: readonly string[] | null,
    after: readonly string[] | null,
    limit: number,
  ): Promise<TranslationRequestRow[]> {
    const place = after ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    return this.database.all(PAGE, [programmes, languages, ...place, limit]);
  }

  /** A page of what is wanted, the most wanted first. */
  demand(
    programmes: readonly string[] | null,
    languages: readonly string[] | null,
    scope: { plans: boolean; own: string | null },
    after: readonly string[] | null,
    limit: number,
  ): Promise<DemandRow[]> {
    const place = after ?? [null, null];
    return this.database.all(DEMAND, [programmes, languages, scope.plans, scope.own, ...place, limit]);
  }
}
