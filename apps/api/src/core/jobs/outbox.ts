/**
 * The outbox: what the rest of the world is to be told. An event is written in the transaction of the act that it tells
 * of, and a job delivers it afterwards to every subscriber, at least once, in order per subject.
 */
import { Injectable } from '@nestjs/common';
import type { EventData, EventType } from '@kurultai/schema';
import { createHash } from 'node:crypto';
import { Clock } from '../clock/index.js';
import { Database, statement, UnitOfWork } from '../database/index.js';
import { newUuid } from '../ids/index.js';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';

/** An event for the outside. Ids are public ones; `data` holds nothing that its reader may not see. */
export interface OutboxEvent {
  readonly id: string;
  readonly type: EventType;
  /** The public id of the object that it is about. */
  readonly subject: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Takes an event somewhere. It may come twice with the same id. @throws to be tried again later */
export type OutboxSubscriber = (event: OutboxEvent) => Promise<void>;

/** In the order in which they were told: `position` follows it. */
const INSERT = statement(`
  insert into outbox_event (id, type, subject, occurred_at, data)
  select id, type, subject, $1, data
  from rows from (jsonb_to_recordset($2) as (id uuid, type text, subject text, data jsonb))
       with ordinality as told (id, type, subject, data, place)
  order by place`);
const WAITING = statement<OutboxEvent>(`
  select id, type, subject, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt", data
  from outbox_event where subject = $1 and delivered_at is null order by position limit 100`);
const DELIVERED = statement(`update outbox_event set delivered_at = $2 where id = $1 and delivered_at is null`);
const JOB = 'outbox.deliver';
/** Subjects share so many queues: graphile-worker looks through all queues for every job. */
const QUEUES = 32;

@Injectable()
export class Outbox {
  private readonly subscribers: OutboxSubscriber[] = [];

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    registry: JobRegistry,
  ) {
    registry.handle(JOB, payload => this.deliver((payload as { subject: string }).subject));
  }

  /** Writes an event in the current unit of work, to be delivered after its commit. */
  async add<Type extends EventType>(type: Type, subject: string, data: EventData<Type>): Promise<void> {
    await this.addAll(type, [{ subject, data }]);
  }

  /** Writes many events of one type by two statements, in this order, each about a subject of its own. */
  async addAll<Type extends EventType>(
    type: Type,
    events: readonly { readonly subject: string; readonly data: EventData<Type> }[],
  ): Promise<void> {
    const rows = events.map(event => ({ id: newUuid(), type, ...event }));
    await this.database.write(INSERT, [this.clock.now(), JSON.stringify(rows)]);
    const jobs = events.map(({ subject }) => ({ payload: { subject }, queue: queueOf(subject) }));
    await this.queue.addAll(JOB, jobs);
  }

  /** Adds a taker of events. */
  subscribe(subscriber: OutboxSubscriber): void {
    this.subscribers.push(subscriber);
  }

  /** Delivers what waits, oldest first. One that fails holds up those after it: the next try begins with it again. */
  private async deliver(subject: string): Promise<void> {
    for (const event of await this.database.all(WAITING, [subject])) {
      for (const subscriber of this.subscribers) await subscriber(event);
      await this.unitOfWork.run(() => this.database.write(DELIVERED, [event.id, this.clock.now()]));
    }
  }
}

/** One subject always has the same queue, so that its events are delivered by one worker at a time. */
function queueOf(subject: string): string {
  const [byte = 0] = createHash('sha256').update(subject).digest();
  return `outbox:${String(byte % QUEUES)}`;
}
