import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { ItemsAlone } from './items-alone.decorator.js';
import { readItemsAlone } from './read-items-alone.js';

class ManyInput {
  @ItemsAlone()
  items!: unknown[];
}

const schema = buildSchema(`
  type Query { a: Int }
  type Mutation { many(input: ${ManyInput.name}!): Int, others(input: OthersInput!): Int }
  input ManyInput { items: [ItemInput]!, dry: Boolean }
  input OthersInput { items: [ItemInput]! }
  input ItemInput { name: String!, parts: [PartInput!], number: Int }
  input PartInput { text: String! }
`);

const WHOLE = 'mutation ($input: ManyInput!) { many(input: $input) }';

function read(text: string, variables: Record<string, unknown>) {
  const operation = getOperationAST(parse(text));
  if (!operation) throw new Error('no operation');
  return readItemsAlone(schema, operation, variables);
}
const input = (...items: unknown[]) => ({ input: { items, dry: true } });

describe('a list whose items are read each by itself', () => {
  it('keeps what fits, and has null for what does not', () => {
    const found = read(WHOLE, input({ name: 'a' }, { name: 5 }, { name: 'c' }));
    expect(found?.variables).toEqual(input({ name: 'a' }, null, { name: 'c' }));
    expect([...(found?.unfit ?? [])]).toEqual([
      [1, { value: { name: 5 }, violations: [expect.objectContaining({ rule: 'type' })] }],
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['a wrong value', { name: 'a', number: 'b' }, ['input.items.0.number']],
    ['a field that is missing', {}, ['input.items.0.name']],
    ['a field that is unknown', { name: 'a', extra: 1 }, ['input.items.0.extra']],
    [
      'each wrong value',
      { name: 1, parts: [{ text: 'a' }, { text: 2 }, {}] },
      ['input.items.0.name', 'input.items.0.parts.1.text', 'input.items.0.parts.2.text'],
    ],
    ['no object', 7, ['input.items.0']],
  ])('names %s', (_, item, paths) => {
    const violations = read(WHOLE, input(item))?.unfit.get(0)?.violations ?? [];
    expect(violations.map(({ path }) => path.join('.'))).toEqual(paths);
  });

  it('leaves null as it is', () => {
    expect(read(WHOLE, input(null))).toEqual({ variables: input(null), unfit: new Map() });
  });

  it('is found where the list itself is the variable', () => {
    const found = read('mutation ($list: [ItemInput]!) { many(input: { items: $list, dry: true }) }', { list: [{}] });
    expect(found?.variables).toEqual({ list: [null] });
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'other root fields beside it',
      'mutation ($input: ManyInput!) { many(input: $input) a: many(input: $input) }',
      input({}),
    ],
    ['an input that is not marked', 'mutation ($input: OthersInput!) { others(input: $input) }', input({})],
    ['items in the document', 'mutation { many(input: { items: [{}] }) }', {}],
    ['no list', WHOLE, { input: { items: 5 } }],
    ['no input', WHOLE, {}],
    ['an unknown field', 'mutation { nothing }', {}],
  ])('is left to graphql-js with %s', (_, text, variables) => {
    expect(read(text, variables)).toBeNull();
  });
});
