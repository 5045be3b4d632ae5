// The way to one service.
export { type AnswerFacts, Client, type PartialResult, type Written } from './client.js';
export type { Document, TypedDocument } from './document.js';
export type { CallOptions, ClientOptions, Deprecation, WriteOptions } from './options.js';
export { type LanguageOptions, listOf, type ListOptions, partOptions, type ReadOptions } from './reading.js';
export { sdkVersion } from './version.js';
