/**
 * A proxy on the loopback that loses answers: some before the service has heard of the request, some after it has acted.
 * It may also cut answers in half, and send requests twice, as networks and gateways do.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many of a hundred are lost. */
export interface Losses {
  readonly before: number;
  readonly after: number;
  /** How many answers break off in the middle. */
  readonly cut?: number;
  /** How many requests the service gets twice, one after the other. */
  readonly twice?: number;
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
    const again = (): Promise<Response> =>
      fetch(`${target}${request.url ?? ''}`, {
        method: request.method ?? 'POST',
        headers: passedOn(request),
        body: Buffer.concat(parts),
      });
    const [cutBelow, twiceBelow] = limits(losses);
    if (fate >= cutBelow && fate < twiceBelow) await again().then(first => first.text());
    const answer = await again();
    const body = await answer.text();
    if (fate < losses.before + losses.after) {
      lost.after += 1;
      response.destroy();
      return;
    }
    const replayed = answer.headers.get('idempotency-replayed');
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'x-request-id': answer.headers.get('x-request-id') ?? '',
      ...(replayed && { 'idempotency-replayed': replayed }),
    });
    response.end(fate >= losses.before + losses.after && fate < cutBelow ? body.slice(0, body.length / 2) : body);
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

/** From which fate on answers are whole, and from which on requests are sent once. */
function limits({ before, after, cut = 0, twice = 0 }: Losses): [number, number] {
  return [before + after + cut, before + after + cut + twice];
}

function passedOn({ headers }: IncomingMessage): Record<string, string> {
  const names = [
    'accept',
    'content-type',
    'authorization',
    'idempotency-key',
    'kurultai-client',
    'kurultai-organisation',
  ];
  return Object.fromEntries(names.flatMap(name => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])));
}
