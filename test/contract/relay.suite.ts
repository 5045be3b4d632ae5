import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clientSdl } from '../../apps/api/src/schema/client-sdl.js';

const COMPILER = new URL('../../node_modules/relay-compiler/cli.js', import.meta.url).pathname;

/** A page as a Relay user writes it: fragments, a refetchable node, a connection that grows. */
const GOOD = `
import { graphql } from 'react-relay';
export const Card = graphql\`
  fragment page_Card on Organisation @refetchable(queryName: "page_CardQuery") { id slug name { text language } country }
\`;
export const List = graphql\`
  fragment page_List on Query @refetchable(queryName: "page_ListQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }) {
    organisations(first: $first, after: $after) @connection(key: "page_organisations") {
      edges { node { id ...page_Card } }
    }
  }
\`;
export const Page = graphql\`
  query pageQuery($id: ID!) {
    node(id: $id) { __typename id ... on Publication { title { text } } }
    ...page_List
  }
\`;
`;

async function compile(page: string): Promise<{ made: string[]; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-relay-'));
  try {
    const sdl = await readFile(new URL('../../libs/schema/schema.graphql', import.meta.url), 'utf8');
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'schema.graphql'), clientSdl(sdl));
    await writeFile(join(folder, 'src', 'page.js'), page);
    const config = { src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './made' };
    await mkdir(join(folder, 'made'));
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
    const run = promisify(execFile)(process.execPath, [COMPILER, 'relay.config.json'], { cwd: folder });
    const said = await run.then(
      ({ stdout, stderr }) => stdout + stderr,
      (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
    );
    return { made: await readdir(join(folder, 'made')), said };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the Relay compiler', () => {
  it('accepts the contract: nodes are refetched by id, lists are connections', async () => {
    const { made } = await compile(GOOD);
    expect(made.sort()).toEqual([
      'pageQuery.graphql.js',
      'page_Card.graphql.js',
      'page_CardQuery.graphql.js',
      'page_List.graphql.js',
      'page_ListQuery.graphql.js',
    ]);
  });

  it('refuses a field that the contract does not have', async () => {
    const { made, said } = await compile(GOOD.replace('slug', 'slugg'));
    expect(said).toContain('slugg');
    expect(made).toEqual([]);
  });
});
