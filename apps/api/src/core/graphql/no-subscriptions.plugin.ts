/** Refuses subscriptions by plain HTTP, where graphql-js would run them as if they were queries, past their guard. */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { EVENT_STREAM_PATH, GRAPHQL_PATH } from './graphql-path.js';

const MESSAGE = `Subscriptions are served by WebSocket at ${GRAPHQL_PATH} (graphql-transport-ws), or as an event stream at ${EVENT_STREAM_PATH}.`;

export const noSubscriptionsPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== 'subscription') return;
      throw new GraphQLError(MESSAGE, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
    },
  }),
};
