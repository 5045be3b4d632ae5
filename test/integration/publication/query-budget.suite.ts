/** What reading costs: as many SQL statements for 50 publications as for 2. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../apps/api/src/core/access/index.js';
import {
  type PublicationBench,
  startPublicationBench,
  successOf,
  type TestOrganisation,
} from '../../support/publication-bench.js';
import { statementsOf } from '../../support/statements.js';
import { until } from '../../support/until.js';

const MANY = 50;
const EVERYTHING = `
  id kind status slug languages canonicalUrl topics publishedAt updatedAt version provenance source externalId
  title { text language } summary { text } body { text } organisation { id name { text } } mentions { id name { text } }
  availableActions { action }`;

describe('the statements that publications cost', () => {
  let bench: PublicationBench;
  let organisations: TestOrganisation[];
  let publications: string[];
  beforeAll(async () => {
    bench = await startPublicationBench();
    organisations = [];
    for (let index = 0; index < MANY; index += 1) organisations.push(await bench.organisation());
    publications = [];
    for (const [index, one] of organisations.entries()) {
      const mentions = [organisations[(index + 1) % MANY]!.id, organisations[(index + 7) % MANY]!.id];
      const answer = await bench.publish(one.key('PUBLICATION_WRITE'), { topics: ['shared'], mentions });
      publications.push(successOf(answer).publication.id);
    }
    // The outbox is delivered beside: its statements are not those of a request.
    await until(async () => (await bench.sql('select id from outbox_event where delivered_at is null')).length === 0);
  }, 60_000);
  afterAll(() => bench.close());

  /** The statements for 2 and for 50; the answer must be whole. */
  async function costs(ask: (count: number) => Promise<{ data?: unknown; errors?: unknown }>): Promise<string[][]> {
    const both: string[][] = [];
    for (const count of [2, MANY]) {
      both.push(
        await statementsOf(async () => {
          const { data, errors } = await ask(count);
          expect(errors).toBeUndefined();
          expect(JSON.stringify(data).split('"A title"')).toHaveLength(count + 1);
        }),
      );
    }
    return both;
  }

  const list = (filter: () => object, actor?: () => Actor) => (first: number) =>
    bench.ask(
      actor?.(),
      `query ($first: Int, $filter: PublicationFilter) { publications(first: $first, filter: $filter) { nodes { ${EVERYTHING} } } }`,
      { first, filter: filter() },
    );

  it.each<[string, (count: number) => Promise<{ data?: unknown; errors?: unknown }>, number]>([
    ['the list', list(() => ({})), 4],
    ['the list by topic', list(() => ({ topic: ['shared'] })), 4],
    [
      'the list as a representative',
      list(
        () => ({}),
        () => organisations[0]!.person('EDITOR'),
      ),
      4,
    ],
    ['the list by organisations', list(() => ({ organisation: organisations.map(({ id }) => id) })), 5],
  ])('%s, with all fields, costs the same for 2 and for 50', async (_, ask, budget) => {
    const [two, fifty] = await costs(ask);
    expect(fifty).toHaveLength(two!.length);
    expect(fifty!.length).toBeLessThanOrEqual(budget);
  });

  it('the publications of many organisations cost two statements', async () => {
    const [two, fifty] = await costs(count =>
      bench.ask(
        undefined,
        `query ($first: Int) {
        organisations(first: $first) { nodes { publications(first: 3, topic: "shared", language: "en") { totalCount nodes { title { text } } } } }
      }`,
        { first: count },
      ),
    );
    expect(two).toHaveLength(2);
    expect(fifty).toHaveLength(2);
  });

  it('references of other subgraphs cost one statement, for anybody', async () => {
    const [two, fifty] = await costs(count =>
      bench.ask(
        undefined,
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Publication { title { text } } } }`,
        { representations: publications.slice(0, count).map(id => ({ __typename: 'Publication', id })) },
      ),
    );
    expect(two).toHaveLength(1);
    expect(fifty).toHaveLength(1);
  });

  it('nodes cost one statement', async () => {
    const [two, fifty] = await costs(count =>
      bench.ask(undefined, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Publication { title { text } } } }', {
        ids: publications.slice(0, count),
      }),
    );
    expect(two).toHaveLength(1);
    expect(fifty).toHaveLength(1);
  });

  it('the count is a part of the same statement', async () => {
    let total: unknown;
    const statements = await statementsOf(async () => {
      total = (await bench.ask(undefined, '{ publications(first: 1) { totalCount } }')).data;
    });
    expect(total).toEqual({ publications: { totalCount: MANY } });
    expect(statements).toHaveLength(1);
  });
});
