/** The SQL of what webhooks are told of. */
import { Injectable } from '@nestjs/common';
import type { WebhookDeliveryState } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { type AttemptRow, DELIVERY_COLUMNS, type DeliveryRow } from './webhook.rows.js';

const ADD = statement<{ id: string }>(`
  insert into webhook_delivery (id, webhook_id, event_id, event_type, subject, payload, state, next_at, created_at)
  values ($1, $2, $3, $4, $5, $6, 'WAITING', $7, $7) on conflict on constraint webhook_delivery_once do nothing
  returning id`);
const BY_IDS = statement<DeliveryRow>(`
  select ${DELIVERY_COLUMNS} from webhook_delivery d where d.id = any($1::uuid[])`);
const LOCK = statement<DeliveryRow>(`select ${DELIVERY_COLUMNS} from webhook_delivery d where d.id = $1 for update`);
/** What may be sent when its time has come: of each subject the first that waits. A test waits for nothing. */
const SENDABLE = `
  d.state = 'WAITING' and ((w.state = 'ACTIVE' and not exists (
    select from webhook_delivery e where e.webhook_id = d.webhook_id and e.subject = d.subject and e.state = 'WAITING'
      and e.position < d.position)) or (w.state = 'PAUSED' and d.event_type = 'webhook.test'))`;
const WHEN = `greatest(d.next_at, case when d.event_type <> 'webhook.test' then w.quiet_until end)`;
const NEXT = statement<DeliveryRow>(`
  select ${DELIVERY_COLUMNS} from webhook_delivery d join webhook w on w.id = d.webhook_id
  where w.id = $1 and ${SENDABLE} and ${WHEN} <= $2 order by d.next_at, d.position limit 1`);
const NEXT_AT = statement<{ at: Date | null }>(`
  select min(${WHEN}) as at from webhook_delivery d join webhook w on w.id = d.webhook_id where w.id = $1 and ${SENDABLE}`);
const DUE = statement<{ id: string }>(`
  select distinct w.id from webhook_delivery d join webhook w on w.id = d.webhook_id
  where ${SENDABLE} and ${WHEN} <= $1 order by w.id`);
const ATTEMPTED = statement(`
  update webhook_delivery set state = $2, attempts = attempts + 1, next_at = coalesce($3, next_at), settled_at = $4
  where id = $1`);
const PAGES = statement<DeliveryRow>(`
  select p.* from unnest($1::uuid[]) w (id) cross join lateral (
    select ${DELIVERY_COLUMNS} from webhook_delivery d
    where d.webhook_id = w.id and ($2::text is null or d.state = $2) and ($3::bigint is null or d.position < $3)
    order by d.position desc limit $4) p
  order by p.position desc`);
const WAITING = statement<{ id: string; count: number }>(`
  select webhook_id as id, count(*)::int as count from webhook_delivery
  where webhook_id = any($1::uuid[]) and state = 'WAITING' group by 1`);
const ATTEMPTS = statement<AttemptRow>(`
  select id, delivery_id, attempted_at, status, failure, duration_ms, response
  from (select *, row_number() over (partition by delivery_id order by id desc) as place from webhook_attempt
        where delivery_id = any($1::uuid[])) a
  where place <= 50 order by id`);
const EXPIRE = statement(`
  update webhook_delivery set state = 'EXPIRED', settled_at = $2
  where webhook_id = $1 and state = 'WAITING' and created_at < $3`);
const HASTEN = statement(`
  update webhook_delivery set next_at = $2, attempts = 0 where webhook_id = $1 and state = 'WAITING'`);
const REPLAY = statement<{ id: string }>(`
  update webhook_delivery set state = 'WAITING', attempts = 0, next_at = $2, settled_at = null where id in (
    select id from webhook_delivery where webhook_id = $1 and state <> 'WAITING' and event_type <> 'webhook.test'
      and ($3::uuid[] is null or event_id = any($3)) and ($4::timestamptz is null or created_at >= $4)
      and ($5::timestamptz is null or created_at <= $5)
    order by position limit $6 for update)
  returning id`);
/** Those of paused webhooks that waited for too long. */
const EXPIRE_OLD = statement<{ id: string }>(`
  update webhook_delivery set state = 'EXPIRED', settled_at = $1 where id in (
    select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id and w.state = 'PAUSED'
    where d.state = 'WAITING' and d.created_at < $2 order by d.id limit $3 for update of d skip locked)
  returning id`);
