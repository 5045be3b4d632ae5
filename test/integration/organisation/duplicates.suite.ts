import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const REGISTER = `mutation ($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) { ... on RegisterOrganisationSuccess { organisation { id slug } } }
}`;
const PROPOSE = `mutation ($input: ProposeDuplicateInput!) {
  proposeDuplicate(input: $input) { __typename ... on ProposeDuplicateSuccess { proposal { id score } } }
}`;
const DECIDE = (field: string) => `mutation ($id: ID!) {
  ${field}(id: $id) { __typename ... on GuardFailed { guards { code } } }
}`;
const ACTIONS = `query ($id: ID!) { node(id: $id) { ... on DuplicateProposal { state availableActions { action allowed blockingGuards { code } } } } }`;

describe('duplicates', () => {
  let network: TestApp;
  let cast: Cast;
  const register = async (text: string, language = 'en') => {
    const input = { names: [{ text, language }], kind: 'NGO', country: 'KZ' };
    const { data } = await network.graphql<{ registerOrganisation: { organisation: { id: string; slug: string } } }>(
      REGISTER,
      { input },
      cast.tokens.officer,
    );
    return data?.registerOrganisation.organisation ?? { id: '', slug: '' };
  };
  const propose = (duplicateId: string, originalId: string, token = cast.tokens.officer) =>
    network.graphql<{ proposeDuplicate: { __typename: string; proposal: { id: string; score: number } } }>(
      PROPOSE,
      { input: { duplicateId, originalId, reason: 'One association under two spellings.' } },
      token,
    );
  const decide = (field: 'confirmDuplicate' | 'rejectDuplicate', id: string, token: string) =>
    network.graphql(DECIDE(field), { id }, token);

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it('merges by a second person: id, slug and names of the duplicate lead to the original', async () => {
    const original = await register('Senimen Bolashaq');
    const duplicate = await register('Сенімен болашақ қоғамы', 'kk');
    const { data } = await propose(duplicate.id, original.id);
    const id = data?.proposeDuplicate.proposal.id ?? '';
    expect((await decide('confirmDuplicate', id, cast.tokens.officer)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await decide('confirmDuplicate', id, cast.tokens.admin)).data).toMatchObject({
      confirmDuplicate: { __typename: 'ConfirmDuplicateSuccess' },
    });
    const read = await network.graphql(
      `query ($id: ID!, $slug: String!) {
        node(id: $id) { ... on Organisation { slug } }
        organisation(slug: $slug) { slug }
        organisations(filter: { search: "қоғамы" }) { nodes { slug names { text kind } } }
      }`,
      duplicate,
    );
    expect(read.data).toMatchObject({
      node: { slug: original.slug },
      organisation: { slug: original.slug },
      organisations: {
        nodes: [
          { slug: original.slug, names: expect.arrayContaining([{ text: 'Сенімен болашақ қоғамы', kind: 'ALIAS' }]) },
        ],
      },
    });
  });

  it('does not let an admin decide on their own proposal, and says so beforehand', async () => {
    const [one, other] = [await register('Example Same'), await register('Example Sames')];
    const { data } = await propose(one.id, other.id, cast.tokens.admin);
    const id = data?.proposeDuplicate.proposal.id ?? '';
    const blocked = { allowed: false, blockingGuards: [{ code: 'NOT_YOUR_OWN_PROPOSAL' }] };
    expect((await network.graphql(ACTIONS, { id }, cast.tokens.admin)).data).toEqual({
      node: {
        state: 'PROPOSED',
        availableActions: [
          { action: 'CONFIRM', ...blocked },
          { action: 'REJECT', ...blocked },
        ],
      },
    });
    expect((await decide('rejectDuplicate', id, cast.tokens.admin)).data).toEqual({
      rejectDuplicate: { __typename: 'GuardFailed', guards: [{ code: 'NOT_YOUR_OWN_PROPOSAL' }] },
    });
  });

  it('keeps one open proposal for a pair, whichever way round and however many at once', async () => {
    const [one, other] = [await register('Example Pair'), await register('Example Pairs')];
    const answers = await Promise.all([
      propose(one.id, other.id),
      propose(other.id, one.id),
      propose(one.id, other.id),
    ]);
    expect(answers.map(({ data }) => data?.proposeDuplicate.__typename).sort()).toEqual([
      'DuplicateAlreadyProposed',
      'DuplicateAlreadyProposed',
      'ProposeDuplicateSuccess',
    ]);
  });

  it('merges once when two admins confirm crossing proposals', async () => {
    const [a, b, c] = [
      await register('Example Chain A'),
      await register('Example Chain B'),
      await register('Example Chain C'),
    ];
    const first = await propose(a.id, b.id);
    const second = await propose(b.id, c.id);
    const ids = [first, second].map(({ data }) => data?.proposeDuplicate.proposal.id ?? '');
    await Promise.all(ids.map(id => decide('confirmDuplicate', id, cast.tokens.admin)));
    const read = await network.graphql<{ nodes: { lifecycle: string }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organisation { lifecycle } } }',
      { ids: [a.id, b.id, c.id] },
    );
    // Whichever was first, and whether the other was refused for it: nobody leads to a record that is gone.
    expect(read.data?.nodes.map(({ lifecycle }) => lifecycle)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE']);
  });

  it('hides proposals from everybody outside the secretariat', async () => {
    const [one, other] = [await register('Example Secret'), await register('Example Secrets')];
    const { data } = await propose(one.id, other.id);
    const id = data?.proposeDuplicate.proposal.id ?? '';
    for (const token of [undefined, cast.tokens.memberHead, cast.tokens.returningOfficer]) {
      expect((await network.graphql(ACTIONS, { id }, token)).data).toEqual({ node: null });
    }
  });
});
