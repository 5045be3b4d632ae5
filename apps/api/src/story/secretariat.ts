/** The people of the secretariat, and how anybody comes to act for an organisation: by an invitation and its code. */
import type { MandateRole } from '@kurultai/schema';
import { randomBytes } from 'node:crypto';
import { createSecretariat } from '../commands/create-secretariat.command.js';
import { type Caller, type Person, StoryStopped } from './caller.js';
import type { Stage } from './stage.js';

export interface Secretariat {
  /** Public id. */
  readonly id: string;
  readonly admin: Person;
  readonly officer: Person;
  readonly secondOfficer: Person;
  readonly board: Person;
  readonly returningOfficer: Person;
}

const newPerson = (name: string): Person => ({
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '.')}@kurultai.example`,
  password: randomBytes(18).toString('base64url'),
});

/** Accepts an invitation with its one-time code; the person sets a password. */
const accept = (caller: Caller, code: string, { password }: Person) =>
  caller.act<{ mandate: { organisation: { id: string } } }>(
    null,
    'acceptInvitation',
    { code, password },
    'mandate { organisation { id } }',
  );

/** Invites somebody to act for an organisation in some roles, and lets the person accept. */
export async function appoint(
  caller: Caller,
  by: Person,
  organisationId: string,
  name: string,
  roles: readonly MandateRole[],
): Promise<Person> {
  const person = newPerson(name);
  for (const role of roles) {
    const invitation = { organisationId, role, name, email: person.email };
    const { code } = await caller.act<{ code: string }>(by, 'inviteMandate', invitation, 'code');
    await accept(caller, code, person);
  }
  return person;
}

/** Makes the secretariat by its command, as an operator does, and appoints its people: three, and one from outside. */
export async function makeSecretariat(stage: Stage, caller: Caller): Promise<Secretariat> {
  const admin = newPerson('Example Admin');
  const printed: string[] = [];
  await createSecretariat.run(
    { values: { email: admin.email, name: admin.name, 'organisation-name': 'Parents International' }, words: [] },
    { environment: stage.environment, print: line => printed.push(line), tell: () => undefined },
  );
  const code = /kur_in_\S+/u.exec(printed.join('\n'))?.[0];
  if (code === undefined) throw new StoryStopped('secretariat:create printed no code.');
  const { mandate } = await accept(caller, code, admin);
  const { id } = mandate.organisation;
  return {
    ...{ id, admin },
    officer: await appoint(caller, admin, id, 'Example Officer One', ['OFFICER']),
    secondOfficer: await appoint(caller, admin, id, 'Example Officer Two', ['OFFICER', 'BOARD']),
    board: await appoint(caller, admin, id, 'Example Board Member', ['BOARD']),
    returningOfficer: await appoint(caller, admin, id, 'Example Returning Officer', ['RETURNING_OFFICER']),
  };
}
