// The client of a Kurultai network.
export { Adoptions } from './adoptions/adoptions.js';
export { Agreements } from './agreements/agreements.js';
export { Applications } from './applications/applications.js';
export {
  type AnswerFacts,
  type CallOptions,
  Client,
  type ClientOptions,
  type Document,
  type LanguageOptions,
  type ListOptions,
  type PartialResult,
  type ReadOptions,
  type RequestOptions,
  sdkVersion,
  type TypedDocument,
  type WriteOptions,
  type Written,
} from './client/index.js';
export { Engagements } from './engagements/engagements.js';
export {
  AbortedError,
  AnswerError,
  ConnectionError,
  ForbiddenError,
  type Guard,
  InputInvalidError,
  KurultaiError,
  NotFoundError,
  QueryTooCostlyError,
  RateLimitError,
  RefusedError,
  ServiceError,
  StaleError,
  TimeoutError,
  UnauthenticatedError,
  UnreadableAnswerError,
  UsageError,
  type Violation,
} from './errors/index.js';
export type * from './generated/operations.js';
export { Kurultai } from './kurultai.js';
export { Members } from './members/members.js';
export { Organisations } from './organisations/organisations.js';
export { List, type Page, type PageOptions } from './paging/index.js';
export { Programmes } from './programmes/programmes.js';
export { Publications } from './publications/publications.js';
export type { PublishedItem, PublishManyOptions } from './publications/publish-many.js';
export { Resources } from './resources/resources.js';
export type { UploadOptions, UploadSource } from './resources/upload.js';
export { Summits } from './summits/summits.js';
export type { RetryNotice } from './transport/index.js';
export { type Segment, Translations } from './translations/translations.js';
export { type Delivery, Webhooks } from './webhooks/webhooks.js';
