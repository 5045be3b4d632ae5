/** Who may call the root fields of visa letters. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row, SIGNED_IN } from './row.js';

const LETTER = nobodys('visa');
const END = { id: LETTER, reason: 'Example' };
const DATA = {
  id: LETTER,
  name: 'Example Person',
  number: 'N1',
  nationality: 'KZ',
  birthDate: '1980-01-01',
  expiresOn: '2030-01-01',
  consulate: 'Example Consulate',
};
const TEXTS = [{ language: 'en', text: 'Example' }];
const VISIT = {
  organisationId: nobodys('org'),
  participant: 'Example Person',
  event: {
    type: 'TRAINING',
    title: TEXTS,
    place: TEXTS,
    startsOn: '2027-01-01',
    endsOn: '2027-01-01',
    zone: 'Asia/Almaty',
  },
};

export const QUERIES: Readonly<Record<string, Row>> = {
  visaLetter: { sample: byId('visaLetter', LETTER), letIn: SIGNED_IN },
  visaLetters: { sample: 'visaLetters { id }', letIn: SIGNED_IN },
  visaEvidence: { sample: 'visaEvidence { year }', letIn: [...OFFICERS, 'board', 'auditor'] },
  verifyVisaLetter: { sample: 'verifyVisaLetter(code: "NONE") { status }', letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  recordVisaObstacle: {
    sample: 'recordVisaObstacle(input: $input) { __typename }',
    ...input('RecordVisaObstacleInput', {
      ...{ consulate: 'Example Consulate', year: 2022, kind: 'OTHER', count: 1 },
      correctsId: nobodys('obstacle'),
    }),
    letIn: OFFICERS,
  },
  requestVisaLetter: {
    sample: `requestVisaLetter(delegateId: "${nobodys('delegate')}") { __typename }`,
    letIn: HEADS,
  },
  requestVisitVisaLetter: {
    sample: 'requestVisitVisaLetter(input: $input) { __typename }',
    ...input('RequestVisitVisaLetterInput', VISIT),
    letIn: OFFICERS,
  },
  enterVisaData: {
    sample: 'enterVisaData(input: $input) { __typename }',
    ...input('EnterVisaDataInput', DATA),
    letIn: SIGNED_IN,
  },
  takeVisaCase: { sample: byId('takeVisaCase', LETTER), letIn: OFFICERS },
  readVisaData: { sample: byId('readVisaData', LETTER), letIn: SIGNED_IN },
  approveVisaLetter: { sample: byId('approveVisaLetter', LETTER), letIn: OFFICERS },
  refuseVisaLetter: {
    sample: 'refuseVisaLetter(input: $input) { __typename }',
    ...input('EndVisaLetterInput', END),
    letIn: OFFICERS,
  },
  withdrawVisaLetter: { sample: byId('withdrawVisaLetter', LETTER), letIn: SIGNED_IN },
  issueVisaLetter: { sample: byId('issueVisaLetter', LETTER), letIn: OFFICERS },
  requestVisaLetterDownload: { sample: byId('requestVisaLetterDownload', LETTER), letIn: SIGNED_IN },
  replaceVisaLetter: { sample: byId('replaceVisaLetter', LETTER), letIn: [...HEADS, ...OFFICERS] },
  revokeVisaLetter: {
    sample: 'revokeVisaLetter(input: $input) { __typename }',
    ...input('EndVisaLetterInput', END),
    letIn: OFFICERS,
  },
  recordVisaOutcome: {
    sample: 'recordVisaOutcome(input: $input) { __typename }',
    ...input('RecordVisaOutcomeInput', { id: LETTER, outcome: 'VISA_GRANTED', decidedOn: '2026-11-01' }),
    letIn: SIGNED_IN,
  },
};
