/** How to reach the database: as the role that serves requests, and as the role that owns the tables. */
export abstract class DatabaseConnections {
  /** Serves requests: reads and writes rows, changes no table. */
  abstract readonly appUrl: string;
  /** Migrates. */
  abstract readonly ownerUrl: string;
}
