/** The life of a visa letter, as a table. SUPERSEDED is no act: it happens when the letter in its place is issued. */
import type { VisaLetterState } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson, holds } from '../../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../../core/workflow/index.js';
import { HANDLE, REQUEST } from './grants.js';

/** What can be done to a visa letter. */
export const VISA_LETTER_ACTIONS = {
  ENTER_DATA: 'Enter the data of the travel document, or correct them: `enterVisaData`.',
  TAKE: 'Become the case handler, who alone of the secretariat reads them: `takeVisaCase`.',
  READ_DATA: 'Read the data of the travel document; each reading is recorded: `readVisaData`.',
  APPROVE: 'Agree as the second person: `approveVisaLetter`.',
  REFUSE: 'Refuse it: `refuseVisaLetter`.',
  WITHDRAW: 'Take the request back: `withdrawVisaLetter`.',
  ISSUE: 'Issue it under a number: `issueVisaLetter`.',
  DOWNLOAD: 'Fetch the letter: `requestVisaLetterDownload`.',
  REPLACE: 'Ask for another letter in its place: `replaceVisaLetter`.',
  REVOKE: 'Take it back: `revokeVisaLetter`.',
  RECORD_OUTCOME: 'Record what the consulate decided: `recordVisaOutcome`.',
} as const;
export type VisaLetterAction = keyof typeof VISA_LETTER_ACTIONS;

export interface VisaLetterSubject {
  readonly state: VisaLetterState;
  readonly organisationId: string;
  /** Who travels, if that person has an account. */
  readonly personId: string | null;
  readonly requestedBy: string | null;
  readonly completedBy: string | null;
  readonly handlerId: string | null;
  readonly approvedBy: string | null;
  /** Whether the event has days, and whether they lie behind us in its zone, or it was called off. */
  readonly datesKnown: boolean;
  readonly eventOver: boolean;
  /** Whether the delegate still comes; true where there is no delegation. */
  readonly coming: boolean;
  readonly dataHere: boolean;
  readonly pdfHere: boolean;
  readonly replacementAsked: boolean;
}

type LetterGuard = Guard<VisaLetterSubject, Actor>;
type Who = (actor: Actor, subject: VisaLetterSubject) => boolean;

export const traveller: Who = (actor, { personId }) => personId !== null && actingPerson(actor) === personId;
export const organisation: Who = (actor, { organisationId }) =>
  holds(actor, REQUEST) && actor.kind === 'REPRESENTATIVE' && actingOrganisation(actor) === organisationId;
const officer: Who = actor => holds(actor, HANDLE);
export const handler: Who = (actor, subject) =>
  officer(actor, subject) && subject.handlerId !== null && actingPerson(actor) === subject.handlerId;
const anyOf =
  (...some: Who[]): Who =>
  (actor, subject) =>
    some.some(one => one(actor, subject));

const datesKnown: LetterGuard = {
  code: 'EVENT_DATES_UNKNOWN',
  message: 'The days of the event are not fixed yet.',
  holds: subject => subject.datesKnown,
};
const eventAhead: LetterGuard = {
  code: 'EVENT_OVER',
  message: 'The event is over or was called off.',
  holds: ({ eventOver }) => !eventOver,
};
const coming: LetterGuard = {
  code: 'DELEGATE_NOT_COMING',
  message: 'The delegate is not registered, or the delegation does not take part.',
  holds: subject => subject.coming,
};
const dataHere: LetterGuard = {
  code: 'DATA_GONE',
  message: 'The data of the travel document are not here: they were never entered, or purged.',
  holds: subject => subject.dataHere,
};
const pdfHere: LetterGuard = {
  code: 'DATA_GONE',
  message: 'The letter was purged with the data of the travel document.',
  holds: subject => subject.pdfHere,
};
const handled: LetterGuard = {
  code: 'NO_CASE_HANDLER',
  message: 'A case handler must have taken the case, so that two persons of the secretariat have seen it.',
  holds: ({ handlerId }) => handlerId !== null,
};
const secondPerson: LetterGuard = {
  code: 'SECOND_PERSON_NEEDED',
  message: 'Whoever asked for the letter, entered its data or handles the case does not approve it.',
  holds: ({ requestedBy, completedBy, handlerId }, actor) =>
    ![requestedBy, completedBy, handlerId].includes(actingPerson(actor) ?? ''),
};
const notTheApprover: LetterGuard = {
  code: 'APPROVED_BY_YOU',
  message: 'Whoever approved the letter does not become its case handler.',
  holds: ({ approvedBy }, actor) => approvedBy === null || approvedBy !== actingPerson(actor),
};
const notYourOwn: LetterGuard = {
  code: 'YOUR_OWN_LETTER',
  message: 'Nobody handles a letter for themselves.',
  holds: (subject, actor) => !traveller(actor, subject),
};
const notReplaced: LetterGuard = {
  code: 'REPLACEMENT_ASKED',
  message: 'Another letter in the place of this one was asked for already.',
  holds: ({ replacementAsked }) => !replacementAsked,
};

type Row = Transition<VisaLetterState, VisaLetterAction, VisaLetterSubject, Actor>;
const staying = (
  from: readonly VisaLetterState[],
  action: VisaLetterAction,
  rest: Omit<Row, 'from' | 'action' | 'to'>,
): Row[] => from.map((state): Row => ({ from: [state], action, to: state, ...rest }));

export const visaLetterWorkflow = new Workflow<VisaLetterState, VisaLetterAction, VisaLetterSubject, Actor>([
  {
    from: ['REQUESTED', 'DATA_COMPLETE', 'APPROVED'],
    action: 'ENTER_DATA',
    to: 'DATA_COMPLETE',
    who: anyOf(traveller, organisation, handler),
    guards: [datesKnown, eventAhead, coming],
  },
  ...staying(['REQUESTED', 'DATA_COMPLETE', 'APPROVED', 'ISSUED'], 'TAKE', {
    who: officer,
    guards: [notTheApprover, notYourOwn],
  }),
  ...staying(['DATA_COMPLETE', 'APPROVED', 'ISSUED'], 'READ_DATA', {
    who: anyOf(traveller, handler),
    guards: [dataHere],
  }),
  {
    from: ['DATA_COMPLETE'],
    action: 'APPROVE',
    to: 'APPROVED',
    who: officer,
    guards: [handled, secondPerson, notYourOwn, dataHere, datesKnown, eventAhead, coming],
  },
  { from: ['REQUESTED', 'DATA_COMPLETE'], action: 'REFUSE', to: 'REFUSED', who: officer, guards: [notYourOwn] },
  {
    from: ['REQUESTED', 'DATA_COMPLETE', 'APPROVED'],
    action: 'WITHDRAW',
    to: 'WITHDRAWN',
    who: anyOf(traveller, organisation, handler),
  },
  {
    from: ['APPROVED'],
    action: 'ISSUE',
    to: 'ISSUED',
    who: officer,
    guards: [notYourOwn, dataHere, datesKnown, eventAhead, coming],
  },
  ...staying(['ISSUED'], 'DOWNLOAD', { who: anyOf(traveller, handler), guards: [pdfHere] }),
  ...staying(['ISSUED'], 'REPLACE', {
    who: anyOf(organisation, officer),
    guards: [notReplaced, datesKnown, eventAhead, coming],
  }),
  { from: ['ISSUED'], action: 'REVOKE', to: 'REVOKED', who: officer },
  ...staying(['ISSUED'], 'RECORD_OUTCOME', { who: anyOf(traveller, organisation, officer) }),
]);
