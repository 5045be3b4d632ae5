import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const REGISTER = `mutation ($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) {
    ... on RegisterOrganisationSuccess {
      organisation { id slug kind country name(languages: ["kk"]) { text language } foundedOn { value precision } version provenance }
      possibleDuplicates { score reasons organisation { slug } }
    }
  }
}`;

interface Registered {
  registerOrganisation: {
    organisation: {
      id: string;
      slug: string;
      name: { text: string; language: string };
      foundedOn: object;
      version: number;
    };
    possibleDuplicates: { score: number; reasons: string[]; organisation: { slug: string } }[];
  };
}

describe('registering organisations', () => {
  let network: TestApp;
  let cast: Cast;
  const register = (input: object, token = cast.tokens.officer) =>
    network.graphql<Registered>(REGISTER, { input }, token);

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it('enters an organisation with names in several scripts and a founding date of its precision', async () => {
    const { data, errors } = await register({
      names: [
        { text: 'Senimen Bolashaq', language: 'en' },
        { text: 'Сенімен болашақ', language: 'kk' },
      ],
      kind: 'NGO',
      country: 'KZ',
      foundedOn: '2021',
    });
    expect(errors).toBeUndefined();
    expect(data?.registerOrganisation.organisation).toMatchObject({
      slug: 'senimen-bolashaq',
      name: { text: 'Сенімен болашақ', language: 'kk' },
      foundedOn: { value: '2021', precision: 'YEAR' },
      version: 1,
    });
  });

  it('proposes a known organisation under another spelling as a possible duplicate, and says why', async () => {
    const { data } = await register({
      names: [{ text: 'Senimen Bolasaq', language: 'en' }],
      kind: 'NGO',
      country: 'KZ',
    });
    const [candidate] = data?.registerOrganisation.possibleDuplicates ?? [];
    expect(candidate?.organisation.slug).toBe('senimen-bolashaq');
    expect(candidate?.score).toBeGreaterThan(0.8);
    expect(candidate?.reasons).toEqual(['"Senimen Bolasaq" and "Senimen Bolashaq": 1 insertion', 'same country']);
  });

  it('invariant 12: gives twenty organisations of one name, registered at once, twenty slugs', async () => {
    const input = { names: [{ text: 'Example Twin', language: 'en' }], kind: 'NGO' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(input)));
    const slugs = answers.map(({ data }) => data?.registerOrganisation.organisation.slug);
    expect(new Set(slugs).size).toBe(20);
    expect(slugs).toContain('example-twin');
  });

  it('refuses a second secretariat', async () => {
    const { errors } = await register({ names: [{ text: 'Another', language: 'en' }], kind: 'SECRETARIAT' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', violations: [{ rule: 'oneSecretariat' }] });
  });

  it('names every broken rule with its path, and writes nothing', async () => {
    const before = await network.graphql<{ organisations: { totalCount: number } }>('{ organisations { totalCount } }');
    const { errors } = await register({
      names: [
        { text: 'A\u0000b', language: 'en' },
        { text: 'ok', language: 'en', source: '\u202e' },
      ],
      kind: 'NGO',
      topics: ['Not A Slug'],
    });
    expect(errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
    expect(errors?.[0]?.extensions['violations']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: ['input', 'names', '0', 'text'], rule: 'controlCharacter' }),
        expect.objectContaining({ path: ['input', 'names', '1', 'source'], rule: 'bidiControl' }),
        expect.objectContaining({ path: ['input', 'topics'], rule: 'matches' }),
      ]),
    );
    const after = await network.graphql<{ organisations: { totalCount: number } }>('{ organisations { totalCount } }');
    expect(after.data).toEqual(before.data);
  });

  it('lets nobody but officers register', async () => {
    const input = { names: [{ text: 'Nobody', language: 'en' }], kind: 'NGO' };
    expect((await network.graphql(REGISTER, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const name of ['memberHead', 'memberKey', 'returningOfficer', 'auditor'] as const) {
      expect((await register(input, cast.tokens[name])).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
