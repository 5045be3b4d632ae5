/**
 * `Idempotency-Key`: a mutation that is sent again under the same key happens once and answers the same. The record of
 * the answer commits together with the act, so a crash leaves both or neither, and a second request that arrives
 * meanwhile waits for the first. A refused or failed attempt leaves no record: it may be tried again. A mutation of many
 * acts may be marked otherwise (keeps-answer.decorator.ts).
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
import { IdempotencyRecords, type RequestKey } from './idempotency-records.js';
import { KEEPS_ANSWER, type WorthKeeping } from './keeps-answer.decorator.js';
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
    const request = {
      holder: holderOf(context.actor),
      key,
      fingerprint: fingerprintOf(info.fieldName, graphql.getArgs()),
      answerType: getNamedType(info.returnType).name,
      onReplay: () => {
        context.replayed = true;
      },
    };
    const act = (): Promise<unknown> => lastValueFrom(next.handle());
    const worthKeeping = this.reflector.get<WorthKeeping | undefined>(KEEPS_ANSWER, execution.getHandler());
    return from(worthKeeping ? this.afterwards(request, act, worthKeeping) : this.once(request, act));
  }

  /** The act and the record of its answer commit together. */
  private once(request: KeyedRequest, act: () => Promise<unknown>): Promise<unknown> {
    return this.unitOfWork.run(async () => {
      const earlier = await this.records.claim(request);
      if (earlier) return replayed(request, earlier);
      const result = await act();
      await this.records.complete(request, withTypeName(result, request.answerType));
      return result;
    });
  }

  /** The acts commit one by one, then the record of their answer. */
  private async afterwards(
    request: KeyedRequest,
    act: () => Promise<unknown>,
    worthKeeping: WorthKeeping,
  ): Promise<unknown> {
    const earlier = await this.records.find(request);
    if (earlier) return replayed(request, earlier);
    const result = await act();
    if (!worthKeeping(result as never)) return result;
    // Whoever came with the same key meanwhile may have been faster: both answer the same.
    return this.once(request, async () => result);
  }
}

interface KeyedRequest extends RequestKey {
  readonly answerType: string;
  readonly onReplay: () => void;
}

function replayed({ onReplay }: KeyedRequest, { result }: { readonly result: unknown }): unknown {
  onReplay();
  return result;
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
