/** The packed SDK in a page of another origin, as a bundler leaves it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { chromiumPath, NEEDS_CHROMIUM } from '../support/browser/chromium.js';
import { PATIENCE } from '../support/browser/elements.js';
import { type EmbedBench, embedBench } from '../support/browser/embed-bench.js';
import { type ExampleFolder, openExamples } from '../support/example-folder.js';
import { describeWhen } from '../support/when.js';

interface Tried {
  readonly names: readonly (string | undefined)[];
  readonly more: boolean;
  readonly secret: string;
  readonly publishable: string;
  readonly refused: { readonly code: string; readonly requestId: string | undefined };
}

/** What the page does. @param url of the service */
const program = (url: string): string => `
  import { Client, InputInvalidError, Kurultai, Members, UsageError } from '@kurultai/sdk';
  import { query } from '@kurultai/sdk/query';
  const url = ${JSON.stringify(url)};
  const taken = key => {
    try {
      return new Kurultai({ url, key }) && 'taken';
    } catch (error) {
      return UsageError.is(error) ? error.code : String(error);
    }
  };
  const members = async () => {
    const { nodes, hasNextPage } = await new Members(new Client({ url })).list({ first: 3 });
    return { names: nodes.map(({ organisation }) => organisation?.name.text), more: hasNextPage };
  };
  const refused = () =>
    query(new Client({ url }), { organisations: { $: { first: -1 }, nodes: { id: true } } }).catch(
      error => InputInvalidError.is(error) && { code: error.code, requestId: error.requestId });
  globalThis.tried = Promise.all([members(), refused()]).then(([listed, error]) => ({
    ...listed, refused: error, secret: taken('kur_sk_secret'), publishable: taken('kur_pk_publishable') }));
`;

describe('the packed SDK', () => {
  describeWhen(chromiumPath !== undefined, NEEDS_CHROMIUM, 'in a page of another origin', () => {
    let bench: EmbedBench;
    let folder: ExampleFolder;
    beforeAll(async () => {
      bench = await embedBench();
      folder = await openExamples([], bench.network.url);
    }, PATIENCE);
    afterAll(() => folder.remove());

    it(
      'lists members, tells what is wrong, takes no secret key, and keeps nothing',
      async () => {
        const entry = folder.path('page.mjs');
        writeFileSync(entry, program(`${bench.network.url}/graphql`));
        const options = ['--format', 'esm', '--platform', 'browser', '--minify', '--log-level', 'silent'];
        execFileSync(process.execPath, [
          'node_modules/rolldown/bin/cli.mjs',
          ...[entry, ...options, '--dir', folder.path('out')],
        ]);
        const bundle = readFileSync(folder.path('out', 'page.js'), 'utf8');
        const visited = await bench.open('<p>Our partners</p>', {
          around: {
            scripts: `<script type="module" nonce="sdk">${bundle}</script>`,
            policy: `default-src 'none'; script-src 'nonce-sdk'; connect-src ${bench.network.url}`,
          },
        });
        const { names, ...others } = await visited.page.evaluate<Tried>('tried');
        const { data } = await bench.network.graphql<{
          memberships: { nodes: { organisation: { name: { text: string } } }[] };
        }>('{ memberships(first: 3) { nodes { organisation { name { text } } } } }');
        expect(names).toHaveLength(3);
        expect(names).toEqual(data?.memberships.nodes.map(({ organisation }) => organisation.name.text));
        expect(others).toEqual({
          more: true,
          refused: { code: 'INPUT_INVALID', requestId: expect.any(String) },
          secret: 'USAGE',
          publishable: 'taken',
        });
        expect({ refused: await visited.violations(), complaints: visited.complaints }).toEqual({
          refused: [],
          complaints: [],
        });
        expect(new Set(visited.requests.map(request => new URL(request).origin))).toEqual(
          new Set([bench.site.origin, bench.network.url]),
        );
        expect(await visited.kept()).toMatchObject({ cookies: 0, local: 0, session: 0 });
        await visited.close();
      },
      PATIENCE,
    );
  });
});
