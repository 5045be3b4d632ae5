/** Tells in a header that an answer is that of an earlier request under the same idempotency key. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../access/index.js';

export const replayedPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        if (contextValue.replayed) response.http.headers.set('idempotency-replayed', 'true');
      },
    };
  },
};
