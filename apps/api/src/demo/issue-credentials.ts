/** Opens the demo accounts and makes the demo keys, with new passwords and secrets each time. */
import type { ApiScope, MandateRole } from '@kurultai/schema';
import { randomBytes } from 'node:crypto';
import type { Credentials } from './credentials-file.js';
import { DEMO, type DemoServices } from './demo-services.js';
import { ACCOUNTS, type FictitiousAccount, KEYS } from './fictitious/fictitious.js';
import { LIVE_KEYS } from './known-records.js';

const EVIDENCE = 'A demo role account; the person is made up.';
const ABOUT = 'Made-up accounts and keys of this demo database, made anew for it. They work nowhere else.';

/**
 * Issues all of them, in the current unit of work. What an earlier issue gave out works no more.
 * @param issue the id of this issue @returns what to write into the file after the commit
 */
export async function issueCredentials(services: DemoServices, issue: string): Promise<Credentials> {
  const wanted = Object.entries(ACCOUNTS).map(([id, account]) => ({ id, account, password: newPassword() }));
  const persons = await services.accounts.open(
    DEMO,
    wanted.map(({ account: { name, email }, password }) => ({
      name,
      email,
      password,
      provenance: 'FICTITIOUS' as const,
    })),
  );
  const accounts: Credentials['accounts'] = {};
  for (const [index, { id, account, password }] of wanted.entries()) {
    const organisation = await grantAll(services, account, persons[index] ?? '');
    const { role, email, mandates } = account;
    accounts[id] = { role, email, password, organisation: organisation.id, mandates };
  }
  return { about: ABOUT, issue, accounts, keys: await makeKeys(services) };
}

async function grantAll(services: DemoServices, { organisation, mandates }: FictitiousAccount, personId: string) {
  const found = await bySlug(services, organisation);
  const validFrom = services.clock.today();
  for (const role of mandates satisfies readonly MandateRole[]) {
    await services.accounts.grant(DEMO, { personId, organisationId: found.uuid, role, validFrom, evidence: EVIDENCE });
  }
  return found;
}

async function makeKeys(services: DemoServices): Promise<Credentials['keys']> {
  const keys: Credentials['keys'] = {};
  for (const [id, { use, organisation, kind, label, scopes, origins }] of Object.entries(KEYS)) {
    const holder = await bySlug(services, organisation);
    for (const old of await services.database.all(LIVE_KEYS, [holder.uuid, label])) {
      await services.keys.revoke(DEMO, old.id, label);
    }
    const reach = { scopes: scopes ? ([...scopes] as ApiScope[]) : null, origins: origins ? [...origins] : null };
    const { secret } = await services.keys.createFor(DEMO, holder.uuid, { kind, label, ...reach });
    keys[id] = { use, organisation: holder.id, key: secret, ...(scopes && { scopes }), ...(origins && { origins }) };
  }
  return keys;
}

async function bySlug({ organisations }: DemoServices, slug: string) {
  const found = await organisations.bySlug(DEMO, slug);
  if (!found) throw new Error(`The demo account of ${slug} has no organisation.`);
  return found;
}

/** 144 random bits: nobody guesses them, and nobody has to remember them. */
const newPassword = (): string => randomBytes(18).toString('base64url');
