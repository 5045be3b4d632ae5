/** Generated data: the same for the same seed, none twice, and never in production. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateDemoCommand } from '../../../apps/api/src/commands/generate-demo.command.js';
import { callCommand } from '../../support/command.js';
import { type DemoBench, startDemoBench } from '../../support/demo-bench.js';
import { TEST_SECRET_KEY } from '../../support/test-key.js';
import { generateDemo } from '../../../apps/api/src/demo/index.js';

let bench: DemoBench;
beforeEach(async () => {
  bench = await startDemoBench();
});
afterEach(() => bench.close());

/** Without the log of who did it when. */
const written = ({ audit_event: _, ...tables }: Record<string, string>) => tables;
const generate = (count: number, seed: number) => generateDemo(bench.app, { count, seed }, () => undefined);
const command = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  callCommand(generateDemoCommand, args, {
    DATABASE_URL: bench.database.appUrl,
    DATABASE_OWNER_URL: bench.database.ownerUrl,
    KURULTAI_SECRET_KEY: TEST_SECRET_KEY,
    ...environment,
  });

describe('generated data', () => {
  it('are the same for the same seed, and others for another', async () => {
    const other = await startDemoBench({}, '2030-01-01T00:00:00Z');
    try {
      expect(await generate(700, 7)).toEqual(await generateDemo(other.app, { count: 700, seed: 7 }, () => undefined));
      expect(written(await bench.fingerprint())).toEqual(written(await other.fingerprint()));
      await generate(5, 8);
      await generateDemo(other.app, { count: 5, seed: 9 }, () => undefined);
      expect((await bench.fingerprint())['organisation']).not.toBe((await other.fingerprint())['organisation']);
    } finally {
      await other.close();
    }
  });

  it('are added once; a larger number adds the rest', async () => {
    const first = await generate(600, 7);
    expect(first.organisations).toBe(600);
    const before = await bench.fingerprint();
    expect(await generate(600, 7)).toEqual({ organisations: 0, publications: 0 });
    expect(await bench.fingerprint()).toEqual(before);
    expect(await generate(650, 7)).toMatchObject({ organisations: 50 });
  });

  it('are read like any other: in several scripts, by search, with their articles', async () => {
    await generate(300, 7);
    const scripts = await bench.row<{ scripts: string[] }>(
      'select array_agg(distinct script) as scripts from organisation_name',
    );
    expect(scripts.scripts).toEqual(expect.arrayContaining(['Arab', 'Cyrl', 'Geor', 'Grek', 'Latn']));
    const query = `{ organisations(filter: { search: "roditelskiy krug", provenance: [FICTITIOUS] }, first: 3) { totalCount nodes { name(languages: ["ru"]) { text } } }
      publications(first: 3) { totalCount nodes { title { text } topics body { text } organisation { slug } } } }`;
    type Read = {
      organisations: { totalCount: number; nodes: { name: { text: string } }[] };
      publications: { totalCount: number; nodes: { topics: string[] }[] };
    };
    const { data, errors } = await bench.graphql<Read>(query);
    expect(errors).toBeUndefined();
    expect(data!.organisations.nodes[0]!.name.text).toMatch(/^Пример: родительский круг 7-\d+$/u);
    expect(data!.publications.totalCount).toBeGreaterThan(300);
    expect(data!.publications.nodes.map(({ topics }) => topics.length)).not.toContain(0);
  });

  it('are kept as what an organisation published itself: hashed, and with a first revision', async () => {
    await generate(20, 7);
    const kept = await bench.row(`
      select bool_and(length(content_hash) = 43 and provenance = 'FICTITIOUS') as whole,
             count(*) = (select count(*) from publication_revision where version = 1) as revised from publication`);
    expect(kept).toEqual({ whole: true, revised: true });
  });
});

describe('demo:generate', () => {
  it('says what it did', async () => {
    const { code, stdout } = await command(['--organisations', '20', '--seed', '7']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^Added 20 organisations with \d+ articles \(seed 7\)\.\n$/u),
    });
    const again = await command(['--organisations', '20', '--seed', '7']);
    expect(again.stdout).toBe('Added 0 organisations with 0 articles (seed 7).\n20 of that seed were there already.\n');
  });

  it('refuses in production', async () => {
    const { code, stderr } = await command([], { NODE_ENV: 'production' });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('A production network holds no fictitious record'),
    });
    expect(await bench.row('select count(*)::int from organisation')).toEqual({ count: 0 });
  });
});
