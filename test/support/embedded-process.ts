/** Starts the embedded PostgreSQL from other Node processes: as another user, in another locale, or to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from '../../apps/api/src/core/database/embedded/embedded-postgres.js';

export interface EmbeddedChildOptions {
  readonly dataDirectory: string;
  readonly durable?: boolean;
  readonly surroundings?: Partial<Surroundings>;
  readonly crash?: boolean;
}

/** What the process says once the server is up, or has failed. */
export interface ChildReport {
  readonly ownerUrl?: string;
  readonly appUrl?: string;
  readonly firstStart?: boolean;
  readonly error?: string;
  readonly lines: readonly string[];
}

export interface EmbeddedChild {
  readonly process: ChildProcess;
  readonly report: ChildReport;
  /** Lets it stop its server, and waits for its end. */
  end(): Promise<void>;
  /** Ends it at once; its server stays behind. */
  kill(): Promise<void>;
}

interface Circumstances {
  readonly user?: { uid: number; gid: number };
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs Node, such as `unshare`. */
  readonly through?: readonly string[];
  readonly detached?: boolean;
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const running = new Set<EmbeddedChild>();

/** Starts a process, and waits for its report. */
export async function startChild(options: EmbeddedChildOptions, around: Circumstances = {}): Promise<EmbeddedChild> {
  const [program = '', ...args] = [
    ...(around.through ?? []),
    process.execPath,
    '--import',
    file('typescript.mjs'),
    file('embedded-child.ts'),
    JSON.stringify(options),
  ];
  const child = spawn(program, args, {
    ...around.user,
    cwd: '/',
    env: { ...process.env, ...around.env },
    detached: around.detached ?? false,
    stdio: ['pipe', 'pipe', options.crash ? 'ignore' : 'inherit'],
  });
  const exited = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line') as Promise<string[]>,
    exited.then(() => [JSON.stringify({ error: 'The process ended without a word.', lines: [] })]),
  ]);
  const finish = async (hurry: () => void) => {
    hurry();
    await exited;
    running.delete(started);
  };
  const started: EmbeddedChild = {
    process: child,
    report: JSON.parse(line ?? '{}') as ChildReport,
    end: () => finish(() => child.stdin.end()),
    kill: () => finish(() => child.kill('SIGKILL')),
  };
  running.add(started);
  return started;
}

/** Ends what a test that failed has left running. */
export async function endChildren(): Promise<void> {
  await Promise.all([...running].map(child => child.end()));
}
