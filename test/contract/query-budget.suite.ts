import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ASSEMBLY_CROWD, ASSEMBLY_LEVELS } from '../support/assembly-crowd.js';
import { type Cast, createCast } from '../support/cast.js';
import { statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** One row for each field that reads more than its parent's row: the statements that one level may cost, access included. */
const LEVELS: readonly (readonly [selection: string, statements: number])[] = [
  ['slug kind country website description { text }', 0],
  ['name { text }', 1],
  ['name { text } names { text }', 1],
  ['seat { country }', 1],
  ['seat { country label name { text } names { text } }', 2],
  ['successor { slug }', 1],
  ['relations { type }', 1],
  ['relations { from { slug } to { slug } }', 2],
  ['networkRelations { kind }', 1],
  ['contactPoints { value }', 1],
  ['mandates { role }', 1],
  ['mandates { person { name } organisation { slug } grantedBy { name } }', 3],
  ['apiKeys { hint }', 1],
  ['availableActions { action }', 0],
  ['programmes { name owner { slug } resources { id } }', 3],
  ['programmes { adoptionFigures { country } }', 2],
  ['adoptions(first: 3) { nodes { status programme { name } organisation { slug } } }', 3],
  ['mous(first: 3, status: [IN_FORCE]) { nodes { number status } }', 1],
  ['engagements { title { text } startsOn { value } }', 1],
  ['fundingApplications { state }', 1],
  ['timeline(first: 3) { nodes { kind date { value } title { text } subjectId } }', 1],
  ['publications(first: 3) { nodes { slug title { text } topics } }', 1],
  ['publications(first: 3) { nodes { mentions { slug } organisation { slug } } }', 2],
];

/** The list itself, and the session behind the access token. */
const BASE = 2;
const SESSION = 1;

describe('the statements that a query costs', () => {
  let network: TestApp;
  let cast: Cast;
  const cost = async (first: number, selection: string): Promise<number> => {
    const query = `{ organisations(first: ${String(first)}, filter: { search: "crowd" }) { nodes { ${selection} } } }`;
    const { errors } = await network.graphql(query, {}, cast.tokens.officer);
    expect(errors).toBeUndefined();
    return (await statementsOf(() => network.graphql(query, {}, cast.tokens.officer))).length;
  };

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    await crowd(network.database.ownerUrl);
  });
  afterAll(() => network.close());

  it.each(LEVELS)('are as many for fifty organisations as for two: %s', async (selection, statements) => {
    const [two, fifty] = [await cost(2, selection), await cost(50, selection)];
    expect({ two, fifty }).toEqual({ two: BASE + statements, fifty: BASE + statements });
  });

  it.each(ASSEMBLY_LEVELS)(
    'are as many for fifty %s as for two: %s, as %s',
    async (list, selection, caller, expected) => {
      const statements = async (first: number): Promise<number> => {
        const ask = () =>
          network.graphql(`{ ${list}(first: ${String(first)}) { nodes { ${selection} } } }`, {}, cast.tokens[caller]);
        expect(await ask()).toMatchObject({ data: { [list]: { nodes: expect.any(Array) } } });
        return (await statementsOf(ask)).length - SESSION;
      };
      const [two, fifty] = [await statements(2), await statements(50)];
      expect({ two, fifty }).toEqual({ two: expected, fifty: expected });
    },
  );

  it('are one for a page with its count and facets', async () => {
    const query =
      '{ organisations(first: 50) { totalCount facets { countries { count } } edges { cursor node { slug } } } }';
    expect(await statementsOf(() => network.graphql(query))).toHaveLength(1);
  });

  it('are one for a hundred nodes of one type', async () => {
    const { data } = await network.graphql<{ organisations: { nodes: { id: string }[] } }>(
      '{ organisations(first: 100) { nodes { id } } }',
    );
    const ids = data?.organisations.nodes.map(({ id }) => id);
    expect(ids).toHaveLength(64);
    expect(
      await statementsOf(() => network.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })),
    ).toHaveLength(1);
  });
});

