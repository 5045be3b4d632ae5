// From what a GraphQL answer says to an error.
import {
  AnswerError,
  type AnswerErrorFacts,
  ForbiddenError,
  InputInvalidError,
  NotFoundError,
  QueryTooCostlyError,
  RateLimitError,
  ServiceError,
  StaleError,
  UnauthenticatedError,
  type Violation,
} from './answer-errors.js';

/** One entry of `errors` in a GraphQL answer. */
export interface GraphQLErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly violations?: readonly Violation[];
    readonly retryAfterSeconds?: number;
    readonly incidentId?: string;
  };
}

const KINDS: Readonly<Record<string, typeof AnswerError>> = {
  UNAUTHENTICATED: UnauthenticatedError,
  FORBIDDEN: ForbiddenError,
  NOT_FOUND: NotFoundError,
  STALE: StaleError,
  QUERY_TOO_COSTLY: QueryTooCostlyError,
  INPUT_INVALID: InputInvalidError,
  RATE_LIMITED: RateLimitError,
  INTERNAL: ServiceError,
};

/** The error that the first entry stands for. */
export function errorOfAnswer({ message, extensions = {} }: GraphQLErrorEntry, facts: AnswerErrorFacts): AnswerError {
  const code = extensions.code ?? 'UNKNOWN';
  const Kind = KINDS[code] ?? ((facts.status ?? 0) >= 500 ? ServiceError : AnswerError);
  const { violations = [], retryAfterSeconds, incidentId } = extensions;
  const { retryAfter = retryAfterSeconds } = facts;
  return new Kind(code, message, { ...facts, retryAfter, violations, incidentId });
}
