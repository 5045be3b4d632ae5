/**
 * References of other subgraphs (`_entities`) come in as free-form objects: they are read at the border, so that a
 * malformed one is the sender's fault and no accident of ours.
 */
import { type GraphQLSchema, isUnionType } from 'graphql';
import { InputInvalid, type Violation } from '../errors/index.js';
import { ID_PREFIXES, type IdentifiedType, uuidOf } from '../ids/index.js';

const MOST_VIOLATIONS = 10;

/** Checks every reference before any is resolved. @returns the same schema */
export function checkReferences(schema: GraphQLSchema): GraphQLSchema {
  const entities = schema.getQueryType()?.getFields()['_entities'];
  const union = schema.getType('_Entity');
  const resolve = entities?.resolve;
  if (!resolve || !isUnionType(union)) return schema;
  const types: ReadonlySet<unknown> = new Set(union.getTypes().map(({ name }) => name));
  entities.resolve = (source, args: { representations: unknown[] }, context, info) => {
    const violations = args.representations.flatMap((reference, index) =>
      problemsOf(reference, types, ['representations', String(index)]),
    );
    // The first few are enough: a long answer to a short lie would be a gift.
    if (violations.length > 0) throw new InputInvalid(violations.slice(0, MOST_VIOLATIONS));
    return resolve(source, args, context, info) as unknown;
  };
  return schema;
}

function problemsOf(reference: unknown, types: ReadonlySet<unknown>, path: string[]): readonly Violation[] {
  const { __typename: type, id } = (reference ?? {}) as { __typename?: unknown; id?: unknown };
  if (!types.has(type)) {
    const message = `A reference names an entity of this service: ${[...types].join(', ')}.`;
    return [{ path: [...path, '__typename'], rule: 'entity', message }];
  }
  if (!isIdentified(type)) return [];
  try {
    uuidOf(type, typeof id === 'string' ? id : '', [...path, 'id']);
    return [];
  } catch (error) {
    if (error instanceof InputInvalid) return error.violations;
    throw error;
  }
}

const isIdentified = (type: unknown): type is IdentifiedType =>
  typeof type === 'string' && Object.hasOwn(ID_PREFIXES, type);
