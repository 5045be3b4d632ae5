/** The sections of a rule set that say when and within which time, in words. */
import { DEFAULT_NETWORK_STREAM, type RuleSetContent, type RuleSetSection } from '@kurultai/schema';
import { fill, type Words } from './words.js';

type Procedure = Exclude<RuleSetSection, 'CATEGORIES' | 'CRITERIA' | 'DECISIONS'>;

export const PROCEDURES: Readonly<Record<Procedure, (content: RuleSetContent, words: Words) => string[]>> = {
  QUORUM: ({ quorum: { takenAt, votedThenLeftCounts, secondCall } }, words) => {
    const { catalogue } = words;
    return [
      catalogue.takenAt[takenAt],
      yesNo(catalogue.votedThenLeft, votedThenLeftCounts),
      secondCall === null
        ? catalogue.noSecondCall
        : fill(catalogue.secondCall, {
            minutes: words.count('minutes', secondCall.afterMinutes),
            fraction: words.fraction(secondCall.quorum),
          }),
    ];
  },

  VOTING: ({ voting }, words) => {
    const { catalogue } = words;
    return [
      catalogue.unit[voting.unit],
      fill(catalogue.writtenBallot, days(words, voting.writtenBallotDays)),
      fill(catalogue.secretMinimum, { voters: words.count('voters', voting.secretMinimumVoters) }),
      yesNo(catalogue.applicantAbsent, voting.applicantAbsentDuringVote),
      yesNo(catalogue.applicantPresent, voting.applicantPresentAtSummit),
      fill(catalogue.contest, days(words, voting.contestDays)),
    ];
  },

  PROXIES: ({ proxies: { allowed, maxPerHolder, deadline, holderPresent } }, words) => {
    const { catalogue } = words;
    if (!allowed) return [catalogue.noProxies];
    return [
      fill(catalogue.proxies, { proxies: words.count('proxies', maxPerHolder) }),
      fill(catalogue.proxyDeadline, { ...days(words, deadline.daysBefore), time: deadline.time }),
      yesNo(catalogue.holderPresent, holderPresent),
    ];
  },

  APPLICATIONS: ({ applications }, words) => {
    const { catalogue } = words;
    const documents = applications.documents.map(code => catalogue.documentTypes[code] ?? code);
    return [
      fill(catalogue.window, days(words, applications.windowClosesDaysBeforeSummit)),
      yesNo(catalogue.late, applications.lateAccepted),
      documents.length > 0 ? fill(catalogue.documents, { documents: words.all(documents) }) : catalogue.noDocuments,
      fill(catalogue.endorsements, { members: words.count('members', applications.minimumEndorsements) }),
      fill(catalogue.notice, days(words, applications.noticeDays)),
      yesNo(catalogue.provisional, applications.provisionalByBoard),
      yesNo(catalogue.insist, applications.insistAllowed),
      fill(catalogue.infoReminders, { list: words.all(applications.infoRequest.reminderDaysBefore.map(String)) }),
      fill(catalogue.infoGrace, days(words, applications.infoRequest.graceDays)),
      fill(catalogue.reopen, months(words, applications.reopenMonths)),
      fill(catalogue.reapplication, months(words, applications.reapplicationBarMonths)),
    ];
  },

  MEMBERSHIP: ({ membership }, words) => {
    const { catalogue } = words;
    return [
      catalogue.effect[membership.effect],
      fill(catalogue.sanctionResponse, days(words, membership.sanctionResponseDays)),
      fill(catalogue.duesGrace, days(words, membership.duesGraceDays)),
      fill(catalogue.duesReminders, { count: String(membership.duesReminders) }),
      fill(catalogue.resignation, days(words, membership.resignationNoticeDays)),
      fill(catalogue.appeal, days(words, membership.appealDays)),
      fill(catalogue.readmission, months(words, membership.readmissionBarMonths)),
      fill(catalogue.reassessment, { years: words.count('years', membership.reassessmentYears) }),
    ];
  },

  SUMMITS: ({ summits }, words) => {
    const { catalogue } = words;
    return [
      fill(catalogue.announcement, days(words, summits.announcementNoticeDays)),
      fill(catalogue.agendaFreeze, days(words, summits.agendaFreezeDays)),
      fill(catalogue.passportPurge, days(words, summits.passportPurgeDays)),
    ];
  },

  NETWORK_STREAM: ({ networkStream: rule = DEFAULT_NETWORK_STREAM }, { catalogue: { stream } }) => [
    stream.members[rule.members],
    stream.applicants[rule.applicants],
    stream.others[rule.others],
  ],
};

const days = (words: Words, count: number): { days: string } => ({ days: words.count('days', count) });
const months = (words: Words, count: number): { months: string } => ({ months: words.count('months', count) });
const yesNo = ({ yes, no }: { readonly yes: string; readonly no: string }, answer: boolean): string =>
  answer ? yes : no;
