/** Sends requests that ask for another protocol through Fastify: hooks, limits and request ids stand before them too. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connection behind a request for another protocol, and what it sent after its headers. */
export interface Upgrade {
  readonly socket: Socket;
  readonly head: Buffer;
}

const upgrades = new WeakMap<IncomingMessage, Upgrade & { readonly response: ServerResponse }>();

/**
 * Routes WebSocket requests for one path to another, on which a plain route takes them over.
 * Node hands over every request with the header `Upgrade`, also those of clients that would rather speak HTTP/2
 * (`curl --http2`, Java): these are served as if they had not asked, as RFC 9110 allows.
 */
export function routeUpgrades(fastify: FastifyInstance, from: string, to: string): void {
  fastify.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      socket.unshift(Buffer.concat([withoutUpgrade(request), head]));
      fastify.server.emit('connection', socket);
      return;
    }
    const response = new ServerResponse(request);
    response.assignSocket(socket);
    // Whatever else answers, this connection carries no further request.
    response.once('finish', () => socket.end());
    if (request.url?.split('?', 1)[0] === from) request.url = to;
    upgrades.set(request, { socket, head, response });
    fastify.routing(request, response);
  });
}

/** Takes a connection from Fastify. @returns undefined when the request does not ask for another protocol */
export function takeUpgrade({ raw }: FastifyRequest, reply: FastifyReply): Upgrade | undefined {
  const upgrade = upgrades.get(raw);
  if (!upgrade) return undefined;
  reply.hijack();
  upgrade.response.detachSocket(upgrade.socket);
  return upgrade;
}

function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method ?? 'GET'} ${url ?? '/'} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (!['upgrade', 'connection', 'http2-settings'].includes(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
