/** Who may call the root fields of the module ballot. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const [BALLOT, ORGANISATION, SUMMIT] = [nobodys('ballot'), nobodys('org'), nobodys('summit')];
const QUESTION = [{ language: 'en', text: 'A' }];

export const QUERIES: Readonly<Record<string, Row>> = {
  ballot: { sample: byId('ballot', BALLOT), letIn: EVERYBODY },
  ballots: { sample: 'ballots { nodes { id } }', letIn: EVERYBODY },
  ballotReceipt: { sample: 'ballotReceipt(code: "A") { code }', letIn: EVERYBODY },
};

const act = (field: string, type: string, value: object, letIn: Row['letIn']): Row => ({
  sample: `${field}(input: $input) { __typename }`,
  ...input(type, value),
  letIn,
});
const returning = (field: string): Row => ({ sample: byId(field, BALLOT), letIn: ['returningOfficer'] });
const preparing = (field: string): Row => ({ sample: byId(field, BALLOT), letIn: OFFICERS });

export const MUTATIONS: Readonly<Record<string, Row>> = {
  draftBallot: act(
    'draftBallot',
    'DraftBallotInput',
    { purpose: 'MOTION', kind: 'NAMED', summitId: SUMMIT, question: QUESTION },
    OFFICERS,
  ),
  scheduleApplication: act(
    'scheduleApplication',
    'ScheduleApplicationInput',
    { applicationId: nobodys('app'), kind: 'NAMED', summitId: SUMMIT },
    OFFICERS,
  ),
  scheduleBallot: preparing('scheduleBallot'),
  cancelBallot: preparing('cancelBallot'),
  openBallot: returning('openBallot'),
  moveToHybrid: returning('moveToHybrid'),
  closeBallot: returning('closeBallot'),
  certifyCount: returning('certifyCount'),
  listPaperVoters: act(
    'listPaperVoters',
    'ListPaperVotersInput',
    { ballotId: BALLOT, organisationIds: [ORGANISATION] },
    ['returningOfficer'],
  ),
  strikePaperVote: act('strikePaperVote', 'StrikePaperVoteInput', { ballotId: BALLOT, organisationId: ORGANISATION }, [
    'returningOfficer',
  ]),
  enterTally: act('enterTally', 'EnterTallyInput', { ballotId: BALLOT, counts: [0, 0, 0], invalid: 0 }, [
    'returningOfficer',
  ]),
  voidCount: act('voidCount', 'VoidCountInput', { ballotId: BALLOT, reason: 'A' }, ['returningOfficer']),
  repeatBallot: act('repeatBallot', 'RepeatBallotInput', { ballotId: BALLOT, as: 'RE_RUN' }, OFFICERS),
  publishResult: act('publishResult', 'PublishResultInput', { ballotId: BALLOT }, ['admin']),
  contestResult: act('contestResult', 'ContestResultInput', { ballotId: BALLOT, reason: 'A' }, HEADS),
  upholdResult: act('upholdResult', 'UpholdResultInput', { ballotId: BALLOT, reason: 'A' }, ['admin', 'board']),
  annulResult: act('annulResult', 'AnnulResultInput', { ballotId: BALLOT, reason: 'A' }, ['admin', 'board']),
  castVote: act('castVote', 'CastVoteInput', { ballotId: BALLOT, choice: 'YES', attempt: 'attempt-0' }, HEADS),
  giveProxy: act('giveProxy', 'GiveProxyInput', { summitId: SUMMIT, holderId: ORGANISATION }, HEADS),
  revokeProxy: { sample: byId('revokeProxy', nobodys('proxy')), letIn: HEADS },
  designateCountryVote: { sample: `designateCountryVote(holderId: "${ORGANISATION}") { __typename }`, letIn: HEADS },
};

export const SUBSCRIPTIONS: Readonly<Record<string, Row>> = {
  ballotUpdated: { sample: byId('ballotUpdated', BALLOT), letIn: EVERYBODY },
};
