/** The life of a memorandum, as a table. What its day brings (effect, end, renewal) comes by itself: mou-day.ts. */
import type { MouStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, type Grant, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import * as grants from './grants.js';
import * as must from './mou.guards.js';
import { EFFECTIVE, type MouSubject, unaccepted, unsigned } from './mou-subject.js';

/** What can be done to a memorandum. */
export const MOU_ACTIONS = {
  EDIT: 'Write another version of the text on the table: `editMou`.',
  PROPOSE: 'Put the draft before the parties: `proposeMou`.',
  ACCEPT_TEXT: 'Accept the text on the table: `acceptMouText`.',
  RECORD_ACCEPTANCE: 'Record that a party accepted it elsewhere: `recordMouAcceptance`.',
  REOPEN: 'Open the negotiation again; signatures count no more: `reopenMou`.',
  SIGN: 'Sign the text on the table: `signMou`.',
  RECORD_SIGNATURE: 'Record a signature on paper: `recordMouSignature`.',
  ABANDON: 'Give it up: `abandonMou`.',
  BEGIN_REVIEW: 'Begin to look at whether it should stay as it is: `beginMouReview`.',
  COMPLETE_REVIEW: 'End the review with what came of it: `completeMouReview`.',
  PROPOSE_AMENDMENT: 'Put another text before the parties that is to take its place: `proposeMouAmendment`.',
  WITHDRAW_AMENDMENT: 'Take the amendment off the table: `withdrawMouAmendment`.',
  DRAFT_SUCCESSOR: 'Draft the memorandum that is to take its place: `draftMouSuccessor`.',
  DECLINE_RENEWAL: 'Give notice that it ends with its current term: `declineMouRenewal`.',
  TERMINATE: 'Give notice that it ends before its time: `terminateMou`.',
  ADD_COMMITMENT: 'Add what a party promises in a clause: `addCommitment`.',
  CORRECT: 'Put a record from papers right: `correctMou`.',
} as const;
export type MouAction = keyof typeof MOU_ACTIONS;

type Row = Transition<MouStatus, MouAction, MouSubject, Actor>;
type Who = Row['who'];

/** In the name of a party, or as an officer for any of them. */
const forParty =
  (grant: Grant): Who =>
  (actor, subject) =>
    holds(actor, grant) && (actor.kind !== 'REPRESENTATIVE' || subject.partyIds.includes(actor.organisationId));

/** In the name of the party for which one acts, and no other. */
const asParty =
  (grant: Grant): Who =>
  (actor, subject) => {
    const own = actingOrganisation(actor);
    return own !== undefined && holds(actor, grant) && subject.partyIds.includes(own);
  };

const drafter = forParty(grants.DRAFT_MOU);
const decider = forParty(grants.DECIDE_MOU);
const accepter = asParty(grants.DECIDE_MOU);
const signatory = asParty(grants.SIGN_MOU);
const recorder: Who = (actor, _) => holds(actor, grants.RECORD_MOU);
/** Who records the notice of any party: admins, and the service. Everybody else gives that of its own. */
export const recordsNotices = (actor: Actor): boolean =>
  actor.kind === 'SYSTEM' || (actor.kind === 'OFFICER' && actor.roles.includes('ADMIN'));
const ender: Who = (actor, subject) => (recordsNotices(actor) ? forParty : asParty)(grants.END_MOU)(actor, subject);

const and =
  (who: Who, condition: (subject: MouSubject) => boolean): Who =>
  (actor, subject) =>
    who(actor, subject) && condition(subject);
const lastToAccept = (subject: MouSubject): boolean => unaccepted(subject).length <= 1;
const lastToSign = (subject: MouSubject): boolean => unsigned(subject).length <= 1;
const not =
  (condition: (subject: MouSubject) => boolean) =>
  (subject: MouSubject): boolean =>
    !condition(subject);

type Guards = readonly Guard<MouSubject, Actor>[];
const row = (from: readonly MouStatus[], action: MouAction, to: MouStatus, who: Who, guards: Guards = []): Row => ({
  ...{ from, action, to, who, guards },
});
/** An act that leaves the state as it is. */
const stays = (states: readonly MouStatus[], action: MouAction, who: Who, guards: Guards = []): Row[] =>
  states.map(state => row([state], action, state, who, guards));

const accepting = [must.amendmentThere, must.textCurrent, must.authenticTextThere, must.notAccepted];
const signing = [
  must.amendmentThere,
  must.textCurrent,
  must.acceptedByAll,
  must.notSigned,
  must.mandateValid,
  must.endsAfterEffect,
];
const TO_SIGN = ['AGREED_TEXT', 'PARTLY_SIGNED'] as const;
const OPEN = ['DRAFT', 'NEGOTIATION', ...TO_SIGN] as const;
const ENDED = ['RENEWED', 'EXPIRED', 'TERMINATED'] as const;

/** The ways of a party to say yes, by itself or as the secretariat records it. */
const consents: Row[] = [
  ...(
    [
      ['ACCEPT_TEXT', accepter],
      ['RECORD_ACCEPTANCE', recorder],
    ] as const
  ).flatMap(([action, who]) => [
    row(['NEGOTIATION'], action, 'NEGOTIATION', and(who, not(lastToAccept)), accepting),
    row(['NEGOTIATION'], action, 'AGREED_TEXT', and(who, lastToAccept), accepting),
    ...stays(EFFECTIVE, action, who, accepting),
  ]),
  ...(
    [
      ['SIGN', signatory],
      ['RECORD_SIGNATURE', recorder],
    ] as const
  ).flatMap(([action, who]) => [
    row(TO_SIGN, action, 'PARTLY_SIGNED', and(who, not(lastToSign)), signing),
    row(TO_SIGN, action, 'SIGNED', and(who, lastToSign), signing),
    ...stays(EFFECTIVE, action, who, signing),
  ]),
];

export const mouWorkflow = new Workflow<MouStatus, MouAction, MouSubject, Actor>([
  ...stays(['DRAFT', 'NEGOTIATION'], 'EDIT', drafter),
  row(['AGREED_TEXT'], 'EDIT', 'NEGOTIATION', drafter),
  row(['DRAFT'], 'PROPOSE', 'NEGOTIATION', drafter, [must.textThere]),
  ...consents,
  row([...TO_SIGN, 'SIGNED'], 'REOPEN', 'NEGOTIATION', decider),
  row(OPEN, 'ABANDON', 'ABANDONED', decider),
  row(['IN_FORCE'], 'BEGIN_REVIEW', 'UNDER_REVIEW', decider, [must.notCorrected]),
  row(['UNDER_REVIEW'], 'COMPLETE_REVIEW', 'IN_FORCE', decider, [must.notCorrected]),
  ...stays(EFFECTIVE, 'PROPOSE_AMENDMENT', drafter, [
    must.notFromPapers,
    must.noAmendment,
    must.notTerminated,
    must.renewalNotDeclined,
  ]),
  // As REOPEN from SIGNED: what all have signed binds from its day on. Until then each party may go back, with a reason
  // that the others read; what is in force stays as it is.
  ...stays(EFFECTIVE, 'WITHDRAW_AMENDMENT', decider, [must.amendmentThere]),
  ...stays([...EFFECTIVE, 'EXPIRED'], 'DRAFT_SUCCESSOR', drafter, [must.notCorrected, must.noSuccessor]),
  ...stays(EFFECTIVE, 'DECLINE_RENEWAL', ender, [
    must.notCorrected,
    must.tacit,
    must.renewalNotDeclined,
    must.inNotice,
  ]),
  ...stays(EFFECTIVE, 'TERMINATE', ender, [must.notCorrected, must.notTerminated]),
  ...stays([...OPEN, 'SIGNED', ...EFFECTIVE], 'ADD_COMMITMENT', drafter, [must.notCorrected]),
  ...stays([...EFFECTIVE, ...ENDED], 'CORRECT', recorder, [must.fromPapers, must.notCorrected, must.notActedOn]),
]);
