import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDatabase } from '../support/remove-database.js';
import { endServices, MAIN, type ServiceProcess, startService } from '../support/service-process.js';
import { until } from '../support/until.js';

let folder: string;

const environment = () => ({ KURULTAI_DATA_DIR: folder, KURULTAI_DEMO: 'off' });
/** The server that the service itself told of. */
const serverOf = (service: ServiceProcess) => Number(/process number (\d+)\)/u.exec(service.output())?.[1]);
/** Whether a process runs; a dead one that nobody asked after does not count. */
async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => ' Z');
  return !/\) Z|^ Z/u.test(status);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kurultai-service-'));
});
afterEach(async () => {
  await endServices();
  await removeDatabase(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

describe('the service on its embedded database', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('stops its server on %s and leaves no orphan', async signal => {
    const service = await startService(environment());
    const server = serverOf(service);
    expect(await runs(server)).toBe(true);
    service.process.kill(signal);
    expect(await service.ended).toBe(0);
    expect(await runs(server)).toBe(false);
  });

  it('stops with the npm that started it, which passes no signal on', async () => {
    const script = `"${process.execPath}" "${MAIN}" & echo "main $!"; wait`;
    const service = await startService(
      { ...environment(), npm_lifecycle_event: 'start' },
      { command: ['/bin/sh', '-c', script] },
    );
    const [main, server] = [Number(/main (\d+)/u.exec(service.output())?.[1]), serverOf(service)];
    expect(await runs(main)).toBe(true);
    service.process.kill('SIGKILL');
    await until(async () => !(await runs(main)), 15);
    expect(await runs(server)).toBe(false);
    expect(service.output()).toContain('the end of npm');
  });

  it('leaves no orphan either when it is told to stop while it starts', async () => {
    const spawned = new Promise<ChildProcess>(resolve => void startService(environment(), { spawned: resolve }));
    const service = await spawned;
    const exited = once(service, 'exit');
    await until(() => existsSync(join(folder, 'postgres', 'holder.json')) || existsSync(join(folder, 'postgres')), 20);
    service.kill('SIGTERM');
    expect((await exited)[0]).toBe(0);
    const left = () =>
      execFileSync('ps', ['-eo', 'args'])
        .toString()
        .split('\n')
        .filter(line => line.includes(folder));
    await until(() => left().length === 0);
    expect(left()).toEqual([]);
  });

  it('keeps its database over a restart', async () => {
    const first = await startService(environment());
    expect(first.output()).toContain('Migrated');
    first.process.kill('SIGTERM');
    await first.ended;
    const second = await startService(environment());
    expect(second.output()).not.toContain('Migrated');
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
  });
});
