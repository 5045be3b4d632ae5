/** What processes have computed and what memory they hold, as Linux counts it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The fields of /proc/<pid>/stat behind the name, which may hold spaces; undefined when the process is gone. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [user, system, childUser, childSystem] = [11, 12, 13, 14].map(place => Number(fields[place]));
    return { parent: Number(fields[1]), own: user + system, reaped: childUser + childSystem };
  } catch {
    return undefined;
  }
}

/** Seconds that a process has computed, with all its threads. */
export function cpuOf(pid) {
  const stat = statOf(pid);
  if (!stat) throw new Error(`Process ${String(pid)} is gone.`);
  return stat.own / TICKS;
}

/** Seconds that a database has computed: its first process, those that live, and those that have ended. */
export function cpuOfDatabase(postmaster) {
  const first = statOf(postmaster);
  if (!first) throw new Error('The database is gone.');
  let ticks = first.own + first.reaped;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/u.test(entry)) continue;
    const stat = statOf(entry);
    if (stat?.parent === postmaster) ticks += stat.own + stat.reaped;
  }
  return ticks / TICKS;
}

/** Memory in MB: what the process holds now, and the most that it held. */
export function memoryOf(pid) {
  const text = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const megabytes = name => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(text)?.[1] ?? 0) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}
