import { PUBLICATION_STATUSES, type PublicationStatus } from '@kurultai/schema';
import { describe, expect, it } from '@jest/globals';
import { type Actor, ANONYMOUS } from '../../../core/access/index.js';
import { mayPublishFor, mayRead } from './publication.policy.js';
import { publicationWorkflow } from './publication.workflow.js';

const acting = { personId: 'p', sessionId: 's', organisationId: 'own', member: true } as const;
const EDITOR: Actor = { kind: 'REPRESENTATIVE', roles: ['EDITOR'], ...acting };
const CONTACT: Actor = { ...EDITOR, roles: ['CONTACT'] };
const STRANGER: Actor = { ...EDITOR, organisationId: 'other' };
const OFFICER: Actor = {
  kind: 'OFFICER',
  roles: ['OFFICER'],
  personId: 'p',
  sessionId: 's',
  organisationId: 'secretariat',
};
const SYSTEM: Actor = { kind: 'SYSTEM', reason: 'test' };
const STATUSES = Object.keys(PUBLICATION_STATUSES) as PublicationStatus[];

const readableBy = (actor: Actor) => STATUSES.filter(status => mayRead(actor, { organisationId: 'own', status }));

describe('reading', () => {
  it('is open to everybody but for drafts', () => {
    const published = STATUSES.filter(status => status !== 'DRAFT');
    for (const actor of [ANONYMOUS, STRANGER]) expect(readableBy(actor)).toEqual(published);
    for (const actor of [EDITOR, CONTACT, OFFICER, SYSTEM]) expect(readableBy(actor)).toEqual(STATUSES);
  });
});

describe('publishing', () => {
  it('is in the own name only, but for the service itself', () => {
    const allowed = [ANONYMOUS, STRANGER, OFFICER, EDITOR, SYSTEM].filter(actor => mayPublishFor(actor, 'own'));
    expect(allowed).toEqual([EDITOR, SYSTEM]);
  });
});

describe('the workflow', () => {
  const subject = (state: PublicationStatus, hasExternalId = true) => ({
    state,
    organisationId: 'own',
    hasExternalId,
    scheduled: false,
  });
  const blocking = (actor: Actor, state: PublicationStatus, hasExternalId?: boolean) =>
    publicationWorkflow.blocking(subject(state, hasExternalId), 'UPDATE', actor).map(({ code }) => code);

  it.each<[PublicationStatus, string[]]>([
    ['DRAFT', []],
    ['PUBLISHED', []],
    ['CORRECTED', []],
    ['RETRACTED', ['WRONG_STATE']],
  ])('lets an editor update in %s: %j blocks', (state, codes) => {
    expect(blocking(EDITOR, state)).toEqual(codes);
  });

  it('needs an external id', () => {
    expect(blocking(EDITOR, 'PUBLISHED', false)).toEqual(['EXTERNAL_ID_MISSING']);
  });

  it('lists nothing to those who may not', () => {
    for (const actor of [ANONYMOUS, CONTACT, STRANGER, OFFICER]) {
      expect(publicationWorkflow.availableActions(subject('PUBLISHED'), actor)).toEqual([]);
    }
  });
});
