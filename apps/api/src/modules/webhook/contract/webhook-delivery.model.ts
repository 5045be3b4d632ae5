import type { EventType, OutboundFailure, WebhookDeliveryState } from '@kurultai/schema';
import { OUTBOUND_FAILURES, WEBHOOK_LIMITS } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, DateTime, describeEnum, Node } from '../../../core/graphql/index.js';
import { EventTypeEnum, WebhookDeliveryStateEnum } from './webhook-enums.js';

export const OutboundFailureEnum = describeEnum(
  'OutboundFailure',
  'Why a call to somebody else brought no answer.',
  OUTBOUND_FAILURES,
);

@ObjectType({ description: 'One attempt to tell a webhook of an event.' })
export class WebhookAttempt {
  @Field(() => DateTime, { description: 'When it was made.' })
  attemptedAt!: Date;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the answer; null when there was none.' })
  status!: number | null;

  @Field(() => OutboundFailureEnum, {
    nullable: true,
    description: 'Why there was no answer; null when there was one.',
  })
  failure!: OutboundFailure | null;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number;

  @Field(() => String, {
    nullable: true,
    description: `The beginning of the answer as plain text, up to ${String(WEBHOOK_LIMITS.response)} characters. It comes from the receiver: never show it as HTML.`,
  })
  response!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: `One event for one webhook. Kept for ${String(WEBHOOK_LIMITS.keptDays)} days after it was delivered or died.`,
})
@Directive('@key(fields: "id")')
export class WebhookDelivery extends Node {
  readonly uuid!: string;
  readonly position!: string;

  @Field(() => ID, { description: 'The id of the event, in the header `webhook-id` of every attempt.' })
  eventId!: string;

  @Field(() => EventTypeEnum, { description: 'What happened.' })
  eventType!: EventType;

  @Field(() => ID, { description: 'What it happened to. Events of one subject arrive in order.' })
  subjectId!: string;

  @Field(() => String, { description: 'The body as it is sent, in JSON.' })
  payload!: string;

  @Field(() => WebhookDeliveryStateEnum, { description: 'What became of it.' })
  state!: WebhookDeliveryState;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Not before then it is sent next; null when it is not sent any more. An earlier event of the same subject goes first.',
  })
  nextAttemptAt!: Date | null;

  @Field(() => DateTime, { description: 'When the webhook was first to be told of it.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was delivered, died or expired; null while it waits.',
  })
  settledAt!: Date | null;
}

@ObjectType({ description: 'A page of deliveries, the newest first.' })
export class WebhookDeliveryConnection extends Connection(WebhookDelivery) {}
