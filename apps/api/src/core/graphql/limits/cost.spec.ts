import { describe, expect, it } from '@jest/globals';
import { buildSchema, type FragmentDefinitionNode, type OperationDefinitionNode, parse } from 'graphql';
import { ItemsAlone } from '../items-alone/index.js';
import { costOf } from './cost.js';

class ManyInput {
  @ItemsAlone()
  items!: unknown[];
}

const schema = buildSchema(`
  union Found = Organisation | Place
  type Query {
    viewer: Organisation
    organisations(first: Int, after: String): Connection!
    nodes(ids: [ID!]!): [Organisation]!
    search(first: Int): [Found!]!
  }
  type Mutation { touch: Organisation, many(input: ManyInput!): Many }
  input ${ManyInput.name} { items: [ItemInput]! }
  input ItemInput { name: String }
  type Many { count: Int, results: [Result!]! }
  type Result { name: String, organisation: Organisation, violations: [Violation!]! }
  type Violation { path: [String!]!, rule: String }
  type Connection { nodes: [Organisation!]! edges: [Edge!]! totalCount: Int }
  type Edge { node: Organisation! cursor: String! }
  type Place { name: String }
  type Organisation { name: String contacts: [Contact!]! friends(first: Int): Connection! }
  type Contact { value: String }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(text);
  const operation = definitions.find((node): node is OperationDefinitionNode => node.kind === 'OperationDefinition');
  const fragments = definitions.filter((node): node is FragmentDefinitionNode => node.kind === 'FragmentDefinition');
  if (!operation) throw new Error('no operation');
  return costOf(operation, schema, new Map(fragments.map(node => [node.name.value, node])), variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['{ viewer { name } }', 2],
    ['{ a: viewer { name } b: viewer { name } }', 4],
    ['{ organisations(first: 5) { nodes { name } } }', 1 + 5 * 2],
    ['{ organisations { nodes { name } } }', 1 + 20 * 2],
    ['{ organisations(first: 1000000) { nodes { name } } }', 1 + 100 * 2],
    ['{ organisations(first: 0) { nodes { name } } }', 1 + 2],
    ['{ organisations(first: 5) { edges { node { name } cursor } totalCount } }', 1 + 5 * (1 + 2 + 1 + 1)],
    ['{ viewer { contacts { value } } }', 1 + 1 + 10],
    ['{ nodes(ids: ["a", "b", "c"]) { name } }', 1 + 3],
    ['{ organisations(first: 10) { nodes { friends(first: 10) { nodes { name } } } } }', 1 + 10 * (1 + 1 + 10 * 2)],
    ['{ search(first: 3) { ... on Organisation { name } ... on Place { name } } }', 1 + 3 * 2],
    ['mutation { touch { name } }', 2],
    ['{ unknown { deeper } }', 2],
  ])('%s', (text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('takes the length of a list from a variable, from its default, or from the default page', () => {
    const text = 'query ($n: Int = 50) { organisations(first: $n) { nodes { name } } }';
    expect(cost(text, { n: 7 })).toBe(1 + 7 * 2);
    expect(cost(text)).toBe(1 + 50 * 2);
    expect(cost(text, { n: null })).toBe(1 + 20 * 2);
    expect(cost(text, { n: '7' })).toBe(1 + 20 * 2);
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { name } }', { ids: ['a', 'b'] })).toBe(3);
  });

  it('takes the number of many acts from their input, and counts what comes back for each of them', () => {
    const many =
      'mutation ($input: ManyInput!) { many(input: $input) { count results { name violations { path rule } } } }';
    expect(cost(many, { input: { items: [{}, null, {}] } })).toBe(1 + 3 * (1 + 1 + 1 + (1 + 2)));
    expect(cost(many, { input: { items: [] } })).toBe(1 + 6);
    expect(cost(many, { input: null })).toBe(1 + 6);
    const literal = 'mutation { many(input: { items: [{}, {}] }) { results { organisation { contacts { value } } } } }';
    expect(cost(literal)).toBe(1 + 2 * (1 + 1 + 1 + 10));
    const apart = 'mutation ($items: [ItemInput]!) { many(input: { items: $items }) { count } }';
    expect(cost(apart, { items: [{}, {}, {}] })).toBe(1 + 3);
  });

  it('counts a fragment wherever it is spread', () => {
    const fragment = 'fragment F on Organisation { name contacts { value } }';
    expect(cost(`{ a: viewer { ...F } b: viewer { ...F } } ${fragment}`)).toBe(2 * (1 + 1 + 11));
    expect(cost('{ viewer { ...Missing } }')).toBe(1);
  });

  it('ends on fragments that go in circles', () => {
    const text = `{ viewer { ...A } } fragment A on Organisation { name ...B } fragment B on Organisation { name ...A }`;
    expect(cost(text)).toBe(3);
    expect(cost('{ viewer { ...A } } fragment A on Organisation { name ...A ...A }')).toBe(2);
  });

  it('is told at once of fragments that would unfold to more than the world holds', () => {
    const fragments = Array.from(
      { length: 300 },
      (_, level) => `fragment F${String(level)} on Organisation { ...F${String(level + 1)} ...F${String(level + 1)} }`,
    );
    const began = performance.now();
    const text = `{ viewer { ...F0 } } ${fragments.join('\n')} fragment F300 on Organisation { name }`;
    expect(cost(text)).toBeGreaterThan(1e7);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('is beyond every limit for lists in lists', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '{ name }' : `{ friends(first: 100) { nodes ${nested(depth - 1)} } }`;
    expect(cost(`{ viewer ${nested(5)} }`)).toBeGreaterThan(1e9);
  });
});
