/**
 * The words in which a rule set explains itself. Sentences are whole in each language; numbers with their unit, fractions
 * and lists are put into them. A language whose catalogue no native reader has reviewed says so.
 */
import type {
  Comparison,
  DecidingBody,
  DecisionSubject,
  EffectMoment,
  MajorityBase,
  MembershipCategoryCode,
  NetworkStreamRule,
  QuorumCount,
  QuorumMoment,
  RuleSetSection,
  StreamRule,
  VotingUnit,
} from '@kurultai/schema';
import type { CategoryRule } from '@kurultai/schema';

/** A phrase around `{count}`: one form for each plural category of the language. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Things that are counted. */
export const UNITS = [
  'minutes',
  'days',
  'months',
  'years',
  'delegates',
  'votes',
  'voters',
  'members',
  'proxies',
] as const;
export type Unit = (typeof UNITS)[number];

/** A sentence for each answer to a question. */
interface YesNo {
  readonly yes: string;
  readonly no: string;
}

/** Where the sentences of a body of rules stand. `{…}` is what is put in. */
export interface Catalogue {
  /** AUTHORED, or MACHINE_DRAFT until a native reader has reviewed it. */
  readonly origin: 'AUTHORED' | 'MACHINE_DRAFT';
  readonly sections: Readonly<Record<RuleSetSection, string>>;
  readonly units: Readonly<Record<Unit, Forms>>;
  /** Fractions that have a name, by `n/d`. */
  readonly fractions: Readonly<Record<string, string>>;
  /** A fraction with its name: {name} {fraction}. */
  readonly namedFraction: string;

  readonly categories: Readonly<Record<MembershipCategoryCode, string>>;
  readonly rights: Readonly<Record<keyof CategoryRule['rights'], string>>;
  /** {category} {rights} */
  readonly categoryRights: string;
  /** {category} */
  readonly categoryWithoutRights: string;
  /** {category} {delegates} */
  readonly categoryDelegates: string;
  /** {category} {from} {months} */
  readonly categoryTenure: string;

  /** The sentences of the criteria that ship, by code. */
  readonly criteria: Readonly<Record<string, string>>;
  /** {criterion} {categories} */
  readonly criterionWaivable: string;
  readonly criterionFirm: string;

  readonly subjects: Readonly<Record<DecisionSubject, string>>;
  readonly bodies: Readonly<Record<DecidingBody, string>>;
  /** {bodies} */
  readonly decidedBy: string;
  /** {subject} {rule} */
  readonly decisionRule: string;
  /** {fraction} */
  readonly quorum: Readonly<Record<Comparison, Readonly<Record<QuorumCount, string>>>>;
  /** {fraction} */
  readonly majority: Readonly<Record<Comparison, Readonly<Record<MajorityBase, string>>>>;
  /** {votes} */
  readonly minimumYes: string;
  readonly plurality: string;

  readonly takenAt: Readonly<Record<QuorumMoment, string>>;
  readonly votedThenLeft: YesNo;
  /** {minutes} {fraction} */
  readonly secondCall: string;
  readonly noSecondCall: string;

  readonly unit: Readonly<Record<VotingUnit, string>>;
  /** {days} */
  readonly writtenBallot: string;
  /** {voters} */
  readonly secretMinimum: string;
  readonly applicantAbsent: YesNo;
  readonly applicantPresent: YesNo;
  /** {days} */
  readonly contest: string;

  readonly noProxies: string;
  /** {proxies} */
  readonly proxies: string;
  /** {days} {time} */
  readonly proxyDeadline: string;
  readonly holderPresent: YesNo;

  /** {days} */
  readonly window: string;
  readonly late: YesNo;
  /** {days} */
  readonly notice: string;
  /** {members} */
  readonly endorsements: string;
  readonly provisional: YesNo;
  readonly insist: YesNo;
  readonly documentTypes: Readonly<Record<string, string>>;
  /** {documents} */
  readonly documents: string;
  readonly noDocuments: string;
  /** {days} */
  readonly infoGrace: string;
  /** {list} of numbers of days */
  readonly infoReminders: string;
  /** {months} */
  readonly reopen: string;
  readonly reapplication: string;

  readonly effect: Readonly<Record<EffectMoment, string>>;
  /** {days} */
  readonly sanctionResponse: string;
  readonly duesGrace: string;
  /** {count} */
  readonly duesReminders: string;
  /** {days} */
  readonly resignation: string;
  readonly appeal: string;
  /** {months} */
  readonly readmission: string;
  /** {years} */
  readonly reassessment: string;

  /** {days} */
  readonly announcement: string;
  readonly agendaFreeze: string;
  readonly passportPurge: string;

  readonly stream: Readonly<Record<keyof NetworkStreamRule, Readonly<Record<StreamRule, string>>>>;
}
