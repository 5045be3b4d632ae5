/** Names in `extensions.deprecations` what a request uses that will go away, so that its programmers hear of it in time. */
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, NoDeprecatedCustomRule, typeFromAST, validate } from 'graphql';
import { deprecatedInValue } from './deprecated-in-value.js';

export const deprecationsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      // Only what was understood and may run comes so far.
      async didResolveOperation({ schema, document }) {
        if (!known.has(document)) known.set(document, deprecatedIn(schema, document));
      },
      async willSendResponse({ schema, document, operation, request, response }) {
        if (!document || !operation || response.body.kind !== 'single') return;
        const used = new Set(known.get(document));
        for (const { variable, type } of operation.variableDefinitions ?? []) {
          const value = request.variables?.[variable.name.value] as unknown;
          for (const message of deprecatedInValue(typeFromAST(schema, type), value)) used.add(message);
        }
        if (used.size === 0) return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, deprecations: [...used] };
      },
    };
  },
};

/** Documents are kept by the server as long as they are asked often. */
const known = new WeakMap<DocumentNode, readonly string[]>();

/** Its length is bounded by the tokens of a document. */
const deprecatedIn = (schema: GraphQLSchema, document: DocumentNode): readonly string[] =>
  validate(schema, document, [NoDeprecatedCustomRule], { maxErrors: Infinity }).map(({ message }) => message);
