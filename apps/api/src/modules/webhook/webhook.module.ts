import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../core/graphql/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { TaskModule } from '../task/index.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { WebhookRepository } from './persistence/webhook.repository.js';
import { WebhookDeliverer } from './webhook-deliverer.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhookDispatch } from './webhook-dispatch.js';
import { WebhookMutationsResolver } from './webhook-mutations.resolver.js';
import { WebhookSweeper } from './webhook-sweeper.js';
import {
  DeliveriesOfWebhookLoader,
  WaitingDeliveriesLoader,
  WebhookAttemptsLoader,
  WebhookDeliveryLoader,
  WebhookLoader,
} from './webhook.loaders.js';
import { WebhookDeliveryResolver, WebhookResolver } from './webhook.resolver.js';
import { WebhookService } from './webhook.service.js';

/** Webhooks: what the outbox holds, told to whoever asked to be told. */
@Module({
  imports: [OrganisationModule, TaskModule],
  providers: [
    WebhookService,
    WebhookDispatch,
    WebhookDeliverer,
    WebhookDeliveries,
    WebhookSweeper,
    WebhookRepository,
    DeliveryRepository,
    WebhookLoader,
    WebhookDeliveryLoader,
    DeliveriesOfWebhookLoader,
    WaitingDeliveriesLoader,
    WebhookAttemptsLoader,
    WebhookResolver,
    WebhookDeliveryResolver,
    WebhookMutationsResolver,
  ],
})
export class WebhookModule {
  constructor(nodes: NodeRegistry, webhooks: WebhookLoader, deliveries: WebhookDeliveryLoader) {
    nodes.register('Webhook', (context, uuid) => webhooks.load(context, uuid));
    nodes.register('WebhookDelivery', (context, uuid) => deliveries.load(context, uuid));
  }
}
