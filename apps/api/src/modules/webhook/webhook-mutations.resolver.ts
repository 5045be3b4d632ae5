/** Mutations on webhooks. Heads of the organisation; officers and admins for the secretariat's own. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import { ReturnsSecret } from '../../core/idempotency/index.js';
import {
  CreateWebhookInput,
  ReplayWebhookInput,
  RotateWebhookSecretArgs,
  UpdateWebhookInput,
} from './contract/webhook.inputs.js';
import {
  CreateWebhookResult,
  CreateWebhookSuccess,
  DeleteWebhookResult,
  DeleteWebhookSuccess,
  PauseWebhookResult,
  PauseWebhookSuccess,
  ReplayWebhookResult,
  ReplayWebhookSuccess,
  ResumeWebhookResult,
  ResumeWebhookSuccess,
  RotateWebhookSecretResult,
  RotateWebhookSecretSuccess,
  SendTestEventResult,
  SendTestEventSuccess,
  UpdateWebhookResult,
  UpdateWebhookSuccess,
} from './contract/webhook.results.js';
import { MANAGE_WEBHOOKS } from './domain/grants.js';
import { WebhookService } from './webhook.service.js';

const DEFAULT_OVERLAP_HOURS = 24;
const WEBHOOK = { type: () => ID, description: 'The webhook.' };

@Resolver()
export class WebhookMutationsResolver {
  constructor(private readonly webhooks: WebhookService) {}

  @Mutation(() => CreateWebhookResult, {
    description:
      'Makes a webhook for the organisation that the caller acts for. Heads, and officers and admins of the secretariat. The secret is shown once.',
  })
  @Allow(MANAGE_WEBHOOKS)
  @ReturnsSecret()
  async createWebhook(
    @Args('input', { description: 'The webhook.' }) input: CreateWebhookInput,
    @CurrentActor() actor: Actor,
  ): Promise<CreateWebhookSuccess> {
    return Object.assign(new CreateWebhookSuccess(), await this.webhooks.create(actor, input));
  }

  @Mutation(() => UpdateWebhookResult, { description: 'Changes a webhook. NOT_FOUND, STALE.' })
  @Allow(MANAGE_WEBHOOKS)
  async updateWebhook(
    @Args('input', { description: 'The changes.' }) input: UpdateWebhookInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateWebhookSuccess> {
    return Object.assign(new UpdateWebhookSuccess(), { webhook: await this.webhooks.update(actor, input) });
  }

  @Mutation(() => PauseWebhookResult, { description: 'Lets events wait, up to seven days. NOT_FOUND.' })
  @Allow(MANAGE_WEBHOOKS)
  async pauseWebhook(@Args('id', WEBHOOK) id: string, @CurrentActor() actor: Actor): Promise<PauseWebhookSuccess> {
    return Object.assign(new PauseWebhookSuccess(), { webhook: await this.webhooks.pause(actor, id) });
  }

  @Mutation(() => ResumeWebhookResult, { description: 'Sends what waits, and what comes. NOT_FOUND.' })
  @Allow(MANAGE_WEBHOOKS)
  async resumeWebhook(@Args('id', WEBHOOK) id: string, @CurrentActor() actor: Actor): Promise<ResumeWebhookSuccess> {
    return Object.assign(new ResumeWebhookSuccess(), { webhook: await this.webhooks.resume(actor, id) });
  }

  @Mutation(() => DeleteWebhookResult, {
    description: 'Ends a webhook for good. Nothing is sent any more; what was sent can still be read. NOT_FOUND.',
  })
  @Allow(MANAGE_WEBHOOKS)
  async deleteWebhook(@Args('id', WEBHOOK) id: string, @CurrentActor() actor: Actor): Promise<DeleteWebhookSuccess> {
    return Object.assign(new DeleteWebhookSuccess(), { webhook: await this.webhooks.end(actor, id) });
  }

  @Mutation(() => RotateWebhookSecretResult, {
    description:
      'Gives a webhook a new secret, shown once. During the overlap payloads carry two signatures, so that the receiver can change in peace. NOT_FOUND.',
  })
  @Allow(MANAGE_WEBHOOKS)
  @ReturnsSecret()
  async rotateWebhookSecret(
    @Args() { id, overlapHours }: RotateWebhookSecretArgs,
    @CurrentActor() actor: Actor,
  ): Promise<RotateWebhookSecretSuccess> {
    const rotated = await this.webhooks.rotate(actor, id, overlapHours ?? DEFAULT_OVERLAP_HOURS);
    return Object.assign(new RotateWebhookSecretSuccess(), rotated);
  }

  @Mutation(() => SendTestEventResult, {
    description: 'Sends a `webhook.test` event, once, also to a webhook that is paused. NOT_FOUND.',
  })
  @Allow(MANAGE_WEBHOOKS)
  async sendTestEvent(@Args('id', WEBHOOK) id: string, @CurrentActor() actor: Actor): Promise<SendTestEventSuccess> {
    return Object.assign(new SendTestEventSuccess(), { delivery: await this.webhooks.test(actor, id) });
  }

  @Mutation(() => ReplayWebhookResult, {
    description:
      'Sends events again that were delivered, died or expired, under the same ids, up to 1000 at once. A paused webhook gets them when it is resumed. NOT_FOUND.',
  })
  @Allow(MANAGE_WEBHOOKS)
  async replayWebhook(
    @Args('input', { description: 'Which events.' }) input: ReplayWebhookInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReplayWebhookSuccess> {
    return Object.assign(new ReplayWebhookSuccess(), await this.webhooks.replay(actor, input));
  }
}
