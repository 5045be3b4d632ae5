/** The pool of connections that all reads and writes of one process share. */
import pg from 'pg';

/** Opens a pool. @param report is told of connections that broke while nobody used them */
export function openPool(connectionString: string, size: number, report: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: size,
    // A connection that idles away takes its prepared statements with it.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'kurultai',
    // Counters and sizes are far below 2^53; dates stay text, so that no driver moves them between zones.
    types: { getTypeParser: (oid, format) => PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format as 'text') },
  });
  pool.on('error', report);
  // A connection that breaks while it is used fails its query, which is report enough; unheard it would end the process.
  pool.on('connect', client => client.on('error', () => undefined));
  return pool;
}

const { builtins } = pg.types;
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, text => text],
]);
