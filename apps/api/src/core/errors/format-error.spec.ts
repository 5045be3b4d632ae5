import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@kurultai/schema';
import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { Forbidden, InputInvalid, NotFound, QueryTooCostly, RateLimited, Stale, Unauthenticated } from './api-error.js';
import { asClientFault, errorFormatter } from './format-error.js';

/** What a client gets, and what the log is told. */
function format(error: unknown) {
  const incidents: { id: string; cause: unknown }[] = [];
  const formatted = errorFormatter((id, cause) => void incidents.push({ id, cause }))(error);
  return { ...formatted, incidents };
}
/** An error as graphql-js hands it over when a resolver threw it. */
const thrown = (originalError: Error): GraphQLError =>
  new GraphQLError(originalError.message, { path: ['field', 0], originalError });

describe('an error of the closed list', () => {
  const violations = [{ path: ['input', 'name'], rule: 'maxLength', message: 'Too long.' }];
  it.each([
    [new Unauthenticated('Sign in.'), { code: 'UNAUTHENTICATED' }],
    [new Forbidden('Not you.'), { code: 'FORBIDDEN' }],
    [new NotFound('Organisation', 'org_1'), { code: 'NOT_FOUND' }],
    [new InputInvalid(violations), { code: 'INPUT_INVALID', violations }],
    [new Stale('Organisation'), { code: 'STALE' }],
    [new RateLimited('Wait.', 7), { code: 'RATE_LIMITED', retryAfterSeconds: 7 }],
    [
      new QueryTooCostly('Less.', { limit: 'cost', maximum: 5, actual: 9 }),
      { code: 'QUERY_TOO_COSTLY', limit: 'cost', maximum: 5, actual: 9 },
    ],
  ])('%s is shown as it is, where it happened, and is no incident', (error, extensions) => {
    expect(Object.keys(ERROR_CODES)).toContain(error.code);
    const { incidents, ...answer } = format(thrown(error));
    expect(answer).toEqual({ message: error.message, path: ['field', 0], extensions });
    expect(format(error)).toMatchObject({ message: error.message, extensions });
    expect(incidents).toEqual([]);
  });

  it('names every broken rule with its path in its message', () => {
    const error = new InputInvalid([...violations, { path: [], rule: 'other', message: 'Another.' }]);
    expect(error.message).toBe('input.name: Too long. Another.');
    expect(InputInvalid.at('input.name', 'rule', 'No.').violations[0]?.path).toEqual(['input', 'name']);
  });
});

describe('an accident', () => {
  it.each([
    ['an error', new Error('password=sesame')],
    ['a text that was thrown', 'sesame'],
    ['nothing', undefined],
    ['an error with a code of its own', Object.assign(new Error('sesame'), { code: '23505', detail: 'sesame' })],
    ['an unknown code of GraphQL', new GraphQLError('sesame', { extensions: { code: 'DOWNSTREAM' } })],
    ['Apollo’s own accident', new GraphQLError('sesame', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })],
  ])('of any kind (%s) shows an incident id and nothing of its cause', (_, accident) => {
    const { incidents, ...answer } = format(accident instanceof Error ? thrown(accident) : accident);
    expect(answer.message).toBe('Something went wrong on our side.');
    expect(Object.keys(answer.extensions ?? {}).sort()).toEqual(['code', 'incidentId']);
    expect(answer.extensions).toMatchObject({
      code: 'INTERNAL',
      incidentId: expect.stringMatching(/^[0-9a-f-]{36}$/u),
    });
    expect(JSON.stringify(answer)).not.toContain('sesame');
    expect(incidents).toHaveLength(1);
    expect(incidents[0]?.id).toBe(answer.extensions?.['incidentId']);
  });

  it('is logged with the cause that was thrown, not with its wrapping', () => {
    const cause = new Error('the real one');
    expect(format(thrown(cause)).incidents[0]?.cause).toBe(cause);
  });

  it('does not pass for a client’s mistake because its text looks like one', () => {
    const error = thrown(new Error('Variable "$input" got invalid value 1 at "input.name"; nonsense'));
    expect(format(error).extensions).toMatchObject({ code: 'INTERNAL' });
  });
});

describe('what GraphQL itself refuses', () => {
  const schema = buildSchema(`
    input Name { text: String! } input Input { names: [Name!]! country: String! }
    type Query { field(input: Input): String }`);
  const query = parse('query ($input: Input) { field(input: $input) }');
  const variableErrors = (input: object): GraphQLError[] => {
    const [operation] = query.definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
    const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], { input });
    return [...errors].map(
      error => new GraphQLError(error.message, { originalError: error, extensions: { code: 'BAD_USER_INPUT' } }),
    );
  };

  it('is wrong input, with the path to the variable’s wrong value', () => {
    const [wrong] = variableErrors({ names: [{ text: 'a' }, { text: 7 }], country: 'KZ' });
    expect(format(wrong).extensions).toMatchObject({
      code: 'INPUT_INVALID',
      violations: [{ path: ['input', 'names', '1', 'text'], rule: 'type' }],
    });
    const [missing] = variableErrors({ names: [] });
    expect(format(missing).extensions).toMatchObject({ violations: [{ path: ['input', 'country'] }] });
    const [unknown] = variableErrors({ names: [], country: 'KZ', nothing: 1 });
    expect(format(unknown).extensions).toMatchObject({ violations: [{ path: ['input', 'nothing'] }] });
  });

  it('is wrong input, whichever stage refused it', () => {
    const [invalid] = validate(schema, parse('{ nothing }'));
    const at = (code: string) => format(new GraphQLError(invalid?.message ?? '', { extensions: { code } })).extensions;
    expect(at('GRAPHQL_VALIDATION_FAILED')).toMatchObject({
      code: 'INPUT_INVALID',
      violations: [{ rule: 'schema', path: [] }],
    });
    expect(at('GRAPHQL_PARSE_FAILED')).toMatchObject({ violations: [{ rule: 'syntax' }] });
    expect(at('BAD_REQUEST')).toMatchObject({ violations: [{ rule: 'request' }] });
    expect(at('OPERATION_RESOLUTION_FAILURE')).toMatchObject({ violations: [{ rule: 'operation' }] });
    expect(format(asClientFault(new GraphQLError('No.'))).extensions).toMatchObject({
      violations: [{ rule: 'graphql' }],
    });
  });

  it('tells of a document that is not known by a code of its own, in the words of other services', () => {
    const error = new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
    const { incidents, ...answer } = format(error);
    expect(incidents).toEqual([]);
    expect(answer).toEqual({ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
  });

  it('keeps the rule of a scalar that refused a value', () => {
    const error = new GraphQLError('No country.', { extensions: { code: 'INPUT_INVALID', rule: 'country' } });
    expect(format(error).extensions).toMatchObject({ code: 'INPUT_INVALID', violations: [{ rule: 'country' }] });
  });

  it('says which limit a document breaks', () => {
    const error = new GraphQLError('Less.', {
      extensions: { code: 'QUERY_TOO_COSTLY', limit: 'depth', maximum: 12, secret: 1 },
    });
    expect(format(error).extensions).toEqual({ code: 'QUERY_TOO_COSTLY', limit: 'depth', maximum: 12 });
  });

  it('has no stack and no other field in any environment', () => {
    const { incidents, ...answer } = format(
      new GraphQLError('No.', { extensions: { code: 'BAD_USER_INPUT', stacktrace: ['x'] } }),
    );
    expect(incidents).toEqual([]);
    expect(Object.keys(answer.extensions ?? {}).sort()).toEqual(['code', 'violations']);
  });
});
