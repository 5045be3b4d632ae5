/** Who may call the root fields of the module webhook. Keys may not: they would lead events elsewhere. */
import { byId, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const WEBHOOK = nobodys('webhook');
const letIn = [...HEADS, ...OFFICERS];

export const QUERIES: Readonly<Record<string, Row>> = {
  webhooks: { sample: 'webhooks { id }', letIn },
  webhook: { sample: byId('webhook', WEBHOOK), letIn },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  createWebhook: {
    sample: 'createWebhook(input: $input) { __typename }',
    ...input('CreateWebhookInput', { label: 'site', url: 'http://127.0.0.1/' }),
    letIn,
  },
  updateWebhook: {
    sample: 'updateWebhook(input: $input) { __typename }',
    ...input('UpdateWebhookInput', { id: WEBHOOK, expectedVersion: 1 }),
    letIn,
  },
  pauseWebhook: { sample: byId('pauseWebhook', WEBHOOK), letIn },
  resumeWebhook: { sample: byId('resumeWebhook', WEBHOOK), letIn },
  deleteWebhook: { sample: byId('deleteWebhook', WEBHOOK), letIn },
  rotateWebhookSecret: { sample: byId('rotateWebhookSecret', WEBHOOK), letIn },
  sendTestEvent: { sample: byId('sendTestEvent', WEBHOOK), letIn },
  replayWebhook: {
    sample: 'replayWebhook(input: $input) { __typename }',
    ...input('ReplayWebhookInput', { id: WEBHOOK, since: '2026-11-24T00:00:00Z' }),
    letIn,
  },
};
