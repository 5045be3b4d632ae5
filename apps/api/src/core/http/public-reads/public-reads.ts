/**
 * Public reads: a GET that names a trusted document by its hash, from somebody who reads what everybody reads. Its answer
 * goes with a validator and may be kept by caches for a moment, here too. Everything else by GET may be kept by nobody.
 *
 * An answer is handed on only under the same document, variables, media type and reader: nobody in particular, or one
 * publishable key from one origin. Kept is only what has been answered without an error to such an actor.
 */
import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Configuration } from '../../config/index.js';
import { actorKindOf, GRAPHQL_PATH, TRUSTED_DOCUMENTS } from '../../graphql/index.js';
import { isKnown } from '../conditional.js';
import { cacheControl, entityTag, type Freshness } from '../public-document.js';
import { hashedRead } from './hashed-read.js';
import { type PublicAnswer, PublicAnswers } from './public-answers.js';

/** How long browsers and caches on the way may keep a public read. A retraction is seen everywhere within a minute. */
const FRESHNESS: Freshness = { maxAge: 10, staleWhileRevalidate: 50 };
const NOBODY_KEEPS = 'private, no-store';
/** By these a cache on the way tells apart what is not the same. A key of a site holds only on its own pages. */
const VARY = 'Accept, Accept-Encoding, Authorization';
const VARY_OF_KEY = `${VARY}, Origin`;
const LONGEST_ACCEPT = 200;
/** What the answers that a process keeps weigh at most. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** Puts it before the GraphQL route, which is registered later. */
export function servePublicReads(app: NestFastifyApplication, { values }: Configuration): void {
  const answers = new PublicAnswers({
    life: values.PUBLIC_READ_MILLISECONDS,
    bytes: KEPT_BYTES,
    // Of the machine: simulated time may stand still.
    now: () => performance.now(),
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRoute', route => {
    if (route.url !== GRAPHQL_PATH) return;
    const graphql = route.handler;
    route.handler = async function (request, reply) {
      return request.method === 'GET'
        ? read.call(this, graphql, answers, request, reply)
        : (graphql.call(this, request, reply) as Promise<unknown>);
    };
  });
}

async function read(
  this: FastifyInstance,
  graphql: RouteHandlerMethod,
  answers: PublicAnswers,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const run = async () => {
    const body: unknown = await graphql.call(this, request, reply);
    // Behind what Apollo says of it.
    reply.header('cache-control', NOBODY_KEEPS);
    return body;
  };
  reply.header('cache-control', NOBODY_KEEPS);
  const asked = hashedRead(request.url);
  if (!asked) return run();
  // It can run nothing but a query that is known, so any page may send it: no header has to prove that it asked first.
  request.headers['apollo-require-preflight'] = 'true';
  const reader = readerOf(request);
  const { accept = '' } = request.headers;
  const keepable = TRUSTED_DOCUMENTS.get(asked.hash)?.public && accept.length <= LONGEST_ACCEPT;
  if (!keepable || reader === undefined || asked.form === undefined) return run();

  const key = JSON.stringify([asked.hash, asked.form, accept, reader]);
  const found = await answers.find(key);
  if (found) return send(request, reply, found);
  let body: unknown;
  const made = await answers.lead(key, async () => {
    body = await run();
    return shareable(request, reply, body);
  });
  return made ? send(request, reply, made) : body;
}

/** Who reads, if it is somebody who reads what everybody reads: nobody in particular, or a site by its key. */
function readerOf({ headers }: FastifyRequest): string | undefined {
  const { authorization, origin } = headers;
  if (headers['idempotency-key'] !== undefined || headers['kurultai-organisation'] !== undefined) return undefined;
  if (authorization === undefined) return 'ANONYMOUS';
  if (!/^Bearer kur_pk_/iu.test(authorization)) return undefined;
  return createHash('sha256')
    .update(JSON.stringify([authorization, origin ?? null]))
    .digest('base64url');
}

/** The answer, if it is one that others may have: without errors, and given to somebody who is nobody in particular. */
function shareable(request: FastifyRequest, reply: FastifyReply, body: unknown): PublicAnswer | undefined {
  const actor = actorKindOf(request);
  if (actor !== 'ANONYMOUS' && actor !== 'SITE_KEY') return undefined;
  if (reply.statusCode !== 200 || typeof body !== 'string') return undefined;
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
  if (data == null || errors !== undefined) return undefined;
  const contentType = String(reply.getHeader('content-type'));
  return { contentType, etag: entityTag(`${contentType}\n${body}`), body: Buffer.from(body) };
}

function send(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): FastifyReply {
  reply.header('etag', answer.etag).header('cache-control', cacheControl(FRESHNESS));
  reply.header('vary', request.headers.authorization === undefined ? VARY : VARY_OF_KEY);
  if (isKnown(request.headers, { etag: answer.etag, lastModified: null })) {
    return reply.removeHeader('content-length').removeHeader('content-type').code(304).send();
  }
  return reply.type(answer.contentType).removeHeader('content-length').send(answer.body);
}
