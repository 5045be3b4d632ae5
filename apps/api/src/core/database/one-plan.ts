/**
 * Runs a statement by the plan that fits any values. PostgreSQL looks at this setting whenever a statement is run; it is given back, as
 * other statements share the connection.
 */
import pg from 'pg';

const ONE_PLAN = 'set plan_cache_mode = force_generic_plan';
const AS_BEFORE = 'reset plan_cache_mode';

/** @param connection the one of a unit of work, or the pool */
export async function byOnePlan(
  connection: pg.Pool | pg.PoolClient,
  query: pg.QueryConfig,
): Promise<pg.QueryResult<pg.QueryResultRow>> {
  // A unit of work that fails takes the setting back with everything else.
  if (!(connection instanceof pg.Pool)) return runOn(connection, query);
  const client = await connection.connect();
  let broken: Error | undefined;
  try {
    return await runOn(client, query);
  } catch (error) {
    // Whether the setting was given back is not known: nobody else gets this connection.
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function runOn(client: pg.PoolClient, query: pg.QueryConfig): Promise<pg.QueryResult<pg.QueryResultRow>> {
  await client.query(ONE_PLAN);
  const result = await client.query(query);
  await client.query(AS_BEFORE);
  return result;
}