const OLD = statement<{ id: string }>(`
  select id from webhook_delivery where state <> 'WAITING' and settled_at < $1 order by settled_at limit $2
  for update skip locked`);
const REMOVE_ATTEMPTS = statement(`delete from webhook_attempt where delivery_id = any($1::uuid[])`);
const REMOVE = statement(`delete from webhook_delivery where id = any($1::uuid[])`);

export type NewDelivery = Pick<DeliveryRow, 'webhook_id' | 'event_id' | 'event_type' | 'subject' | 'payload'>;

/** Which deliveries are sent again; null: whichever. */
export interface ReplayRange {
  readonly eventIds: readonly string[] | null;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly limit: number;
}

@Injectable()
export class DeliveryRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes that a webhook is to be told of an event. @returns the id; undefined when it was noted before */
  async add({ webhook_id, event_id, event_type, subject, payload }: NewDelivery): Promise<string | undefined> {
    const values = [newUuid(), webhook_id, event_id, event_type, subject, payload, this.clock.now()];
    return (await this.database.write(ADD, values))[0]?.id;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, DeliveryRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  lock(id: string): Promise<DeliveryRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** The delivery of a webhook whose turn it is; undefined when none is due. */
  next(webhookId: string): Promise<DeliveryRow | undefined> {
    return this.database.first(NEXT, [webhookId, this.clock.now()]);
  }

  /** When the next delivery of a webhook is due; null when nothing waits that may be sent. */
  async nextAt(webhookId: string): Promise<Date | null> {
    return (await this.database.first(NEXT_AT, [webhookId]))?.at ?? null;
  }

  /** The webhooks that have something to be sent now. */
  async due(): Promise<string[]> {
    return (await this.database.all(DUE, [this.clock.now()])).map(({ id }) => id);
  }

  /** Writes down an attempt and what it means. */
  async attempted(
    attempt: Omit<AttemptRow, 'id' | 'attempted_at'>,
    state: WebhookDeliveryState,
    nextAt: Date | null,
  ): Promise<void> {
    const now = this.clock.now();
    await this.database.insert('webhook_attempt', { id: newUuid(), attempted_at: now, ...attempt });
    await this.database.write(ATTEMPTED, [attempt.delivery_id, state, nextAt, state === 'WAITING' ? null : now]);
  }

  /** Of each webhook the newest first. @param before the position behind which the page begins */
  async pages(
    webhookIds: readonly string[],
    state: WebhookDeliveryState | null,
    before: string | null,
    limit: number,
  ): Promise<Map<string, DeliveryRow[]>> {
    return rowsBy(await this.database.all(PAGES, [webhookIds, state, before, limit]), row => row.webhook_id);
  }

  async waiting(webhookIds: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.database.all(WAITING, [webhookIds])).map(({ id, count }) => [id, count]));
  }

  /** The attempts of each delivery, the oldest first; the newest 50. */
  async attemptsOf(deliveryIds: readonly string[]): Promise<Map<string, AttemptRow[]>> {
    return rowsBy(await this.database.all(ATTEMPTS, [deliveryIds]), row => row.delivery_id);
  }

  /** What waits for a webhook since before an instant is not sent any more. */
  async expire(webhookId: string, before: Date): Promise<void> {
    await this.database.write(EXPIRE, [webhookId, this.clock.now(), before]);
  }

  /** What waits is sent now, and its attempts begin anew. */
  async hasten(webhookId: string): Promise<void> {
    await this.database.write(HASTEN, [webhookId, this.clock.now()]);
  }

  /** Lets deliveries wait again, the oldest first. @returns how many */
  async replay(webhookId: string, { eventIds, since, until, limit }: ReplayRange): Promise<number> {
    const values = [webhookId, this.clock.now(), eventIds, since, until, limit];
    return (await this.database.write(REPLAY, values)).length;
  }

  /** @returns how many */
  async expireOld(before: Date, limit: number): Promise<number> {
    return (await this.database.write(EXPIRE_OLD, [this.clock.now(), before, limit])).length;
  }

  /** Removes what was settled before an instant, with its attempts. @returns how many */
  async removeOld(before: Date, limit: number): Promise<number> {
    const ids = (await this.database.write(OLD, [before, limit])).map(({ id }) => id);
    await this.database.write(REMOVE_ATTEMPTS, [ids]);
    await this.database.write(REMOVE, [ids]);
    return ids.length;
  }
}
