// The way to one service.
export { type AnswerFacts, read, write, writeOnce, type Written } from './calls.js';
export { checkNumbers, Client } from './client.js';
export type { Document, TypedDocument } from './document.js';
export type { CallOptions, ClientOptions, WriteOptions } from './options.js';
export { type PartialResult, request, type RequestOptions } from './request.js';
export { type LanguageOptions, listOf, type ListOptions, partOptions, type ReadOptions } from './reading.js';
export { sdkVersion } from './version.js';
