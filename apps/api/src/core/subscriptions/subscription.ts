/**
 * A subscription that runs: answers, one for each change. Before each of them
 * its reader is authenticated anew and asked for the grant of the field, so that nothing is told to whoever signed out,
 * lost a mandate or holds a key that was revoked. What goes wrong is the last thing that it tells.
 */
import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../access/index.js';
import { NotFound } from '../errors/index.js';
import { type LiveLoad, SKIPPED } from '../live/index.js';
import type { Checked } from './open-subscriptions.js';

/** How the parts of an answer come about. */
export interface SubscriptionParts {
  readonly source: AsyncIterator<LiveLoad<unknown>>;
  /** The reader as of now. @throws ApiError when it is nobody any more who may have this field */
  readonly renew: () => Promise<RequestContext>;
  readonly answer: (context: RequestContext, value: unknown) => Promise<ExecutionResult>;
  /** The answer that says what went wrong. */
  readonly failure: (error: unknown) => ExecutionResult;
  /** Called once, when it is over. */
  readonly ended: () => void;
}

const END = { done: true, value: undefined } as const;

export class Subscription implements AsyncIterableIterator<ExecutionResult>, Checked {
  private parts: SubscriptionParts | undefined;
  private lost: { readonly error: unknown } | undefined;

  constructor(parts: SubscriptionParts) {
    this.parts = parts;
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    try {
      while (this.parts) {
        const { done, value: load } = await this.parts.source.next();
        // It may have been returned in the meantime.
        if (!this.parts) return END;
        if (this.lost) return await this.fail(this.lost.error);
        if (done) return await this.return();
        const context = await this.parts.renew();
        const value = await load(context);
        if (value === SKIPPED) continue;
        if (value === null) throw new NotFound('Object');
        return { done: false, value: await this.parts.answer(context, value) };
      }
      return END;
    } catch (error) {
      return await this.fail(error);
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const parts = this.parts;
    this.parts = undefined;
    parts?.ended();
    await parts?.source.return?.();
    return END;
  }

  async check(): Promise<void> {
    try {
      await this.parts?.renew();
    } catch (error) {
      this.lost = { error };
      // Whoever waits for the next answer gets this one.
      await this.parts?.source.return?.();
    }
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async fail(error: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    const failure = this.parts?.failure(error);
    await this.return();
    return failure ? { done: false, value: failure } : END;
  }
}
