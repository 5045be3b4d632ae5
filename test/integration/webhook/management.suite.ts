import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WEBHOOK_LIMITS } from '@kurultai/schema';
import { walkState } from '../../support/action-walk.js';
import type { CallerName } from '../../support/callers.js';
import { startReceiver, type WebhookReceiver } from '../../support/webhook-receiver.js';
import { WebhookBench } from '../../support/webhook-bench.js';

const UPDATE = `mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) { __typename } }`;
const CREATE = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { __typename } }`;

describe('a webhook', () => {
  let bench: WebhookBench;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    receiver = await startReceiver();
    bench = await WebhookBench.start();
  }, 120_000);
  afterAll(async () => {
    await bench.network.close();
    await receiver.close();
  });

  const emptied = () => bench.sql(`update webhook set state = 'ENDED', pause_reason = null, ended_at = now()`);
  const violation = async (url: string) => {
    const { errors } = await bench.callers.ask('memberHead', CREATE, { input: { label: 'site', url } });
    return errors?.[0]?.extensions['violations'];
  };

  it('is seen and changed by the head of its organisation only; of the secretariat, by officers and admins', async () => {
    const { id } = await bench.create('memberHead', receiver.url);
    const nobody: CallerName[] = ['otherMemberHead', 'officer', 'admin', 'applicantHead'];
    for (const caller of nobody) {
      const { data, errors } = await bench.callers.ask(caller, 'query ($id: ID!) { webhook(id: $id) { id } }', { id });
      expect([caller, data, errors]).toEqual([caller, { webhook: null }, undefined]);
      expect(await bench.act(caller, 'deleteWebhook', id)).toBe('NOT_FOUND');
    }
    for (const caller of ['memberEditor', 'memberKey', 'board', 'auditor'] as const) {
      expect([caller, await bench.act(caller, 'deleteWebhook', id)]).toEqual([caller, 'FORBIDDEN']);
    }
    const own = await bench.create('officer', receiver.url);
    expect(await bench.read('admin', own.id)).toMatchObject({ id: own.id, state: 'ACTIVE', waiting: 0 });
    const { data } = await bench.callers.ask('memberHead', '{ webhooks { id organisation { id } } }');
    expect(data).toEqual({ webhooks: [{ id, organisation: { id: bench.cast.organisations.member } }] });
  });

  it('shows its secret once, and keeps it sealed', async () => {
    const { id, secret } = await bench.create('memberHead', receiver.url);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
    const raw = secret.slice('whsec_'.length);
    const rows = await bench.sql<{ row: string }>(`select w::text as row from webhook w
      union all select a::text from audit_event a union all select j.payload::text from graphile_worker._private_jobs j`);
    const hex = Buffer.from(secret).toString('hex');
    expect(rows.filter(({ row }) => row.includes(raw) || row.includes(hex))).toEqual([]);
    expect(JSON.stringify(await bench.read('memberHead', id))).not.toContain(raw);
  });

  it.each([
    'http://127.0.0.2/',
    'http://10.0.0.1/hook',
    'http://169.254.169.254/latest/',
    'http://[::1]/',
    'http://2130706434/',
    'https://members.example:22/',
  ])('does not lead to %s', async url => {
    expect(await violation(url)).toMatchObject([{ path: ['input', 'url'], rule: 'outboundUrl' }]);
  });

  it('is one of ten at most, also when many are made at once', async () => {
    await emptied();
    const { perOrganisation } = WEBHOOK_LIMITS;
    const made = await Promise.all(Array.from({ length: perOrganisation + 5 }, () => violation(receiver.url)));
    expect(made.filter(violations => violations === undefined)).toHaveLength(perOrganisation);
    expect(made.find(violations => violations !== undefined)).toMatchObject([{ rule: 'tooMany' }]);
    await emptied();
  });

  it('changes under the version that the caller has read', async () => {
    const { id } = await bench.create('memberHead', receiver.url);
    const input = { id, expectedVersion: 1, label: 'newsletter', events: ['MEMBERSHIP_ADMITTED'] };
    expect((await bench.callers.ask('memberHead', UPDATE, { input })).errors).toBeUndefined();
    const stale = await bench.callers.ask('memberHead', UPDATE, { input });
    expect(stale.errors?.[0]?.extensions.code).toBe('STALE');
    const changed = { label: 'newsletter', events: ['MEMBERSHIP_ADMITTED'], url: receiver.url, version: 2 };
    expect(await bench.read('memberHead', id)).toMatchObject(changed);
    await emptied();
  });

  it('ends for good, and can still be read', async () => {
    const { id } = await bench.create('memberHead', receiver.url);
    expect(await bench.act('memberHead', 'deleteWebhook', id)).toBe('DeleteWebhookSuccess');
    expect(await bench.act('memberHead', 'resumeWebhook', id)).toBe('GuardFailed');
    const { data } = await bench.callers.ask<{ webhooks: { id: string }[] }>('memberHead', '{ webhooks { id } }');
    expect(data?.webhooks).toEqual([]);
    expect(await bench.read('memberHead', id)).toMatchObject({ state: 'ENDED' });
  });

  it.each(['ACTIVE', 'PAUSED', 'ENDED'])('keeps the word of availableActions in the state %s', async state => {
    const make = async () => {
      await emptied();
      const { id } = await bench.create('memberHead', receiver.url);
      if (state === 'PAUSED') await bench.act('memberHead', 'pauseWebhook', id);
      if (state === 'ENDED') await bench.act('memberHead', 'deleteWebhook', id);
      return id;
    };
    const plain = (field: string) => ({
      call: `${field}(id: $id)`,
      takes: '$id: ID!',
      variables: (id: string) => ({ id }),
    });
    const versionOf = async (id: string) => (await bench.read('memberHead', id)).version;
    const trials = await walkState(
      bench.callers,
      {
        type: 'Webhook',
        states: { [state]: make },
        actions: {
          UPDATE: {
            call: 'updateWebhook(input: $input)',
            takes: '$input: UpdateWebhookInput!',
            variables: async id => ({ input: { id, expectedVersion: await versionOf(id), label: 'other' } }),
          },
          PAUSE: plain('pauseWebhook'),
          RESUME: plain('resumeWebhook'),
          ROTATE_SECRET: plain('rotateWebhookSecret'),
          TEST: plain('sendTestEvent'),
          REPLAY: {
            call: 'replayWebhook(input: $input)',
            takes: '$input: ReplayWebhookInput!',
            variables: id => ({ input: { id, since: '2026-01-01T00:00:00Z' } }),
          },
          DELETE: plain('deleteWebhook'),
        },
        callers: ['anonymous', 'memberKey', 'memberEditor', 'otherMemberHead', 'officer', 'memberHead'],
      },
      state,
    );
    expect(trials).toBe(42);
  });
});
