/** What happens at the same instant as an erasure: another one, and a sign-in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MandateRole } from '@kurultai/schema';
import { Database, statement, UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { ErasureService } from '../../../apps/api/src/modules/identity/erasure/erasure.service.js';
import { type Cast, createCast, PASSWORD } from '../../support/cast.js';
import { signedIn } from '../../support/signed-in.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';

const ERASE = `mutation ($id: ID!) {
  erasePerson(personId: $id) { __typename ... on GuardFailed { guards { code } } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`;
const HOLD = statement('select from person where id = any($1::uuid[]) for update');
const WAITING = statement(
  `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
);
const ADMINS = statement<{ person_id: string }>(
  `select person_id from mandate where role = 'ADMIN' and revoked_at is null`,
);
const OPEN_SESSIONS = statement('select from session where person_id = $1 and ended_at is null');

describe('at the instant of an erasure', () => {
  let network: TestApp;
  let cast: Cast;
  let database: Database;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    database = network.app.get(Database);
  });
  afterAll(() => network.close());

  const personOf = async (name: string, organisation: string, roles: readonly MandateRole[]) => {
    const email = `${name}@kurultai.example`;
    return { email, ...(await signedIn(network, { name, email }, uuidOf('Organisation', organisation), roles)) };
  };
  /** Lets requests begin while a unit of work holds what they need, and go on once all of them wait. */
  async function during<T>(hold: () => Promise<unknown>, requests: () => Promise<T>[]): Promise<T[]> {
    let begun: Promise<T>[] = [];
    await network.app.get(UnitOfWork).run(async () => {
      await hold();
      begun = requests();
      await until(async () => (await database.all(WAITING)).length >= begun.length);
    });
    return Promise.all(begun);
  }

  it('another one leaves an admin, whoever is quicker', async () => {
    const { secretariat } = cast.organisations;
    await personOf('second-admin', secretariat, ['ADMIN']);
    const officers = [
      await personOf('first-privacy', secretariat, ['PRIVACY_OFFICER']),
      await personOf('second-privacy', secretariat, ['PRIVACY_OFFICER']),
    ];
    const admins = (await database.all(ADMINS)).map(({ person_id }) => person_id);
    expect(admins).toHaveLength(2);
    const answers = await during(
      () => database.write(HOLD, [admins]),
      () =>
        officers.map(({ token }, index) => network.graphql(ERASE, { id: idOf('Person', admins[index] ?? '') }, token)),
    );
    const fates = answers.map(({ data }) => data?.['erasePerson']);
    expect(fates).toEqual(expect.arrayContaining([{ __typename: 'ErasePersonSuccess' }]));
    expect(fates).toEqual(expect.arrayContaining([{ __typename: 'GuardFailed', guards: [{ code: 'LAST_ADMIN' }] }]));
    expect(await database.all(ADMINS)).toHaveLength(1);
  });

  it('a sign-in leaves no session', async () => {
    const { email, personId } = await personOf('leaving', cast.organisations.member, ['EDITOR']);
    const by = await personOf('privacy', cast.organisations.secretariat, ['PRIVACY_OFFICER']);
    const officer = {
      kind: 'OFFICER',
      personId: by.personId,
      sessionId: newUuid(),
      organisationId: newUuid(),
      roles: [],
    } as const;
    const [answer] = await during(
      () => network.app.get(ErasureService).erase(officer, idOf('Person', personId)),
      () => [network.graphql(SIGN_IN, { input: { email, password: PASSWORD } })],
    );
    expect(answer?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await database.all(OPEN_SESSIONS, [personId])).toEqual([]);
  });
});
