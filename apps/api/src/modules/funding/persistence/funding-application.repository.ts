/** Reads and writes of applications for funding, their consortia and mandates. */
import { Injectable } from '@nestjs/common';
import type { FundingApplicationState } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { organisationFamily } from '../../organisation/index.js';
import { KNOWN_TO_MEMBERS } from '../domain/funding.policy.js';
import { type FundingApplicationRow, type FundingEventRow, FUNDING_COLUMNS } from './funding.rows.js';

/** How many of one organisation, and events of one application, are listed at most. */
export const FUNDING_LISTED = 100;

const OF = (organisation: string): string => `exists (
  select from consortium_partner p
  where p.application_id = f.id and p.organisation_id in ${organisationFamily(organisation)})`;
/** The policy of funding.policy.ts: $1 all, $2 the own organisation, $3 what was granted. */
const READABLE = `($1 or f.recorded_by_organisation_id in ${organisationFamily('$2::uuid')} or ${OF('$2')}
  or ($3 and f.state in (${KNOWN_TO_MEMBERS.map(state => `'${state}'`).join(', ')})))`;
const BY_IDS = statement<FundingApplicationRow>(
  `select ${FUNDING_COLUMNS} from funding_application f where f.id = any($1::uuid[])`,
);
const LOCK = statement<{ id: string }>('select id from funding_application where id = $1 for update');
/** In the order of their ids, so that two never wait for each other in a circle. */
const LOCK_OF_CALL = statement<{ id: string }>(
  'select id from funding_application where call_id = $1 and state = any($2) order by id for update',
);
/** What was begun last comes first; null does not narrow. */
const PAGE = statement<FundingApplicationRow>(`
  select ${FUNDING_COLUMNS} from funding_application f
  where ${READABLE} and ($4::uuid is null or f.call_id = $4) and ($5::uuid is null or ${OF('$5')})
    and ($6::text[] is null or f.state = any($6)) and ($7::uuid is null or f.id < $7)
  order by f.id desc limit $8`);
const OF_ORGANISATIONS = statement<FundingApplicationRow & { asked: string }>(`
  select asked.id as asked, ${FUNDING_COLUMNS} from unnest($4::uuid[]) as asked(id)
  cross join lateral (
    select f.id from funding_application f
    where f.id in (
      select p.application_id from consortium_partner p where p.organisation_id in ${organisationFamily('asked.id')}) and ${READABLE}
    order by f.id desc limit ${String(FUNDING_LISTED)}) latest
  join funding_application f on f.id = latest.id
  order by asked.id, f.id desc`);
const EVENTS = statement<FundingEventRow>(`
  select found.* from unnest($1::uuid[]) as asked(id) cross join lateral (
    select application_id, action, reason, occurred_at, id from funding_application_event
    where application_id = asked.id order by id desc limit ${String(FUNDING_LISTED)}) found
  order by found.application_id, found.id desc`);
const SET_PARTNER = statement(`
  insert into consortium_partner (application_id, organisation_id, role, position, pic, oid, share)
  select $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5, $6 from consortium_partner where application_id = $1
  on conflict (application_id, organisation_id) do update set role = excluded.role, pic = excluded.pic, oid = excluded.oid,
    share = excluded.share, terms = consortium_partner.terms
      + case when (consortium_partner.role, consortium_partner.share) = (excluded.role, excluded.share) then 0 else 1 end`);
const REMOVE_PARTNER = statement<{ organisation_id: string }>(
  'delete from consortium_partner where application_id = $1 and organisation_id = $2 returning organisation_id',
);
/** So that a partner that comes back does not come with a mandate for what it left. */
const LAST_TERMS = statement(`
  update consortium_partner p set terms = greatest(p.terms, m.terms + 1) from (
    select max(terms) as terms from partner_mandate where application_id = $1 and organisation_id = $2) m
  where p.application_id = $1 and p.organisation_id = $2 and m.terms is not null`);
