/** The service over a database that counts as embedded, with the demo data in it or not yet. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Configuration } from '../../apps/api/src/core/config/index.js';
import type { Credentials } from '../../apps/api/src/demo/credentials-file.js';
import { type DemoCredentials, loadDemo } from '../../apps/api/src/demo/index.js';
import { ask } from './embedded-folders.js';
import { startTestApp, type TestApp } from './test-app.js';

export interface DemoBench extends TestApp {
  /** Loads the demo data as a start of the service does. @param say is told each step */
  load(say?: (line: string) => void, embedded?: boolean): Promise<DemoCredentials | undefined>;
  /** The folder of the service. */
  readonly folder: string;
  /** The path of the credentials. */
  readonly file: string;
  credentials(): Promise<Credentials>;
  /** Runs a statement as the owner. */
  query<Row extends Record<string, unknown>>(sql: string): Promise<Row[]>;
  /** Its first row. @throws Error when there is none */
  row<Row extends Record<string, unknown>>(sql: string): Promise<Row>;
  /** How many rows each table holds, and a sum over what they say. Left out: what jobs and starts write by themselves. */
  fingerprint(): Promise<Record<string, string>>;
}

/** @param given the parameters of `startTestApp` */
export async function startDemoBench(...given: Parameters<typeof startTestApp>): Promise<DemoBench> {
  const test = await startTestApp(...given);
  const configuration = test.app.get(Configuration, { strict: false });
  const folder = configuration.values.KURULTAI_DATA_DIR;
  const file = join(folder, 'credentials.json');
  const query = <Row extends Record<string, unknown>>(sql: string) => ask<Row>(test.database.ownerUrl, sql);
  const row = async <Row extends Record<string, unknown>>(sql: string): Promise<Row> => {
    const [found] = await query<Row>(sql);
    if (!found) throw new Error(`No row: ${sql}`);
    return found;
  };
  return {
    ...test,
    folder,
    file,
    load: (say = () => undefined, embedded = true) => loadDemo(test.app, configuration, { embedded }, say),
    credentials: async () => JSON.parse(await readFile(file, 'utf8')) as Credentials,
    query,
    row,
    fingerprint: async () => {
      const tables = await query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'public'
         and tablename not in ('audit_unsealed', 'audit_seal', 'outbox_event', 'vault_key') order by 1`,
      );
      const sums: Record<string, string> = {};
      for (const { name } of tables) {
        const { sum } = await row<{ sum: string }>(
          `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name} t`,
        );
        sums[name] = sum;
      }
      return sums;
    },
  };
}
