/** Input that breaks a rule: each gets INPUT_INVALID with the path and the name of the rule, and nothing is written. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TEXT_LIMITS } from '@kurultai/schema';
import { BAD_IDS, BAD_TEXTS } from '../support/bad-values.js';
import { type Cast, type CastName, createCast } from '../support/cast.js';
import { faultOf, MODERN, send } from '../support/raw-request.js';
import { rowCounts } from '../support/row-counts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const NAME = { text: 'Example', language: 'en' };
const ORGANISATION = { names: [NAME], kind: 'NGO' };
const CONTENT = { language: 'en', title: 'A', body: 'A' };
const MUTATION = (field: string, type: string) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
const REGISTER = MUTATION('registerOrganisation', 'RegisterOrganisationInput');
const PUBLISH = MUTATION('publish', 'PublishInput');
const CONTACT = MUTATION('addContactPoint', 'AddContactPointInput');
const INVITE = MUTATION('inviteMandate', 'InviteMandateInput');
const KEY = MUTATION('createApiKey', 'CreateApiKeyInput');

describe('bad input', () => {
  let network: TestApp;
  let cast: Cast;
  let before: Record<string, number>;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    before = await rowCounts(network.database);
  }, 60_000);
  afterEach(async () => {
    expect(await rowCounts(network.database)).toEqual(before);
  });
  afterAll(() => network.close());

  /** Sends it; the answer must be one that was meant to be. */
  async function fault(query: string, variables: object, caller: CastName = 'admin') {
    const headers = { ...MODERN, authorization: `Bearer ${cast.tokens[caller]}` };
    const { status, body } = await send(network, { headers, body: { query, variables } });
    expect(status).toBeLessThan(500);
    return faultOf(body);
  }
  const invalid = (...rules: string[]) => ({ code: 'INPUT_INVALID', rules });

  describe.each(BAD_TEXTS)('a text that holds %s', (_, text, rule) => {
    it.each([
      ['names.0.text', REGISTER, { ...ORGANISATION, names: [{ ...NAME, text }] }],
      ['description.0.text', REGISTER, { ...ORGANISATION, description: [{ language: 'en', text }] }],
      ['registry', REGISTER, { ...ORGANISATION, registry: text }],
      ['content.0.title', PUBLISH, { content: [{ ...CONTENT, title: text }] }],
      ['content.0.body', PUBLISH, { content: [{ ...CONTENT, body: text }] }],
      ['externalId', PUBLISH, { content: [CONTENT], externalId: text }],
      ['label', KEY, { kind: 'SECRET', label: text, scopes: ['FILE_WRITE'] }],
    ])('is refused as %s', async (path, query, input) => {
      expect(await fault(query, { input })).toEqual(invalid(`input.${path}.${rule}`));
    });

    it('is not searched for', async () => {
      const query = 'query ($search: String) { organisations(filter: { search: $search }) { totalCount } }';
      expect(await fault(query, { search: text })).toEqual(invalid(`filter.search.${rule}`));
    });

    it('is nobody’s slug, and nobody’s address', async () => {
      const slug = 'query ($slug: String) { organisation(slug: $slug) { id } }';
      expect(await fault(slug, { slug: text })).toEqual(invalid(`slug.${rule}`));
      const input = { email: text, password: 'correct horse battery' };
      const signIn = MUTATION('signIn', 'SignInInput');
      expect(await fault(signIn, { input })).toEqual(invalid(`input.email.${rule}`));
    });
  });

  it.each([
    ['names.0.text', REGISTER, (text: string) => ({ ...ORGANISATION, names: [{ ...NAME, text }] }), TEXT_LIMITS.name],
    ['source', REGISTER, (source: string) => ({ ...ORGANISATION, source }), TEXT_LIMITS.note],
    ['content.0.body', PUBLISH, (body: string) => ({ content: [{ ...CONTENT, body }] }), TEXT_LIMITS.body],
  ])('refuses %s beyond its length', async (path, query, input, limit) => {
    const long = 'я'.repeat(limit + 1);
    expect(await fault(query, { input: input(long) })).toEqual(invalid(`input.${path}.tooLong`));
  });

  const reading = 'query ($id: ID!) { organisation(id: $id) { slug } }';
  const relating = MUTATION('relateOrganisations', 'RelateOrganisationsInput');
  const references = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';

  it.each(BAD_IDS)('refuses an id that is %s', async (_, id, rule) => {
    expect(await fault('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual(invalid(`id.${rule}`));
    expect(await fault('query ($id: ID!) { nodes(ids: [$id]) { id } }', { id })).toEqual(invalid(`ids.0.${rule}`));
    expect(await fault(reading, { id })).toEqual(invalid(`id.${rule}`));
    const input = { fromId: cast.organisations.member, toId: id, type: 'HOSTS' };
    expect(await fault(relating, { input })).toEqual(invalid(`input.toId.${rule}`));
    const r = [{ __typename: 'Place', id }];
    expect(await fault(references, { r })).toEqual(invalid(`representations.0.id.${rule}`));
  });

  it('refuses an id of another type', async () => {
    const id = cast.organisations.member;
    expect(await fault('query ($id: ID!) { publication(id: $id) { id } }', { id })).toEqual(invalid('id.idType'));
    expect(await fault('mutation ($id: ID!) { revokeApiKey(id: $id) { __typename } }', { id })).toEqual(
      invalid('id.idType'),
    );
    const r = [{ __typename: 'Place', id }];
    expect(await fault(references, { r })).toEqual(invalid('representations.0.id.idType'));
    expect(await fault(REGISTER, { input: { ...ORGANISATION, seatId: id } })).toEqual(invalid('input.seatId.idType'));
  });

  const encoded = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  it.each([
    ['garbage', 'garbage'],
    ['nothing', ''],
    ['of another order', encoded('NEWEST', '2026-01-01T00:00:00Z', '01900000-0000-7000-8000-000000000000')],
    ['of a key that is none', encoded('NAME', 'a', 'not a uuid')],
    ['of too short a key', encoded('NAME')],
    ['of a key with a NUL', encoded('NAME', '\u0000', '01900000-0000-7000-8000-000000000000')],
    ['of a list', encoded(['NAME'])],
  ])('refuses a cursor that is %s', async (_, after) => {
    const list = 'query ($after: String) { organisations(after: $after) { nodes { id } } }';
    expect(await fault(list, { after })).toEqual(invalid('after.cursor'));
  });

  it.each([0, -1, 101])('refuses a page of %d', async first => {
    const { code, rules } = await fault('query ($first: Int) { places(first: $first) { totalCount } }', { first });
    expect(code).toBe('INPUT_INVALID');
    expect(rules).toEqual([first > 100 ? 'first.max' : 'first.min']);
  });

  it.each([
    ['an unknown language', { names: [{ ...NAME, language: 'xx-YY' }] }, 'names.0.language.languageTag'],
    ['no language at all', { names: [{ ...NAME, language: 'English!' }] }, 'names.0.language.languageTag'],
    ['an unknown country', { country: 'XX' }, 'country.country'],
    ['a country in small letters', { country: 'kz' }, 'country.country'],
    ['a day that never was', { foundedOn: '2021-02-29' }, 'foundedOn.partialDate'],
    ['a month that never was', { foundedOn: '2021-13' }, 'foundedOn.partialDate'],
    ['an address of another kind', { website: 'javascript:alert(1)' }, 'website.webAddress'],
    ['an address with half a character', { website: 'https://example.org/\ud800' }, 'website.webAddress'],
    ['a number for a text', { registry: 5 }, 'registry.type'],
    ['a text for a list', { names: 'Example' }, 'names.type'],
    ['an unknown kind', { kind: 'CLUB' }, 'kind.type'],
    ['null for what is needed', { kind: null }, 'kind.type'],
    ['an unknown field', { nothing: 1 }, 'nothing.type'],
    ['no name', { names: [] }, 'names.arrayMinSize'],
    ['21 names', { names: Array.from({ length: 21 }, () => NAME) }, 'names.arrayMaxSize'],
    ['a document without its source', { provenance: 'DOCUMENTED' }, 'source.sourceNeeded'],
    [
      'an end before the beginning',
      { names: [{ ...NAME, validFrom: '2022', validTo: '2021' }] },
      'names.0.validTo.dateOrder',
    ],
  ])('refuses an organisation with %s', async (_, change, rule) => {
    expect(await fault(REGISTER, { input: { ...ORGANISATION, ...change } })).toEqual(invalid(`input.${rule}`));
  });

  it.each([
    [
      'a mandate that ends before it begins',
      INVITE,
      { validFrom: '2026-02-01', validTo: '2026-01-01' },
      'validTo.dateOrder',
    ],
    ['an address that is none', INVITE, { email: 'nobody' }, 'email.email'],
    ['a day that is a month', INVITE, { validFrom: '2026-02' }, 'validFrom.civilDay'],
  ])('refuses %s', async (_, query, change, rule) => {
    const invitation = {
      organisationId: cast.organisations.member,
      role: 'EDITOR',
      name: 'A',
      email: 'a@kurultai.example',
    };
    expect(await fault(query, { input: { ...invitation, ...change } })).toEqual(invalid(`input.${rule}`));
  });

  it('names every broken rule at once', async () => {
    const names = [{ ...NAME, text: '\u0000' }, NAME, { ...NAME, source: '\u202e' }];
    const input = { ...ORGANISATION, names, topics: ['No Slug'] };
    expect((await fault(REGISTER, { input })).rules).toEqual(
      expect.arrayContaining([
        'input.names.0.text.controlCharacter',
        'input.names.2.source.bidiControl',
        'input.topics.matches',
      ]),
    );
  });

  it('keeps a key and a head to their own organisation', async () => {
    const input = { organisationId: cast.organisations.otherMember, kind: 'EMAIL', value: 'a@kurultai.example' };
    const update = MUTATION('updateOrganisation', 'UpdateOrganisationInput');
    for (const caller of ['memberKey', 'memberHead'] as const) {
      expect((await fault(CONTACT, { input }, caller)).code).toBe('NOT_FOUND');
      const change = { id: cast.organisations.otherMember, expectedVersion: 1, website: 'https://example.org' };
      expect(['FORBIDDEN', undefined, 'NOT_FOUND']).toContain((await fault(update, { input: change }, caller)).code);
    }
  });

  it('quotes no long value back', async () => {
    const query = 'query ($first: Int) { places(first: $first) { totalCount } }';
    const { body } = await send(network, { body: { query, variables: { first: 'x'.repeat(100_000) } } });
    expect(faultOf(body)).toEqual(invalid('first.type'));
    expect(JSON.stringify(body).length).toBeLessThan(5_000);
  });
});
