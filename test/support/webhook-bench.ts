/** A service with its cast, for tests of webhooks: makes them, lets things happen, and reads what was sent. */
import { expect } from '@jest/globals';
import type { EventData, EventType } from '@kurultai/schema';
import { UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { Outbox } from '../../apps/api/src/core/jobs/index.js';
import { WebhookDispatch } from '../../apps/api/src/modules/webhook/index.js';
import { type Callers, type CallerName, makeCallers } from './callers.js';
import { type Cast, createCast } from './cast.js';
import { ask } from './embedded-folders.js';
import { startTestApp, type TestApp } from './test-app.js';
import type { TestDatabase } from './test-database.js';
import { until } from './until.js';

const FIELDS = `id label url events state pauseReason pausedAt failingSince formerSecretUntil version waiting endedAt`;
const CREATE = `mutation ($input: CreateWebhookInput!) {
  createWebhook(input: $input) { ... on CreateWebhookSuccess { secret webhook { ${FIELDS} } } }
}`;
const READ = `query ($id: ID!) { webhook(id: $id) { ${FIELDS}
  deliveries(first: 100) { nodes { id eventId eventType subjectId state nextAttemptAt settledAt payload
    attempts { attemptedAt status failure durationMs response } } }
} }`;

export interface ShownWebhook {
  id: string;
  label: string;
  url: string;
  events: string[];
  state: string;
  pauseReason: string | null;
  pausedAt: string | null;
  failingSince: string | null;
  formerSecretUntil: string | null;
  version: number;
  waiting: number;
  endedAt: string | null;
}
export interface ShownDelivery {
  id: string;
  eventId: string;
  eventType: string;
  subjectId: string;
  state: string;
  nextAttemptAt: string | null;
  settledAt: string | null;
  payload: string;
  attempts: { status: number | null; failure: string | null; durationMs: number; response: string | null }[];
}

export class WebhookBench {
  private constructor(
    readonly network: TestApp,
    readonly cast: Cast,
    readonly callers: Callers,
  ) {}

  /** The clock stands at the real time: receivers look at theirs. */
  static async start(shared?: TestDatabase, environment: NodeJS.ProcessEnv = {}): Promise<WebhookBench> {
    const now = new Date().toISOString();
    const network = await startTestApp({ OUTBOUND_ALLOW: '127.0.0.1', ...environment }, now, shared);
    const cast = await createCast(network);
    return new WebhookBench(network, cast, await makeCallers(network, cast));
  }

  sql<Row extends object>(text: string): Promise<Row[]> {
    return ask<Row>(this.network.database.ownerUrl, text);
  }

  /** Makes a webhook. @returns its id and its secret */
  async create(caller: CallerName, url: string, events: string[] = []): Promise<{ id: string; secret: string }> {
    const input = { label: 'site', url, events };
    const { data, errors } = await this.callers.ask<{ createWebhook: { secret: string; webhook: ShownWebhook } }>(
      caller,
      CREATE,
      { input },
    );
    expect(errors).toBeUndefined();
    const { secret = '', webhook } = data?.createWebhook ?? {};
    return { id: webhook?.id ?? '', secret };
  }

  /** Calls a mutation that takes an id. @returns the type of its result, or the code of the error */
  async act(caller: CallerName, field: string, id: string): Promise<string> {
    const query = `mutation ($id: ID!) { result: ${field}(id: $id) { __typename } }`;
    const { data, errors } = await this.callers.ask<{ result: { __typename: string } }>(caller, query, { id });
    return errors?.[0]?.extensions.code ?? data?.result.__typename ?? '';
  }

  async read(caller: CallerName, id: string): Promise<ShownWebhook & { deliveries: { nodes: ShownDelivery[] } }> {
    const { data, errors } = await this.callers.ask<{
      webhook: ShownWebhook & { deliveries: { nodes: ShownDelivery[] } };
    }>(caller, READ, { id });
    expect(errors).toBeUndefined();
    if (!data) throw new Error('No webhook.');
    return data.webhook;
  }

  /** Something happens, as a module would tell of it. */
  happen<Type extends EventType>(type: Type, subject: string, data: EventData<Type>): Promise<void> {
    return this.network.app.get(UnitOfWork).run(() => this.network.app.get(Outbox).add(type, subject, data));
  }

  /** A publication of `member` is published, or changed: its name is made up. */
  publish(name: string, type: 'publication.published' | 'publication.updated' = 'publication.published') {
    return this.happen(type, name, { publication: name, organisation: this.cast.organisations.member });
  }

  /** Lets time pass, and whatever is due by then be sent. */
  async pass(seconds: number): Promise<void> {
    this.network.clock.advance(seconds);
    // Nobody has to sign in anew for that.
    for (const table of ['session', 'session_token']) {
      await this.sql(`update ${table} set expires_at = expires_at + interval '${String(seconds)} seconds'`);
    }
    await this.network.app.get(WebhookDispatch).wake();
  }

  /** Waits until every webhook was told of everything that is due, and every event was noted. */
  async settled(): Promise<void> {
    await until(async () => {
      const [row] = await this.sql<{ busy: boolean }>(`
        select exists (select from outbox_event where delivered_at is null)
          or exists (select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
                     where t.identifier = 'webhook.deliver' and (j.locked_at is not null or j.run_at <= now())) as busy`);
      return row?.busy === false;
    }, 30);
  }
}
