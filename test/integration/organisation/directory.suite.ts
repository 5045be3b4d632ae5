import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../support/cast.js';
import { statementsOf } from '../../support/statements.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const REGISTER = `mutation ($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) { ... on RegisterOrganisationSuccess { organisation { id } } }
}`;
const FIND = `query ($filter: OrganisationFilter, $first: Int, $after: String, $orderBy: OrganisationOrder, $asOf: CivilDay) {
  organisations(filter: $filter, first: $first, after: $after, orderBy: $orderBy, asOf: $asOf) {
    totalCount
    nodes { slug name { text } }
    pageInfo { hasNextPage endCursor }
    facets { countries { value count } kinds { value count } statuses { value count } }
  }
}`;

interface Found {
  organisations: {
    totalCount: number;
    nodes: { slug: string; name: { text: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    facets: Record<'countries' | 'kinds' | 'statuses', { value: string; count: number }[]>;
  };
}

/** Names in the scripts of the network; the slugs that they get stand beside them. */
const NAMES = [
  ['Senimen Bolashaq', 'en', 'senimen-bolashaq', 'KZ'],
  ['Қазақстан ата-аналар одағы', 'kk', 'qazaqstan-ata-analar-odaghy', 'KZ'],
  ['Жұлдыз', 'kk', 'zhuldyz', 'KZ'],
  ['Родительский совет Хабаровска', 'ru', 'roditelskiy-sovet-khabarovska', 'RU'],
  ['Щербаковский фонд', 'ru', 'shcherbakovskiy-fond', 'RU'],
  ['Parent’R’Us', 'en', 'parentrus', 'NL'],
  ['Ελληνική Ένωση Γονέων', 'el', 'elliniki-enosi-goneon', 'GR'],
  ['Association of Parents', 'en', 'association-of-parents', 'IE'],
] as const;

describe('the directory', () => {
  let network: TestApp;
  let cast: Cast;
  const find = async (variables: object, token?: string): Promise<Found['organisations']> => {
    const { data, errors } = await network.graphql<Found>(FIND, variables, token);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.organisations;
  };
  const slugs = async (search: string): Promise<string[]> =>
    (await find({ filter: { search } })).nodes.map(({ slug }) => slug);

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    for (const [text, language, , country] of NAMES) {
      const input = { names: [{ text, language }], kind: 'NGO', country };
      await network.graphql(REGISTER, { input }, cast.tokens.officer);
    }
  });
  afterAll(() => network.close());

  it.each([
    ['senimen bolashaq', 'senimen-bolashaq'],
    ['SENIMEN BOLASHAQ', 'senimen-bolashaq'],
    ['Сенімен болашақ', 'senimen-bolashaq'],
    ['Senimen Bolasaq', 'senimen-bolashaq'],
    ['bolashak', 'senimen-bolashaq'],
    ['Kazakhstan', 'qazaqstan-ata-analar-odaghy'],
    ['qazaqstan ata', 'qazaqstan-ata-analar-odaghy'],
    ['Juldiz', 'zhuldyz'],
    ['Khabarovsk', 'roditelskiy-sovet-khabarovska'],
    ['Habarovsk', 'roditelskiy-sovet-khabarovska'],
    ['Scherbakov', 'shcherbakovskiy-fond'],
    ["Parent'R'Us", 'parentrus'],
    ['parent r us', 'parentrus'],
    ['goneon', 'elliniki-enosi-goneon'],
    ['asociation of parents', 'association-of-parents'],
  ])('finds by %s only %s', async (search, slug) => {
    expect(await slugs(search)).toEqual([slug]);
  });

  it('returns little for a short query and not everything for a common one', async () => {
    expect(await slugs('a')).toEqual([]);
    expect(await slugs('01')).toEqual(['example-association-01']);
    expect(await slugs('of')).toEqual(['association-of-parents']);
    expect(await slugs('association')).toHaveLength(4);
    expect(await slugs('zzzzqqq')).toEqual([]);
    expect(await slugs('🦄')).toEqual([]);
  });

  const everybody = async (orderBy: string): Promise<string[]> => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: Found['organisations'] = await find({ orderBy, first: 5, after });
      seen.push(...page.nodes.map(({ slug }) => slug));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    return seen;
  };

  it.each(['NAME', 'NEWEST'])('pages through everything exactly once in the order %s', async orderBy => {
    const seen = await everybody(orderBy);
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
  });

  it('orders by the folded name, whatever the script', async () => {
    const seen = await everybody('NAME');
    expect(seen).toEqual([...seen].sort());
  });

  it('neither repeats nor hides anybody when others join between two pages', async () => {
    const first = await find({ orderBy: 'NAME', first: 3 });
    const input = { names: [{ text: 'AAA first of all', language: 'en' }], kind: 'NGO', country: 'NL' };
    await network.graphql(REGISTER, { input }, cast.tokens.officer);
    const second = await find({ orderBy: 'NAME', first: 100, after: first.pageInfo.endCursor });
    const seen = [...first.nodes, ...second.nodes].map(({ slug }) => slug);
    expect(new Set(seen).size).toBe(12);
  });

  it('counts by country, kind and status, each without its own filter', async () => {
    const { facets, totalCount } = await find({ filter: { country: ['KZ'], membershipStatus: ['NONE'] } });
    expect(totalCount).toBe(4);
    expect(facets.countries.find(({ value }) => value === 'RU')?.count).toBe(2);
    expect(facets.statuses).toEqual([
      { value: 'NONE', count: 4 },
      { value: 'ACTIVE', count: 1 },
    ]);
    expect(facets.kinds).toEqual([{ value: 'NGO', count: 4 }]);
  });

  it('refuses a cursor of another order, and one that was made up', async () => {
    const { pageInfo } = await find({ orderBy: 'NAME', first: 1 });
    const made = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const after of [
      pageInfo.endCursor,
      'nonsense',
      made(['NEWEST', '2026-99-99', 'x']),
      made(['NEWEST', 1, 2]),
      made([]),
    ]) {
      const { errors } = await network.graphql(FIND, { orderBy: 'NEWEST', after });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'INPUT_INVALID',
        violations: [{ path: ['after'], rule: 'cursor' }],
      });
    }
  });

  it('shows the directory as of a day: who existed, and under which name', async () => {
    const input = {
      names: [
        { text: 'Old Name', language: 'en', validTo: '2020-05' },
        { text: 'New Name', language: 'en', validFrom: '2020-05', preferred: true },
      ],
      kind: 'NGO',
      foundedOn: '2010',
    };
    await network.graphql(REGISTER, { input }, cast.tokens.officer);
    const names = async (asOf: string) =>
      (await find({ asOf, filter: { search: 'name' } })).nodes.map(({ name }) => name.text);
    expect(await names('2020-04-30')).toEqual(['Old Name']);
    expect(await names('2020-05-01')).toEqual(['New Name']);
    expect(await names('2009-12-31')).toEqual([]);
  });

  it('costs one statement for page, count and facets together', async () => {
    const query = '{ organisations { totalCount facets { kinds { value } } nodes { slug } } }';
    expect(await statementsOf(() => network.graphql(query))).toHaveLength(1);
  });
});
