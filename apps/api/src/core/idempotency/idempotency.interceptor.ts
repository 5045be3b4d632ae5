/**
 * `Idempotency-Key`: a mutation that is sent again under the same key happens once and answers the same. The record of
 * the answer commits together with the act, so a crash leaves both or neither, and a second request that arrives
 * meanwhile waits for the first. A refused or failed attempt leaves no record: it may be tried again.
 */
import { TEXT_LIMITS } from '@kurultai/schema';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo, getNamedType } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RequestContext } from '../access/index.js';
import { UnitOfWork } from '../database/index.js';
import { InputInvalid } from '../errors/index.js';
import { fingerprintOf, holderOf } from './fingerprint.js';
import { IdempotencyRecords } from './idempotency-records.js';
import { NATURAL_KEY } from './natural-key.decorator.js';
import { RETURNS_SECRET } from './returns-secret.decorator.js';

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: IdempotencyRecords,
    private readonly reflector: Reflector,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    const context = graphql.getContext<RequestContext>();
    const key = context.idempotencyKey;
    if (key === undefined || info.operation.operation !== 'mutation') return next.handle();
    if (this.reflector.get<boolean | undefined>(NATURAL_KEY, execution.getHandler())) return next.handle();
    checkUse(key, info, this.reflector.get<boolean | undefined>(RETURNS_SECRET, execution.getHandler()));
    return from(this.once(key, context, info, graphql.getArgs(), next));
  }

  private once(
    key: string,
    { actor }: RequestContext,
    { fieldName, returnType }: GraphQLResolveInfo,
    args: unknown,
    next: CallHandler,
  ): Promise<unknown> {
    return this.unitOfWork.run(async () => {
      const holder = holderOf(actor);
      const fingerprint = fingerprintOf(fieldName, args);
      const earlier = await this.records.claim(holder, key, fingerprint);
      if (earlier) return earlier.result;
      const result: unknown = await lastValueFrom(next.handle());
      await this.records.complete(holder, key, withTypeName(result, getNamedType(returnType).name));
      return result;
    });
  }
}

function checkUse(key: string, { fieldName, operation }: GraphQLResolveInfo, returnsSecret = false): void {
  const refuse = (rule: string, message: string) => InputInvalid.at(['Idempotency-Key'], rule, message);
  if (!/^[\x21-\x7e]+$/u.test(key) || key.length > TEXT_LIMITS.idempotencyKey) {
    throw refuse('idempotencyKey', `A key is 1 to ${String(TEXT_LIMITS.idempotencyKey)} visible ASCII characters.`);
  }
  if (operation.selectionSet.selections.length !== 1 || operation.selectionSet.selections[0]?.kind !== 'Field') {
    throw refuse('oneMutation', 'A request with an idempotency key holds exactly one mutation field.');
  }
  if (returnsSecret) {
    throw refuse('secretAnswer', `${fieldName} answers with a secret, which is not kept, so it cannot be repeated.`);
  }
}

/** What a replayed answer needs to be recognised in its union. */
function withTypeName(result: unknown, declared: string): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const name = result.constructor.name;
  return { __typename: name === 'Object' ? declared : name, ...result };
}
