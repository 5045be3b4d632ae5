/** How GraphQL is served: a Federation 2 subgraph, built from the resolver classes, with every limit on. */
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { QUERY_LIMITS } from '@kurultai/schema';
import { Logger } from '@nestjs/common';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import { errorFormatter } from '../errors/index.js';
import { checkReferences } from './entity-references.js';
import { FEDERATION } from './federation.js';
import { GRAPHQL_PATH } from './graphql-path.js';
import { httpStatusPlugin } from './http-status.plugin.js';
import { itemsAlonePlugin } from './items-alone/index.js';
import { leanSchema } from './lean-schema.js';
import { costPlugin } from './limits/cost.plugin.js';
import { LIMIT_RULES } from './limits/limit-rules.js';
import { noSubscriptionsPlugin } from './no-subscriptions.plugin.js';
import { deprecationsPlugin } from './deprecations.plugin.js';
import { replayedPlugin } from './replayed.plugin.js';
import type { RequestContextFactory } from './request-context.factory.js';
import { SCALARS } from './scalars/scalars.js';
import { trustedDocumentStore } from './trusted/index.js';

/** The options of Nest's GraphQL module. */
export function graphqlOptions(contexts: RequestContextFactory): ApolloFederationDriverConfig {
  const logger = new Logger('GraphQL');
  return {
    driver: ApolloFederationDriver,
    path: GRAPHQL_PATH,
    autoSchemaFile: { federation: FEDERATION },
    buildSchemaOptions: { numberScalarMode: 'integer' },
    resolvers: SCALARS,
    inheritResolversFromInterfaces: true,
    transformSchema: schema => checkReferences(leanSchema(schema)),
    context: (request: FastifyRequest) => contexts.make(request),
    formatError: formatWith((incidentId, cause) => {
      logger.error({ incidentId, err: cause });
    }),
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Known are those of the service's own clients; none is ever added by asking.
    persistedQueries: { cache: trustedDocumentStore },
    validationRules: LIMIT_RULES,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    plugins: [
      httpStatusPlugin,
      replayedPlugin,
      deprecationsPlugin,
      noSubscriptionsPlugin,
      costPlugin,
      // Behind the one above: what is too costly is not read.
      itemsAlonePlugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  };
}

function formatWith(log: (incidentId: string, cause: unknown) => void) {
  const format = errorFormatter(log);
  return (_: unknown, error: unknown) => format(error);
}
