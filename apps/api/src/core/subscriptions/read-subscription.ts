/**
 * Reads a subscription that came over a WebSocket or for an event stream, neither of which passes through Apollo: the
 * same limits, the same rules, the same words for what is wrong, before anything runs.
 */
import { QUERY_LIMITS } from '@kurultai/schema';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  specifiedRules,
  validate,
} from 'graphql';
import { checkCost, LIMIT_RULES } from '../graphql/index.js';

/** A subscription that may be asked for. Whether by this caller is another matter. */
export interface ReadSubscription {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variableValues: Record<string, unknown>;
  /** The name of its one root field, and the name under which that is answered. */
  readonly field: string;
  readonly key: string;
}

/** What is wrong with a request, all of it. */
export class SubscriptionInvalid extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
  }
}

/** @param request what the client sent @throws SubscriptionInvalid, GraphQLError */
export function readSubscription(schema: GraphQLSchema, request: unknown): ReadSubscription {
  const { query, operationName, variableValues } = shapeOf(request);
  const document = parsed(query);
  const errors = validate(schema, document, [...specifiedRules, ...LIMIT_RULES], { hideSuggestions: true });
  if (errors.length > 0) throw new SubscriptionInvalid(errors.map(error => coded(error, 'GRAPHQL_VALIDATION_FAILED')));
  const operation = getOperationAST(document, operationName);
  if (!operation) throw fault('OPERATION_RESOLUTION_FAILURE', 'Name one of the operations of the document.');
  if (operation.operation !== 'subscription') {
    throw fault('BAD_REQUEST', `This is a ${operation.operation}: send it by HTTP POST. Only subscriptions come here.`);
  }
  checkCost(schema, document, operation, variableValues);
  return { document, operationName, variableValues, ...rootOf(document, operation) };
}

const fault = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

/** Gives an error of GraphQL itself the code by which Apollo knows it, unless it has one. */
function coded(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}

function shapeOf(request: unknown): Pick<ReadSubscription, 'operationName' | 'variableValues'> & { query: string } {
  const { query, variables, operationName } = (request ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') throw fault('BAD_REQUEST', 'Send a subscription as the text `query`.');
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw fault('BAD_REQUEST', '`variables` is an object.');
  }
  if (operationName != null && typeof operationName !== 'string') {
    throw fault('BAD_REQUEST', '`operationName` is a text.');
  }
  return { query, operationName: operationName ?? undefined, variableValues: { ...variables } };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: QUERY_LIMITS.tokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

/** Validation lets one root field through, or none: one that is skipped would leave graphql-js without any. */
function rootOf(document: DocumentNode, operation: OperationDefinitionNode): { field: string; key: string } {
  const within = (set: SelectionSetNode): { field: string; key: string }[] =>
    set.selections.flatMap(selection => {
      if (selection.directives?.some(({ name }) => ['skip', 'include'].includes(name.value))) {
        throw fault(
          'GRAPHQL_VALIDATION_FAILED',
          'The root field of a subscription can be neither skipped nor included.',
        );
      }
      if (selection.kind === 'Field') {
        const { name, alias } = selection;
        return [{ field: name.value, key: alias?.value ?? name.value }];
      }
      if (selection.kind === 'InlineFragment') return within(selection.selectionSet);
      return document.definitions.flatMap(node =>
        node.kind === 'FragmentDefinition' && node.name.value === selection.name.value ? within(node.selectionSet) : [],
      );
    });
  const [root] = within(operation.selectionSet);
  if (!root) throw fault('GRAPHQL_VALIDATION_FAILED', 'A subscription has one root field.');
  return root;
}
