import { describe, expect, it } from '@jest/globals';
import type { MandateRole } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { assigneesOf } from './task.policy.js';

const who = { personId: 'p', sessionId: 's', organisationId: 'o' };
const officer = (...roles: MandateRole[]): Actor => ({ kind: 'OFFICER', ...who, roles });

describe('the assignees for whom somebody acts', () => {
  it.each<[string, Actor, string[]]>([
    ['a representative', { kind: 'REPRESENTATIVE', ...who, roles: ['EDITOR'], member: true }, ['o']],
    ['an officer', officer('OFFICER'), ['OFFICER', 'o']],
    ['an admin', officer('ADMIN'), ['ADMIN', 'OFFICER', 'o']],
    ['the board', officer('BOARD'), ['BOARD']],
    ['a returning officer from outside', officer('RETURNING_OFFICER'), ['RETURNING_OFFICER']],
    ['a person with several roles', officer('BOARD', 'ADMIN'), ['BOARD', 'ADMIN', 'OFFICER', 'o']],
    ['a person without organisation', { kind: 'PERSON', personId: 'p', sessionId: 's' }, []],
    ['a key', { kind: 'ORGANISATION_KEY', keyId: 'k', organisationId: 'o', scopes: [], member: true }, []],
    ['a site', { kind: 'SITE_KEY', keyId: 'k', organisationId: 'o' }, []],
    ['nobody', { kind: 'ANONYMOUS' }, []],
  ])('%s: %p', (_, actor, assignees) => {
    expect(assigneesOf(actor)).toEqual(assignees);
  });
});
