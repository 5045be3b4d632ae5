import {
  EVENT_TYPES,
  type EventType,
  WEBHOOK_DELIVERY_STATES,
  WEBHOOK_PAUSE_REASONS,
  WEBHOOK_STATES,
} from '@kurultai/schema';
import { registerEnumType } from '@nestjs/graphql';
import { describeEnum } from '../../../core/graphql/index.js';
import { WEBHOOK_ACTIONS } from '../domain/webhook.workflow.js';

const TYPES = Object.keys(EVENT_TYPES) as EventType[];

/** `publication.published` as GraphQL may call it. */
const nameOf = (type: EventType): string => type.replace(/[A-Z]/gu, '_$&').replace('.', '_').toUpperCase();

const AUDIENCES = {
  PUBLIC: 'Every webhook hears of it.',
  MEMBER: 'Webhooks of members, of the organisation concerned, and of the secretariat hear of it.',
  OWN: 'Webhooks of the organisation concerned and of the secretariat hear of it.',
  SECRETARIAT: 'Only webhooks of the secretariat hear of it.',
} as const;

/** The types of events by their GraphQL names. */
export const EventTypeEnum: Readonly<Record<string, EventType>> = Object.fromEntries(
  TYPES.map(type => [nameOf(type), type]),
);
registerEnumType(EventTypeEnum, {
  name: 'EventType',
  description: 'What the network tells the outside of. A payload calls each as its description begins.',
  valuesMap: Object.fromEntries(
    TYPES.map(type => {
      const { description, audience } = EVENT_TYPES[type];
      return [nameOf(type), { description: `\`${type}\`. ${description} ${AUDIENCES[audience]}` }];
    }),
  ),
});

export const WebhookStateEnum = describeEnum('WebhookState', 'Where a webhook stands.', WEBHOOK_STATES);
export const WebhookPauseReasonEnum = describeEnum(
  'WebhookPauseReason',
  'Why a webhook is paused.',
  WEBHOOK_PAUSE_REASONS,
);
export const WebhookDeliveryStateEnum = describeEnum(
  'WebhookDeliveryState',
  'What became of one event for one webhook.',
  WEBHOOK_DELIVERY_STATES,
);
export const WebhookActionEnum = describeEnum('WebhookAction', 'What can be done to a webhook.', WEBHOOK_ACTIONS);
