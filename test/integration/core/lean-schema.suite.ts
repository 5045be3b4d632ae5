import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import pg from 'pg';
import { type Cast, createCast } from '../../support/cast.js';
import { statementsOf } from '../../support/statements.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('a lean schema', () => {
  let network: TestApp;
  let cast: Cast;

  const typeNamed = (name: string): GraphQLObjectType => {
    const type = network.app.get(GraphQLSchemaHost).schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type.`);
    return type;
  };
  const resolved = (name: string) =>
    Object.values(typeNamed(name).getFields())
      .filter(({ resolve }) => resolve !== undefined)
      .map(field => field.name)
      .sort();

  beforeAll(async () => {
    network = await startTestApp({ DATABASE_POOL_SIZE: '2' });
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  describe('the executable schema', () => {
    it('has no resolver on a plain field, so that graphql-js reads the property itself', () => {
      for (const name of ['OrganisationConnection', 'OrganisationEdge', 'PageInfo', 'LocalisedText', 'Session']) {
        expect({ name, resolved: resolved(name) }).toEqual({ name, resolved: [] });
      }
      const ofOrganisation = resolved('Organisation');
      expect(ofOrganisation).toEqual(expect.arrayContaining(['name', 'names', 'relations']));
      for (const plain of ['id', 'slug', 'kind', 'country', 'website', 'version', 'createdAt']) {
        expect(ofOrganisation).not.toContain(plain);
      }
    });

    it('names the member of a union without a promise', () => {
      const result = network.app.get(GraphQLSchemaHost).schema.getType('PublishResult');
      const name = (result as { resolveType?: (value: object) => unknown }).resolveType;
      class PublishSuccess {}
      expect(name?.(new PublishSuccess())).toBe('PublishSuccess');
      expect(name?.({ __typename: 'GuardFailed' })).toBe('GuardFailed');
    });
  });

  describe('a plain read', () => {
    const READ = 'query ($id: ID!) { organisation(id: $id) { id slug kind country website version } }';

    it('takes one statement', async () => {
      const statements = await statementsOf(async () => {
        const { data } = await network.graphql(READ, { id: cast.organisations.member });
        expect(data).toMatchObject({ organisation: { id: cast.organisations.member } });
      });
      expect(statements).toHaveLength(1);
    });

    it('takes one statement for a page of the directory too', async () => {
      const statements = await statementsOf(async () => {
        const { errors } = await network.graphql(
          '{ organisations(first: 20) { nodes { id slug kind country } pageInfo { hasNextPage } } }',
        );
        expect(errors).toBeUndefined();
      });
      expect(statements).toHaveLength(1);
    });

    it('is prepared once per connection, under a name of its own', async () => {
      for (let count = 0; count < 5; count += 1) await network.graphql(READ, { id: cast.organisations.member });
      const pool = network.app.get(pg.Pool);
      const { rows } = await pool.query<{ name: string; statement: string; plans: number }>(
        `select name, statement, generic_plans + custom_plans as plans from pg_prepared_statements`,
      );
      const ours = rows.filter(({ statement }) => /from organisation\b/u.test(statement));
      expect(ours.length).toBeGreaterThan(0);
      // The limiter's library names its own.
      for (const { name } of rows.filter(({ statement }) => !statement.includes('rate_limit')))
        expect(name).toMatch(/^[\w-]{20}$/u);
      expect(new Set(rows.map(({ statement }) => statement)).size).toBe(rows.length);
    });

    it('is not named by what it was asked for', async () => {
      const count = async () => (await network.app.get(pg.Pool).query('select from pg_prepared_statements')).rowCount;
      await network.graphql(READ, { id: cast.organisations.member });
      await network.graphql(READ, { id: cast.organisations.applicant });
      const before = await count();
      for (const id of Object.values(cast.organisations)) await network.graphql(READ, { id });
      expect(await count()).toBe(before);
    });
  });

  describe('a document of fragments that unfold without end', () => {
    it('is refused at once', async () => {
      const levels = Array.from(
        { length: 200 },
        (_, level) => `fragment F${String(level)} on Query { ...F${String(level + 1)} ...F${String(level + 1)} }`,
      );
      const document = `{ ...F0 } ${levels.join('\n')} fragment F200 on Query { viewer { kind } }`;
      const began = performance.now();
      const { errors } = await network.graphql(document);
      expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
      expect(performance.now() - began).toBeLessThan(3000);
    });
  });
});
