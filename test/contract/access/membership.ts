/** Who may call the root fields of the module membership. */
import * as application from './application.js';
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const [ORGANISATION, CASE, DECISION] = [nobodys('org'), nobodys('case'), nobodys('dec')];
const BOARD = ['board'] as const;
const SIGNATORY = ['memberHead'] as const;

/** A mutation with one input. */
const act = (field: string, value: object, letIn: Row['letIn']): Row => ({
  sample: `${field}(input: $input) { __typename }`,
  ...input(`${field.charAt(0).toUpperCase()}${field.slice(1)}Input`, value),
  letIn,
});
const resolution = { organisationId: ORGANISATION, minutesRef: 'A', reason: 'A' };
const ofCase = { id: CASE, expectedVersion: 1 };

export const QUERIES: Readonly<Record<string, Row>> = {
  ...application.QUERIES,
  membership: { sample: byId('membership', nobodys('mbr')), letIn: EVERYBODY },
  memberships: { sample: 'memberships { totalCount }', letIn: EVERYBODY },
  sanctionCase: { sample: byId('sanctionCase', CASE), letIn: [...HEADS, ...OFFICERS, 'board', 'auditor'] },
  sanctionCases: { sample: 'sanctionCases { nodes { id } }', letIn: [...HEADS, ...OFFICERS, 'board', 'auditor'] },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  ...application.MUTATIONS,
  suspendMember: act('suspendMember', resolution, BOARD),
  suspendForDues: act('suspendForDues', { organisationId: ORGANISATION, reason: 'A' }, OFFICERS),
  liftSuspension: act('liftSuspension', resolution, BOARD),
  recordStanding: act('recordStanding', { organisationId: ORGANISATION, good: true, reason: 'A' }, OFFICERS),
  resignMembership: act('resignMembership', { organisationId: ORGANISATION, effectiveOn: '2027-12-31' }, SIGNATORY),
  withdrawResignation: act('withdrawResignation', { organisationId: ORGANISATION }, SIGNATORY),
  confirmLapse: act('confirmLapse', { organisationId: ORGANISATION, reason: 'A' }, OFFICERS),
  confirmProvisionExpiry: act('confirmProvisionExpiry', { organisationId: ORGANISATION, reason: 'A' }, OFFICERS),
  changeMembershipCategory: act(
    'changeMembershipCategory',
    { organisationId: ORGANISATION, category: 'FULL', decisionId: DECISION },
    ['admin'],
  ),
  dissolveMembership: act('dissolveMembership', { organisationId: ORGANISATION }, OFFICERS),
  succeedMembership: act('succeedMembership', { organisationId: ORGANISATION, decisionId: DECISION }, ['admin']),
  correctMembershipEvent: act(
    'correctMembershipEvent',
    { eventId: nobodys('mbrevent'), effectiveOn: '2020', reason: 'A' },
    ['admin'],
  ),
  openSanctionCase: act(
    'openSanctionCase',
    { organisationId: ORGANISATION, sought: 'SUSPENSION', grounds: 'A' },
    BOARD,
  ),
  respondToSanction: act('respondToSanction', { ...ofCase, response: 'A' }, HEADS),
  setSanctionHearing: act('setSanctionHearing', { ...ofCase, hearingOn: '2027-01-01' }, [...OFFICERS, 'board']),
  recordSanctionHearing: act('recordSanctionHearing', { ...ofCase, minutesRef: 'A' }, [...OFFICERS, 'board']),
  dismissSanctionCase: act('dismissSanctionCase', ofCase, BOARD),
  withdrawSanctionCase: act('withdrawSanctionCase', ofCase, BOARD),
  fileAppeal: act('fileAppeal', { caseId: CASE, statement: 'A' }, HEADS),
  decideAppeal: act(
    'decideAppeal',
    {
      id: nobodys('appeal'),
      expectedVersion: 1,
      upheld: true,
      body: 'SUPERVISORY_BOARD',
      decidedOn: '2026-11-20',
      minutesRef: 'A',
      reason: 'A',
    },
    ['admin'],
  ),
};
