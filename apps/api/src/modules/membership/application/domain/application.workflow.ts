/**
 * The life of an application, as a table: who may do what in which state, what must be true, and where it leads. The
 * guards are in application.guards.ts. What the members decide comes from their ballot and stands in the second table.
 */
import { APPLICATION_STATES, type ApplicationState, CLOSED_APPLICATION_STATES } from '@kurultai/schema';
import { type Actor, type Grant, holds } from '../../../../core/access/index.js';
import { type Transition, Workflow } from '../../../../core/workflow/index.js';
import * as must from './application.guards.js';
import { mayActFor } from './application.policy.js';
import type { ApplicationSubject } from './application-subject.js';
import * as grants from './grants.js';

/** What can be done to an application. */
export const APPLICATION_ACTIONS = {
  EDIT: 'Write the draft: `editApplication`.',
  SUBMIT: 'Hand it in: `submitApplication`.',
  ADD_DOCUMENT: 'Hand in a document, or a newer version of one: `addApplicationDocument`.',
  REQUEST_ENDORSEMENT: 'Ask a member to endorse the applicant: `requestEndorsement`.',
  WITHDRAW: 'Take it back: `withdrawApplication`.',
  INSIST: 'Insist on a vote though it is not recommended: `insistOnApplication`.',
  ANSWER_ITEM: 'Answer one item of a request for information: `answerInformationItem`.',
  ANSWER: 'Hand in the answers to a request for information: `answerInformationRequest`.',
  SEND_MESSAGE: 'Write a message in the case: `sendApplicationMessage`.',
  ASK: 'Ask the applicant for information: `requestInformation`.',
  CHECK_DOCUMENT: 'Accept or refuse a document: `checkApplicationDocument`.',
  ACCEPT_FORMAL_CHECK: 'Find it formally complete: `acceptFormalCheck`.',
  PROPOSE_WAIVER: 'Propose to do without a document or a criterion: `proposeWaiver`.',
  DECIDE_WAIVER: 'Decide to do without a document or a criterion, or not: `decideWaiver`.',
  ASSIGN_REVIEWER: 'Name a member of the board who looks into it: `assignReviewer`.',
  RECUSE: 'Declare a person partial: `recuseReviewer`.',
  RECORD_CRITERION: 'Record how a criterion was found: `recordCriterion`.',
  RECOMMEND: 'Recommend to admit it: `recommendApplication` with ADMIT.',
  RECOMMEND_LOWER: 'Recommend to admit it in a lower category: `recommendApplication` with ADMIT_AS_LOWER.',
  RECOMMEND_DEFERRAL: 'Recommend to put it off: `recommendApplication` with DEFER.',
  RECOMMEND_REFUSAL: 'Recommend to refuse it: `recommendApplication` with REFUSE.',
  DISSENT: 'Put a dissenting opinion on record: `recordDissent`.',
  CIRCULATE: 'Circulate the documents to the members: `circulateApplication`.',
  ADMIT_PROVISIONALLY: 'Record the board’s provisional admission: `grantProvisionalAdmission`.',
  SCHEDULE: 'Put it on the agenda: `scheduleApplication`.',
  RESUME: 'Take a case up again that was put off: `resumeApplication`.',
  CONFIRM_DUES: 'Record that the first dues were paid or waived: `confirmFirstDues`.',
  REOPEN: 'Reopen a closed case: `reopenApplication`.',
  LAPSE: 'End a case that was not answered in time. The service does it by itself.',
} as const;
export type ApplicationAction = keyof typeof APPLICATION_ACTIONS;

/** What a decision of the members does to an application. */
export type ApplicationOutcome = 'ADMIT' | 'REFUSE' | 'POSTPONE' | 'ANNUL';

type Row<Action extends string> = Transition<ApplicationState, Action, ApplicationSubject, Actor>;
type Who = Row<string>['who'];

