/** Makes the context of each GraphQL request: authenticates it, once, before anything else runs. */
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type ActorKind, Authenticator, type RequestContext } from '../access/index.js';
import { Unauthenticated } from '../errors/index.js';

/** Who asks, in the words of the request: what its headers say, or what a WebSocket says in their place. */
export interface Caller {
  /** `Authorization` */
  readonly authorization: string | undefined;
  /** `Kurultai-Organisation` */
  readonly organisation: string | undefined;
  /** `Origin` */
  readonly origin: string | undefined;
  readonly requestId: string;
  readonly address: string;
}

/** As whom requests have been let in. */
const actors = new WeakMap<FastifyRequest, ActorKind>();

/** As whom a request has been let in; undefined before that, and when it was refused. */
export const actorKindOf = (request: FastifyRequest): ActorKind | undefined => actors.get(request);

@Injectable()
export class RequestContextFactory {
  constructor(private readonly authenticator: Authenticator) {}

  /** @throws Unauthenticated or Forbidden for credentials that do not hold */
  async make(request: FastifyRequest): Promise<RequestContext> {
    const context = await this.makeFor(callerOf(request), headerOf(request, 'idempotency-key'));
    actors.set(request, context.actor.kind);
    return context;
  }

  /** The same for a caller that is no request of its own. */
  async makeFor(caller: Caller, idempotencyKey?: string): Promise<RequestContext> {
    const { authorization, organisation, origin, requestId, address } = caller;
    const actor = await this.authenticator.authenticate({
      bearer: authorization === undefined ? undefined : bearerOf(authorization),
      organisation,
      origin,
    });
    return { actor, requestId, address, idempotencyKey, loaders: new Map() };
  }
}

/** What the headers of a request say of its sender. */
export const callerOf = (request: FastifyRequest): Caller => ({
  authorization: request.headers.authorization,
  organisation: headerOf(request, 'kurultai-organisation'),
  origin: headerOf(request, 'origin'),
  requestId: request.id,
  address: request.ip,
});

function bearerOf(authorization: string): string {
  const found = /^Bearer ([A-Za-z0-9_.~+/-]{1,200}=*)$/iu.exec(authorization);
  if (!found?.[1]) throw new Unauthenticated('Write the header as: Authorization: Bearer <token or key>.');
  return found[1];
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
