/**
 * What an operation would cost at most, from the document alone: each field counts one, and counts again for every item
 * of the lists that it stands in. A list is as long as its `first` (or the default page), its `ids`, or what its input
 * holds in a list of `@ItemsAlone()`; others count ten.
 */
import { PAGE_SIZE } from '@kurultai/schema';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { itemsAloneIn } from '../items-alone/index.js';

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What each fragment costs, once known: spread twice in a chain of thirty it would be walked a billion times. */
  readonly known: Map<string, number>;
}

const OTHER_LIST = 10;
/**
 * Lists that count once: the items of a connection were counted where its `first` stands, the results of many acts where
 * their input stands, and what was wrong with one of them is known without reading.
 */
const COUNTED: ReadonlySet<string> = new Set(['edges', 'nodes', 'results', 'violations', 'guards']);
/** Beyond this the exact figure does not matter, and the walk ends. */
const ENOUGH = 10_000_000;

/** The cost of an operation. */
export function costOf(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  const given = { ...defaultsOf(operation), ...variables };
  return root
    ? selections(operation.selectionSet, root.name, { schema, fragments, variables: given, known: new Map() })
    : 0;
}

function selections(set: SelectionSetNode, typeName: string, walk: Walk): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (cost > ENOUGH) return cost;
    if (selection.kind === 'Field') cost += fieldCost(selection, typeName, walk);
    else if (selection.kind === 'InlineFragment') {
      cost += selections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, walk);
    } else {
      cost += fragmentCost(selection.name.value, walk);
    }
  }
  return cost;
}

function fragmentCost(name: string, walk: Walk): number {
  const known = walk.known.get(name);
  if (known !== undefined) return known;
  const fragment = walk.fragments.get(name);
  if (!fragment) return 0;
  // Validation refuses circles, but this must end without it.
  walk.known.set(name, 0);
  const cost = selections(fragment.selectionSet, fragment.typeCondition.name.value, walk);
  walk.known.set(name, cost);
  return cost;
}

/** The values that variables have when the request gives none. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, plain(defaultValue, {})]] : [],
    ),
  );
}

function fieldCost(node: FieldNode, typeName: string, walk: Walk): number {
  const type = walk.schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field) return node.selectionSet ? 1 + selections(node.selectionSet, typeName, walk) : 1;
  const named = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(named)) return 1;
  return 1 + Math.max(1, lengthOf(field, node, walk)) * selections(node.selectionSet, named.name, walk);
}

function lengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode, walk: Walk): number {
  if (field.args.some(({ name }) => name === 'first')) {
    const first = argument(node, 'first', walk);
    return typeof first === 'number' ? Math.min(Math.max(first, 0), PAGE_SIZE.max) : PAGE_SIZE.default;
  }
  for (const name of ['ids', 'representations']) {
    const ids = argument(node, name, walk);
    if (Array.isArray(ids)) return ids.length;
  }
  const items = itemsAloneOf(field, node, walk);
  if (Array.isArray(items)) return items.length;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && !COUNTED.has(field.name) ? OTHER_LIST : 1;
}

function itemsAloneOf({ args }: GraphQLField<unknown, unknown>, node: FieldNode, walk: Walk): unknown {
  for (const { name, type } of args) {
    const list = itemsAloneIn(type);
    if (list) return (argument(node, name, walk) as Record<string, unknown> | null | undefined)?.[list.name];
  }
  return undefined;
}

function argument(node: FieldNode, name: string, walk: Walk): unknown {
  const value = node.arguments?.find(({ name: { value: found } }) => found === name)?.value;
  return value && plain(value, walk.variables);
}

function plain(value: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (value.kind) {
    case 'Variable':
      return variables[value.name.value];
    case 'IntValue':
      return Number(value.value);
    case 'ListValue':
      return value.values;
    case 'ObjectValue':
      return Object.fromEntries(value.fields.map(part => [part.name.value, plain(part.value, variables)]));
    default:
      return undefined;
  }
}
