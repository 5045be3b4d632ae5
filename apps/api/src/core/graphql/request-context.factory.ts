/** Makes the context of each GraphQL request: authenticates it, once, before anything else runs. */
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticator, type RequestContext } from '../access/index.js';
import { Unauthenticated } from '../errors/index.js';

@Injectable()
export class RequestContextFactory {
  constructor(private readonly authenticator: Authenticator) {}

  /** @throws Unauthenticated or Forbidden for credentials that do not hold */
  async make(req: FastifyRequest): Promise<RequestContext> {
    const { authorization } = req.headers;
    const actor = await this.authenticator.authenticate({
      bearer: authorization === undefined ? undefined : bearerOf(authorization),
      organisation: header(req, 'kurultai-organisation'),
      origin: header(req, 'origin'),
    });
    return {
      actor,
      requestId: req.id,
      address: req.ip,
      idempotencyKey: header(req, 'idempotency-key'),
      loaders: new Map(),
      req,
    };
  }
}

function bearerOf(authorization: string): string {
  const found = /^Bearer ([A-Za-z0-9_.~+/-]{1,200}=*)$/iu.exec(authorization);
  if (!found?.[1]) throw new Unauthenticated('Write the header as: Authorization: Bearer <token or key>.');
  return found[1];
}

function header({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
