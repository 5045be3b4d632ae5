/** Sends what everybody may read, keep and share: with validators, for caches, and without its body to whoever has it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { httpDate, isKnown, type Validators } from './conditional.js';

export interface PublicDocument extends Validators {
  readonly body: string;
  readonly contentType: string;
}

/** How long anybody may serve it without asking, and for how long still while asking, in seconds. */
export interface Freshness {
  readonly maxAge: number;
  readonly staleWhileRevalidate: number;
}

/** The strong entity tag of a text or of bytes. */
export const entityTag = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;

/** As a header says it. */
export const cacheControl = ({ maxAge, staleWhileRevalidate }: Freshness): string =>
  `public, max-age=${String(maxAge)}, stale-while-revalidate=${String(staleWhileRevalidate)}`;

/** Answers a GET or HEAD: 200, or 304 to whoever has it. */
export async function sendPublicDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  document: PublicDocument,
  freshness: Freshness,
): Promise<void> {
  reply.header('etag', document.etag).header('cache-control', cacheControl(freshness));
  // The address alone chooses the document, languages and all; whoever stands before the service may pack it.
  reply.header('vary', 'Accept-Encoding');
  if (document.lastModified) reply.header('last-modified', httpDate(document.lastModified));
  if (isKnown(request.headers, document)) await reply.code(304).send();
  else await reply.type(document.contentType).send(document.body);
}

/** Sends a client for good to where it is now. @param location a path of this service, with its query */
export async function redirectForGood(reply: FastifyReply, location: string, freshness: Freshness): Promise<void> {
  await reply.header('cache-control', cacheControl(freshness)).redirect(location, 301);
}