/** Sixty organisations, each with a place, a successor, relations, contact points, mandates, keys and news. */
async function crowd(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      create temp table made as select gen_random_uuid() as id, gen_random_uuid() as place_id, n from generate_series(1, 60) n;
      insert into place (id, country_code, created_at) select place_id, 'KZ', now() from made;
      insert into place_name (id, place_id, text, language, folded, sound, valid, recorded_at)
        select gen_random_uuid(), place_id, 'Town ' || n, 'en', 'town', 'tovn', '(,)', now() from made;
      insert into organisation (id, slug, kind, country_code, seat_place_id, provenance, sort_name, created_at, updated_at)
        select id, 'crowd-' || n, 'NGO', 'KZ', place_id, 'FICTITIOUS', 'crowd ' || n, now(), now() from made;
      update organisation o set successor_id = other.id from made one join made other on other.n = one.n % 60 + 1
        where o.id = one.id;
      insert into organisation_name (id, organisation_id, text, language, script, kind, preferred, folded, sound, valid, recorded_at)
        select gen_random_uuid(), id, 'Crowd ' || n, 'en', 'Latn', 'SHORT', true, 'crowd ' || n, 'krovd', '(,)', now() from made;
      insert into organisation_relation (id, from_id, to_id, type, valid, recorded_at)
        select gen_random_uuid(), one.id, other.id, 'PARTNER_OF', '(,)', now()
        from made one join made other on other.n = one.n % 60 + 1;
      insert into network_relation (id, organisation_id, kind, valid, recorded_at)
        select gen_random_uuid(), id, 'PARTNER', '(,)', now() from made;
      insert into contact_point (id, organisation_id, kind, value, visibility, recorded_at)
        select gen_random_uuid(), id, 'EMAIL', 'a@b.example', 'PUBLIC', now() from made;
      insert into person (id, name, provenance, created_at)
        select gen_random_uuid(), 'Crowd Person ' || n, 'FICTITIOUS', now() from generate_series(1, 3) n;
      insert into mandate (id, person_id, organisation_id, role, valid_from, granted_by, granted_at)
        select gen_random_uuid(), person.id, made.id, 'HEAD', '2020-01-01', person.id, now()
        from made join lateral (
          select id from person where name = 'Crowd Person ' || made.n % 3 + 1) person on true;
      insert into api_key (id, organisation_id, kind, label, hint, secret_hash, created_at)
        select gen_random_uuid(), id, 'SECRET', 'key', 'kur_sk_…', sha256(id::text::bytea), now() from made;
      insert into programme (id, slug, name, owner_id, status, adaptation, provenance, sort_name, created_at, updated_at)
        select gen_random_uuid(), 'crowd-' || n, 'Crowd ' || n, id, 'AVAILABLE', 'ASK', 'FICTITIOUS', 'crowd ' || n, now(), now() from made;
      insert into adoption (id, programme_id, organisation_id, status, provenance, created_at, updated_at)
        select gen_random_uuid(), p.id, other.id, 'INTERESTED', 'FICTITIOUS', now(), now()
        from made one join made other on other.n = one.n % 60 + 1 join programme p on p.owner_id = one.id;
      create temp table news as select gen_random_uuid() as id, made.id as organisation_id, n from made, generate_series(1, 4);
      insert into publication (id, organisation_id, kind, status, slug, published_at, provenance, content_hash, created_at, updated_at)
        select id, organisation_id, 'ARTICLE', 'PUBLISHED', 'news', now(), 'FICTITIOUS', '', now(), now() from news;
      insert into publication_text (publication_id, language, title, body, position, published_at)
        select id, 'en', 'News', 'Text', 1, now() from news;
      insert into publication_mention (publication_id, target_type, target_id, position, published_at)
        select news.id, 'Organisation', other.id, 1, now() from news join made other on other.n = news.n % 60 + 1;`);
    await client.query(ASSEMBLY_CROWD);
  } finally {
    await client.end();
  }
}
