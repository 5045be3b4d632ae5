// `@kurultai/sdk/query`: queries of your own, typed without any generation of code.
export type { Answer } from './query/answer.js';
export { paginate, query } from './query/query.js';
export type { Selection } from './query/selection.js';
export type { Query } from './generated/schema-map.js';
