import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import { deprecationsPlugin } from './deprecations.plugin.js';

const server = new ApolloServer({
  typeDefs: `type Query { old(by: Int @deprecated(reason: "Nobody counts.")): Int @deprecated(reason: "Ask \`new\`.") new: Int }`,
  plugins: [deprecationsPlugin],
});

async function extensionsOf(query: string): Promise<unknown> {
  const { body } = await server.executeOperation({ query });
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

  it('says nothing about what stays', async () => {
    await expect(extensionsOf('{ new }')).resolves.toBeUndefined();
  });
});
