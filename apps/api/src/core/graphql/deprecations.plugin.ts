/** Names in `extensions.deprecations` what an operation uses that will go away, so that its programmers hear of it in time. */
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, NoDeprecatedCustomRule, validate } from 'graphql';

export const deprecationsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ schema, document, response }) {
        if (!document || response.body.kind !== 'single') return;
        const used = deprecatedIn(schema, document);
        if (used.length === 0) return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, deprecations: used };
      },
    };
  },
};

/** Documents are kept by the server as long as they are asked often. */
const known = new WeakMap<DocumentNode, readonly string[]>();

function deprecatedIn(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const found = known.get(document) ?? validate(schema, document, [NoDeprecatedCustomRule]).map(one => one.message);
  known.set(document, found);
  return found;
}
