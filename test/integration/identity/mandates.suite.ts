import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, statement, UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type Cast, createCast, emailOf, PASSWORD } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const INVITE = `mutation ($input: InviteMandateInput!) {
  inviteMandate(input: $input) { ... on InviteMandateSuccess { code } }
}`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    __typename
    ... on AcceptInvitationSuccess { session { accessToken } mandate { id role live organisation { slug } person { name } } }
    ... on Refusal { code }
  }
}`;
const REVOKE = `mutation ($id: ID!) { revokeMandate(id: $id) { __typename ... on RevokeMandateSuccess { mandate { live } } } }`;
const VIEWER = '{ viewer { kind roles organisation { slug } mandates { id role organisation { slug } } } }';

interface Accepted {
  acceptInvitation: {
    __typename: string;
    code?: string;
    session: { accessToken: string };
    mandate: { id: string; role: string };
  };
}

describe('mandates', () => {
  let network: TestApp;
  let cast: Cast;

  const invite = async (token: string, input: object): Promise<string> => {
    const { data, errors } = await network.graphql<{ inviteMandate: { code: string } }>(INVITE, { input }, token);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.inviteMandate.code;
  };
  const accept = (code: string, password = PASSWORD) =>
    network.graphql<Accepted>(ACCEPT, { input: { code, password } });
  const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
  const newcomer = (organisationId: string, role: string, name: string) => ({
    organisationId,
    role,
    name,
    email: emailOf(name),
  });

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it('lets a head invite a person who sets a password, is signed in and acts for the organisation', async () => {
    const code = await invite(cast.tokens.memberHead, newcomer(cast.organisations.member, 'EDITOR', 'Newcomer'));
    expect(code).toMatch(/^kur_in_/u);
    const { data } = await accept(code);
    expect(data?.acceptInvitation.mandate).toMatchObject({
      role: 'EDITOR',
      live: true,
      organisation: { slug: 'example-association-01' },
    });
    const viewer = await network.graphql(VIEWER, {}, data?.acceptInvitation.session.accessToken);
    expect(viewer.data).toMatchObject({ viewer: { kind: 'REPRESENTATIVE', roles: ['EDITOR'] } });
  });

  it('accepts a code once, also when it is sent twice at the same time', async () => {
    const code = await invite(cast.tokens.officer, newcomer(cast.organisations.applicant, 'CONTACT', 'Twice'));
    const answers = await Promise.all([accept(code), accept(code), accept(code)]);
    const names = answers.map(({ data }) => data?.acceptInvitation.__typename).sort();
    expect(names).toEqual(['AcceptInvitationSuccess', 'CodeUnusable', 'CodeUnusable']);
  });

  it('refuses a code after two weeks', async () => {
    const code = await invite(cast.tokens.officer, newcomer(cast.organisations.applicant, 'CONTACT', 'Late'));
    network.clock.advance(14 * 24 * 3600 + 1);
    const { data } = await accept(code);
    expect(data?.acceptInvitation).toMatchObject({ __typename: 'CodeUnusable', code: 'CODE_UNUSABLE' });
    cast = {
      ...cast,
      tokens: { ...cast.tokens, ...(await signInAgain(['officer', 'admin', 'memberHead', 'otherMemberHead'])) },
    };
  });

  it('does not hand an existing account to somebody who has only the code', async () => {
    const input = {
      organisationId: cast.organisations.otherMember,
      role: 'EDITOR',
      name: 'X',
      email: emailOf('memberHead'),
    };
    const code = await invite(cast.tokens.officer, input);
    expect(codeOf(await accept(code, 'a password of an impostor'))).toBe('UNAUTHENTICATED');
    expect((await accept(code)).data?.acceptInvitation.__typename).toBe('AcceptInvitationSuccess');
  });

  it('asks a person with several mandates to name the organisation, and lets them act for each', async () => {
    const { memberHead } = await signInAgain(['memberHead']);
    const none = await network.graphql<{ viewer: { mandates: object[] } }>(VIEWER, {}, memberHead);
    expect(none.data?.viewer).toMatchObject({ kind: 'PERSON', organisation: null });
    expect(none.data?.viewer.mandates).toHaveLength(3);
    for (const [id, slug] of [
      [cast.organisations.member, 'example-association-01'],
      [cast.organisations.otherMember, 'example-association-02'],
    ] as const) {
      const { data } = await network.graphql(VIEWER, {}, memberHead, { 'kurultai-organisation': id });
      expect(data).toMatchObject({ viewer: { kind: 'REPRESENTATIVE', organisation: { slug } } });
    }
    const foreign = await network.graphql(VIEWER, {}, memberHead, {
      'kurultai-organisation': cast.organisations.applicant,
    });
    expect(codeOf(foreign)).toBe('FORBIDDEN');
  });

  it('ends a mandate at once when it is revoked, and keeps it in the record', async () => {
    const code = await invite(
      cast.tokens.otherMemberHead,
      newcomer(cast.organisations.otherMember, 'EDITOR', 'Shortlived'),
    );
    const { data } = await accept(code);
    const { id } = data?.acceptInvitation.mandate ?? { id: '' };
    const token = data?.acceptInvitation.session.accessToken ?? '';
    expect((await network.graphql(REVOKE, { id }, cast.tokens.otherMemberHead)).data).toEqual({
      revokeMandate: { __typename: 'RevokeMandateSuccess', mandate: { live: false } },
    });
    const viewer = await network.graphql<{ viewer: { kind: string; mandates: object[] } }>(VIEWER, {}, token);
    expect(viewer.data?.viewer).toMatchObject({ kind: 'PERSON' });
    expect(viewer.data?.viewer.mandates).toHaveLength(1);
    expect((await network.graphql(REVOKE, { id }, cast.tokens.otherMemberHead)).data).toEqual({
      revokeMandate: { __typename: 'AlreadyEnded' },
    });
  });

  it('invariant 20: does not act under a mandate before its first day or from its last day on', async () => {
    const input = {
      ...newcomer(cast.organisations.otherMember, 'EDITOR', 'Dated'),
      validFrom: '2026-12-20',
      validTo: '2026-12-22',
    };
    const { data } = await accept(await invite(cast.tokens.otherMemberHead, input));
    expect(data?.acceptInvitation.mandate).toMatchObject({ live: false });
    const [mandate, token] = [data?.acceptInvitation.mandate.id ?? '', data?.acceptInvitation.session.accessToken];
    // The same act on each day: the mandate alone decides. The dates move, and not the clock that all share.
    const actOn = async (validFrom: string, validTo: string | null) => {
      await network.app
        .get(UnitOfWork)
        .run(() =>
          network.app
            .get(Database)
            .write(statement('update mandate set valid_from = $2, valid_to = $3 where id = $1'), [
              uuidOf('Mandate', mandate),
              validFrom,
              validTo,
            ]),
        );
      const change = { id: cast.organisations.otherMember, expectedVersion: 99, website: 'https://x.example' };
      const text = 'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { __typename } }';
      return codeOf(await network.graphql(text, { input: change }, token));
    };
    const day = (days: number) =>
      new Date(network.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const [today, tomorrow, yesterday] = [day(0), day(1), day(-1)];
    expect(await actOn(tomorrow, null)).toBe('FORBIDDEN');
    expect(await actOn(yesterday, today)).toBe('FORBIDDEN');
    expect(await actOn(today, tomorrow)).toBe('STALE');
  });

  it('lets a head invite for the own organisation only, and only admins for the secretariat', async () => {
    const ask = async (token: string, organisationId: string, role: string) =>
      codeOf(await network.graphql(INVITE, { input: newcomer(organisationId, role, 'Nobody') }, token));
    expect(await ask(cast.tokens.otherMemberHead, cast.organisations.member, 'EDITOR')).toBe('NOT_FOUND');
    expect(await ask(cast.tokens.otherMemberHead, cast.organisations.otherMember, 'ADMIN')).toBe('INPUT_INVALID');
    expect(await ask(cast.tokens.officer, cast.organisations.secretariat, 'ADMIN')).toBe('FORBIDDEN');
    expect(await ask(cast.tokens.admin, cast.organisations.secretariat, 'ADMIN')).toBeUndefined();
    expect(await ask(cast.tokens.memberKey, cast.organisations.member, 'EDITOR')).toBe('FORBIDDEN');
  });

  it('does not let an officer take over the account of an admin by a reset code', async () => {
    const people = await network.graphql<{ organisation: { mandates: { role: string; person: { id: string } }[] } }>(
      '{ organisation(slug: "example-secretariat") { mandates { role person { id } } } }',
      {},
      cast.tokens.officer,
    );
    const admin = people.data?.organisation.mandates.find(({ role }) => role === 'ADMIN')?.person.id;
    const reset = 'mutation ($id: ID!) { issueResetCode(personId: $id) { ... on IssueResetCodeSuccess { code } } }';
    expect(codeOf(await network.graphql(reset, { id: admin }, cast.tokens.officer))).toBe('FORBIDDEN');
    expect(codeOf(await network.graphql(reset, { id: admin }, cast.tokens.admin))).toBeUndefined();
  });

  it('sets a new password by a reset code once, ends every session of the person and lifts its lock', async () => {
    const { otherMemberHead: token } = await signInAgain(['otherMemberHead']);
    const me = await network.graphql<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }', {}, token);
    const issued = await network.graphql<{ issueResetCode: { code: string } }>(
      'mutation ($id: ID!) { issueResetCode(personId: $id) { ... on IssueResetCodeSuccess { code } } }',
      { id: me.data?.viewer.person.id },
      cast.tokens.officer,
    );
    const reset = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }`;
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
    const tryWith = async (password: string) =>
      codeOf(await network.graphql(signIn, { input: { email: emailOf('otherMemberHead'), password } }));
    for (let attempt = 0; attempt < 10; attempt += 1) await tryWith('a wrong password');
    expect(await tryWith(PASSWORD)).toBe('RATE_LIMITED');
    const input = { code: issued.data?.issueResetCode.code, password: 'another long password' };
    expect((await network.graphql(reset, { input })).data).toEqual({
      resetPassword: { __typename: 'ResetPasswordSuccess' },
    });
    expect((await network.graphql(reset, { input })).data).toEqual({ resetPassword: { __typename: 'CodeUnusable' } });
    expect(codeOf(await network.graphql(VIEWER, {}, token))).toBe('UNAUTHENTICATED');
    expect(await tryWith('another long password')).toBeUndefined();
  });

  async function signInAgain(names: string[]): Promise<Record<string, string>> {
    const query = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`;
    const entries = await Promise.all(
      names.map(async name => {
        const input = { email: emailOf(name), password: PASSWORD };
        const { data } = await network.graphql<{ signIn: { session: { accessToken: string } } }>(query, { input });
        return [name, data?.signIn.session.accessToken ?? ''] as const;
      }),
    );
    return Object.fromEntries(entries);
  }
});
