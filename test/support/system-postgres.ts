/** A PostgreSQL 15 that the machine has installed, started on a folder of its own: the way of DATABASE_URL. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = '/usr/lib/postgresql/15/bin';
const USER = 'postgres';

/** PostgreSQL refuses to run as root, so another user is needed, and the right to become it. */
export const systemPostgresFound =
  existsSync(join(PROGRAMS, 'initdb')) && process.getuid?.() === 0 && userId() !== undefined;

function userId(): number | undefined {
  try {
    return Number(execFileSync('id', ['-u', USER], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return undefined;
  }
}

export interface SystemPostgres {
  /** The address of its first database, as its superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts it, reached by a socket in its folder. */
export async function startSystemPostgres(): Promise<SystemPostgres> {
  const uid = userId() ?? 0;
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-pg15-'));
  await chown(folder, uid, uid);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(PROGRAMS, program), args, { uid, cwd: folder, stdio: 'ignore' });
  run('initdb', '-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C');
  run('pg_ctl', 'start', '-w', '-D', data, '-o', `-c listen_addresses='' -k ${folder}`, '-l', join(folder, 'log'));
  return {
    url: `postgres://${USER}@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      run('pg_ctl', 'stop', '-w', '-m', 'fast', '-D', data);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
