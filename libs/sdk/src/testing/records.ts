// What the network in memory holds.
import { getNamedType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { UsageError } from '../errors/index.js';
import type { LocalisedText, Query } from '../generated/schema-map.js';
import type { F, O } from '../query/marks.js';

/**
 * A record as a test writes it: any of its fields, a text in one language as a string, a connection as an array. What is
 * left out is null, empty, or made up where the schema wants a value.
 */
export type Given<Type> =
  Type extends F<infer Result, unknown>
    ? Given<Result>
    : Type extends LocalisedText
      ? string | Partial<LocalisedText>
      : Type extends { readonly pageInfo: unknown; readonly nodes: readonly (infer Node)[] }
        ? readonly Given<Node>[]
        : Type extends readonly (infer Item)[]
          ? readonly Given<Item>[]
          : Type extends O<string>
            ? { readonly [Name in Exclude<keyof Type, '$type' | '$of'>]?: Given<Type[Name]> }
            : Type;

type NodeOf<Field> =
  Field extends F<infer Result, unknown>
    ? Result extends { readonly nodes: readonly (infer Node)[] }
      ? Node
      : never
    : never;

type ListName = { [Name in keyof Query]-?: [NodeOf<Query[Name]>] extends [never] ? never : Name }[keyof Query];

/** Records by the field of `Query` that lists them: `{ organisations: [{ name: 'Example Association 07' }] }`. */
export type FakeRecords = { readonly [Name in ListName & keyof Query]?: readonly Given<NodeOf<Query[Name]>>[] };

export type Stored = Record<string, unknown>;

/** The records by the name of their type. */
export class Records {
  private readonly all = new Map<string, Stored[]>();
  private count = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    given: object,
  ) {
    const lists = schema.getQueryType()?.getFields() ?? {};
    for (const [name, records] of Object.entries(given) as [string, readonly object[]][]) {
      const connection = lists[name] && getNamedType(lists[name].type);
      const node = isObjectType(connection) ? connection.getFields().nodes : undefined;
      if (!node) throw new UsageError(`${name}: Query has no such list.`);
      for (const record of records) this.add(getNamedType(node.type).name, record, name);
    }
  }

  of(type: string): readonly Stored[] {
    return this.all.get(type) ?? [];
  }

  /** The record of a type that has one of the values, such as an id. */
  find(type: string, values: Readonly<Record<string, unknown>>): Stored | undefined {
    const wanted = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
    return this.of(type).find(record => wanted.some(([name, value]) => record[name] === value));
  }

  /** Any record, by its id. */
  byId(id: unknown): Stored | undefined {
    return [...this.all.values()].flat().find(record => record.id === id);
  }

  /** @throws UsageError for a field that the type does not have */
  add(type: string, given: object, path: string = type): Stored {
    for (const name of Object.keys(given)) {
      if (name !== '__typename' && !this.has(type, name))
        throw new UsageError(`${path}: ${type} has no field ${name}.`);
    }
    const record: Stored = { __typename: type, id: `fake_${++this.count}`, version: 1, ...given };
    this.all.set(type, [...this.of(type), record]);
    return record;
  }

  /** Whether a type has a field. */
  has(type: string, field: string): boolean {
    return field in this.fieldsOf(type);
  }

  private fieldsOf(name: string): object {
    const type = this.schema.getType(name);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  }
}
