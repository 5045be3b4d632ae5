/** Opens subscriptions, for whichever way they came: one place for limits, access and errors. */
import { Injectable, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  createSourceEventStream,
  execute,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  locatedError,
} from 'graphql';
import { AccessDeclarations, demand, type RequestContext } from '../access/index.js';
import { errorFormatter } from '../errors/index.js';
import { RequestLimit } from '../limits/index.js';
import type { LiveLoad } from '../live/index.js';
import { type Caller, RequestContextFactory } from '../graphql/index.js';
import { OpenSubscriptions } from './open-subscriptions.js';
import { readSubscription, type ReadSubscription, SubscriptionInvalid } from './read-subscription.js';
import { Subscription } from './subscription.js';

/** What graphql-js came to. */
interface Answer {
  readonly errors?: readonly GraphQLError[] | undefined;
  readonly data?: ExecutionResult['data'] | undefined;
}

/** What a client sent, and who it is. */
export interface SubscriptionRequest {
  readonly request: unknown;
  readonly caller: Caller;
}

interface SubscriptionArgs extends ReadSubscription {
  readonly schema: GraphQLSchema;
  readonly contextValue: RequestContext;
}

/** A running subscription, with what it was made of. */
export interface OpenedSubscription extends SubscriptionArgs {
  readonly subscription: Subscription;
}

type LiveSource = AsyncIterableIterator<LiveLoad<unknown>>;

@Injectable()
export class Subscriptions {
  private readonly logger = new Logger('Subscriptions');
  private readonly format = errorFormatter((incidentId, cause) => {
    this.logger.error({ incidentId, err: cause });
  });

  constructor(
    private readonly schemas: GraphQLSchemaHost,
    private readonly contexts: RequestContextFactory,
    private readonly access: AccessDeclarations,
    private readonly requests: RequestLimit,
    private readonly places: OpenSubscriptions,
  ) {}

  /** Errors in the one shape that they have everywhere. */
  formatted(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return errors.map(error => this.format(error));
  }

  /** An answer in the shape that answers have everywhere. */
  answer({ errors, data }: Answer): FormattedExecutionResult {
    return { ...(errors && { errors: this.formatted(errors) }), ...(data !== undefined && { data }) };
  }

  /** Counts a request of the address, where HTTP has not counted it. @throws RateLimited */
  count({ address }: Caller): Promise<void> {
    return this.requests.take(address);
  }

  /**
   * Opens what was asked for.
   * @param ask `{ query, variables, operationName }` as the client sent it, and who sent it; what it throws is refused
   * @returns the running subscription, or what is wrong with it; it never throws
   */
  async open(ask: () => Promise<SubscriptionRequest>): Promise<OpenedSubscription | readonly GraphQLError[]> {
    try {
      const { request, caller } = await ask();
      const read = readSubscription(this.schemas.schema, request);
      const context = await this.contexts.makeFor(caller);
      const args = { ...read, schema: this.schemas.schema, contextValue: context };
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) return (source.errors ?? []).map(inWordsOfApollo);
      return { ...args, subscription: await this.run(args, caller, source as LiveSource) };
    } catch (error) {
      return error instanceof SubscriptionInvalid ? error.errors : [asGraphql(error)];
    }
  }

  private async run(args: SubscriptionArgs, caller: Caller, source: LiveSource): Promise<Subscription> {
    const declared = this.access.all.get(args.field);
    let first: RequestContext | undefined = args.contextValue;
    let leave = (): void => undefined;
    const subscription = new Subscription({
      source,
      renew: async () => {
        const context = first ?? (await this.contexts.makeFor(caller));
        first = undefined;
        if (!declared) throw new Error(`The field ${args.field} declares no access.`);
        if ('grant' in declared) demand(context.actor, declared.grant);
        return context;
      },
      answer: async (contextValue, value) => execute({ ...args, contextValue, rootValue: { [args.field]: value } }),
      failure: error => ({ errors: [locatedError(error, undefined, [args.key])] }),
      ended: () => {
        leave();
      },
    });
    try {
      leave = this.places.add(subscription);
    } catch (error) {
      await subscription.return();
      throw error;
    }
    return subscription;
  }
}

/** What comes of no resolver is wrong in the variables. */
function inWordsOfApollo(error: GraphQLError): GraphQLError {
  const { originalError } = error;
  if (!originalError || originalError instanceof GraphQLError) error.extensions['code'] ??= 'BAD_USER_INPUT';
  return error;
}

/** As an error that came up under no field. */
const asGraphql = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError(error instanceof Error ? error.message : String(error), { originalError: error as Error });
