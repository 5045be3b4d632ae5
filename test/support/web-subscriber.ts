/** A server of somebody else that takes events by HTTP: counts what comes, and can be told to fail. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An event as it arrived. */
export interface Received {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: { readonly number?: number };
}

export interface WebSubscriber {
  readonly url: string;
  /** Every request that came, also those that were answered with a failure. */
  readonly received: Received[];
  /** Answers 503 as long as it is true for an event. */
  failing: (event: Received) => boolean;
  /** Waits with its answers until this is settled. */
  answering: Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startSubscriber(): Promise<WebSubscriber> {
  const server = createServer((request, response) => {
    void text(request).then(async body => {
      const event = JSON.parse(body) as Received;
      subscriber.received.push(event);
      await subscriber.answering;
      response.writeHead(subscriber.failing(event) ? 503 : 204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const subscriber: WebSubscriber = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    received: [],
    failing: () => false,
    answering: Promise.resolve(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return subscriber;
}

/** Sends an event there. @throws Error unless it was taken */
export async function sendTo(url: string, event: object): Promise<void> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(event) });
  if (!response.ok) throw new Error(`The subscriber answered ${String(response.status)}.`);
}
