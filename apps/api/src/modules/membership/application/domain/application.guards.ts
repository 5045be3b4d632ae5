/** The conditions of the application's table, each with the sentence that a person reads when it does not hold. */
import {
  type DocumentStatus,
  type MembershipCategoryCode,
  type MembershipStatus,
  REQUIRED_QUESTIONS,
  type RuleSetContent,
} from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../../core/access/index.js';
import type { Guard } from '../../../../core/workflow/index.js';
import { addDays, addMonths } from '../../../../core/zone/index.js';
import type { ApplicationSubject } from './application-subject.js';
import { isOneOf } from './application.policy.js';

type ApplicationGuard = Guard<ApplicationSubject, Actor>;

const guard = (code: string, message: string, holds: ApplicationGuard['holds']): ApplicationGuard => ({
  code,
  message,
  holds,
});

/** How many reminders are given before a case lapses, whatever the rule set says. */
export const REMINDERS_BEFORE_LAPSE = 2;

const everyDocument = (subject: ApplicationSubject, good: readonly DocumentStatus[]): boolean =>
  subject.checklist.every(({ status }) => good.includes(status));

/** Codes of the criteria of a category. */
export const criteriaOf = (rules: RuleSetContent, category: MembershipCategoryCode): string[] =>
  rules.criteria.filter(({ categories }) => categories.includes(category)).map(({ code }) => code);

/** Whether each criterion of a category was found met, or was waived. */
const fits = ({ rules, findings }: ApplicationSubject, category: MembershipCategoryCode): boolean =>
  criteriaOf(rules, category).every(code => findings[code] === 'MET' || findings[code] === 'WAIVED');

const rankOf = (rules: RuleSetContent, code: MembershipCategoryCode | null): number =>
  rules.categories.find(category => category.code === code)?.rank ?? -1;

/** The categories below the one that was asked for, the highest first. */
const lowerCategories = ({ rules, categoryRequested }: ApplicationSubject): MembershipCategoryCode[] =>
  rules.categories
    .filter(({ rank }) => rank < rankOf(rules, categoryRequested))
    .sort((a, b) => b.rank - a.rank)
    .map(({ code }) => code);

/** The lower categories for which an applicant fits: those with criteria, of which every one is met or waived. */
export const admissibleCategories = (subject: ApplicationSubject): MembershipCategoryCode[] =>
  lowerCategories(subject).filter(code => criteriaOf(subject.rules, code).length > 0 && fits(subject, code));

/** Statuses in which an organisation has a membership. */
export const MEMBER_STATUSES: readonly MembershipStatus[] = ['ACTIVE', 'PROVISIONAL', 'SUSPENDED'];

/** Whether an organisation is a member in the category, or in a higher one, already. */
export const isMemberAlready = (
  { status, category }: ApplicationSubject['standing'],
  wanted: MembershipCategoryCode,
  rules: RuleSetContent,
): boolean => MEMBER_STATUSES.includes(status) && rankOf(rules, category) >= rankOf(rules, wanted);

/** The last day on which an application for a summit comes in time. */
export const windowCloses = (startsOn: string, { applications }: RuleSetContent): string =>
  addDays(startsOn, -applications.windowClosesDaysBeforeSummit);

/** Whether it is too late for the summit at which the applicant aims. */
export const isLate = ({ targetSummitStartsOn, today, rules }: ApplicationSubject): boolean =>
  targetSummitStartsOn !== null && today > windowCloses(targetSummitStartsOn, rules);

export const notAMember = guard(
  'ALREADY_MEMBER',
  'The organisation is a member in this category, or in a higher one, already.',
  ({ standing, categoryRequested, rules }) => !isMemberAlready(standing, categoryRequested, rules),
);

export const answersComplete = guard('ANSWERS_MISSING', 'A required question is not answered.', ({ answered }) =>
  REQUIRED_QUESTIONS.every(question => answered.includes(question)),
);

export const statutesAccepted = guard(
  'STATUTES_NOT_ACCEPTED',
  'The applicant has not accepted the statutes of the network.',
  subject => subject.statutesAccepted,
);

export const documentsReceived = guard(
  'DOCUMENTS_MISSING',
  'A document of the checklist is neither received nor waived.',
  subject => everyDocument(subject, ['RECEIVED', 'ACCEPTED', 'WAIVED']),
);

export const documentsAccepted = guard(
  'DOCUMENTS_NOT_ACCEPTED',
  'A document of the checklist is neither accepted nor waived.',
  subject => everyDocument(subject, ['ACCEPTED', 'WAIVED']),
);

export const inTime = guard(
  'WINDOW_CLOSED',
  'The window for applications to this summit has closed.',
  subject => subject.rules.applications.lateAccepted || !isLate(subject),
);

/** Nobody screens what they handed in. */
export const notTheSubmitter = guard(
  'SUBMITTER_CANNOT_SCREEN',
  'You handed it in: somebody else does this.',
  ({ submittedBy }, actor) => submittedBy === null || actingPerson(actor) !== submittedBy,
);

