import { describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import { actingOrganisation, actingPerson, ANONYMOUS } from './actor.js';
import { demand, type Grant, holds } from './grant.js';

const person = { personId: 'p', sessionId: 's' };
const ACTORS = {
  anonymous: ANONYMOUS,
  siteKey: { kind: 'SITE_KEY', keyId: 'k', organisationId: 'o' },
  signedIn: { kind: 'PERSON', ...person },
  head: { kind: 'REPRESENTATIVE', ...person, organisationId: 'o', roles: ['HEAD'], member: true },
  editor: { kind: 'REPRESENTATIVE', ...person, organisationId: 'o', roles: ['EDITOR', 'CONTACT'], member: false },
  officer: { kind: 'OFFICER', ...person, organisationId: 'o', roles: ['OFFICER'] },
  admin: { kind: 'OFFICER', ...person, organisationId: 'o', roles: ['ADMIN'] },
  // A mandate without any role does nothing.
  roleless: { kind: 'OFFICER', ...person, organisationId: 'o', roles: [] },
  writingKey: {
    kind: 'ORGANISATION_KEY',
    keyId: 'k',
    organisationId: 'o',
    scopes: ['PUBLICATION_WRITE'],
    member: true,
  },
  readingKey: {
    kind: 'ORGANISATION_KEY',
    keyId: 'k',
    organisationId: 'o',
    scopes: ['ORGANISATION_READ'],
    member: true,
  },
  system: { kind: 'SYSTEM', reason: 'test' },
} as const satisfies Record<string, Actor>;

const GRANTS = {
  officers: { name: 'test:officers', officers: ['OFFICER', 'ADMIN'] },
  admins: { name: 'test:admins', officers: ['ADMIN'] },
  heads: { name: 'test:heads', representatives: ['HEAD'] },
  publishing: { name: 'test:publish', representatives: ['EDITOR'], keyScope: 'PUBLICATION_WRITE' },
  people: { name: 'test:people', signedIn: true },
  nobody: { name: 'test:nobody' },
} as const satisfies Record<string, Grant>;

const HOLDERS: Record<keyof typeof GRANTS, (keyof typeof ACTORS)[]> = {
  officers: ['officer', 'admin', 'system'],
  admins: ['admin', 'system'],
  heads: ['head', 'system'],
  publishing: ['editor', 'writingKey', 'system'],
  people: ['signedIn', 'head', 'editor', 'officer', 'admin', 'roleless', 'system'],
  nobody: ['system'],
};

const actorNames = Object.keys(ACTORS) as (keyof typeof ACTORS)[];
const grantNames = Object.keys(GRANTS) as (keyof typeof GRANTS)[];
/** The error with which an actor is refused. */
const refusal = (actor: Actor, grant: Grant): { code?: string; message?: string } => {
  try {
    demand(actor, grant);
  } catch (error) {
    return error as object;
  }
  return {};
};

describe('a grant', () => {
  it.each(grantNames)('%s is held by exactly those whom it names', name => {
    expect(actorNames.filter(actor => holds(ACTORS[actor], GRANTS[name]))).toEqual(
      actorNames.filter(actor => HOLDERS[name].includes(actor)),
    );
  });

  it.each(grantNames)('%s is demanded of everybody: a stranger signs in first, others are forbidden', name => {
    for (const actor of actorNames) {
      const code = HOLDERS[name].includes(actor) ? undefined : actor === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect({ actor, code: refusal(ACTORS[actor], GRANTS[name]).code }).toEqual({ actor, code });
    }
  });

  it('tells whoever lacks it what would help', () => {
    expect(refusal(ACTORS.anonymous, GRANTS.heads).message).toBe('Sign in first: this needs test:heads.');
    expect(refusal(ACTORS.signedIn, GRANTS.heads).message).toContain('in the header Kurultai-Organisation');
    expect(refusal(ACTORS.editor, GRANTS.heads).message).toBe('This needs test:heads: a mandate as HEAD.');
    expect(refusal(ACTORS.officer, GRANTS.admins).message).toBe('This needs test:admins: a mandate as ADMIN.');
    expect(refusal(ACTORS.readingKey, GRANTS.publishing).message).toBe(
      'This needs a key with the scope PUBLICATION_WRITE.',
    );
    for (const actor of [ACTORS.siteKey, ACTORS.readingKey, ACTORS.head]) {
      expect(refusal(actor, GRANTS.officers).message).toBe(
        'This needs test:officers, which you cannot hold as you came.',
      );
    }
  });
});

describe('an actor', () => {
  it('acts for an organisation, and is a person, only where its kind says so', () => {
    const acting = actorNames.filter(name => actingOrganisation(ACTORS[name]) !== undefined);
    expect(acting).toEqual(['head', 'editor', 'officer', 'admin', 'roleless', 'writingKey', 'readingKey']);
    const persons = actorNames.filter(name => actingPerson(ACTORS[name]) !== undefined);
    expect(persons).toEqual(['signedIn', 'head', 'editor', 'officer', 'admin', 'roleless']);
  });
});
