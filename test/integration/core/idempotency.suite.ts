import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';

const REGISTER = `mutation ($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) {
    __typename
    ... on RegisterOrganisationSuccess {
      organisation { id slug name { text } names { text } foundedOn { value } version createdAt }
      possibleDuplicates { organisation { id } }
    }
  }
}`;
const UPDATE = `mutation ($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) {
    __typename
    ... on UpdateOrganisationSuccess { organisation { id website version } }
    ... on GuardFailed { code guards { code } }
  }
}`;

interface Registered {
  registerOrganisation: { __typename: string; organisation: { id: string; slug: string; version: number } };
}
interface Updated {
  updateOrganisation: { __typename: string; organisation: { version: number } };
}

describe('idempotency', () => {
  let network: TestApp;
  let cast: Cast;
  let lastKey = 0;

  const newKey = (): string => `key-${String((lastKey += 1))}`;
  const organisation = (text: string) => ({ names: [{ text, language: 'en' }], kind: 'NGO', foundedOn: '2021-05' });
  const register = (key: string, text: string, token = cast.tokens.officer, query = REGISTER) =>
    network.graphql<Registered>(query, { input: organisation(text) }, token, { 'idempotency-key': key });
  const rows = <Row extends object>(sql: string) => ask<Row>(network.database.ownerUrl, sql);
  const countOf = async (text: string): Promise<number> =>
    (await rows(`select from organisation_name where text = '${text}'`)).length;
  const ruleOf = ({ errors }: GraphqlAnswer<unknown>) =>
    (errors?.[0]?.extensions['violations'] as { path: string[]; rule: string }[] | undefined)?.[0];

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  describe('a mutation sent again under the same key', () => {
    it('happens once and answers the same', async () => {
      const key = newKey();
      const first = await register(key, 'Example Repeated');
      expect(first.data?.registerOrganisation.__typename).toBe('RegisterOrganisationSuccess');
      expect(await register(key, 'Example Repeated')).toEqual(first);
      expect(await countOf('Example Repeated')).toBe(1);
    });

    it('happens once when it is sent twenty times in parallel, and answers all of them the same', async () => {
      const key = newKey();
      const answers = await Promise.all(Array.from({ length: 20 }, () => register(key, 'Example Storm')));
      expect(answers[0]?.errors).toBeUndefined();
      expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
      expect(await countOf('Example Storm')).toBe(1);
      expect(await rows(`select from idempotency_record where key = '${key}'`)).toHaveLength(1);
    });

    it('answers what it answered, although the object has changed since', async () => {
      const registered = await register(newKey(), 'Example Moving');
      const id = registered.data?.registerOrganisation.organisation.id;
      const update = (website: string, expectedVersion: number, key: string) =>
        network.graphql<Updated>(UPDATE, { input: { id, website, expectedVersion } }, cast.tokens.officer, {
          'idempotency-key': key,
        });
      const key = newKey();
      const first = await update('https://one.example/', 1, key);
      expect(first.data?.updateOrganisation.organisation.version).toBe(2);
      await update('https://two.example/', 2, newKey());
      expect(await update('https://one.example/', 1, key)).toEqual(first);
    });

    it('may ask for other fields of the answer', async () => {
      const key = newKey();
      const first = await register(key, 'Example Selected');
      const query =
        'mutation ($input: RegisterOrganisationInput!) { again: registerOrganisation(input: $input) { ... on RegisterOrganisationSuccess { organisation { slug kind } } } }';
      const { data } = await register(key, 'Example Selected', cast.tokens.officer, query);
      const { slug } = first.data?.registerOrganisation.organisation ?? {};
      expect(data).toEqual({ again: { organisation: { slug, kind: 'NGO' } } });
    });

    it('is answered by another process of the service', async () => {
      const key = newKey();
      const first = await register(key, 'Example Restart');
      const second = await startTestApp({}, network.clock.now().toISOString(), network.database);
      const again = await second.graphql(REGISTER, { input: organisation('Example Restart') }, cast.tokens.officer, {
        'idempotency-key': key,
      });
      await second.close();
      expect(again).toEqual(first);
    });
  });

  describe('a key', () => {
    it('is refused for other input, and for another mutation', async () => {
      const key = newKey();
      await register(key, 'Example Original');
      const other = await register(key, 'Example Other');
      expect(ruleOf(other)).toMatchObject({ path: ['Idempotency-Key'], rule: 'idempotencyKeyReused' });
      expect(other.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
      expect(await countOf('Example Other')).toBe(0);
      const input = { id: cast.organisations.member, expectedVersion: 1 };
      const headers = { 'idempotency-key': key };
      expect(ruleOf(await network.graphql(UPDATE, { input }, cast.tokens.officer, headers))?.rule).toBe(
        'idempotencyKeyReused',
      );
    });

    it('belongs to its caller: another officer under the same key registers another organisation', async () => {
      const key = newKey();
      const [first, second] = [
        await register(key, 'Example Twofold'),
        await register(key, 'Example Twofold', cast.tokens.secondOfficer),
      ];
      expect(second.errors).toBeUndefined();
      expect(second.data?.registerOrganisation.organisation.id).not.toBe(
        first.data?.registerOrganisation.organisation.id,
      );
      expect(await countOf('Example Twofold')).toBe(2);
    });

    it('is refused on two mutation fields, and on a fragment that could hide more', async () => {
      const field = 'registerOrganisation(input: $input) { __typename }';
      const spread = `mutation ($input: RegisterOrganisationInput!) { ...on Mutation { ${field} } }`;
      const twice = `mutation ($input: RegisterOrganisationInput!) { a: ${field} b: ${field} }`;
      for (const query of [twice, spread]) {
        const answer = await register(newKey(), 'Example Twice', cast.tokens.officer, query);
        expect(ruleOf(answer)?.rule).toBe('oneMutation');
      }
      expect(await countOf('Example Twice')).toBe(0);
    });

    it('is refused where the answer holds a secret', async () => {
      const query = `mutation ($input: InviteMandateInput!) { inviteMandate(input: $input) { __typename } }`;
      const input = {
        organisationId: cast.organisations.applicant,
        role: 'CONTACT',
        name: 'Example Person',
        email: 'secret@kurultai.example',
      };
      const answer = await network.graphql(query, { input }, cast.tokens.officer, { 'idempotency-key': newKey() });
      expect(ruleOf(answer)?.rule).toBe('secretAnswer');
      expect(await rows(`select from invitation where email = 'secret@kurultai.example'`)).toEqual([]);
    });

    it('is refused when it is empty of sense: spaces, other letters, too long', async () => {
      for (const key of ['two words', 'k'.repeat(101)]) {
        expect(ruleOf(await register(key, 'Example Senseless'))?.rule).toBe('idempotencyKey');
      }
      expect((await register('k'.repeat(100), 'Example Longest')).errors).toBeUndefined();
    });

    it('does not open what its caller may not do', async () => {
      const key = newKey();
      await register(key, 'Example Guarded');
      const answer = await register(key, 'Example Guarded', cast.tokens.memberHead);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('leaves nothing behind on a query', async () => {
      const key = newKey();
      const answer = await network.graphql(
        '{ organisations { totalCount } viewer { kind } }',
        {},
        cast.tokens.officer,
        {
          'idempotency-key': key,
        },
      );
      expect(answer.errors).toBeUndefined();
      expect(await rows(`select from idempotency_record where key = '${key}'`)).toEqual([]);
    });
  });

  describe('an attempt that was not done', () => {
    it('may be tried again under its key after a broken rule', async () => {
      const key = newKey();
      const headers = { 'idempotency-key': key };
      const wrong = { ...organisation('Example Again'), topics: ['Not A Slug'] };
      const first = await network.graphql(REGISTER, { input: wrong }, cast.tokens.officer, headers);
      expect(first.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
      expect((await register(key, 'Example Again')).errors).toBeUndefined();
      expect(await countOf('Example Again')).toBe(1);
    });

    it('may be tried again under its key after a refusal, which is not kept', async () => {
      const registered = await register(newKey(), 'Example Ending');
      const id = registered.data?.registerOrganisation.organisation.id;
      const dissolve = (key: string, expectedVersion: number) =>
        network.graphql<{ dissolveOrganisation: { __typename: string } }>(
          `mutation ($input: DissolveOrganisationInput!) { dissolveOrganisation(input: $input) { __typename } }`,
          { input: { id, expectedVersion, dissolvedOn: '2026', evidence: 'Example register' } },
          cast.tokens.officer,
          { 'idempotency-key': key },
        );
      await dissolve(newKey(), 1);
      const key = newKey();
      const refused = await dissolve(key, 2);
      expect(refused.data?.dissolveOrganisation.__typename).toBe('GuardFailed');
      expect(await rows(`select from idempotency_record where key = '${key}'`)).toEqual([]);
      expect((await dissolve(key, 2)).data).toEqual(refused.data);
    });
  });

  describe('the answers', () => {
    it('are forgotten after a week', async () => {
      const key = newKey();
      await register(key, 'Example Forgotten');
      network.clock.advance(7 * 24 * 3600 + 1);
      await rows(`select graphile_worker.add_job('idempotency.forget', '{}'::json)`);
      await until(async () => (await rows(`select from idempotency_record where key = '${key}'`)).length === 0);
      expect(await countOf('Example Forgotten')).toBe(1);
    });
  });
});
