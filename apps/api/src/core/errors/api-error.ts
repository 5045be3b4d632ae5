/**
 * The closed list of errors that a client can get (refusals, which a sensible client would handle with an `if`, are data:
 * refusal.ts). Each carries its code in `extensions`, the shape is the same in every environment, and Nest does not log
 * them: they are answers, not accidents.
 */
import type { ErrorCode } from '@kurultai/schema';
import { IntrinsicException } from '@nestjs/common';

/** One broken rule of an input. */
export interface Violation {
  /** Where the value stands, from the argument down: `["input", "names", "0", "text"]`. */
  path: string[];
  /** The rule's stable name, such as `maxLength`. */
  rule: string;
  /** The rule in words. */
  message: string;
}

/** An answer with an error code. `status` is the HTTP status of the same answer outside GraphQL. */
export abstract class ApiError extends IntrinsicException {
  abstract readonly code: ErrorCode;
  abstract readonly status: number;
  /** What the client gets beside the code. */
  readonly details: Readonly<Record<string, unknown>> = {};

  /** Tells Apollo the HTTP status of an error that comes before execution, such as a token that does not hold. */
  get extensions(): { code: ErrorCode; http: { status: number } } {
    return { code: this.code, http: { status: this.status } };
  }
}

/** The caller must sign in, or its token or key is not (or no longer) valid. */
export class Unauthenticated extends ApiError {
  readonly code = 'UNAUTHENTICATED';
  readonly status = 401;
}

/** The caller is known and may not do this. */
export class Forbidden extends ApiError {
  readonly code = 'FORBIDDEN';
  readonly status = 403;
}

/** There is no such object, or the caller may not know that there is. */
export class NotFound extends ApiError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
  constructor(what: string, id?: string) {
    super(id === undefined ? `${what} not found.` : `${what} ${id.slice(0, 80)} not found.`);
  }
}

/** The input breaks rules; nothing was written. */
export class InputInvalid extends ApiError {
  readonly code = 'INPUT_INVALID';
  readonly status: number = 400;
  override readonly details: { violations: readonly Violation[] };
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message)).join(' '));
    this.details = { violations };
  }

  /** The common case of one broken rule. */
  static at(path: string | string[], rule: string, message: string): InputInvalid {
    return new InputInvalid([{ path: typeof path === 'string' ? path.split('.') : path, rule, message }]);
  }
}

/** The object moved on since the client read it: `expectedVersion` is not the current version. */
export class Stale extends ApiError {
  readonly code = 'STALE';
  readonly status = 409;
  constructor(what: string) {
    super(`${what} was changed by somebody else. Read it again and repeat the change on the new version.`);
  }
}

/** Too many requests or attempts. */
export class RateLimited extends ApiError {
  readonly code = 'RATE_LIMITED';
  readonly status = 429;
  override readonly details: { retryAfterSeconds: number };
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.details = { retryAfterSeconds };
  }
}

/** The operation would cost more than the documented limit. */
export class QueryTooCostly extends ApiError {
  readonly code = 'QUERY_TOO_COSTLY';
  readonly status = 400;
  override readonly details: Readonly<Record<string, unknown>>;
  constructor(message: string, details: { limit: string; maximum: number; actual?: number }) {
    super(message);
    this.details = details;
  }
}
