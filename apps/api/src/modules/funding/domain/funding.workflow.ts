/** The life of an application for funding, as a table. Who may do what stands in funding.policy.ts. */
import type { FundingApplicationState } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import * as guards from './funding.guards.js';
import { declines, type FundingSubject, leads, signs, submits } from './funding.policy.js';

/** What can be done to an application for funding. */
export const FUNDING_ACTIONS = {
  EDIT: 'Write its title, call, currency and total: `updateFundingApplication`.',
  SET_PARTNER:
    'Take an organisation into the consortium, or change its role, share or identifiers: `setConsortiumPartner`.',
  REMOVE_PARTNER: 'Take an organisation out of the consortium: `removeConsortiumPartner`.',
  BUILD_CONSORTIUM: 'Begin to look for partners: `buildConsortium`.',
  DRAFT: 'Begin to write it: `draftFundingApplication`.',
  REVIEW: 'Let others read it: `reviewFundingApplication`.',
  RETURN: 'Take it back for more work: `returnFundingApplication`.',
  MARK_READY: 'Say that everything is there: `markFundingApplicationReady`.',
  SUBMIT: 'Say that it lies with the funder: `submitFundingApplication`.',
  GRANT: 'Tell that the funder grants it: `grantFunding`.',
  REJECT: 'Tell that the funder does not grant it: `rejectFunding`.',
  RESERVE: 'Tell that it stands on the reserve list: `reserveFunding`.',
  START: 'Say that the project runs: `startFundedProject`.',
  CLOSE: 'Say that the project is over: `closeFundedProject`.',
  ABANDON: 'Give it up: `abandonFundingApplication`.',
  SIGN_MANDATE: 'Give the coordinator the mandate of a partner: `signPartnerMandate`.',
  DECLINE_MANDATE: 'Decline a mandate, or take it back: `declinePartnerMandate`.',
} as const;
export type FundingAction = keyof typeof FUNDING_ACTIONS;

type Row = Transition<FundingApplicationState, FundingAction, FundingSubject, Actor>;
type Guards = readonly Guard<FundingSubject, Actor>[];

const rowsOf =
  (who: Row['who']) =>
  (
    from: readonly FundingApplicationState[],
    action: FundingAction,
    to: FundingApplicationState,
    needed: Guards = [],
  ): Row => ({ from, action, to, who, guards: needed });

/** Where it can be written. */
const OPEN = ['IDEA', 'CONSORTIUM_BUILDING', 'DRAFTING', 'INTERNAL_REVIEW'] as const;
/** Where partners are asked. */
export const PARTNERS_ASKED = ['CONSORTIUM_BUILDING', 'DRAFTING', 'INTERNAL_REVIEW'] as const;

const lead = rowsOf(leads);
const submit = rowsOf(submits);
const READINESS = [
  guards.callNamed,
  guards.coordinatorNamed,
  guards.mandatesSigned,
  guards.partnersEligible,
  guards.partnersIdentified,
  guards.sharesSum,
  guards.withinCall,
  guards.beforeDeadline,
];

export const fundingWorkflow = new Workflow<FundingApplicationState, FundingAction, FundingSubject, Actor>([
  ...OPEN.flatMap(state => [
    lead([state], 'EDIT', state),
    lead([state], 'SET_PARTNER', state),
    lead([state], 'REMOVE_PARTNER', state, [guards.hasPartners]),
  ]),
  lead(['IDEA'], 'BUILD_CONSORTIUM', 'CONSORTIUM_BUILDING'),
  lead(['CONSORTIUM_BUILDING'], 'DRAFT', 'DRAFTING', [guards.coordinatorNamed]),
  lead(['DRAFTING'], 'REVIEW', 'INTERNAL_REVIEW'),
  lead(['INTERNAL_REVIEW', 'READY'], 'RETURN', 'DRAFTING'),
  lead(['INTERNAL_REVIEW'], 'MARK_READY', 'READY', READINESS),
  submit(['READY'], 'SUBMIT', 'SUBMITTED', READINESS),
  submit(['SUBMITTED', 'RESERVE'], 'GRANT', 'GRANTED'),
  submit(['SUBMITTED', 'RESERVE'], 'REJECT', 'REJECTED'),
  submit(['SUBMITTED'], 'RESERVE', 'RESERVE'),
  lead(['GRANTED'], 'START', 'RUNNING'),
  lead(['RUNNING'], 'CLOSE', 'CLOSED'),
  lead([...OPEN, 'READY'], 'ABANDON', 'ABANDONED'),
  ...PARTNERS_ASKED.flatMap(state => [
    rowsOf(signs)([state], 'SIGN_MANDATE', state, [guards.mandateToSign]),
    rowsOf(declines)([state], 'DECLINE_MANDATE', state, [guards.mandateToDecline]),
  ]),
  rowsOf(declines)(['READY'], 'DECLINE_MANDATE', 'DRAFTING', [guards.mandateToDecline]),
]);
