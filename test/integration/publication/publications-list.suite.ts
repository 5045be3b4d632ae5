/** The lists of publications: filters, order, pages, and what is hidden from whom. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUuid } from '../../../apps/api/src/core/ids/index.js';
import { PublicationService } from '../../../apps/api/src/modules/publication/index.js';
import {
  article,
  pagesOf,
  type PublicationBench,
  startPublicationBench,
  successOf,
  SYSTEM,
  type TestOrganisation,
  uuidIn,
} from '../../support/publication-bench.js';

describe('publications', () => {
  let bench: PublicationBench;
  let one: TestOrganisation;
  let other: TestOrganisation;

  /** Publishes under a title, a day later than the one before. */
  async function publish(organisation: TestOrganisation, title: string, input: object = {}): Promise<string> {
    bench.clock.advance(86_400);
    const content = [{ language: 'en', title, body: 'B' }];
    return successOf(await bench.publish(organisation.key('PUBLICATION_WRITE', 'MEMBER_READ'), { content, ...input }))
      .publication.id;
  }

  beforeAll(async () => {
    bench = await startPublicationBench();
    [one, other] = [await bench.organisation(), await bench.organisation()];
    await publish(one, 'Alpha', { topics: ['a', 'b'], mentions: [other.id] });
    await publish(other, 'Beta', { topics: ['b'], kind: 'CALL' });
    const bilingual = ['kk', 'ru'].map(language => ({ language, title: 'Gamma', body: 'B' }));
    await publish(one, 'Gamma', { content: bilingual, topics: ['c'], mentions: [one.id, other.id] });
    await publish(other, 'Delta', { topics: ['a', 'c'], publishedAt: '2020-01-01T00:00:00Z' });
    const documented = { provenance: 'DOCUMENTED', source: 'https://example.org/source' } as const;
    const input = { content: [{ language: 'ru', title: 'Epsilon', body: 'B' }], topics: ['d'] };
    await bench.app.get(PublicationService, { strict: false }).publishAs(SYSTEM, one.uuid, input, documented);
  });
  afterAll(() => bench.close());

  describe('the list', () => {
    it.each<[string, () => object, string[]]>([
      ['all, newest first', () => ({}), ['Epsilon', 'Gamma', 'Beta', 'Alpha', 'Delta']],
      ['one organisation', () => ({ organisation: [one.id] }), ['Epsilon', 'Gamma', 'Alpha']],
      [
        'two organisations',
        () => ({ organisation: [one.id, other.id] }),
        ['Epsilon', 'Gamma', 'Beta', 'Alpha', 'Delta'],
      ],
      ['a topic', () => ({ topic: ['b'] }), ['Beta', 'Alpha']],
      ['two topics, each publication once', () => ({ topic: ['a', 'b'] }), ['Beta', 'Alpha', 'Delta']],
      ['a language', () => ({ language: ['ru'] }), ['Epsilon', 'Gamma']],
      ['two languages, each publication once', () => ({ language: ['ru', 'kk'] }), ['Epsilon', 'Gamma']],
      ['a mention', () => ({ mentions: [other.id] }), ['Gamma', 'Alpha']],
      ['a kind', () => ({ kind: ['CALL'] }), ['Beta']],
      ['a provenance', () => ({ provenance: ['DOCUMENTED'] }), ['Epsilon']],
      ['a topic of an organisation', () => ({ topic: ['a'], organisation: [other.id] }), ['Delta']],
      ['a language and a mention', () => ({ language: ['en'], mentions: [other.id] }), ['Alpha']],
      [
        'everything at once',
        () => ({
          organisation: [one.id],
          topic: ['c'],
          language: ['kk'],
          mentions: [one.id],
          kind: ['ARTICLE'],
          provenance: ['LIVE'],
        }),
        ['Gamma'],
      ],
      ['nothing that is there', () => ({ topic: ['nowhere'] }), []],
      ['no value at all', () => ({ organisation: [] }), []],
      ['null, which does not filter', () => ({ topic: null, kind: ['CALL'] }), ['Beta']],
    ])('finds %s', async (_, filter, titles) => {
      expect(await bench.titles({ filter: filter() })).toEqual(titles);
      const query = `query ($filter: PublicationFilter) { publications(filter: $filter, first: 1) { totalCount nodes { id } } }`;
      const { data } = await bench.ask<{ publications: { totalCount: number } }>(undefined, query, {
        filter: filter(),
      });
      expect(data?.publications.totalCount).toBe(titles.length);
    });

    it('holds its pages together while new ones arrive', async () => {
      const reader = await bench.organisation();
      const ids: string[] = [];
      for (let index = 0; index < 7; index += 1) ids.unshift(await publish(reader, `P${String(index)}`));
      const pages = await pagesOf(bench, { organisation: [reader.id] }, 3, () => publish(reader, 'late'));
      expect(pages.map(page => page.length)).toEqual([3, 3, 1]);
      expect(pages.flat()).toEqual(ids);
    });

    it('orders what was published at one instant, each on one page', async () => {
      const reader = await bench.organisation();
      const ids: string[] = [];
      const publishedAt = '2021-01-01T00:00:00Z';
      for (let index = 0; index < 5; index += 1) ids.unshift(await publish(reader, 'same', { publishedAt }));
      expect(await pagesOf(bench, { organisation: [reader.id] }, 2)).toEqual([
        ids.slice(0, 2),
        ids.slice(2, 4),
        ids.slice(4),
      ]);
    });
  });

  describe('what is not for everybody', () => {
    it('is a draft: its organisation and the secretariat read it, no list holds it', async () => {
      const id = await publish(one, 'Draft', { topics: ['draft'] });
      await bench.sql(`update publication set status = 'DRAFT', stream_state = 'NONE' where id = $1`, [uuidIn(id)]);
      expect(await bench.read(undefined, id)).toBeNull();
      expect(await bench.read(other.person('HEAD'), id)).toBeNull();
      expect(await bench.read(one.person('EDITOR'), id)).toMatchObject({ title: { text: 'Draft' } });
      for (const filter of [{ topic: ['draft'] }, { organisation: [one.id] }, { language: ['en'] }, {}]) {
        expect(await bench.titles({ filter }, one.person('EDITOR'))).not.toContain('Draft');
      }
    });

    it('is who stands behind it, when the organisation is at risk', async () => {
      const hidden = await bench.organisation({ sensitivity: 'AT_RISK' });
      const id = await publish(hidden, 'Hidden');
      const about = await publish(one, 'About', { mentions: [hidden.id, other.id] });
      expect(await bench.read(undefined, id)).toMatchObject({ organisation: null, title: { text: 'Hidden' } });
      expect(await bench.read(undefined, about)).toMatchObject({ mentions: [{ id: other.id }] });
      expect(await bench.titles({ filter: { organisation: [hidden.id] } })).toEqual([]);
      expect(await bench.titles({ filter: { mentions: [hidden.id] } })).toEqual([]);
      const member = one.person('EDITOR');
      expect(await bench.read(member, id)).toMatchObject({ organisation: { id: hidden.id } });
      expect(await bench.titles({ filter: { organisation: [hidden.id] } }, member)).toEqual(['Hidden']);
      expect(await bench.titles({ filter: { mentions: [hidden.id] } }, member)).toEqual(['About']);
    });
  });

  it('counts what a merged duplicate published for the organisation that it became', async () => {
    const [survivor, duplicate] = [await bench.organisation(), await bench.organisation()];
    const id = await publish(duplicate, 'As the duplicate', { topics: ['merged'] });
    const about = await publish(one, 'About both', { mentions: [duplicate.id, survivor.id] });
    await publish(survivor, 'As the survivor', { topics: ['merged'] });
    await bench.sql(`update organisation set lifecycle = 'MERGED', merged_into_id = $2 where id = $1`, [
      duplicate.uuid,
      survivor.uuid,
    ]);
    expect(await bench.read(undefined, id)).toMatchObject({ organisation: { id: survivor.id } });
    expect(await bench.read(undefined, about)).toMatchObject({ mentions: [{ id: survivor.id }] });
    for (const asked of [survivor.id, duplicate.id]) {
      const filter = { organisation: [asked] };
      expect(await bench.titles({ filter })).toEqual(['As the survivor', 'As the duplicate']);
      expect(await bench.titles({ filter: { mentions: [asked] } })).toEqual(['About both']);
      const query = `query ($id: ID!) { organisation(id: $id) { publications { totalCount nodes { title { text } } } } }`;
      const { data } = await bench.ask(undefined, query, { id: asked });
      const nodes = ['As the survivor', 'As the duplicate'].map(text => ({ title: { text } }));
      expect(data).toEqual({ organisation: { publications: { totalCount: 2, nodes } } });
    }
    const mentioned = await publish(one, 'Later', { mentions: [duplicate.id, survivor.id] });
    expect(
      await bench.sql('select target_id as id from publication_mention where publication_id = $1', [uuidIn(mentioned)]),
    ).toEqual([{ id: survivor.uuid }]);
  });

  it('gives each organisation its own page of its publications', async () => {
    const query = `query ($ids: [ID!]!, $after: String) {
    nodes(ids: $ids) { ... on Organisation { publications(first: 1, after: $after, topic: "a") {
      totalCount pageInfo { hasNextPage endCursor } nodes { title { text } } } } }
  }`;
    type Found = {
      nodes: {
        publications: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          nodes: { title: { text: string } }[];
        };
      }[];
    };
    const empty = await bench.organisation();
    await publish(one, 'Newer', { topics: ['a'] });
    const ids = [other.id, empty.id, one.id];
    const { data } = await bench.ask<Found>(undefined, query, { ids });
    expect(
      data?.nodes.map(({ publications: { totalCount, nodes } }) => [totalCount, nodes.map(({ title }) => title.text)]),
    ).toEqual([
      [1, ['Delta']],
      [0, []],
      [2, ['Newer']],
    ]);
    expect(data?.nodes.map(({ publications }) => publications.pageInfo.hasNextPage)).toEqual([false, false, true]);
    const after = data?.nodes[2]?.publications.pageInfo.endCursor;
    const next = await bench.ask<Found>(undefined, query, { ids: [one.id], after });
    expect(next.data?.nodes[0]?.publications.nodes).toEqual([{ title: { text: 'Alpha' } }]);
  });

  describe('the service itself', () => {
    const publishAs = (...parameters: Parameters<PublicationService['publishAs']>) =>
      bench.app.get(PublicationService, { strict: false }).publishAs(...parameters);

    it('publishes for any organisation, and twice the same is once', async () => {
      const origin = { provenance: 'STAGED', source: null } as const;
      const input = { ...article('Staged'), externalId: 'staged' };
      expect(await publishAs(SYSTEM, other.uuid, input, origin)).toMatchObject({ outcome: 'CREATED' });
      expect(await publishAs(SYSTEM, other.uuid, input, origin)).toMatchObject({ outcome: 'UNCHANGED' });
      expect(await bench.titles({ filter: { provenance: ['STAGED'], organisation: [other.id] } })).toEqual(['Staged']);
    });

    it('lets nobody else publish for another organisation', async () => {
      const origin = { provenance: 'LIVE', source: null } as const;
      await expect(publishAs(one.person('HEAD'), other.uuid, article(), origin)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    });

    it('names the source of what is documented, and publishes for organisations that exist', async () => {
      const documented = { provenance: 'DOCUMENTED', source: null } as const;
      await expect(publishAs(SYSTEM, one.uuid, article(), documented)).rejects.toMatchObject({
        violations: [{ rule: 'sourceNeeded' }],
      });
      const live = { provenance: 'LIVE', source: null } as const;
      await expect(publishAs(SYSTEM, newUuid(), article(), live)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
