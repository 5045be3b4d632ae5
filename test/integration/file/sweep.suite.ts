/** What dead clients and dead processes leave behind is cleared away; what belongs to somebody stays. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { FileSweeper } from '../../../apps/api/src/modules/file/sweep/file-sweeper.js';
import { type FileBench, put, startFileBench, stateOf } from '../../support/file-bench.js';
import { pdfOf } from '../../support/sample-files.js';
import { until } from '../../support/until.js';

describe('the sweeper', () => {
  let bench: FileBench;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    bench = await startFileBench();
  });
  afterEach(() => kill());
  afterAll(() => bench.close());

  const sweep = () => bench.app.get(FileSweeper).sweep();

  /** Starts the same service in a process of its own, on the same database and folder. @returns its address */
  async function startProcess(): Promise<URL> {
    const script = join(import.meta.dirname, '../../support/file-service.child.ts');
    const loader = join(import.meta.dirname, '../../support/typescript.mjs');
    const { ownerUrl, appUrl } = bench.database;
    const args = ['--import', loader, script, ownerUrl, appUrl, dirname(bench.folder)];
    const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    const [url] = (await once(createInterface(started.stdout), 'line')) as [string];
    return new URL(url);
  }

  async function kill(): Promise<void> {
    const killed = child;
    child = undefined;
    if (killed?.kill('SIGKILL')) await once(killed, 'exit');
  }

  it('clears away the half of a file whose process was killed in the middle of its upload', async () => {
    const { id, uploadUrl } = await bench.announce(bench.actors.head, pdfOf(1_000_000));
    const url = await startProcess();
    const socket = connect(Number(url.port), url.hostname).on('error', () => undefined);
    socket.write(`PUT ${new URL(uploadUrl).pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n`);
    socket.write(pdfOf(500_000));
    await until(async () => (await bench.onDisk()).some(name => name.endsWith('.part')));
    await kill();
    socket.destroy();

    const orphan = await bench.onDisk();
    expect(orphan).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.part$/)]);
    await sweep();
    // It could belong to an upload that is under way.
    expect(await bench.onDisk()).toEqual(orphan);
    expect(await put(uploadUrl, pdfOf(1_000_000))).toEqual({ status: 204 });
    bench.clock.advance(2 * 3600);
    await sweep();
    expect(await bench.onDisk()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(await stateOf(bench, undefined, id)).toBe('READY');
  });

  it('clears away whole bytes whose process was killed before it recorded them', async () => {
    const before = await bench.onDisk();
    const { id, uploadUrl } = await bench.announce(bench.actors.head, pdfOf(100_000));
    const url = await startProcess();
    // Holds the record, so that the child waits between storing and recording.
    await bench.sql('begin');
    await bench.sql('select from file where state = $1 for update', ['PENDING']);
    const answer = put(new URL(new URL(uploadUrl).pathname, url).href, pdfOf(100_000)).catch(() => 'cut off');
    try {
      // Other tests wait for locks on the same server: only a process that is at work in this database counts.
      const waiting = `select from pg_locks where not granted and pid in (
        select pid from pg_locks join pg_database on oid = database where datname = current_database())`;
      await until(async () => (await bench.sql(waiting)).length > 0);
      await kill();
    } finally {
      await bench.sql('rollback');
    }
    expect(await answer).toBe('cut off');
    expect(await stateOf(bench, bench.actors.head, id)).toBe('PENDING');

    expect(await bench.onDisk()).toHaveLength(before.length + 1);
    bench.clock.advance(2 * 3600);
    await sweep();
    expect(await bench.onDisk()).toEqual(before);
  });

  it('forgets uploads that never came an hour after their address expired, and addresses that work no more', async () => {
    const { id, uploadUrl } = await bench.announce(bench.actors.head, pdfOf(10));
    await put(uploadUrl, pdfOf(10));
    const late = await bench.announce(bench.actors.head, pdfOf(10));
    await bench.ask(undefined, 'mutation ($id: ID!) { requestDownload(fileId: $id) { __typename } }', { id });
    bench.clock.advance(15 * 60 + 3599);
    await sweep();
    expect(await stateOf(bench, bench.actors.head, late.id)).toBe('PENDING');
    expect(await bench.sql('select from file_download')).toEqual([]);
    bench.clock.advance(2);
    await sweep();
    expect(await stateOf(bench, bench.actors.head, late.id)).toBeUndefined();
    expect(await stateOf(bench, bench.actors.head, id)).toBe('READY');
  });
});
