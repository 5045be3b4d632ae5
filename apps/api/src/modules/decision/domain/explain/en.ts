/** The words of rule sets in English, in which they were authored. */
import type { Catalogue } from './catalogue.js';

export const en: Catalogue = {
  origin: 'AUTHORED',
  sections: {
    CATEGORIES: 'Categories of membership',
    CRITERIA: 'Conditions of admission',
    DECISIONS: 'Who decides what, and how',
    QUORUM: 'Quorum',
    VOTING: 'Voting',
    PROXIES: 'Proxies',
    APPLICATIONS: 'Applications',
    MEMBERSHIP: 'Membership',
    SUMMITS: 'Summits',
    NETWORK_STREAM: 'The stream of the network',
  },
  units: {
    minutes: { one: '{count} minute', other: '{count} minutes' },
    days: { one: '{count} day', other: '{count} days' },
    months: { one: '{count} month', other: '{count} months' },
    years: { one: '{count} year', other: '{count} years' },
    delegates: { one: '{count} delegate', other: '{count} delegates' },
    votes: { one: '{count} vote', other: '{count} votes' },
    voters: { one: '{count} voter', other: '{count} voters' },
    members: { one: '{count} member', other: '{count} members' },
    proxies: { one: '{count} proxy', other: '{count} proxies' },
  },
  fractions: {
    '1/2': 'one half',
    '1/3': 'one third',
    '2/3': 'two thirds',
    '1/4': 'one quarter',
    '3/4': 'three quarters',
    '1/5': 'one fifth',
    '2/5': 'two fifths',
    '3/5': 'three fifths',
    '4/5': 'four fifths',
    '1/10': 'one tenth',
  },
  namedFraction: '{name} ({fraction})',

  categories: {
    FULL: 'full member',
    ASSOCIATE: 'associate member',
    CANDIDATE: 'candidate',
    OBSERVER: 'observer',
    HONORARY: 'honorary member',
  },
  rights: { vote: 'vote', speak: 'speak', propose: 'propose', endorse: 'endorse applicants' },
  categoryRights: 'Category “{category}”: may {rights}.',
  categoryWithoutRights: 'Category “{category}”: may attend, and neither speaks nor votes.',
  categoryDelegates: 'Category “{category}”: up to {delegates} at a summit.',
  categoryTenure: 'Category “{category}”: open to a member after {months} in the category “{from}”.',

  criteria: {
    EXISTENCE: 'It has existed for at least two years.',
    LEGAL_PERSON: 'It is a legal person, or a body with statutes of its own.',
    MISSION: 'Its purposes are compatible with those of the network.',
    NON_PROFIT: 'It does not distribute profits.',
    INDEPENDENCE: 'It takes its decisions independently of governments, parties and companies.',
  },
  criterionWaivable: '{criterion} The board may waive this with a reason. Categories: {categories}.',
  criterionFirm: '{criterion} This cannot be waived. Categories: {categories}.',

  subjects: {
    ADMISSION: 'Admission',
    PROVISIONAL_ADMISSION: 'Provisional admission',
    RATIFICATION: 'Ratification of a provisional admission',
    CATEGORY_CHANGE: 'Change of category',
    SUSPENSION: 'Suspension',
    EXPULSION: 'Expulsion',
    APPEAL: 'Appeal against an expulsion',
    RULES_CHANGE: 'Change of the rules',
    ENTITY_CHANGE: 'Transfer of a membership to a successor',
    ELECTION: 'Election',
    MOTION: 'Any other motion',
    ANNULMENT: 'Reversal of a decision',
  },
  bodies: {
    SUMMIT: 'the summit',
    WRITTEN_BALLOT: 'the members in writing',
    BOARD: 'the board',
    SUPERVISORY_BOARD: 'the supervisory board',
    SECRETARIAT: 'the secretariat',
  },
  decidedBy: 'Decided by {bodies}.',
  decisionRule: '{subject}: {rule}',
  quorum: {
    AT_LEAST: {
      REPRESENTED: 'At least {fraction} of all who are entitled to vote must be represented, in person or by proxy.',
      PRESENT: 'At least {fraction} of all who are entitled to vote must be present in person.',
    },
    MORE_THAN: {
      REPRESENTED: 'More than {fraction} of all who are entitled to vote must be represented, in person or by proxy.',
      PRESENT: 'More than {fraction} of all who are entitled to vote must be present in person.',
    },
  },
  majority: {
    AT_LEAST: {
      CAST_EXCL_ABST:
        'It is adopted when at least {fraction} of the votes for and against are for it; abstentions do not count.',
      CAST_INCL_ABST: 'It is adopted when at least {fraction} of all votes, abstentions included, are for it.',
      REPRESENTED:
        'It is adopted when at least {fraction} of all who are represented vote for it, whether the others voted or not.',
      ALL_ENTITLED: 'It is adopted when at least {fraction} of all who are entitled to vote are for it.',
    },
    MORE_THAN: {
      CAST_EXCL_ABST:
        'It is adopted when more than {fraction} of the votes for and against are for it; abstentions do not count.',
      CAST_INCL_ABST: 'It is adopted when more than {fraction} of all votes, abstentions included, are for it.',
      REPRESENTED:
        'It is adopted when more than {fraction} of all who are represented vote for it, whether the others voted or not.',
      ALL_ENTITLED: 'It is adopted when more than {fraction} of all who are entitled to vote are for it.',
    },
  },
  minimumYes: 'It needs at least {votes} for it in any case.',
  plurality: 'The candidate with the most votes is elected; a tie for the first place needs a run-off.',

  takenAt: {
    OPENING: 'The quorum is taken when a ballot is opened.',
    CLOSING: 'The quorum is taken when a ballot is closed.',
  },
  votedThenLeft: {
    yes: 'One who voted and then left counts as represented.',
    no: 'One who voted and then left does not count as represented.',
  },
  secondCall:
    'If it is missed, a second call may follow at the same summit, {minutes} later at the earliest; then {fraction} of all who are entitled to vote is enough.',
  noSecondCall: 'If it is missed, there is no second call at the same summit.',

  unit: {
    ORGANISATION: 'Each member organisation that is entitled has one vote.',
    COUNTRY: 'Each country has one vote; its members name the organisation that holds it.',
  },
  writtenBallot: 'A ballot in writing is open for {days}. There, whoever returns a valid vote counts as represented.',
  secretMinimum: 'A secret ballot warns when there are fewer than {voters}.',
  applicantAbsent: {
    yes: 'Delegates of an applicant leave the room while it is voted on.',
    no: 'Delegates of an applicant may stay in the room while it is voted on.',
  },
  applicantPresent: {
    yes: 'An applicant must be at the summit to be admitted.',
    no: 'An applicant need not be at the summit to be admitted.',
  },
  contest: 'A result may be contested until {days} after its publication.',

  noProxies: 'Nobody votes for another.',
  proxies: 'A member may give its vote to another one. One holder has at most {proxies}, and passes none on.',
  proxyDeadline: 'A proxy is given {days} before the summit begins, by {time} local time at the latest.',
  holderPresent: {
    yes: 'A proxy counts only while its holder is there.',
    no: 'A proxy counts even when its holder is not there.',
  },

  window: 'The window for applications closes {days} before a summit.',
  late: {
    yes: 'An application that comes later is taken in and marked as late.',
    no: 'An application that comes later is not taken in.',
  },
  notice: 'Its documents are circulated {days} before the vote at the latest.',
  endorsements: 'It needs endorsements of at least {members}.',
  provisional: {
    yes: 'The board may admit provisionally, until the next summit.',
    no: 'The board cannot admit provisionally.',
  },
  insist: {
    yes: 'An applicant who was not recommended may insist on a vote.',
    no: 'An applicant who was not recommended cannot insist on a vote.',
  },
  documentTypes: {
    STATUTES: 'statutes',
    REGISTRATION: 'proof of registration',
    ANNUAL_REPORT: 'annual report',
    ACCOUNTS: 'accounts',
    BOARD_RESOLUTION: 'resolution of its board',
    BOARD_LIST: 'list of its board',
    MOTIVATION: 'letter of motivation',
    CODE_OF_CONDUCT: 'code of conduct',
    SAFEGUARDING: 'safeguarding policy',
  },
  documents: 'Documents to hand in: {documents}.',
  noDocuments: 'No documents need to be handed in.',
  infoGrace: 'Whoever does not answer a question lapses {days} after the due day.',
  infoReminders: 'Reminders go out before the due day, so many days: {list}.',
  reopen: 'A closed application may be reopened within {months}.',
  reapplication: 'After a refusal, the next application is possible after {months}.',

  effect: {
    IMMEDIATE: 'An admission takes effect when the result is published.',
    END_OF_SUMMIT: 'An admission takes effect on the day after the summit.',
    ON_DUES_PAID: 'An admission takes effect when the first dues are paid or waived.',
  },
  sanctionResponse: 'Before a sanction, a member has {days} to respond.',
  duesGrace: 'Rights may rest when dues are overdue for {days}.',
  duesReminders: 'Reminders of dues before that: {count}.',
  resignation: 'A resignation takes effect {days} after its notice at the earliest.',
  appeal: 'An excluded member may appeal within {days}.',
  readmission: 'After an exclusion, a new application is possible after {months}.',
  reassessment: 'Members are assessed again after {years}.',

  announcement: 'A summit is announced {days} before it begins at the latest.',
  agendaFreeze: 'From {days} before the summit its agenda changes by a ballot only.',
  passportPurge: 'Passport data are gone {days} after the summit at the latest.',

  stream: {
    members: {
      AUTO: 'What a member publishes is in the stream of the network at once.',
      REVIEW: 'What a member publishes comes into the stream of the network after the secretariat has looked at it.',
      NONE: 'What a member publishes does not come into the stream of the network by itself; the secretariat may take it in.',
    },
    applicants: {
      AUTO: 'What an applicant or a suspended member publishes is in the stream of the network at once.',
      REVIEW:
        'What an applicant or a suspended member publishes comes into the stream of the network after the secretariat has looked at it.',
      NONE: 'What an applicant or a suspended member publishes does not come into the stream of the network by itself; the secretariat may take it in.',
    },
    others: {
      AUTO: 'What any other organisation publishes is in the stream of the network at once.',
      REVIEW:
        'What any other organisation publishes comes into the stream of the network after the secretariat has looked at it.',
      NONE: 'What any other organisation publishes does not come into the stream of the network by itself; the secretariat may take it in.',
    },
  },
};
