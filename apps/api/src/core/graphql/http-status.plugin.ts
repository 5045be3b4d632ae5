/**
 * Answers with the HTTP status that the GraphQL over HTTP draft asks for: a request error is 200 for clients that accept
 * plain `application/json` only, and keeps its 4xx for those that accept `application/graphql-response+json`.
 */
import type { ApolloServerPlugin } from '@apollo/server';

export const httpStatusPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      const accept = request.http?.headers.get('accept') ?? '';
      const modern = accept === '' || accept.includes('application/graphql-response+json');
      if (response.body.kind !== 'single') return;
      const { data } = response.body.singleResult;
      // Apollo answers 200 to a request for a persisted query, which it never ran.
      if (data === undefined && (response.http.status ?? 200) === 200) response.http.status = 400;
      if (response.http.status === 400 && !modern && accept.includes('application/json')) response.http.status = 200;
    },
  }),
};
