/** Examples as their readers have them: copies in an empty folder, with the packed SDK installed from the service. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

export interface Ended {
  readonly code: number;
  readonly output: string;
}

export interface ExampleFolder {
  /** Where the copy of an example is. */
  path(...parts: string[]): string;
  /** Runs a script of an example to its end. */
  run(script: string, args?: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ended>;
  /** Starts one. */
  start(script: string, args?: readonly string[], environment?: NodeJS.ProcessEnv): ChildProcess;
  remove(): Promise<void>;
}

/**
 * @param names of folders in examples/; of one alone its own packages are installed too, none for the SDK alone
 * @param network the address of the service that delivers the SDK
 */
export async function openExamples(names: readonly string[], network: string): Promise<ExampleFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-example-'));
  // Without one of its own npm would look for one above.
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const [only = ''] = names;
  for (const name of names) await cp(path(`examples/${name}`), join(folder, name), { recursive: true });
  const [packed = ''] = readdirSync(path('libs/sdk/packed'));
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  await run('npm', ['install', ...quiet, `${network}/sdk/${packed}`], {
    cwd: names.length === 1 ? join(folder, only) : folder,
    env: environment,
  });
  const start: ExampleFolder['start'] = (script, args = [], more = {}) =>
    spawn(process.execPath, [join(folder, script), ...args], {
      cwd: folder,
      env: { ...environment, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    path: (...parts) => join(folder, ...parts),
    start,
    run: (...call) =>
      new Promise(resolve => {
        let output = '';
        const child = start(...call);
        child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
        child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
        child.on('close', code => resolve({ code: code ?? -1, output }));
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
