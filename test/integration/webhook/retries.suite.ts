import { describe, expect, it } from '@jest/globals';
import { answering } from '../../support/webhook-receiver.js';
import { stageWebhook } from '../../support/webhook-stage.js';

const DAY = 86_400;
const REPLAY = `mutation ($input: ReplayWebhookInput!) {
  replayWebhook(input: $input) { ... on ReplayWebhookSuccess { count hasMore } }
}`;

describe('an event that a webhook did not take', () => {
  const stage = stageWebhook();
  const { read, statesOf, subjects } = stage;

  it('waits while an earlier one of its subject fails, and holds up no other subject', async () => {
    const { bench, receiver } = stage;
    receiver.answer = (one, response) => {
      answering(one.data['publication'] === 'pub_bad' ? 500 : 204)(one, response);
    };
    await bench.publish('pub_bad');
    await bench.publish('pub_bad', 'publication.updated');
    await bench.settled();
    await bench.publish('pub_good');
    await bench.settled();
    // One failure leaves the receiver in peace for five seconds.
    await bench.pass(10);
    await bench.settled();
    expect(subjects()).toContain('pub_good');
    expect(receiver.received.filter(({ type }) => type === 'publication.updated')).toEqual([]);
    receiver.answer = answering(200);
    await bench.pass(3600);
    await bench.settled();
    expect(subjects().slice(-2)).toEqual(['pub_bad', 'pub_bad']);
    expect(receiver.received.at(-1)?.type).toBe('publication.updated');
    expect(await statesOf()).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
  });

  it('is tried for three days under the same id and with the same body, then it is dead, and its webhook pauses', async () => {
    const { bench, receiver, hook } = stage;
    receiver.answer = answering(503, {}, '<b>no</b>\u0000 \u202E');
    await bench.publish('pub_1');
    await bench.settled();
    const begin = bench.network.clock.now().getTime();
    for (let tries = 1; tries < 20; tries += 1) {
      const { nextAttemptAt = null } = (await read()).deliveries.nodes[0] ?? {};
      if (nextAttemptAt === null) break;
      const seconds = Math.ceil((Date.parse(nextAttemptAt) - bench.network.clock.now().getTime()) / 1000);
      await bench.pass(seconds - 1);
      await bench.settled();
      expect(receiver.received).toHaveLength(tries);
      await bench.pass(1);
      await bench.settled();
    }
    const hours = (bench.network.clock.now().getTime() - begin) / 3_600_000;
    expect(hours).toBeGreaterThan(64);
    expect(hours).toBeLessThan(80);
    expect(receiver.received).toHaveLength(11);
    expect(new Set(receiver.received.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
    const { deliveries, ...webhook } = await read();
    expect(deliveries.nodes).toMatchObject([{ state: 'DEAD', nextAttemptAt: null }]);
    expect(deliveries.nodes[0]?.attempts).toHaveLength(11);
    expect(deliveries.nodes[0]?.attempts[0]).toMatchObject({ status: 503, response: '<b>no</b>\uFFFD \uFFFD' });
    expect(webhook).toMatchObject({ state: 'PAUSED', pauseReason: 'FAILING', waiting: 0 });
    const tasks = await bench.sql(`select kind from task where closed_at is null and kind = 'WEBHOOK_MEND'`);
    expect(tasks).toHaveLength(1);

    // What comes meanwhile waits; resuming sends it, and replaying what died.
    await bench.publish('pub_2');
    await bench.settled();
    expect(receiver.received).toHaveLength(11);
    receiver.answer = answering(200);
    await bench.act('memberHead', 'resumeWebhook', hook.id);
    await bench.settled();
    expect(subjects().slice(11)).toEqual(['pub_2']);
    const replay = { id: hook.id, eventIds: [receiver.received[0]?.id] };
    const { data } = await bench.callers.ask('memberHead', REPLAY, { input: replay });
    expect(data).toEqual({ replayWebhook: { count: 1, hasMore: false } });
    await bench.settled();
    expect(receiver.received.at(-1)?.id).toBe(receiver.received[0]?.id);
    expect(await statesOf()).toEqual(['DELIVERED', 'DELIVERED']);
    expect(await bench.sql(`select from task where closed_at is null and kind = 'WEBHOOK_MEND'`)).toEqual([]);
  }, 120_000);

  it('is sent again when Retry-After says so, and not before', async () => {
    const { bench, receiver } = stage;
    receiver.answer = answering(429, { 'Retry-After': '1200' });
    await bench.publish('pub_1');
    await bench.settled();
    receiver.answer = answering(200);
    await bench.pass(1100);
    await bench.settled();
    expect(receiver.received).toHaveLength(1);
    await bench.pass(120);
    await bench.settled();
    expect(receiver.received).toHaveLength(2);
  });

  it('ends nothing but its own webhook when the receiver is gone', async () => {
    const { bench, receiver } = stage;
    receiver.answer = answering(410);
    await bench.publish('pub_1');
    await bench.settled();
    expect(await read()).toMatchObject({ state: 'PAUSED', pauseReason: 'GONE', waiting: 1 });
  });

  it('may be a test, which is tried once, also while the webhook is paused', async () => {
    const { bench, receiver, hook } = stage;
    await bench.act('memberHead', 'pauseWebhook', hook.id);
    receiver.answer = answering(500);
    expect(await bench.act('memberHead', 'sendTestEvent', hook.id)).toBe('SendTestEventSuccess');
    await bench.publish('pub_1');
    await bench.settled();
    expect(receiver.received.map(({ type, data }) => [type, data])).toEqual([
      ['webhook.test', { webhook: hook.id, organisation: bench.cast.organisations.member }],
    ]);
    const { deliveries, ...webhook } = await read();
    expect(deliveries.nodes.map(({ state }) => state)).toEqual(['WAITING', 'DEAD']);
    expect(webhook).toMatchObject({ state: 'PAUSED', pauseReason: 'BY_HAND', failingSince: null });
  });

  it('that waited for a paused webhook for more than seven days expires; a younger one is sent', async () => {
    const { bench, hook } = stage;
    await bench.act('memberHead', 'pauseWebhook', hook.id);
    await bench.publish('pub_old');
    await bench.settled();
    await bench.sql(`update webhook_delivery set created_at = created_at - interval '8 days' where state = 'WAITING'`);
    await bench.publish('pub_new');
    await bench.settled();
    await bench.act('memberHead', 'resumeWebhook', hook.id);
    await bench.settled();
    expect(subjects()).toEqual(['pub_new']);
    expect(await statesOf()).toEqual(['EXPIRED', 'DELIVERED']);
  });

  it('is replayed by time, and kept no longer than ninety days', async () => {
    const { bench, receiver, hook } = stage;
    await bench.publish('pub_1');
    await bench.publish('pub_2');
    await bench.settled();
    const since = new Date(bench.network.clock.now().getTime() - DAY * 1000).toISOString();
    const { data } = await bench.callers.ask('memberHead', REPLAY, { input: { id: hook.id, since } });
    expect(data).toEqual({ replayWebhook: { count: 2, hasMore: false } });
    await bench.settled();
    expect(subjects().toSorted()).toEqual(['pub_1', 'pub_1', 'pub_2', 'pub_2']);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(2);
    const { errors } = await bench.callers.ask('memberHead', REPLAY, { input: { id: hook.id } });
    expect(errors?.[0]?.extensions['violations']).toMatchObject([{ rule: 'replayRange' }]);
    await bench.sql(
      `update webhook_delivery set settled_at = settled_at - interval '91 days' where state <> 'WAITING'`,
    );
    const { WebhookSweeper } = await import('../../../apps/api/src/modules/webhook/index.js');
    await bench.network.app.get(WebhookSweeper).sweep();
    expect(await statesOf()).toEqual([]);
  });
});
