/** What a PostgreSQL server must offer, asked before anything is changed. */
import pg from 'pg';

/** The server cannot be used. The message says why and what to do. */
export class DatabaseUnusable extends Error {}

const LEAST_VERSION = 150_000;

interface Server {
  version: number;
  versionText: string;
  database: string;
  user: string;
  encoding: string;
  mayCreateSchema: boolean;
  mayCreateTables: boolean;
}

const ASK = `
  select current_setting('server_version_num')::int as version, current_setting('server_version') as "versionText",
         current_database() as database, current_user as "user", pg_encoding_to_char(encoding) as encoding,
         has_database_privilege(current_database(), 'CREATE') as "mayCreateSchema",
         has_schema_privilege('public', 'CREATE') as "mayCreateTables"
  from pg_database where datname = current_database()`;

/** @throws DatabaseUnusable when the server is unreachable, too old, or a right is missing */
export async function checkServer(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseUnusable(`The database does not answer: ${reason(error)}. Check DATABASE_URL.`, { cause: error });
  }
  try {
    const { rows } = await client.query<Server>(ASK);
    const problem = rows[0] && problemOf(rows[0]);
    if (problem) throw new DatabaseUnusable(problem);
  } finally {
    await client.end();
  }
}

/** What is wrong with a server, in words, or undefined. */
export function problemOf(server: Server): string | undefined {
  const { version, versionText, database, user, encoding, mayCreateSchema, mayCreateTables } = server;
  if (version < LEAST_VERSION) {
    return `PostgreSQL ${versionText} is too old: Kurultai needs 15 or later. Upgrade the server, or unset DATABASE_URL to use the embedded one.`;
  }
  if (encoding !== 'UTF8') {
    return `The database ${database} has the encoding ${encoding}: Kurultai needs UTF8. Create one with: create database ${database} encoding 'UTF8' template template0;`;
  }
  if (!mayCreateSchema) {
    return `The role ${user} may not create schemas and extensions in the database ${database}. As its owner run: grant create on database "${database}" to "${user}"; or give an owner's address in DATABASE_OWNER_URL.`;
  }
  if (!mayCreateTables) {
    return `The role ${user} may not create tables in the schema public of ${database}. As its owner run: grant create on schema public to "${user}"; or give an owner's address in DATABASE_OWNER_URL.`;
  }
  return undefined;
}

const reason = (error: unknown): string => {
  // An AggregateError (every address of a host refused) has no message of its own.
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
};
