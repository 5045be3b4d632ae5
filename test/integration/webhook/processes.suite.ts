import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { endServices, startService } from '../../support/service-process.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';
import { answering, startReceiver, type WebhookReceiver } from '../../support/webhook-receiver.js';
import { WebhookBench } from '../../support/webhook-bench.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('processes that tell webhooks of events', () => {
  let database: TestDatabase;
  let receiver: WebhookReceiver;
  let folder: string;
  let network: TestApp | undefined;

  beforeEach(async () => {
    database = await createTestDatabase();
    receiver = await startReceiver();
    folder = await mkdtemp(join(tmpdir(), 'kurultai-webhook-'));
  });
  afterEach(async () => {
    await endServices();
    await network?.close();
    await receiver.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('never send the same one twice at once, and one webhook one after another', async () => {
    const bench = await WebhookBench.start(database);
    ({ network } = bench);
    // What was told of the members that the test made may still be on its way.
    await bench.create('memberHead', receiver.url, ['PUBLICATION_PUBLISHED']);
    const other = await startTestApp({ OUTBOUND_ALLOW: '127.0.0.1' }, network.clock.now().toISOString(), database);
    const names = Array.from({ length: 20 }, (_, number) => `pub_${String(number % 5)}`);
    for (const name of names) await bench.publish(name);
    await bench.settled();
    await other.close();
    expect(receiver.received).toHaveLength(20);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(20);
    expect(receiver.received.map(({ atOnce }) => atOnce)).toEqual(names.map(() => 1));
  }, 120_000);

  it('lose nothing when one is killed: another one sends it again under the same id, and then what came after it', async () => {
    const bench = await WebhookBench.start(database);
    const { id } = await bench.create('memberHead', receiver.url);
    await bench.act('memberHead', 'pauseWebhook', id);
    for (const type of ['publication.published', 'publication.updated'] as const) await bench.publish('pub_1', type);
    await bench.settled();
    await bench.network.close();
    await bench.sql(`update webhook set state = 'ACTIVE', pause_reason = null, paused_at = null`);

    // The job that sends is due, and the process that takes it dies before the answer has come.
    receiver.answer = () => undefined;
    const name = `webhook:${uuidOf('Webhook', id)}`;
    await bench.sql(`select graphile_worker.add_job('webhook.deliver', '{"webhook": "${uuidOf('Webhook', id)}"}',
      queue_name := '${name}', job_key := '${name}')`);
    const { ownerUrl, appUrl } = database;
    const addresses = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, KURULTAI_DATA_DIR: folder };
    const killed = await startService({ ...addresses, OUTBOUND_ALLOW: '127.0.0.1' });
    await until(() => receiver.received.length === 1, 60);
    killed.process.kill('SIGKILL');
    await killed.ended;

    receiver.answer = answering(204);
    network = await startTestApp({ OUTBOUND_ALLOW: '127.0.0.1' }, bench.network.clock.now().toISOString(), database);
    await until(() => receiver.received.length === 3, 30);
    const [first, again, next] = receiver.received;
    expect([again?.id, again?.body]).toEqual([first?.id, first?.body]);
    expect(next?.type).toBe('publication.updated');
    const unsettled = () => bench.sql(`select from webhook_delivery where state <> 'DELIVERED'`);
    await until(async () => (await unsettled()).length === 0);
    // The attempt of which nobody knows what came of it was not written down.
    expect(await bench.sql('select from webhook_attempt')).toHaveLength(2);
  }, 120_000);
});
