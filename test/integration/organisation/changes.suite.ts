import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, statement, UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type Cast, createCast, SITE_ORIGIN } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const UPDATE = `mutation ($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) {
    __typename
    ... on UpdateOrganisationSuccess { organisation { version website topics description { text } sensitivity } }
    ... on GuardFailed { guards { code } }
  }
}`;
const RENAME = `mutation ($input: RenameOrganisationInput!) {
  renameOrganisation(input: $input) {
    ... on RenameOrganisationSuccess { organisation { slug version name { text } names { text preferred validTo { value } } } }
  }
}`;
const DISSOLVE = `mutation ($input: DissolveOrganisationInput!) {
  dissolveOrganisation(input: $input) {
    __typename
    ... on DissolveOrganisationSuccess { organisation { lifecycle dissolvedOn { value precision } successor { slug } dissolutionEvidence } }
    ... on GuardFailed { guards { code } }
  }
}`;
const READ = `query ($slug: String!) { organisation(slug: $slug) { id slug version website availableActions { action allowed blockingGuards { code } } } }`;

interface Read {
  organisation: {
    id: string;
    slug: string;
    version: number;
    website: string | null;
    availableActions: object[];
  } | null;
}

describe('changing organisations', () => {
  let network: TestApp;
  let cast: Cast;
  const read = async (slug: string, token?: string) =>
    (await network.graphql<Read>(READ, { slug }, token)).data?.organisation;
  const versionOf = async (slug: string) => (await read(slug, cast.tokens.officer))?.version ?? 0;
  const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it('lets an organisation edit its own profile by its editor and by its key, and nobody else’s', async () => {
    const change = async (token: string, id: string, slug: string, website: string) =>
      network.graphql(UPDATE, { input: { id, expectedVersion: await versionOf(slug), website } }, token);
    const own = cast.organisations.member;
    for (const name of ['memberEditor', 'memberKey', 'officer'] as const) {
      const { data } = await change(cast.tokens[name], own, 'example-association-01', `https://${name}.example`);
      expect(data).toMatchObject({ updateOrganisation: { organisation: { website: `https://${name}.example` } } });
    }
    for (const name of ['otherMemberHead', 'otherMemberKey', 'applicantHead'] as const) {
      const answer = await change(cast.tokens[name], own, 'example-association-01', 'https://attack.example');
      expect(answer.data).toMatchObject({
        updateOrganisation: { __typename: 'GuardFailed', guards: [{ code: 'NOT_YOURS_TO_DO' }] },
      });
    }
    expect((await read('example-association-01'))?.website).toBe('https://officer.example');
  });

  it('leaves what is left out, and clears what is null', async () => {
    const id = cast.organisations.applicant;
    const slug = 'example-applicant-association';
    const full = {
      website: 'https://x.example',
      topics: ['mentoring'],
      description: [{ language: 'en', text: 'What we do' }],
    };
    await network.graphql(
      UPDATE,
      { input: { id, expectedVersion: await versionOf(slug), ...full } },
      cast.tokens.applicantHead,
    );
    const { data } = await network.graphql(
      UPDATE,
      { input: { id, expectedVersion: await versionOf(slug), website: null } },
      cast.tokens.applicantHead,
    );
    expect(data).toMatchObject({
      updateOrganisation: {
        organisation: { website: null, topics: ['mentoring'], description: { text: 'What we do' } },
      },
    });
  });

  it('invariants 12 and 13: keeps every name, ends the earlier preferred one, and leads from the old slug to the new', async () => {
    const id = cast.organisations.otherMember;
    const name = { text: 'Example Union 02', language: 'en', preferred: true, validFrom: '2026-11' };
    const input = { id, expectedVersion: await versionOf('example-association-02'), name };
    const { data } = await network.graphql(RENAME, { input }, cast.tokens.officer);
    expect(data).toMatchObject({
      renameOrganisation: {
        organisation: {
          slug: 'example-union-02',
          name: { text: 'Example Union 02' },
          names: [
            { text: 'Example Association 02', preferred: true, validTo: { value: '2026-11' } },
            { text: 'Example Union 02', preferred: true, validTo: null },
          ],
        },
      },
    });
    expect((await read('example-association-02'))?.slug).toBe('example-union-02');
  });

  it('invariant 13: lets a name come back: A, B, A, one at a time', async () => {
    const id = cast.organisations.otherMember;
    const name = { text: 'Example Association 02', language: 'en', preferred: true, validFrom: '2026-12' };
    const input = { id, expectedVersion: await versionOf('example-union-02'), name };
    const { data, errors } = await network.graphql<{ renameOrganisation: { organisation: { names: object[] } } }>(
      RENAME,
      { input },
      cast.tokens.officer,
    );
    expect(errors).toBeUndefined();
    expect(data?.renameOrganisation.organisation.names).toMatchObject([
      { text: 'Example Association 02', validTo: { value: '2026-11' } },
      { text: 'Example Union 02', validTo: { value: '2026-12' } },
      { text: 'Example Association 02', validTo: null },
    ]);
    // Of two preferred names in one language at one time the database takes none, whoever writes.
    const twice = `insert into organisation_name (id, organisation_id, text, language, script, kind, preferred, folded, sound, valid, recorded_at)
      select gen_random_uuid(), organisation_id, 'Other', language, script, kind, true, 'other', 'odr', '[2026-11-15,2026-12-15)', now()
      from organisation_name where organisation_id = $1 limit 1`;
    await expect(
      network.app
        .get(UnitOfWork)
        .run(() => network.app.get(Database).write(statement(twice), [uuidOf('Organisation', id)])),
    ).rejects.toThrow(/organisation_name_one_preferred/u);
  });

  it('does not let an organisation end its own protection, and hides it from the public while it lasts', async () => {
    const id = cast.organisations.applicant;
    const slug = 'example-applicant-association';
    const protect = async (token: string, sensitivity: string) =>
      network.graphql(UPDATE, { input: { id, expectedVersion: await versionOf(slug), sensitivity } }, token);
    await protect(cast.tokens.applicantHead, 'AT_RISK');
    expect(await read(slug)).toBeNull();
    const site = await network.graphql<Read>(READ, { slug }, cast.tokens.siteKey, { origin: SITE_ORIGIN });
    expect(site.data?.organisation).toBeNull();
    expect(await read(slug, cast.tokens.memberHead)).not.toBeNull();
    expect(codeOf(await protect(cast.tokens.applicantHead, 'NORMAL'))).toBe('FORBIDDEN');
    expect(codeOf(await protect(cast.tokens.officer, 'NORMAL'))).toBeUndefined();
    expect(await read(slug)).not.toBeNull();
  });

  it('records the end of an organisation with its successor, and refuses a second end', async () => {
    const register = `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { ... on RegisterOrganisationSuccess { organisation { id } } } }`;
    const ending = await network.graphql<{ registerOrganisation: { organisation: { id: string } } }>(
      register,
      { input: { names: [{ text: 'Ending', language: 'en' }], kind: 'NGO', foundedOn: '2015-06' } },
      cast.tokens.officer,
    );
    const id = ending.data?.registerOrganisation.organisation.id;
    const end = (dissolvedOn: string, expectedVersion: number) =>
      network.graphql(
        DISSOLVE,
        {
          input: {
            id,
            expectedVersion,
            dissolvedOn,
            successorId: cast.organisations.member,
            evidence: 'Register entry 7',
          },
        },
        cast.tokens.officer,
      );
    expect((await end('2014', 1)).errors?.[0]?.extensions).toMatchObject({ violations: [{ rule: 'dateOrder' }] });
    expect((await end('2026-10', 1)).data).toMatchObject({
      dissolveOrganisation: {
        organisation: {
          lifecycle: 'DISSOLVED',
          dissolvedOn: { value: '2026-10', precision: 'MONTH' },
          successor: { slug: 'example-association-01' },
          dissolutionEvidence: 'Register entry 7',
        },
      },
    });
    expect((await end('2026-11', 2)).data).toMatchObject({
      dissolveOrganisation: { __typename: 'GuardFailed', guards: [{ code: 'WRONG_STATE' }] },
    });
  });

  it('lists for each caller exactly the actions that succeed', async () => {
    const actions = async (token?: string) => (await read('example-association-01', token))?.availableActions;
    const open = (action: string) => ({ action, allowed: true, blockingGuards: [] });
    expect(await actions()).toEqual([]);
    expect(await actions(cast.tokens.otherMemberHead)).toEqual([]);
    expect(await actions(cast.tokens.memberEditor)).toEqual([open('UPDATE')]);
    expect(await actions(cast.tokens.officer)).toEqual([open('UPDATE'), open('RENAME'), open('DISSOLVE')]);
    const secretariat = await read('example-secretariat', cast.tokens.officer);
    expect(secretariat?.availableActions).toContainEqual({
      action: 'DISSOLVE',
      allowed: false,
      blockingGuards: [{ code: 'NOT_THE_SECRETARIAT' }],
    });
  });
});
