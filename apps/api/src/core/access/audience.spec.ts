import { describe, expect, it } from '@jest/globals';
import type { ApiScope } from '@kurultai/schema';
import type { Actor } from './actor.js';
import { ANONYMOUS } from './actor.js';
import { type Audience, AUDIENCES, audienceOf, redact, sees, visibilityOf, VisibleTo } from './audience.js';

const person = { personId: 'p', sessionId: 's' };
const head = (organisationId: string, member: boolean): Actor => ({
  kind: 'REPRESENTATIVE',
  ...person,
  organisationId,
  roles: ['HEAD'],
  member,
});
const officer = (...roles: ('OFFICER' | 'ADMIN' | 'BOARD' | 'AUDITOR' | 'RETURNING_OFFICER')[]): Actor => ({
  kind: 'OFFICER',
  ...person,
  organisationId: 'secretariat',
  roles,
});
const key = (organisationId: string, member: boolean, ...scopes: ApiScope[]): Actor => ({
  kind: 'ORGANISATION_KEY',
  keyId: 'k',
  organisationId,
  scopes,
  member,
});

class Model {
  name = 'open';

  @VisibleTo('MEMBER')
  phone: string | null = 'for members';

  @VisibleTo('OWN')
  draft: string | null = 'for its own';

  @VisibleTo('SECRETARIAT')
  note: string | null = 'for the secretariat';
}

describe('the audience of an object', () => {
  it.each<[string, Actor, Audience]>([
    ['a stranger', ANONYMOUS, 'PUBLIC'],
    ['a site, even of the owner', { kind: 'SITE_KEY', keyId: 'k', organisationId: 'owner' }, 'PUBLIC'],
    ['a person who acts for nobody', { kind: 'PERSON', ...person }, 'PUBLIC'],
    ['the head of a stranger organisation', head('other', false), 'PUBLIC'],
    ['the head of another member', head('other', true), 'MEMBER'],
    ['the key of another member, with the scope for it', key('other', true, 'MEMBER_READ'), 'MEMBER'],
    ['the key of another member, without', key('other', true, 'ORGANISATION_READ'), 'PUBLIC'],
    ['the key of no member, with that scope', key('other', false, 'MEMBER_READ'), 'PUBLIC'],
    ['the head of the owner, no member yet', head('owner', false), 'OWN'],
    ['the key of the owner, with the scope for it', key('owner', false, 'ORGANISATION_READ'), 'OWN'],
    ['the key of the owner, without any', key('owner', true), 'PUBLIC'],
    ['an officer', officer('OFFICER'), 'SECRETARIAT'],
    ['an auditor', officer('AUDITOR'), 'SECRETARIAT'],
    ['a returning officer from outside', officer('RETURNING_OFFICER'), 'PUBLIC'],
    ['the service itself', { kind: 'SYSTEM', reason: 'test' }, 'SECRETARIAT'],
  ])('%s reads at its level', (_, actor, level) => {
    expect(audienceOf(actor, 'owner')).toBe(level);
  });

  it('opens to the owner’s key by the scopes that the object names', () => {
    expect(audienceOf(key('owner', true, 'FILE_WRITE'), 'owner', ['FILE_WRITE'])).toBe('OWN');
    expect(audienceOf(key('owner', true, 'ORGANISATION_READ'), 'owner', ['FILE_WRITE'])).toBe('PUBLIC');
  });

  it('has no owner to be where nobody owns the object', () => {
    expect(audienceOf(head('owner', false), null)).toBe('PUBLIC');
    expect(audienceOf(head('owner', true), null)).toBe('MEMBER');
  });

  it('sees its own level and those below, never above', () => {
    for (const [reader, name] of AUDIENCES.entries()) {
      expect(AUDIENCES.filter(needed => sees(name, needed))).toEqual(AUDIENCES.slice(0, reader + 1));
    }
  });
});

describe('redaction', () => {
  it.each<[Audience, (string | null)[]]>([
    ['PUBLIC', ['open', null, null, null]],
    ['MEMBER', ['open', 'for members', null, null]],
    ['OWN', ['open', 'for members', 'for its own', null]],
    ['SECRETARIAT', ['open', 'for members', 'for its own', 'for the secretariat']],
  ])('leaves %s exactly what it may see', (reader, values) => {
    const model = new Model();
    const redacted = redact(model, reader);
    expect(redacted).toBe(model);
    expect(Object.values(redacted)).toEqual(values);
  });

  it('leaves models without declarations as they are', () => {
    class Plain {
      name = 'open';
    }
    expect(redact(new Plain(), 'PUBLIC')).toEqual({ name: 'open' });
    expect(visibilityOf(Plain).size).toBe(0);
    expect([...visibilityOf(Model)]).toEqual([
      ['phone', 'MEMBER'],
      ['draft', 'OWN'],
      ['note', 'SECRETARIAT'],
    ]);
  });
});
