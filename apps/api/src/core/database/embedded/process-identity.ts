/** Which process a number stands for. Numbers are used again, so a process is known by its number and its start. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './embedded-postgres-error.js';

/** A process, told apart from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** The boot and the moment of its start, as the system writes them; empty where the system does not tell. */
  readonly started: string;
}

/** The process that has this number now. @returns undefined when there is none */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !runs(pid)) return undefined;
  if (process.platform === 'win32') return { pid, started: '' };
  if (process.platform !== 'linux') {
    const started = await ps(pid, 'lstart=');
    return started === '' ? undefined : { pid, started };
  }
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'latin1').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name in parentheses may hold spaces and parentheses; state is the 3rd field, the start the 22nd.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return { pid, started: `${await bootId()} ${fields[19] ?? ''}` };
}

/** Whether that very process still runs. */
export async function isRunning({ pid, started }: ProcessIdentity): Promise<boolean> {
  return (await identify(pid))?.started === started;
}

/** The command line of a process, as one list; empty when the system does not tell. */
export async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '');
    return line.split('\0').slice(0, -1);
  }
  // `ps` joins the arguments with spaces: enough to look for a path in them.
  return process.platform === 'win32' ? [] : [await ps(pid, 'command=')];
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const bootId = async (): Promise<string> =>
  (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();

async function ps(pid: number, column: string): Promise<string> {
  const { stdout } = await promisify(execFile)('ps', ['-o', column, '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim();
}
