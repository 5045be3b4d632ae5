// SIGKILL again and again, while events are made and while they are sent: none is lost, and order holds.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endServices, type ServiceProcess, startService } from '../../support/service-process.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';
import { WebhookBench } from '../../support/webhook-bench.js';
import { startReceiver, type WebhookReceiver } from '../../support/webhook-receiver.js';

const PUBLISH = `mutation ($input: PublishInput!) { publish(input: $input) { ... on PublishSuccess { publication { id } } } }`;
const COUNT = 60;
const KILLS = 6;

describe('SIGKILL of the service, again and again', () => {
  let database: TestDatabase;
  let receiver: WebhookReceiver;
  let folder: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    receiver = await startReceiver();
    folder = await mkdtemp(join(tmpdir(), 'kurultai-webhook-'));
  });
  afterEach(async () => {
    await endServices();
    await receiver.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('loses no event, and at worst repeats one under the same id; each subject keeps its order', async () => {
    const bench = await WebhookBench.start(database);
    await bench.create('memberHead', receiver.url);
    const key = bench.cast.tokens.memberKey;
    await bench.network.close();
    const start = (): Promise<ServiceProcess> =>
      startService({
        DATABASE_URL: database.appUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        KURULTAI_DATA_DIR: folder,
        OUTBOUND_ALLOW: '127.0.0.1',
      });
    // Now and then the receiver is slow, or fails.
    receiver.answer = async (_, response) => {
      const chance = receiver.received.length % 20;
      await wait(chance);
      response.writeHead(chance === 19 ? 503 : 204).end();
    };

    let service = await start();
    /** Publishes until it is acknowledged, by whichever process lives. */
    const publish = async (number: number, body: string): Promise<void> => {
      const input = { externalId: `storm-${String(number)}`, content: [{ language: 'en', title: 'Example', body }] };
      for (;;) {
        const answer = await service
          .graphql(PUBLISH, { input }, key, { 'idempotency-key': `storm-${String(number)}-${body}` })
          .then(response => response.json() as Promise<{ data?: { publish: { publication?: { id: string } } } }>)
          .catch(() => undefined);
        if (answer?.data?.publish.publication) return;
        await wait(100);
      }
    };
    const storm = Array.from({ length: COUNT }, async (_, number) => {
      await publish(number, 'First.');
      await publish(number, 'Second.');
    });
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const before = receiver.received.length;
      await until(() => receiver.received.length >= before + 3, 240);
      service.process.kill('SIGKILL');
      await service.ended;
      service = await start();
    }
    await Promise.all(storm);

    const events = await bench.sql<{ id: string; type: string; subject: string }>(
      `select id, type, subject from outbox_event where type like 'publication.%' order by position`,
    );
    expect(events.length).toBeGreaterThanOrEqual(2 * COUNT);
    const waiting = async () =>
      (await bench.sql(`select from webhook_delivery where state <> 'DELIVERED' and event_type like 'publication.%'`))
        .length;
    const noted = async () =>
      (await bench.sql(`select from webhook_delivery where event_type like 'publication.%'`)).length;
    await until(async () => (await noted()) === events.length && (await waiting()) === 0, 400);

    const bodies = new Map<string, Set<string>>();
    for (const { id, body } of receiver.received) bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
    for (const known of bodies.values()) expect(known.size).toBe(1);
    // What came first counts: what came again does not.
    const first = new Map(receiver.received.toReversed().map(one => [one.id, one]));
    const arrived = receiver.received.filter(one => first.get(one.id) === one);
    const storyOf = (subject: string) =>
      arrived.filter(({ data }) => data['publication'] === subject).map(({ type }) => type);
    for (const subject of new Set(events.map(event => event.subject))) {
      const told = events.filter(event => event.subject === subject).map(({ type }) => type);
      expect(storyOf(subject)).toEqual(told);
    }
    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  }, 900_000);
});
