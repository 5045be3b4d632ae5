/** Who may call the root fields of the module agreement. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const HASH = '0'.repeat(64);
const title = [{ language: 'en', text: 'Example' }];
const id = nobodys('mou');
const other = nobodys('org').replace(/0$/u, '1');
const record = {
  title,
  partyIds: [nobodys('org'), other],
  status: 'IN_FORCE',
  signed: { on: '2022' },
  provenance: 'RECORDED_RETROSPECTIVELY',
};
const takes = (field: string, type: string, value: object, letIn: Row['letIn']): Row => ({
  sample: `${field}(input: $input) { __typename }`,
  ...input(type, value),
  letIn,
});
const PARTIES = [...HEADS, ...OFFICERS] as const;

export const QUERIES: Readonly<Record<string, Row>> = {
  mou: { sample: byId('mou', id), letIn: EVERYBODY },
  mous: { sample: 'mous { nodes { id } }', letIn: EVERYBODY },
  verifyMou: { sample: `verifyMou(textHash: "${HASH}") { inForce }`, letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  recordMou: takes('recordMou', 'RecordMouInput', record, OFFICERS),
  correctMou: takes('correctMou', 'CorrectMouInput', { id, reason: 'An example.', record }, OFFICERS),
  draftMou: takes('draftMou', 'DraftMouInput', { title, partyIds: [nobodys('org'), other] }, PARTIES),
  editMou: takes('editMou', 'EditMouInput', { id, title }, PARTIES),
  proposeMou: takes('proposeMou', 'MouActInput', { id }, PARTIES),
  acceptMouText: takes('acceptMouText', 'AcceptMouTextInput', { id, textHash: HASH }, PARTIES),
  recordMouAcceptance: takes(
    'recordMouAcceptance',
    'RecordMouAcceptanceInput',
    { id, textHash: HASH, partyId: nobodys('org'), evidence: 'A letter.' },
    OFFICERS,
  ),
  reopenMou: takes('reopenMou', 'MouReasonInput', { id, reason: 'An example.' }, PARTIES),
  signMou: takes('signMou', 'SignMouInput', { id, textHash: HASH }, ['memberHead']),
  recordMouSignature: takes(
    'recordMouSignature',
    'RecordMouSignatureInput',
    { id, textHash: HASH, partyId: nobodys('org'), method: 'IN_PERSON', signedOn: '2022-08-16', evidence: 'A photo.' },
    OFFICERS,
  ),
  abandonMou: takes('abandonMou', 'MouReasonInput', { id, reason: 'An example.' }, PARTIES),
  beginMouReview: takes('beginMouReview', 'BeginMouReviewInput', { id, reason: 'An example.' }, PARTIES),
  completeMouReview: takes('completeMouReview', 'CompleteMouReviewInput', { id, outcome: 'It stays.' }, PARTIES),
  proposeMouAmendment: takes('proposeMouAmendment', 'EditMouInput', { id, title }, PARTIES),
  withdrawMouAmendment: takes('withdrawMouAmendment', 'MouReasonInput', { id, reason: 'An example.' }, PARTIES),
  draftMouSuccessor: takes('draftMouSuccessor', 'DraftMouSuccessorInput', { id }, PARTIES),
  declineMouRenewal: takes('declineMouRenewal', 'MouNoticeInput', { id, reason: 'An example.' }, [...HEADS, 'admin']),
  terminateMou: takes('terminateMou', 'TerminateMouInput', { id, reason: 'An example.' }, [...HEADS, 'admin']),
  addCommitment: takes(
    'addCommitment',
    'AddCommitmentInput',
    { mouId: id, clause: '1', description: title, ownerId: nobodys('org') },
    PARTIES,
  ),
  editCommitment: takes('editCommitment', 'EditCommitmentInput', { id: nobodys('commitment') }, PARTIES),
  fulfilCommitment: takes(
    'fulfilCommitment',
    'FulfilCommitmentInput',
    { id: nobodys('commitment'), evidence: 'A report.' },
    PARTIES,
  ),
  releaseCommitment: takes(
    'releaseCommitment',
    'ReleaseCommitmentInput',
    { id: nobodys('commitment'), reason: 'An example.' },
    PARTIES,
  ),
};
