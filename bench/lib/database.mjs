/** The embedded database of the bench, with its data set: made when it is missing or out of date, and kept between runs. */
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/api/dist/core/database/embedded/index.js';
import { migrate } from '../../apps/api/dist/core/database/migrate.js';
import { root } from '../../scripts/sources.mjs';
import { fingerprintOf, forgetWrites, load, madeFrom, makePeerFunctions } from '../data/load.mjs';

/** Where everything of one size is kept: the database, the logs, the key of the vault. */
export const homeOf = size => join(root, '.kurultai', 'bench', size.name);

/** The same for every server, and nothing that a server would notice: no vacuum may begin in one server's round and not in another's. */
const SETTINGS = `
  alter system set autovacuum = off;
  alter system set shared_preload_libraries = 'pg_stat_statements';
  alter system set pg_stat_statements.track = 'none';
  alter system set checkpoint_timeout = '1h';
  alter system set max_wal_size = '8GB'`;

/** @returns the running server, its addresses, and a client of its owner */
export async function openDatabase(size, say) {
  let server = await start(size, false, say);
  if (await withClient(server.ownerUrl, client => isStale(client, size))) {
    say('The data set is out of date: it is made anew.');
    const admin = new URL(server.ownerUrl);
    admin.pathname = '/postgres';
    await withClient(admin.href, client => client.query('drop database kurultai with (force)'));
    await server.stop();
    server = await start(size, false, say);
  }
  await migrate(server, 'up', { log: () => undefined });
  await withClient(server.ownerUrl, async client => {
    if ((await madeFrom(client)) === undefined) {
      say(`Making the data set "${size.name}", once; it is kept in ${homeOf(size)}`);
      await load(client, size, say);
    }
    for (const setting of SETTINGS.split(';')) await client.query(setting);
    await forgetWrites(client);
    await forgetJobs(client);
    await makePeerFunctions(client);
    await client.query('checkpoint');
  });
  // Again, and as an operator runs it: what is committed is on the disk.
  await server.stop();
  server = await start(size, true, say);
  const client = new pg.Client(server.ownerUrl);
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  const { rows } = await client.query(
    `select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)::int as pid, version() as version`,
  );
  const { pid, version } = rows[0];
  const close = async () => {
    await client.end();
    await server.stop();
  };
  return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, client, pid, version, close };
}

const start = (size, durable, say) =>
  startEmbeddedPostgres({ dataDirectory: join(homeOf(size), 'postgres'), durable, log: line => say(`  ${line}`) });

/** What a run that was cut off has left to do would be done in the rounds of the next one. */
async function forgetJobs(client) {
  const { rows } = await client.query(`select to_regclass('graphile_worker._private_jobs') is not null as known`);
  if (rows[0].known) await client.query('delete from graphile_worker._private_jobs');
}

async function isStale(client, size) {
  const made = await madeFrom(client);
  if (made !== undefined) return made !== fingerprintOf(size);
  // A load that was cut off leaves a half of it.
  const { rows } = await client.query(`select to_regclass('bench_load.made') is not null as begun`);
  return rows[0].begun;
}

async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