export const notRecused = guard(
  'RECUSED',
  'You are recused, or act or acted for the applicant: you take no part in the screening.',
  ({ recused, applicantPersons }, actor) => !isOneOf(actor, recused) && !isOneOf(actor, applicantPersons),
);

export const itemsAnswered = guard(
  'ITEMS_UNANSWERED',
  'An item of the request for information is not answered.',
  ({ information }) => information !== null && information.answered === information.items,
);

export const gracePassed = guard(
  'GRACE_NOT_PASSED',
  'The due day and the days of grace have not passed.',
  ({ information, today, rules }) =>
    information !== null && today > addDays(information.dueOn, rules.applications.infoRequest.graceDays),
);

export const remindersGiven = guard(
  'REMINDERS_NOT_GIVEN',
  'The applicant was not reminded twice yet.',
  subject => subject.remindersGiven >= REMINDERS_BEFORE_LAPSE,
);

/** Counted again at this moment: an endorser may have lost its standing since. */
export const endorsed = guard(
  'ENDORSEMENTS_MISSING',
  'Fewer endorsements are given and valid than the rule set demands.',
  ({ endorsements, rules }) =>
    endorsements.filter(({ status }) => status === 'GIVEN').length >= rules.applications.minimumEndorsements,
);

export const criteriaRecorded = guard(
  'CRITERIA_NOT_RECORDED',
  'A criterion of the category is not found met, waived or unmet yet.',
  ({ rules, categoryRequested, findings }) =>
    criteriaOf(rules, categoryRequested).every(code => findings[code] !== undefined),
);

export const criteriaMet = guard('CRITERIA_UNMET', 'A criterion of the category is neither met nor waived.', subject =>
  fits(subject, subject.categoryRequested),
);

export const fitsLower = guard(
  'NO_LOWER_CATEGORY',
  'There is no lower category of which every criterion is met or waived.',
  subject => admissibleCategories(subject).length > 0,
);

export const notCirculated = guard(
  'ALREADY_CIRCULATED',
  'The documents were circulated already.',
  ({ circulatedOn }) => circulatedOn === null,
);

export const circulated = guard(
  'NOT_CIRCULATED',
  'The documents were not circulated to the members.',
  ({ circulatedOn }) => circulatedOn !== null,
);

export const noticeGiven = guard(
  'NOTICE_TOO_SHORT',
  'The documents were circulated fewer days before the vote than the rule set demands.',
  ({ circulatedOn, voteOn, rules }) =>
    circulatedOn === null || voteOn === null || addDays(circulatedOn, rules.applications.noticeDays) <= voteOn,
);

export const insistAllowed = guard(
  'INSISTING_NOT_ALLOWED',
  'The rule set does not let an applicant insist on a vote.',
  ({ rules }) => rules.applications.insistAllowed,
);

export const notInsisted = guard('ALREADY_INSISTED', 'The applicant insists already.', subject => !subject.insisted);

export const insisted = guard(
  'NOT_INSISTED',
  'It is not recommended, and the applicant does not insist on a vote.',
  subject => subject.insisted,
);

export const recommendedOrInsisted = guard(
  'NOT_RECOMMENDED',
  'It is not recommended, and the applicant does not insist on a vote.',
  subject => subject.recommendation === 'ADMIT' || subject.recommendation === 'ADMIT_AS_LOWER' || subject.insisted,
);

export const provisionalAllowed = guard(
  'PROVISIONAL_NOT_ALLOWED',
  'The rule set does not let the board admit provisionally.',
  ({ rules }) => rules.applications.provisionalByBoard,
);

export const notProvisional = guard(
  'ALREADY_PROVISIONAL',
  'It was admitted provisionally already.',
  ({ provisionalDecisionId }) => provisionalDecisionId === null,
);

export const noMembership = guard(
  'HAS_MEMBERSHIP',
  'The applicant has a membership: who changes category keeps it until the vote.',
  ({ standing, provisionalDecisionId }) => provisionalDecisionId !== null || !MEMBER_STATUSES.includes(standing.status),
);

export const ballotNotOpen = guard(
  'BALLOT_OPEN',
  'The members are voting on it at this moment.',
  ({ ballotOpen }) => !ballotOpen,
);

export const reopenedInTime = guard(
  'REOPEN_TOO_LATE',
  'It was closed longer ago than the rule set allows.',
  ({ closedOn, today, rules }) => closedOn !== null && today <= addMonths(closedOn, rules.applications.reopenMonths),
);

export const wasSubmitted = guard(
  'NEVER_SUBMITTED',
  'It was never handed in: a draft that was taken back is written anew.',
  ({ submitted }) => submitted,
);

export const noOtherOpen = guard(
  'OPEN_APPLICATION_EXISTS',
  'The organisation has another open application.',
  ({ otherOpen }) => otherOpen === null,
);

export const duesAwaited = guard(
  'NO_DUES_AWAITED',
  'The membership does not wait for first dues.',
  subject => subject.duesAwaited,
);
