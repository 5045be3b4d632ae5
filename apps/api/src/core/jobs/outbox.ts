/**
 * The outbox: what the rest of the world is to be told. An event is written in the transaction of the act that it tells
 * of, and a job delivers it afterwards to every subscriber, at least once, in order per subject.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database, statement, UnitOfWork } from '../database/index.js';
import { newUuid } from '../ids/index.js';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';

/** An event for the outside. Ids are public ones; `data` holds nothing that its reader may not see. */
export interface OutboxEvent {
  readonly id: string;
  /** `subject.happened`, such as `publication.published`. */
  readonly type: string;
  /** The public id of the object that it is about. */
  readonly subject: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Takes an event somewhere. It may come twice with the same id. @throws to be tried again later */
export type OutboxSubscriber = (event: OutboxEvent) => Promise<void>;

const INSERT = statement(`insert into outbox_event (id, type, subject, occurred_at, data) values ($1, $2, $3, $4, $5)`);
const READ = statement<OutboxEvent>(`
  select id, type, subject, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt", data
  from outbox_event where id = $1`);
const DELIVERED = statement(`update outbox_event set delivered_at = $2 where id = $1 and delivered_at is null`);
const JOB = 'outbox.deliver';

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
    registry.handle(JOB, payload => this.deliver((payload as { eventId: string }).eventId));
  }

  /** Writes an event in the current unit of work, to be delivered after its commit. */
  async add(type: string, subject: string, data: OutboxEvent['data']): Promise<void> {
    const id = newUuid();
    await this.database.write(INSERT, [id, type, subject, this.clock.now(), JSON.stringify(data)]);
    await this.queue.add(JOB, { eventId: id }, { queue: `outbox:${subject}` });
  }

  /** Adds a taker of events. */
  subscribe(subscriber: OutboxSubscriber): void {
    this.subscribers.push(subscriber);
  }

  private async deliver(eventId: string): Promise<void> {
    const event = await this.database.first(READ, [eventId]);
    if (!event) return;
    for (const subscriber of this.subscribers) await subscriber(event);
    await this.unitOfWork.run(() => this.database.write(DELIVERED, [eventId, this.clock.now()]));
  }
}
