/**
 * Reads the items of lists that are marked with `@ItemsAlone()`. graphql-js refuses all variables when one value in them
 * does not fit; here it is taken out before, and only its item falls.
 */
import {
  coerceInputValue,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import type { Violation } from '../../errors/index.js';
import { standAlone } from './items-alone.decorator.js';

export type Variables = Readonly<Record<string, unknown>>;

/** An item that does not fit its type. */
export interface UnfitItem {
  /** As it was sent: anything. */
  readonly value: unknown;
  /** What is wrong with it. Paths begin at the argument. */
  readonly violations: readonly Violation[];
}

/** By their places in the list. */
export type UnfitItems = ReadonlyMap<number, UnfitItem>;

export interface ItemsRead {
  /** As the request sent them, with null in place of each item that does not fit. */
  readonly variables: Variables;
  readonly unfit: UnfitItems;
}

interface Found {
  readonly list: readonly unknown[];
  readonly field: GraphQLInputField;
  readonly path: readonly string[];
  readonly withList: (list: readonly unknown[]) => Variables;
}

/** Null when the operation sends no such list in variables, or has other root fields beside the one that takes it. */
export function readItemsAlone(
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
  variables: Variables,
): ItemsRead | null {
  const [root, ...others] = selectionSet.selections;
  if (root?.kind !== 'Field' || others.length > 0) return null;
  const found = listIn(root, schema.getRootType(operation)?.getFields()[root.name.value]?.args ?? [], variables);
  if (!found) return null;
  const type = getNullableType(found.field.type);
  if (!isListType(type)) return null;
  const unfit = new Map<number, UnfitItem>();
  const list = found.list.map((value, index) => {
    const violations: Violation[] = [];
    coerceInputValue(value, type.ofType, (path, _value, error) => {
      violations.push(violationOf(error, [...found.path, String(index), ...path.map(String)]));
    });
    if (violations.length === 0) return value;
    unfit.set(index, { value, violations });
    return null;
  });
  return { variables: found.withList(list), unfit };
}

function listIn(root: FieldNode, args: readonly GraphQLArgument[], variables: Variables): Found | undefined {
  for (const { name, type } of args) {
    const field = itemsAloneIn(type);
    const given = root.arguments?.find(argument => argument.name.value === name)?.value;
    if (!field || !given) continue;
    const path = [name, field.name];
    if (given.kind === 'Variable') {
      const variable = given.name.value;
      const input = variables[variable];
      if (!isObject(input) || !Array.isArray(input[field.name])) return undefined;
      const withList = (list: readonly unknown[]) => ({ ...variables, [variable]: { ...input, [field.name]: list } });
      return { list: input[field.name] as unknown[], field, path, withList };
    }
    const inner = given.kind === 'ObjectValue' && given.fields.find(part => part.name.value === field.name)?.value;
    if (!inner || inner.kind !== 'Variable' || !Array.isArray(variables[inner.name.value])) return undefined;
    const variable = inner.name.value;
    const withList = (list: readonly unknown[]) => ({ ...variables, [variable]: list });
    return { list: variables[variable] as unknown[], field, path, withList };
  }
  return undefined;
}

/** The marked list of the input type of an argument. */
export function itemsAloneIn(type: GraphQLInputType): GraphQLInputField | undefined {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return undefined;
  return Object.values(named.getFields()).find(({ name }) => standAlone(named.name, name));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** graphql-js names a field that is missing or unknown in words only. */
function violationOf({ message, extensions }: GraphQLError, above: readonly string[]): Violation {
  const field = /^Field "([^"]+)" (?:is not defined by type|of required type) "[^"]+"[^;]*$/u.exec(message)?.[1];
  const rule = typeof extensions['rule'] === 'string' ? extensions['rule'] : 'type';
  return { path: field === undefined ? [...above] : [...above, field], rule, message: message.slice(0, 500) };
}
