/** What every resolver gets beside its arguments: who asks, under which request, and the request's own loaders. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type DataLoader from 'dataloader';
import type { Actor } from './actor.js';

export interface RequestContext {
  readonly actor: Actor;
  /** Names the request in the log and in the header `X-Request-Id`. */
  readonly requestId: string;
  /** The client's network address. */
  readonly address: string;
  /** The header `Idempotency-Key`, if sent. */
  readonly idempotencyKey: string | undefined;
  /** Whether the answer is that of an earlier request under the same key: told in the header `Idempotency-Replayed`. */
  replayed?: boolean;
  /** Loaders of this request, made when first used (batch-loader.ts). */
  readonly loaders: Map<unknown, DataLoader<never, unknown>>;
}

/** The request context, as a parameter of a resolver method. */
export const Context = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  GqlExecutionContext.create(execution).getContext<RequestContext>(),
);

/** The actor, as a parameter of a resolver method. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => GqlExecutionContext.create(execution).getContext<RequestContext>().actor,
);