const forApplicant =
  (grant: Grant): Who =>
  (actor, subject) =>
    holds(actor, grant) && mayActFor(actor, subject.organisationId);

const preparer = forApplicant(grants.APPLY);
const signatory = forApplicant(grants.SUBMIT);
const converser = forApplicant(grants.CONVERSE);
const handler: Who = actor => holds(actor, grants.HANDLE);
const inquirer: Who = actor => holds(actor, grants.INQUIRE);
const board: Who = actor => holds(actor, grants.SCREEN);
const boardOrAdmin: Who = actor => holds(actor, grants.ADMIT_PROVISIONALLY);
const service: Who = actor => actor.kind === 'SYSTEM';

/** A signatory, when the request for information came in this state. */
const answererFrom =
  (state: ApplicationState): Who =>
  (actor, subject) =>
    preparer(actor, subject) && (subject.informationFrom ?? 'SCREENING') === state;

const ALL = Object.keys(APPLICATION_STATES) as ApplicationState[];
const OPEN = ALL.filter(state => !(CLOSED_APPLICATION_STATES as readonly ApplicationState[]).includes(state));
const BEFORE_RECOMMENDATION = ['DRAFT', 'SUBMITTED', 'INFO_REQUESTED', 'SCREENING'] as const;
const IN_HAND = ['SUBMITTED', 'INFO_REQUESTED', 'SCREENING'] as const;
const SCREENED = ['RECOMMENDED', 'NOT_RECOMMENDED', 'DEFERRED'] as const;

/** An act that leaves the state as it is. */
const stays = <Action extends string>(
  states: readonly ApplicationState[],
  action: Action,
  who: Who,
  guards: Row<Action>['guards'] = [],
): Row<Action>[] => states.map(state => ({ from: [state], action, to: state, who, guards }));

const impartial = [must.notRecused, must.notTheSubmitter];
const judged = [...impartial, must.criteriaRecorded];

