/**
 * Subscriptions as event streams: `POST /graphql/stream` with the body of any GraphQL request. What is wrong with it comes
 * as an event too, in the shape of every other answer, so that clients read one thing only.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { callerOf, EVENT_STREAM_PATH } from '../graphql/index.js';
import { EventStream } from './event-stream.js';
import { Subscriptions } from './subscriptions.service.js';

@Injectable()
export class EventStreamRoutes implements OnModuleInit {
  private readonly streams = new Set<EventStream>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly subscriptions: Subscriptions,
  ) {}

  onModuleInit(): void {
    // Commands run without an HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.post(EVENT_STREAM_PATH, (request, reply) => this.serve(request, reply));
    fastify?.addHook('preClose', async () => {
      // Cut off, not completed: its reader shall come back, to another process.
      for (const stream of this.streams) stream.destroy();
    });
  }

  private async serve(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const opened = await this.subscriptions.open(async () => ({ request: request.body, caller: callerOf(request) }));
    const answers = 'subscription' in opened ? opened.subscription : once({ errors: opened });
    const stream = new EventStream(answers, answer => this.subscriptions.answer(answer));
    this.streams.add(stream);
    stream.once('close', () => this.streams.delete(stream));
    await reply
      .headers({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        // nginx would hold the events back.
        'x-accel-buffering': 'no',
      })
      .send(stream);
  }
}

async function* once(answer: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield answer;
}
