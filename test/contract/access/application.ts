/** Who may call the root fields of applications. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const APPLICATION = nobodys('app');
const ENDORSEMENT = nobodys('endorsement');
const APPLICANTS = [...HEADS, ...OFFICERS] as const;
const INQUIRERS = [...OFFICERS, 'board'] as const;
const BOARD = ['board'] as const;

const act = (field: string, type: string, letIn: Row['letIn'], value: object = {}): Row => ({
  sample: `${field}(input: $input) { __typename }`,
  ...input(`${type}Input`, { id: APPLICATION, ...value }),
  letIn,
});
const waiver = { subject: 'CRITERION', code: 'EXISTENCE', reason: 'A' };

export const QUERIES: Readonly<Record<string, Row>> = {
  application: { sample: byId('application', APPLICATION), letIn: EVERYBODY },
  applications: { sample: 'applications { nodes { id } }', letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  startApplication: {
    sample: 'startApplication(input: $input) { __typename }',
    ...input('StartApplicationInput', { organisationId: nobodys('org'), category: 'FULL' }),
    letIn: APPLICANTS,
  },
  editApplication: act('editApplication', 'EditApplication', APPLICANTS),
  submitApplication: act('submitApplication', 'ApplicationAct', APPLICANTS),
  insistOnApplication: act('insistOnApplication', 'ApplicationAct', APPLICANTS),
  withdrawApplication: act('withdrawApplication', 'ApplicationReason', APPLICANTS),
  addApplicationDocument: act('addApplicationDocument', 'AddApplicationDocument', APPLICANTS, {
    type: 'STATUTES',
    language: 'en',
    fileId: nobodys('file'),
  }),
  checkApplicationDocument: {
    sample: 'checkApplicationDocument(input: $input) { __typename }',
    ...input('CheckApplicationDocumentInput', { documentId: nobodys('appdoc'), accepted: true }),
    letIn: OFFICERS,
  },
  requestEndorsement: act('requestEndorsement', 'RequestEndorsement', APPLICANTS, { organisationId: nobodys('org') }),
  giveEndorsement: act('giveEndorsement', 'AnswerEndorsement', HEADS, { id: ENDORSEMENT }),
  declineEndorsement: act('declineEndorsement', 'AnswerEndorsement', HEADS, { id: ENDORSEMENT }),
  withdrawEndorsement: act('withdrawEndorsement', 'Endorsement', HEADS, { id: ENDORSEMENT }),
  requestInformation: act('requestInformation', 'RequestInformation', INQUIRERS, {
    dueOn: '2099-01-01',
    items: [{ question: 'A' }],
  }),
  answerInformationItem: act('answerInformationItem', 'AnswerInformationItem', APPLICANTS, {
    position: 1,
    answer: 'A',
  }),
  answerInformationRequest: act('answerInformationRequest', 'ApplicationAct', APPLICANTS),
  sendApplicationMessage: act('sendApplicationMessage', 'SendApplicationMessage', [...APPLICANTS, 'board'], {
    visibility: 'APPLICANT',
    text: 'A',
  }),
  acceptFormalCheck: act('acceptFormalCheck', 'ApplicationAct', OFFICERS),
  circulateApplication: act('circulateApplication', 'ApplicationAct', OFFICERS),
  resumeApplication: act('resumeApplication', 'ApplicationReason', OFFICERS),
  reopenApplication: act('reopenApplication', 'ReopenApplication', OFFICERS, { reason: 'A' }),
  confirmFirstDues: act('confirmFirstDues', 'ApplicationReason', OFFICERS),
  proposeWaiver: act('proposeWaiver', 'ProposeWaiver', INQUIRERS, waiver),
  decideWaiver: act('decideWaiver', 'DecideWaiver', BOARD, { ...waiver, granted: true }),
  assignReviewer: act('assignReviewer', 'AssignReviewer', INQUIRERS, { personId: nobodys('person') }),
  recuseReviewer: act('recuseReviewer', 'RecuseReviewer', INQUIRERS, { reason: 'A' }),
  recordCriterion: act('recordCriterion', 'RecordCriterion', BOARD, { code: 'EXISTENCE', result: 'MET' }),
  recommendApplication: act('recommendApplication', 'RecommendApplication', BOARD, { recommendation: 'ADMIT' }),
  recordDissent: act('recordDissent', 'RecordDissent', BOARD, { text: 'A' }),
  grantProvisionalAdmission: act('grantProvisionalAdmission', 'GrantProvisionalAdmission', ['admin', 'board']),
};