export const applicationWorkflow = new Workflow<ApplicationState, ApplicationAction, ApplicationSubject, Actor>([
  // The applicant writes, and hands in.
  ...stays(['DRAFT'], 'EDIT', preparer),
  {
    from: ['DRAFT'],
    action: 'SUBMIT',
    to: 'SUBMITTED',
    who: signatory,
    guards: [
      must.notAMember,
      must.answersComplete,
      must.statutesAccepted,
      must.documentsReceived,
      must.inTime,
      must.noOtherOpen,
    ],
  },
  ...stays(BEFORE_RECOMMENDATION, 'ADD_DOCUMENT', preparer),
  ...stays(BEFORE_RECOMMENDATION, 'REQUEST_ENDORSEMENT', preparer),
  { from: OPEN, action: 'WITHDRAW', to: 'WITHDRAWN', who: signatory, guards: [must.ballotNotOpen] },
  ...stays(['NOT_RECOMMENDED'], 'INSIST', signatory, [must.insistAllowed, must.notInsisted]),

  // Questions and answers.
  { from: ['SUBMITTED', 'SCREENING'], action: 'ASK', to: 'INFO_REQUESTED', who: inquirer, guards: [must.notRecused] },
  ...stays(['INFO_REQUESTED'], 'ANSWER_ITEM', preparer),
  ...(['SUBMITTED', 'SCREENING'] as const).map((to): Row<'ANSWER'> => ({
    from: ['INFO_REQUESTED'],
    action: 'ANSWER',
    to,
    who: answererFrom(to),
    guards: [must.itemsAnswered],
  })),
  {
    from: ['INFO_REQUESTED'],
    action: 'LAPSE',
    to: 'LAPSED',
    who: service,
    guards: [must.gracePassed, must.remindersGiven],
  },
  ...stays(ALL, 'SEND_MESSAGE', converser),

  // The secretariat checks.
  ...stays(IN_HAND, 'CHECK_DOCUMENT', handler, [must.notTheSubmitter]),
  {
    from: ['SUBMITTED'],
    action: 'ACCEPT_FORMAL_CHECK',
    to: 'SCREENING',
    who: handler,
    guards: [must.notTheSubmitter, must.documentsAccepted],
  },
  ...stays(BEFORE_RECOMMENDATION, 'PROPOSE_WAIVER', inquirer),
  ...stays(BEFORE_RECOMMENDATION, 'DECIDE_WAIVER', board, impartial),

  // The board screens, and recommends.
  ...stays(IN_HAND, 'ASSIGN_REVIEWER', inquirer),
  ...stays([...IN_HAND, ...SCREENED], 'RECUSE', inquirer),
  ...stays(['SCREENING'], 'RECORD_CRITERION', board, impartial),
  {
    from: ['SCREENING'],
    action: 'RECOMMEND',
    to: 'RECOMMENDED',
    who: board,
    guards: [...judged, must.criteriaMet, must.endorsed],
  },
  {
    from: ['SCREENING'],
    action: 'RECOMMEND_LOWER',
    to: 'RECOMMENDED',
    who: board,
    guards: [...judged, must.fitsLower, must.endorsed],
  },
  { from: ['SCREENING'], action: 'RECOMMEND_DEFERRAL', to: 'DEFERRED', who: board, guards: judged },
  { from: ['SCREENING'], action: 'RECOMMEND_REFUSAL', to: 'NOT_RECOMMENDED', who: board, guards: judged },
  ...stays(['SCREENING', ...SCREENED], 'DISSENT', board, [must.notRecused]),

  // Towards the vote.
  ...stays(['SCREENING', ...SCREENED], 'CIRCULATE', handler, [must.notCirculated]),
  ...stays(['RECOMMENDED'], 'ADMIT_PROVISIONALLY', boardOrAdmin, [
    must.notRecused,
    must.provisionalAllowed,
    must.notProvisional,
    must.noMembership,
  ]),
  {
    from: ['RECOMMENDED'],
    action: 'SCHEDULE',
    to: 'ON_AGENDA',
    who: handler,
    guards: [must.circulated, must.noticeGiven],
  },
  {
    from: ['NOT_RECOMMENDED'],
    action: 'SCHEDULE',
    to: 'ON_AGENDA',
    who: handler,
    guards: [must.insisted, must.circulated, must.noticeGiven],
  },
  {
    from: ['DEFERRED'],
    action: 'SCHEDULE',
    to: 'ON_AGENDA',
    who: handler,
    guards: [must.recommendedOrInsisted, must.circulated, must.noticeGiven],
  },
  { from: ['DEFERRED'], action: 'RESUME', to: 'SCREENING', who: handler },

  // Where the rule set lets an admission take effect with the first dues.
  ...stays(['ADMITTED'], 'CONFIRM_DUES', handler, [must.duesAwaited]),

  // A closed case can be taken up again for a while.
  {
    from: ['REFUSED', 'LAPSED', 'WITHDRAWN'],
    action: 'REOPEN',
    to: 'SCREENING',
    who: handler,
    guards: [must.wasSubmitted, must.reopenedInTime, must.noOtherOpen, must.notAMember],
  },
]);

/** What the members decided, as the ballot's module brings it in the transaction that publishes the result. */
export const applicationOutcomes = new Workflow<ApplicationState, ApplicationOutcome, ApplicationSubject, Actor>([
  { from: ['ON_AGENDA'], action: 'ADMIT', to: 'ADMITTED', who: () => true },
  { from: ['ON_AGENDA'], action: 'REFUSE', to: 'REFUSED', who: () => true },
  { from: ['ON_AGENDA'], action: 'POSTPONE', to: 'DEFERRED', who: () => true },
  // An annulled decision decided nothing: the case is open again, to be voted on anew.
  { from: ['ADMITTED', 'REFUSED'], action: 'ANNUL', to: 'DEFERRED', who: () => true, guards: [must.noOtherOpen] },
]);
