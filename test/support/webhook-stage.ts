/** A service, and for each test a webhook of `member` with its receiver. Called inside a `describe`. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { WebhookBench } from './webhook-bench.js';
import { startReceiver, type WebhookReceiver } from './webhook-receiver.js';

export interface WebhookStage {
  readonly bench: WebhookBench;
  readonly receiver: WebhookReceiver;
  readonly hook: { readonly id: string; readonly secret: string };
  read(): ReturnType<WebhookBench['read']>;
  /** The states of its deliveries, the oldest first. */
  statesOf(): Promise<string[]>;
  /** The publications of which the receiver was told, in order. */
  subjects(): (string | null | undefined)[];
}

/** @returns what the tests of the `describe` stand on; to be used inside of tests only */
export function stageWebhook(): WebhookStage {
  const stage = {
    read: () => stage.bench.read('memberHead', stage.hook.id),
    statesOf: async () => (await stage.read()).deliveries.nodes.map(({ state }) => state).reverse(),
    subjects: () => stage.receiver.received.map(({ data }) => data['publication']),
  } as { -readonly [Key in keyof WebhookStage]: WebhookStage[Key] };
  beforeAll(async () => {
    stage.bench = await WebhookBench.start();
  }, 120_000);
  afterAll(async () => {
    await stage.bench.network.close();
  });
  beforeEach(async () => {
    stage.receiver = await startReceiver();
    stage.hook = await stage.bench.create('memberHead', stage.receiver.url);
  });
  afterEach(async () => {
    const { bench, receiver } = stage;
    await bench.sql(`update webhook set state = 'ENDED', pause_reason = null, ended_at = now() where state <> 'ENDED'`);
    await bench.settled();
    await receiver.close();
  });
  return stage;
}
