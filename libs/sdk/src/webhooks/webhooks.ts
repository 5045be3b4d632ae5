// Where the network tells your server of what happens.
import {
  type CallOptions,
  type Client,
  type WriteOptions,
  type Written,
  partOptions,
  read,
  write,
  writeOnce,
} from '../client/index.js';
import {
  type CreateWebhook,
  type CreateWebhookInput,
  type DeleteWebhook,
  type ListDeliveries,
  type ListDeliveriesVariables,
  type PauseWebhook,
  type ReplayWebhook,
  type ReplayWebhookInput,
  type ResumeWebhook,
  type RotateWebhookSecret,
  type RotateWebhookSecretVariables,
  type UpdateWebhook,
  type UpdateWebhookInput,
  type Webhook,
  createWebhookDocument,
  deleteWebhookDocument,
  listDeliveriesDocument,
  listWebhooksDocument,
  pauseWebhookDocument,
  readWebhookDocument,
  replayWebhookDocument,
  resumeWebhookDocument,
  rotateWebhookSecretDocument,
  updateWebhookDocument,
} from '../generated/operations.js';
import { List, type PageOptions } from '../paging/index.js';

/** An event on its way to a webhook. */
export type Delivery = NonNullable<ListDeliveries['webhook']>['deliveries']['nodes'][number];

/** Where the network tells your server of what happens. */
export class Webhooks {
  constructor(private readonly client: Client) {}

  /** Your webhooks. */
  async list(options: CallOptions = {}): Promise<readonly Webhook[]> {
    return (await read(this.client, listWebhooksDocument, {}, options)).webhooks;
  }

  /** One webhook. Null when it is not yours. */
  async get(id: string, options: CallOptions = {}): Promise<Webhook | null> {
    return (await read(this.client, readWebhookDocument, { id }, options)).webhook;
  }

  /** What was sent, the newest first. */
  deliveries(
    id: string,
    options: CallOptions & PageOptions & Pick<ListDeliveriesVariables, 'state'> = {},
  ): List<Delivery> {
    const [call, { after, ...variables }] = partOptions(options);
    return new List<Delivery>(async from => {
      const { webhook } = await read(this.client, listDeliveriesDocument, { ...variables, id, after: from }, call);
      return webhook?.deliveries ?? { nodes: [], pageInfo: { hasNextPage: false } };
    }, after);
  }

  /** Makes one. Its `secret` is shown once. Needs a head of the organisation, not a key; it is sent once, never again by itself. */
  create(input: CreateWebhookInput, options: CallOptions = {}): Promise<Written<CreateWebhook>> {
    return writeOnce(this.client, createWebhookDocument, { input }, options);
  }

  /** A new secret, shown once; the old one signs beside it for `overlapHours`. */
  rotateSecret(
    id: string,
    options: CallOptions & Pick<RotateWebhookSecretVariables, 'overlapHours'> = {},
  ): Promise<Written<RotateWebhookSecret>> {
    const [call, variables] = partOptions(options);
    return writeOnce(this.client, rotateWebhookSecretDocument, { ...variables, id }, call);
  }

  /** Changes label, address or events. */
  update(input: UpdateWebhookInput, options: WriteOptions = {}): Promise<Written<UpdateWebhook>> {
    return write(this.client, updateWebhookDocument, { input }, options);
  }

  /** Stops it for a while: events wait. */
  pause(id: string, options: WriteOptions = {}): Promise<Written<PauseWebhook>> {
    return write(this.client, pauseWebhookDocument, { id }, options);
  }

  /** Lets it go on. */
  resume(id: string, options: WriteOptions = {}): Promise<Written<ResumeWebhook>> {
    return write(this.client, resumeWebhookDocument, { id }, options);
  }

  /** Sends again what was sent, by time or by id. */
  replay(input: ReplayWebhookInput, options: WriteOptions = {}): Promise<Written<ReplayWebhook>> {
    return write(this.client, replayWebhookDocument, { input }, options);
  }

  /** Ends it. */
  delete(id: string, options: WriteOptions = {}): Promise<Written<DeleteWebhook>> {
    return write(this.client, deleteWebhookDocument, { id }, options);
  }
}
