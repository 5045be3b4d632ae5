/** Who may call the root fields of the module funding. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const [CALL, APPLICATION, ORGANISATION] = [nobodys('call'), nobodys('fund'), nobodys('org')];
const TITLE = [{ language: 'en', text: 'Example' }];
const STEP = { id: APPLICATION, expectedVersion: 1 };
const NEW_CALL = {
  ...{ funderId: ORGANISATION, title: TITLE, currency: 'EUR' },
  ...{ deadlineOn: '2027-03-01', deadlineTime: '17:00', zone: 'Europe/Brussels' },
};
const PREPARE = [...HEADS, 'memberEditor', ...OFFICERS] as const;
const SUBMIT = [...HEADS, ...OFFICERS] as const;
const SIGN = ['memberHead', ...OFFICERS] as const;

const mutation = (field: string, type: string, value: object, letIn: Row['letIn']): Readonly<Record<string, Row>> => ({
  [field]: { sample: `${field}(input: $input) { __typename }`, ...input(type, value), letIn },
});

export const QUERIES: Readonly<Record<string, Row>> = {
  fundingCall: { sample: byId('fundingCall', CALL), letIn: EVERYBODY },
  fundingCalls: { sample: 'fundingCalls { nodes { id } }', letIn: EVERYBODY },
  fundingApplication: { sample: byId('fundingApplication', APPLICATION), letIn: EVERYBODY },
  fundingApplications: { sample: 'fundingApplications { nodes { id } }', letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  ...mutation('recordFundingCall', 'RecordFundingCallInput', NEW_CALL, OFFICERS),
  ...mutation('updateFundingCall', 'UpdateFundingCallInput', { ...NEW_CALL, id: CALL, expectedVersion: 1 }, OFFICERS),
  ...mutation('startFundingApplication', 'StartFundingApplicationInput', { title: TITLE, callId: CALL }, PREPARE),
  ...mutation(
    'recordFundingApplication',
    'RecordFundingApplicationInput',
    {
      ...{ title: TITLE, state: 'GRANTED', provenance: 'RECORDED_RETROSPECTIVELY' },
      partners: [{ organisationId: ORGANISATION, role: 'COORDINATOR' }],
    },
    OFFICERS,
  ),
  ...mutation('updateFundingApplication', 'UpdateFundingApplicationInput', { ...STEP, title: TITLE }, PREPARE),
  ...mutation(
    'setConsortiumPartner',
    'SetConsortiumPartnerInput',
    { ...STEP, organisationId: ORGANISATION, role: 'PARTNER' },
    PREPARE,
  ),
  ...mutation(
    'removeConsortiumPartner',
    'RemoveConsortiumPartnerInput',
    { ...STEP, organisationId: ORGANISATION },
    PREPARE,
  ),
  ...mutation('buildConsortium', 'FundingStepInput', STEP, PREPARE),
  ...mutation('draftFundingApplication', 'FundingStepInput', STEP, PREPARE),
  ...mutation('reviewFundingApplication', 'FundingStepInput', STEP, PREPARE),
  ...mutation('returnFundingApplication', 'FundingReasonInput', { ...STEP, reason: 'Example' }, PREPARE),
  ...mutation('markFundingApplicationReady', 'FundingStepInput', STEP, PREPARE),
  ...mutation('submitFundingApplication', 'SubmitFundingApplicationInput', { ...STEP, reference: '1' }, SUBMIT),
  ...mutation('grantFunding', 'GrantFundingInput', STEP, SUBMIT),
  ...mutation('rejectFunding', 'FundingOutcomeInput', STEP, SUBMIT),
  ...mutation('reserveFunding', 'FundingOutcomeInput', STEP, SUBMIT),
  ...mutation('startFundedProject', 'FundingStepInput', STEP, PREPARE),
  ...mutation('closeFundedProject', 'FundingStepInput', STEP, PREPARE),
  ...mutation('abandonFundingApplication', 'FundingReasonInput', { ...STEP, reason: 'Example' }, PREPARE),
  ...mutation(
    'signPartnerMandate',
    'SignPartnerMandateInput',
    { ...STEP, organisationId: ORGANISATION, evidence: 'Example' },
    SIGN,
  ),
  ...mutation('declinePartnerMandate', 'FundingReasonInput', { ...STEP, reason: 'Example' }, SIGN),
};
