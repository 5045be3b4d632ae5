import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDatabase } from '../support/remove-database.js';
import { endServices, type ServiceProcess, startService } from '../support/service-process.js';
import { until } from '../support/until.js';

const PUBLISH = `mutation ($input: PublishInput!) { publish(input: $input) { ... on PublishSuccess { publication { id } } } }`;
const LIST = `query ($after: String) {
  publications(first: 100, after: $after) { nodes { id title { text } } pageInfo { hasNextPage endCursor } }
}`;
const COUNT = 200;

interface Listed {
  data: {
    publications: {
      nodes: { id: string; title: { text: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kurultai-killed-'));
});
afterEach(async () => {
  await endServices();
  await removeDatabase(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

const titleOf = (number: number) => `Example Storm ${String(number)}`;
const serverOf = (service: ServiceProcess) => Number(/process number (\d+)\)/u.exec(service.output())?.[1]);

/** Publishes once. @returns the id that was acknowledged; undefined when no answer came */
async function publish(service: ServiceProcess, key: string, number: number): Promise<string | undefined> {
  const input = { content: [{ language: 'en', title: titleOf(number), body: 'Example body.' }] };
  const answer = await service
    .graphql(PUBLISH, { input }, key, { 'idempotency-key': `storm-${String(number)}` })
    .then(response => response.json() as Promise<{ data?: { publish: { publication: { id: string } } } }>)
    .catch(() => undefined);
  return answer?.data?.publish.publication.id;
}

/** The ids of the storm's publications by title. */
async function published(service: ServiceProcess): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (let after: string | null = null; ;) {
    const { data } = (await (await service.graphql(LIST, { after })).json()) as Listed;
    for (const { id, title } of data.publications.nodes) {
      if (title.text.startsWith('Example Storm')) found.set(title.text, [...(found.get(title.text) ?? []), id]);
    }
    if (!data.publications.pageInfo.hasNextPage) return found;
    after = data.publications.pageInfo.endCursor;
  }
}

describe('SIGKILL during 200 parallel publishes', () => {
  it.each([
    ['of the service', false],
    ['of the service and of its database', true],
  ])(
    '%s loses nothing that was acknowledged, and doubles nothing',
    async (_, databaseToo) => {
      const first = await startService({ KURULTAI_DATA_DIR: folder });
      const credentials = JSON.parse(await readFile(join(folder, 'credentials.json'), 'utf8')) as {
        keys: { memberSecretKey: { key: string } };
      };
      const { key } = credentials.keys.memberSecretKey;
      const acknowledged = new Map<number, string>();
      const storm = Array.from({ length: COUNT }, async (_unused, number) => {
        const id = await publish(first, key, number);
        if (id !== undefined) acknowledged.set(number, id);
      });
      await until(() => acknowledged.size >= 60, 30);
      const server = serverOf(first);
      first.process.kill('SIGKILL');
      if (databaseToo) process.kill(server, 'SIGKILL');
      await first.ended;
      await Promise.all(storm);
      expect(acknowledged.size).toBeLessThan(COUNT);

      const second = await startService({ KURULTAI_DATA_DIR: folder });
      const kept = await published(second);
      for (const [number, id] of acknowledged) expect(kept.get(titleOf(number))).toEqual([id]);
      for (const ids of kept.values()) expect(ids).toHaveLength(1);

      // Whoever got no answer sends again under the same key.
      const again = await Promise.all(Array.from({ length: COUNT }, (_unused, number) => publish(second, key, number)));
      for (const [number, id] of acknowledged) expect(again[number]).toBe(id);
      const all = await published(second);
      expect([...all.values()].map(({ length }) => length)).toEqual(Array.from({ length: COUNT }, () => 1));
      expect(all.size).toBe(COUNT);
      second.process.kill('SIGTERM');
      expect(await second.ended).toBe(0);
    },
    120_000,
  );
});
