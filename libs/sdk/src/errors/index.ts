// Every error that the SDK throws.
export {
  AnswerError,
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
export { errorOfAnswer, type GraphQLErrorEntry } from './error-of-answer.js';
export { type ErrorFacts, KurultaiError } from './kurultai-error.js';
export { type Guard, type Refusal, RefusedError } from './refused-error.js';
export { AbortedError, ConnectionError, TimeoutError, UnreadableAnswerError, UsageError } from './way-errors.js';
