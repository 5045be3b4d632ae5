/** Brings a database to the newest schema. Migrations are plain SQL files in `migrations/`, never edited after release. */
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import type { DatabaseConnections } from './database-connections.js';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * Migrates up (all) or down (one step), as the owner. Several processes may start at once: one migrates, the others wait.
 * @returns the names of the migrations that ran
 */
export async function migrate(
  connections: DatabaseConnections,
  direction: 'up' | 'down' = 'up',
  { count, log = () => undefined }: { count?: number; log?: (line: string) => void } = {},
): Promise<string[]> {
  return alone(connections.ownerUrl, () => step(connections, direction, count, log));
}

async function step(
  connections: DatabaseConnections,
  direction: 'up' | 'down',
  count: number | undefined,
  log: (line: string) => void,
): Promise<string[]> {
  if (direction === 'up') await runMigrations({ connectionString: connections.ownerUrl });
  const quiet = { debug: () => undefined, info: () => undefined, warn: log, error: log };
  const ran = await runner({
    databaseUrl: { connectionString: connections.ownerUrl },
    dir: MIGRATIONS,
    direction,
    ...(count !== undefined && { count }),
    migrationsTable: 'schema_migration',
    logger: quiet,
  } as Parameters<typeof runner>[0]);
  if (direction === 'up') await grantToApp(connections);
  return ran.map(({ name }) => name);
}

/** Runs work while no other process migrates: neither graphile-worker's migrations nor grants bear company. */
async function alone<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('kurultai.migrate'))`);
    return await work();
  } finally {
    await client.end();
  }
}

/** graphile-worker shuts its tables by row-level security to all but their owner; here the serving role works the jobs. */
const OPEN_JOB_TABLES = `
  do $$
  declare shut regclass;
  begin
    for shut in select oid from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
      execute format('alter table %s disable row level security', shut);
    end loop;
  end $$`;

/** Gives the serving role the rows and no more. Nothing to do where owner and serving role are one. */
async function grantToApp({ ownerUrl, appUrl }: DatabaseConnections): Promise<void> {
  if (ownerUrl === appUrl) return;
  const app = pg.escapeIdentifier(await roleOf(appUrl));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema public, graphile_worker to ${app};
      grant select, insert, update, delete on all tables in schema public, graphile_worker to ${app};
      grant usage, select on all sequences in schema public, graphile_worker to ${app};
      revoke insert, update, delete on schema_migration from ${app};`);
    await client.query(OPEN_JOB_TABLES);
  } finally {
    await client.end();
  }
}

async function roleOf(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    return rows[0]?.role ?? '';
  } finally {
    await client.end();
  }
}
