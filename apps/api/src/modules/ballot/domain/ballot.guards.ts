/** The conditions of the table of a ballot. */
import type { SuccessionReason } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import type { Guard } from '../../../core/workflow/index.js';
import type { BallotSubject } from './ballot-subject.js';

type BallotGuard = Guard<BallotSubject, Actor>;

const DAY = 24 * 3600 * 1000;
const onPaper = ({ kind }: BallotSubject) => kind === 'PAPER' || kind === 'HYBRID';

export const MATTER_READY: BallotGuard = {
  code: 'MATTER_NOT_READY',
  message:
    'What is decided on is not ready for it: an application on the agenda, a case that was heard, a finished rule set.',
  holds: ({ matterReady }) => matterReady,
};
/** After a ballot that decided nothing, or whose result was taken back. */
export const MATTER_OPEN: BallotGuard = {
  code: 'MATTER_CLOSED',
  message: 'What was to be decided on is settled, taken back or not ready any more.',
  holds: ({ matterOpen }) => matterOpen,
};
export const NOT_INVOLVED: BallotGuard = {
  code: 'RETURNING_OFFICER_INVOLVED',
  message: 'A returning officer never belongs to an organisation that is up for decision.',
  holds: ({ officerInvolved }) => !officerInvolved,
};
export const IN_SESSION: BallotGuard = {
  code: 'SUMMIT_NOT_IN_SESSION',
  message: 'The summit is not in session.',
  holds: ({ kind, summitState }) => kind === 'WRITTEN' || summitState === 'IN_SESSION',
};
export const ITEM_REACHED: BallotGuard = {
  code: 'AGENDA_ITEM_NOT_REACHED',
  message: 'The item of the agenda was not reached.',
  holds: ({ kind, itemState }) => kind === 'WRITTEN' || itemState === 'REACHED',
};
export const NOTICE_GIVEN: BallotGuard = {
  code: 'NOTICE_NOT_GIVEN',
  message: 'The members were not told of the written ballot.',
  holds: ({ kind, noticeGiven }) => kind !== 'WRITTEN' || noticeGiven,
};
export const APPLICANT_OUTSIDE: BallotGuard = {
  code: 'APPLICANT_PRESENT',
  message: 'Delegates of the organisation concerned are in the room; the rules want them outside during the vote.',
  holds: ({ rules, kind, concernedPresent }) =>
    kind === 'WRITTEN' || !rules.voting.applicantAbsentDuringVote || concernedPresent === 0,
};
export const APPLICANT_CAME: BallotGuard = {
  code: 'APPLICANT_ABSENT',
  message: 'The applicant has not come to the summit; the rules want it there.',
  holds: ({ rules, kind, purpose, concernedCame }) =>
    kind === 'WRITTEN' ||
    !rules.voting.applicantPresentAtSummit ||
    !['ADMISSION', 'RATIFICATION'].includes(purpose) ||
    concernedCame,
};
export const LATE_ENOUGH: BallotGuard = {
  code: 'SECOND_CALL_TOO_EARLY',
  message: 'The second call comes too soon after the first one.',
  holds: ({ call, firstCallClosedAt, rules, now }) =>
    call === 1 ||
    (firstCallClosedAt !== null &&
      now.getTime() >= firstCallClosedAt.getTime() + (rules.quorum.secondCall?.afterMinutes ?? 0) * 60_000),
};
export const WINDOW_OVER: BallotGuard = {
  code: 'WINDOW_NOT_OVER',
  message: 'The window of the written ballot is not over, and not everybody has voted.',
  holds: ({ kind, closesAt, now, entitled, receipts }) =>
    kind !== 'WRITTEN' || receipts >= entitled || closesAt === null || now >= closesAt,
};
export const TAKES_PAPER: BallotGuard = {
  code: 'NO_PAPER',
  message: 'Nobody votes on paper in this ballot.',
  holds: onPaper,
};
export const IS_HYBRID: BallotGuard = {
  code: 'NOT_HYBRID',
  message: 'Only a hybrid ballot has a list of those who vote on paper.',
  holds: ({ kind }) => kind === 'HYBRID',
};
export const MAY_BECOME_HYBRID: BallotGuard = {
  code: 'NOT_ELECTRONIC',
  message: 'Only a named or secret ballot can be continued on paper.',
  holds: ({ kind }) => kind === 'NAMED' || kind === 'SECRET',
};
export const PAPERS_MATCHED: BallotGuard = {
  code: 'DOUBLE_VOTERS',
  message: 'Organisations on the list of papers have voted electronically: strike their papers first.',
  holds: ({ doubleVoters }) => doubleVoters === 0,
};
export const OTHER_TELLER: BallotGuard = {
  code: 'OTHER_TELLER_NEEDED',
  message: 'You have entered your totals. The next ones come from another returning officer.',
  holds: ({ tellerEntered }) => !tellerEntered,
};
export const NOT_AGREED_YET: BallotGuard = {
  code: 'TOTALS_AGREED',
  message: 'Two tellers agreed on the totals already.',
  holds: ({ tally }) => tally !== 'AGREED',
};
export const TALLY_AGREED: BallotGuard = {
  code: 'TALLY_NOT_AGREED',
  message: 'Two tellers have not entered the same totals of the papers.',
  holds: subject => !onPaper(subject) || subject.tally === 'AGREED',
};
export const COUNTERS_MATCH: BallotGuard = {
  code: 'COUNT_MISMATCH',
  message: 'The counters and the receipts, or the papers and those who vote on paper, do not match.',
  holds: subject =>
    (subject.counted ?? 0) === subject.receipts &&
    (subject.kind !== 'HYBRID' || subject.papers === null || subject.papers <= subject.paperVoters) &&
    (subject.kind !== 'PAPER' || subject.papers === null || subject.papers <= subject.entitled),
};
/** A count that can be certified is never thrown away, whatever it says. */
export const COUNT_BROKEN: BallotGuard = {
  code: 'COUNT_NOT_BROKEN',
  message: 'Only a count that does not add up, or on which the tellers do not agree, is declared void.',
  holds: (subject, actor) =>
    (onPaper(subject) && subject.tally === 'MISMATCH') || !COUNTERS_MATCH.holds(subject, actor),
};
export const NOT_THE_CERTIFIER: BallotGuard = {
  code: 'CERTIFIER_MAY_NOT_PUBLISH',
  message: 'Who certified the count may not publish the result.',
  holds: ({ certifiedBy }, actor) => certifiedBy !== actingPerson(actor),
};
export const NEITHER_OF_BOTH: BallotGuard = {
  code: 'OWN_RESULT',
  message: 'Who certified or published the result may not decide on the contest.',
  holds: ({ certifiedBy, publishedBy }, actor) => ![certifiedBy, publishedBy].includes(actingPerson(actor) ?? ''),
};
export const IN_CONTEST_PERIOD: BallotGuard = {
  code: 'CONTEST_PERIOD_OVER',
  message: 'The time in which the result could be contested is over.',
  holds: ({ publishedAt, rules, now }) =>
    publishedAt !== null && now.getTime() <= publishedAt.getTime() + rules.voting.contestDays * DAY,
};
export const WAS_INQUORATE: BallotGuard = {
  code: 'NOT_INQUORATE',
  message: 'Only a ballot that missed its quorum is repeated in this way.',
  holds: ({ outcome }) => outcome === 'INQUORATE',
};
export const HAS_SECOND_CALL: BallotGuard = {
  code: 'NO_SECOND_CALL',
  message: 'The rules know no second call for this ballot, or the summit is over.',
  holds: ({ kind, call, rules, summitState }) =>
    kind !== 'WRITTEN' && call === 1 && rules.quorum.secondCall !== null && summitState === 'IN_SESSION',
};
export const WRITING_ALLOWED: BallotGuard = {
  code: 'NOT_IN_WRITING',
  message: 'The rules do not let the members decide on this in writing.',
  holds: ({ rules, purpose, kind }) => kind !== 'WRITTEN' && rules.decisions[purpose].bodies.includes('WRITTEN_BALLOT'),
};
export const WAS_TIED: BallotGuard = {
  code: 'NO_RUN_OFF',
  message: 'No candidates share the first place.',
  holds: ({ runOff }) => runOff,
};

/** Each successor once. */
export const notYet = (reason: SuccessionReason): BallotGuard => ({
  code: 'ALREADY_REPEATED',
  message: 'There is such a ballot already.',
  holds: ({ successors }) => !successors.includes(reason),
});
