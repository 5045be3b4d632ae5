/** A letter of invitation for the visa of a delegate: two persons of the secretariat, and a number. */
import { expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import type { Applicant } from './application.js';

/** Nobody's: the data of a travel document that does not exist. */
const PASSPORT = {
  name: 'EXAMPLE HEAD',
  number: 'N0000001',
  nationality: 'KZ',
  birthDate: '1980-01-01',
  expiresOn: '2031-01-01',
  consulate: 'Example consulate in Astana',
};

/** @param delegateId the head of the applicant's delegation */
export async function inviteByLetter(
  { caller, narrator, until }: Play,
  { officer, secondOfficer }: Secretariat,
  { head, signatory }: Applicant,
  delegateId: string,
) {
  narrator.scene('A letter for the visa');
  until('2023-01-18T08:00:00Z');
  const { letter } = await caller.act<{ letter: { id: string } }>(
    signatory,
    'requestVisaLetter',
    { delegateId },
    'letter { id }',
  );
  const { id } = letter;
  await caller.act(head, 'enterVisaData', { id, ...PASSPORT });
  narrator.staged(head.name, 'enters the data of the travel document, which are sealed');
  await caller.act(officer, 'takeVisaCase', { id });
  const alone = await caller.refused(officer, 'approveVisaLetter', { id });
  narrator.staged(officer.name, `takes the case, and may not approve the letter too (${alone})`);
  await caller.act(secondOfficer, 'approveVisaLetter', { id });
  const issued = await caller.act<{ letter: { state: string; number: string; purgeOn: string } }>(
    officer,
    'issueVisaLetter',
    { id },
    'letter { state number purgeOn }',
  );
  expectSame('The letter', issued.letter.state, 'ISSUED');
  const { number, purgeOn } = issued.letter;
  narrator.staged(secondOfficer.name, `approves it: issued as ${number}; the data are gone by ${purgeOn}`);
}
