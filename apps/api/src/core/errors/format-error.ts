/**
 * The one formatter of GraphQL errors. Whatever went wrong, the client gets `message`, `locations`, `path` and
 * `extensions` with a code of the closed list, in every environment. What is nobody's business becomes INTERNAL with an
 * `incidentId` that stands in the log beside the cause.
 */
import type { ErrorCode } from '@kurultai/schema';
import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { ApiError, type Violation } from './api-error.js';

/** Writes an accident to the log. */
export type LogIncident = (incidentId: string, cause: unknown) => void;

const formatted = Symbol('formatted');

/** Makes the formatter. @param log is told of each accident, once */
export function errorFormatter(log: LogIncident): (error: unknown) => GraphQLFormattedError {
  return error => {
    const cause = causeOf(error);
    const { locations, path } = error instanceof GraphQLError ? error.toJSON() : {};
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (cause instanceof ApiError) {
      return { message: cause.message, ...place, extensions: { code: cause.code, ...cause.details } };
    }
    if (cause instanceof GraphQLError && cause.extensions['code'] === 'PERSISTED_QUERY_NOT_FOUND') {
      // Its words are Apollo's, by which other clients know that they have to send the text.
      return { message: cause.message, extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } };
    }
    if (cause instanceof GraphQLError && isClientFault(cause)) {
      return { message: shortened(cause.message), ...place, extensions: tooCostly(cause) ?? clientFault(cause) };
    }
    const incidentId = randomUUID();
    log(incidentId, cause);
    return { message: 'Something went wrong on our side.', ...place, extensions: { code: 'INTERNAL', incidentId } };
  };
}

/** Marks an error of GraphQL itself (syntax, validation, coercion) so that the formatter shows it. */
export function asClientFault(error: GraphQLError): GraphQLError {
  Object.defineProperty(error, formatted, { value: true });
  return error;
}

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError && !(cause.originalError instanceof GraphQLError)) {
    cause = cause.originalError;
  }
  return cause;
}

/** Apollo's own codes for what a client sent wrong, before any resolver ran. */
const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

const LONGEST_MESSAGE = 1_000;

/** What graphql-js adds, without a code, behind the fiftieth wrong value of the variables. */
const TOO_MANY = /^Too many errors processing variables/u;

/** What Apollo says, without a code, of a persisted query that is put wrongly. */
const PERSISTED = /^(?:Unsupported persisted query version|provided sha does not match query)$/u;

function isClientFault(error: GraphQLError): boolean {
  if (TOO_MANY.test(error.message) || PERSISTED.test(error.message)) return true;
  return formatted in error || CLIENT_CODES.has(error.extensions['code']) || isCode(error.extensions['code']);
}

const isCode = (code: unknown): code is ErrorCode => code === 'INPUT_INVALID' || code === 'QUERY_TOO_COSTLY';

function clientFault(error: GraphQLError): Record<string, unknown> {
  const { code, rule } = error.extensions;
  const violation: Violation = {
    path: pathIn(error.message),
    rule:
      typeof rule === 'string'
        ? rule
        : (RULE_NAMES.get(code) ?? (PERSISTED.test(error.message) ? 'persistedQuery' : 'graphql')),
    message: shortened(error.message),
  };
  return { code: 'INPUT_INVALID', violations: [violation] };
}

/** Which limit was broken. Apollo puts its own code over that of a validation rule; the parser's has none but words. */
function tooCostly({ extensions, message }: GraphQLError): Record<string, unknown> | undefined {
  const { limit, maximum, actual } = extensions;
  const tokens = /Document contains more that? (\d+) tokens/u.exec(message)?.[1];
  if (tokens !== undefined) return { code: 'QUERY_TOO_COSTLY', limit: 'tokens', maximum: Number(tokens) };
  if (limit === undefined) return undefined;
  return { code: 'QUERY_TOO_COSTLY', limit, maximum, ...(actual !== undefined && { actual }) };
}

const RULE_NAMES = new Map<unknown, string>([
  ['GRAPHQL_PARSE_FAILED', 'syntax'],
  ['GRAPHQL_VALIDATION_FAILED', 'schema'],
  ['BAD_USER_INPUT', 'type'],
  ['BAD_REQUEST', 'request'],
  ['OPERATION_RESOLUTION_FAILURE', 'operation'],
]);

/**
 * graphql-js tells where a variable is wrong in words only: `… invalid value 1 at "input.names[0].text"; …`, and then
 * perhaps `Field "kind" of required type …` or `Field "nothing" is not defined …`.
 */
function pathIn(message: string): string[] {
  const variable = /^Variable "\$([^"]+)"/u.exec(message)?.[1];
  if (variable === undefined) return [];
  const at = /^Variable "\$[^"]+" got invalid value .* at "([^"]+)";/su.exec(message)?.[1];
  const field = /; Field "([^"]+)" (?:is not defined by type|of required type) "[^"]+"[^;]*$/u.exec(message)?.[1];
  const path = at?.replace(/\[(\d+)\]/gu, '.$1').split('.') ?? [variable];
  return field === undefined ? path : [...path, field];
}

/** A message quotes the value that was sent, which may be a long one. */
const shortened = (message: string): string =>
  message.length <= LONGEST_MESSAGE
    ? message
    : `${message.slice(0, LONGEST_MESSAGE / 2)} … ${message.slice(-LONGEST_MESSAGE / 2)}`;
