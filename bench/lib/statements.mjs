/** How many SQL statements an operation is: counted by the database, in a short run of its own. */
import { ask } from './servers.mjs';

const TIMES = 20;

/** Statements per operation, with `begin` and `commit`; of an act also those that deliver its events a little later. */
export async function countStatements(server, operation, inputs, { client }) {
  await client.query(`alter system set pg_stat_statements.track = 'top'`);
  await client.query('select pg_reload_conf()');
  try {
    // The setting reaches a connection before its next statement.
    await ask(server, operation, inputs());
    await client.query('select pg_stat_statements_reset()');
    for (let time = 0; time < TIMES; time += 1) await ask(server, operation, inputs());
    const { rows } = await client.query(`
      select coalesce(sum(s.calls), 0)::int as calls from pg_stat_statements s join pg_roles r on r.oid = s.userid
      where r.rolname = 'kurultai_app' and s.query not ilike '%graphile_worker%'`);
    return rows[0].calls / TIMES;
  } finally {
    await client.query(`alter system set pg_stat_statements.track = 'none'`);
    await client.query('select pg_reload_conf()');
  }
}
