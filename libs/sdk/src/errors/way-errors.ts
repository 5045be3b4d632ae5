// No answer came, or none that can be read.
import { type ErrorFacts, KurultaiError } from './kurultai-error.js';

/** The service could not be reached, or the connection broke. A write may have happened: its key makes a repetition safe. */
export class ConnectionError extends KurultaiError {
  static override readonly kind: string = 'ConnectionError';
  override readonly retryable: boolean = true;

  constructor(message: string, facts?: ErrorFacts) {
    super('CONNECTION', message, facts);
  }
}

/** An attempt took longer than `timeout`, or everything together longer than `deadline`. */
export class TimeoutError extends KurultaiError {
  static override readonly kind: string = 'TimeoutError';
  override readonly retryable: boolean = true;

  constructor(message: string, facts?: ErrorFacts) {
    super('TIMEOUT', message, facts);
  }
}

/** The caller's own signal ended it. It is never tried again. */
export class AbortedError extends KurultaiError {
  static override readonly kind: string = 'AbortedError';

  constructor(facts?: ErrorFacts) {
    super('ABORTED', 'The caller ended the request.', facts);
  }
}

/** What answered is not a Kurultai service: an error page, a sign-in page of a hotel, a truncated body. */
export class UnreadableAnswerError extends KurultaiError {
  static override readonly kind: string = 'UnreadableAnswerError';
  /** A page that says 404 or leads elsewhere says so again; half an answer, 429 and 5xx may be whole next time. */
  override readonly retryable: boolean;

  constructor(message: string, facts: ErrorFacts = {}) {
    super('UNREADABLE_ANSWER', message, facts);
    const { status = 0 } = facts;
    this.retryable = (status >= 200 && status < 300) || status === 429 || status >= 500;
  }
}

/** The SDK is used in a way that cannot work: a fault of the program that uses it. */
export class UsageError extends KurultaiError {
  static override readonly kind: string = 'UsageError';

  constructor(message: string) {
    super('USAGE', message);
  }
}
