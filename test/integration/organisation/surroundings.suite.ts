import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const PLACE = `mutation ($input: RecordPlaceInput!) { recordPlace(input: $input) { ... on RecordPlaceSuccess { place { id } } } }`;
const RELATE = `mutation ($input: RelateOrganisationsInput!) {
  relateOrganisations(input: $input) { ... on RelateOrganisationsSuccess { relation { type from { slug } to { slug } validFrom { value } } } }
}`;
const CONTACT = `mutation ($input: AddContactPointInput!) {
  addContactPoint(input: $input) { ... on AddContactPointSuccess { contactPoint { id value visibility } } }
}`;

describe('places, relations and contact points', () => {
  let network: TestApp;
  let cast: Cast;
  const rules = (answer: { errors?: { extensions: Record<string, unknown> }[] }) =>
    (answer.errors?.[0]?.extensions['violations'] as { rule: string }[] | undefined)?.map(({ rule }) => rule);

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it('calls a place by its name of the day: Nur-Sultan in August 2022, Astana now', async () => {
    const names = [
      { text: 'Astana', language: 'en', validFrom: '1998-05', validTo: '2019-03' },
      {
        text: 'Nur-Sultan',
        language: 'en',
        validFrom: '2019-03',
        validTo: '2022-09',
        source: 'Interfax, 19 September 2022',
      },
      { text: 'Astana', language: 'en', validFrom: '2022-09' },
      { text: 'Астана', language: 'kk', validFrom: '2022-09' },
    ];
    const { data } = await network.graphql<{ recordPlace: { place: { id: string } } }>(
      PLACE,
      { input: { country: 'KZ', wikidataId: 'Q1520', names } },
      cast.tokens.officer,
    );
    const id = data?.recordPlace.place.id;
    const read = await network.graphql(
      `query ($id: ID!) { node(id: $id) { ... on Place {
        then: label(on: "2022-08-15") now: label(on: "2026-10-24") kazakh: name(languages: ["kk"]) { text } names { text }
      } } places(search: "nur") { nodes { id } totalCount } }`,
      { id },
    );
    expect(read.data).toMatchObject({
      node: { then: 'Nur-Sultan (now Astana)', now: 'Astana', kazakh: { text: 'Астана' } },
      places: { nodes: [{ id }], totalCount: 1 },
    });
  });

  it('refuses two names of a place in one language at a time', async () => {
    const names = [
      { text: 'One', language: 'en', validFrom: '2000' },
      { text: 'Two', language: 'en', validFrom: '2010' },
    ];
    expect(rules(await network.graphql(PLACE, { input: { country: 'KZ', names } }, cast.tokens.officer))).toEqual([
      'onePlaceName',
    ]);
  });

  it('relates organisations, never in a circle, also when two halves of one are recorded at once', async () => {
    const { member, otherMember, applicant } = cast.organisations;
    const relate = (fromId: string, toId: string, type = 'UMBRELLA_OF') =>
      network.graphql(RELATE, { input: { fromId, toId, type, validFrom: '2020' } }, cast.tokens.officer);
    expect((await relate(member, otherMember)).data).toMatchObject({
      relateOrganisations: {
        relation: {
          type: 'UMBRELLA_OF',
          from: { slug: 'example-association-01' },
          to: { slug: 'example-association-02' },
        },
      },
    });
    expect(rules(await relate(otherMember, member))).toEqual(['circle']);
    expect(rules(await relate(member, member, 'PARTNER_OF'))).toEqual(['notItself']);
    expect(rules(await relate(member, otherMember))).toEqual(['relationOnce']);
    const halves = await Promise.all([relate(otherMember, applicant), relate(applicant, member)]);
    expect(halves.filter(({ data }) => data?.relateOrganisations)).toHaveLength(1);
    expect(halves.flatMap(answer => rules(answer) ?? [])).toEqual(['circle']);
  });

  it('shows a contact point to those whom its visibility names', async () => {
    const add = (visibility: string, value: string) =>
      network.graphql(
        CONTACT,
        { input: { organisationId: cast.organisations.member, kind: 'EMAIL', value, visibility } },
        cast.tokens.memberEditor,
      );
    await add('PUBLIC', 'office@association01.example');
    await add('MEMBER', 'members@association01.example');
    await add('SECRETARIAT', 'head@association01.example');
    const seen = async (token?: string) => {
      const { data } = await network.graphql<{ organisation: { contactPoints: { value: string }[] } }>(
        '{ organisation(slug: "example-association-01") { contactPoints { value } } }',
        {},
        token,
      );
      return data?.organisation.contactPoints.length;
    };
    expect(await seen()).toBe(1);
    expect(await seen(cast.tokens.applicantHead)).toBe(1);
    expect(await seen(cast.tokens.returningOfficer)).toBe(1);
    expect(await seen(cast.tokens.otherMemberHead)).toBe(2);
    expect(await seen(cast.tokens.memberHead)).toBe(3);
    expect(await seen(cast.tokens.officer)).toBe(3);
  });

  it('refuses a contact point that has not the form of its kind, and the twenty-first', async () => {
    const add = (kind: string, value: string) =>
      network.graphql(
        CONTACT,
        { input: { organisationId: cast.organisations.otherMember, kind, value } },
        cast.tokens.otherMemberHead,
      );
    expect(rules(await add('EMAIL', 'not an address'))).toEqual(['contactForm']);
    expect(rules(await add('PHONE', '12'))).toEqual(['contactForm']);
    expect(rules(await add('WEBSITE', 'javascript:alert(1)'))).toEqual(['contactForm']);
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, index) => add('PHONE', `+7 717 200 00${String(index + 10)}`)),
    );
    expect(answers.filter(({ data }) => data?.addContactPoint)).toHaveLength(20);
    expect(new Set(answers.flatMap(answer => rules(answer) ?? []))).toEqual(new Set(['tooMany']));
  });
});
