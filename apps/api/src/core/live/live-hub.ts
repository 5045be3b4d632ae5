/**
 * The hub of live updates: PostgreSQL's LISTEN and NOTIFY, so that every process hears what any process committed. A
 * message names what changed, by ids only; whoever hears it reads the rest with the reader's own rights.
 */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Database, DatabaseConnections, statement } from '../database/index.js';

/** The one channel of the database; topics travel inside the message. */
const CHANNEL = 'kurultai_live';
/** PostgreSQL refuses payloads of 8 000 bytes. */
const MAX_BYTES = 7900;
const NOTIFY = statement(`select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) as payload`);

export type LiveMessage = Readonly<Record<string, string>>;

/** Who listens to a topic. */
export interface LiveEar {
  readonly heard: (message: LiveMessage) => void;
  readonly missed: () => void;
}

@Injectable()
export class LiveHub implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly bus = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly connections: DatabaseConnections,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }

  /** Sends a message when the current unit of work commits. @throws Error when it is too long: send ids only */
  async publish(topic: string, message: LiveMessage): Promise<void> {
    await this.publishAll(topic, [message]);
  }

  /** Sends many messages by one statement. @throws what `publish` throws */
  async publishAll(topic: string, messages: readonly LiveMessage[]): Promise<void> {
    const payloads = messages.map(message => JSON.stringify([topic, message]));
    if (payloads.some(payload => Buffer.byteLength(payload) > MAX_BYTES)) {
      throw new Error(`A live message on ${topic} is too long.`);
    }
    await this.database.write(NOTIFY, [payloads]);
  }

  /**
   * Listens to a topic.
   * @param ear is told of each message, and whenever messages may have been missed: then what it knows may be stale
   * @returns how to stop
   */
  watch(topic: string, { heard, missed }: LiveEar): () => void {
    this.bus.on(eventOf(topic), heard).on(MISSED, missed);
    return () => {
      this.bus.off(eventOf(topic), heard).off(MISSED, missed);
    };
  }

  private hear(payload: string): void {
    try {
      const [topic, message] = JSON.parse(payload) as [string, LiveMessage];
      this.bus.emit(eventOf(topic), message);
    } catch {
      // Whoever may connect to the database may notify: what is not ours must not end the process.
      this.logger.warn('A message on the channel of live updates is not one of ours.');
    }
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.connections.appUrl, keepAlive: true });
    client.on('notification', ({ payload }) => {
      this.hear(payload ?? '');
    });
    client.on('error', error => {
      this.logger.warn(`Connection lost: ${error.message}`);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    // Not earlier: an attempt that fails ends too, and each would start reconnecting of its own.
    client.on('end', () => void this.reconnect());
    this.client = client;
    if (this.stopped) await client.end();
    // Nothing is repeated that was sent while nobody listened.
    else this.bus.emit(MISSED);
  }

  private async reconnect(): Promise<void> {
    for (let pause = 100; !this.stopped; pause = Math.min(pause * 2, 5000)) {
      await wait(pause, undefined, { ref: false });
      try {
        if (!this.stopped) await this.connect();
        return;
      } catch (error) {
        this.logger.warn(`Still without connection: ${String(error)}`);
      }
    }
  }
}

const MISSED = 'missed';
/** The emitter gives names like `error` a meaning of their own. */
const eventOf = (topic: string): string => `topic:${topic}`;
