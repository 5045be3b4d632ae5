/**
 * Subscriptions over WebSocket: `/graphql`, subprotocol `graphql-transport-ws`. The opening request counts as one like any
 * other, and so does each `subscribe` after it.
 */
import { BYTE_LIMITS, LIVE_LIMITS } from '@kurultai/schema';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { handleProtocols, makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { Configuration } from '../config/index.js';
import { InputInvalid, QueryTooCostly, RateLimited } from '../errors/index.js';
import { type Caller, callerOf, GRAPHQL_PATH } from '../graphql/index.js';
import { sendError } from '../http/index.js';
import { callerOfSocket } from './caller-of-socket.js';
import { serveSocket } from './serve-socket.js';
import { type OpenedSubscription, Subscriptions } from './subscriptions.service.js';
import { routeUpgrades, takeUpgrade } from './upgrade.js';

/** The plain route behind WebSockets. */
const SOCKET_PATH = `${GRAPHQL_PATH}/socket`;
const INIT_WITHIN_MS = 10_000;
/** How long a client may take to say goodbye when the process stops. */
const GOODBYE_MS = 1_000;
const GOING_AWAY = 1001;
const RETRY_AFTER_SECONDS = 30;

/** The server's view of a WebSocket: the headers of its opening request. */
interface Extra {
  readonly opening: Caller;
}

@Injectable()
export class WebSocketRoutes implements OnModuleInit {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: BYTE_LIMITS.socketMessage,
    perMessageDeflate: false,
    handleProtocols,
  });
  private readonly server: Server<Extra>;
  private readonly maximum: number;

  constructor(
    private readonly host: HttpAdapterHost,
    subscriptions: Subscriptions,
    { values }: Configuration,
  ) {
    this.maximum = values.SUBSCRIPTIONS_PER_PROCESS;
    this.server = makeServer<Record<string, unknown>, Extra>({
      connectionInitWaitTimeout: INIT_WITHIN_MS,
      onSubscribe: ({ extra, connectionParams, subscriptions: open }, _id, request) => {
        // This one is among them. Counted at once: those that come after it are not in its way.
        const count = Object.keys(open).length;
        return subscriptions.open(async () => {
          const caller = callerOfSocket(extra.opening, connectionParams);
          await subscriptions.count(caller);
          checkCount(count);
          return { request, caller };
        });
      },
      subscribe: args => (args as OpenedSubscription).subscription,
      onNext: (_context, _id, _payload, _args, result) => subscriptions.answer(result),
      onError: (_context, _id, _payload, errors) => subscriptions.formatted(errors),
    });
  }

  onModuleInit(): void {
    // Commands run without an HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (!fastify) return;
    routeUpgrades(fastify, GRAPHQL_PATH, SOCKET_PATH);
    fastify.get(SOCKET_PATH, (request, reply) => this.upgrade(request, reply));
    fastify.addHook('preClose', async () => {
      this.sayGoodbye();
    });
  }

  private async upgrade(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (this.sockets.clients.size >= this.maximum) {
      const full = new RateLimited('This process has no place for another WebSocket. Try again.', RETRY_AFTER_SECONDS);
      await sendError(reply, request, full);
      return;
    }
    const upgrade = takeUpgrade(request, reply);
    if (!upgrade) {
      await sendError(reply, request, InputInvalid.at([], 'upgrade', 'Open a WebSocket here.'));
      return;
    }
    const extra: Extra = { opening: callerOf(request) };
    this.sockets.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket: WebSocket) => {
      serveSocket(socket, this.server, extra, request.log);
    });
  }

  private sayGoodbye(): void {
    for (const socket of this.sockets.clients) socket.close(GOING_AWAY, 'The service stops.');
    setTimeout(() => {
      for (const socket of this.sockets.clients) socket.terminate();
    }, GOODBYE_MS).unref();
  }
}

function checkCount(count: number): void {
  const maximum = LIVE_LIMITS.subscriptionsPerConnection;
  if (count <= maximum) return;
  const message = `One WebSocket carries ${String(maximum)} subscriptions. Open another one.`;
  throw new QueryTooCostly(message, { limit: 'subscriptions', maximum });
}
