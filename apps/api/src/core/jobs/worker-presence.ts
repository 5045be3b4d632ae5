/**
 * Says which processes still work on jobs. Each holds an advisory lock under its pool's name, which PostgreSQL lets go of
 * when the process dies, however it dies. What a dead one was at is given back at once; graphile-worker by itself would
 * wait four hours.
 */
import { Logger } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

const LOCK_OF = (name: string): string => `hashtextextended('kurultai.jobs.' || ${name}, 0)`;

const GIVE_BACK = `
  with holder as (
    select locked_by as name from graphile_worker._private_jobs where locked_by is not null
    union
    select locked_by from graphile_worker._private_job_queues where locked_by is not null),
  dead as (select array_agg(name) as names from holder where pg_try_advisory_xact_lock(${LOCK_OF('name')}))
  select graphile_worker.force_unlock_workers(names) from dead where names is not null`;

const PAUSE_MS = 500;
const LOOK_AGAIN_MS = 5000;

export class WorkerPresence {
  private readonly logger = new Logger('Jobs');
  private client: pg.PoolClient | undefined;
  private watch: NodeJS.Timeout | undefined;
  private left = false;

  /** @param pool the connections of this process's jobs; one of them is kept */
  constructor(private readonly pool: pg.Pool) {}

  /** Gives back, now and every few seconds, what processes that died were at. */
  async watchOthers(): Promise<void> {
    await this.pool.query(GIVE_BACK);
    this.watch = setInterval(() => {
      this.pool.query(GIVE_BACK).catch((error: unknown) => {
        this.logger.warn(`Not known who died: ${String(error)}`);
      });
    }, LOOK_AGAIN_MS).unref();
  }

  /** Shows this process as living, now and whenever its connection broke. @param name of its pool of workers */
  async show(name: string): Promise<void> {
    while (!this.left) {
      try {
        await this.hold(name);
        return;
      } catch (error) {
        this.logger.warn(`Not shown as living: ${String(error)}`);
        await wait(PAUSE_MS, undefined, { ref: false });
      }
    }
  }

  /** The process stops: it works on nothing any more. */
  leave(): void {
    this.left = true;
    clearInterval(this.watch);
    this.letGo(this.client);
  }

  private async hold(name: string): Promise<void> {
    const client = await this.pool.connect();
    this.client = client;
    try {
      await client.query(`select pg_advisory_lock(${LOCK_OF('$1')})`, [name]);
    } catch (error) {
      this.letGo(client);
      throw error;
    }
    client.once('error', () => {
      if (this.letGo(client)) void this.show(name);
    });
    if (this.left) this.letGo(client);
  }

  /** @returns whether it was still held */
  private letGo(client: pg.PoolClient | undefined): boolean {
    if (client === undefined || this.client !== client) return false;
    this.client = undefined;
    // Not kept for others: the lock lives as long as the connection.
    client.release(true);
    return true;
  }
}
