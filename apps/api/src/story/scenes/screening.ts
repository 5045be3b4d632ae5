/** The secretariat checks, two members endorse, the board screens: with a waiver, and an endorser who drops out. */
import type { Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import type { Applicant } from './application.js';
import { type Member, personOf } from './network.js';

const CRITERIA = { EXISTENCE: 'UNMET', LEGAL_PERSON: 'MET', MISSION: 'MET', NON_PROFIT: 'MET', INDEPENDENCE: 'MET' };

export async function checkFormally({ caller, narrator, until }: Play, { officer }: Secretariat, applicant: Applicant) {
  narrator.scene('Formal check and endorsements');
  until('2022-09-19T08:00:00Z');
  for (const documentId of applicant.documents) {
    await caller.act(officer, 'checkApplicationDocument', { documentId, accepted: true });
  }
  await caller.act(officer, 'acceptFormalCheck', { id: applicant.applicationId });
  narrator.staged(officer.name, 'accepts every document, and finds the application formally complete');
}

/** Asks a member and lets it answer. */
export async function endorse(play: Play, secretariat: Secretariat, applicant: Applicant, member: Member) {
  const { caller, narrator } = play;
  const asking = await caller.as(applicant.head);
  const asked = { id: applicant.applicationId, organisationId: member.id };
  const { endorsement } = await asking.applications.requestEndorsement(asked);
  const head = await personOf(play, secretariat, member, 'HEAD');
  const answering = await caller.as(head);
  await answering.applications.endorse({ id: endorsement.id, statement: 'We have worked with them.' });
  narrator.staged(head.name, `endorses the applicant for Example Association ${member.number}`);
}

export async function screen(play: Play, secretariat: Secretariat, applicant: Applicant, members: readonly Member[]) {
  const { caller, narrator, until } = play;
  const { officer, board } = secretariat;
  const id = applicant.applicationId;
  const [first, , third] = members as [Member, Member, Member];
  narrator.scene('Screening');
  until('2022-10-10T08:00:00Z');
  for (const [code, result] of Object.entries(CRITERIA)) {
    await caller.act(board, 'recordCriterion', { id, code, result });
  }
  narrator.staged(board.name, 'finds every criterion met but one: it has not existed for two years (EXISTENCE)');
  const admit = { id, recommendation: 'ADMIT', reasonPublic: 'It reaches parents across the country.' };
  const unmet = await caller.refused(board, 'recommendApplication', admit);
  narrator.staged(board.name, `may not recommend it so (${unmet})`);
  const waiver = {
    id,
    subject: 'CRITERION',
    code: 'EXISTENCE',
    reason: 'It held a national conference in its first year.',
  };
  await caller.act(officer, 'proposeWaiver', waiver);
  await caller.act(board, 'decideWaiver', { ...waiver, granted: true });
  narrator.staged(board.name, 'waives the criterion, with a reason');

  const standing = { organisationId: first.id, reason: 'Dues, staged for the story.' };
  await caller.act(officer, 'recordStanding', { ...standing, good: false });
  const missing = await caller.refused(board, 'recommendApplication', admit);
  narrator.staged(board.name, `has to wait: an endorser is no more in good standing (${missing})`);
  until('2022-10-17T08:00:00Z');
  await endorse(play, secretariat, applicant, third);
  await caller.act(board, 'recommendApplication', admit);
  narrator.staged(board.name, 'recommends to admit Senimen Bolashaq as a full member');
  until('2022-10-24T08:00:00Z');
  await caller.act(officer, 'recordStanding', { ...standing, good: true });
  narrator.staged(officer.name, `records that Example Association ${first.number} is in good standing again`);
}
