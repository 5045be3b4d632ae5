/** The examples that take longer: a sync that is killed again and again, and a receiver with packages of its own. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Cast, createCast } from '../support/cast.js';
import { ask } from '../support/embedded-folders.js';
import { type ExampleFolder, openExamples } from '../support/example-folder.js';
import { describeReceiver } from '../support/receiver-behaviour.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';

/** Three requests and a half. */
const ITEMS = 1750;

let network: TestApp;
let cast: Cast;
beforeAll(async () => {
  network = await startTestApp();
  cast = await createCast(network);
}, 60_000);
afterAll(() => network.close());

describe('the sync of a CMS in the examples', () => {
  let folder: ExampleFolder;
  /** What stands between: told when a request comes, and when the service has done it. */
  let onRequest = (_moment: 'come' | 'done'): void => undefined;
  const line = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      onRequest('come');
      const { authorization = '', 'idempotency-key': key } = request.headers;
      const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': String(key) };
      fetch(`${network.url}/graphql`, { method: 'POST', headers, body: Buffer.concat(parts) })
        .then(async answer => {
          const body = await answer.text();
          onRequest('done');
          response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
        })
        .catch(() => response.destroy());
    });
  });

  beforeAll(async () => {
    folder = await openExamples(['cms-sync'], network.url);
    const rows = Array.from({ length: ITEMS }, (_, id) =>
      JSON.stringify({ id, language: 'en', title: `Number ${String(id)}`, html: '<p>Text.</p>' }),
    );
    await writeFile(file(), rows.join('\n'));
    await new Promise<void>(resolve => line.listen(0, '127.0.0.1', resolve));
  }, 120_000);
  afterEach(() => {
    onRequest = () => undefined;
  });
  afterAll(async () => {
    line.closeAllConnections();
    line.close();
    await folder.remove();
  });

  const file = () => folder.path('cms-sync', 'export.jsonl');
  const environment = () => ({
    KURULTAI_URL: `http://127.0.0.1:${String((line.address() as AddressInfo).port)}/graphql`,
    KURULTAI_KEY: cast.tokens.memberKey,
  });
  /** How far it says that it came; what stands there is always whole. */
  const next = async (): Promise<number> => {
    const text = await readFile(`${file()}.state`, 'utf8').catch(() => '{"next":0}');
    return (JSON.parse(text) as { next: number }).next;
  };
  const rows = () =>
    ask<{ publications: number; ids: number; revisions: number }>(
      network.database.ownerUrl,
      `select (select count(*)::int from publication) as publications,
        (select count(distinct external_id)::int from publication) as ids,
        (select count(*)::int from publication_revision) as revisions`,
    );

  /** Starts it, and kills it when the moment has come. @returns how far it came */
  async function killed(moment: (kill: () => void) => Promise<void> | void): Promise<number> {
    const child = folder.start('cms-sync/sync.mjs', [file()], environment());
    let complaints = '';
    child.stdout?.resume();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    const end = once(child, 'exit');
    await moment(() => child.kill('SIGKILL'));
    expect([...((await end) as unknown[]), complaints]).toEqual([null, 'SIGKILL', '']);
    onRequest = () => undefined;
    return next();
  }
  const on = (which: 'come' | 'done', count: number) => (kill: () => void) => {
    let seen = 0;
    onRequest = moment => {
      if (moment === which) seen += 1;
      if (seen === count) kill();
    };
  };

  it('is killed at any moment, goes on, and has each text once, in one version', async () => {
    expect(await killed(on('come', 1))).toBe(0);
    // The service has done it, and nobody was told.
    expect(await killed(on('done', 1))).toBe(0);
    const places = [];
    for (const least of [1, 600, 1100]) {
      const place = await killed(async kill => {
        await until(async () => (await next()) >= least, 200);
        kill();
      });
      places.push(place);
      expect(place).toBeGreaterThanOrEqual(least);
      expect(place).toBeLessThan(ITEMS);
    }
    const last = await folder.run('cms-sync/sync.mjs', [file()], environment());
    expect(last).toEqual({ code: 0, output: expect.stringContaining(`goes on at ${String(places.at(-1))}\n`) });
    expect(last.output).toMatch(new RegExp(`\\n${String(ITEMS)} done, 0 refused\\n$`, 'u'));
    expect(await rows()).toEqual([{ publications: ITEMS, ids: ITEMS, revisions: ITEMS }]);
  });

  it('sends all of it again the next night, and writes nothing', async () => {
    const { output } = await folder.run('cms-sync/sync.mjs', [file()], environment());
    expect(output).toBe(`${String(ITEMS)} done, 0 refused\n`);
    expect(await rows()).toEqual([{ publications: ITEMS, ids: ITEMS, revisions: ITEMS }]);
  });
});

describe('with Express, and the SDK installed from the service', () => {
  let folder: ExampleFolder;
  beforeAll(async () => {
    folder = await openExamples(['webhooks'], network.url);
  }, 300_000);
  afterAll(() => folder.remove());

  describeReceiver('JavaScript', environment => folder.start('webhooks/receiver.mjs', [], environment));

  it('says what it needs when it has no secret', async () => {
    expect(await folder.run('webhooks/receiver.mjs')).toEqual({
      code: 2,
      output: expect.stringContaining('WEBHOOK_SECRET'),
    });
  });
});
