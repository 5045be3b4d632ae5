/** Subscribes over the real transports, with the clients that people use: graphql-ws and graphql-sse. */
import { setTimeout as wait } from 'node:timers/promises';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GraphqlAnswer } from './test-app.js';

export const TRANSPORTS = ['WebSocket', 'event stream'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export interface Watching<Data> {
  /** The next answer; undefined when the subscription has ended. */
  next(): Promise<GraphqlAnswer<Data> | undefined>;
  stop(): Promise<void>;
}

export interface Asked {
  readonly query: string;
  readonly variables?: object;
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
}

type Answers<Data> = AsyncIterableIterator<GraphqlAnswer<Data>>;

/** @param url the address of the service */
export function subscribe<Data = Record<string, unknown>>(
  url: string,
  transport: Transport,
  { query, variables = {}, token, headers = {} }: Asked,
): Watching<Data> {
  const credentials = { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers };
  const payload = { query, variables: variables as Record<string, unknown> };
  const [client, answers] =
    transport === 'WebSocket'
      ? overSocket<Data>(url, credentials, payload)
      : overStream<Data>(url, credentials, payload);
  return {
    next: async () => {
      try {
        const { done, value } = await answers.next();
        return done ? undefined : value;
      } catch (error) {
        // An `error` message of graphql-transport-ws ends the subscription with a list of errors.
        if (Array.isArray(error)) return { errors: error as NonNullable<GraphqlAnswer['errors']> };
        throw error;
      }
    },
    stop: async () => {
      await answers.return?.();
      await client.dispose();
    },
  };
}

/**
 * The first answer to a subscription, which is then stopped.
 * @param patience how many milliseconds to wait for it, where a subscription may have nothing to tell; without end when left out
 */
export async function firstAnswer(
  url: string,
  transport: Transport,
  asked: Asked,
  patience?: number,
): Promise<GraphqlAnswer> {
  const watching = subscribe<Record<string, never>>(url, transport, asked);
  const silence = new AbortController();
  const answer = await Promise.race([
    watching.next(),
    ...(patience === undefined ? [] : [wait(patience, undefined, { signal: silence.signal }).catch(() => undefined)]),
  ]);
  silence.abort();
  await watching.stop();
  return answer ?? {};
}

interface Payload {
  query: string;
  variables: Record<string, unknown>;
}
type Opened<Data> = [client: { dispose: () => unknown }, answers: Answers<Data>];

function overSocket<Data>(url: string, credentials: Record<string, string>, payload: Payload): Opened<Data> {
  const { origin, ...connectionParams } = credentials;
  // A browser says where the page is from; the client of a test has to be told.
  class FromOrigin extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, origin === undefined ? {} : { origin });
    }
  }
  const client = createSocketClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: FromOrigin,
    connectionParams,
    retryAttempts: 0,
  });
  return [client, client.iterate(payload) as Answers<Data>];
}

function overStream<Data>(url: string, headers: Record<string, string>, payload: Payload): Opened<Data> {
  const client = createStreamClient({ url: `${url}/graphql/stream`, headers, retryAttempts: 0 });
  return [client, client.iterate(payload) as Answers<Data>];
}
