/**
 * The rule set that a network begins with. The migration writes the same content, and a test holds the two equal. It is
 * in force from the beginning of time, until the network adopts its own. Never change it: what was used is immutable.
 */
import type { CategoryRule, CriterionRule, MembershipCategoryCode, RuleSetContent } from '@kurultai/schema';
import { DEFAULT_DECISIONS } from './default-decisions.js';

const MEMBER = { vote: true, speak: true, propose: true, endorse: true };
const GUEST = { vote: false, speak: true, propose: false, endorse: false };

const category = (
  code: MembershipCategoryCode,
  rank: number,
  rights: CategoryRule['rights'],
  maxDelegates: number,
): CategoryRule => ({ code, rights, maxDelegates, tenure: null, rank });

const CATEGORIES: readonly CategoryRule[] = [
  category('FULL', 5, MEMBER, 3),
  category('ASSOCIATE', 4, { ...GUEST, propose: true }, 3),
  category('CANDIDATE', 3, GUEST, 3),
  category('OBSERVER', 2, { ...GUEST, speak: false }, 2),
  category('HONORARY', 1, GUEST, 2),
];

const ALL: readonly MembershipCategoryCode[] = ['FULL', 'ASSOCIATE', 'CANDIDATE', 'OBSERVER'];

const CRITERIA: readonly CriterionRule[] = [
  {
    code: 'EXISTENCE',
    categories: ['FULL'],
    text: 'It has existed for at least two years.',
    years: 2,
    waivable: true,
  },
  {
    code: 'LEGAL_PERSON',
    categories: ['FULL', 'ASSOCIATE'],
    text: 'It is a legal person, or a body with statutes of its own.',
    waivable: true,
  },
  {
    code: 'MISSION',
    categories: ALL,
    text: 'Its purposes are compatible with those of the network.',
    waivable: false,
  },
  {
    code: 'NON_PROFIT',
    categories: ['FULL', 'CANDIDATE'],
    text: 'It does not distribute profits.',
    waivable: false,
  },
  {
    code: 'INDEPENDENCE',
    categories: ['FULL', 'ASSOCIATE', 'CANDIDATE'],
    text: 'It takes its decisions independently of governments, parties and companies.',
    waivable: true,
  },
];

export const DEFAULT_CONTENT: RuleSetContent = {
  categories: CATEGORIES,
  criteria: CRITERIA,
  decisions: DEFAULT_DECISIONS,
  quorum: {
    takenAt: 'CLOSING',
    votedThenLeftCounts: false,
    secondCall: { afterMinutes: 60, quorum: { numerator: 1, denominator: 3 } },
  },
  voting: {
    unit: 'ORGANISATION',
    writtenBallotDays: 28,
    secretMinimumVoters: 5,
    applicantAbsentDuringVote: false,
    applicantPresentAtSummit: false,
    contestDays: 30,
  },
  proxies: {
    allowed: true,
    maxPerHolder: 2,
    deadline: { daysBefore: 1, time: '17:00' },
    holderPresent: true,
  },
  applications: {
    windowClosesDaysBeforeSummit: 60,
    lateAccepted: true,
    noticeDays: 30,
    minimumEndorsements: 2,
    provisionalByBoard: true,
    insistAllowed: true,
    documents: ['STATUTES', 'REGISTRATION', 'BOARD_RESOLUTION', 'MOTIVATION'],
    infoRequest: { graceDays: 14, reminderDaysBefore: [7, 1] },
    reopenMonths: 12,
    reapplicationBarMonths: 12,
  },
  membership: {
    effect: 'IMMEDIATE',
    sanctionResponseDays: 30,
    duesGraceDays: 90,
    duesReminders: 3,
    resignationNoticeDays: 90,
    appealDays: 30,
    readmissionBarMonths: 12,
    reassessmentYears: 5,
  },
  summits: {
    announcementNoticeDays: 60,
    agendaFreezeDays: 14,
    passportPurgeDays: 30,
  },
};
