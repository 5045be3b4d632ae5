/** The scripts in examples/, by the packed SDK as the service delivers it; `test/e2e/examples.long-spec.ts` kills them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import type { Cast } from '../../support/cast.js';
import { type ExampleFolder, openExamples } from '../../support/example-folder.js';
import type { TestApp } from '../../support/test-app.js';

/** @param bench the service, once it runs */
export function describeExamples(bench: () => { network: TestApp; cast: Cast }): void {
  describe('the examples, with the SDK installed from the service', () => {
    let folder: ExampleFolder;
    let environment: NodeJS.ProcessEnv;
    beforeAll(async () => {
      const { network, cast } = bench();
      folder = await openExamples(['publish', 'cms-sync'], network.url);
      environment = { KURULTAI_URL: `${network.url}/graphql`, KURULTAI_KEY: cast.tokens.memberKey };
    }, 60_000);
    afterAll(() => folder.remove());

    it('publish a file, find it unchanged, and say every rule that one breaks', async () => {
      const publish = (file: string) => folder.run('publish/publish.mjs', [folder.path('publish', file)], environment);
      const first = await publish('autumn-school.md');
      expect(first).toEqual({ code: 0, output: expect.stringMatching(/^CREATED pub_\w+ version 1\n$/u) });
      expect((await publish('autumn-school.md')).output).toBe(first.output.replace('CREATED', 'UNCHANGED'));
      await writeFile(folder.path('publish', 'empty.md'), '');
      const refused = await publish('empty.md');
      expect(refused.code).toBe(1);
      expect(refused.output).toMatch(/^INPUT_INVALID: .*\n {2}input\.content\.0\.title: .+\n {2}input\.content/u);
    });

    it('bring in the export of a CMS, twice, and say what is refused', async () => {
      const file = folder.path('cms-sync', 'export.jsonl');
      const sync = () => folder.run('cms-sync/sync.mjs', [file], environment);
      expect(await sync()).toEqual({ code: 0, output: 'CREATED cms:41\nCREATED cms:42\n2 done, 0 refused\n' });
      expect(await sync()).toEqual({ code: 0, output: '2 done, 0 refused\n' });
      await writeFile(file, '{"id":41,"language":"klingon!","title":"Wrong","html":"<p>Text.</p>"}\n');
      expect(await sync()).toEqual({
        code: 1,
        output: expect.stringMatching(/^REFUSED cms:41 INPUT_INVALID: .+\n1 done, 1 refused\n$/u),
      });
    });
  });
}
