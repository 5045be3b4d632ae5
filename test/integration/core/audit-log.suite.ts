/** Every mutation leaves its acts in the audit log, and no personal data. Over 300 lines because it is one table: a row for each mutation. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, type CastName, createCast, emailOf, PASSWORD } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { WALKED } from '../../support/walked-mutations.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Event {
  id: string;
  action: string;
  actor_kind: string;
  subject_id: string;
  details: Record<string, unknown>;
}

/** What one mutation leaves in the log. The steps build on each other: together they touch every mutation once. */
interface Step {
  readonly mutation: string;
  readonly select: string;
  readonly args: () => object;
  readonly by?: CastName;
  readonly actions: readonly string[];
}

/** Mutations of higher modules that are no act on an object with `availableActions`: their own tests look for the event. */
const ELSEWHERE = ['publish', 'publishMany', 'requestUpload', 'requestDownload', 'removeFile', 'erasePerson'];
const EVENTS = 'select id, action, actor_kind, subject_id, details from audit_event order by id';
const SECRETS = [PASSWORD, 'another long password'];

describe('the audit log', () => {
  let network: TestApp;
  let cast: Cast;
  /** What earlier steps answered, by the path of the answer. */
  const known = new Map<string, string>();
  let token: string | undefined;

  const recall = (name: string): string => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`No earlier step answered ${name}.`);
    return value;
  };
  const events = () => ask<Event>(network.database.ownerUrl, EVENTS);
  const name = (text: string) => ({ text, language: 'en' });
  const contact = (email: string) => ({ organisationId: cast.organisations.member, kind: 'EMAIL', value: email });

  const STEPS: readonly Step[] = [
    {
      mutation: 'registerOrganisation',
      select: 'organisation { id }',
      args: () => ({ input: { names: [name('Example Audited')], kind: 'NGO', country: 'KZ' } }),
      actions: ['organisation.registered'],
    },
    {
      mutation: 'updateOrganisation',
      select: 'organisation { id }',
      args: () => ({ input: { id: recall('organisation.id'), expectedVersion: 1, website: 'https://example.org/' } }),
      actions: ['organisation.update'],
    },
    {
      mutation: 'renameOrganisation',
      select: 'organisation { id }',
      args: () => ({
        input: { id: recall('organisation.id'), expectedVersion: 2, name: name('Example Audited Anew') },
      }),
      actions: ['organisation.rename'],
    },
    {
      mutation: 'addContactPoint',
      select: 'contactPoint { id }',
      args: () => ({ input: contact('office@kurultai.example') }),
      actions: ['contactPoint.added'],
    },
    {
      mutation: 'endContactPoint',
      select: '__typename',
      args: () => ({ id: recall('contactPoint.id') }),
      actions: ['contactPoint.ended'],
    },
    {
      mutation: 'recordPlace',
      select: 'place { id }',
      args: () => ({ input: { country: 'KZ', names: [name('Exampleville')] } }),
      actions: ['place.recorded'],
    },
    {
      mutation: 'relateOrganisations',
      select: '__typename',
      args: () => ({
        input: { fromId: cast.organisations.member, toId: cast.organisations.otherMember, type: 'PARTNER_OF' },
      }),
      actions: ['organisation.related'],
    },
    {
      mutation: 'relateToNetwork',
      select: '__typename',
      args: () => ({ input: { organisationId: cast.organisations.applicant, kind: 'PARTNER' } }),
      actions: ['organisation.relatedToNetwork'],
    },
    {
      mutation: 'proposeDuplicate',
      select: 'proposal { id }',
      args: () => ({
        input: {
          duplicateId: recall('organisation.id'),
          originalId: cast.organisations.applicant,
          reason: 'Example reason',
        },
      }),
      actions: ['duplicate.proposed'],
    },
    {
      mutation: 'rejectDuplicate',
      select: '__typename',
      args: () => ({ id: recall('proposal.id') }),
      by: 'admin',
      actions: ['duplicate.rejected'],
    },
    {
      mutation: 'proposeDuplicate',
      select: 'proposal { id }',
      args: () => ({
        input: {
          duplicateId: recall('organisation.id'),
          originalId: cast.organisations.applicant,
          reason: 'New facts',
        },
      }),
      actions: ['duplicate.proposed'],
    },
    {
      mutation: 'confirmDuplicate',
      select: '__typename',
      args: () => ({ id: recall('proposal.id') }),
      by: 'admin',
      actions: ['duplicate.confirmed'],
    },
    {
      mutation: 'dissolveOrganisation',
      select: '__typename',
      args: () => ({
        input: {
          id: cast.organisations.otherMember,
          expectedVersion: 1,
          dissolvedOn: '2026',
          evidence: 'Example register',
        },
      }),
      actions: ['organisation.dissolve'],
    },
    {
      mutation: 'inviteMandate',
      select: 'code',
      args: () => ({
        input: {
          organisationId: cast.organisations.applicant,
          role: 'CONTACT',
          name: 'Example Invited',
          email: emailOf('invited'),
        },
      }),
      actions: ['mandate.invited'],
    },
    {
      mutation: 'acceptInvitation',
      select: 'mandate { id } session { refreshToken }',
      args: () => ({ input: { code: recall('code'), password: SECRETS[0] } }),
      actions: ['mandate.granted'],
    },
    {
      mutation: 'revokeMandate',
      select: 'mandate { person { id } }',
      args: () => ({ id: recall('mandate.id') }),
      actions: ['mandate.revoked'],
    },
    {
      mutation: 'signIn',
      select: 'session { accessToken refreshToken }',
      args: () => ({ input: { email: emailOf('memberEditor'), password: PASSWORD } }),
      actions: ['session.begun'],
    },
    {
      // Goes on with a session, which is no act of its own.
      mutation: 'refreshSession',
      select: 'session { accessToken }',
      args: () => ({ refreshToken: recall('session.refreshToken') }),
      actions: [],
    },
    { mutation: 'signOut', select: '__typename', args: () => ({}), actions: ['session.ended'] },
    {
      mutation: 'issueResetCode',
      select: 'code',
      args: () => ({ personId: recall('mandate.person.id') }),
      by: 'officer',
      actions: ['password.resetIssued'],
    },
    {
      mutation: 'resetPassword',
      select: '__typename',
      args: () => ({ input: { code: recall('code'), password: SECRETS[1] } }),
      actions: ['password.reset'],
    },
    {
      mutation: 'createApiKey',
      select: 'apiKey { id } secret',
      args: () => ({ input: { kind: 'SECRET', label: 'example', scopes: ['ORGANISATION_READ'] } }),
      by: 'memberHead',
      actions: ['apiKey.created'],
    },
    {
      mutation: 'rotateApiKey',
      select: 'apiKey { id } secret',
      args: () => ({ id: recall('apiKey.id') }),
      by: 'memberHead',
      actions: ['apiKey.rotated'],
    },
    {
      mutation: 'revokeApiKey',
      select: '__typename',
      args: () => ({ id: recall('apiKey.id') }),
      by: 'memberHead',
      actions: ['apiKey.revoked'],
    },
  ];

  const TYPE_OF_ARGS: Readonly<Record<string, string>> = { id: 'ID!', personId: 'ID!', refreshToken: 'String!' };

  async function take({ mutation, select, args, by = 'officer' }: Step): Promise<void> {
    const variables = args();
    const capital = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}`;
    const typeOf = (argument: string) => TYPE_OF_ARGS[argument] ?? `${capital}Input!`;
    const names = Object.keys(variables);
    const declared = names.map(argument => `$${argument}: ${typeOf(argument)}`).join(', ');
    const passed = names.map(argument => `${argument}: $${argument}`).join(', ');
    const [outer, inner] = names.length > 0 ? [`(${declared})`, `(${passed})`] : ['', ''];
    const query = `mutation ${outer} { ${mutation}${inner} { ... on ${capital}Success { ${select} } } }`;
    const caller = mutation === 'signOut' ? recall('session.accessToken') : cast.tokens[by];
    token = ['signIn', 'refreshSession', 'acceptInvitation', 'resetPassword'].includes(mutation) ? undefined : caller;
    const answer = await network.graphql<Record<string, object>>(query, variables, token);
    if (answer.errors || Object.keys(answer.data?.[mutation] ?? {}).length === 0) {
      throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    }
    remember(answer.data?.[mutation] ?? {}, '');
  }

  function remember(answer: object, path: string): void {
    for (const [key, value] of Object.entries(answer) as [string, unknown][]) {
      if (typeof value === 'object' && value !== null) remember(value, `${path}${key}.`);
      else known.set(path + key, String(value));
    }
  }

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  // One test for each step would hide that they build on each other.
  it('gets exactly one event of every mutation, in its transaction', async () => {
    for (const step of STEPS) {
      const before = new Set((await events()).map(({ id }) => id));
      await take(step);
      const written = (await events()).filter(({ id }) => !before.has(id));
      expect({ mutation: step.mutation, actions: written.map(({ action }) => action) }).toEqual({
        mutation: step.mutation,
        actions: step.actions,
      });
    }
  });

  it('is told of here by every mutation of organisations and identity', async () => {
    const { data } = await network.graphql<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
      '{ __schema { mutationType { fields { name } } } }',
    );
    const all = data?.__schema.mutationType.fields.map(field => field.name) ?? [];
    const covered = new Set([...STEPS.map(({ mutation }) => mutation), ...ELSEWHERE, ...WALKED]);
    expect(all.filter(mutation => !covered.has(mutation))).toEqual([]);
  });

  it('holds no personal data and no secret, only ids, codes and dates', async () => {
    const text = JSON.stringify(await ask(network.database.ownerUrl, 'select * from audit_event'));
    const people = await ask<{ name: string; email: string }>(
      network.database.ownerUrl,
      'select name, address as email from person join person_email on person_id = id',
    );
    expect(people.length).toBeGreaterThan(10);
    const secrets = ['code', 'secret', 'session.accessToken', 'session.refreshToken'].map(recall);
    for (const personal of [...people.flatMap(person => [person.name, person.email]), ...SECRETS, ...secrets]) {
      expect(text).not.toContain(personal);
    }
    // `DEFAULT@1` names a rule set.
    expect(text).not.toMatch(/@(?!\d+ )|kur_|example/iu);
  });

  it('gets nothing of a mutation that was refused or that broke a rule', async () => {
    const before = (await events()).length;
    const input = { id: cast.organisations.member, expectedVersion: 99, website: 'https://example.org/' };
    const stale = await network.graphql(
      'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { __typename } }',
      { input },
      cast.tokens.officer,
    );
    expect(stale.errors?.[0]?.extensions.code).toBe('STALE');
    const again = await network.graphql<{ endContactPoint: unknown }>(
      'mutation ($id: ID!) { endContactPoint(id: $id) { __typename } }',
      { id: recall('contactPoint.id') },
      cast.tokens.officer,
    );
    expect(again.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await events()).length).toBe(before);
  });
});
