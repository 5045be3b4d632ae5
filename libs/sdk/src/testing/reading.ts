// How the network in memory answers a field.
import { getNamedType, type GraphQLFieldResolver, isListType, isObjectType } from 'graphql';
import type { FakeContext } from './context.js';
import { asText, madeUp } from './made-up.js';
import type { Stored } from './records.js';
import { written } from './writing.js';

type Arguments = Readonly<Record<string, unknown>>;

export const resolveField: GraphQLFieldResolver<Stored | undefined, FakeContext, Arguments> = (
  source,
  args,
  context,
  info,
) => {
  const { parentType, schema, fieldName, returnType } = info;
  const own = source === undefined ? context.answers.get(fieldName) : undefined;
  if (own) return heeded(own(args), context, parentType === schema.getMutationType());
  if (parentType === schema.getMutationType()) return written(args, context, info);
  const type = getNamedType(returnType);
  const given = source?.[fieldName];
  if (isObjectType(type) && type.name.endsWith('Connection')) {
    const node = getNamedType(type.getFields().nodes?.type ?? type).name;
    const all = (given as readonly Stored[] | undefined) ?? (source ? [] : context.records.of(node));
    return pageOf(all.filter(fits(narrowing(args, name => context.records.has(node, name)))), args);
  }
  if (parentType === schema.getQueryType() && type.name === 'Node') {
    const byId = (id: unknown) => context.records.byId(id) ?? null;
    return Array.isArray(args.ids) ? args.ids.map(byId) : byId(args.id);
  }
  if (parentType === schema.getQueryType() && isObjectType(type)) {
    if (isListType(returnType)) return context.records.of(type.name);
    // Without an argument it is the only one that there is, such as the next summit.
    const found =
      Object.keys(args).length > 0 ? context.records.find(type.name, args) : context.records.of(type.name)[0];
    return found ?? made();
  }
  if (given === undefined) return made();
  return type.name === 'LocalisedText' && given !== null && !Array.isArray(given) ? asText(given as object) : given;

  function made(): unknown {
    return madeUp(returnType, info, context.url);
  }
};

/** Keeps in mind that a test's own answer refuses. */
function heeded(answer: unknown, context: FakeContext, isMutation: boolean): unknown {
  const name = (answer as Stored | null | undefined)?.__typename;
  if (isMutation && typeof name === 'string' && !name.endsWith('Success')) context.refused = true;
  return answer;
}

/** What narrows a list: its filter, and each argument after which the records have a field. */
function narrowing({ filter, ...args }: Arguments, has: (field: string) => boolean): Arguments {
  const named = Object.entries(args).filter(([name]) => has(name) || has(name.replace(/Id$/, '')));
  return { ...Object.fromEntries(named), ...(filter as Arguments | undefined) };
}

/** Compares with the property of the same name: `filter: { country: ['KZ'] }` finds what has `country: 'KZ'`. */
function fits(filter: Arguments): (record: Stored) => boolean {
  const wanted = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  return record => wanted.every(([name, value]) => [value].flat().some(one => has(record, name, one)));
}

function has(record: Stored, name: string, value: unknown): boolean {
  const property = name.endsWith('Id') && !(name in record) ? record[name.slice(0, -2)] : record[name];
  return [property].flat().some(one => one === value || (one as Stored | undefined)?.id === value);
}

const DEFAULT_PAGE = 20;

function pageOf(all: readonly Stored[], { first, after }: Arguments): object {
  const start = after === undefined || after === null ? 0 : Number(after);
  const nodes = all.slice(start, start + Number(first ?? DEFAULT_PAGE));
  const end = start + nodes.length;
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: String(start + index + 1) })),
    totalCount: all.length,
    pageInfo: {
      startCursor: nodes.length > 0 ? String(start + 1) : null,
      endCursor: nodes.length > 0 ? String(end) : null,
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
    },
  };
}
