/** The front door of the embedded PostgreSQL: a real server, started from an npm package, kept in one folder. */
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export { findRunningPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';
