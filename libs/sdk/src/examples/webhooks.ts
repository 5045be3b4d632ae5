import type { Examples } from './examples.js';

export const webhooks: Examples<'webhooks'> = {
  async list(k) {
    for (const webhook of await k.webhooks.list()) console.log(webhook.label, webhook.state);
  },
  async get(k) {
    const webhook = await k.webhooks.get('whk_01');
    console.log(webhook?.url);
  },
  async deliveries(k) {
    for await (const delivery of k.webhooks.deliveries('whk_01', { state: 'DEAD' })) console.log(delivery.id);
  },
  async create(k) {
    const { secret } = await k.webhooks.create({
      label: 'Our website',
      url: 'https://association-07.example/hooks',
      events: ['PUBLICATION_PUBLISHED'],
    });
    console.log('Keep it, it is shown once:', secret);
  },
  async rotateSecret(k) {
    const { secret } = await k.webhooks.rotateSecret('whk_01', { overlapHours: 48 });
    console.log('Keep it, it is shown once:', secret);
  },
  async update(k) {
    await k.webhooks.update({ id: 'whk_01', expectedVersion: 1, label: 'Our new website' });
  },
  async pause(k) {
    await k.webhooks.pause('whk_01');
  },
  async resume(k) {
    await k.webhooks.resume('whk_01');
  },
  async replay(k) {
    await k.webhooks.replay({ id: 'whk_01', since: '2026-11-01T00:00:00Z' });
  },
  async delete(k) {
    await k.webhooks.delete('whk_01');
  },
};
