/** Operations of a root field: with generated arguments on every level, and a generated selection. */
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type OperationTypeNode,
} from 'graphql';
import fc from 'fast-check';
import { type Setting, valueFor } from './arbitrary-values.js';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEPTH = 4;
const FIELDS = 6;

/** @param kind the root type's operation */
export function operationOf(
  setting: Setting,
  schema: GraphQLSchema,
  kind: 'query' | 'mutation' | 'subscription',
  name: string,
): Operation {
  const { draw } = setting;
  const root = schema.getRootType(kind as OperationTypeNode);
  const field = root?.getFields()[name];
  if (!field) throw new Error(`There is no ${kind} ${name}.`);
  const declarations: string[] = [];
  const variables: Record<string, unknown> = {};
  let aliases = 0;

  const someOf = (names: string[], most: number): string[] =>
    draw(fc.subarray(names, { maxLength: Math.min(most, names.length) }));
  const declare = (type: GraphQLInputType, argument: string): string => {
    const variable = `v${String(declarations.length)}`;
    declarations.push(`$${variable}: ${String(type)}`);
    variables[variable] = valueFor(setting, type, argument);
    return `$${variable}`;
  };
  const argumentsOf = ({ args }: GraphQLField<unknown, unknown>): string => {
    const given = args.filter(({ type }) => isNonNullType(type) || draw(fc.boolean()));
    const list = given.map(argument => `${argument.name}: ${declare(argument.type, argument.name)}`);
    return list.length > 0 ? `(${list.join(', ')})` : '';
  };
  const selected = (one: GraphQLField<unknown, unknown>, depth: number): string => {
    const type = getNamedType(one.type);
    // Members of a union may have fields of one name and different types: an alias keeps them apart.
    const alias = depth > 0 ? `a${String((aliases += 1))}: ` : '';
    const below = isCompositeType(type) ? ` ${selection(type, depth + 1)}` : '';
    return `${aliases > 25 ? '' : alias}${one.name}${argumentsOf(one)}${below}`;
  };
  const selection = (type: GraphQLNamedType, depth: number): string => {
    const parts = ['__typename'];
    if (isAbstractType(type) && depth < DEPTH) {
      const members = schema.getPossibleTypes(type);
      const all = members.map(member => member.name);
      const wanted = isUnionType(type) ? all : someOf(all, 2);
      for (const member of members.filter(({ name: one }) => wanted.includes(one))) {
        parts.push(`... on ${member.name} ${selection(member, depth)}`);
      }
    }
    if (isObjectType(type)) {
      const possible = Object.values(type.getFields()).filter(
        one => depth < DEPTH || !isCompositeType(getNamedType(one.type)),
      );
      const wanted = someOf(
        possible.map(one => one.name),
        FIELDS,
      );
      parts.push(...possible.filter(one => wanted.includes(one.name)).map(one => selected(one, depth)));
    }
    return `{ ${parts.join(' ')} }`;
  };

  const body = selected(field, 0);
  const head = declarations.length > 0 ? ` (${declarations.join(', ')})` : '';
  return { query: `${kind}${head} { ${body} }`, variables };
}
