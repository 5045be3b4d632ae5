import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast, emailOf, PASSWORD, SITE_ORIGIN } from '../support/cast.js';
import { ask } from '../support/embedded-folders.js';
import { endServices, type ServiceProcess, startService } from '../support/service-process.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TEST_SECRET_KEY } from '../support/test-key.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken refreshToken } } } }`;
const REFRESH = `mutation ($token: String!) { refreshSession(refreshToken: $token) { ... on RefreshSessionSuccess { session { accessToken refreshToken } } } }`;
const INVITE = `mutation ($input: InviteMandateInput!) { inviteMandate(input: $input) { ... on InviteMandateSuccess { code } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`;
const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeySuccess { secret } } }`;

let network: TestApp;
let cast: Cast;

beforeAll(async () => {
  network = await startTestApp();
  cast = await createCast(network);
});
afterEach(endServices);
afterAll(() => network.close());

/** Every string in an answer. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

async function answer(
  service: ServiceProcess,
  query: string,
  variables: object,
  token?: string,
  headers = {},
): Promise<string[]> {
  const response = await service.graphql(query, variables, token, headers);
  return stringsIn(await response.json());
}

describe('the log at its most talkative', () => {
  it('holds no token, key, code, password or address of a person, whatever is sent', async () => {
    const { appUrl, ownerUrl } = network.database;
    const service = await startService({
      NODE_ENV: 'test',
      KURULTAI_CLOCK: network.clock.now().toISOString(),
      LOG_LEVEL: 'trace',
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
    });
    const input = { email: emailOf('memberHead'), password: PASSWORD };
    const session = await answer(service, SIGN_IN, { input });
    const refreshed = await answer(service, REFRESH, { token: session[1] });
    const person = { role: 'CONTACT', name: 'Example Confidant', email: 'confidant@kurultai.example' };
    const invitation = { organisationId: cast.organisations.applicant, ...person };
    const [code = ''] = await answer(service, INVITE, { input: invitation }, cast.tokens.officer);
    const chosen = 'a password for the log';
    await answer(service, ACCEPT, { input: { code, password: chosen } });
    const [secret = ''] = await answer(
      service,
      CREATE_KEY,
      { input: { kind: 'SECRET', label: 'log', scopes: ['ORGANISATION_READ'] } },
      cast.tokens.memberHead,
    );
    expect(session.concat(refreshed, code, secret).filter(text => text.startsWith('kur_'))).toHaveLength(6);

    // What goes wrong is logged with its cause, and that with care too.
    await answer(service, '{ viewer { kind } }', {}, 'kur_at_wrongwrongwrong');
    await answer(service, SIGN_IN, { input: { ...input, password: 'wrong guess of somebody' } });
    await answer(service, SIGN_IN, { input: { ...input, password: 7 } });
    await answer(service, '{ viewer { kind } }', {}, cast.tokens.siteKey, {
      origin: SITE_ORIGIN,
      cookie: 'sid=cookiesecret',
    });
    await fetch(`${service.url}/graphql?query={viewer{kind}}&token=${secret}`, {
      headers: { authorization: `Bearer ${secret}`, 'apollo-require-preflight': 'yes' },
    });
    await ask(ownerUrl, 'alter table person_email add constraint broken check (false) not valid');
    const unluckyPerson = { name: 'Example Unlucky', email: 'unlucky@kurultai.example' };
    const broken = await service.graphql(INVITE, { input: { ...invitation, ...unluckyPerson } }, cast.tokens.officer);
    const [unlucky = ''] = stringsIn(await broken.json());
    const failed = await answer(service, ACCEPT, { input: { code: unlucky, password: chosen } });
    expect(failed).toContain('INTERNAL');

    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    const log = service.output();
    expect(log.match(/"incidentId"/gu)).toHaveLength(1);
    expect(log.match(/"level":50/gu)).toHaveLength(1);
    expect(log).toContain('violates check constraint');
    const secrets = [
      ...Object.values(cast.tokens),
      ...session,
      ...refreshed,
      code,
      unlucky,
      secret,
      PASSWORD,
      TEST_SECRET_KEY,
      chosen,
      'wrong guess of somebody',
      'cookiesecret',
      input.email,
      person.email,
      unluckyPerson.email,
    ];
    expect(secrets.filter(text => log.includes(text))).toEqual([]);
    expect(log.match(/kur_\w+/u)).toBeNull();
  });
});
