/** Refuses an operation that would cost more than the documented limit, before it runs. */
import type { ApolloServerPlugin } from '@apollo/server';
import { QUERY_LIMITS } from '@kurultai/schema';
import { type FragmentDefinitionNode, GraphQLError } from 'graphql';
import { costOf } from './cost.js';

export const costPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, schema, request }) => {
      const fragments = new Map(
        document.definitions
          .filter((node): node is FragmentDefinitionNode => node.kind === 'FragmentDefinition')
          .map(node => [node.name.value, node]),
      );
      const actual = operation === undefined ? 0 : costOf(operation, schema, fragments, request.variables ?? {});
      const maximum = QUERY_LIMITS.cost;
      if (actual <= maximum) return;
      throw new GraphQLError(
        `This operation could cost ${String(actual)}; the limit is ${String(maximum)}. Ask for fewer items or fields.`,
        // Apollo answers 500 to what a plugin throws, unless it is told.
        { extensions: { code: 'QUERY_TOO_COSTLY', limit: 'cost', maximum, actual, http: { status: 400 } } },
      );
    },
  }),
};
