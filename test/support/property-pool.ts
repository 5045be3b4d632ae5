/** Objects of every kind for generated requests to refer to; none that the callers themselves depend on. */
import type { System } from '../../apps/api/src/core/access/index.js';
import { ApiKeyService, MandateService } from '../../apps/api/src/modules/identity/index.js';
import { MouDrafting } from '../../apps/api/src/modules/agreement/index.js';
import {
  ContactPointService,
  OrganisationService,
  PlaceService,
} from '../../apps/api/src/modules/organisation/index.js';
import { PublicationService } from '../../apps/api/src/modules/publication/index.js';
import type { Pool } from './arbitrary-scalars.js';
import { type Cast, emailOf, PASSWORD } from './cast.js';
import type { TestApp } from './test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const PAGE = '{ edges { cursor } }';
const CURSORS = `{
  name: organisations(first: 3) ${PAGE}
  newest: organisations(first: 3, orderBy: NEWEST) ${PAGE}
  relevance: organisations(first: 3, filter: { search: "senimen" }) ${PAGE}
  places(first: 3) ${PAGE}
  publications(first: 3) ${PAGE}
  networkActivity(first: 3) ${PAGE}
  duplicateProposals(first: 3) ${PAGE}
}`;
const UPLOAD = `mutation {
  requestUpload(input: { name: "a.pdf", mediaType: "application/pdf", bytes: 10, visibility: PUBLIC }) {
    ... on RequestUploadSuccess { file { id } }
  }
}`;
const PROPOSE = `mutation ($duplicate: ID!, $original: ID!) {
  proposeDuplicate(input: { duplicateId: $duplicate, originalId: $original, reason: "Alike." }) {
    ... on ProposeDuplicateSuccess { proposal { id } }
  }
}`;

/** Makes them. */
export async function makePool(network: TestApp, { organisations, tokens }: Cast): Promise<Pool> {
  const { app } = network;
  const extra = [];
  for (const text of ['Senimen Bolashaq', 'Senimen Bolasaq', 'Сенімен болашақ']) {
    extra.push(await app.get(OrganisationService).register(SYSTEM, { names: [{ text, language: 'en' }], kind: 'NGO' }));
  }
  const [first, second] = extra as [(typeof extra)[0], (typeof extra)[0]];
  const names = [{ text: 'Astana', language: 'en' }];
  const place = await app.get(PlaceService).record(SYSTEM, { country: 'KZ', names });
  const contact = { organisationId: first.id, kind: 'EMAIL', value: 'a@kurultai.example' } as const;
  const point = await app.get(ContactPointService).add(SYSTEM, contact);
  const secret = { kind: 'SECRET' as const, label: 'a', scopes: ['FILE_WRITE' as const] };
  const key = await app.get(ApiKeyService).createFor(SYSTEM, first.uuid, secret);
  const origin = { provenance: 'FICTITIOUS', source: null } as const;
  const content = [{ language: 'en', title: 'A', body: 'A' }];
  const article = { externalId: 'a', content, mentions: [organisations.member] };
  const { publication } = await app.get(PublicationService).publishAs(SYSTEM, first.uuid, article, origin);
  const mandates = app.get(MandateService);
  const invite = (email: string) =>
    mandates.invite(SYSTEM, { organisationId: first.id, role: 'EDITOR', name: 'A', email });
  const accepted = { code: (await invite('held@kurultai.example')).code, password: PASSWORD };
  const { tokens: session } = await mandates.accept(accepted, '127.0.0.1');
  const { code } = await invite('invited@kurultai.example');

  const mou = await app.get(MouDrafting, { strict: false }).create(SYSTEM, {
    title: [{ language: 'en', text: 'A' }],
    partyIds: [organisations.member, organisations.otherMember],
    texts: [{ language: 'en', authentic: true, body: 'A' }],
  });

  const found = JSON.stringify([
    await network.graphql(PROPOSE, { duplicate: second.id, original: first.id }, tokens.secondOfficer),
    await network.graphql(UPLOAD, {}, tokens.memberHead),
    await network.graphql(
      `query ($id: ID!) { organisation(id: $id) { mandates { id person { id } } apiKeys { id } } }`,
      { id: first.id },
      tokens.officer,
    ),
    await network.graphql(CURSORS, {}, tokens.officer),
  ]);
  const ids: Record<string, string[]> = {
    org: [...Object.values(organisations), ...extra.map(({ id }) => id)],
    place: [place.id],
    contact: [point.id],
    pub: [publication.id],
    mou: [mou.id],
  };
  for (const [, id = '', prefix = ''] of found.matchAll(/"((dup|file|mandate|person|key)_[0-9a-z]{26})"/gu)) {
    (ids[prefix] ??= []).push(id);
  }
  return {
    ids,
    cursors: [...found.matchAll(/"cursor":"([^"]+)"/gu)].map(([, cursor = '']) => cursor),
    emails: [emailOf('officer'), 'nobody@kurultai.example', 'held@kurultai.example'],
    secrets: [code, key.secret, session.refreshToken],
  };
}
