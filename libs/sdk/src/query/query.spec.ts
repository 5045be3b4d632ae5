import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { Client } from '../client/index.js';
import { UsageError } from '../errors/index.js';
import { type ScriptedServer, scriptedServer } from '../../../../test/support/scripted-server.js';
import { documentOf } from './document.js';
import { paginate, query } from './query.js';

const directory = {
  organisations: {
    $: { first: 3, filter: { country: ['KZ'], membershipStatus: ['ACTIVE'] } },
    totalCount: true,
    nodes: { id: true, name: { $: { languages: ['kk', 'en'] }, text: true }, seat: { label: true } },
  },
  'last:publications': { $: { first: 1 }, nodes: { 'heading:title': { text: true } } },
  node: {
    $: { id: 'org_1' },
    __typename: true,
    id: true,
    '...Organisation': { slug: true },
    '...Programme': { name: true },
  },
} as const;

describe('a query by selection', () => {
  let schema: GraphQLSchema;
  let server: ScriptedServer;
  let client: Client;
  beforeAll(async () => {
    schema = buildSchema(readFileSync('libs/schema/schema.graphql', 'utf8'), {
      assumeValid: true,
      assumeValidSDL: true,
    });
    server = await scriptedServer();
    client = new Client({ url: server.url });
  });
  afterAll(() => server.close());

  it('is a document that the schema finds right, with all arguments as variables', () => {
    const { document, variables } = documentOf(directory);
    expect(validate(schema, parse(document))).toEqual([]);
    expect(Object.values(variables)).toEqual([
      3,
      { country: ['KZ'], membershipStatus: ['ACTIVE'] },
      ['kk', 'en'],
      1,
      'org_1',
    ]);
    expect(document).not.toContain('KZ');
  });

  it('leaves out an argument that is undefined, and sends one that is null', () => {
    const { document, variables } = documentOf({
      publications: { $: { first: undefined, after: null }, totalCount: true },
    });
    expect(document).toBe('query($v0:String){publications(after:$v0){totalCount}}');
    expect(variables).toEqual({ v0: null });
  });

  it.each([{ 'viewer{kind}x': true }, { viewer: { $: { 'a:1)x': 1 }, kind: true } }, { '': true }, { '...': true }])(
    'takes no name that is none: %j',
    selection => {
      expect(() => documentOf(selection)).toThrow(UsageError);
    },
  );

  it('knows the type of its answer', async () => {
    const nodes = [{ id: 'org_1', name: { text: 'Сенімен болашақ' }, seat: null }];
    const organisation = { __typename: 'Organisation', id: 'org_1', slug: 'senimen' };
    server.answer({
      body: { data: { organisations: { totalCount: 1, nodes }, last: { nodes: [] }, node: organisation } },
    });
    const answer = await query(client, directory);
    // The types of these constants are what is tested: they compile only if the answer has them.
    const name: string | undefined = answer.organisations.nodes[0]?.name.text;
    const place: string | undefined = answer.organisations.nodes[0]?.seat?.label;
    const headings: readonly string[] = answer.last.nodes.map(({ heading }) => heading.text);
    const slug: string | undefined = answer.node?.__typename === 'Organisation' ? answer.node.slug : undefined;
    expect([name, place, headings, slug]).toEqual(['Сенімен болашақ', undefined, [], 'senimen']);
  });

  it('does not compile with a field, argument or type that does not exist', () => {
    const wrong = [
      // @ts-expect-error Organisation has no field titel
      () => query(client, { organisations: { nodes: { titel: true } } }),
      // @ts-expect-error Place has no field nam
      () => query(client, { summits: { nodes: { place: { nam: { text: true } } } } }),
      // @ts-expect-error Organisation has no field idd
      () => query(client, { organisations: { nodes: { 'a:idd': true } } }),
      // @ts-expect-error did you mean first?
      () => query(client, { organisations: { $: { firts: 3 }, totalCount: true } }),
      // @ts-expect-error a number is wanted
      () => query(client, { organisations: { $: { first: 'three' }, totalCount: true } }),
      // @ts-expect-error the id is missing
      () => query(client, { node: { id: true } }),
      // @ts-expect-error Node is never Nobody
      () => query(client, { node: { $: { id: 'a' }, '...Nobody': { id: true } } }),
    ];
    expect(wrong).toHaveLength(7);
  });

  it('goes through a connection page after page', async () => {
    const page = (titles: string[], endCursor: string, hasNextPage: boolean) => ({
      body: {
        data: {
          publications: { nodes: titles.map(text => ({ title: { text } })), pageInfo: { hasNextPage, endCursor } },
        },
      },
    });
    server.answer(page(['A', 'B'], 'c1', true), page(['C'], 'c2', false));
    const titles: string[] = [];
    const all = paginate(client, { publications: { $: { first: 2 }, nodes: { title: { text: true } } } });
    for await (const { title } of all) titles.push(title.text);
    expect(titles).toEqual(['A', 'B', 'C']);
    expect(JSON.parse(server.requests.at(-1)?.body ?? '{}')).toMatchObject({ variables: { v0: 2, v1: 'c1' } });
  });

  it('pages through one connection only', () => {
    expect(() => paginate(client, { viewer: { kind: true } })).toThrow(UsageError);
  });
});
