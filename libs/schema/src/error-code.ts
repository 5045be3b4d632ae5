// The closed list of error codes: what `extensions.code` of a GraphQL error can say.

/** Why a request failed. An outcome that a client would write an `if` for is a refusal instead: REFUSAL_CODES. */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'Nobody is signed in, or the token or key is wrong, expired or revoked. Sign in and try again.',
  FORBIDDEN: 'The caller is known and may not do this. Trying again does not help.',
  NOT_FOUND: 'There is nothing with this id, or the caller may not know of it.',
  INPUT_INVALID: 'The input breaks a rule. `violations` names each path and rule.',
  STALE: 'The object changed since it was read. Read it again and decide anew.',
  RATE_LIMITED: 'Too many requests. `retryAfterSeconds` says when to try again.',
  QUERY_TOO_COSTLY: 'The query is too large, too deep or too costly. It was not run. Ask for less at once.',
  PERSISTED_QUERY_NOT_FOUND:
    'The service does not know the document of this hash. Send the text of the document; it is not kept.',
  INTERNAL: 'A fault of the service. `incidentId` is what to tell its operator.',
} as const;
/** One of {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** What a client of the service says by itself, without an answer: the codes of the SDK's own errors. */
export const CLIENT_CODES = {
  CONNECTION:
    'The service could not be reached, or the connection broke. A write under an idempotency key may be sent again.',
  TIMEOUT: 'No answer came in time. A write under an idempotency key may be sent again.',
  ABORTED: 'The program that asked called it off.',
  UNREADABLE_ANSWER: 'Something answered that is no GraphQL: a proxy, a sign-in page, or half an answer.',
  UNKNOWN:
    'The service answered with an error that has no code. It is a fault of what stands before the service, or of the service.',
  USAGE: 'The program uses the SDK in a way that cannot work. The message says how it can.',
} as const;
