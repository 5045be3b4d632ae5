/** The database and the role that serves it. */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { OWNER } from './cluster.js';
import { codeOf } from './embedded-postgres-error.js';
import { type Endpoint, urlOf } from './endpoint.js';

export const APP = 'kurultai_app';
export const DATABASE = 'kurultai';

const LOOK_AGAIN_MS = 10;
/** No socket yet, nobody listening yet, starting up. */
const NOT_YET = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'];

/** Connects as the owner as soon as the server lets in. @param waiting says whether it still may come up */
export async function connectWhenReady(endpoint: Endpoint, waiting: () => boolean): Promise<pg.Client | undefined> {
  while (waiting()) {
    const client = new pg.Client({
      connectionString: urlOf(endpoint, OWNER, 'postgres'),
      connectionTimeoutMillis: 5_000,
    });
    // A server that dies meanwhile is noticed by its end.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!NOT_YET.includes(codeOf(error)) && !/timeout|terminated/iu.test(String(error))) throw error;
    }
    await delay(LOOK_AGAIN_MS);
  }
  return undefined;
}

/**
 * Makes what is missing of the role and the database; a first start that was cut off is finished here.
 * @returns whether the database was made just now
 */
export async function provision(client: pg.Client, password: string): Promise<boolean> {
  const { rows } = await client.query<{ owned: boolean }>(
    // The rights of a database are empty until the last step gave them.
    'select datacl is not null as owned from pg_database where datname = $1',
    [DATABASE],
  );
  if (rows[0]?.owned) return false;
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP]);
  if (rowCount === 0) await client.query(`create role ${APP} login password ${client.escapeLiteral(password)}`);
  if (rows.length === 0) await client.query(`create database ${DATABASE} template template0 encoding 'UTF8'`);
  await client.query(`
    begin;
    revoke all on database ${DATABASE} from public;
    grant connect on database ${DATABASE} to ${APP};
    commit`);
  return true;
}
