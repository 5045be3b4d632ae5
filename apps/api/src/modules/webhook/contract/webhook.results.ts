import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { WebhookDelivery } from './webhook-delivery.model.js';
import { Webhook } from './webhook.model.js';

const SECRET = 'The secret with which payloads are signed, `whsec_…`. It is never shown again.';

@ObjectType({ description: 'The webhook was made.' })
export class CreateWebhookSuccess {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook;

  @Field(() => String, { description: SECRET })
  secret!: string;
}
export const CreateWebhookResult = resultUnion('CreateWebhook', CreateWebhookSuccess);

@ObjectType({ description: 'The webhook was changed.' })
export class UpdateWebhookSuccess {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook;
}
export const UpdateWebhookResult = resultUnion('UpdateWebhook', UpdateWebhookSuccess, [GuardFailed]);

@ObjectType({ description: 'The webhook is paused: events wait.' })
export class PauseWebhookSuccess {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook;
}
export const PauseWebhookResult = resultUnion('PauseWebhook', PauseWebhookSuccess, [GuardFailed]);

@ObjectType({ description: 'The webhook is active again: what waits is sent.' })
export class ResumeWebhookSuccess {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook;
}
export const ResumeWebhookResult = resultUnion('ResumeWebhook', ResumeWebhookSuccess, [GuardFailed]);

@ObjectType({ description: 'The webhook has ended. What it was told of can still be read.' })
export class DeleteWebhookSuccess {
  @Field(() => Webhook, { description: 'The webhook as it was.' })
  webhook!: Webhook;
}
export const DeleteWebhookResult = resultUnion('DeleteWebhook', DeleteWebhookSuccess, [GuardFailed]);

@ObjectType({ description: 'The webhook has a new secret.' })
export class RotateWebhookSecretSuccess {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook;

  @Field(() => String, { description: SECRET })
  secret!: string;
}
export const RotateWebhookSecretResult = resultUnion('RotateWebhookSecret', RotateWebhookSecretSuccess, [GuardFailed]);

@ObjectType({ description: 'A test event is on its way. Read its delivery again to see what came of it.' })
export class SendTestEventSuccess {
  @Field(() => WebhookDelivery, { description: 'The delivery; it is tried once.' })
  delivery!: WebhookDelivery;
}
export const SendTestEventResult = resultUnion('SendTestEvent', SendTestEventSuccess, [GuardFailed]);

@ObjectType({ description: 'What was asked for is sent again, under the ids that it had.' })
export class ReplayWebhookSuccess {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook;

  @Field(() => Int, { description: 'How many events. What waits anyhow is not counted.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether there may be more: one replay sends no more than it can. Ask again.' })
  hasMore!: boolean;
}
export const ReplayWebhookResult = resultUnion('ReplayWebhook', ReplayWebhookSuccess, [GuardFailed]);
