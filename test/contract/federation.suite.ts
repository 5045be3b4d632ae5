import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '@theguild/federation-composition';
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { type Cast, createCast } from '../support/cast.js';
import { statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename
  ... on Organisation { id slug }
  ... on Publication { id slug }
  ... on Place { id country }
  ... on Person { id name }
  ... on Mandate { id role }
  ... on File { id name }
} }`;

/** A member's own service that says more about organisations. */
const MEMBER = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  type Organisation @key(fields: "id") { id: ID! wells: Int! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Query { wellsInTotal: Int! }`;

interface Entities {
  _entities: ({ __typename: string; id: string } | null)[];
}

describe('the federated graph', () => {
  let network: TestApp;
  let cast: Cast;
  let ids: Record<'Organisation' | 'Publication' | 'Place' | 'Person' | 'Mandate' | 'File', string>;
  const ask = (of: object[], token?: string) => network.graphql<Entities>(ENTITIES, { of }, token);

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    ids = await oneOfEach(network, cast);
  });
  afterAll(() => network.close());

  it('is composed alone, and with a member’s service that extends Organisation', async () => {
    const kurultai = await readFile(new URL('../../libs/schema/schema.graphql', import.meta.url), 'utf8');
    const compose = (member?: string) =>
      composeServices([
        { name: 'kurultai', typeDefs: parse(kurultai), url: 'http://kurultai.example' },
        ...(member ? [{ name: 'member', typeDefs: parse(member), url: 'http://member.example' }] : []),
      ]);
    expect(compose().errors ?? []).toEqual([]);
    const both = compose(MEMBER);
    expect(both.errors ?? []).toEqual([]);
    expect(both.supergraphSdl).toMatch(/wells: Int! @join__field\(graph: MEMBER\)/u);
    expect(compose(MEMBER.replace('@key(fields: "id")', '@key(fields: "number")')).errors).not.toHaveLength(0);
  });

  it('serves the SDL of the committed contract to a gateway', async () => {
    const { data } = await network.graphql<{ _service: { sdl: string } }>('{ _service { sdl } }');
    const machinery = new Set(['  _entities', '  _service', '  sdl']);
    const fields = (sdl: string) => new Set(sdl.match(/^ {2}\w+(?=[(:])/gmu)?.filter(field => !machinery.has(field)));
    const committed = await readFile(new URL('../../libs/schema/schema.graphql', import.meta.url), 'utf8');
    expect(fields(data?._service.sdl ?? '')).toEqual(fields(committed));
  });

  it('resolves every entity by its key, for those who may read it', async () => {
    const of = Object.entries(ids).map(([__typename, id]) => ({ __typename, id }));
    const { data } = await ask(of, cast.tokens.officer);
    expect(data?._entities).toEqual(of.map(reference => expect.objectContaining(reference)));
  });

  it('shows strangers what the public sees, and nothing of the rest', async () => {
    const of = Object.entries(ids).map(([__typename, id]) => ({ __typename, id }));
    const { data } = await ask(of);
    const seen = data?._entities.map(entity => entity?.__typename ?? null);
    expect(seen).toEqual(['Organisation', 'Publication', 'Place', null, null, null]);
  });

  it('costs strangers as many statements for fifty mixed references as for two', async () => {
    const pair = [
      { __typename: 'Organisation', id: ids.Organisation },
      { __typename: 'Publication', id: ids.Publication },
    ];
    const others = Object.values(cast.organisations).map(id => ({ __typename: 'Organisation', id }));
    const fifty = Array.from({ length: 50 }, (_, index) => [...pair, ...others][index % 6]).filter(
      one => one !== undefined,
    );
    expect(fifty).toHaveLength(50);
    const two = await statementsOf(() => ask(pair));
    expect(await statementsOf(() => ask(fifty))).toHaveLength(two.length);
    expect(two).toHaveLength(2);
  });

  it.each([
    [{ __typename: 'Organisation', id: 'nonsense' }, 'typeId'],
    [{ __typename: 'Organisation', id: 7 }, 'typeId'],
    [{ __typename: 'Organisation' }, 'typeId'],
    [{ __typename: 'Nobody', id: 'x' }, 'entity'],
    [{}, 'entity'],
  ])('answers the malformed reference %j with the rule %s', async (reference, rule) => {
    const { errors } = await ask([reference]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', violations: [{ rule }] });
  });
});

async function oneOfEach({ graphql }: TestApp, { tokens, organisations }: Cast) {
  const place = await graphql<{ recordPlace: { place: { id: string } } }>(
    `
      mutation {
        recordPlace(input: { country: "KZ", names: [{ text: "Atyrau", language: "en" }] }) {
          ... on RecordPlaceSuccess {
            place {
              id
            }
          }
        }
      }
    `,
    {},
    tokens.officer,
  );
  const published = await graphql<{ publish: { publication: { id: string } } }>(
    `
      mutation {
        publish(input: { content: [{ language: "en", title: "News", body: "Text" }] }) {
          ... on PublishSuccess {
            publication {
              id
            }
          }
        }
      }
    `,
    {},
    tokens.memberKey,
  );
  const upload = await graphql<{ requestUpload: { file: { id: string } } }>(
    `
      mutation {
        requestUpload(input: { name: "a.pdf", mediaType: "application/pdf", bytes: 10, visibility: SECRETARIAT }) {
          ... on RequestUploadSuccess {
            file {
              id
            }
          }
        }
      }
    `,
    {},
    tokens.memberKey,
  );
  const people = await graphql<{ organisation: { mandates: { id: string; person: { id: string } }[] } }>(
    'query ($id: ID!) { organisation(id: $id) { mandates { id person { id } } } }',
    { id: organisations.member },
    tokens.officer,
  );
  const [mandate] = people.data?.organisation.mandates ?? [];
  return {
    Organisation: organisations.member,
    Publication: published.data?.publish.publication.id ?? '',
    Place: place.data?.recordPlace.place.id ?? '',
    Person: mandate?.person.id ?? '',
    Mandate: mandate?.id ?? '',
    File: upload.data?.requestUpload.file.id ?? '',
  };
}
