/** A server of somebody else that receives webhooks: keeps what came, and answers as the test says. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ReceivedWebhook {
  readonly id: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly type: string;
  readonly data: Readonly<Record<string, string | null>>;
  /** How many requests were open at once when it came, itself included. */
  readonly atOnce: number;
}

export interface WebhookReceiver {
  readonly url: string;
  /** Every request that came, also those that were answered with a failure. */
  readonly received: ReceivedWebhook[];
  /** 204 to everything by default. */
  answer: (received: ReceivedWebhook, response: ServerResponse) => void | Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startReceiver(): Promise<WebhookReceiver> {
  let open = 0;
  const server = createServer((request, response) => {
    open += 1;
    response.once('close', () => (open -= 1));
    void text(request).then(async body => {
      const { type, data } = JSON.parse(body) as Pick<ReceivedWebhook, 'type' | 'data'>;
      const headers = request.headers as Record<string, string>;
      const one = { id: headers['webhook-id'] ?? '', body, headers, type, data, atOnce: open };
      receiver.received.push(one);
      await receiver.answer(one, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`,
    received: [],
    answer: answering(204),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}

/** Answers everything with a status. */
export const answering =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (_: ReceivedWebhook, response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };
