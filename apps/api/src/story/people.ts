/** How anybody comes to act for an organisation: by an invitation and its one-time code. */
import type { MandateRole } from '@kurultai/schema';
import { randomBytes } from 'node:crypto';
import type { Caller, Person } from './caller.js';

/** Somebody who acts for an organisation. */
export interface Representative extends Person {
  /** Public id of the person. */
  readonly id: string;
}

export const newPerson = (name: string): Person => ({
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '.')}@kurultai.example`,
  password: randomBytes(18).toString('base64url'),
});

/** Accepts an invitation with its code: the person sets a password, and is signed in. @returns the id of the organisation */
export async function accept(caller: Caller, code: string, person: Person): Promise<string> {
  const { mandate, session } = await caller.act<{
    mandate: { organisation: { id: string } };
    session: { accessToken: string };
  }>(
    null,
    'acceptInvitation',
    { code, password: person.password },
    'mandate { organisation { id } } session { accessToken }',
  );
  caller.signedIn(person, session.accessToken);
  return mandate.organisation.id;
}

/** Invites somebody to act for an organisation in some roles, and lets the person accept. */
export async function appoint(
  caller: Caller,
  by: Person,
  organisationId: string,
  name: string,
  roles: readonly MandateRole[],
): Promise<Representative> {
  const person = newPerson(name);
  for (const role of roles) {
    const invitation = { organisationId, role, name, email: person.email };
    const { code } = await caller.act<{ code: string }>(by, 'inviteMandate', invitation, 'code');
    await accept(caller, code, person);
  }
  const { viewer } = await caller.ask<{ viewer: { person: { id: string } } }>(person, '{ viewer { person { id } } }');
  return { ...person, id: viewer.person.id };
}
