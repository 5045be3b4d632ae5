/** The HTTP server: Fastify with request ids, security headers, CORS, a body limit and the request limit per address. */
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import { BYTE_LIMITS } from '@kurultai/schema';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Configuration } from '../config/index.js';
import type { RequestLimit } from '../limits/index.js';
import { refuseConnection, sendError, shapeErrors } from './error-shape.js';

const REQUEST_ID = /^[\w.:-]{1,80}$/u;

/** Nest would put its own error shapes in the place of ours (error-shape.ts). */
class OwnErrorsAdapter extends FastifyAdapter {
  override setErrorHandler() {
    return this.getInstance();
  }

  override setNotFoundHandler() {
    return this.getInstance();
  }
}

/** Makes the adapter that Nest runs on. */
export function httpAdapter({ values }: Configuration, logger: Logger): FastifyAdapter {
  return new OwnErrorsAdapter({
    loggerInstance: logger,
    bodyLimit: BYTE_LIMITS.requestBody,
    trustProxy: values.TRUST_PROXY ?? false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      void sendError(reply, request, error),
    clientErrorHandler: refuseConnection,
    // A proxy's request id is kept, if it is a tame one.
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
}

/** Dresses the server. @param requests counts GraphQL requests per address */
export async function dressServer(app: NestFastifyApplication, requests: RequestLimit): Promise<void> {
  // Nest's view of Fastify has its own type; it is the same object.
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  shapeErrors(fastify);
  await app.register(helmet, { crossOriginResourcePolicy: { policy: 'cross-origin' } });
  // There are no cookies, so any page may ask; publishable keys are bound to origins when they are used.
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'PUT'],
    exposedHeaders: ['X-Request-Id', 'Retry-After', 'ETag', 'Idempotency-Replayed'],
    // An OPTIONS request that is no preflight is answered like one: there is no other shape of errors.
    strictPreflight: false,
    maxAge: 86_400,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/graphql')) return;
    try {
      await requests.take(request.ip);
    } catch (error) {
      await sendError(reply, request, error);
    }
  });
}
