// Generated from the schema by scripts/generate.mjs. Do not edit.
import type { F, N, O } from '../query/marks.js';
export interface ActionItem extends O<'ActionItem'> {
  availableActions: readonly ActionItemAvailableAction[];
  description: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  doneOn: ImpreciseDate | null;
  dueOn: string | null;
  endReason: string | null;
  engagement: Engagement | null;
  evidence: string | null;
  id: string;
  meeting: number | null;
  owner: Organisation | null;
  provenance: Provenance;
  result: Node | null;
  source: string | null;
  state: ActionItemState;
  version: number;
}
export type ActionItemAction = 'COMPLETE' | 'DROP';
export interface ActionItemAvailableAction extends O<'ActionItemAvailableAction'> {
  action: ActionItemAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type ActionItemState = 'DONE' | 'DROPPED' | 'OPEN';
export type ActorKind =
  'ANONYMOUS' | 'OFFICER' | 'ORGANISATION_KEY' | 'PERSON' | 'REPRESENTATIVE' | 'SITE_KEY' | 'SYSTEM';
export type AdaptationPermission = 'ASK' | 'NO' | 'YES';
export interface Adoption extends O<'Adoption'> {
  adaptationNotes: string | null;
  availableActions: readonly AdoptionAvailableAction[];
  country: string | null;
  createdAt: string;
  discontinuationReason: string | null;
  endsOn: ImpreciseDate | null;
  evidence: readonly AdoptionEvidence[] | null;
  evidenceCount: number;
  id: string;
  language: string | null;
  organisation: Organisation | null;
  origin: Node | null;
  originId: string | null;
  permissionNote: string | null;
  permittedAt: string | null;
  place: Place | null;
  placeLabel: F<string | null, { languages?: N<readonly string[]> }>;
  programme: Programme | null;
  provenance: Provenance;
  reach: readonly Reach[];
  resource: Resource | null;
  source: string | null;
  startsOn: ImpreciseDate | null;
  status: AdoptionStatus;
  updatedAt: string;
  version: number;
}
export type AdoptionAction = 'ADAPT' | 'ADD_EVIDENCE' | 'DISCONTINUE' | 'PERMIT' | 'PILOT' | 'PLAN' | 'UPDATE' | 'USE';
export interface AdoptionAvailableAction extends O<'AdoptionAvailableAction'> {
  action: AdoptionAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface AdoptionConnection extends O<'AdoptionConnection'> {
  edges: readonly AdoptionEdge[];
  nodes: readonly Adoption[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface AdoptionEdge extends O<'AdoptionEdge'> {
  cursor: string;
  node: Adoption;
}
export interface AdoptionEvidence extends O<'AdoptionEvidence'> {
  file: File | null;
  note: string | null;
  recordedAt: string;
  url: string | null;
}
export interface AdoptionFigure extends O<'AdoptionFigure'> {
  adoptions: number;
  country: string | null;
  organisations: number;
  status: AdoptionStatus;
}
export interface AdoptionFilter {
  readonly country?: N<readonly string[]>;
  readonly language?: N<readonly string[]>;
  readonly organisation?: N<readonly string[]>;
  readonly programme?: N<readonly string[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly status?: N<readonly AdoptionStatus[]>;
}
export type AdoptionStatus = 'ADAPTING' | 'DISCONTINUED' | 'INTERESTED' | 'IN_USE' | 'PILOT' | 'PLANNED';
export interface AdoptionYearFigure extends O<'AdoptionYearFigure'> {
  adoptions: number;
  countries: number;
  inUse: number;
  organisations: number;
  programmes: number;
  year: number | null;
}
export interface AgendaDocument extends O<'AgendaDocument'> {
  circulatedOn: string;
  file: File | null;
}
export interface AgendaItem extends O<'AgendaItem'> {
  availableActions: readonly AgendaItemAvailableAction[];
  ballotId: string | null;
  documents: readonly AgendaDocument[];
  doneAt: string | null;
  id: string;
  kind: AgendaItemKind;
  lateDecisionId: string | null;
  position: number;
  reachedAt: string | null;
  session: SummitSession | null;
  state: AgendaItemState;
  subjectId: string | null;
  summit: Summit;
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  version: number;
}
export type AgendaItemAction = 'CIRCULATE' | 'EDIT' | 'FINISH' | 'POSTPONE' | 'REACH';
export interface AgendaItemAvailableAction extends O<'AgendaItemAvailableAction'> {
  action: AgendaItemAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type AgendaItemKind =
  | 'ADMISSION'
  | 'APPEAL'
  | 'CATEGORY_CHANGE'
  | 'DISCUSSION'
  | 'ELECTION'
  | 'EXPULSION'
  | 'INFORMATION'
  | 'MOTION'
  | 'PROCEDURE'
  | 'RATIFICATION'
  | 'RULES_CHANGE';
export type AgendaItemState = 'DONE' | 'PLANNED' | 'POSTPONED' | 'REACHED';
export interface ApiKey extends O<'ApiKey'> {
  createdAt: string;
  expiresAt: string | null;
  hint: string;
  id: string;
  kind: ApiKeyKind;
  label: string;
  lastUsedOn: string | null;
  origins: readonly string[];
  revokedAt: string | null;
  scopes: readonly ApiScope[];
}
export type ApiKeyKind = 'PUBLISHABLE' | 'SECRET';
export type ApiScope = 'FILE_WRITE' | 'MEMBER_READ' | 'ORGANISATION_READ' | 'ORGANISATION_WRITE' | 'PUBLICATION_WRITE';
export interface Appeal extends O<'Appeal'> {
  availableActions: readonly AppealAvailableAction[];
  decidedAt: string | null;
  decision: Decision | null;
  filedAt: string;
  id: string;
  state: AppealState;
  statement: string;
  version: number;
}
export type AppealAction = 'DECIDE';
export interface AppealAvailableAction extends O<'AppealAvailableAction'> {
  action: AppealAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type AppealState = 'DISMISSED' | 'FILED' | 'UPHELD';
export interface Application extends O<'Application'> {
  answers: readonly ApplicationAnswer[] | null;
  availableActions: readonly ApplicationAvailableAction[];
  barredUntil: string | null;
  categoryRequested: MembershipCategory;
  checklist: readonly ChecklistItem[] | null;
  circulatedAt: string | null;
  closedAt: string | null;
  createdAt: string | null;
  decision: Decision | null;
  documents: readonly ApplicationDocument[] | null;
  duesAwaited: boolean | null;
  endorsements: readonly Endorsement[];
  evidence: readonly ApplicationEvidence[] | null;
  handledDays: number | null;
  history: readonly ApplicationEvent[] | null;
  id: string;
  informationRequests: readonly InformationRequest[] | null;
  insistedAt: string | null;
  kind: ApplicationKind;
  late: boolean | null;
  messages: readonly ApplicationMessage[] | null;
  organisation: Organisation | null;
  origin: Node | null;
  originId: string | null;
  provenance: Provenance;
  provisionalDecision: Decision | null;
  receiptNumber: string | null;
  recommendations: readonly ApplicationRecommendation[] | null;
  ruleSet: RuleSet | null;
  screening: ApplicationScreening | null;
  source: string | null;
  state: ApplicationState | null;
  statutesAcceptedAt: string | null;
  submittedAt: string | null;
  targetSummitId: string | null;
  targetSummitStartsOn: string | null;
  version: number | null;
  waivers: readonly ApplicationWaiver[] | null;
}
export type ApplicationAction =
  | 'ACCEPT_FORMAL_CHECK'
  | 'ADD_DOCUMENT'
  | 'ADMIT_PROVISIONALLY'
  | 'ANSWER'
  | 'ANSWER_ITEM'
  | 'ASK'
  | 'ASSIGN_REVIEWER'
  | 'CHECK_DOCUMENT'
  | 'CIRCULATE'
  | 'CONFIRM_DUES'
  | 'DECIDE_WAIVER'
  | 'DISSENT'
  | 'EDIT'
  | 'INSIST'
  | 'LAPSE'
  | 'PROPOSE_WAIVER'
  | 'RECOMMEND'
  | 'RECOMMEND_DEFERRAL'
  | 'RECOMMEND_LOWER'
  | 'RECOMMEND_REFUSAL'
  | 'RECORD_CRITERION'
  | 'RECUSE'
  | 'REOPEN'
  | 'REQUEST_ENDORSEMENT'
  | 'RESUME'
  | 'SCHEDULE'
  | 'SEND_MESSAGE'
  | 'SUBMIT'
  | 'WITHDRAW';
export interface ApplicationAnswer extends O<'ApplicationAnswer'> {
  language: string;
  question: ApplicationQuestion;
  text: string;
}
export interface ApplicationAvailableAction extends O<'ApplicationAvailableAction'> {
  action: ApplicationAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface ApplicationConnection extends O<'ApplicationConnection'> {
  edges: readonly ApplicationEdge[];
  nodes: readonly Application[];
  pageInfo: PageInfo;
}
export interface ApplicationCriterion extends O<'ApplicationCriterion'> {
  code: string;
  findings: readonly CriterionFinding[];
  hint: CriterionHint | null;
  result: CriterionResult | null;
  text: string;
  waivable: boolean;
}
export interface ApplicationDocument extends O<'ApplicationDocument'> {
  addedAt: string;
  availableActions: readonly ApplicationDocumentAvailableAction[];
  checkedAt: string | null;
  expiresOn: string | null;
  file: File | null;
  id: string;
  language: string;
  remark: string | null;
  status: DocumentStatus;
  superseded: boolean;
  supersedesId: string | null;
  translationOfId: string | null;
  type: DocumentType;
  version: number;
}
export type ApplicationDocumentAction = 'ACCEPT' | 'REFUSE' | 'SUPERSEDE';
export interface ApplicationDocumentAvailableAction extends O<'ApplicationDocumentAvailableAction'> {
  action: ApplicationDocumentAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface ApplicationEdge extends O<'ApplicationEdge'> {
  cursor: string;
  node: Application;
}
export interface ApplicationEvent extends O<'ApplicationEvent'> {
  action: string;
  decision: Decision | null;
  fromState: ApplicationState | null;
  number: number;
  occurredAt: string;
  organisation: Organisation | null;
  person: Person | null;
  reasonInternal: string | null;
  reasonPublic: string | null;
  toState: ApplicationState;
}
export interface ApplicationEvidence extends O<'ApplicationEvidence'> {
  citedAt: string;
  engagement: Engagement | null;
  note: string | null;
}
export interface ApplicationFilter {
  readonly category?: N<readonly MembershipCategory[]>;
  readonly organisationId?: N<readonly string[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly state?: N<readonly ApplicationState[]>;
  readonly targetSummit?: N<string>;
}
export type ApplicationKind = 'ADMISSION' | 'CATEGORY_CHANGE' | 'READMISSION';
export interface ApplicationMessage extends O<'ApplicationMessage'> {
  author: Person | null;
  fileIds: readonly string[];
  id: string;
  organisation: Organisation | null;
  text: string;
  visibility: MessageVisibility;
  writtenAt: string;
}
export type ApplicationQuestion = 'ACTIVITIES' | 'AIMS' | 'REASONS' | 'STRUCTURE';
export interface ApplicationRecommendation extends O<'ApplicationRecommendation'> {
  category: MembershipCategory;
  conditions: string | null;
  reasonInternal: string | null;
  reasonPublic: string | null;
  recommendation: Recommendation;
  recommendedAt: string;
}
export interface ApplicationReviewer extends O<'ApplicationReviewer'> {
  assignedAt: string;
  person: Person | null;
  recusalReason: string | null;
  recusedAt: string | null;
}
export interface ApplicationRules extends O<'ApplicationRules'> {
  documents: readonly string[];
  infoRequest: InfoRequestRules;
  insistAllowed: boolean;
  lateAccepted: boolean;
  minimumEndorsements: number;
  noticeDays: number;
  provisionalByBoard: boolean;
  reapplicationBarMonths: number;
  reopenMonths: number;
  windowClosesDaysBeforeSummit: number;
}
export interface ApplicationScreening extends O<'ApplicationScreening'> {
  criteria: readonly ApplicationCriterion[];
  opinions: readonly DissentingOpinion[];
  reviewers: readonly ApplicationReviewer[];
}
export type ApplicationState =
  | 'ADMITTED'
  | 'DEFERRED'
  | 'DRAFT'
  | 'INFO_REQUESTED'
  | 'LAPSED'
  | 'NOT_RECOMMENDED'
  | 'ON_AGENDA'
  | 'RECOMMENDED'
  | 'REFUSED'
  | 'SCREENING'
  | 'SUBMITTED'
  | 'WITHDRAWN';
export interface ApplicationWaiver extends O<'ApplicationWaiver'> {
  code: string;
  decidedAt: string | null;
  proposedAt: string;
  reason: string | null;
  status: WaiverStatus;
  subject: WaiverSubject;
}
export type AttendanceBasis = 'CONSENT' | 'MANDATE' | 'PUBLIC_ROLE';
export interface Ballot extends O<'Ballot'> {
  agendaItemId: string | null;
  availableActions: readonly BallotAvailableAction[];
  call: number;
  closedAt: string | null;
  closesAt: string | null;
  contest: BallotContest | null;
  countedAt: string | null;
  decision: Decision | null;
  entitlements: readonly BallotEntitlement[] | null;
  id: string;
  kind: BallotKind;
  method: BallotMethod;
  moot: boolean;
  myVote: MyVote | null;
  namedVotes: readonly NamedVote[] | null;
  noticeGivenAt: string | null;
  openedAt: string | null;
  options: readonly BallotOption[];
  organisation: Organisation | null;
  paperVoters: readonly PaperVoter[] | null;
  predecessor: Ballot | null;
  publishedAt: string | null;
  purpose: DecisionSubject;
  question: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  result: BallotResult | null;
  reversal: Decision | null;
  ruleSet: RuleSet | null;
  secret: boolean;
  state: BallotState;
  subjectId: string | null;
  succession: SuccessionReason | null;
  summit: Summit | null;
  summitId: string | null;
  turnout: BallotTurnout | null;
  version: number;
  voidReason: string | null;
  voidedAt: string | null;
  warnings: readonly BallotWarning[];
}
export type BallotAction =
  | 'ANNUL'
  | 'CANCEL'
  | 'CERTIFY'
  | 'CLOSE'
  | 'CONTEST'
  | 'ENTER_TALLY'
  | 'LIST_PAPER_VOTERS'
  | 'MOVE_TO_HYBRID'
  | 'OPEN'
  | 'PUBLISH'
  | 'RE_RUN'
  | 'RUN_OFF'
  | 'SCHEDULE'
  | 'SECOND_CALL'
  | 'STRIKE_PAPER_VOTE'
  | 'UPHOLD'
  | 'VOID'
  | 'VOTE'
  | 'WRITTEN_BALLOT';
export interface BallotAvailableAction extends O<'BallotAvailableAction'> {
  action: BallotAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface BallotConnection extends O<'BallotConnection'> {
  edges: readonly BallotEdge[];
  nodes: readonly Ballot[];
  pageInfo: PageInfo;
}
export interface BallotContest extends O<'BallotContest'> {
  contestedAt: string;
  decidedAt: string | null;
  decisionReason: string | null;
  organisation: Organisation | null;
  reason: string;
  upheld: boolean | null;
}
export interface BallotEdge extends O<'BallotEdge'> {
  cursor: string;
  node: Ballot;
}
export interface BallotEntitlement extends O<'BallotEntitlement'> {
  country: string | null;
  included: boolean;
  organisation: Organisation | null;
  reason: ExclusionReason | null;
}
export interface BallotFilter {
  readonly organisationId?: N<string>;
  readonly purpose?: N<readonly DecisionSubject[]>;
  readonly state?: N<readonly BallotState[]>;
  readonly summitId?: N<string>;
}
export type BallotKind = 'HYBRID' | 'NAMED' | 'PAPER' | 'SECRET' | 'WRITTEN';
export type BallotMethod = 'PLURALITY' | 'YES_NO';
export interface BallotOption extends O<'BallotOption'> {
  code: string;
  label: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  organisation: Organisation | null;
}
export type BallotOutcome = 'ADOPTED' | 'INQUORATE' | 'REJECTED';
export interface BallotResult extends O<'BallotResult'> {
  abstain: number;
  candidates: readonly CandidateResult[];
  certifiedAt: string;
  entitled: number | null;
  explanation: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  invalid: number;
  majority: ThresholdResult | null;
  no: number;
  outcome: BallotOutcome;
  present: number | null;
  proxies: number | null;
  quorum: ThresholdResult | null;
  reason: RejectionReason | null;
  represented: number | null;
  winner: string | null;
  yes: number;
}
export type BallotState =
  | 'ANNULLED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'CONTESTED'
  | 'COUNTED'
  | 'DRAFT'
  | 'OPEN'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'UPHELD'
  | 'VOIDED';
export interface BallotTurnout extends O<'BallotTurnout'> {
  entitled: number;
  onPaper: number;
  voted: number;
}
export interface BallotWarning extends O<'BallotWarning'> {
  code: string;
  message: string;
}
export interface BlockingGuard extends O<'BlockingGuard'> {
  code: string;
  message: string;
}
export interface CandidateResult extends O<'CandidateResult'> {
  code: string;
  votes: number;
}
export interface CatalogueFacets extends O<'CatalogueFacets'> {
  adaptation: readonly FacetCount[];
  audiences: readonly FacetCount[];
  kinds: readonly FacetCount[];
  languages: readonly FacetCount[];
  statuses: readonly FacetCount[];
  topics: readonly FacetCount[];
}
export type CatalogueOrder = 'NAME' | 'NEWEST' | 'RELEVANCE';
export interface CategoryRights extends O<'CategoryRights'> {
  endorse: boolean;
  propose: boolean;
  speak: boolean;
  vote: boolean;
}
export interface CategoryRule extends O<'CategoryRule'> {
  code: MembershipCategory;
  maxDelegates: number;
  rank: number;
  rights: CategoryRights;
  tenure: CategoryTenure | null;
}
export interface CategoryTenure extends O<'CategoryTenure'> {
  from: MembershipCategory;
  months: number;
}
export interface ChecklistItem extends O<'ChecklistItem'> {
  status: DocumentStatus;
  type: DocumentType;
}
export interface Commitment extends O<'Commitment'> {
  availableActions: readonly CommitmentAvailableAction[];
  clause: string;
  description: F<LocalisedText, { languages?: N<readonly string[]> }>;
  dueOn: string | null;
  endReason: string | null;
  evidence: string | null;
  evidenceFile: File | null;
  fulfilledOn: string | null;
  id: string;
  mou: Mou;
  overdue: boolean;
  owner: Organisation | null;
  state: CommitmentState;
  survives: boolean;
  version: number;
}
export type CommitmentAction = 'EDIT' | 'FULFIL' | 'RELEASE';
export interface CommitmentAvailableAction extends O<'CommitmentAvailableAction'> {
  action: CommitmentAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type CommitmentState = 'CLOSED' | 'FULFILLED' | 'OPEN' | 'RELEASED';
export type Comparison = 'AT_LEAST' | 'MORE_THAN';
export interface ConsortiumPartner extends O<'ConsortiumPartner'> {
  mandate: PartnerMandate | null;
  oid: string | null;
  organisation: Organisation | null;
  pic: string | null;
  role: ConsortiumRole;
  share: string | null;
}
export type ConsortiumRole = 'ASSOCIATED' | 'COORDINATOR' | 'PARTNER';
export interface ContactPoint extends O<'ContactPoint'> {
  id: string;
  kind: ContactPointKind;
  label: string | null;
  value: string;
  visibility: Visibility;
}
export type ContactPointKind = 'EMAIL' | 'PHONE' | 'POSTAL_ADDRESS' | 'SOCIAL' | 'WEBSITE';
export interface ContextNote extends O<'ContextNote'> {
  body: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  countries: readonly string[];
  engagements: readonly Engagement[];
  id: string;
  isPublic: boolean;
  programmes: readonly Programme[];
  provenance: Provenance;
  source: string;
  title: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  topics: readonly string[];
  updatedAt: string;
  version: number;
}
export interface ContextNoteConnection extends O<'ContextNoteConnection'> {
  edges: readonly ContextNoteEdge[];
  nodes: readonly ContextNote[];
  pageInfo: PageInfo;
}
export interface ContextNoteEdge extends O<'ContextNoteEdge'> {
  cursor: string;
  node: ContextNote;
}
export interface ContextNoteFilter {
  readonly country?: N<string>;
  readonly topic?: N<string>;
}
export type CountQualifier = 'ABOUT' | 'EXACT' | 'FEWER_THAN' | 'MORE_THAN';
export interface CriterionFinding extends O<'CriterionFinding'> {
  foundAt: string;
  foundBy: Person | null;
  reason: string | null;
  result: CriterionResult;
}
export type CriterionHint = 'CANNOT_BE_DECIDED' | 'MET' | 'UNMET';
export type CriterionResult = 'MET' | 'UNMET' | 'WAIVED';
export interface CriterionRule extends O<'CriterionRule'> {
  categories: readonly MembershipCategory[];
  code: string;
  text: string;
  waivable: boolean;
  years: number | null;
}
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';
export type DecidingBody = 'BOARD' | 'SECRETARIAT' | 'SUMMIT' | 'SUPERVISORY_BOARD' | 'WRITTEN_BALLOT';
export interface Decision extends O<'Decision'> {
  aboutId: string | null;
  ballotId: string | null;
  body: DecidingBody;
  decidedOn: ImpreciseDate;
  effects: readonly DecisionEffect[];
  id: string;
  minutesRef: string | null;
  number: string;
  organisation: Organisation | null;
  outcome: DecisionOutcome;
  provenance: Provenance;
  reasonInternal: string | null;
  recordedAt: string;
  reversedBy: Decision | null;
  reverses: Decision | null;
  ruleSet: RuleSet;
  source: string | null;
  subject: DecisionSubject;
  summitId: string | null;
  text: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  votes: DecisionVotes | null;
}
export interface DecisionConnection extends O<'DecisionConnection'> {
  edges: readonly DecisionEdge[];
  nodes: readonly Decision[];
  pageInfo: PageInfo;
}
export interface DecisionEdge extends O<'DecisionEdge'> {
  cursor: string;
  node: Decision;
}
export interface DecisionEffect extends O<'DecisionEffect'> {
  code: string | null;
  effectiveOn: string | null;
  kind: string;
  objectId: string;
}
export interface DecisionFilter {
  readonly body?: N<readonly DecidingBody[]>;
  readonly organisationId?: N<string>;
  readonly outcome?: N<readonly DecisionOutcome[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly subject?: N<readonly DecisionSubject[]>;
  readonly summitId?: N<string>;
}
export type DecisionOutcome = 'ADOPTED' | 'DEFERRED' | 'INQUORATE' | 'REJECTED';
export interface DecisionRule extends O<'DecisionRule'> {
  bodies: readonly DecidingBody[];
  majority: MajorityRule;
  method: BallotMethod;
  quorum: QuorumRule;
  subject: DecisionSubject;
}
export type DecisionSubject =
  | 'ADMISSION'
  | 'ANNULMENT'
  | 'APPEAL'
  | 'CATEGORY_CHANGE'
  | 'ELECTION'
  | 'ENTITY_CHANGE'
  | 'EXPULSION'
  | 'MOTION'
  | 'PROVISIONAL_ADMISSION'
  | 'RATIFICATION'
  | 'RULES_CHANGE'
  | 'SUSPENSION';
export interface DecisionVotes extends O<'DecisionVotes'> {
  abstain: number;
  no: number;
  yes: number;
}
export interface Delegate extends O<'Delegate'> {
  availableActions: readonly DelegateAvailableAction[];
  delegation: Delegation | null;
  id: string;
  mayVote: boolean;
  name: string;
  organisation: Organisation | null;
  person: Person | null;
  position: number;
  presence: readonly PresenceInterval[] | null;
  role: DelegateRole;
  state: DelegateState | null;
  unlisted: boolean | null;
  version: number;
}
export type DelegateAction =
  'CANCEL' | 'CHECK_IN' | 'CHECK_OUT' | 'CONFIRM' | 'ISSUE_CODE' | 'REGISTER' | 'SET_LISTING';
export interface DelegateAvailableAction extends O<'DelegateAvailableAction'> {
  action: DelegateAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type DelegateRole = 'ALTERNATE' | 'DELEGATE' | 'HEAD' | 'SPEAKER' | 'VOTING_DELEGATE';
export type DelegateState =
  'ATTENDED' | 'CANCELLED' | 'CHECKED_IN' | 'CHECKED_OUT' | 'CONFIRMED' | 'INVITED' | 'NO_SHOW' | 'REGISTERED';
export interface Delegation extends O<'Delegation'> {
  availableActions: readonly DelegationAvailableAction[];
  capacity: DelegationCapacity;
  credentialSignedAt: string | null;
  decidedAt: string | null;
  delegates: readonly Delegate[];
  id: string;
  organisation: Organisation | null;
  rejectionReason: string | null;
  state: DelegationState;
  submittedAt: string | null;
  summit: Summit;
  version: number;
}
export type DelegationAction =
  'ACCREDIT' | 'AMEND' | 'NAME_DELEGATE' | 'PREPARE' | 'REJECT' | 'SIGN_CREDENTIAL' | 'SUBMIT' | 'WITHDRAW';
export interface DelegationAvailableAction extends O<'DelegationAvailableAction'> {
  action: DelegationAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type DelegationCapacity = 'APPLICANT' | 'GUEST' | 'NON_VOTING' | 'VOTING';
export interface DelegationConnection extends O<'DelegationConnection'> {
  edges: readonly DelegationEdge[];
  nodes: readonly Delegation[];
  pageInfo: PageInfo;
}
export interface DelegationEdge extends O<'DelegationEdge'> {
  cursor: string;
  node: Delegation;
}
export type DelegationState =
  'ACCREDITED' | 'AMENDED' | 'CREDENTIALS_CHECK' | 'DRAFT' | 'REJECTED' | 'SUBMITTED' | 'WITHDRAWN';
export interface DissentingOpinion extends O<'DissentingOpinion'> {
  givenAt: string;
  person: Person | null;
  text: string;
}
export type DocumentStatus = 'ACCEPTED' | 'EXPIRED' | 'MISSING' | 'RECEIVED' | 'REFUSED' | 'WAIVED';
export type DocumentType =
  | 'ACCOUNTS'
  | 'ANNUAL_REPORT'
  | 'BOARD_LIST'
  | 'BOARD_RESOLUTION'
  | 'CODE_OF_CONDUCT'
  | 'MOTIVATION'
  | 'REGISTRATION'
  | 'SAFEGUARDING'
  | 'STATUTES';
export interface DuplicateCandidate extends O<'DuplicateCandidate'> {
  organisation: Organisation;
  reasons: readonly string[];
  score: number;
}
export interface DuplicateProposal extends O<'DuplicateProposal'> {
  availableActions: readonly DuplicateProposalAvailableAction[];
  decidedAt: string | null;
  duplicate: Organisation | null;
  id: string;
  original: Organisation | null;
  proposedAt: string;
  reason: string;
  score: number;
  state: DuplicateProposalState;
  version: number;
}
export type DuplicateProposalAction = 'CONFIRM' | 'REJECT';
export interface DuplicateProposalAvailableAction extends O<'DuplicateProposalAvailableAction'> {
  action: DuplicateProposalAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface DuplicateProposalConnection extends O<'DuplicateProposalConnection'> {
  edges: readonly DuplicateProposalEdge[];
  nodes: readonly DuplicateProposal[];
  pageInfo: PageInfo;
}
export interface DuplicateProposalEdge extends O<'DuplicateProposalEdge'> {
  cursor: string;
  node: DuplicateProposal;
}
export type DuplicateProposalState = 'CONFIRMED' | 'PROPOSED' | 'REJECTED';
export type EffectMoment = 'END_OF_SUMMIT' | 'IMMEDIATE' | 'ON_DUES_PAID';
export interface Endorsement extends O<'Endorsement'> {
  answeredAt: string | null;
  answeredBy: Person | null;
  application: Application | null;
  availableActions: readonly EndorsementAvailableAction[];
  endorser: Organisation | null;
  fault: EndorsementFault | null;
  id: string;
  requestedAt: string;
  statement: string | null;
  status: EndorsementStatus;
  version: number;
  withdrawnAt: string | null;
}
export type EndorsementAction = 'DECLINE' | 'GIVE' | 'WITHDRAW';
export interface EndorsementAvailableAction extends O<'EndorsementAvailableAction'> {
  action: EndorsementAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type EndorsementFault = 'CIRCULAR' | 'NOT_ACTIVE' | 'NOT_IN_GOOD_STANDING' | 'NO_RIGHT' | 'OWN_APPLICATION';
export type EndorsementStatus = 'DECLINED' | 'GIVEN' | 'INVALID' | 'REQUESTED' | 'WITHDRAWN';
export interface Engagement extends O<'Engagement'> {
  actionItems: readonly ActionItem[];
  attendance: number | null;
  attendanceNote: string | null;
  attendanceQualifier: CountQualifier | null;
  availableActions: readonly EngagementAvailableAction[];
  contextNotes: readonly ContextNote[];
  corrections: readonly EngagementCorrection[] | null;
  endReason: string | null;
  endsOn: ImpreciseDate | null;
  evidenceOf: readonly Application[];
  grewInto: readonly Node[];
  host: Organisation | null;
  id: string;
  isPublic: boolean;
  kind: EngagementKind;
  meetings: readonly EngagementMeeting[];
  origin: Node | null;
  originId: string | null;
  outcome: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  partOf: Engagement | null;
  participants: readonly EngagementParticipant[];
  parts: readonly Engagement[];
  periodNote: string | null;
  persons: readonly EngagementPerson[];
  place: Place | null;
  placeLabel: F<string | null, { languages?: N<readonly string[]> }>;
  programmes: readonly Programme[];
  provenance: Provenance;
  publications: F<
    PublicationConnection,
    { after?: N<string>; first?: N<number>; language?: N<string>; topic?: N<string> }
  >;
  source: string | null;
  startsOn: ImpreciseDate | null;
  state: EngagementState;
  summary: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  title: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  updatedAt: string;
  version: number;
  zone: string | null;
}
export type EngagementAction = 'BEGIN' | 'CANCEL' | 'COMPLETE' | 'CONFIRM' | 'CORRECT' | 'PLAN' | 'POSTPONE';
export interface EngagementAvailableAction extends O<'EngagementAvailableAction'> {
  action: EngagementAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface EngagementConnection extends O<'EngagementConnection'> {
  edges: readonly EngagementEdge[];
  nodes: readonly Engagement[];
  pageInfo: PageInfo;
}
export interface EngagementCorrection extends O<'EngagementCorrection'> {
  reason: string;
  recordedAt: string;
  version: number;
}
export interface EngagementEdge extends O<'EngagementEdge'> {
  cursor: string;
  node: Engagement;
}
export type EngagementKind =
  'CONFERENCE' | 'ENQUIRY' | 'ONLINE' | 'RESEARCH' | 'STAKEHOLDER_MEETING' | 'STUDY_VISIT' | 'TRAINING' | 'WORKSHOP';
export interface EngagementMeeting extends O<'EngagementMeeting'> {
  heldOn: ImpreciseDate | null;
  organisation: Organisation | null;
  outcome: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  subject: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  topics: readonly string[];
}
export interface EngagementParticipant extends O<'EngagementParticipant'> {
  organisation: Organisation | null;
  role: EngagementRole;
}
export interface EngagementPerson extends O<'EngagementPerson'> {
  basis: AttendanceBasis;
  id: string;
  meeting: number | null;
  name: string | null;
  office: string | null;
  organisation: Organisation | null;
}
export type EngagementRole = 'PARTICIPANT' | 'PARTNER' | 'VISITOR';
export type EngagementState =
  'CANCELLED' | 'COMPLETED' | 'CONFIRMED' | 'IN_PROGRESS' | 'PLANNED' | 'POSTPONED' | 'PROPOSED';
export interface EngagementsFilter {
  readonly kind?: N<readonly EngagementKind[]>;
  readonly organisationId?: N<string>;
  readonly placeId?: N<string>;
  readonly state?: N<readonly EngagementState[]>;
}
export type EventType =
  | 'ADOPTION_CHANGED'
  | 'APPEAL_CHANGED'
  | 'APPLICATION_ADMITTED'
  | 'APPLICATION_ANSWERED'
  | 'APPLICATION_CHECKED'
  | 'APPLICATION_CIRCULATED'
  | 'APPLICATION_DEFERRED'
  | 'APPLICATION_INFORMATION_REQUESTED'
  | 'APPLICATION_INSISTED'
  | 'APPLICATION_LAPSED'
  | 'APPLICATION_NOT_RECOMMENDED'
  | 'APPLICATION_PROVISIONALLY_ADMITTED'
  | 'APPLICATION_RECOMMENDED'
  | 'APPLICATION_REFUSED'
  | 'APPLICATION_REOPENED'
  | 'APPLICATION_RESUMED'
  | 'APPLICATION_SCHEDULED'
  | 'APPLICATION_SUBMITTED'
  | 'APPLICATION_WITHDRAWN'
  | 'BALLOT_ANNULLED'
  | 'BALLOT_CLOSED'
  | 'BALLOT_OPENED'
  | 'BALLOT_PUBLISHED'
  | 'BALLOT_SCHEDULED'
  | 'BALLOT_VOIDED'
  | 'COMMITMENT_FULFILLED'
  | 'DECISION_RECORDED'
  | 'ENGAGEMENT_CHANGED'
  | 'FUNDING_APPLICATION_CHANGED'
  | 'FUNDING_CALL_CHANGED'
  | 'MEMBERSHIP_ADMITTED'
  | 'MEMBERSHIP_CHANGED'
  | 'MEMBERSHIP_DEACTIVATED'
  | 'MEMBERSHIP_ENDED'
  | 'MEMBERSHIP_PROVISIONALLY_ADMITTED'
  | 'MEMBERSHIP_REACTIVATED'
  | 'MEMBERSHIP_VOIDED'
  | 'MOU_ABANDONED'
  | 'MOU_AGREED'
  | 'MOU_AMENDED'
  | 'MOU_AMENDMENT_PROPOSED'
  | 'MOU_AMENDMENT_WITHDRAWN'
  | 'MOU_CORRECTED'
  | 'MOU_EXPIRED'
  | 'MOU_IN_FORCE'
  | 'MOU_NOTICE_GIVEN'
  | 'MOU_PARTLY_SIGNED'
  | 'MOU_PROPOSED'
  | 'MOU_RECORDED'
  | 'MOU_RENEWED'
  | 'MOU_REOPENED'
  | 'MOU_REVIEW_BEGUN'
  | 'MOU_REVIEW_COMPLETED'
  | 'MOU_SIGNED'
  | 'MOU_TERMINATED'
  | 'MOU_TERM_BEGUN'
  | 'MOU_TEXT_CHANGED'
  | 'PROGRAMME_RELEASED'
  | 'PROGRAMME_SHARED'
  | 'PROGRAMME_UPDATED'
  | 'PROGRAMME_WITHDRAWN'
  | 'PUBLICATION_CORRECTED'
  | 'PUBLICATION_DECLINED'
  | 'PUBLICATION_INCLUDED'
  | 'PUBLICATION_PUBLISHED'
  | 'PUBLICATION_REMOVED'
  | 'PUBLICATION_RETRACTED'
  | 'PUBLICATION_UPDATED'
  | 'RESOURCE_RELEASED'
  | 'RESOURCE_REVISED'
  | 'RESOURCE_WITHDRAWN'
  | 'RULE_SET_ADOPTED'
  | 'SANCTION_CASE_CHANGED'
  | 'SUMMIT_ANNOUNCED'
  | 'SUMMIT_CANCELLED'
  | 'SUMMIT_CLOSED'
  | 'SUMMIT_POSTPONED'
  | 'SUMMIT_REGISTRATION_OPENED'
  | 'TASK_REMINDED'
  | 'TRANSLATION_PUBLISHED'
  | 'TRANSLATION_STALE'
  | 'VISA_LETTER_ISSUED'
  | 'VISA_LETTER_REVOKED'
  | 'VISA_LETTER_SUPERSEDED'
  | 'WEBHOOK_TEST';
export type ExclusionReason =
  | 'ACCUSED'
  | 'CATEGORY_WITHOUT_VOTE'
  | 'COUNTRY_HELD_BY_OTHER'
  | 'COUNTRY_NOT_DESIGNATED'
  | 'COUNTRY_UNKNOWN'
  | 'NOT_IN_GOOD_STANDING'
  | 'OWN_ITEM'
  | 'PROVISIONAL'
  | 'SUSPENDED';
export interface FacetCount extends O<'FacetCount'> {
  count: number;
  value: string;
}
export interface FeedProblem extends O<'FeedProblem'> {
  code: FeedProblemCode;
  firstSeenAt: string;
  item: string | null;
  message: string;
  seenAt: string;
}
export type FeedProblemCode =
  | 'ADDRESS_REFUSED'
  | 'BROKEN_OFF'
  | 'CHARACTERS'
  | 'DATE_UNREADABLE'
  | 'DUPLICATE_ID'
  | 'EMPTY'
  | 'ENTITIES'
  | 'FUTURE_DATE'
  | 'GONE'
  | 'LANGUAGE_UNKNOWN'
  | 'LINK_ELSEWHERE'
  | 'MOVED_ELSEWHERE'
  | 'NAME_UNKNOWN'
  | 'NOT_REACHED'
  | 'NOT_READABLE'
  | 'NOT_TRUSTED'
  | 'NO_FEED'
  | 'NO_ID'
  | 'REFUSED'
  | 'SLOW_DOWN'
  | 'STATUS'
  | 'TIMED_OUT'
  | 'TOO_COMPLEX'
  | 'TOO_LARGE'
  | 'TOO_MANY_ITEMS'
  | 'TOO_MANY_REDIRECTS'
  | 'URL_REFUSED';
export interface FeedSource extends O<'FeedSource'> {
  availableActions: readonly FeedSourceAvailableAction[];
  confirmedAt: string | null;
  endReason: FeedSourceEnd | null;
  endedAt: string | null;
  failures: number;
  id: string;
  kind: PublicationKind;
  knownCount: number;
  language: string | null;
  lastChangedAt: string | null;
  lastFetchedAt: string | null;
  nextFetchAt: string | null;
  organisation: Organisation | null;
  problems: readonly FeedProblem[];
  publishedCount: number;
  registeredAt: string;
  state: FeedSourceState;
  title: string | null;
  topics: readonly string[];
  url: string;
  version: number;
}
export type FeedSourceAction = 'CHANGE' | 'CHECK' | 'CONFIRM' | 'END' | 'PAUSE' | 'REMOVE' | 'RESUME';
export interface FeedSourceAvailableAction extends O<'FeedSourceAvailableAction'> {
  action: FeedSourceAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface FeedSourceConnection extends O<'FeedSourceConnection'> {
  edges: readonly FeedSourceEdge[];
  nodes: readonly FeedSource[];
  pageInfo: PageInfo;
}
export interface FeedSourceEdge extends O<'FeedSourceEdge'> {
  cursor: string;
  node: FeedSource;
}
export type FeedSourceEnd = 'GONE' | 'REMOVED';
export type FeedSourceState = 'ACTIVE' | 'ENDED' | 'PAUSED' | 'PENDING';
export interface FeedSourcesFilter {
  readonly organisation?: N<readonly string[]>;
  readonly state?: N<readonly FeedSourceState[]>;
}
export interface File extends O<'File'> {
  availableActions: readonly FileAvailableAction[];
  bytes: number;
  createdAt: string;
  id: string;
  mediaType: string;
  name: string;
  organisation: Organisation | null;
  sha256: string | null;
  state: FileState;
  version: number;
  visibility: Visibility;
}
export type FileAction = 'DOWNLOAD' | 'REMOVE';
export interface FileAvailableAction extends O<'FileAvailableAction'> {
  action: FileAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type FileEncoding = 'UTF_8' | 'UTF_16BE' | 'UTF_16LE' | 'WINDOWS_1251';
export type FileState = 'PENDING' | 'READY' | 'REMOVED';
export type FundingAction =
  | 'ABANDON'
  | 'BUILD_CONSORTIUM'
  | 'CLOSE'
  | 'DECLINE_MANDATE'
  | 'DRAFT'
  | 'EDIT'
  | 'GRANT'
  | 'MARK_READY'
  | 'REJECT'
  | 'REMOVE_PARTNER'
  | 'RESERVE'
  | 'RETURN'
  | 'REVIEW'
  | 'SET_PARTNER'
  | 'SIGN_MANDATE'
  | 'START'
  | 'SUBMIT';
export interface FundingApplication extends O<'FundingApplication'> {
  availableActions: readonly FundingApplicationAvailableAction[];
  awarded: string | null;
  call: FundingCall | null;
  currency: string | null;
  decidedOn: ImpreciseDate | null;
  history: readonly FundingEvent[] | null;
  id: string;
  origin: Node | null;
  originId: string | null;
  outcomeNote: string | null;
  partners: readonly ConsortiumPartner[];
  provenance: Provenance;
  reference: string | null;
  source: string | null;
  state: FundingApplicationState;
  submittedAt: string | null;
  submittedOn: ImpreciseDate | null;
  summary: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  title: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  total: string | null;
  updatedAt: string;
  version: number;
}
export interface FundingApplicationAvailableAction extends O<'FundingApplicationAvailableAction'> {
  action: FundingAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface FundingApplicationConnection extends O<'FundingApplicationConnection'> {
  edges: readonly FundingApplicationEdge[];
  nodes: readonly FundingApplication[];
  pageInfo: PageInfo;
}
export interface FundingApplicationEdge extends O<'FundingApplicationEdge'> {
  cursor: string;
  node: FundingApplication;
}
export interface FundingApplicationFilter {
  readonly callId?: N<string>;
  readonly organisationId?: N<string>;
  readonly state?: N<readonly FundingApplicationState[]>;
}
export type FundingApplicationState =
  | 'ABANDONED'
  | 'CLOSED'
  | 'CONSORTIUM_BUILDING'
  | 'DRAFTING'
  | 'GRANTED'
  | 'IDEA'
  | 'INTERNAL_REVIEW'
  | 'READY'
  | 'REJECTED'
  | 'RESERVE'
  | 'RUNNING'
  | 'SUBMITTED';
export interface FundingCall extends O<'FundingCall'> {
  currency: string;
  deadlineAt: string;
  deadlineOn: string;
  deadlineTime: string;
  eligibleCountries: readonly string[];
  funder: Organisation | null;
  id: string;
  identifier: ParticipantIdentifier;
  isOpen: boolean;
  maxGrant: string | null;
  opensOn: string | null;
  provenance: Provenance;
  reference: string | null;
  source: string | null;
  thirdCountries: ThirdCountryRule;
  title: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  updatedAt: string;
  url: string | null;
  version: number;
  zone: string;
}
export interface FundingCallConnection extends O<'FundingCallConnection'> {
  edges: readonly FundingCallEdge[];
  nodes: readonly FundingCall[];
  pageInfo: PageInfo;
}
export interface FundingCallEdge extends O<'FundingCallEdge'> {
  cursor: string;
  node: FundingCall;
}
export interface FundingCallFilter {
  readonly funderId?: N<string>;
  readonly open?: N<boolean>;
}
export interface FundingEvent extends O<'FundingEvent'> {
  action: FundingAction | null;
  occurredAt: string;
  reason: string | null;
}
export type GlossaryRule = 'KEEP' | 'TRANSLATE_AS' | 'TRANSLITERATE';
export interface GlossaryTerm extends O<'GlossaryTerm'> {
  createdAt: string;
  endedAt: string | null;
  id: string;
  inflected: boolean;
  language: string | null;
  note: string | null;
  provenance: Provenance;
  rule: GlossaryRule;
  target: string | null;
  term: string;
}
export interface ImpreciseDate extends O<'ImpreciseDate'> {
  precision: DatePrecision;
  value: string;
}
export interface InfoRequestRules extends O<'InfoRequestRules'> {
  graceDays: number;
  reminderDaysBefore: readonly number[];
}
export interface InformationItem extends O<'InformationItem'> {
  answer: string | null;
  answeredAt: string | null;
  documentType: DocumentType | null;
  fileIds: readonly string[];
  position: number;
  question: string;
}
export interface InformationRequest extends O<'InformationRequest'> {
  answeredAt: string | null;
  askedAt: string;
  dueOn: string;
  endedAt: string | null;
  items: readonly InformationItem[];
  note: string | null;
}
export interface Job extends O<'Job'> {
  attempts: number;
  availableActions: readonly JobAvailableAction[];
  createdAt: string;
  id: string;
  lastError: string | null;
  maxAttempts: number;
  name: string;
  queue: string | null;
  runAt: string;
  state: JobState;
  updatedAt: string;
}
export type JobAction = 'RETRY';
export interface JobAvailableAction extends O<'JobAvailableAction'> {
  action: JobAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface JobConnection extends O<'JobConnection'> {
  counts: readonly JobCount[];
  edges: readonly JobEdge[];
  nodes: readonly Job[];
  pageInfo: PageInfo;
}
export interface JobCount extends O<'JobCount'> {
  count: number;
  state: JobState;
}
export interface JobEdge extends O<'JobEdge'> {
  cursor: string;
  node: Job;
}
export type JobState = 'DEAD' | 'FAILED' | 'RUNNING' | 'WAITING';
export interface JobsFilter {
  readonly name?: N<string>;
  readonly state?: N<readonly JobState[]>;
}
export type LearnerAudience =
  | 'ADULT_EDUCATORS'
  | 'EARLY_EDUCATORS'
  | 'FAMILIES'
  | 'MENTORS'
  | 'ORGANISATIONS'
  | 'PARENTS'
  | 'POLICY_MAKERS'
  | 'SCHOOL_LEADERS'
  | 'STUDENTS'
  | 'TEACHERS'
  | 'UNIVERSITIES';
export type Lifecycle = 'ACTIVE' | 'DISSOLVED' | 'MERGED';
export interface LocalisedText extends O<'LocalisedText'> {
  language: string;
  origin: TextOrigin;
  stale: boolean;
  text: string;
}
export type MajorityBase = 'ALL_ENTITLED' | 'CAST_EXCL_ABST' | 'CAST_INCL_ABST' | 'REPRESENTED';
export interface MajorityRule extends O<'MajorityRule'> {
  base: MajorityBase;
  comparison: Comparison;
  denominator: number;
  minimumYes: number;
  numerator: number;
}
export interface Mandate extends O<'Mandate'> {
  evidence: string | null;
  grantedAt: string;
  grantedBy: Person | null;
  id: string;
  live: boolean;
  organisation: Organisation | null;
  person: Person | null;
  revokedAt: string | null;
  role: MandateRole;
  scope: string | null;
  validFrom: string;
  validTo: string | null;
}
export type MandateRole =
  | 'ADMIN'
  | 'ALTERNATE'
  | 'AUDITOR'
  | 'BOARD'
  | 'CONTACT'
  | 'EDITOR'
  | 'HEAD'
  | 'LEGAL_SIGNATORY'
  | 'OFFICER'
  | 'PRIVACY_OFFICER'
  | 'RETURNING_OFFICER'
  | 'TRANSLATOR'
  | 'VOTING_DELEGATE';
export interface Membership extends O<'Membership'> {
  availableActions: readonly MembershipAvailableAction[];
  category: MembershipCategory | null;
  categoryEvent: MembershipEvent | null;
  categorySince: ImpreciseDate | null;
  decisiveEvent: MembershipEvent | null;
  events: readonly MembershipEvent[];
  goodStanding: boolean | null;
  id: string;
  memberSince: ImpreciseDate | null;
  organisation: Organisation | null;
  publicStatus: MembershipPublicStatus;
  since: ImpreciseDate | null;
  standings: readonly MembershipStandingEntry[] | null;
  status: MembershipStatus | null;
}
export type MembershipAction =
  | 'CHANGE_CATEGORY'
  | 'CONFIRM_LAPSE'
  | 'CORRECT'
  | 'DISSOLVE'
  | 'EXPIRE_PROVISION'
  | 'LIFT_SUSPENSION'
  | 'OPEN_CASE'
  | 'RECORD_STANDING'
  | 'RESIGN'
  | 'SUCCEED'
  | 'SUSPEND'
  | 'SUSPEND_FOR_DUES'
  | 'WITHDRAW_RESIGNATION';
export interface MembershipAvailableAction extends O<'MembershipAvailableAction'> {
  action: MembershipAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type MembershipCategory = 'ASSOCIATE' | 'CANDIDATE' | 'FULL' | 'HONORARY' | 'OBSERVER';
export interface MembershipConnection extends O<'MembershipConnection'> {
  edges: readonly MembershipEdge[];
  nodes: readonly Membership[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface MembershipEdge extends O<'MembershipEdge'> {
  cursor: string;
  node: Membership;
}
export interface MembershipEvent extends O<'MembershipEvent'> {
  categoryFrom: MembershipCategory | null;
  categoryTo: MembershipCategory | null;
  decision: Decision | null;
  effectiveOn: ImpreciseDate;
  id: string;
  note: string | null;
  number: number;
  place: number;
  provenance: Provenance;
  reason: string | null;
  recordedAt: string;
  ruleReference: string | null;
  source: string | null;
  statusFrom: MembershipStatus | null;
  statusTo: MembershipStatus | null;
  supersedesId: string | null;
  type: MembershipEventType;
  voids: boolean;
}
export type MembershipEventType =
  | 'ADMITTED'
  | 'ANNULLED'
  | 'CATEGORY_CHANGED'
  | 'CORRECTED'
  | 'DISSOLVED'
  | 'EXPELLED'
  | 'LAPSED'
  | 'OVERTAKEN'
  | 'PROVISIONALLY_ADMITTED'
  | 'PROVISION_EXPIRED'
  | 'PROVISION_EXTENDED'
  | 'RATIFICATION_REFUSED'
  | 'READMITTED'
  | 'REINSTATED'
  | 'RESIGNATION_WITHDRAWN'
  | 'RESIGNED'
  | 'SUCCEEDED'
  | 'SUSPENDED'
  | 'SUSPENSION_LIFTED';
export interface MembershipFilter {
  readonly category?: N<readonly MembershipCategory[]>;
  readonly country?: N<readonly string[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly status?: N<readonly MembershipStatus[]>;
}
export type MembershipPublicStatus =
  'FORMER_MEMBER' | 'MEMBER' | 'NOT_A_MEMBER' | 'NOT_CURRENTLY_ACTIVE' | 'PROVISIONAL_MEMBER';
export interface MembershipRules extends O<'MembershipRules'> {
  appealDays: number;
  duesGraceDays: number;
  duesReminders: number;
  effect: EffectMoment;
  readmissionBarMonths: number;
  reassessmentYears: number;
  resignationNoticeDays: number;
  sanctionResponseDays: number;
}
export interface MembershipStandingEntry extends O<'MembershipStandingEntry'> {
  from: string;
  good: boolean;
  provenance: Provenance;
  reason: string;
  recordedAt: string;
}
export type MembershipStatus =
  'ACTIVE' | 'DISSOLVED' | 'EXPELLED' | 'LAPSED' | 'NONE' | 'PROVISIONAL' | 'RESIGNED' | 'SUSPENDED';
export type MessageVisibility = 'APPLICANT' | 'INTERNAL';
export interface Mou extends O<'Mou'> {
  acceptances: readonly MouAcceptance[] | null;
  amendmentHash: string | null;
  availableActions: readonly MouAvailableAction[];
  badge: MouBadge | null;
  binding: MouBinding;
  children: readonly Mou[];
  commitments: readonly Commitment[];
  correctedBy: Mou | null;
  corrects: Mou | null;
  datesPublic: boolean;
  effectiveOn: ImpreciseDate | null;
  endsOn: ImpreciseDate | null;
  history: readonly MouEvent[] | null;
  id: string;
  notices: readonly MouNotice[] | null;
  number: string | null;
  origin: Node | null;
  originId: string | null;
  parties: readonly MouParty[];
  predecessor: Mou | null;
  provenance: Provenance;
  recordedAt: string;
  renewal: MouRenewal | null;
  reviews: readonly MouReview[] | null;
  scope: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  signatures: readonly MouSignature[] | null;
  signed: MouSigning | null;
  source: string | null;
  status: MouStatus;
  successors: readonly Mou[];
  terminatedOn: ImpreciseDate | null;
  terms: readonly MouTerm[] | null;
  textHash: string | null;
  texts: readonly MouText[] | null;
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  umbrella: Mou | null;
  version: number;
  versions: readonly MouVersion[] | null;
}
export interface MouAcceptance extends O<'MouAcceptance'> {
  acceptedAt: string;
  evidence: string | null;
  party: Organisation | null;
  textHash: string;
  version: number;
}
export type MouAction =
  | 'ABANDON'
  | 'ACCEPT_TEXT'
  | 'ADD_COMMITMENT'
  | 'BEGIN_REVIEW'
  | 'COMPLETE_REVIEW'
  | 'CORRECT'
  | 'DECLINE_RENEWAL'
  | 'DRAFT_SUCCESSOR'
  | 'EDIT'
  | 'PROPOSE'
  | 'PROPOSE_AMENDMENT'
  | 'RECORD_ACCEPTANCE'
  | 'RECORD_SIGNATURE'
  | 'REOPEN'
  | 'SIGN'
  | 'TERMINATE'
  | 'WITHDRAW_AMENDMENT';
export interface MouAvailableAction extends O<'MouAvailableAction'> {
  action: MouAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type MouBadge = 'ENDED' | 'ENDS_SOON' | 'NOTICE_DUE' | 'RENEWS';
export type MouBinding = 'BINDING' | 'NON_BINDING';
export interface MouConnection extends O<'MouConnection'> {
  edges: readonly MouEdge[];
  nodes: readonly Mou[];
  pageInfo: PageInfo;
}
export interface MouEdge extends O<'MouEdge'> {
  cursor: string;
  node: Mou;
}
export interface MouEvent extends O<'MouEvent'> {
  action: string;
  by: Organisation | null;
  from: MouStatus | null;
  holdsFrom: string;
  reason: string | null;
  recordedAt: string;
  to: MouStatus;
}
export interface MouFilter {
  readonly organisation?: N<readonly string[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly status?: N<readonly MouStatus[]>;
}
export interface MouNotice extends O<'MouNotice'> {
  effectiveOn: string;
  evidence: string | null;
  givenOn: string;
  kind: MouNoticeKind;
  party: Organisation | null;
  reason: string;
}
export type MouNoticeKind = 'NON_RENEWAL' | 'TERMINATION';
export interface MouParty extends O<'MouParty'> {
  organisation: Organisation | null;
}
export interface MouRenewal extends O<'MouRenewal'> {
  currentTermEndsOn: string | null;
  kind: MouRenewalKind;
  noticeBy: string | null;
  noticeDays: number | null;
  termMonths: number | null;
}
export type MouRenewalKind = 'EXPLICIT' | 'NONE' | 'TACIT';
export interface MouReview extends O<'MouReview'> {
  begunOn: string;
  completedOn: string | null;
  dueOn: string | null;
  outcome: string | null;
  reason: string;
}
export interface MouSignature extends O<'MouSignature'> {
  evidence: string | null;
  file: File | null;
  method: SignatureMethod;
  party: Organisation | null;
  place: string | null;
  recordedAt: string;
  signatory: Person | null;
  signedOn: string;
  textHash: string;
  version: number;
  voidedAt: string | null;
}
export interface MouSigning extends O<'MouSigning'> {
  notAfter: ImpreciseDate | null;
  notBefore: ImpreciseDate | null;
  note: string | null;
  on: ImpreciseDate | null;
}
export type MouStatus =
  | 'ABANDONED'
  | 'AGREED_TEXT'
  | 'DRAFT'
  | 'EXPIRED'
  | 'IN_FORCE'
  | 'NEGOTIATION'
  | 'PARTLY_SIGNED'
  | 'RENEWED'
  | 'SIGNED'
  | 'TERMINATED'
  | 'UNDER_REVIEW';
export interface MouTerm extends O<'MouTerm'> {
  endsOn: string | null;
  noticeBy: string | null;
  startsOn: string;
}
export interface MouText extends O<'MouText'> {
  authentic: boolean;
  body: string | null;
  file: File | null;
  language: string;
  sha256: string;
}
export interface MouVerification extends O<'MouVerification'> {
  effectiveOn: ImpreciseDate | null;
  endsOn: ImpreciseDate | null;
  inForce: boolean;
  parties: readonly MouParty[];
  signed: MouSigning;
  title: LocalisedText;
}
export interface MouVersion extends O<'MouVersion'> {
  amends: number | null;
  binding: MouBinding;
  datesPublic: boolean;
  effectiveOn: string | null;
  endsOn: string | null;
  note: string | null;
  noticeDays: number | null;
  renewal: MouRenewalKind;
  scope: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  termMonths: number | null;
  textHash: string;
  texts: readonly MouText[];
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  version: number;
  writtenAt: string;
  writtenBy: Organisation | null;
}
export interface MyVote extends O<'MyVote'> {
  counted: boolean;
  receipt: VoteReceipt;
}
export type NameKind = 'ACRONYM' | 'ALIAS' | 'LEGAL' | 'MISSPELLING' | 'SHORT' | 'TRANSLITERATION';
export interface NamedVote extends O<'NamedVote'> {
  castAt: string;
  choice: string;
  organisation: Organisation | null;
  revision: number;
}
export interface NetworkActivity extends O<'NetworkActivity'> {
  cursor: string;
  id: string;
  occurredAt: string;
  organisation: Organisation | null;
  subject: Node;
  type: string;
}
export interface NetworkActivityConnection extends O<'NetworkActivityConnection'> {
  edges: readonly NetworkActivityEdge[];
  newestCursor: string;
  nodes: readonly NetworkActivity[];
  pageInfo: PageInfo;
}
export interface NetworkActivityEdge extends O<'NetworkActivityEdge'> {
  cursor: string;
  node: NetworkActivity;
}
export interface NetworkRelation extends O<'NetworkRelation'> {
  id: string;
  kind: NetworkRelationKind;
  since: ImpreciseDate | null;
  source: string | null;
  until: ImpreciseDate | null;
}
export type NetworkRelationKind = 'APPLICANT' | 'FUNDER' | 'PARTNER' | 'SECRETARIAT' | 'STAKEHOLDER';
export interface NetworkStreamRules extends O<'NetworkStreamRules'> {
  applicants: StreamRule;
  members: StreamRule;
  others: StreamRule;
}
export interface Node extends O<'Node'> {
  $of:
    | ActionItem
    | Adoption
    | AgendaItem
    | ApiKey
    | Appeal
    | Application
    | ApplicationDocument
    | ApplicationMessage
    | Ballot
    | Commitment
    | ContactPoint
    | ContextNote
    | Decision
    | Delegate
    | Delegation
    | DuplicateProposal
    | Endorsement
    | Engagement
    | FeedSource
    | File
    | FundingApplication
    | FundingCall
    | Job
    | Mandate
    | Membership
    | MembershipEvent
    | Mou
    | NetworkRelation
    | Organisation
    | OrganisationName
    | OrganisationRelation
    | Person
    | Place
    | Programme
    | Proxy
    | Publication
    | RegisterImport
    | Resource
    | RuleSet
    | SanctionCase
    | Summit
    | SummitSession
    | Task
    | Translation
    | TranslationRequest
    | VisaLetter
    | Webhook
    | WebhookDelivery;
  id: string;
}
export interface Organisation extends O<'Organisation'> {
  adoptions: F<
    AdoptionConnection,
    { after?: N<string>; country?: N<string>; first?: N<number>; status?: N<AdoptionStatus> }
  >;
  apiKeys: readonly ApiKey[] | null;
  applications: readonly Application[];
  availableActions: readonly OrganisationAvailableAction[];
  contactPoints: readonly ContactPoint[];
  country: string | null;
  createdAt: string;
  decisions: readonly Decision[] | null;
  description: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  dissolutionEvidence: string | null;
  dissolvedOn: ImpreciseDate | null;
  engagements: readonly Engagement[];
  foundedOn: ImpreciseDate | null;
  fundingApplications: readonly FundingApplication[];
  id: string;
  kind: OrganisationKind;
  lifecycle: Lifecycle;
  mandates: readonly Mandate[] | null;
  membership: F<Membership | null, { asOf?: N<string>; knownAt?: N<string> }>;
  membershipStatus: MembershipStatus | null;
  mous: F<MouConnection, { after?: N<string>; first?: N<number>; status?: N<readonly MouStatus[]> }>;
  name: F<LocalisedText, { asOf?: N<string>; languages?: N<readonly string[]> }>;
  names: F<readonly OrganisationName[], { asOf?: N<string> }>;
  networkRelations: readonly NetworkRelation[];
  programmes: readonly Programme[];
  provenance: Provenance;
  publications: F<
    PublicationConnection,
    { after?: N<string>; first?: N<number>; language?: N<string>; topic?: N<string> }
  >;
  registrationNumber: string | null;
  registry: string | null;
  relations: readonly OrganisationRelation[];
  seat: Place | null;
  sensitivity: Sensitivity | null;
  slug: string;
  source: string | null;
  successor: Organisation | null;
  timeline: F<TimelineEntryConnection, { after?: N<string>; first?: N<number>; kinds?: N<readonly TimelineKind[]> }>;
  topics: readonly string[];
  updatedAt: string;
  version: number;
  website: string | null;
}
export type OrganisationAction = 'DISSOLVE' | 'RENAME' | 'UPDATE';
export interface OrganisationAvailableAction extends O<'OrganisationAvailableAction'> {
  action: OrganisationAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface OrganisationConnection extends O<'OrganisationConnection'> {
  edges: readonly OrganisationEdge[];
  facets: OrganisationFacets;
  nodes: readonly Organisation[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface OrganisationEdge extends O<'OrganisationEdge'> {
  cursor: string;
  node: Organisation;
}
export interface OrganisationFacets extends O<'OrganisationFacets'> {
  countries: readonly FacetCount[];
  kinds: readonly FacetCount[];
  statuses: readonly FacetCount[];
}
export interface OrganisationFilter {
  readonly country?: N<readonly string[]>;
  readonly kind?: N<readonly OrganisationKind[]>;
  readonly membershipStatus?: N<readonly MembershipStatus[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly search?: N<string>;
  readonly topic?: N<readonly string[]>;
}
export type OrganisationKind =
  | 'COMPANY'
  | 'EMBASSY'
  | 'EU_BODY'
  | 'GOV_MINISTRY'
  | 'MUNICIPALITY'
  | 'NETWORK'
  | 'NGO'
  | 'RESEARCH_INSTITUTE'
  | 'SCHOOL_NETWORK'
  | 'SECRETARIAT'
  | 'UNIVERSITY';
export interface OrganisationName extends O<'OrganisationName'> {
  id: string;
  kind: NameKind;
  language: string;
  preferred: boolean;
  recordedAt: string;
  script: string;
  source: string | null;
  text: string;
  validFrom: ImpreciseDate | null;
  validTo: ImpreciseDate | null;
}
export type OrganisationOrder = 'NAME' | 'NEWEST' | 'RELEVANCE';
export interface OrganisationRelation extends O<'OrganisationRelation'> {
  from: Organisation | null;
  id: string;
  source: string | null;
  to: Organisation | null;
  type: RelationType;
  validFrom: ImpreciseDate | null;
  validTo: ImpreciseDate | null;
}
export type OutboundFailure =
  | 'ADDRESS_REFUSED'
  | 'BROKEN_OFF'
  | 'NAME_UNKNOWN'
  | 'NOT_REACHED'
  | 'NOT_READABLE'
  | 'NOT_TRUSTED'
  | 'TIMED_OUT'
  | 'TOO_LARGE'
  | 'TOO_MANY_REDIRECTS'
  | 'URL_REFUSED';
export interface PageInfo extends O<'PageInfo'> {
  endCursor: string | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
}
export interface PaperVoter extends O<'PaperVoter'> {
  double: boolean;
  organisation: Organisation | null;
  struck: boolean;
}
export type ParticipantIdentifier = 'EITHER' | 'NONE' | 'OID' | 'PIC';
export interface PartnerMandate extends O<'PartnerMandate'> {
  evidence: string | null;
  given: boolean;
  note: string | null;
  on: string;
}
export interface Person extends O<'Person'> {
  email: string | null;
  id: string;
  name: string;
}
export interface Place extends O<'Place'> {
  country: string;
  id: string;
  label: F<string, { languages?: N<readonly string[]>; on?: N<string> }>;
  latitude: number | null;
  longitude: number | null;
  name: F<LocalisedText | null, { languages?: N<readonly string[]>; on?: N<string> }>;
  names: readonly PlaceName[];
  publications: F<
    PublicationConnection,
    { after?: N<string>; first?: N<number>; language?: N<string>; topic?: N<string> }
  >;
  wikidataId: string | null;
}
export interface PlaceConnection extends O<'PlaceConnection'> {
  edges: readonly PlaceEdge[];
  nodes: readonly Place[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface PlaceEdge extends O<'PlaceEdge'> {
  cursor: string;
  node: Place;
}
export interface PlaceName extends O<'PlaceName'> {
  language: string;
  source: string | null;
  text: string;
  validFrom: ImpreciseDate | null;
  validTo: ImpreciseDate | null;
}
export type PresenceEnd = 'CLOSE' | 'DESK' | 'SELF';
export interface PresenceInterval extends O<'PresenceInterval'> {
  endedBy: PresenceEnd | null;
  inAt: string;
  outAt: string | null;
  source: PresenceSource;
}
export type PresenceSource = 'CODE' | 'DESK' | 'ONLINE' | 'SELF';
export interface Programme extends O<'Programme'> {
  adoptionFigures: readonly AdoptionFigure[];
  adoptions: F<
    AdoptionConnection,
    { after?: N<string>; country?: N<string>; first?: N<number>; status?: N<AdoptionStatus> }
  >;
  ageFrom: number | null;
  ageTo: number | null;
  audienceNote: string | null;
  audiences: readonly LearnerAudience[];
  availableActions: readonly ProgrammeAvailableAction[];
  contextNotes: readonly ContextNote[];
  createdAt: string;
  description: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  endedOn: ImpreciseDate | null;
  fullName: string | null;
  funder: string | null;
  grantNumber: string | null;
  id: string;
  languages: readonly string[];
  licence: string | null;
  licenceUrl: string | null;
  mayBeAdapted: AdaptationPermission;
  name: string;
  origin: Node | null;
  originId: string | null;
  originalLanguage: string | null;
  otherNames: readonly string[];
  owner: Organisation | null;
  partners: readonly ProgrammePartner[];
  provenance: Provenance;
  publications: F<
    PublicationConnection,
    { after?: N<string>; first?: N<number>; language?: N<string>; topic?: N<string> }
  >;
  resources: readonly Resource[];
  shownAt: readonly Engagement[];
  slug: string;
  source: string | null;
  startedOn: ImpreciseDate | null;
  status: ProgrammeStatus;
  topics: readonly string[];
  updatedAt: string;
  version: number;
  website: string | null;
  withdrawalReason: string | null;
}
export type ProgrammeAction = 'ADD_RESOURCE' | 'DEVELOP' | 'RELEASE' | 'UPDATE' | 'WITHDRAW';
export interface ProgrammeAvailableAction extends O<'ProgrammeAvailableAction'> {
  action: ProgrammeAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface ProgrammeConnection extends O<'ProgrammeConnection'> {
  edges: readonly ProgrammeEdge[];
  facets: CatalogueFacets;
  nodes: readonly Programme[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface ProgrammeEdge extends O<'ProgrammeEdge'> {
  cursor: string;
  node: Programme;
}
export interface ProgrammeFigure extends O<'ProgrammeFigure'> {
  country: string | null;
  language: string | null;
  programmes: number;
  resources: number;
}
export interface ProgrammeFilter {
  readonly age?: N<number>;
  readonly audience?: N<readonly LearnerAudience[]>;
  readonly language?: N<readonly string[]>;
  readonly licence?: N<readonly string[]>;
  readonly mayBeAdapted?: N<readonly AdaptationPermission[]>;
  readonly organisation?: N<readonly string[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly search?: N<string>;
  readonly status?: N<readonly ProgrammeStatus[]>;
  readonly topic?: N<readonly string[]>;
}
export interface ProgrammePartner extends O<'ProgrammePartner'> {
  organisation: Organisation;
  role: ProgrammePartnerRole;
}
export type ProgrammePartnerRole = 'CO_DEVELOPER' | 'PARTNER';
export type ProgrammeStatus = 'AVAILABLE' | 'IN_DEVELOPMENT' | 'PLANNED' | 'WITHDRAWN';
export type Provenance = 'DOCUMENTED' | 'FICTITIOUS' | 'LIVE' | 'RECORDED_RETROSPECTIVELY' | 'STAGED';
export interface Proxy extends O<'Proxy'> {
  availableActions: readonly ProxyAvailableAction[];
  deadline: string | null;
  givenAt: string;
  giver: Organisation | null;
  holder: Organisation | null;
  id: string;
  revokedAt: string | null;
  state: ProxyState;
  summitId: string;
}
export type ProxyAction = 'REVOKE';
export interface ProxyAvailableAction extends O<'ProxyAvailableAction'> {
  action: ProxyAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface ProxyDeadline extends O<'ProxyDeadline'> {
  daysBefore: number;
  time: string;
}
export interface ProxyRules extends O<'ProxyRules'> {
  allowed: boolean;
  deadline: ProxyDeadline;
  holderPresent: boolean;
  maxPerHolder: number;
}
export type ProxyState = 'GIVEN' | 'REVOKED';
export interface Publication extends O<'Publication'> {
  about: readonly Node[];
  availableActions: readonly PublicationAvailableAction[];
  body: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  bodyFormat: F<TextFormat | null, { languages?: N<readonly string[]> }>;
  bodyHtml: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  canonicalUrl: string | null;
  correctedAt: string | null;
  correctionNote: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  cover: PublicationCover | null;
  excerpt: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  externalId: string | null;
  id: string;
  inStream: boolean;
  kind: PublicationKind;
  languages: readonly string[];
  mentions: readonly Organisation[];
  organisation: Organisation | null;
  provenance: Provenance;
  publishedAt: string;
  readingMinutes: F<number | null, { languages?: N<readonly string[]> }>;
  related: F<readonly Publication[], { first?: N<number> }>;
  retractedAt: string | null;
  retractionReason: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  revisions: readonly PublicationRevision[];
  scheduledFor: string | null;
  slug: string;
  source: string | null;
  status: PublicationStatus;
  streamComment: string | null;
  streamIncludedAt: string | null;
  streamState: StreamState | null;
  summary: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  topics: readonly string[];
  translationWork: readonly Translation[];
  updatedAt: string;
  version: number;
}
export type PublicationAction =
  | 'CORRECT'
  | 'DECLINE_FROM_STREAM'
  | 'INCLUDE_IN_STREAM'
  | 'PUBLISH'
  | 'REMOVE_FROM_STREAM'
  | 'RETRACT'
  | 'SAVE_DRAFT'
  | 'SCHEDULE'
  | 'SUBMIT_TO_STREAM'
  | 'UNSCHEDULE'
  | 'UPDATE';
export interface PublicationAvailableAction extends O<'PublicationAvailableAction'> {
  action: PublicationAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type PublicationChange = 'CORRECTED' | 'PUBLISHED' | 'RETRACTED' | 'UPDATED';
export interface PublicationConnection extends O<'PublicationConnection'> {
  edges: readonly PublicationEdge[];
  nodes: readonly Publication[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface PublicationCover extends O<'PublicationCover'> {
  alternativeText: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  file: File | null;
  url: string;
}
export interface PublicationEdge extends O<'PublicationEdge'> {
  cursor: string;
  node: Publication;
}
export interface PublicationFilter {
  readonly kind?: N<readonly PublicationKind[]>;
  readonly language?: N<readonly string[]>;
  readonly mentions?: N<readonly string[]>;
  readonly organisation?: N<readonly string[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly retracted?: N<boolean>;
  readonly stream?: N<boolean>;
  readonly topic?: N<readonly string[]>;
}
export type PublicationKind = 'ARTICLE' | 'CALL' | 'STATEMENT';
export interface PublicationRevision extends O<'PublicationRevision'> {
  change: PublicationChange;
  note: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  organisation: Organisation | null;
  recordedAt: string;
  version: number;
}
export type PublicationStatus = 'CORRECTED' | 'DRAFT' | 'PUBLISHED' | 'RETRACTED';
export interface Query extends O<'Query'> {
  adoption: F<Adoption | null, { id: string }>;
  adoptionFigures: F<readonly AdoptionFigure[], { filter?: N<AdoptionFilter> }>;
  adoptions: F<AdoptionConnection, { after?: N<string>; filter?: N<AdoptionFilter>; first?: N<number> }>;
  adoptionsByYear: F<readonly AdoptionYearFigure[], { filter?: N<AdoptionFilter> }>;
  application: F<Application | null, { id: string }>;
  applications: F<ApplicationConnection, { after?: N<string>; filter?: N<ApplicationFilter>; first?: N<number> }>;
  ballot: F<Ballot | null, { id: string }>;
  ballotReceipt: F<VoteReceipt | null, { code: string }>;
  ballots: F<BallotConnection, { after?: N<string>; filter?: N<BallotFilter>; first?: N<number> }>;
  contextNote: F<ContextNote | null, { id: string }>;
  contextNotes: F<ContextNoteConnection, { after?: N<string>; filter?: N<ContextNoteFilter>; first?: N<number> }>;
  currentRuleSet: F<RuleSet, { on?: N<string> }>;
  decision: F<Decision | null, { id: string }>;
  decisions: F<DecisionConnection, { after?: N<string>; filter?: N<DecisionFilter>; first?: N<number> }>;
  delegations: F<
    DelegationConnection,
    { after?: N<string>; first?: N<number>; state?: N<readonly DelegationState[]>; summitId: string }
  >;
  duplicateCandidates: F<readonly DuplicateCandidate[], { organisationId: string }>;
  duplicateProposals: F<
    DuplicateProposalConnection,
    { after?: N<string>; first?: N<number>; state?: N<DuplicateProposalState> }
  >;
  engagement: F<Engagement | null, { id: string }>;
  engagements: F<EngagementConnection, { after?: N<string>; filter?: N<EngagementsFilter>; first?: N<number> }>;
  feedSource: F<FeedSource | null, { id: string }>;
  feedSources: F<FeedSourceConnection, { after?: N<string>; filter?: N<FeedSourcesFilter>; first?: N<number> }>;
  file: F<File | null, { id: string }>;
  fundingApplication: F<FundingApplication | null, { id: string }>;
  fundingApplications: F<
    FundingApplicationConnection,
    { after?: N<string>; filter?: N<FundingApplicationFilter>; first?: N<number> }
  >;
  fundingCall: F<FundingCall | null, { id: string }>;
  fundingCalls: F<FundingCallConnection, { after?: N<string>; filter?: N<FundingCallFilter>; first?: N<number> }>;
  glossary: F<readonly GlossaryTerm[], { language?: N<string> }>;
  jobs: F<JobConnection, { after?: N<string>; filter?: N<JobsFilter>; first?: N<number> }>;
  membership: F<Membership | null, { id: string }>;
  memberships: F<
    MembershipConnection,
    { after?: N<string>; asOf?: N<string>; filter?: N<MembershipFilter>; first?: N<number>; knownAt?: N<string> }
  >;
  mou: F<Mou | null, { id: string }>;
  mous: F<MouConnection, { after?: N<string>; filter?: N<MouFilter>; first?: N<number> }>;
  myTasks: F<TaskConnection, { after?: N<string>; first?: N<number> }>;
  networkActivity: F<NetworkActivityConnection, { after?: N<string>; first?: N<number>; types?: N<readonly string[]> }>;
  nextSummit: Summit | null;
  node: F<Node | null, { id: string }>;
  nodes: F<readonly (Node | null)[], { ids: readonly string[] }>;
  organisation: F<Organisation | null, { id?: N<string>; slug?: N<string> }>;
  organisations: F<
    OrganisationConnection,
    {
      after?: N<string>;
      asOf?: N<string>;
      filter?: N<OrganisationFilter>;
      first?: N<number>;
      orderBy?: N<OrganisationOrder>;
    }
  >;
  places: F<PlaceConnection, { after?: N<string>; country?: N<string>; first?: N<number>; search?: N<string> }>;
  programme: F<Programme | null, { id?: N<string>; slug?: N<string> }>;
  programmeFigures: F<
    readonly ProgrammeFigure[],
    { provenance?: N<readonly Provenance[]>; status?: N<readonly ProgrammeStatus[]> }
  >;
  programmes: F<
    ProgrammeConnection,
    { after?: N<string>; filter?: N<ProgrammeFilter>; first?: N<number>; orderBy?: N<CatalogueOrder> }
  >;
  publication: F<Publication | null, { id: string }>;
  publicationDrafts: F<PublicationConnection, { after?: N<string>; first?: N<number> }>;
  publications: F<PublicationConnection, { after?: N<string>; filter?: N<PublicationFilter>; first?: N<number> }>;
  registerImport: F<RegisterImport | null, { id: string }>;
  registerImportRows: F<
    RegisterRowConnection,
    { after?: N<string>; first?: N<number>; importId: string; result?: N<RegisterRowResult> }
  >;
  registerImports: F<RegisterImportConnection, { after?: N<string>; first?: N<number> }>;
  resource: F<Resource | null, { id: string }>;
  resources: F<
    ResourceConnection,
    { after?: N<string>; filter?: N<ResourceFilter>; first?: N<number>; orderBy?: N<CatalogueOrder> }
  >;
  ruleSet: F<RuleSet | null, { id: string }>;
  ruleSets: F<RuleSetConnection, { after?: N<string>; first?: N<number> }>;
  sanctionCase: F<SanctionCase | null, { id: string }>;
  sanctionCases: F<SanctionCaseConnection, { after?: N<string>; first?: N<number>; state?: N<SanctionCaseState> }>;
  summit: F<Summit | null, { id?: N<string>; slug?: N<string> }>;
  summits: F<SummitConnection, { after?: N<string>; filter?: N<SummitFilter>; first?: N<number> }>;
  translation: F<Translation | null, { id: string }>;
  translationDemand: F<
    TranslationDemandConnection,
    { after?: N<string>; filter?: N<TranslationDemandFilter>; first?: N<number> }
  >;
  translationFigures: F<readonly TranslationFigure[], { language?: N<readonly string[]> }>;
  translationRequests: F<
    TranslationRequestConnection,
    { after?: N<string>; filter?: N<TranslationDemandFilter>; first?: N<number> }
  >;
  translations: F<TranslationConnection, { after?: N<string>; filter?: N<TranslationsFilter>; first?: N<number> }>;
  verifyMou: F<MouVerification | null, { languages?: N<readonly string[]>; textHash: string }>;
  verifyVisaLetter: F<VisaVerification | null, { code: string; languages?: N<readonly string[]> }>;
  viewer: Viewer;
  visaEvidence: F<readonly VisaEvidence[], { consulate?: N<string>; toShow?: N<boolean>; year?: N<number> }>;
  visaLetter: F<VisaLetter | null, { id: string }>;
  visaLetters: F<readonly VisaLetter[], { states?: N<readonly VisaLetterState[]>; summitId?: N<string> }>;
  webhook: F<Webhook | null, { id: string }>;
  webhooks: F<readonly Webhook[], { withEnded?: N<boolean> }>;
}
export type QuorumCount = 'PRESENT' | 'REPRESENTED';
export type QuorumMoment = 'CLOSING' | 'OPENING';
export interface QuorumProcedure extends O<'QuorumProcedure'> {
  secondCall: SecondCall | null;
  takenAt: QuorumMoment;
  votedThenLeftCounts: boolean;
}
export interface QuorumRule extends O<'QuorumRule'> {
  comparison: Comparison;
  counts: QuorumCount;
  denominator: number;
  numerator: number;
}
export interface Reach extends O<'Reach'> {
  approximate: boolean;
  count: number;
  kind: ReachKind;
}
export type ReachKind = 'CHILDREN' | 'EDUCATORS' | 'FAMILIES' | 'MENTORS' | 'ORGANISATIONS' | 'PARENTS' | 'SCHOOLS';
export interface ReadinessFinding extends O<'ReadinessFinding'> {
  code: string;
  message: string;
  severity: ReadinessSeverity;
  subjectId: string | null;
}
export type ReadinessSeverity = 'BLOCKER' | 'WARNING';
export type Recommendation = 'ADMIT' | 'ADMIT_AS_LOWER' | 'DEFER' | 'REFUSE';
export interface RegisterCell extends O<'RegisterCell'> {
  column: string;
  text: string;
}
export interface RegisterImport extends O<'RegisterImport'> {
  appliedAt: string | null;
  availableActions: readonly RegisterImportAvailableAction[];
  confirmedBy: Person | null;
  counts: RegisterRowCounts;
  decision: Decision | null;
  encoding: FileEncoding;
  fileName: string;
  id: string;
  rowCount: number;
  sha256: string;
  source: string;
  state: RegisterImportState;
  triedAt: string | null;
  uploadedAt: string;
  uploadedBy: Person | null;
  version: number;
}
export type RegisterImportAction = 'CONFIRM' | 'DISCARD' | 'TRY';
export interface RegisterImportAvailableAction extends O<'RegisterImportAvailableAction'> {
  action: RegisterImportAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface RegisterImportConnection extends O<'RegisterImportConnection'> {
  edges: readonly RegisterImportEdge[];
  nodes: readonly RegisterImport[];
  pageInfo: PageInfo;
}
export interface RegisterImportEdge extends O<'RegisterImportEdge'> {
  cursor: string;
  node: RegisterImport;
}
export type RegisterImportState = 'APPLIED' | 'CONFIRMED' | 'DISCARDED' | 'DRY_RUN' | 'UPLOADED';
export interface RegisterRow extends O<'RegisterRow'> {
  cells: readonly RegisterCell[];
  line: number;
  organisation: Organisation | null;
  result: RegisterRowResult | null;
  violations: readonly RegisterRowViolation[];
}
export interface RegisterRowConnection extends O<'RegisterRowConnection'> {
  edges: readonly RegisterRowEdge[];
  nodes: readonly RegisterRow[];
  pageInfo: PageInfo;
}
export interface RegisterRowCounts extends O<'RegisterRowCounts'> {
  admit: number;
  create: number;
  invalid: number;
  unchanged: number;
}
export interface RegisterRowEdge extends O<'RegisterRowEdge'> {
  cursor: string;
  node: RegisterRow;
}
export type RegisterRowResult = 'ADMIT' | 'CREATE' | 'INVALID' | 'UNCHANGED';
export interface RegisterRowViolation extends O<'RegisterRowViolation'> {
  column: string;
  message: string;
  rule: string;
}
export type RejectionReason = 'MAJORITY' | 'MINIMUM_YES' | 'NO_BASE' | 'TIE';
export type RelationType = 'HOSTS' | 'PARTNER_OF' | 'SUCCESSOR_OF' | 'UMBRELLA_OF';
export interface Resource extends O<'Resource'> {
  ageFrom: number | null;
  ageTo: number | null;
  audiences: readonly LearnerAudience[];
  availableActions: readonly ResourceAvailableAction[];
  createdAt: string;
  description: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  educationalUse: readonly string[];
  id: string;
  kind: ResourceKind;
  languages: readonly string[];
  latest: ResourceRevision | null;
  licence: string | null;
  licenceUrl: string | null;
  machineTranslation: boolean;
  mayBeAdapted: AdaptationPermission;
  origin: Node | null;
  originId: string | null;
  originalLanguage: string;
  programme: Programme | null;
  provenance: Provenance;
  publications: F<
    PublicationConnection,
    { after?: N<string>; first?: N<number>; language?: N<string>; topic?: N<string> }
  >;
  revision: number;
  revisions: readonly ResourceRevision[];
  source: string | null;
  status: ProgrammeStatus;
  teaches: readonly string[];
  timeRequired: string | null;
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  topics: readonly string[];
  translationWork: readonly Translation[];
  translations: readonly ResourceTranslation[];
  updatedAt: string;
  version: number;
  withdrawalReason: string | null;
}
export type ResourceAction = 'DEVELOP' | 'RELEASE' | 'REVISE' | 'UPDATE' | 'WITHDRAW';
export interface ResourceAvailableAction extends O<'ResourceAvailableAction'> {
  action: ResourceAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface ResourceConnection extends O<'ResourceConnection'> {
  edges: readonly ResourceEdge[];
  facets: CatalogueFacets;
  nodes: readonly Resource[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface ResourceEdge extends O<'ResourceEdge'> {
  cursor: string;
  node: Resource;
}
export interface ResourceFilter {
  readonly age?: N<number>;
  readonly audience?: N<readonly LearnerAudience[]>;
  readonly kind?: N<readonly ResourceKind[]>;
  readonly language?: N<readonly string[]>;
  readonly licence?: N<readonly string[]>;
  readonly mayBeAdapted?: N<readonly AdaptationPermission[]>;
  readonly organisation?: N<readonly string[]>;
  readonly programme?: N<readonly string[]>;
  readonly provenance?: N<readonly Provenance[]>;
  readonly search?: N<string>;
  readonly status?: N<readonly ProgrammeStatus[]>;
  readonly topic?: N<readonly string[]>;
}
export type ResourceKind =
  | 'ASSESSMENT'
  | 'AUDIO'
  | 'COURSE'
  | 'GUIDE'
  | 'MODULE'
  | 'OTHER'
  | 'PLATFORM'
  | 'PRESENTATION'
  | 'RESEARCH'
  | 'TOOLKIT'
  | 'VIDEO';
export interface ResourceLink extends O<'ResourceLink'> {
  label: string | null;
  url: string;
}
export interface ResourceRevision extends O<'ResourceRevision'> {
  body: string | null;
  changes: string;
  files: readonly File[];
  links: readonly ResourceLink[];
  number: number;
  recordedAt: string;
}
export interface ResourceTranslation extends O<'ResourceTranslation'> {
  body: string | null;
  language: string;
  origin: TextOrigin;
  publishedAt: string;
  sourceRevision: number;
  stale: boolean;
}
export interface RuleFraction extends O<'RuleFraction'> {
  denominator: number;
  numerator: number;
}
export interface RuleSet extends O<'RuleSet'> {
  adoptions: readonly RuleSetAdoption[];
  availableActions: readonly RuleSetAvailableAction[];
  basedOn: RuleSet | null;
  code: string;
  content: RuleSetContent;
  createdAt: string;
  explanation: F<readonly RuleSetExplanation[], { languages?: N<readonly string[]> }>;
  fixedAt: string | null;
  id: string;
  revision: number;
  status: RuleSetStatus;
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  version: number;
}
export type RuleSetAction = 'ACTIVATE' | 'CHANGE' | 'FINISH';
export interface RuleSetAdoption extends O<'RuleSetAdoption'> {
  decision: Decision | null;
  effectiveFrom: string;
  ruleRef: string | null;
}
export interface RuleSetAvailableAction extends O<'RuleSetAvailableAction'> {
  action: RuleSetAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface RuleSetConnection extends O<'RuleSetConnection'> {
  edges: readonly RuleSetEdge[];
  nodes: readonly RuleSet[];
  pageInfo: PageInfo;
}
export interface RuleSetContent extends O<'RuleSetContent'> {
  applications: ApplicationRules;
  categories: readonly CategoryRule[];
  criteria: readonly CriterionRule[];
  decisions: readonly DecisionRule[];
  membership: MembershipRules;
  networkStream: NetworkStreamRules;
  proxies: ProxyRules;
  quorum: QuorumProcedure;
  summits: SummitRules;
  voting: VotingProcedure;
}
export interface RuleSetEdge extends O<'RuleSetEdge'> {
  cursor: string;
  node: RuleSet;
}
export interface RuleSetExplanation extends O<'RuleSetExplanation'> {
  heading: string;
  language: string;
  origin: TextOrigin;
  section: RuleSetSection;
  text: string;
}
export type RuleSetSection =
  | 'APPLICATIONS'
  | 'CATEGORIES'
  | 'CRITERIA'
  | 'DECISIONS'
  | 'MEMBERSHIP'
  | 'NETWORK_STREAM'
  | 'PROXIES'
  | 'QUORUM'
  | 'SUMMITS'
  | 'VOTING';
export type RuleSetStatus = 'ACTIVE' | 'AVAILABLE' | 'DRAFT' | 'RETIRED' | 'UPCOMING';
export interface SanctionCase extends O<'SanctionCase'> {
  appeal: Appeal | null;
  appealUntil: string | null;
  availableActions: readonly SanctionCaseAvailableAction[];
  decidedOn: string | null;
  decision: Decision | null;
  grounds: string;
  hearingOn: string | null;
  hearingRef: string | null;
  id: string;
  noticeOn: string;
  openedAt: string;
  organisation: Organisation | null;
  respondedAt: string | null;
  response: string | null;
  responseDue: string;
  sought: SanctionMeasure;
  state: SanctionCaseState;
  version: number;
}
export type SanctionCaseAction = 'APPEAL' | 'DISMISS' | 'RECORD_HEARING' | 'RESPOND' | 'SET_HEARING' | 'WITHDRAW';
export interface SanctionCaseAvailableAction extends O<'SanctionCaseAvailableAction'> {
  action: SanctionCaseAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface SanctionCaseConnection extends O<'SanctionCaseConnection'> {
  edges: readonly SanctionCaseEdge[];
  nodes: readonly SanctionCase[];
  pageInfo: PageInfo;
}
export interface SanctionCaseEdge extends O<'SanctionCaseEdge'> {
  cursor: string;
  node: SanctionCase;
}
export type SanctionCaseState =
  'DECIDED' | 'DISMISSED' | 'HEARD' | 'HEARING_SET' | 'NOTICE_GIVEN' | 'RESPONDED' | 'WITHDRAWN';
export type SanctionMeasure = 'EXPULSION' | 'SUSPENSION';
export interface SecondCall extends O<'SecondCall'> {
  afterMinutes: number;
  quorum: RuleFraction;
}
export type SegmentFault = 'GLOSSARY' | 'NUMBER' | 'PLACEHOLDER' | 'TAG' | 'URL';
export type SegmentState = 'CONFIRMED' | 'EDITED' | 'EMPTY' | 'MACHINE' | 'MEMORY' | 'REOPENED';
export type Sensitivity = 'AT_RISK' | 'NORMAL';
export type SessionKind = 'ADMISSIONS' | 'ELECTION' | 'PLENARY' | 'WORKSHOP';
export type SignatureMethod = 'ELECTRONIC' | 'IN_PERSON' | 'WET_INK_SCAN';
export type StreamRule = 'AUTO' | 'NONE' | 'REVIEW';
export type StreamState = 'DECLINED' | 'INCLUDED' | 'IN_REVIEW' | 'NONE' | 'REMOVED';
export type SuccessionReason = 'RE_RUN' | 'RUN_OFF' | 'SECOND_CALL' | 'WRITTEN_BALLOT';
export interface Summit extends O<'Summit'> {
  agenda: readonly AgendaItem[];
  announcedOn: string | null;
  availableActions: readonly SummitAvailableAction[];
  ballots: readonly Ballot[];
  closedAt: string | null;
  credentialsAccredited: number | null;
  credentialsReportedAt: string | null;
  credentialsVoting: number | null;
  endReason: string | null;
  endsOn: ImpreciseDate | null;
  form: SummitForm;
  host: Organisation | null;
  id: string;
  kind: SummitKind;
  minutes: File | null;
  minutesAdoptedOn: string | null;
  number: number | null;
  openedAt: string | null;
  ownDelegation: Delegation | null;
  place: Place | null;
  placeLabel: F<string | null, { languages?: N<readonly string[]> }>;
  presence: SummitPresence | null;
  provenance: Provenance;
  proxies: readonly Proxy[];
  publications: F<
    PublicationConnection,
    { after?: N<string>; first?: N<number>; language?: N<string>; topic?: N<string> }
  >;
  readiness: readonly ReadinessFinding[] | null;
  registrationClosesOn: string | null;
  registrationOpensOn: string | null;
  ruleSet: RuleSet | null;
  sessions: readonly SummitSession[];
  slug: string;
  source: string | null;
  speakers: readonly Delegate[];
  startsOn: ImpreciseDate | null;
  state: SummitState;
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  venue: string | null;
  version: number;
  zone: string;
}
export type SummitAction =
  | 'ADD_AGENDA_ITEM'
  | 'ADD_LATE_AGENDA_ITEM'
  | 'ADD_SESSION'
  | 'ADOPT_MINUTES'
  | 'ANNOUNCE'
  | 'CANCEL'
  | 'CLOSE'
  | 'CLOSE_REGISTRATION'
  | 'OPEN'
  | 'OPEN_REGISTRATION'
  | 'POSTPONE'
  | 'REGISTER_DELEGATION'
  | 'REPORT_CREDENTIALS'
  | 'UPDATE';
export interface SummitAvailableAction extends O<'SummitAvailableAction'> {
  action: SummitAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface SummitConnection extends O<'SummitConnection'> {
  edges: readonly SummitEdge[];
  nodes: readonly Summit[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface SummitEdge extends O<'SummitEdge'> {
  cursor: string;
  node: Summit;
}
export interface SummitFilter {
  readonly provenance?: N<readonly Provenance[]>;
  readonly state?: N<readonly SummitState[]>;
  readonly upcoming?: N<boolean>;
  readonly year?: N<number>;
}
export type SummitForm = 'HYBRID' | 'IN_PERSON' | 'ONLINE';
export type SummitKind = 'EXTRAORDINARY' | 'ORDINARY';
export interface SummitPresence extends O<'SummitPresence'> {
  delegatesPresent: number;
  entitledEstimate: number;
  organisationsPresent: number;
  votingPresent: number;
}
export interface SummitRules extends O<'SummitRules'> {
  agendaFreezeDays: number;
  announcementNoticeDays: number;
  passportPurgeDays: number;
}
export interface SummitSession extends O<'SummitSession'> {
  endsAt: string | null;
  id: string;
  kind: SessionKind;
  position: number;
  room: string | null;
  startsAt: string | null;
  title: F<LocalisedText, { languages?: N<readonly string[]> }>;
  version: number;
}
export type SummitState =
  | 'ANNOUNCED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'DRAFT'
  | 'IN_SESSION'
  | 'MINUTES_ADOPTED'
  | 'POSTPONED'
  | 'REGISTRATION_CLOSED'
  | 'REGISTRATION_OPEN';
export interface Task extends O<'Task'> {
  closedAt: string | null;
  dueOn: string | null;
  id: string;
  kind: TaskKind;
  lastRemindedAt: string | null;
  nextReminderOn: string | null;
  openedAt: string;
  organisation: Organisation | null;
  remindersGiven: number;
  role: MandateRole | null;
  subject: Node | null;
  subjectId: string;
}
export interface TaskConnection extends O<'TaskConnection'> {
  edges: readonly TaskEdge[];
  nodes: readonly Task[];
  pageInfo: PageInfo;
  totalCount: number;
}
export interface TaskEdge extends O<'TaskEdge'> {
  cursor: string;
  node: Task;
}
export type TaskKind =
  | 'ACTION_ITEM_DO'
  | 'APPEAL_DECIDE'
  | 'APPLICATION_CHECK'
  | 'APPLICATION_INFO'
  | 'APPLICATION_SCHEDULE'
  | 'APPLICATION_SCREENING'
  | 'BALLOT_CERTIFY'
  | 'BALLOT_CLOSE'
  | 'BALLOT_CONTEST_DECIDE'
  | 'BALLOT_COUNT'
  | 'BALLOT_OPEN'
  | 'BALLOT_PUBLISH'
  | 'BALLOT_VOTE'
  | 'COMMITMENT_FULFIL'
  | 'CREDENTIALS_CHECK'
  | 'DELEGATION_SUBMIT'
  | 'DUES_SETTLE'
  | 'ENDORSEMENT_REQUESTED'
  | 'FEED_CONFIRM'
  | 'MEMBERSHIP_LAPSE_CONFIRM'
  | 'MOU_ACCEPT'
  | 'MOU_RENEWAL'
  | 'MOU_REVIEW'
  | 'MOU_SIGN'
  | 'PARTNER_MANDATE_SIGN'
  | 'PROVISION_EXPIRY_CONFIRM'
  | 'PROXY_ACCEPT'
  | 'PUBLICATION_REVIEW'
  | 'RATIFICATION_SCHEDULE'
  | 'REGISTER_IMPORT_CONFIRM'
  | 'SANCTION_DECIDE'
  | 'SANCTION_HEARING'
  | 'SANCTION_RESPONSE'
  | 'SUMMIT_PREPARE'
  | 'TRANSLATION_EDIT'
  | 'TRANSLATION_PUBLISH'
  | 'TRANSLATION_REVIEW'
  | 'VISA_APPROVE'
  | 'VISA_DATA'
  | 'VISA_OUTCOME'
  | 'WEBHOOK_MEND';
export type TextFormat = 'HTML' | 'MARKDOWN';
export type TextOrigin = 'AUTHORED' | 'HUMAN' | 'MACHINE_DRAFT' | 'MACHINE_REVIEWED';
export type ThirdCountryRule = 'ALLOWED' | 'ASSOCIATED_ONLY' | 'EXCLUDED' | 'NO_COORDINATOR';
export interface ThresholdResult extends O<'ThresholdResult'> {
  base: number;
  comparison: Comparison;
  denominator: number;
  majorityBase: MajorityBase | null;
  needed: number;
  number: number;
  numerator: number;
  quorumCounts: QuorumCount | null;
  reached: boolean;
  takenAt: QuorumMoment | null;
}
export interface TimelineEntry extends O<'TimelineEntry'> {
  code: string | null;
  date: ImpreciseDate | null;
  endsOn: ImpreciseDate | null;
  kind: TimelineKind;
  notAfter: ImpreciseDate | null;
  notBefore: ImpreciseDate | null;
  subject: Node | null;
  subjectId: string;
  title: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
}
export interface TimelineEntryConnection extends O<'TimelineEntryConnection'> {
  edges: readonly TimelineEntryEdge[];
  nodes: readonly TimelineEntry[];
  pageInfo: PageInfo;
}
export interface TimelineEntryEdge extends O<'TimelineEntryEdge'> {
  cursor: string;
  node: TimelineEntry;
}
export type TimelineKind =
  | 'ADOPTION'
  | 'APPLICATION'
  | 'DECISION'
  | 'ENGAGEMENT'
  | 'FUNDING'
  | 'MEMBERSHIP'
  | 'MOU'
  | 'PROGRAMME'
  | 'PUBLICATION'
  | 'SUMMIT'
  | 'TRANSLATION';
export interface Translation extends O<'Translation'> {
  availableActions: readonly TranslationAvailableAction[];
  draftProblem: string | null;
  drafting: boolean;
  dueOn: string | null;
  editor: Organisation | null;
  endReason: string | null;
  engine: string | null;
  id: string;
  machineAssisted: boolean;
  progress: TranslationProgress;
  provenance: Provenance;
  publishedAt: string | null;
  publishedRevision: number | null;
  requestedAt: string;
  requestedBy: Organisation | null;
  reviewComment: string | null;
  reviewer: Organisation | null;
  segments: F<TranslationSegmentConnection | null, { after?: N<string>; first?: N<number>; open?: N<boolean> }>;
  singleReviewed: boolean;
  sourceLanguage: string;
  sourceRevision: number;
  stale: boolean;
  status: TranslationStatus;
  subject: Node | null;
  subjectId: string;
  targetLanguage: string;
  updatedAt: string;
  version: number;
  xliff: string | null;
}
export type TranslationAction =
  | 'ABANDON'
  | 'APPROVE'
  | 'ASSIGN'
  | 'CANCEL_DRAFT'
  | 'DRAFT_BY_HAND'
  | 'DRAFT_BY_MACHINE'
  | 'EDIT'
  | 'PUBLISH'
  | 'REJECT'
  | 'RETURN'
  | 'SUBMIT'
  | 'TAKE';
export interface TranslationAvailableAction extends O<'TranslationAvailableAction'> {
  action: TranslationAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface TranslationConnection extends O<'TranslationConnection'> {
  edges: readonly TranslationEdge[];
  nodes: readonly Translation[];
  pageInfo: PageInfo;
}
export interface TranslationDemand extends O<'TranslationDemand'> {
  language: string;
  programme: Programme | null;
  requests: number;
  resource: Resource | null;
  since: string;
}
export interface TranslationDemandConnection extends O<'TranslationDemandConnection'> {
  edges: readonly TranslationDemandEdge[];
  nodes: readonly TranslationDemand[];
  pageInfo: PageInfo;
}
export interface TranslationDemandEdge extends O<'TranslationDemandEdge'> {
  cursor: string;
  node: TranslationDemand;
}
export interface TranslationDemandFilter {
  readonly language?: N<readonly string[]>;
  readonly programme?: N<readonly string[]>;
}
export interface TranslationEdge extends O<'TranslationEdge'> {
  cursor: string;
  node: Translation;
}
export interface TranslationFigure extends O<'TranslationFigure'> {
  language: string;
  oldestSince: string;
  over30Days: number;
  over90Days: number;
  over365Days: number;
  status: TranslationStatus;
  translations: number;
}
export interface TranslationProgress extends O<'TranslationProgress'> {
  faulty: number;
  segments: number;
  translated: number;
  unconfirmed: number;
}
export interface TranslationRequest extends O<'TranslationRequest'> {
  availableActions: readonly TranslationRequestAvailableAction[];
  id: string;
  language: string;
  note: string | null;
  organisation: Organisation | null;
  programme: Programme | null;
  requestedAt: string;
  resource: Resource | null;
  state: TranslationRequestState;
  withdrawnAt: string | null;
}
export type TranslationRequestAction = 'WITHDRAW';
export interface TranslationRequestAvailableAction extends O<'TranslationRequestAvailableAction'> {
  action: TranslationRequestAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface TranslationRequestConnection extends O<'TranslationRequestConnection'> {
  edges: readonly TranslationRequestEdge[];
  nodes: readonly TranslationRequest[];
  pageInfo: PageInfo;
}
export interface TranslationRequestEdge extends O<'TranslationRequestEdge'> {
  cursor: string;
  node: TranslationRequest;
}
export type TranslationRequestState = 'REQUESTED' | 'WITHDRAWN';
export interface TranslationSegment extends O<'TranslationSegment'> {
  faults: readonly SegmentFault[];
  field: string;
  id: string;
  refusedDraft: string | null;
  source: string;
  state: SegmentState;
  target: string | null;
  updatedAt: string;
  version: number;
}
export interface TranslationSegmentConnection extends O<'TranslationSegmentConnection'> {
  edges: readonly TranslationSegmentEdge[];
  nodes: readonly TranslationSegment[];
  pageInfo: PageInfo;
}
export interface TranslationSegmentEdge extends O<'TranslationSegmentEdge'> {
  cursor: string;
  node: TranslationSegment;
}
export type TranslationStatus =
  | 'ABANDONED'
  | 'APPROVED'
  | 'HUMAN_DRAFT'
  | 'IN_EDIT'
  | 'IN_REVIEW'
  | 'MT_DRAFT'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'REQUESTED'
  | 'STALE';
export interface TranslationsFilter {
  readonly editorId?: N<string>;
  readonly language?: N<readonly string[]>;
  readonly status?: N<readonly TranslationStatus[]>;
  readonly subjectId?: N<string>;
}
export interface Viewer extends O<'Viewer'> {
  kind: ActorKind;
  mandates: readonly Mandate[];
  mayCall: readonly string[];
  organisation: Organisation | null;
  person: Person | null;
  roles: readonly MandateRole[];
  scopes: readonly ApiScope[];
}
export interface VisaEvent extends O<'VisaEvent'> {
  endsOn: string | null;
  place: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  startsOn: string | null;
  summitId: string | null;
  title: F<LocalisedText | null, { languages?: N<readonly string[]> }>;
  type: VisaEventType;
  zone: string;
}
export type VisaEventType = 'STUDY_VISIT' | 'SUMMIT' | 'TRAINING';
export interface VisaEvidence extends O<'VisaEvidence'> {
  consulate: string;
  granted: number | null;
  late: number | null;
  letters: number | null;
  obstacles: readonly VisaObstacleCount[];
  refused: number | null;
  unknown: number | null;
  year: number;
}
export interface VisaLetter extends O<'VisaLetter'> {
  approvedAt: string | null;
  availableActions: readonly VisaLetterAvailableAction[];
  consulate: string | null;
  delegateId: string | null;
  endReason: string | null;
  endedAt: string | null;
  event: VisaEvent;
  hasCaseHandler: boolean;
  id: string;
  issuedAt: string | null;
  number: string | null;
  organisation: Organisation | null;
  outcome: VisaOutcome | null;
  outcomeOn: string | null;
  participant: string | null;
  pdfSha256: string | null;
  purgeOn: string | null;
  purgedAt: string | null;
  replacesId: string | null;
  requestedAt: string;
  state: VisaLetterState;
  version: number;
}
export type VisaLetterAction =
  | 'APPROVE'
  | 'DOWNLOAD'
  | 'ENTER_DATA'
  | 'ISSUE'
  | 'READ_DATA'
  | 'RECORD_OUTCOME'
  | 'REFUSE'
  | 'REPLACE'
  | 'REVOKE'
  | 'TAKE'
  | 'WITHDRAW';
export interface VisaLetterAvailableAction extends O<'VisaLetterAvailableAction'> {
  action: VisaLetterAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export type VisaLetterState =
  'APPROVED' | 'DATA_COMPLETE' | 'ISSUED' | 'REFUSED' | 'REQUESTED' | 'REVOKED' | 'SUPERSEDED' | 'WITHDRAWN';
export interface VisaObstacleCount extends O<'VisaObstacleCount'> {
  count: number | null;
  kind: VisaObstacleKind;
}
export type VisaObstacleKind =
  'COST' | 'DOCUMENTS_ASKED' | 'LATE_DECISION' | 'NO_APPOINTMENT' | 'NO_CONSULATE' | 'OTHER' | 'REFUSAL';
export type VisaOutcome = 'VISA_GRANTED' | 'VISA_LATE' | 'VISA_REFUSED';
export interface VisaVerification extends O<'VisaVerification'> {
  endsOn: string;
  event: LocalisedText;
  initials: string;
  replaced: boolean;
  startsOn: string;
  status: VisaVerificationStatus;
}
export type VisaVerificationStatus = 'REVOKED' | 'VALID';
export type Visibility = 'MEMBER' | 'PUBLIC' | 'SECRETARIAT';
export interface VoteReceipt extends O<'VoteReceipt'> {
  castAt: string;
  code: string;
  counted: boolean;
}
export interface VotingProcedure extends O<'VotingProcedure'> {
  applicantAbsentDuringVote: boolean;
  applicantPresentAtSummit: boolean;
  contestDays: number;
  secretMinimumVoters: number;
  unit: VotingUnit;
  writtenBallotDays: number;
}
export type VotingUnit = 'COUNTRY' | 'ORGANISATION';
export type WaiverStatus = 'GRANTED' | 'PROPOSED' | 'REJECTED';
export type WaiverSubject = 'CRITERION' | 'DOCUMENT';
export interface Webhook extends O<'Webhook'> {
  availableActions: readonly WebhookAvailableAction[];
  createdAt: string;
  deliveries: F<WebhookDeliveryConnection, { after?: N<string>; first?: N<number>; state?: N<WebhookDeliveryState> }>;
  endedAt: string | null;
  events: readonly EventType[];
  failingSince: string | null;
  formerSecretUntil: string | null;
  id: string;
  label: string;
  organisation: Organisation | null;
  pauseReason: WebhookPauseReason | null;
  pausedAt: string | null;
  state: WebhookState;
  url: string;
  version: number;
  waiting: number;
}
export type WebhookAction = 'DELETE' | 'PAUSE' | 'REPLAY' | 'RESUME' | 'ROTATE_SECRET' | 'TEST' | 'UPDATE';
export interface WebhookAttempt extends O<'WebhookAttempt'> {
  attemptedAt: string;
  durationMs: number;
  failure: OutboundFailure | null;
  response: string | null;
  status: number | null;
}
export interface WebhookAvailableAction extends O<'WebhookAvailableAction'> {
  action: WebhookAction;
  allowed: boolean;
  blockingGuards: readonly BlockingGuard[];
}
export interface WebhookDelivery extends O<'WebhookDelivery'> {
  attempts: readonly WebhookAttempt[];
  createdAt: string;
  eventId: string;
  eventType: EventType;
  id: string;
  nextAttemptAt: string | null;
  payload: string;
  settledAt: string | null;
  state: WebhookDeliveryState;
  subjectId: string;
}
export interface WebhookDeliveryConnection extends O<'WebhookDeliveryConnection'> {
  edges: readonly WebhookDeliveryEdge[];
  nodes: readonly WebhookDelivery[];
  pageInfo: PageInfo;
}
export interface WebhookDeliveryEdge extends O<'WebhookDeliveryEdge'> {
  cursor: string;
  node: WebhookDelivery;
}
export type WebhookDeliveryState = 'DEAD' | 'DELIVERED' | 'EXPIRED' | 'WAITING';
export type WebhookPauseReason = 'BY_HAND' | 'FAILING' | 'GONE';
export type WebhookState = 'ACTIVE' | 'ENDED' | 'PAUSED';
