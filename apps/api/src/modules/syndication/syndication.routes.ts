/**
 * `/feeds/…`, `/calendars/…` and `/json-ld/…`: plain addresses for programs that do not speak GraphQL. What they say is
 * public and the same for everybody: who asks is never looked at.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { redirectForGood, sendError, sendPublicDocument } from '../../core/http/index.js';
import { RequestLimit } from '../../core/limits/index.js';
import { type Answer, type Asked, SyndicationAddresses } from './syndication-addresses.js';

/** A reader that polls every five minutes asks once; caches may show it for an hour while they look for a newer one. */
const FRESHNESS = { maxAge: 300, staleWhileRevalidate: 3600 } as const;

interface Route {
  Params: { name: string };
  Querystring: Asked['query'];
}

@Injectable()
export class SyndicationRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly requests: RequestLimit,
    private readonly addresses: SyndicationAddresses,
  ) {}

  onModuleInit(): void {
    // Commands run without an HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    void fastify?.register(async scope => {
      for (const [url, answer] of Object.entries(this.addresses.answers)) {
        scope.route<Route>({
          method: ['GET', 'HEAD'],
          url,
          handler: (request, reply) => this.answer(request, reply, answer),
        });
      }
    });
  }

  private async answer(
    request: FastifyRequest<Route>,
    reply: FastifyReply,
    answer: (asked: Asked) => Promise<Answer>,
  ): Promise<void> {
    try {
      await this.requests.take(request.ip);
      const { name } = request.params;
      const answered = await answer({ name, query: request.query });
      if ('moved' in answered) await redirectForGood(reply, answered.moved, FRESHNESS);
      else await sendPublicDocument(request, reply, answered, FRESHNESS);
    } catch (error) {
      await sendError(reply, request, error);
    }
  }
}
