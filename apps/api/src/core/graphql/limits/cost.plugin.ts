/** Refuses an operation that would cost more than the documented limit, before it runs. */
import type { ApolloServerPlugin } from '@apollo/server';
import { checkCost } from './check-cost.js';

export const costPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, schema, request }) => {
      if (operation !== undefined) checkCost(schema, document, operation, request.variables ?? {});
    },
  }),
};
