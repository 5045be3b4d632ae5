/** What the bench asks the service for exists. The bench itself runs by hand (`npm run bench`), with packages of its own. */
import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { clientSdl } from '../../apps/api/src/schema/client-sdl.js';

const operations = new URL('../../bench/operations/', import.meta.url);
const NOT_OPERATIONS = ['index.mjs', 'operation.mjs'];

describe('the bench', () => {
  it('asks for nothing that the schema does not have', async () => {
    const sdl = await readFile(new URL('../../libs/schema/schema.graphql', import.meta.url), 'utf8');
    const schema = buildSchema(clientSdl(sdl));
    const files = (await readdir(operations)).filter(file => !NOT_OPERATIONS.includes(file));
    const asked = await Promise.all(
      files.map(async file => {
        const text = await readFile(new URL(file, operations), 'utf8');
        const query = /kurultai: \{\s*query: `([^`]+)`/u.exec(text)?.[1] ?? '';
        return { file, query: query.replaceAll(/\$\{String\(\w+\)\}/gu, '20') };
      }),
    );
    const wrong = asked.flatMap(({ file, query }) =>
      validate(schema, parse(query)).map(({ message }) => `${file}: ${message}`),
    );
    expect(wrong).toEqual([]);
    expect(asked).toHaveLength(9);
  });
});
