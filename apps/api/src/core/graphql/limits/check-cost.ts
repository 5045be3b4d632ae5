import { QUERY_LIMITS } from '@kurultai/schema';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costOf } from './cost.js';

/** @throws GraphQLError with code QUERY_TOO_COSTLY for an operation that could cost more than the documented limit */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === 'FragmentDefinition')
      .map(node => [node.name.value, node]),
  );
  const actual = costOf(operation, schema, fragments, variables);
  const maximum = QUERY_LIMITS.cost;
  if (actual <= maximum) return;
  throw new GraphQLError(
    `This operation could cost ${String(actual)}; the limit is ${String(maximum)}. Ask for fewer items or fields.`,
    // Apollo answers 500 to what a plugin throws, unless it is told.
    { extensions: { code: 'QUERY_TOO_COSTLY', limit: 'cost', maximum, actual, http: { status: 400 } } },
  );
}
