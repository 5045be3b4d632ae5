/**
 * A person with a password and a session, entered as the service itself enters people. Invitations and the costly hashing
 * of passwords have their own tests; every other test has a dozen people, and needs their tokens only.
 */
import type { MandateRole } from '@kurultai/schema';
import type { System } from '../../apps/api/src/core/access/index.js';
import { Clock } from '../../apps/api/src/core/clock/index.js';
import { UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { AccountService } from '../../apps/api/src/modules/identity/index.js';
import { PersonRepository } from '../../apps/api/src/modules/identity/persistence/person.repository.js';
import { SessionRepository } from '../../apps/api/src/modules/identity/persistence/session.repository.js';
import type { TestApp } from './test-app.js';

export const PASSWORD = 'correct horse battery';
/** Its hash, with the parameters of the service: `signIn` takes the password. */
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$/HetJC6LZ4lnwgLB+wJSS2a9bFu2Kq4HxwNWzoJq2qU';
const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

/**
 * @param person the one with this address, if there is one
 * @param roles mandates for the organisation, from today on
 * @returns the uuid and an access token
 */
export async function signedIn(
  { app }: Pick<TestApp, 'app'>,
  person: { readonly name: string; readonly email: string },
  organisationId: string,
  roles: readonly MandateRole[],
): Promise<{ personId: string; token: string }> {
  const accounts = app.get(AccountService);
  const persons = app.get(PersonRepository, { strict: false });
  const validFrom = app.get(Clock).today();
  return app.get(UnitOfWork).run(async () => {
    const known = await persons.byEmail(person.email);
    const personId = known?.id ?? (await accounts.enter(SYSTEM, { ...person, provenance: 'LIVE' }));
    await persons.setPassword(personId, HASH);
    for (const role of roles)
      await accounts.grant(SYSTEM, { personId, organisationId, role, validFrom, evidence: 'Example evidence' });
    const { accessToken } = await app.get(SessionRepository, { strict: false }).begin(personId);
    return { personId, token: accessToken };
  });
}
