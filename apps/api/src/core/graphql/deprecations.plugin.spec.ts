import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import { deprecationsPlugin } from './deprecations.plugin.js';

const server = new ApolloServer({
  typeDefs: `
    enum Kind { NEW OLD @deprecated(reason: "Say NEW.") }
    input Filter { by: Int @deprecated(reason: "Nobody counts."), kinds: [Kind!], inner: Filter }
    type Query { list(filter: Filter): Int old(by: Int @deprecated(reason: "Nobody counts.")): Int @deprecated(reason: "Ask \`new\`.") new: Int }`,
  plugins: [deprecationsPlugin],
});

async function extensionsOf(query: string, variables = {}): Promise<unknown> {
  const { body } = await server.executeOperation({ query, variables });
  return body.kind === 'single' ? body.singleResult.extensions : undefined;
}

describe('an answer', () => {
  it('names what it was asked by that will go away, and until when to ask otherwise', async () => {
    const deprecations = [
      'The field Query.old is deprecated. Ask `new`.',
      'Field "Query.old" argument "by" is deprecated. Nobody counts.',
    ];
    await expect(extensionsOf('{ old(by: 1) }')).resolves.toEqual({ deprecations });
    await expect(extensionsOf('{ old(by: 1) }')).resolves.toEqual({ deprecations });
  });

  it('names each once, however often it is used, and also what stands in variables', async () => {
    await expect(extensionsOf('{ a: old b: old }')).resolves.toEqual({
      deprecations: ['The field Query.old is deprecated. Ask `new`.'],
    });
    const many = Array.from({ length: 150 }, (_, index) => `a${String(index)}: old`).join(' ');
    await expect(extensionsOf(`{ ${many} }`)).resolves.toEqual({
      deprecations: ['The field Query.old is deprecated. Ask `new`.'],
    });
    const variables = { filter: { inner: { by: 1, kinds: ['OLD', 'NEW', 'OLD'] } } };
    await expect(extensionsOf('query ($filter: Filter) { list(filter: $filter) }', variables)).resolves.toEqual({
      deprecations: [
        'The input field Filter.by is deprecated. Nobody counts.',
        'The enum value "Kind.OLD" is deprecated. Say NEW.',
      ],
    });
  });

  it('says nothing about what stays', async () => {
    await expect(extensionsOf('{ new }')).resolves.toBeUndefined();
  });
});
