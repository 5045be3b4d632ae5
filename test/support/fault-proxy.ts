/** A proxy on the loopback that loses answers: some before the service has heard of the request, some after it has acted. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many of a hundred are lost. */
export interface Losses {
  readonly before: number;
  readonly after: number;
}

export interface FaultProxy {
  readonly url: string;
  /** How many answers were lost so far, before and after the service acted. */
  lost(): { before: number; after: number };
  close(): Promise<void>;
}

/** @param target the address of the service @param chance a number from 0 to 99 for each request */
export async function startFaultProxy(target: string, losses: Losses, chance: () => number): Promise<FaultProxy> {
  const lost = { before: 0, after: 0 };
  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fate = chance();
    if (fate < losses.before) {
      lost.before += 1;
      response.destroy();
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { 'content-type': type = '', authorization = '', 'idempotency-key': key } = request.headers;
    const answer = await fetch(`${target}${request.url ?? ''}`, {
      method: 'POST',
      headers: { 'content-type': type, authorization, ...(typeof key === 'string' && { 'idempotency-key': key }) },
      body: Buffer.concat(parts),
    });
    const body = await answer.text();
    if (fate < losses.before + losses.after) {
      lost.after += 1;
      response.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  }
  const server = createServer((request, response) => {
    forward(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    lost: () => ({ ...lost }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
