import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, emailOf, PASSWORD, SITE_ORIGIN } from '../support/cast.js';
import { ask } from '../support/embedded-folders.js';
import { endServices, type ServiceProcess, startService } from '../support/service-process.js';
import { TEST_SECRET_KEY } from '../support/test-key.js';
import { CONSULATE, PASSPORT, startVisaBench, type VisaBench } from '../support/visa-bench.js';
import { codeIn, EVERYTHING } from '../support/visa-reading.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken refreshToken } } } }`;
const REFRESH = `mutation ($token: String!) { refreshSession(refreshToken: $token) { ... on RefreshSessionSuccess { session { accessToken refreshToken } } } }`;
const INVITE = `mutation ($input: InviteMandateInput!) { inviteMandate(input: $input) { ... on InviteMandateSuccess { code } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`;
const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeySuccess { secret } } }`;

const ENTER_DATA = `mutation ($input: EnterVisaDataInput!) { enterVisaData(input: $input) { __typename } }`;
const VERIFY = `query ($code: String!) { verifyVisaLetter(code: $code) { status } }`;

let network: VisaBench;
let cast: Cast;

beforeAll(async () => {
  network = await startVisaBench();
  ({ cast } = network);
}, 60_000);
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

function startTalkative(): Promise<ServiceProcess> {
  const { appUrl, ownerUrl } = network.database;
  return startService({
    NODE_ENV: 'test',
    KURULTAI_CLOCK: network.clock.now().toISOString(),
    LOG_LEVEL: 'trace',
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
  });
}

describe('the log at its most talkative', () => {
  it('holds no token, key, code, password or address of a person, whatever is sent', async () => {
    const { ownerUrl } = network.database;
    const service = await startTalkative();
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

  it('holds nothing of a passport, and neither the code nor the address of a letter', async () => {
    const id = await network.letter('REQUESTED');
    const service = await startTalkative();
    const { memberEditor, officer, admin } = cast.tokens;
    const enter = (input: object) =>
      answer(service, ENTER_DATA, { input: { ...PASSPORT, consulate: CONSULATE, ...input } }, memberEditor);
    expect(await enter({ id, number: 'n wrong 7654' })).toContain('INPUT_INVALID');
    expect(await enter({ id })).toEqual(['EnterVisaDataSuccess']);
    const act = (field: string, token: string, wanted = '__typename') =>
      answer(service, `mutation ($id: ID!) { ${field}(id: $id) { ${wanted} } }`, { id }, token);
    expect(await act('takeVisaCase', officer)).toEqual(['TakeVisaCaseSuccess']);
    const data = '... on ReadVisaDataSuccess { data { name number } }';
    expect(await act('readVisaData', officer, data)).toEqual([PASSPORT.name, PASSPORT.number]);
    expect(await act('approveVisaLetter', admin)).toEqual(['ApproveVisaLetterSuccess']);
    expect(await act('issueVisaLetter', officer)).toEqual(['IssueVisaLetterSuccess']);
    const download = '... on RequestVisaLetterDownloadSuccess { url }';
    const [address = ''] = await act('requestVisaLetterDownload', memberEditor, download);
    const path = address.slice(address.indexOf('/visa/'));
    const letter = await fetch(service.url + path);
    expect(letter.status).toBe(200);
    const code = codeIn(Buffer.from(await letter.arrayBuffer()));
    const bare = code.replaceAll('-', '').toLowerCase();
    expect(bare).toHaveLength(32);

    expect((await fetch(service.url + path)).status).toBe(404);
    for (const spelt of [code, bare, `${bare}?code=${bare}`])
      expect((await fetch(`${service.url}/visa/verify/${spelt}`)).status).toBe(200);
    expect(await answer(service, VERIFY, { code })).toEqual(['VALID']);
    const unlucky = await network.letter('REQUESTED');
    await ask(network.database.ownerUrl, 'alter table visa_letter add constraint broken check (false) not valid');
    expect(await enter({ id: unlucky })).toContain('INTERNAL');

    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    const log = service.output();
    expect(log).toContain('/visa/verify/…');
    expect(log).toContain('/visa/letter/…');
    expect(log).toContain('violates check constraint');
    const secrets = [...EVERYTHING, 'n wrong 7654', code, bare, bare.toUpperCase(), path.split('/').at(-1) ?? path];
    expect(secrets.filter(text => log.includes(text))).toEqual([]);
  });
});
