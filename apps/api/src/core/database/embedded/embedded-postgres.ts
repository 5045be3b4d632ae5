/** What the embedded PostgreSQL takes and gives. */
import type { Transport } from './endpoint.js';

/** A server that runs, and how to reach it. */
export interface EmbeddedPostgres {
  /** As the role that owns the database, and migrates. */
  readonly ownerUrl: string;
  /** As the role that reads and writes rows, and makes nothing. */
  readonly appUrl: string;
  /** Whether the database was made just now. */
  readonly firstStart: boolean;
  /** Stops the server and waits for its end. Open transactions are rolled back. Further calls do nothing more. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Where the database is kept; made when missing. */
  readonly dataDirectory: string;
  /** Is told each step, for the terminal. */
  readonly log: (line: string) => void;
  /** false trades safety in a power cut for speed: for tests only. Without it: true. */
  readonly durable?: boolean;
}

/** What is otherwise found out from the machine. */
export interface Surroundings {
  readonly packageFolder: string;
  readonly transport: Transport;
}
