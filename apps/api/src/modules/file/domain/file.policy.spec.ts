import { describe, expect, it } from '@jest/globals';
import { FILE_STATES, VISIBILITIES } from '@kurultai/schema';
import { type Actor, ANONYMOUS } from '../../../core/access/index.js';
import { type FileFacts, mayRead, mayRemove } from './file.policy.js';
import { fileWorkflow } from './file.workflow.js';

const [own, other] = ['own', 'other'];
const person = { personId: 'p', sessionId: 's' };
const key = { kind: 'ORGANISATION_KEY', keyId: 'k', scopes: ['FILE_WRITE'] } as const;

/** What each kind of actor reads: own and other organisations, members or not. */
const READERS: readonly [string, Actor, string][] = [
  ['nobody in particular', ANONYMOUS, 'PUBLIC'],
  ["a site's key of the same organisation", { kind: 'SITE_KEY', keyId: 'k', organisationId: own }, 'PUBLIC'],
  ['a person without mandate', { kind: 'PERSON', ...person }, 'PUBLIC'],
  [
    'a representative of an applicant',
    { kind: 'REPRESENTATIVE', ...person, organisationId: other, roles: ['HEAD'], member: false },
    'PUBLIC',
  ],
  [
    'a representative of a member',
    { kind: 'REPRESENTATIVE', ...person, organisationId: other, roles: ['HEAD'], member: true },
    'PUBLIC MEMBER',
  ],
  ["a member's key without the scope", { ...key, organisationId: other, member: true }, 'PUBLIC'],
  [
    "a member's key with MEMBER_READ",
    { ...key, scopes: ['MEMBER_READ'], organisationId: other, member: true },
    'PUBLIC MEMBER',
  ],
  [
    'a representative of its organisation',
    { kind: 'REPRESENTATIVE', ...person, organisationId: own, roles: ['HEAD'], member: false },
    'PUBLIC MEMBER SECRETARIAT PENDING',
  ],
  ["its organisation's key", { ...key, organisationId: own, member: false }, 'PUBLIC MEMBER SECRETARIAT PENDING'],
  [
    'an officer',
    { kind: 'OFFICER', ...person, organisationId: other, roles: ['OFFICER'] },
    'PUBLIC MEMBER SECRETARIAT PENDING',
  ],
  ['the service itself', { kind: 'SYSTEM', reason: 'test' }, 'PUBLIC MEMBER SECRETARIAT PENDING'],
];

const file = (change: Partial<FileFacts>): FileFacts => ({
  organisationId: own,
  visibility: 'PUBLIC',
  state: 'READY',
  ...change,
});

describe('the policy of files', () => {
  it.each(READERS)('lets %s read what is meant for it', (_, actor, expected) => {
    const visibilities = Object.keys(VISIBILITIES) as (keyof typeof VISIBILITIES)[];
    const read: string[] = visibilities.filter(visibility => mayRead(actor, file({ visibility })));
    if (mayRead(actor, file({ state: 'PENDING' }))) read.push('PENDING');
    expect(read.join(' ')).toBe(expected);
  });

  it.each(READERS)('lets %s remove what is its own', (_, actor, readable) => {
    expect(mayRemove(actor, file({}))).toBe(readable.includes('PENDING'));
  });

  it('offers each action only in the states that allow it', () => {
    const officer = READERS.find(([name]) => name === 'an officer')?.[1] ?? ANONYMOUS;
    const states = Object.keys(FILE_STATES) as (keyof typeof FILE_STATES)[];
    const allowed = states.map(state =>
      fileWorkflow
        .availableActions(file({ state }), officer)
        .flatMap(({ action, allowed: may }) => (may ? [action] : [])),
    );
    expect(Object.fromEntries(states.map((state, index) => [state, allowed[index]]))).toEqual({
      PENDING: ['REMOVE'],
      READY: ['DOWNLOAD', 'REMOVE'],
      REMOVED: [],
    });
  });
});
