import type { EventType, WebhookPauseReason, WebhookState } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Node, WebAddress } from '../../../core/graphql/index.js';
import type { WebhookSubject } from '../domain/webhook.workflow.js';
import { EventTypeEnum, WebhookPauseReasonEnum, WebhookStateEnum } from './webhook-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'Where an organisation is told of what happens, by the Standard Webhooks specification. Its heads see it; of the secretariat, officers and admins.',
})
@Directive('@key(fields: "id")')
export class Webhook extends Node {
  readonly uuid!: string;
  readonly organisationUuid!: string;
  readonly subject!: WebhookSubject;

  @Field(() => String, { description: 'What people call it.' })
  label!: string;

  @Field(() => WebAddress, { description: 'Where events are sent.' })
  url!: string;

  @Field(() => [EventTypeEnum], { description: 'What it is told of; empty means everything that it may hear of.' })
  events!: EventType[];

  @Field(() => WebhookStateEnum, { description: 'Where it stands.' })
  state!: WebhookState;

  @Field(() => WebhookPauseReasonEnum, { nullable: true, description: 'Why it is paused; null when it is not.' })
  pauseReason!: WebhookPauseReason | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is paused; null when it is not.' })
  pausedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The first of the failures that nothing but failures followed; null when the last attempt was a success.',
  })
  failingSince!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the secret before the last rotation signs as well; null when it does not.',
  })
  formerSecretUntil!: Date | null;

  @Field(() => Int, { description: 'Grows with every change by hand. Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it lives.' })
  endedAt!: Date | null;
}
