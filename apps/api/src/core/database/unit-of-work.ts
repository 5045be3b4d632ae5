/**
 * The one way to write: `unitOfWork.run(async () => …)`. The transaction is ambient, inner runs join the outer one, and
 * the whole unit runs again after a serialisation failure or a deadlock. No network call belongs inside: write an outbox
 * event instead (core/jobs).
 */
import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type ConstraintMeanings, meaningOf } from '../errors/index.js';

/** SQLSTATE serialization_failure and deadlock_detected: the database chose this transaction as the one to repeat. */
const REPEATABLE: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 5;

/** One attempt. What runs on after its end (a promise that nobody awaited) must not reach a connection that others use. */
interface Attempt {
  readonly client: pg.PoolClient;
  ended: boolean;
}

@Injectable()
export class UnitOfWork {
  private readonly attempts = new AsyncLocalStorage<Attempt>();

  constructor(private readonly pool: pg.Pool) {}

  /**
   * Runs `work` in one transaction: all of it is written, or nothing.
   * @param meanings what a broken constraint means to the caller, by constraint name
   * @returns what `work` returns, after the commit
   * @throws whatever `work` throws, after the rollback
   */
  async run<T>(work: () => Promise<T>, meanings: ConstraintMeanings = {}): Promise<T> {
    try {
      return this.client ? await work() : await this.repeat(work);
    } catch (error) {
      throw meaningOf(error, meanings);
    }
  }

  /** The connection of the current unit of work; undefined outside of one. */
  get client(): pg.PoolClient | undefined {
    const attempt = this.attempts.getStore();
    return attempt?.ended ? undefined : attempt?.client;
  }

  private async repeat<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !(error instanceof pg.DatabaseError && REPEATABLE.has(error.code))) throw error;
        // Full jitter, so that the transactions that collided do not collide again.
        await wait(Math.random() * 10 * 2 ** attempt);
      }
    }
  }

  private async once<T>(work: () => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    const attempt: Attempt = { client, ended: false };
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await this.attempts.run(attempt, work);
      attempt.ended = true;
      await commit(client);
      return result;
    } catch (error) {
      attempt.ended = true;
      await client.query('rollback').catch((failure: unknown) => {
        // The connection is of no further use; the pool must not hand it out again.
        broken = failure instanceof Error ? failure : new Error(String(failure));
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/**
 * PostgreSQL answers COMMIT of an aborted transaction with ROLLBACK and without an error: work that swallowed a database
 * error would be lost and yet acknowledged.
 */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error('A database error was swallowed inside a unit of work: nothing was written.');
}
