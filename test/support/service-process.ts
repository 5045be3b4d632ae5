/** The built service as a process of its own, started as an operator would start it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TEST_SECRET_KEY } from './test-key.js';
import { until } from './until.js';

/** The built entry point. */
export const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

export interface ServiceProcess {
  readonly process: ChildProcess;
  /** Its address; empty when it ended before it was ready. */
  readonly url: string;
  /** All that it wrote, on both streams, so far. */
  output(): string;
  /** Resolves when it has ended. @returns its exit code, or the signal that ended it */
  readonly ended: Promise<number | string>;
  graphql(query: string, variables?: object, token?: string, headers?: object): Promise<Response>;
}

const running = new Set<ChildProcess>();

export interface ServiceStart {
  readonly args?: readonly string[];
  /** Another command that starts it. */
  readonly command?: readonly [string, ...string[]];
  /** Is told of the process before it is ready. */
  readonly spawned?: (child: ChildProcess) => void;
  /** How many seconds it may take; 60 when left out. */
  readonly patience?: number;
}

/** Starts it on a free port, and waits until it is ready or has ended. @param environment beside what every test needs */
export async function startService(
  environment: Readonly<Record<string, string>> = {},
  { args = [], command = [process.execPath, MAIN], spawned, patience = 60 }: ServiceStart = {},
): Promise<ServiceProcess> {
  if (!existsSync(MAIN)) throw new Error('The service is not built: run `npm run build` first.');
  const [program, ...before] = command;
  // Nothing of the test run's own environment may configure it.
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, [...before, ...args], {
    env: {
      PATH,
      HOME,
      PORT: '0',
      LOG_LEVEL: 'info',
      // A database that others serve too was sealed with their key.
      ...(environment['DATABASE_URL'] !== undefined && { KURULTAI_SECRET_KEY: TEST_SECRET_KEY }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  spawned?.(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  let over = false;
  const ended = (once(child, 'close') as Promise<[number | null, string | null]>).then(([code, signal]) => {
    over = true;
    running.delete(child);
    return code ?? signal ?? '';
  });
  const address = () => /ready on (\S+)/u.exec(output)?.[1];
  await until(() => over || address() !== undefined, patience);
  const url = address() ?? '';
  return {
    process: child,
    url,
    output: () => output,
    ended,
    graphql: (query, variables = {}, token, headers = {}) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

/** For `afterEach`: ends what a test that failed has left running. */
export async function endServices(): Promise<void> {
  for (const child of running) {
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await once(child, 'close');
    clearTimeout(hard);
  }
}
