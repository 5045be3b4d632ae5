/**
 * Takes out of the built schema what costs time and says nothing: Nest gives each plain field a resolver that does what
 * graphql-js does by itself, and wraps the naming of union members in promises.
 */
import { type GraphQLSchema, isInterfaceType, isObjectType, isUnionType } from 'graphql';

/** The name of the function that Nest gives to plain fields. */
const NEST_DEFAULT = 'rootFieldResolver';

/** @returns the same schema, leaner */
export function leanSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (field.resolve?.name === NEST_DEFAULT) delete field.resolve;
      }
    } else if ((isUnionType(type) || isInterfaceType(type)) && type.name !== '_Entity') {
      type.resolveType = typeNameOf;
    }
  }
  return schema;
}

/** Model classes bear the names of their types; a replayed answer carries its type's name with it. */
export function typeNameOf(value: { __typename?: unknown }): string {
  return typeof value.__typename === 'string' ? value.__typename : value.constructor.name;
}