const NEW_TERMS = statement('update consortium_partner set terms = terms + 1 where application_id = $1');

/** What the reader may read beside what it is inside of. */
export interface FundingScope {
  readonly all: boolean;
  readonly own: string | null;
  readonly granted: boolean;
}

export interface NewPartner {
  readonly organisationId: string;
  readonly role: string;
  readonly pic: string | null;
  readonly oid: string | null;
  readonly share: string;
}

export interface FundingQuery extends FundingScope {
  readonly callId: string | null;
  readonly organisationId: string | null;
  readonly states: readonly FundingApplicationState[] | null;
}

@Injectable()
export class FundingApplicationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, FundingApplicationRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** An application, locked until the unit of work ends. */
  async lock(id: string): Promise<FundingApplicationRow | undefined> {
    await this.database.write(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  /** The applications under a call that stand in one of these states, locked until the unit of work ends. */
  async lockOfCall(callId: string, states: readonly FundingApplicationState[]): Promise<FundingApplicationRow[]> {
    const ids = await this.database.write(LOCK_OF_CALL, [callId, states]);
    return [...(await this.byIds(ids.map(({ id }) => id))).values()];
  }

  page({ all, own, granted, callId, organisationId, states }: FundingQuery, after: string | null, limit: number) {
    return this.database.all(PAGE, [all, own, granted, callId, organisationId, states, after, limit]);
  }

  /** Up to {@link FUNDING_LISTED} of each organisation that the reader may read, what was begun last first. */
  async ofOrganisations({ all, own, granted }: FundingScope, ids: readonly string[]) {
    return rowsBy(await this.database.all(OF_ORGANISATIONS, [all, own, granted, ids]), row => row.asked);
  }

  /** What was done to each, the latest first, up to {@link FUNDING_LISTED}. */
  async events(ids: readonly string[]): Promise<Map<string, FundingEventRow[]>> {
    return rowsBy(await this.database.all(EVENTS, [ids]), row => row.application_id);
  }

  async insert(columns: Readonly<Record<string, ColumnValue>>): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('funding_application', { ...columns, id, created_at: now, updated_at: now });
    return id;
  }

  /** Changes columns of a locked application and counts the version up. */
  async update(id: string, changes: Readonly<Record<string, ColumnValue>>): Promise<void> {
    await this.database.revise('funding_application', id, { ...changes, updated_at: this.clock.now() });
  }

  /** Takes a partner in, or writes it anew: with another role or share, its mandate holds no more. */
  async setPartner(id: string, { organisationId, role, pic, oid, share }: NewPartner): Promise<void> {
    await this.database.write(SET_PARTNER, [id, organisationId, role, pic, oid, share]);
  }

  /** @returns whether it was there */
  async removePartner(id: string, organisationId: string): Promise<boolean> {
    return (await this.database.write(REMOVE_PARTNER, [id, organisationId])).length > 0;
  }

  /** A partner that came back begins with new terms. */
  async afterReturn(id: string, organisationId: string): Promise<void> {
    await this.database.write(LAST_TERMS, [id, organisationId]);
  }

  /** Asks for new mandates of all partners. */
  async newTerms(id: string): Promise<void> {
    await this.database.write(NEW_TERMS, [id]);
  }

  async addMandate(actor: Actor, row: Readonly<Record<string, ColumnValue>>): Promise<void> {
    const [recorded_at, recorded_by] = [this.clock.now(), actingPerson(actor) ?? null];
    await this.database.insert('partner_mandate', { ...row, id: newUuid(), recorded_at, recorded_by });
  }

  async addEvent(actor: Actor, row: Readonly<Record<string, ColumnValue>>): Promise<void> {
    await this.database.insert('funding_application_event', {
      ...row,
      ...{ id: newUuid(), occurred_at: this.clock.now(), actor_kind: actor.kind },
      actor_person_id: actingPerson(actor) ?? null,
    });
  }
}
