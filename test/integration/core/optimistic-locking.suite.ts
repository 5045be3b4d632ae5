import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const UPDATE = `mutation ($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) { ... on UpdateOrganisationSuccess { organisation { version website } } }
}`;
const READ = 'query ($id: ID!) { organisation(id: $id) { version website } }';

interface Updated {
  updateOrganisation: { organisation: { version: number; website: string } };
}
interface Read {
  organisation: { version: number; website: string };
}

describe('optimistic locking', () => {
  let network: TestApp;
  let cast: Cast;

  const update = (website: string, expectedVersion: number) =>
    network.graphql<Updated>(
      UPDATE,
      { input: { id: cast.organisations.member, website, expectedVersion } },
      cast.tokens.officer,
    );
  const read = async () => (await network.graphql<Read>(READ, { id: cast.organisations.member })).data!.organisation;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it('lets one of ten updates of the same version through, and answers STALE to nine', async () => {
    const { version } = await read();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) => update(`https://number-${String(number)}.example/`, version)),
    );
    const through = answers.filter(({ data }) => data?.updateOrganisation.organisation);
    const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'STALE'));
    expect(through).toHaveLength(1);
    expect(await read()).toEqual(through[0]?.data?.updateOrganisation.organisation);
    expect((await read()).version).toBe(version + 1);
  });

  it('loses none of ten updates of clients that read again after STALE', async () => {
    const before = await read();
    await Promise.all(
      Array.from({ length: 10 }, async (_, number) => {
        for (;;) {
          const { data } = await update(`https://stubborn-${String(number)}.example/`, (await read()).version);
          if (data?.updateOrganisation) return;
        }
      }),
    );
    expect((await read()).version).toBe(before.version + 10);
  });

  it('refuses a version that is yet to come, and writes nothing', async () => {
    const before = await read();
    const { errors } = await update('https://future.example/', before.version + 1);
    expect(errors?.[0]?.extensions.code).toBe('STALE');
    expect(await read()).toEqual(before);
  });
});
