/** First contact, July 2022: the register holds the month, and no day that nobody knows. */
import { type Play, expectSame } from '../play.js';
import type { Secretariat } from '../secretariat.js';

const SOURCE = 'Parents International in Kazakhstan: Origins of Collaboration';

/** @returns the public id of the organisation */
export async function firstContact({ caller, narrator }: Play, { officer }: Secretariat): Promise<string> {
  narrator.scene('First contact');
  narrator.documented(
    'Senimen Bolashaq',
    'a public association in Kazakhstan, is in contact with Parents International',
  );
  const { organisation } = await caller.act<{ organisation: { id: string } }>(
    officer,
    'registerOrganisation',
    {
      kind: 'NGO',
      country: 'KZ',
      names: [
        { text: 'Senimen Bolashaq', language: 'en', kind: 'SHORT' },
        { text: 'Senimen Bolasaq', language: 'en', kind: 'MISSPELLING' },
      ],
      foundedOn: '2021',
      provenance: 'STAGED',
      source: SOURCE,
    },
    'organisation { id }',
  );
  narrator.staged(officer.name, 'enters it under its name, and under another spelling; founded in 2021, by its age');
  const { id } = organisation;
  await caller.act(officer, 'relateToNetwork', {
    organisationId: id,
    kind: 'STAKEHOLDER',
    since: '2022-07',
    source: SOURCE,
  });
  const query = `query ($id: ID!) { organisation(id: $id) {
    membershipStatus networkRelations { since { value precision } } } }`;
  const shown = await caller.ask<{ organisation: object }>(null, query, { id });
  expectSame('First contact', shown.organisation, {
    membershipStatus: 'NONE',
    networkRelations: [{ since: { value: '2022-07', precision: 'MONTH' } }],
  });
  narrator.staged(officer.name, 'records July 2022 as the first contact: a month, and no day that nobody knows');
  return id;
}
