/**
 * `npm run secretariat:create`: makes the secretariat's own organisation where there is none, and invites its first admin.
 * A network without demo data begins here. The password is set by who accepts the invitation, never on a command line.
 */
import { TEXT_LIMITS } from '@kurultai/schema';
import type { INestApplicationContext } from '@nestjs/common';
import { isEmailAddress } from '../core/graphql/index.js';
import type { System } from '../core/access/index.js';
import { Clock } from '../core/clock/index.js';
import { Database, statement, UnitOfWork } from '../core/database/index.js';
import { idOf } from '../core/ids/index.js';
import { parseText } from '../core/text/index.js';
import { MandateService } from '../modules/identity/index.js';
import { OrganisationService } from '../modules/organisation/index.js';
import { type Command, CommandRefused, UsageError } from './run-command.js';
import { withApplication } from './with-application.js';

const ACTOR: System = { kind: 'SYSTEM', reason: 'secretariat:create' };
const SECRETARIAT = statement<{ id: string; slug: string; hasAdmin: boolean }>(`
  select o.id, o.slug, exists (
    select from mandate m where m.organisation_id = o.id and m.role = 'ADMIN' and m.revoked_at is null
      and (m.valid_to is null or m.valid_to > $1::date)) as "hasAdmin"
  from organisation o where o.kind = 'SECRETARIAT' and o.lifecycle = 'ACTIVE'`);

export const createSecretariat: Command = {
  call: 'npm run secretariat:create',
  about: 'Makes the secretariat of the network, if there is none, and invites an admin by a one-time code.',
  options: {
    email: { type: 'string', value: 'ADDRESS', help: 'The e-mail address with which the admin will sign in. Needed.' },
    name: { type: 'string', value: 'NAME', help: 'The name of the admin. Without it: Administrator.' },
    'organisation-name': {
      type: 'string',
      value: 'NAME',
      help: 'The name of the organisation to make. Without it: Secretariat.',
    },
    another: { type: 'boolean', help: 'Invite one more admin although there is one.' },
  },
  run: async ({ values }, around) => {
    const email = String(values['email'] ?? '');
    if (!isEmailAddress(email))
      throw new UsageError('Give the e-mail address of the admin: --email admin@network.example');
    const admin = { email, name: nameOf(values, 'name') ?? 'Administrator' };
    const organisationName = nameOf(values, 'organisation-name');
    await withApplication(around, ({ app }) =>
      invite(app, admin, { organisationName, another: values['another'] === true }, around.print),
    );
  },
};

async function invite(
  app: INestApplicationContext,
  admin: { email: string; name: string },
  { organisationName, another }: { organisationName: string | undefined; another: boolean },
  print: (line: string) => void,
): Promise<void> {
  const found = await app
    .get(Database, { strict: false })
    .first(SECRETARIAT, [app.get(Clock, { strict: false }).today()]);
  if (found?.hasAdmin && !another) {
    throw new CommandRefused(
      `The network has an admin already, who can invite others (inviteMandate). To invite one from here all the same, add --another.`,
    );
  }
  if (found && organisationName !== undefined) {
    throw new CommandRefused(`The network has a secretariat already (${found.slug}). Leave out --organisation-name.`);
  }
  const { code, expiresAt, made } = await app.get(UnitOfWork, { strict: false }).run(async () => {
    const made = found ? undefined : await makeOrganisation(app, organisationName ?? 'Secretariat');
    const organisationId = found ? idOf('Organisation', found.id) : (made ?? '');
    const invitation = { organisationId, role: 'ADMIN' as const, ...admin };
    return { made, ...(await app.get(MandateService, { strict: false }).invite(ACTOR, invitation)) };
  });
  if (made !== undefined) print(`Made the secretariat's own organisation (${made}).`);
  print(`Invited ${admin.email} as admin. The code works once, until ${expiresAt.toISOString()}:\n\n  ${code}\n`);
  print('Hand it over by a way that you trust. It is accepted, and the password set, by this mutation:\n');
  print('  mutation { acceptInvitation(input: { code: "…", password: "…" }) { __typename } }');
}

async function makeOrganisation(app: INestApplicationContext, text: string): Promise<string> {
  const input = { kind: 'SECRETARIAT' as const, names: [{ text, language: 'en' }] };
  return (await app.get(OrganisationService, { strict: false }).register(ACTOR, input)).id;
}

/** A name from the command line, as strictly read as one from a client. */
function nameOf(values: Readonly<Record<string, string | boolean | undefined>>, option: string): string | undefined {
  const given = values[option];
  if (typeof given !== 'string') return undefined;
  const parsed = parseText(given, { maxLength: TEXT_LIMITS.name });
  if (!parsed.ok) throw new UsageError(`--${option}: ${parsed.message}`);
  return parsed.text;
}
