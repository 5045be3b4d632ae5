/** The answers given under idempotency keys, kept for a week. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database, statement, UnitOfWork } from '../database/index.js';
import { InputInvalid } from '../errors/index.js';
import { JobRegistry } from '../jobs/index.js';

const KEPT_SECONDS = 7 * 24 * 3600;

const CLAIM = statement<{ key: string }>(`
  insert into idempotency_record (holder, key, fingerprint, created_at) values ($1, $2, $3, $4)
  on conflict (holder, key) do nothing returning key`);
const FIND = statement<{ fingerprint: string; result: unknown }>(
  `select fingerprint, result from idempotency_record where holder = $1 and key = $2`,
);
const COMPLETE = statement(`update idempotency_record set result = $3 where holder = $1 and key = $2`);
const FORGET = statement(`delete from idempotency_record where created_at < $1`);

/** Whose key it is, the key, and a hash of what was sent under it. */
export interface RequestKey {
  readonly holder: string;
  readonly key: string;
  readonly fingerprint: string;
}

@Injectable()
export class IdempotencyRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    unitOfWork: UnitOfWork,
    jobs: JobRegistry,
  ) {
    jobs.schedule('idempotency.forget', '17 3 * * *', async () => {
      await unitOfWork.run(() => this.database.write(FORGET, [this.clock.in(-KEPT_SECONDS)]));
    });
  }

  /**
   * The answer that was given under a key, if any.
   * @throws InputInvalid when the key was used with other input
   */
  async find({ holder, key, fingerprint }: RequestKey): Promise<{ result: unknown } | undefined> {
    const earlier = await this.database.first(FIND, [holder, key]);
    if (earlier && earlier.fingerprint !== fingerprint) {
      throw InputInvalid.at(['Idempotency-Key'], 'idempotencyKeyReused', 'This key was used for another request.');
    }
    return earlier && { result: earlier.result };
  }

  /**
   * Takes a key for the current unit of work, waiting for another one that holds it.
   * @returns the earlier answer, or undefined when the key is new
   * @throws InputInvalid when the key was used with other input
   */
  async claim(request: RequestKey): Promise<{ result: unknown } | undefined> {
    const { holder, key, fingerprint } = request;
    const claimed = await this.database.write(CLAIM, [holder, key, fingerprint, this.clock.now()]);
    return claimed.length > 0 ? undefined : this.find(request);
  }

  /** Keeps the answer. */
  async complete({ holder, key }: RequestKey, result: unknown): Promise<void> {
    await this.database.write(COMPLETE, [holder, key, JSON.stringify(result)]);
  }
}
