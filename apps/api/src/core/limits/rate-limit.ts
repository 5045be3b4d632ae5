/** Limits on how often something may happen: in PostgreSQL where all processes must count together, else per process. */
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database, statement, UnitOfWork } from '../database/index.js';
import { RateLimited } from '../errors/index.js';

/** The limiter's own measure of time is the machine's, in milliseconds. */
const FORGET = statement(`delete from rate_limit where expire < extract(epoch from now()) * 1000`);

/** Counts points per key, and refuses a key that has none left. */
export interface RateLimit {
  /** @throws RateLimited when the key is used up; counts nothing */
  check(key: string): Promise<void>;
  /** Takes one point. @throws RateLimited when there is none left */
  take(key: string): Promise<void>;
  /** Gives all points back. */
  reset(key: string): Promise<void>;
}

/** The limit of GraphQL requests per network address, which all ways in count together: over HTTP, WebSocket, event streams. */
export abstract class RequestLimit {
  /** @throws RateLimited */
  abstract take(address: string): Promise<void>;
}

export interface RateLimitOptions {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** What the refused caller reads. */
  readonly message: string;
}

@Injectable()
export class RateLimits {
  constructor(
    private readonly pool: pg.Pool,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** A limit that all processes count together. */
  shared({ name, points, seconds, message }: RateLimitOptions): RateLimit {
    const store = { storeClient: this.pool, tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false };
    return limit(new RateLimiterPostgres({ ...store, keyPrefix: name, points, duration: seconds }), points, message);
  }

  /** Removes what counts no more: anybody can make keys, by trying to sign in under invented addresses. */
  async forgetExpired(): Promise<void> {
    await this.unitOfWork.run(() => this.database.write(FORGET));
  }

  /** A limit of this process. */
  local({ name, points, seconds, message }: RateLimitOptions): RateLimit {
    return limit(new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }), points, message);
  }
}

function limit(limiter: RateLimiterPostgres | RateLimiterMemory, points: number, message: string): RateLimit {
  const refuse = (wait: number) => new RateLimited(message, Math.max(1, Math.ceil(wait / 1000)));
  return {
    check: async key => {
      const state = await limiter.get(key);
      if (state && state.consumedPoints >= points) throw refuse(state.msBeforeNext);
    },
    take: async key => {
      await limiter.consume(key).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? refuse(reason.msBeforeNext) : reason;
      });
    },
    reset: async key => {
      await limiter.delete(key);
    },
  };
}
