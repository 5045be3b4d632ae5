// The service understood and did nothing, for a reason of the domain.
import { type ErrorFacts, KurultaiError } from './kurultai-error.js';

/** A condition that does not hold. */
export interface Guard {
  /** The stable name of the condition. */
  readonly code: string;
  /** The condition in plain English, for a person. */
  readonly message: string;
}

/** A refusal as the service gives it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly guards?: readonly Guard[];
}

/** The action is not open now. Nothing was done; `guards` says every reason at once. */
export class RefusedError extends KurultaiError {
  static override readonly kind: string = 'RefusedError';
  /** Every condition that does not hold; empty when the code says all. */
  readonly guards: readonly Guard[];

  constructor(refusal: Refusal, facts: ErrorFacts = {}) {
    super(refusal.code, refusal.message, facts);
    this.guards = refusal.guards ?? [];
  }
}
