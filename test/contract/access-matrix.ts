/**
 * Who may call which root field. A caller that is not let in gets UNAUTHENTICATED when it is nobody in particular, else
 * FORBIDDEN. Whoever is let in may still be told that the object is not there, or that the input is wrong: the samples
 * refer to objects that nobody has, so that no call changes anything.
 */
import { emailOf, PASSWORD } from '../support/cast.js';
import type { TestApp } from '../support/test-app.js';
import * as agreement from './access/agreement.js';
import * as ballot from './access/ballot.js';
import * as decision from './access/decision.js';
import * as feedSource from './access/feed-source.js';
import * as engagement from './access/engagement.js';
import * as funding from './access/funding.js';
import * as job from './access/job.js';
import * as membership from './access/membership.js';
import { byId, EDITORS, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row, SIGNED_IN } from './access/row.js';
import * as resource from './access/resource.js';
import * as registerImport from './access/register-import.js';
import * as summit from './access/summit.js';
import * as publication from './access/publication.js';
import * as task from './access/task.js';
import * as translation from './access/translation.js';
import * as visa from './access/visa.js';
import * as webhook from './access/webhook.js';

export type { Row };

const [ORGANISATION, PROPOSAL, PLACE] = [nobodys('org'), nobodys('dup'), nobodys('place')];

export const QUERIES: Readonly<Record<string, Row>> = {
  _service: { sample: '_service { sdl }', letIn: EVERYBODY },
  _entities: {
    sample: '_entities(representations: $references) { __typename }',
    takes: '$references: [_Any!]!',
    variables: () => ({ references: [{ __typename: 'Organisation', id: ORGANISATION }] }),
    letIn: EVERYBODY,
  },
  viewer: { sample: 'viewer { kind }', letIn: EVERYBODY },
  node: { sample: byId('node', ORGANISATION), letIn: EVERYBODY },
  nodes: { sample: `nodes(ids: ["${ORGANISATION}"]) { id }`, letIn: EVERYBODY },
  organisation: { sample: byId('organisation', ORGANISATION), letIn: EVERYBODY },
  organisations: { sample: 'organisations { totalCount }', letIn: EVERYBODY },
  places: { sample: 'places { totalCount }', letIn: EVERYBODY },
  duplicateCandidates: {
    sample: `duplicateCandidates(organisationId: "${ORGANISATION}") { score }`,
    letIn: OFFICERS,
  },
  duplicateProposals: { sample: 'duplicateProposals { nodes { id } }', letIn: [...OFFICERS, 'auditor'] },
  file: { sample: byId('file', nobodys('file')), letIn: EVERYBODY },
  publication: { sample: byId('publication', nobodys('pub')), letIn: EVERYBODY },
  publications: { sample: 'publications { totalCount }', letIn: EVERYBODY },
  ...feedSource.QUERIES,
  networkActivity: { sample: 'networkActivity { newestCursor }', letIn: EVERYBODY },
  ...job.QUERIES,
  ...publication.QUERIES,
  ...task.QUERIES,
  ...translation.QUERIES,
  ...agreement.QUERIES,
  ...decision.QUERIES,
  ...engagement.QUERIES,
  ...funding.QUERIES,
  ...membership.QUERIES,
  ...registerImport.QUERIES,
  ...summit.QUERIES,
  ...visa.QUERIES,
  ...resource.QUERIES,
  ...webhook.QUERIES,
  ...ballot.QUERIES,
};

