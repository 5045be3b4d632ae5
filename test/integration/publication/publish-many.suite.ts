/** `publishMany`: one result for each item, whatever becomes of the others; repetition, dry runs, races. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BYTE_LIMITS, LIST_LIMITS } from '@kurultai/schema';
import type { Actor } from '../../../apps/api/src/core/access/index.js';
import { idOf, newUuid } from '../../../apps/api/src/core/ids/index.js';
import {
  article,
  type PublicationBench,
  startPublicationBench,
  type TestOrganisation,
} from '../../support/publication-bench.js';
import type { Answer } from '../../support/publication-service.js';
import { statementsOf } from '../../support/statements.js';

interface ItemResult {
  index: number;
  externalId: string | null;
  outcome: string;
  code: string | null;
  message: string | null;
  violations: { path: string[]; rule: string }[];
  guards: { code: string }[];
  publication: { id: string; version: number } | null;
}
interface Many {
  publishMany: {
    dryRun: boolean;
    created: number;
    updated: number;
    unchanged: number;
    refused: number;
    results: ItemResult[];
  };
}

const PUBLISH_MANY = `mutation ($input: PublishManyInput!) {
  publishMany(input: $input) {
    ... on PublishManySuccess {
      dryRun created updated unchanged refused
      results {
        index externalId outcome code message violations { path rule } guards { code } publication { id version }
      }
    }
  }
}`;

const item = (externalId: string, title = 'A title', change: object = {}) => ({
  externalId,
  ...article(title),
  ...change,
});
const numbered = (count: number, prefix: string, title = 'A title') =>
  Array.from({ length: count }, (_, index) => item(`${prefix}-${String(index)}`, title));

describe('many publications in one call', () => {
  let bench: PublicationBench;
  let own: TestOrganisation;
  let key: Actor;
  beforeAll(async () => {
    bench = await startPublicationBench();
    own = await bench.organisation();
    key = own.key('PUBLICATION_WRITE');
  });
  afterAll(() => bench.close());

  const send = (
    items: unknown[],
    change: object = {},
    headers: object = {},
    actor: Actor = key,
  ): Promise<Answer<Many>> => bench.ask<Many>(actor, PUBLISH_MANY, { input: { items, ...change } }, headers);
  async function many(...parameters: Parameters<typeof send>): Promise<Many['publishMany']> {
    const { data, errors } = await send(...parameters);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.publishMany;
  }
  const outcomes = ({ results }: Many['publishMany']) => results.map(({ outcome }) => outcome);
  const rules = ({ violations }: ItemResult) => violations.map(({ path, rule }) => `${path.join('.')}: ${rule}`);
  /** All that is written of publications, and the transactions that wrote it. */
  const written = () =>
    bench.sql(
      `select p.xmin::text, p.*, (select array_agg((t.xmin::text, t.*)::text) from publication_text t where t.publication_id = p.id) texts
         from publication p order by id`,
    );
  const traces = () =>
    bench.sql(`select (select count(*) from publication_revision) revisions, (select count(*) from outbox_event) events,
                        (select count(*) from audit_event) acts`);

  it('tells of each what was done, in order, and counts', async () => {
    const first = await many([item('told-1'), item('told-2')]);
    expect(first).toMatchObject({ dryRun: false, created: 2, updated: 0, unchanged: 0, refused: 0 });
    const second = await many([item('told-3'), item('told-2', 'Another'), item('told-1')]);
    expect(second.results.map(({ index, externalId, outcome }) => [index, externalId, outcome])).toEqual([
      [0, 'told-3', 'CREATED'],
      [1, 'told-2', 'UPDATED'],
      [2, 'told-1', 'UNCHANGED'],
    ]);
    expect(second.results[1]?.publication).toEqual({ id: first.results[1]?.publication?.id, version: 2 });
  });

  it('refuses each broken item with the rules of `publish`, and publishes the others', async () => {
    const text = (change: object) => ({ content: [{ language: 'en', title: 'T', body: 'B', ...change }] });
    const nobody = idOf('Organisation', newUuid());
    const broken: [unknown, string[]][] = [
      [item('broken-0', 'A', { content: [] }), ['content: arrayMinSize']],
      [{ externalId: 'broken-1', ...text({ title: 'a\nb' }) }, ['content.0.title: controlCharacter']],
      [{ externalId: 'broken-2', ...text({ language: 'en_US!' }) }, ['content.0.language: languageTag']],
      [
        item('broken-3', 'A', { canonicalUrl: 'javascript:alert(1)', topics: ['Not ok'] }),
        ['canonicalUrl: webAddress'],
      ],
      [item('broken-4', 'A', { publishedAt: '2027-01-01T00:00:00Z' }), ['publishedAt: future']],
      [item('broken-5', 'A', { publishedAt: 'yesterday' }), ['publishedAt: dateTime']],
      [item('broken-6', 'A', { kind: 'POEM' }), ['kind: type']],
      [item('broken-7', 'A', { author: 'me' }), ['author: type']],
      [{ externalId: 'broken-8' }, ['content: type']],
      [{ externalId: 'broken-9', ...text({ title: 5 }) }, ['content.0.title: type']],
      [item('broken-10', 'A', { mentions: [own.id, nobody] }), ['mentions.1: unknownOrganisation']],
      [item('broken-11', 'A', { mentions: ['pub_1'] }), ['mentions.0: typeId']],
      [article(), ['externalId: externalIdNeeded']],
      [item(''), ['externalId: empty']],
      [null, ['externalId: externalIdNeeded']],
      ['text', [': type']],
    ];
    const answer = await many([item('good-0'), ...broken.map(([sent]) => sent), item('good-1')]);
    expect(answer).toMatchObject({ created: 2, refused: broken.length });
    const refused = answer.results.slice(1, -1);
    expect(refused.map(rules)).toEqual(
      broken.map(([, expected], index) =>
        expected.map(rule => `input.items.${String(index + 1)}${rule.startsWith(':') ? rule : `.${rule}`}`),
      ),
    );
    expect(new Set(refused.map(({ code, publication }) => `${String(code)} ${String(publication)}`))).toEqual(
      new Set(['INPUT_INVALID null']),
    );
    expect(await bench.sql(`select from publication where external_id like 'broken-%'`)).toEqual([]);
  });

  it('refuses an external id that stands there for the second time', async () => {
    const answer = await many([item('twice', 'One'), item('twice', 'Two')]);
    expect(outcomes(answer)).toEqual(['CREATED', 'REFUSED']);
    expect(rules(answer.results[1]!)).toEqual(['input.items.1.externalId: repeated']);
    expect(answer.results[1]?.message).toContain('Item 0');
  });

  it('refuses one whose version is another by now, or whose state does not allow it', async () => {
    const made = await many([item('stale'), item('retracted')]);
    await bench.sql(
      `update publication set status = 'RETRACTED', retraction_reason = '[]', retracted_at = now() where external_id = 'retracted'`,
    );
    const answer = await many([
      item('stale', 'New', { expectedVersion: 7 }),
      item('nothing', 'New', { expectedVersion: 1 }),
      item('retracted', 'New'),
      item('stale-not', 'New'),
    ]);
    expect(answer.results.map(({ code }) => code)).toEqual(['STALE', 'NOT_FOUND', 'GUARD_FAILED', null]);
    expect(answer.results[2]?.guards).toEqual([{ code: expect.any(String) }]);
    expect(made.created).toBe(2);
  });

  it('writes nothing for what is unchanged', async () => {
    await many(numbered(3, 'same'));
    const before = [await written(), await traces()];
    expect(outcomes(await many(numbered(3, 'same')))).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect([await written(), await traces()]).toEqual(before);
  });

  it('tells in a dry run what would happen, and does nothing', async () => {
    await many([item('dry-1'), item('dry-2')]);
    const before = [await written(), await traces()];
    const items = [item('dry-1'), item('dry-2', 'Another'), item('dry-3'), item('dry-4', ' ')];
    const tried = await many(items, { dryRun: true });
    expect(outcomes(tried)).toEqual(['UNCHANGED', 'UPDATED', 'CREATED', 'REFUSED']);
    expect(tried.results.map(({ publication }) => publication?.version ?? null)).toEqual([1, 1, null, null]);
    expect(tried.dryRun).toBe(true);
    expect([await written(), await traces()]).toEqual(before);
    expect(outcomes(await many(items))).toEqual(outcomes(tried));
  });

  describe('under an idempotency key', () => {
    const under = (name: string) => ({ 'idempotency-key': name });

    it('repeats the answer in which nothing was refused', async () => {
      const first = await many([item('keyed')], {}, under('many-1'));
      expect(outcomes(first)).toEqual(['CREATED']);
      expect(await many([item('keyed')], {}, under('many-1'))).toEqual(first);
      const other = await send([item('keyed', 'Other')], {}, under('many-1'));
      expect(other.errors?.[0]?.extensions.violations).toMatchObject([{ rule: 'idempotencyKeyReused' }]);
    });

    it('tries again what was refused', async () => {
      const items = [item('again', 'A', { expectedVersion: 1 }), item('again-too')];
      expect(outcomes(await many(items, {}, under('many-2')))).toEqual(['REFUSED', 'CREATED']);
      await many([item('again')]);
      expect(outcomes(await many(items, {}, under('many-2')))).toEqual(['UPDATED', 'UNCHANGED']);
    });

    it('answers the same to all who send it at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => many(numbered(5, 'storm'), {}, under('many-3'))),
      );
      expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
      expect(await bench.sql(`select from publication where external_id like 'storm-%'`)).toHaveLength(5);
    });
  });

  it('makes one row of one external id, however many send it at once', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, (_, index) => many(numbered(8, 'race', `Title ${String(index)}`))),
      ...Array.from({ length: 5 }, (_, index) => many(numbered(8, 'race', `Title ${String(index)}`).reverse())),
    ]);
    expect(answers.flatMap(outcomes).filter(outcome => outcome === 'CREATED')).toHaveLength(8);
    expect(answers.every(({ refused }) => refused === 0)).toBe(true);
    const rows = await bench.sql<{ version: number; revisions: number }>(
      `select version, (select count(*)::int from publication_revision where publication_id = p.id) revisions
         from publication p where external_id like 'race-%'`,
    );
    expect(rows).toHaveLength(8);
    expect(rows.filter(({ version, revisions }) => version !== revisions)).toEqual([]);
  });

  it('is for who acts for an organisation and may publish', async () => {
    const code = async (actor: Actor) => (await send([item('no')], {}, {}, actor)).errors?.[0]?.extensions.code;
    expect(await code(own.key('ORGANISATION_WRITE'))).toBe('FORBIDDEN');
    expect(await code(own.person('CONTACT'))).toBe('FORBIDDEN');
    for (const actor of [own.person('EDITOR'), own.person('HEAD')]) {
      expect((await many([item('roles')], {}, {}, actor)).refused).toBe(0);
    }
  });

  it(`takes ${String(LIST_LIMITS.publishMany)} items, priced by their number, and no more`, async () => {
    const items = numbered(LIST_LIMITS.publishMany, 'full');
    const answer = await many(items);
    expect(answer.created).toBe(LIST_LIMITS.publishMany);
    const { errors } = await send([...items, item('too many')]);
    expect(errors?.[0]?.extensions.violations).toMatchObject([{ path: ['input', 'items'], rule: 'arrayMaxSize' }]);
    expect((await send([])).errors?.[0]?.extensions.violations).toMatchObject([{ rule: 'arrayMinSize' }]);
    const greedy = PUBLISH_MANY.replace(
      'publication { id',
      `publication { organisation { id relations { id } } ${'id '.repeat(3)}`,
    );
    const costly = await bench.ask<Many>(key, greedy, { input: { items } });
    expect(costly.errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', limit: 'cost' });
  }, 120_000);

  it('takes 2 MiB of text, and names the limit beyond it', async () => {
    const large = (bytes: number) =>
      Array.from({ length: 20 }, (_, index) =>
        item(`large-${String(index)}`, 'Large', {
          content: [{ language: 'en', title: 'Large', body: 'a'.repeat(bytes / 20) }],
        }),
      );
    expect((await many(large(2 * 1024 * 1024))).created).toBe(20);
    const { errors } = await send(large(BYTE_LIMITS.requestBody));
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(String(BYTE_LIMITS.requestBody)),
        extensions: { code: 'INPUT_INVALID', violations: [{ rule: 'bodySize' }] },
      },
    ]);
  }, 120_000);

  it('sends as many statements for 90 new ones as for 2, and three for what is unchanged', async () => {
    const about = { mentions: [own.id], topics: ['counted'] };
    const items = (count: number) => numbered(count, `counted-${String(count)}`).map(one => ({ ...one, ...about }));
    const two = await statementsOf(() => many(items(2)));
    const ninety = await statementsOf(() => many(items(90)));
    expect(ninety.length).toBe(two.length);
    expect(ninety.length).toBeLessThanOrEqual(10);
    // What they mention, what is known of them, and the publications for the answer.
    expect(await statementsOf(() => many(items(90)))).toHaveLength(3);
  });

  it('writes nothing of an item whose text is refused, and all of the others', async () => {
    const deep = [{ language: 'en', title: 'Deep', body: '> '.repeat(500) }];
    const answer = await many([item('flat-1'), item('deep', 'Deep', { content: deep }), item('flat-2')]);
    expect(outcomes(answer)).toEqual(['CREATED', 'REFUSED', 'CREATED']);
    expect(rules(answer.results[1]!)).toEqual(['input.items.1.content.0.body: tooDeep']);
    expect(await bench.sql(`select from publication where external_id = 'deep'`)).toEqual([]);
    const parts = await bench.sql(
      `select external_id, title, change, stream_state from publication p
       join publication_text t on t.publication_id = p.id join publication_revision r on r.publication_id = p.id
       where external_id like 'flat-%' order by 1`,
    );
    expect(parts).toEqual(
      ['flat-1', 'flat-2'].map(external_id =>
        expect.objectContaining({ external_id, title: 'A title', change: 'PUBLISHED' }),
      ),
    );
  });
});
