/** The life of a webhook, as a table. What the service itself does is in `verdict.ts`: it pauses what keeps failing. */
import type { WebhookState } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { mayManage } from './webhook.policy.js';

/** What can be done to a webhook. */
export const WEBHOOK_ACTIONS = {
  UPDATE: 'Change its address, label or events: `updateWebhook`.',
  PAUSE: 'Let events wait: `pauseWebhook`.',
  RESUME: 'Send what waits, and what comes: `resumeWebhook`.',
  ROTATE_SECRET: 'Give it a new secret: `rotateWebhookSecret`.',
  TEST: 'Send a test event: `sendTestEvent`.',
  REPLAY: 'Send again what was sent, or was not: `replayWebhook`.',
  DELETE: 'End it for good: `deleteWebhook`.',
} as const;
export type WebhookAction = keyof typeof WEBHOOK_ACTIONS;

export interface WebhookSubject {
  readonly state: WebhookState;
  readonly organisationId: string;
}

const manager = (actor: Actor, { organisationId }: WebhookSubject): boolean => mayManage(actor, organisationId);

export const webhookWorkflow = new Workflow<WebhookState, WebhookAction, WebhookSubject, Actor>([
  { from: ['ACTIVE'], action: 'UPDATE', to: 'ACTIVE', who: manager },
  { from: ['PAUSED'], action: 'UPDATE', to: 'PAUSED', who: manager },
  { from: ['ACTIVE'], action: 'PAUSE', to: 'PAUSED', who: manager },
  { from: ['PAUSED'], action: 'RESUME', to: 'ACTIVE', who: manager },
  { from: ['ACTIVE'], action: 'ROTATE_SECRET', to: 'ACTIVE', who: manager },
  { from: ['PAUSED'], action: 'ROTATE_SECRET', to: 'PAUSED', who: manager },
  { from: ['ACTIVE'], action: 'TEST', to: 'ACTIVE', who: manager },
  { from: ['PAUSED'], action: 'TEST', to: 'PAUSED', who: manager },
  { from: ['ACTIVE'], action: 'REPLAY', to: 'ACTIVE', who: manager },
  { from: ['PAUSED'], action: 'REPLAY', to: 'PAUSED', who: manager },
  { from: ['ACTIVE', 'PAUSED'], action: 'DELETE', to: 'ENDED', who: manager },
]);