const CREDENTIALS = { email: emailOf('secondOfficer'), password: PASSWORD };
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { ... on SignInSuccess { session { refreshToken } } }
}`;

/** A refresh token that works, as the field answers UNAUTHENTICATED to every other one. */
async function refreshToken(network: TestApp): Promise<object> {
  const { data } = await network.graphql<{ signIn: { session: { refreshToken: string } } }>(SIGN_IN, {
    input: CREDENTIALS,
  });
  return { token: data?.signIn.session.refreshToken };
}

export const MUTATIONS: Readonly<Record<string, Row>> = {
  registerOrganisation: {
    sample: 'registerOrganisation(input: $input) { __typename }',
    ...input('RegisterOrganisationInput', { names: [{ text: 'Example', language: 'en' }], kind: 'NGO', seatId: PLACE }),
    letIn: OFFICERS,
  },
  updateOrganisation: {
    sample: 'updateOrganisation(input: $input) { __typename }',
    ...input('UpdateOrganisationInput', { id: ORGANISATION, expectedVersion: 1 }),
    letIn: EDITORS,
  },
  renameOrganisation: {
    sample: 'renameOrganisation(input: $input) { __typename }',
    ...input('RenameOrganisationInput', { id: ORGANISATION, expectedVersion: 1, name: { text: 'A', language: 'en' } }),
    letIn: OFFICERS,
  },
  dissolveOrganisation: {
    sample: 'dissolveOrganisation(input: $input) { __typename }',
    ...input('DissolveOrganisationInput', { id: ORGANISATION, expectedVersion: 1, dissolvedOn: '2026', evidence: 'A' }),
    letIn: OFFICERS,
  },
  addContactPoint: {
    sample: 'addContactPoint(input: $input) { __typename }',
    ...input('AddContactPointInput', { organisationId: ORGANISATION, kind: 'EMAIL', value: 'a@kurultai.example' }),
    letIn: EDITORS,
  },
  endContactPoint: { sample: byId('endContactPoint', nobodys('contact')), letIn: EDITORS },
  relateOrganisations: {
    sample: 'relateOrganisations(input: $input) { __typename }',
    ...input('RelateOrganisationsInput', { fromId: ORGANISATION, toId: ORGANISATION, type: 'PARTNER_OF' }),
    letIn: OFFICERS,
  },
  relateToNetwork: {
    sample: 'relateToNetwork(input: $input) { __typename }',
    ...input('RelateToNetworkInput', { organisationId: ORGANISATION, kind: 'PARTNER' }),
    letIn: OFFICERS,
  },
  recordPlace: {
    sample: 'recordPlace(input: $input) { __typename }',
    ...input('RecordPlaceInput', { country: 'KZ', names: [] }),
    letIn: OFFICERS,
  },
  proposeDuplicate: {
    sample: 'proposeDuplicate(input: $input) { __typename }',
    ...input('ProposeDuplicateInput', { duplicateId: ORGANISATION, originalId: ORGANISATION, reason: 'A' }),
    letIn: OFFICERS,
  },
  confirmDuplicate: { sample: byId('confirmDuplicate', PROPOSAL), letIn: ['admin'] },
  rejectDuplicate: { sample: byId('rejectDuplicate', PROPOSAL), letIn: ['admin'] },

  inviteMandate: {
    sample: 'inviteMandate(input: $input) { __typename }',
    ...input('InviteMandateInput', {
      organisationId: ORGANISATION,
      role: 'EDITOR',
      name: 'A',
      email: 'a@kurultai.example',
    }),
    letIn: [...HEADS, ...OFFICERS],
  },
  revokeMandate: { sample: byId('revokeMandate', nobodys('mandate')), letIn: [...HEADS, ...OFFICERS] },
  acceptInvitation: {
    sample: 'acceptInvitation(input: $input) { __typename }',
    ...input('AcceptInvitationInput', { code: 'kur_in_nobodys', password: PASSWORD }),
    letIn: EVERYBODY,
  },
  signIn: { sample: 'signIn(input: $input) { __typename }', ...input('SignInInput', CREDENTIALS), letIn: EVERYBODY },
  refreshSession: {
    sample: 'refreshSession(refreshToken: $token) { __typename }',
    takes: '$token: String!',
    variables: refreshToken,
    letIn: EVERYBODY,
  },
  issueResetCode: { sample: `issueResetCode(personId: "${nobodys('person')}") { __typename }`, letIn: OFFICERS },
  // Nobody of these callers is a privacy officer.
  erasePerson: { sample: `erasePerson(personId: "${nobodys('person')}") { __typename }`, letIn: [] },
  resetPassword: {
    sample: 'resetPassword(input: $input) { __typename }',
    ...input('ResetPasswordInput', { code: 'kur_rs_nobodys', password: PASSWORD }),
    letIn: EVERYBODY,
  },
  createApiKey: {
    sample: 'createApiKey(input: $input) { __typename }',
    ...input('CreateApiKeyInput', { kind: 'SECRET', label: 'A', scopes: [] }),
    letIn: [...HEADS, 'admin'],
  },
  rotateApiKey: { sample: byId('rotateApiKey', nobodys('key')), letIn: [...HEADS, 'admin'] },
  revokeApiKey: { sample: byId('revokeApiKey', nobodys('key')), letIn: [...HEADS, 'admin'] },

  requestUpload: {
    sample: 'requestUpload(input: $input) { __typename }',
    ...input('RequestUploadInput', { name: 'a.html', mediaType: 'text/html', bytes: 1, visibility: 'PUBLIC' }),
    letIn: EDITORS,
  },
  requestDownload: { sample: `requestDownload(fileId: "${nobodys('file')}") { __typename }`, letIn: EVERYBODY },
  removeFile: { sample: byId('removeFile', nobodys('file')), letIn: EDITORS },
  publishMany: {
    sample: 'publishMany(input: $input) { __typename }',
    ...input('PublishManyInput', { items: [{ content: [] }] }),
    letIn: [...EDITORS, 'publishingKey'],
  },
  publish: {
    sample: 'publish(input: $input) { __typename }',
    ...input('PublishInput', { content: [] }),
    letIn: [...EDITORS, 'publishingKey'],
  },

  ...feedSource.MUTATIONS,
  ...job.MUTATIONS,
  ...publication.MUTATIONS,
  ...task.MUTATIONS,
  ...translation.MUTATIONS,
  ...agreement.MUTATIONS,
  ...decision.MUTATIONS,
  ...engagement.MUTATIONS,
  ...funding.MUTATIONS,
  ...membership.MUTATIONS,
  ...registerImport.MUTATIONS,
  ...summit.MUTATIONS,
  ...visa.MUTATIONS,
  ...resource.MUTATIONS,
  ...webhook.MUTATIONS,
  ...ballot.MUTATIONS,

  // The last one: it ends the sessions that the others need.
  signOut: { sample: 'signOut { __typename }', letIn: SIGNED_IN },
};

export const SUBSCRIPTIONS: Readonly<Record<string, Row>> = {
  // A place that is none ends it at once.
  networkActivity: { sample: 'networkActivity(after: "A") { id }', letIn: EVERYBODY },
  publicationPublished: { sample: 'publicationPublished(after: "A") { id }', letIn: EVERYBODY },
  publicationUpdated: { sample: byId('publicationUpdated', nobodys('pub')), letIn: EVERYBODY },
  ...task.SUBSCRIPTIONS,
  ...translation.SUBSCRIPTIONS,
  ...summit.SUBSCRIPTIONS,
  ...ballot.SUBSCRIPTIONS,
};
