/** The documents go to the members, and the board admits the applicant until they have decided. */
import { expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import type { Applicant } from './application.js';

export async function admitProvisionally(
  { caller, narrator, until }: Play,
  { officer, board }: Secretariat,
  { id: organisationId, applicationId: id }: Applicant,
  summitId: string,
) {
  narrator.scene('Circulation and provisional admission');
  until('2022-11-07T09:00:00Z');
  const early = await caller.refused(officer, 'scheduleApplication', { applicationId: id, summitId, kind: 'SECRET' });
  narrator.staged(officer.name, `may not put it on the agenda before the members have read it (${early})`);
  await caller.act(officer, 'circulateApplication', { id });
  narrator.staged(officer.name, 'circulates the documents to the members: from now on it is public who applies');
  until('2022-11-14T18:00:00Z');
  await caller.act(board, 'grantProvisionalAdmission', { id, minutesRef: 'Minutes of the board, staged' });
  const query = 'query ($id: ID!) { organisation(id: $id) { membership { publicStatus } } }';
  const shown = await caller.ask<{ organisation: object }>(null, query, { id: organisationId });
  expectSame('The provisional admission', shown.organisation, { membership: { publicStatus: 'PROVISIONAL_MEMBER' } });
  narrator.staged(board.name, 'records the board’s decision: a provisional member, without a vote, until the summit');
}
