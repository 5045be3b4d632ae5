// The service answered, and refused: one class for each of its codes.
import { type ErrorFacts, KurultaiError } from './kurultai-error.js';

/** A broken rule of an input. */
export interface Violation {
  /** Where, such as `['input', 'content', '0', 'title']`. */
  readonly path: readonly string[];
  /** The stable name of the rule, such as `tooLong`. */
  readonly rule: string;
  /** The rule in plain English. */
  readonly message: string;
}

/** What an answer may say beside its code. */
export interface AnswerErrorFacts extends ErrorFacts {
  readonly data?: unknown;
  readonly violations?: readonly Violation[] | undefined;
  readonly incidentId?: string | undefined;
}

/** Any error that the service answered with, also one of a code that is newer than this SDK. */
export class AnswerError extends KurultaiError {
  static override readonly kind: string = 'AnswerError';
  /** What could be answered all the same, as GraphQL allows; null when nothing was. */
  declare readonly data: unknown;

  // It says more than the one above only to the compiler.
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor
  constructor(code: string, message: string, facts?: AnswerErrorFacts) {
    super(code, message, facts);
  }
}

/** Nobody is signed in, or the key or token is wrong, expired or revoked. */
export class UnauthenticatedError extends AnswerError {
  static override readonly kind: string = 'UnauthenticatedError';
}

/** The caller is known and may not do this. */
export class ForbiddenError extends AnswerError {
  static override readonly kind: string = 'ForbiddenError';
}

/** There is nothing with this id, or the caller may not know of it. */
export class NotFoundError extends AnswerError {
  static override readonly kind: string = 'NotFoundError';
}

/** Somebody else changed it since it was read: read it again, and decide anew. */
export class StaleError extends AnswerError {
  static override readonly kind: string = 'StaleError';
}

/** The query asks for too much at once. It was not run. */
export class QueryTooCostlyError extends AnswerError {
  static override readonly kind: string = 'QueryTooCostlyError';
}

/** The input breaks rules, each of which `violations` names. Nothing was done. */
export class InputInvalidError extends AnswerError {
  static override readonly kind: string = 'InputInvalidError';
  declare readonly violations: readonly Violation[];

  constructor(code: string, message: string, facts?: AnswerErrorFacts) {
    super(code, message, { violations: [], ...facts });
  }
}

/** Too many requests. */
export class RateLimitError extends AnswerError {
  static override readonly kind: string = 'RateLimitError';
  override readonly retryable: boolean = true;
}

/** A fault of the service, or of what stands before it. */
export class ServiceError extends AnswerError {
  static override readonly kind: string = 'ServiceError';
  override readonly retryable: boolean = true;
  /** What to tell the operator of the service. */
  declare readonly incidentId: string | undefined;
}
