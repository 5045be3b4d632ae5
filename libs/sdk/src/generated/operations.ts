// Generated from operations/*.graphql by scripts/generate.mjs. Do not edit.

import { type Document, joined } from '../client/document.js';

type Maybe<Value> = Value | null | undefined;
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether others may adapt and translate something. */
export type AdaptationPermission =
  /** No licence is known, or it is not clear: ask the owner. */
  | 'ASK'
  /** The licence forbids derivatives. */
  | 'NO'
  /** The licence lets others adapt and translate it. */
  | 'YES';

/** Evidence of an adoption. */
export type AddAdoptionEvidenceInput = {
  /** What shows it. */
  evidence: EvidenceInput;
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** The adoption. */
  id: string;
};

/** A document to hand in. */
export type AddApplicationDocumentInput = {
  /** The version that the caller has read: STALE when it is another. Left out, any version is meant. */
  expectedVersion?: Maybe<number>;
  /** The last day on which it is valid. */
  expiresOn?: Maybe<string>;
  /** Its file: READY, and of the applicant, or of the organisation for which the caller acts. It cannot be removed any more. NOT_FOUND; `fileReady`, `fileOwner`. */
  fileId: string;
  /** The public id of the application. */
  id: string;
  /** Its language. */
  language: string;
  /** The version whose place it takes: of the same application and type (`sameDocument`). GuardFailed when it is not the newest one. Nothing is lost. */
  supersedesId?: Maybe<string>;
  /** The document that it translates: an original of the same application and type (`sameDocument`). */
  translationOfId?: Maybe<string>;
  /** What it is. */
  type: DocumentType;
};

/** A resource under a programme. Topics, audiences, ages and licence are those of the programme when left out. */
export type AddResourceInput = {
  /** From what age of the child, 0 to 30 years; open when null. */
  ageFrom?: Maybe<number>;
  /** Up to what age, inclusive; open when null. Not below `ageFrom` (`ageOrder`). */
  ageTo?: Maybe<number>;
  /** For whom it is. The list replaces the earlier one. */
  audiences?: Maybe<ReadonlyArray<LearnerAudience>>;
  /** What its first revision brings. */
  content?: Maybe<RevisionContentInput>;
  /** What it is, in up to 20 languages. The list replaces the earlier one. */
  description?: Maybe<ReadonlyArray<LocalisedTextInput>>;
  /** What it is for, such as `group work`, up to 20. The list replaces the earlier one. */
  educationalUse?: Maybe<ReadonlyArray<string>>;
  /** What it is. */
  kind: ResourceKind;
  /** The licence: an SPDX id (`CC-BY-SA-4.0`), a Creative Commons name (`CC BY-SA 4.0`) or the address of one. INPUT_INVALID (`licence`) for what SPDX does not know. */
  licence?: Maybe<string>;
  /** Whether its text may be sent to a translation engine; it may when left out of a new one. */
  machineTranslation?: Maybe<boolean>;
  /** How many minutes it takes to work through, 1 to 120000. */
  minutesRequired?: Maybe<number>;
  /** The public id of the meeting, decision or commitment that it grew out of (`originType` for what is none). */
  originId?: Maybe<string>;
  /** The language in which it was made. */
  originalLanguage: string;
  /** The programme. */
  programmeId: string;
  /** Where the record comes from; LIVE when left out. FICTITIOUS is refused in production (`provenance`). */
  provenance?: Maybe<Provenance>;
  /** The source; needed for DOCUMENTED (`sourceNeeded`). */
  source?: Maybe<string>;
  /** Where it stands: PLANNED, IN_DEVELOPMENT, or AVAILABLE with a `content`; PLANNED when left out. */
  status?: Maybe<ProgrammeStatus>;
  /** What one learns by it, up to 20. The list replaces the earlier one. */
  teaches?: Maybe<ReadonlyArray<string>>;
  /** Its title in 1 to 20 languages, the author’s first. */
  title: ReadonlyArray<LocalisedTextInput>;
  /** Up to 20 topics: slugs such as `conscious-parenting`. The list replaces the earlier one. */
  topics?: Maybe<ReadonlyArray<string>>;
};

/** The interest of an organisation in a programme. */
export type AdoptProgrammeInput = {
  /** What was changed to make it fit. No names of persons. */
  adaptationNotes?: Maybe<string>;
  /** Until when. Not before it starts (`dateOrder`). */
  endsOn?: Maybe<string>;
  /** The language in which it is or will be used. */
  language?: Maybe<string>;
  /** Officers may enter it for another organisation; the one for which the caller acts when left out. */
  organisationId?: Maybe<string>;
  /** The public id of what it grew out of, such as an engagement, a memorandum or a decision (`originType` for what is none). */
  originId?: Maybe<string>;
  /** Where: a place from `places`. NOT_FOUND for an unknown one. */
  placeId?: Maybe<string>;
  /** The programme. */
  programmeId: string;
  /** How many were reached. The list replaces the earlier one. */
  reach?: Maybe<ReadonlyArray<ReachInput>>;
  /** A resource under the programme (`otherProgramme`), when only that is meant. */
  resourceId?: Maybe<string>;
  /** Since when. */
  startsOn?: Maybe<string>;
};

/** What can be done to an adoption. */
export type AdoptionAction =
  /** Begin to make it fit: `startAdaptation`. */
  | 'ADAPT'
  /** Add a file or a link that shows it: `addAdoptionEvidence`. */
  | 'ADD_EVIDENCE'
  /** Do not go on: `discontinueAdoption`. */
  | 'DISCONTINUE'
  /** Permit, as the owner, to adapt what has no clear licence: `permitAdaptation`. */
  | 'PERMIT'
  /** Begin to try it out: `startPilot`. */
  | 'PILOT'
  /** Intend to use it: `planAdoption`. */
  | 'PLAN'
  /** Change its language, place, period, reach or notes: `updateAdoption`. */
  | 'UPDATE'
  /** Confirm that it is in use: `confirmUse`. */
  | 'USE';

/** Which adoptions. Fields are joined by AND, the values of one field by OR. */
export type AdoptionFilter = {
  /** In one of these countries. Up to 50. */
  country?: Maybe<ReadonlyArray<string>>;
  /** In one of these languages. Up to 50. */
  language?: Maybe<ReadonlyArray<string>>;
  /** By one of these organisations. Up to 50. */
  organisation?: Maybe<ReadonlyArray<string>>;
  /** Of one of these programmes. Up to 50. */
  programme?: Maybe<ReadonlyArray<string>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** That came as far as one of these. Up to 50. */
  status?: Maybe<ReadonlyArray<AdoptionStatus>>;
};

/** How far an organisation has come in using a programme. */
export type AdoptionStatus =
  /** It makes it fit its place, with leave of the licence or the owner. */
  | 'ADAPTING'
  /** It does not go on. */
  | 'DISCONTINUED'
  /** It would like to use it. */
  | 'INTERESTED'
  /** It uses it; there is evidence. */
  | 'IN_USE'
  /** It tries it out. */
  | 'PILOT'
  /** It intends to use it. */
  | 'PLANNED';

/** A step of an adoption. */
export type AdoptionStepInput = {
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** The adoption. */
  id: string;
};

/** What an agenda item is. */
export type AgendaItemKind =
  /** An application is put to the vote. */
  | 'ADMISSION'
  /** An appeal of an excluded member is put to the vote. */
  | 'APPEAL'
  /** A move to another category is put to the vote. */
  | 'CATEGORY_CHANGE'
  /** A question to talk about; nothing is decided. */
  | 'DISCUSSION'
  /** Somebody is elected. */
  | 'ELECTION'
  /** The exclusion of a member is put to the vote. */
  | 'EXPULSION'
  /** A report or a talk; nothing is decided. */
  | 'INFORMATION'
  /** Any other question is put to the vote. */
  | 'MOTION'
  /** A question about the agenda itself. The only kind that a frozen agenda takes without a motion. */
  | 'PROCEDURE'
  /** A provisional admission is put to the vote. */
  | 'RATIFICATION'
  /** Another rule set is put to the vote. */
  | 'RULES_CHANGE';

/** Where an agenda item stands. */
export type AgendaItemState =
  /** The meeting has finished with it. */
  | 'DONE'
  /** It is on the agenda. */
  | 'PLANNED'
  /** The meeting put it off; it may be put on the agenda again. */
  | 'POSTPONED'
  /** The meeting has come to it: its ballot may be opened. */
  | 'REACHED';

/** The answer of a member that was asked. */
export type AnswerEndorsementInput = {
  /** The version that the caller has read: STALE when it is another. Left out, any version is meant. */
  expectedVersion?: Maybe<number>;
  /** The public id of the endorsement. */
  id: string;
  /** What the member says. The secretariat reads it. */
  statement?: Maybe<string>;
};

/** Which application. */
export type ApplicationActInput = {
  /** The version that the caller has read: STALE when it is another. Left out, any version is meant. */
  expectedVersion?: Maybe<number>;
  /** The public id of the application. */
  id: string;
};

/** What can be done to an application. */
export type ApplicationAction =
  /** Find it formally complete: `acceptFormalCheck`. */
  | 'ACCEPT_FORMAL_CHECK'
  /** Hand in a document, or a newer version of one: `addApplicationDocument`. */
  | 'ADD_DOCUMENT'
  /** Record the board’s provisional admission: `grantProvisionalAdmission`. */
  | 'ADMIT_PROVISIONALLY'
  /** Hand in the answers to a request for information: `answerInformationRequest`. */
  | 'ANSWER'
  /** Answer one item of a request for information: `answerInformationItem`. */
  | 'ANSWER_ITEM'
  /** Ask the applicant for information: `requestInformation`. */
  | 'ASK'
  /** Name a member of the board who looks into it: `assignReviewer`. */
  | 'ASSIGN_REVIEWER'
  /** Accept or refuse a document: `checkApplicationDocument`. */
  | 'CHECK_DOCUMENT'
  /** Circulate the documents to the members: `circulateApplication`. */
  | 'CIRCULATE'
  /** Record that the first dues were paid or waived: `confirmFirstDues`. */
  | 'CONFIRM_DUES'
  /** Decide to do without a document or a criterion, or not: `decideWaiver`. */
  | 'DECIDE_WAIVER'
  /** Put a dissenting opinion on record: `recordDissent`. */
  | 'DISSENT'
  /** Write the draft: `editApplication`. */
  | 'EDIT'
  /** Insist on a vote though it is not recommended: `insistOnApplication`. */
  | 'INSIST'
  /** End a case that was not answered in time. The service does it by itself. */
  | 'LAPSE'
  /** Propose to do without a document or a criterion: `proposeWaiver`. */
  | 'PROPOSE_WAIVER'
  /** Recommend to admit it: `recommendApplication` with ADMIT. */
  | 'RECOMMEND'
  /** Recommend to put it off: `recommendApplication` with DEFER. */
  | 'RECOMMEND_DEFERRAL'
  /** Recommend to admit it in a lower category: `recommendApplication` with ADMIT_AS_LOWER. */
  | 'RECOMMEND_LOWER'
  /** Recommend to refuse it: `recommendApplication` with REFUSE. */
  | 'RECOMMEND_REFUSAL'
  /** Record how a criterion was found: `recordCriterion`. */
  | 'RECORD_CRITERION'
  /** Declare a person partial: `recuseReviewer`. */
  | 'RECUSE'
  /** Reopen a closed case: `reopenApplication`. */
  | 'REOPEN'
  /** Ask a member to endorse the applicant: `requestEndorsement`. */
  | 'REQUEST_ENDORSEMENT'
  /** Take a case up again that was put off: `resumeApplication`. */
  | 'RESUME'
  /** Put it on the agenda: `scheduleApplication`. */
  | 'SCHEDULE'
  /** Write a message in the case: `sendApplicationMessage`. */
  | 'SEND_MESSAGE'
  /** Hand it in: `submitApplication`. */
  | 'SUBMIT'
  /** Take it back: `withdrawApplication`. */
  | 'WITHDRAW';

/** An answer of the application form. */
export type ApplicationAnswerInput = {
  /** The language of the answer. */
  language: string;
  /** The question; each once (`answeredOnce`). */
  question: ApplicationQuestion;
  /** The answer. */
  text: string;
};

/** Which applications. Fields are joined by AND, the values of one field by OR. */
export type ApplicationFilter = {
  /** For one of these categories. Up to 50. */
  category?: Maybe<ReadonlyArray<MembershipCategory>>;
  /** Of one of these organisations. Up to 50. */
  organisationId?: Maybe<ReadonlyArray<string>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** In one of these states. Whoever may not see the state finds nothing. Up to 50. */
  state?: Maybe<ReadonlyArray<ApplicationState>>;
  /** Aiming at this summit. Whoever may not see the summit of an application finds nothing. */
  targetSummit?: Maybe<string>;
};

/** What an application asks for. */
export type ApplicationKind =
  /** To become a member. */
  | 'ADMISSION'
  /** To move into a higher category of members. */
  | 'CATEGORY_CHANGE'
  /** To become a member again after an exclusion. */
  | 'READMISSION';

/** A question of the application form. */
export type ApplicationQuestion =
  /** What it does, for whom and where. */
  | 'ACTIVITIES'
  /** What the organisation works for. */
  | 'AIMS'
  /** Why it wants to join, and what it will contribute. */
  | 'REASONS'
  /** How it is led, and whom it represents. */
  | 'STRUCTURE';

/** Which application, and why. */
export type ApplicationReasonInput = {
  /** The version that the caller has read: STALE when it is another. Left out, any version is meant. */
  expectedVersion?: Maybe<number>;
  /** The public id of the application. */
  id: string;
  /** Why. The applicant and the secretariat read it. */
  reason?: Maybe<string>;
};

/** Where an application stands. */
export type ApplicationState =
  /** The applicant was admitted. */
  | 'ADMITTED'
  /** It is put off. It stays open and can be taken up again. */
  | 'DEFERRED'
  /** The applicant is writing it. */
  | 'DRAFT'
  /** The secretariat asked for something; the applicant answers by a due day. */
  | 'INFO_REQUESTED'
  /** The applicant did not answer in time. */
  | 'LAPSED'
  /** The board recommends to refuse it. */
  | 'NOT_RECOMMENDED'
  /** The members vote on it. */
  | 'ON_AGENDA'
  /** The board recommends to admit the applicant. */
  | 'RECOMMENDED'
  /** The members refused it. */
  | 'REFUSED'
  /** The board looks into it. */
  | 'SCREENING'
  /** It was handed in and waits for the formal check. */
  | 'SUBMITTED'
  /** The applicant took it back. */
  | 'WITHDRAWN';

/** Which ballots. Fields are joined by AND, the values of one field by OR. */
export type BallotFilter = {
  /** About this organisation. */
  organisationId?: Maybe<string>;
  /** On one of these. Up to 50. */
  purpose?: Maybe<ReadonlyArray<DecisionSubject>>;
  /** In one of these states. Up to 50. */
  state?: Maybe<ReadonlyArray<BallotState>>;
  /** Held at this summit. */
  summitId?: Maybe<string>;
};

/** How the votes of a ballot are given. */
export type BallotKind =
  /** Begun electronically and finished on paper, as when the room loses its network. */
  | 'HYBRID'
  /** Each organisation votes under its name; the vote may be changed while the ballot is open. */
  | 'NAMED'
  /** On paper in the room: two tellers enter the totals, which must be equal. */
  | 'PAPER'
  /** Nobody can ever tell who voted how: only receipts and totals are kept. A vote is final. */
  | 'SECRET'
  /** In writing between summits, over so many days as the rules say. */
  | 'WRITTEN';

/** How the votes of a ballot are turned into an outcome. */
export type BallotMethod =
  /** One of several candidates: the most votes win; a tie for the first place needs a run-off. */
  | 'PLURALITY'
  /** Yes, no or abstain, held against a majority. */
  | 'YES_NO';

/** How a ballot ends. */
export type BallotOutcome =
  /** The quorum was there and the majority was reached. In an election, a candidate is elected. */
  | 'ADOPTED'
  /** The quorum was not there. Nothing was decided, neither for nor against. */
  | 'INQUORATE'
  /** The quorum was there and the majority was not reached. In an election, nobody is elected. */
  | 'REJECTED';

/** Where a ballot stands. */
export type BallotState =
  /** The result was contested and reversed; the ballot may be run again as a new one. */
  | 'ANNULLED'
  /** It was taken off before it opened. */
  | 'CANCELLED'
  /** No vote is taken any more. The count goes on. */
  | 'CLOSED'
  /** A member contests the result. */
  | 'CONTESTED'
  /** A returning officer certified the count. */
  | 'COUNTED'
  /** In preparation. The secretariat sees it. */
  | 'DRAFT'
  /** Votes are taken. Who may vote is frozen. */
  | 'OPEN'
  /** The result is published, and its effects have happened. */
  | 'PUBLISHED'
  /** Announced to the members. */
  | 'SCHEDULED'
  /** The result was contested, and stands. */
  | 'UPHELD'
  /** The count could not be certified and was declared void; the ballot may be run again as a new one. */
  | 'VOIDED';

/** The order of a list of programmes or resources. */
export type CatalogueOrder =
  /** By name or title, folded to Latin letters, A first. */
  | 'NAME'
  /** The newest record first. */
  | 'NEWEST'
  /** The best match of `search` first. Needs `filter.search` (`searchNeeded`). */
  | 'RELEVANCE';

/** How an organisation is reached. */
export type ContactPointKind =
  /** A role e-mail address. */
  | 'EMAIL'
  /** A telephone number in international form. */
  | 'PHONE'
  /** A postal address. */
  | 'POSTAL_ADDRESS'
  /** A page on a social network. */
  | 'SOCIAL'
  /** A web page beside the main website. */
  | 'WEBSITE';

/** A publication as it should have been, whole, and what was wrong. */
export type CorrectPublicationInput = {
  /** Where its original stands, on your own site. */
  canonicalUrl?: Maybe<string>;
  /** The text in 1 to 20 languages, the author’s first. */
  content: ReadonlyArray<PublicationTextInput>;
  /** Its picture. */
  cover?: Maybe<PublicationCoverInput>;
  /** The version that you have read: STALE when it is another by now. Left out, any version is changed. */
  expectedVersion?: Maybe<number>;
  /** The public id of the publication. */
  id: string;
  /** What it is; ARTICLE when left out. */
  kind?: Maybe<PublicationKind>;
  /** What it is about, by id: up to 50 organisations, programmes, resources, places, summits, engagements. Each must be one that you can read (`unknownOrganisation`, `unknownMention`). Persons cannot be mentioned: name them in the text, with their consent. */
  mentions?: Maybe<ReadonlyArray<string>>;
  /** What was wrong before, in 1 to 20 languages. Everybody reads it beside the text. */
  note: ReadonlyArray<LocalisedTextInput>;
  /** Up to 20 topics: slugs such as `conscious-parenting`. */
  topics?: Maybe<ReadonlyArray<string>>;
};

/** How exactly a number of people is known. */
export type CountQualifier =
  /** As many, more or less. */
  | 'ABOUT'
  /** They were counted. */
  | 'EXACT'
  /** At least one fewer than the number. */
  | 'FEWER_THAN'
  /** At least one more than the number. */
  | 'MORE_THAN';

/** A new webhook of the organisation that the caller acts for. */
export type CreateWebhookInput = {
  /** What it is told of. Left out or empty: everything that it may hear of, also what is new one day. */
  events?: Maybe<ReadonlyArray<EventType>>;
  /** What people call it: `website`, `newsletter`. */
  label: string;
  /** Where events are sent: http or https, on port 80, 443 or above 1023, and not within a private network (`outboundUrl`). */
  url: string;
};

/** How exactly a date is known. */
export type DatePrecision =
  /** The day is known: 2022-07-15. */
  | 'DAY'
  /** The month is known: 2022-07. */
  | 'MONTH'
  /** Only the year is known: 2022. */
  | 'YEAR';

/** What a decision is about. */
export type DecisionSubject =
  /** Admits an applicant. */
  | 'ADMISSION'
  /** Reverses an earlier decision. */
  | 'ANNULMENT'
  /** Decides on an appeal of an excluded member. */
  | 'APPEAL'
  /** Moves a member to another category. */
  | 'CATEGORY_CHANGE'
  /** Elects one candidate. */
  | 'ELECTION'
  /** Lets a successor take over a membership. */
  | 'ENTITY_CHANGE'
  /** Excludes a member. */
  | 'EXPULSION'
  /** Decides on any other question. */
  | 'MOTION'
  /** Admits an applicant provisionally, until the next summit. */
  | 'PROVISIONAL_ADMISSION'
  /** Confirms a provisional admission. */
  | 'RATIFICATION'
  /** Adopts another rule set. */
  | 'RULES_CHANGE'
  /** Suspends a member, or lifts a suspension. */
  | 'SUSPENSION';

/** As what an organisation takes part in a summit. */
export type DelegationCapacity =
  /** An organisation with an open application. */
  | 'APPLICANT'
  /** Any other organisation that was let in. */
  | 'GUEST'
  /** A member without a vote. */
  | 'NON_VOTING'
  /** A member with a vote. */
  | 'VOTING';

/** Where a delegation stands. */
export type DelegationState =
  /** It takes part. */
  | 'ACCREDITED'
  /** Changed after its accreditation or rejection; it will be checked again. */
  | 'AMENDED'
  /** An officer has prepared it; the returning officer decides. */
  | 'CREDENTIALS_CHECK'
  /** Its organisation is putting it together. */
  | 'DRAFT'
  /** The credentials were not accepted, for a reason that is given. */
  | 'REJECTED'
  /** Handed in. */
  | 'SUBMITTED'
  /** Its organisation took it back. */
  | 'WITHDRAWN';

/** The end of an adoption. */
export type DiscontinueAdoptionInput = {
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** The adoption. */
  id: string;
  /** Why it does not go on. */
  reason: string;
};

/** Where a document of the checklist stands. */
export type DocumentStatus =
  /** The secretariat checked and accepted it. */
  | 'ACCEPTED'
  /** It was accepted or received and is no longer valid. */
  | 'EXPIRED'
  /** It was not handed in yet. */
  | 'MISSING'
  /** It is here and was not checked yet. */
  | 'RECEIVED'
  /** The secretariat checked it and needs another one. */
  | 'REFUSED'
  /** The board does without it, for a reason that is on record. */
  | 'WAIVED';

/** What a document is. */
export type DocumentType =
  /** Its accounts of one year. */
  | 'ACCOUNTS'
  /** A report on its activities in one year. */
  | 'ANNUAL_REPORT'
  /** The list of its board members. */
  | 'BOARD_LIST'
  /** The resolution of its board to apply. */
  | 'BOARD_RESOLUTION'
  /** Its code of conduct, or the signed one of the network. */
  | 'CODE_OF_CONDUCT'
  /** A letter that says why it applies. */
  | 'MOTIVATION'
  /** The proof that it is registered. */
  | 'REGISTRATION'
  /** Its rules for the protection of children and adults at risk. */
  | 'SAFEGUARDING'
  /** The statutes of the organisation. */
  | 'STATUTES';

/** What changes in a draft. What is left out stays. */
export type EditApplicationInput = {
  /** All answers: they replace those before. */
  answers?: Maybe<ReadonlyArray<ApplicationAnswerInput>>;
  /** The category that it asks for. */
  category?: Maybe<MembershipCategory>;
  /** The version that the caller has read: STALE when it is another. Left out, any version is meant. */
  expectedVersion?: Maybe<number>;
  /** The public id of the application. */
  id: string;
  /** Whether the applicant accepts the statutes of the network. */
  statutesAccepted?: Maybe<boolean>;
  /** The summit at which it aims. NOT_FOUND. */
  targetSummitId?: Maybe<string>;
};

/** Segments to write or to confirm: all of them, or none. */
export type EditTranslationInput = {
  /** The translation. */
  id: string;
  /** 1 to 100 segments, each once. */
  segments: ReadonlyArray<SegmentEditInput>;
};

/** Where an endorsement stands. */
export type EndorsementStatus =
  /** The member does not endorse the applicant. */
  | 'DECLINED'
  /** The member endorses the applicant. */
  | 'GIVEN'
  /** It was given, and does not count: the member may not endorse as it stands. */
  | 'INVALID'
  /** The member was asked and has not answered. */
  | 'REQUESTED'
  /** The member took its endorsement back. */
  | 'WITHDRAWN';

/** What an engagement is. */
export type EngagementKind =
  /** Many came to speak and to listen. */
  | 'CONFERENCE'
  /** Somebody wrote or called for the first time. */
  | 'ENQUIRY'
  /** A meeting over the network only. */
  | 'ONLINE'
  /** A study that organisations made together. */
  | 'RESEARCH'
  /** A meeting with an embassy, a ministry or another stakeholder. */
  | 'STAKEHOLDER_MEETING'
  /** People went to see the work of others. */
  | 'STUDY_VISIT'
  /** People were trained. */
  | 'TRAINING'
  /** A smaller group worked on a topic. */
  | 'WORKSHOP';

/** What an organisation has to do with an engagement, beside hosting it. */
export type EngagementRole =
  /** It took part. */
  | 'PARTICIPANT'
  /** It held it together with the host. */
  | 'PARTNER'
  /** It came to visit. */
  | 'VISITOR';

/** Where an engagement stands. */
export type EngagementState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It is over, and what came of it is written down. */
  | 'COMPLETED'
  /** It will take place. */
  | 'CONFIRMED'
  /** It takes place. */
  | 'IN_PROGRESS'
  /** It is being planned. */
  | 'PLANNED'
  /** Put off; it will be planned again. */
  | 'POSTPONED'
  /** Somebody wants it. */
  | 'PROPOSED';

/** Which engagements. What is left out does not narrow. */
export type EngagementsFilter = {
  /** Of one of these kinds. */
  kind?: Maybe<ReadonlyArray<EngagementKind>>;
  /** Hosted by this organisation, or with it. */
  organisationId?: Maybe<string>;
  /** At this place, whatever it was called then. */
  placeId?: Maybe<string>;
  /** In one of these states. */
  state?: Maybe<ReadonlyArray<EngagementState>>;
};

/** What the network tells the outside of. A payload calls each as its description begins. */
export type EventType =
  /** `adoption.changed`. An organisation came further in using a programme. Webhooks of members, of the organisation concerned, and of the secretariat hear of it. */
  | 'ADOPTION_CHANGED'
  /** `appeal.changed`. An appeal was filed or decided. Only webhooks of the secretariat hear of it. */
  | 'APPEAL_CHANGED'
  /** `application.admitted`. The members admitted an applicant. Every webhook hears of it. */
  | 'APPLICATION_ADMITTED'
  /** `application.answered`. The applicant answered what was asked. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_ANSWERED'
  /** `application.checked`. An application is complete and is screened now. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_CHECKED'
  /** `application.circulated`. The documents of an application were circulated to the members. Every webhook hears of it. */
  | 'APPLICATION_CIRCULATED'
  /** `application.deferred`. An application was put off. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_DEFERRED'
  /** `application.informationRequested`. The secretariat asked something about an application. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_INFORMATION_REQUESTED'
  /** `application.insisted`. The applicant insists on a vote. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_INSISTED'
  /** `application.lapsed`. An application lapsed, because questions stayed unanswered. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_LAPSED'
  /** `application.notRecommended`. The screening does not recommend an admission. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_NOT_RECOMMENDED'
  /** `application.provisionallyAdmitted`. The board admitted an applicant provisionally. Every webhook hears of it. */
  | 'APPLICATION_PROVISIONALLY_ADMITTED'
  /** `application.recommended`. The screening recommends an admission. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_RECOMMENDED'
  /** `application.refused`. The members refused an applicant. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_REFUSED'
  /** `application.reopened`. An application that lapsed was opened again. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_REOPENED'
  /** `application.resumed`. An application that was put off goes on. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_RESUMED'
  /** `application.scheduled`. An application stands on the agenda of a summit. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_SCHEDULED'
  /** `application.submitted`. An application was submitted. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_SUBMITTED'
  /** `application.withdrawn`. The applicant took the application back. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'APPLICATION_WITHDRAWN'
  /** `ballot.annulled`. A published result was annulled. Webhooks of members, of the organisation concerned, and of the secretariat hear of it. */
  | 'BALLOT_ANNULLED'
  /** `ballot.closed`. A ballot takes no more votes. Webhooks of members, of the organisation concerned, and of the secretariat hear of it. */
  | 'BALLOT_CLOSED'
  /** `ballot.opened`. A ballot takes votes. Webhooks of members, of the organisation concerned, and of the secretariat hear of it. */
  | 'BALLOT_OPENED'
  /** `ballot.published`. The result of a ballot is published. The outcome stands here if everybody may know it. Webhooks of members, of the organisation concerned, and of the secretariat hear of it. */
  | 'BALLOT_PUBLISHED'
  /** `ballot.scheduled`. A ballot was announced, or notice of a written one was given. Webhooks of members, of the organisation concerned, and of the secretariat hear of it. */
  | 'BALLOT_SCHEDULED'
  /** `ballot.voided`. The count of a ballot was declared void. Webhooks of members, of the organisation concerned, and of the secretariat hear of it. */
  | 'BALLOT_VOIDED'
  /** `commitment.fulfilled`. A party showed that it has done what it promised in a memorandum. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'COMMITMENT_FULFILLED'
  /** `decision.recorded`. A decision that everybody may read was recorded. Every webhook hears of it. */
  | 'DECISION_RECORDED'
  /** `engagement.changed`. A public engagement is on record, or stands elsewhere. Every webhook hears of it. */
  | 'ENGAGEMENT_CHANGED'
  /** `fundingApplication.changed`. A joint application for funding stands elsewhere. The coordinator hears of it. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'FUNDING_APPLICATION_CHANGED'
  /** `fundingCall.changed`. A call of a funder is on record, or says something else now. Every webhook hears of it. */
  | 'FUNDING_CALL_CHANGED'
  /** `membership.admitted`. An organisation is a member now: it was admitted, admitted again, or ratified. Every webhook hears of it. */
  | 'MEMBERSHIP_ADMITTED'
  /** `membership.changed`. The ledger of a membership has a new row, or a row took effect. Webhooks of members, of the organisation concerned, and of the secretariat hear of it. */
  | 'MEMBERSHIP_CHANGED'
  /** `membership.deactivated`. A member is not active now. Every webhook hears of it. */
  | 'MEMBERSHIP_DEACTIVATED'
  /** `membership.ended`. An organisation is a member no more. Every webhook hears of it. */
  | 'MEMBERSHIP_ENDED'
  /** `membership.provisionallyAdmitted`. An organisation is a member until the next summit ratifies it or not. Every webhook hears of it. */
  | 'MEMBERSHIP_PROVISIONALLY_ADMITTED'
  /** `membership.reactivated`. A member is active again. Every webhook hears of it. */
  | 'MEMBERSHIP_REACTIVATED'
  /** `membership.voided`. An organisation never was a member: what made it one was annulled. Every webhook hears of it. */
  | 'MEMBERSHIP_VOIDED'
  /** `mou.abandoned`. A memorandum was given up before every party had signed. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_ABANDONED'
  /** `mou.agreed`. Every party accepted the same text of a memorandum or an amendment. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_AGREED'
  /** `mou.amended`. Every party signed an amendment, which is in force now. Every webhook hears of it. */
  | 'MOU_AMENDED'
  /** `mou.amendmentProposed`. An amendment of a memorandum was put before its parties. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_AMENDMENT_PROPOSED'
  /** `mou.amendmentWithdrawn`. An amendment of a memorandum was taken off the table. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_AMENDMENT_WITHDRAWN'
  /** `mou.corrected`. The record of a memorandum was put right by a new one, which this is about. Every webhook hears of it. */
  | 'MOU_CORRECTED'
  /** `mou.expired`. The time of a memorandum is over. Every webhook hears of it. */
  | 'MOU_EXPIRED'
  /** `mou.inForce`. A memorandum has effect. Every webhook hears of it. */
  | 'MOU_IN_FORCE'
  /** `mou.noticeGiven`. A party gave notice: a memorandum ends before its time, or with its current term. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_NOTICE_GIVEN'
  /** `mou.partlySigned`. A party signed a memorandum or an amendment, and others have not. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_PARTLY_SIGNED'
  /** `mou.proposed`. A draft of a memorandum was put before its parties. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_PROPOSED'
  /** `mou.recorded`. A memorandum that was signed outside the service is on record. Every webhook hears of it. */
  | 'MOU_RECORDED'
  /** `mou.renewed`. Another memorandum took the place of this one. Every webhook hears of it. */
  | 'MOU_RENEWED'
  /** `mou.reopened`. The negotiation of a memorandum was opened again: signatures count no more. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_REOPENED'
  /** `mou.reviewBegun`. The parties look at whether a memorandum should stay as it is. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_REVIEW_BEGUN'
  /** `mou.reviewCompleted`. The review of a memorandum is over. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_REVIEW_COMPLETED'
  /** `mou.signed`. Every party signed a memorandum. Every webhook hears of it. */
  | 'MOU_SIGNED'
  /** `mou.terminated`. A memorandum was ended before its time. Every webhook hears of it. */
  | 'MOU_TERMINATED'
  /** `mou.termBegun`. A memorandum renewed itself: another term has begun. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_TERM_BEGUN'
  /** `mou.textChanged`. A memorandum that is not signed yet has another text. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'MOU_TEXT_CHANGED'
  /** `programme.released`. A programme is available. Every webhook hears of it. */
  | 'PROGRAMME_RELEASED'
  /** `programme.shared`. Everybody can see a programme now. Every webhook hears of it. */
  | 'PROGRAMME_SHARED'
  /** `programme.updated`. The record of a programme says something else now. Every webhook hears of it. */
  | 'PROGRAMME_UPDATED'
  /** `programme.withdrawn`. A programme is offered no longer. Every webhook hears of it. */
  | 'PROGRAMME_WITHDRAWN'
  /** `publication.corrected`. A publication was corrected, with a note that everybody sees. Every webhook hears of it. */
  | 'PUBLICATION_CORRECTED'
  /** `publication.declined`. The secretariat declined a publication for the network's stream, with a comment for its organisation. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'PUBLICATION_DECLINED'
  /** `publication.included`. A publication stands in the network's stream now. Every webhook hears of it. */
  | 'PUBLICATION_INCLUDED'
  /** `publication.published`. An organisation published something. Every webhook hears of it. */
  | 'PUBLICATION_PUBLISHED'
  /** `publication.removed`. A publication stands in the network's stream no more. Under its organisation's name it stays. Every webhook hears of it. */
  | 'PUBLICATION_REMOVED'
  /** `publication.retracted`. A publication was taken back: remove it wherever you show it. Every webhook hears of it. */
  | 'PUBLICATION_RETRACTED'
  /** `publication.updated`. A publication says something else now. Every webhook hears of it. */
  | 'PUBLICATION_UPDATED'
  /** `resource.released`. A resource is available. Every webhook hears of it. */
  | 'RESOURCE_RELEASED'
  /** `resource.revised`. A resource has a new revision. Every webhook hears of it. */
  | 'RESOURCE_REVISED'
  /** `resource.withdrawn`. A resource is offered no longer. Every webhook hears of it. */
  | 'RESOURCE_WITHDRAWN'
  /** `ruleSet.adopted`. A rule set was adopted. Every webhook hears of it. */
  | 'RULE_SET_ADOPTED'
  /** `sanctionCase.changed`. A sanction case moved. The head of the organisation learns of it by a task, not by a machine. Only webhooks of the secretariat hear of it. */
  | 'SANCTION_CASE_CHANGED'
  /** `summit.announced`. A summit was announced. Every webhook hears of it. */
  | 'SUMMIT_ANNOUNCED'
  /** `summit.cancelled`. A summit that was announced will not take place. Every webhook hears of it. */
  | 'SUMMIT_CANCELLED'
  /** `summit.closed`. A summit is over. Every webhook hears of it. */
  | 'SUMMIT_CLOSED'
  /** `summit.postponed`. A summit was put off to other days; null: they are not known yet. Every webhook hears of it. */
  | 'SUMMIT_POSTPONED'
  /** `summit.registrationOpened`. The registration for a summit is open. Every webhook hears of it. */
  | 'SUMMIT_REGISTRATION_OPENED'
  /** `task.reminded`. Somebody is reminded of a task: the organisation, or all officers with the role. Subject: what it is about. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'TASK_REMINDED'
  /** `translation.published`. A translation of a text is public. Every webhook hears of it. */
  | 'TRANSLATION_PUBLISHED'
  /** `translation.stale`. The text behind a public translation has changed. The translation stays public, marked so. Every webhook hears of it. */
  | 'TRANSLATION_STALE'
  /** `visaLetter.issued`. A visa invitation letter was issued. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'VISA_LETTER_ISSUED'
  /** `visaLetter.revoked`. A visa invitation letter that was issued does not hold any more. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'VISA_LETTER_REVOKED'
  /** `visaLetter.superseded`. A new letter took the place of a visa invitation letter. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'VISA_LETTER_SUPERSEDED'
  /** `webhook.test`. Somebody wants to see whether this webhook works. It comes whatever the webhook subscribes to. Webhooks of the organisation concerned and of the secretariat hear of it. */
  | 'WEBHOOK_TEST';

/** Something that shows the use: a file or a place on the web, one of the two (`fileOrUrl`). */
export type EvidenceInput = {
  /** A file of the organisation or of the secretariat, READY. It can no longer be removed. */
  fileId?: Maybe<string>;
  /** What it shows. No names of persons. */
  note?: Maybe<string>;
  /** A place on the web. */
  url?: Maybe<string>;
};

/** Where a file stands. */
export type FileState =
  /** An upload address was given; the bytes are not here yet. */
  | 'PENDING'
  /** The bytes are here, complete and checked. */
  | 'READY'
  /** The bytes are gone. The record stays, so that what refers to it can say so. */
  | 'REMOVED';

/** A file that another tool gave back. */
export type ImportTranslationInput = {
  /** The translation. */
  id: string;
  /** The file in XLIFF 2, as `Translation.xliff` gave it out and people changed it, up to 900000 characters. */
  xliff: string;
};

/** A step of a programme or a resource. */
export type ItemStepInput = {
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** The programme or the resource. */
  id: string;
};

/** For whom a programme or resource is. */
export type LearnerAudience =
  /** Trainers and educators of adults. */
  | 'ADULT_EDUCATORS'
  /** Educators in kindergartens and other early childhood settings. */
  | 'EARLY_EDUCATORS'
  /** Whole families, with grandparents and siblings. */
  | 'FAMILIES'
  /** Mentors and those who coordinate them. */
  | 'MENTORS'
  /** Associations and other organisations. */
  | 'ORGANISATIONS'
  /** Parents and those who care for children in their place. */
  | 'PARENTS'
  /** Those who decide on policy. */
  | 'POLICY_MAKERS'
  /** Heads and other leaders of schools. */
  | 'SCHOOL_LEADERS'
  /** Pupils and students. */
  | 'STUDENTS'
  /** Teachers and other school staff. */
  | 'TEACHERS'
  /** Universities and those who train teachers. */
  | 'UNIVERSITIES';

/** Whether an organisation still exists. */
export type Lifecycle =
  /** It exists. */
  | 'ACTIVE'
  /** It was dissolved. A successor may be named. */
  | 'DISSOLVED'
  /** It was merged into another record, which its id leads to. */
  | 'MERGED';

/** A text in one language. */
export type LocalisedTextInput = {
  /** The language of the text. */
  language: string;
  /** The text. Stored in Unicode NFC; control and bidi override characters are refused. */
  text: string;
};

/** A category of membership. What each may do stands in the rule set. */
export type MembershipCategory =
  /** A member of a lower category; usually it speaks and does not vote. */
  | 'ASSOCIATE'
  /** An organisation on the way to full membership. */
  | 'CANDIDATE'
  /** A member with every right that the rule set gives. */
  | 'FULL'
  /** An organisation that the network honours. */
  | 'HONORARY'
  /** An organisation that follows the work of the network. */
  | 'OBSERVER';

/** Which memberships. Fields are joined by AND, the values of one field by OR. */
export type MembershipFilter = {
  /** In one of these categories. Up to 50. */
  category?: Maybe<ReadonlyArray<MembershipCategory>>;
  /** In one of these countries. Up to 50. */
  country?: Maybe<ReadonlyArray<string>>;
  /** Whose organisation has one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** With one of these statuses, as far as the reader may know them; PROVISIONAL, ACTIVE and SUSPENDED when left out. Up to 50. */
  status?: Maybe<ReadonlyArray<MembershipStatus>>;
};

/** How a membership is shown to everybody. */
export type MembershipPublicStatus =
  /** It was a member. */
  | 'FORMER_MEMBER'
  /** It is a member. */
  | 'MEMBER'
  /** It is not a member. */
  | 'NOT_A_MEMBER'
  /** It belongs to the network and is not active now. */
  | 'NOT_CURRENTLY_ACTIVE'
  /** It is a member until the next summit ratifies it or not. */
  | 'PROVISIONAL_MEMBER';

/** How an organisation stands as a member of the network. */
export type MembershipStatus =
  /** A member. */
  | 'ACTIVE'
  /** It was a member until it ceased to exist. */
  | 'DISSOLVED'
  /** It was excluded by a decision of the network. */
  | 'EXPELLED'
  /** Its term ended, or its dues stayed unpaid, and an officer confirmed it. */
  | 'LAPSED'
  /** It is not a member and has not been one. */
  | 'NONE'
  /** Admitted by the board, to be ratified at the next summit. It has no vote yet. */
  | 'PROVISIONAL'
  /** It left by its own decision. */
  | 'RESIGNED'
  /** A member whose rights rest for now. */
  | 'SUSPENDED';

/** Whether a memorandum binds in law. */
export type MouBinding =
  /** It is a contract. */
  | 'BINDING'
  /** It says what the parties mean to do. */
  | 'NON_BINDING';

/** Which memoranda. Fields are joined by AND, the values of one field by OR. */
export type MouFilter = {
  /** With one of these organisations, or a duplicate that was merged into it, as a party. Up to 50. */
  organisation?: Maybe<ReadonlyArray<string>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** That stand there today. Up to 50. */
  status?: Maybe<ReadonlyArray<MouStatus>>;
};

/** Where a memorandum stands. */
export type MouStatus =
  /** It was given up before every party had signed. */
  | 'ABANDONED'
  /** Every party accepted the same text. Nobody has signed it. */
  | 'AGREED_TEXT'
  /** It is being written. */
  | 'DRAFT'
  /** Its time is over, and it was not renewed. */
  | 'EXPIRED'
  /** Every party signed it, and it has effect. */
  | 'IN_FORCE'
  /** The parties negotiate its text. */
  | 'NEGOTIATION'
  /** Some parties signed it, and others have not. */
  | 'PARTLY_SIGNED'
  /** Another memorandum took its place. */
  | 'RENEWED'
  /** Every party signed it. The day from which it has effect is still to come. */
  | 'SIGNED'
  /** It was ended before its time. */
  | 'TERMINATED'
  /** It has effect, and the parties look at whether it should stay as it is. */
  | 'UNDER_REVIEW';

/** What a name is for. */
export type NameKind =
  /** The initials or abbreviation in use. */
  | 'ACRONYM'
  /** Another name that people know it by. */
  | 'ALIAS'
  /** The name in the statutes or the public register. */
  | 'LEGAL'
  /** A wrong spelling found in a source. It is searched and never displayed. */
  | 'MISSPELLING'
  /** The name in daily use. */
  | 'SHORT'
  /** The name in the letters of another script. */
  | 'TRANSLITERATION';

/** Which organisations. Fields are joined by AND, the values of one field by OR. */
export type OrganisationFilter = {
  /** In one of these countries. Up to 50. */
  country?: Maybe<ReadonlyArray<string>>;
  /** Of one of these kinds. Up to 50. */
  kind?: Maybe<ReadonlyArray<OrganisationKind>>;
  /** With one of these statuses. Up to 50. */
  membershipStatus?: Maybe<ReadonlyArray<MembershipStatus>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** Words of a name in any script and the usual Latin spellings: `senimen bolashaq`, `Сенімен болашақ`. Each word begins a word of the name; if no name fits, names that look alike are found. One or two letters mean a whole word. */
  search?: Maybe<string>;
  /** Working on one of these topics. Up to 50. */
  topic?: Maybe<ReadonlyArray<string>>;
};

/** What an organisation is. */
export type OrganisationKind =
  /** A business. */
  | 'COMPANY'
  /** An embassy, consulate or permanent mission. */
  | 'EMBASSY'
  /** An institution, agency or delegation of the European Union. */
  | 'EU_BODY'
  /** A ministry or agency of a national government. */
  | 'GOV_MINISTRY'
  /** A city, town, district or other local authority. */
  | 'MUNICIPALITY'
  /** A network or umbrella whose members are organisations. */
  | 'NETWORK'
  /** A non-governmental organisation: an association, foundation or charity of its own. */
  | 'NGO'
  /** An institute whose main work is research. */
  | 'RESEARCH_INSTITUTE'
  /** A school, a group of schools, or an association of schools. */
  | 'SCHOOL_NETWORK'
  /** The body that runs this network. */
  | 'SECRETARIAT'
  /** A university or other institution of higher education. */
  | 'UNIVERSITY';

/** The order of a list of organisations. */
export type OrganisationOrder =
  /** By preferred name, folded to Latin letters, A first. */
  | 'NAME'
  /** The newest record first. */
  | 'NEWEST'
  /** The best match of `search` first. Needs `filter.search` (`searchNeeded`). */
  | 'RELEVANCE';

/** Which programmes. Fields are joined by AND, the values of one field by OR. */
export type ProgrammeFilter = {
  /** For a child of this age in years, or for any age. */
  age?: Maybe<number>;
  /** For one of these audiences. Up to 50. */
  audience?: Maybe<ReadonlyArray<LearnerAudience>>;
  /** Offered in one of these languages, each tag as it is written: `en` does not find `en-GB`. Up to 50. */
  language?: Maybe<ReadonlyArray<string>>;
  /** Under one of these licences, written as `licence` of the inputs takes them (`licence`). Up to 50. */
  licence?: Maybe<ReadonlyArray<string>>;
  /** Where adapting is so. Up to 50. */
  mayBeAdapted?: Maybe<ReadonlyArray<AdaptationPermission>>;
  /** Of one of these organisations, as the owner or a partner of the programme. Up to 50. */
  organisation?: Maybe<ReadonlyArray<string>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** Words in any language. Names are found by the beginnings of their words, in any script and Latin spelling; texts by the stems of the words, all of which must be there. If nothing fits, names that look alike are found. A word that stands in more than 1 000 texts gives a thousand of them. */
  search?: Maybe<string>;
  /** In one of these statuses; all but WITHDRAWN when left out. Up to 50. */
  status?: Maybe<ReadonlyArray<ProgrammeStatus>>;
  /** On one of these topics. Up to 50. */
  topic?: Maybe<ReadonlyArray<string>>;
};

/** An organisation that takes part beside the owner. */
export type ProgrammePartnerInput = {
  /** The organisation, in the register (`unknownOrganisation`) and not the owner. */
  organisationId: string;
  /** What it has to do with the programme. */
  role: ProgrammePartnerRole;
};

/** What an organisation has to do with a programme. */
export type ProgrammePartnerRole =
  /** It makes the programme together with the owner. */
  | 'CO_DEVELOPER'
  /** It took part in the project from which the programme came. */
  | 'PARTNER';

/** Where a programme or a resource stands. */
export type ProgrammeStatus =
  /** It can be used. */
  | 'AVAILABLE'
  /** It is being made; its origin says what it grew out of. */
  | 'IN_DEVELOPMENT'
  /** Somebody intends to make it. Members of the network see it. */
  | 'PLANNED'
  /** It is no longer offered. The record and the reason stay. */
  | 'WITHDRAWN';

/** Where a record comes from. */
export type Provenance =
  /** Taken from a published source, which the record names. */
  | 'DOCUMENTED'
  /** Made up for demonstrations and tests. */
  | 'FICTITIOUS'
  /** Entered while it happened, by those whose act it was. */
  | 'LIVE'
  /** Entered later by the secretariat, from its own papers. */
  | 'RECORDED_RETROSPECTIVELY'
  /** Real organisations in an event that was acted out to show how it would go. */
  | 'STAGED';

/** Which publication. */
export type PublicationActInput = {
  /** The version that you have read: STALE when it is another by now. Left out, any version is changed. */
  expectedVersion?: Maybe<number>;
  /** The public id of a publication. */
  id: string;
};

/** The picture of a publication. What it shows stands in each text: `coverAlt`. */
export type PublicationCoverInput = {
  /** A picture that your organisation has uploaded with the visibility PUBLIC (`coverFile`). */
  fileId?: Maybe<string>;
  /** Or the https address of a picture on your own site (`coverUrl`). Exactly one of both (`oneCover`). */
  url?: Maybe<string>;
};

/** Which publications. Fields are joined by AND, the values of one field by OR. */
export type PublicationFilter = {
  /** Of one of these kinds. Up to 50. */
  kind?: Maybe<ReadonlyArray<PublicationKind>>;
  /** With a text in one of these languages, each tag as it is written: `en` does not find `en-GB`. Up to 50. */
  language?: Maybe<ReadonlyArray<string>>;
  /** About one of these organisations, programmes, resources, places, summits or engagements. Up to 50. */
  mentions?: Maybe<ReadonlyArray<string>>;
  /** Of one of these organisations, and of the duplicates that were merged into them. Up to 50. */
  organisation?: Maybe<ReadonlyArray<string>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** Only what was taken back, as title and reason: for who keeps a copy. Left out or false: only what stands. */
  retracted?: Maybe<boolean>;
  /** Only what is in the stream of the network. Left out or false: all that stands. */
  stream?: Maybe<boolean>;
  /** On one of these topics. Up to 50. */
  topic?: Maybe<ReadonlyArray<string>>;
};

/** What a publication is. */
export type PublicationKind =
  /** News, a report or a story. */
  | 'ARTICLE'
  /** An invitation to take part, apply or comment. */
  | 'CALL'
  /** A position that the organisation takes. */
  | 'STATEMENT';

/** Where a publication stands. */
export type PublicationStatus =
  /** Public, and changed since, with a visible note. */
  | 'CORRECTED'
  /** Not public. Only its organisation sees it. */
  | 'DRAFT'
  /** Public under the name of its organisation. */
  | 'PUBLISHED'
  /** Taken back. Title and reason stay, the text is gone. */
  | 'RETRACTED';

/** A publication in one language. */
export type PublicationTextInput = {
  /** The text, 1 to 200000 characters. Kept as it is; `bodyHtml` is made of it. What is nested too deeply (`tooDeep`) or takes too long to be made safe (`tooComplex`) is refused. */
  body: string;
  /** What the cover shows, for those who do not see it: up to 500 characters. Needed in each language when there is a cover (`coverAltMissing`), and only then (`coverMissing`). */
  coverAlt?: Maybe<string>;
  /** How `body` is written; MARKDOWN when left out. */
  format?: Maybe<TextFormat>;
  /** The language. */
  language: string;
  /** A summary without markup, up to 1000 characters. */
  summary?: Maybe<string>;
  /** The title, 1 to 300 characters on one line. */
  title: string;
};

/** A publication, whole: what is left out is empty. Only `publishedAt` stays as it was when left out. */
export type PublishInput = {
  /** Where its original stands, on your own site. */
  canonicalUrl?: Maybe<string>;
  /** The text in 1 to 20 languages, the author’s first. */
  content: ReadonlyArray<PublicationTextInput>;
  /** What was wrong before, in 1 to 20 languages: it makes the change a correction, which everybody reads beside the text. Needs something to correct (`nothingToCorrect`). The same note with the same content changes nothing. */
  correctionNote?: Maybe<ReadonlyArray<LocalisedTextInput>>;
  /** Its picture. */
  cover?: Maybe<PublicationCoverInput>;
  /** The version that you have read: STALE when it is another by now, NOT_FOUND when there is none. Needs `externalId` (`externalIdNeeded`). Left out, any version is changed. */
  expectedVersion?: Maybe<number>;
  /** Your own id of it, up to 200 characters. One publication of your organisation has it: sent again, it changes that one. Left out, each call makes a new one. */
  externalId?: Maybe<string>;
  /** What it is; ARTICLE when left out. */
  kind?: Maybe<PublicationKind>;
  /** What it is about, by id: up to 50 organisations, programmes, resources, places, summits, engagements. Each must be one that you can read (`unknownOrganisation`, `unknownMention`). Persons cannot be mentioned: name them in the text, with their consent. */
  mentions?: Maybe<ReadonlyArray<string>>;
  /** When it was published, not in the future (`future`; `saveDraft` takes what is to come) nor before the year 1 (`tooEarly`). Now when left out of a new one. */
  publishedAt?: Maybe<string>;
  /** Up to 20 topics: slugs such as `conscious-parenting`. */
  topics?: Maybe<ReadonlyArray<string>>;
};

/** Many publications, each whole and each for itself. */
export type PublishManyInput = {
  /** Answers what would happen, and does nothing. Each item is looked at as if it came alone. */
  dryRun?: Maybe<boolean>;
  /** 1 to 500 publications, those that are new are published first, in this order; the whole request has at most 2228224 bytes. Each names its `externalId` (`externalIdNeeded`), each another one (`repeated`: the later one is refused). Send them in variables. */
  items: ReadonlyArray<PublishInput | null | undefined>;
};

/** What became of an item of `publishMany`. */
export type PublishManyOutcome =
  /** It is new. */
  | 'CREATED'
  /** Nothing was done: the violations or the guards say why. The other items are not concerned. */
  | 'REFUSED'
  /** There was one with this external id that says the same. Nothing was written. */
  | 'UNCHANGED'
  /** There was one with this external id; it says something else now. */
  | 'UPDATED';

/** What publishing did. */
export type PublishOutcome =
  /** It is new. */
  | 'CREATED'
  /** There was one with this external id that says the same. Nothing was written. */
  | 'UNCHANGED'
  /** There was one with this external id; it says something else now. */
  | 'UPDATED';

/** How many were reached. Numbers only. */
export type ReachInput = {
  /** Whether the number is only about right; false when left out. */
  approximate?: Maybe<boolean>;
  /** How many. */
  count: number;
  /** Who or what is counted. */
  kind: ReachKind;
};

/** Who or what is counted as reached. */
export type ReachKind =
  /** Children and young people. */
  | 'CHILDREN'
  /** Teachers and other educators. */
  | 'EDUCATORS'
  /** Families, each counted once. */
  | 'FAMILIES'
  /** Mentors of parents. */
  | 'MENTORS'
  /** Other organisations. */
  | 'ORGANISATIONS'
  /** Parents and those who care for children in their place. */
  | 'PARENTS'
  /** Schools and kindergartens. */
  | 'SCHOOLS';

/** What a webhook is to be sent again: by ids, or by time. The oldest first. */
export type ReplayWebhookInput = {
  /** Ids of events, as the header `webhook-id` had them. */
  eventIds?: Maybe<ReadonlyArray<string>>;
  /** The webhook. */
  id: string;
  /** Events since then. One of this and `eventIds` is needed (`replayRange`). */
  since?: Maybe<string>;
  /** Events up to then; up to now when left out. */
  until?: Maybe<string>;
};

/** A member to ask for an endorsement. */
export type RequestEndorsementInput = {
  /** The version that the caller has read: STALE when it is another. Left out, any version is meant. */
  expectedVersion?: Maybe<number>;
  /** The public id of the application. */
  id: string;
  /** The member, other than the applicant (`notItself`). GuardFailed when it may not endorse. NOT_FOUND. */
  organisationId: string;
};

/** A wish to have something in a language. */
export type RequestTranslationInput = {
  /** The language. */
  language: string;
  /** What the organisation would do with it. */
  note?: Maybe<string>;
  /** Officers may enter it for another organisation; the one for which the caller acts when left out. */
  organisationId?: Maybe<string>;
  /** The programme. */
  programmeId: string;
  /** A resource under the programme (`otherProgramme`), when only that is meant. */
  resourceId?: Maybe<string>;
};

/** The file that is to come. The bytes must turn out to be what is declared here. */
export type RequestUploadInput = {
  /** The exact size in bytes: at least 1, at most 100 MiB, for most media types less. */
  bytes: number;
  /** The media type, such as `application/pdf`. Only documented types with a signature are accepted: no HTML, no SVG. */
  mediaType: string;
  /** The name under which a browser will save it, 1 to 200 characters, without a folder. */
  name: string;
  /** The SHA-256 of the bytes as 64 lower-case hexadecimal digits. When given, other bytes are refused. */
  sha256?: Maybe<string>;
  /** Who may read it. */
  visibility: Visibility;
};

/** Which resources. Fields are joined by AND, the values of one field by OR. */
export type ResourceFilter = {
  /** For a child of this age in years, or for any age. */
  age?: Maybe<number>;
  /** For one of these audiences. Up to 50. */
  audience?: Maybe<ReadonlyArray<LearnerAudience>>;
  /** Of one of these kinds. Up to 50. */
  kind?: Maybe<ReadonlyArray<ResourceKind>>;
  /** Offered in one of these languages, each tag as it is written: `en` does not find `en-GB`. Up to 50. */
  language?: Maybe<ReadonlyArray<string>>;
  /** Under one of these licences, written as `licence` of the inputs takes them (`licence`). Up to 50. */
  licence?: Maybe<ReadonlyArray<string>>;
  /** Where adapting is so. Up to 50. */
  mayBeAdapted?: Maybe<ReadonlyArray<AdaptationPermission>>;
  /** Of one of these organisations, as the owner or a partner of the programme. Up to 50. */
  organisation?: Maybe<ReadonlyArray<string>>;
  /** Under one of these programmes. Up to 50. */
  programme?: Maybe<ReadonlyArray<string>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** Words in any language. Names are found by the beginnings of their words, in any script and Latin spelling; texts by the stems of the words, all of which must be there. If nothing fits, names that look alike are found. A word that stands in more than 1 000 texts gives a thousand of them. */
  search?: Maybe<string>;
  /** In one of these statuses; all but WITHDRAWN when left out. Up to 50. */
  status?: Maybe<ReadonlyArray<ProgrammeStatus>>;
  /** On one of these topics. Up to 50. */
  topic?: Maybe<ReadonlyArray<string>>;
};

/** What a resource is. */
export type ResourceKind =
  /** A questionnaire, test or tool to assess oneself. */
  | 'ASSESSMENT'
  /** A recording to listen to. */
  | 'AUDIO'
  /** A whole course or training, online or in presence. */
  | 'COURSE'
  /** A guide, manual or handbook. */
  | 'GUIDE'
  /** A unit of a course or training. */
  | 'MODULE'
  /** Something else. */
  | 'OTHER'
  /** A website or software to learn or work with. */
  | 'PLATFORM'
  /** Slides to show to others or to read. */
  | 'PRESENTATION'
  /** A study, report or analysis. */
  | 'RESEARCH'
  /** A set of tools that belong together. */
  | 'TOOLKIT'
  /** A video. */
  | 'VIDEO';

/** A place on the web that belongs to a resource. */
export type ResourceLinkInput = {
  /** What is there. */
  label?: Maybe<string>;
  /** The address. */
  url: string;
};

/** Which publication is taken back, and why. */
export type RetractPublicationInput = {
  /** The version that you have read: STALE when it is another by now. Left out, any version is changed. */
  expectedVersion?: Maybe<number>;
  /** Or your own id of it. Exactly one of both (`idOrExternalId`). */
  externalId?: Maybe<string>;
  /** The public id of the publication. */
  id?: Maybe<string>;
  /** Why, in 1 to 20 languages. It stays public in place of the text. */
  reason: ReadonlyArray<LocalisedTextInput>;
};

/** A new revision of a resource. */
export type ReviseResourceInput = {
  /** What it changes, in words. It is public. */
  changes: string;
  /** What it brings. */
  content: RevisionContentInput;
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** The resource. */
  id: string;
};

/** What a revision brings, whole: it replaces what the earlier one brought. */
export type RevisionContentInput = {
  /** The text in the original language, in Markdown. */
  body?: Maybe<string>;
  /** Its files, up to 20: uploaded by the owner or the secretariat (`fileOwner`), READY (`fileReady`), PUBLIC or MEMBER (`fileVisibility`). They can no longer be removed. */
  fileIds?: Maybe<ReadonlyArray<string>>;
  /** Where it stands on the web, up to 20. */
  links?: Maybe<ReadonlyArray<ResourceLinkInput>>;
};

/** A publication, as its organisation prepares it. Nobody else reads it. */
export type SaveDraftInput = {
  /** Where its original stands, on your own site. */
  canonicalUrl?: Maybe<string>;
  /** The text in 1 to 20 languages, the author’s first. */
  content: ReadonlyArray<PublicationTextInput>;
  /** Its picture. */
  cover?: Maybe<PublicationCoverInput>;
  /** The version that you have read: STALE when it is another by now. Left out, any version is changed. */
  expectedVersion?: Maybe<number>;
  /** Your own id of it, as in `publish`: sent again, it changes that draft. Not together with `id` (`idOrExternalId`). */
  externalId?: Maybe<string>;
  /** The draft that is changed, by its public id. Left out: a new one. */
  id?: Maybe<string>;
  /** What it is; ARTICLE when left out. */
  kind?: Maybe<PublicationKind>;
  /** What it is about, by id: up to 50 organisations, programmes, resources, places, summits, engagements. Each must be one that you can read (`unknownOrganisation`, `unknownMention`). Persons cannot be mentioned: name them in the text, with their consent. */
  mentions?: Maybe<ReadonlyArray<string>>;
  /** When it is to be published by itself, in the future (`past`). Left out, it stays as it was; null takes it away. */
  scheduledFor?: Maybe<string>;
  /** Up to 20 topics: slugs such as `conscious-parenting`. */
  topics?: Maybe<ReadonlyArray<string>>;
};

/** When a draft is to be published by itself. */
export type ScheduleDraftInput = {
  /** The version that you have read: STALE when it is another by now. Left out, any version is changed. */
  expectedVersion?: Maybe<number>;
  /** The public id of a publication. */
  id: string;
  /** The instant, in the future (`past`). Left out, the draft waits for a person. */
  scheduledFor?: Maybe<string>;
};

/** What a person makes of a segment. */
export type SegmentEditInput = {
  /** The version of the segment that you have read: STALE when it is another. Left out, any is changed. */
  expectedVersion?: Maybe<number>;
  /** The segment. */
  id: string;
  /** Its translation. Left out: what is there is confirmed (`nothingToConfirm` when it is empty). */
  target?: Maybe<string>;
};

/** Where the text of a segment comes from, and whether a person stands for it. */
export type SegmentState =
  /** A person read it and left it as it is. */
  | 'CONFIRMED'
  /** Written or changed by a person. */
  | 'EDITED'
  /** Not translated. */
  | 'EMPTY'
  /** Drafted by a machine; a person has to change or confirm it. */
  | 'MACHINE'
  /** Taken from an approved translation of the same words; a person has to change or confirm it. */
  | 'MEMORY'
  /** Its source has changed since it was translated; a person has to change or confirm it. */
  | 'REOPENED';

/** How careful the register is. */
export type Sensitivity =
  /** In danger at home: people and address are hidden from the public. */
  | 'AT_RISK'
  /** Shown as its fields declare. */
  | 'NORMAL';

/** What a session of a summit is. */
export type SessionKind =
  /** Applications are put to the vote. */
  | 'ADMISSIONS'
  /** Somebody is elected. */
  | 'ELECTION'
  /** All take part. */
  | 'PLENARY'
  /** A smaller group works on a topic. */
  | 'WORKSHOP';

/** A programme that is shared with the network. */
export type ShareProgrammeInput = {
  /** From what age of the child, 0 to 30 years; open when null. */
  ageFrom?: Maybe<number>;
  /** Up to what age, inclusive; open when null. Not below `ageFrom` (`ageOrder`). */
  ageTo?: Maybe<number>;
  /** For whom it is, in the words of its makers. */
  audienceNote?: Maybe<string>;
  /** For whom it is. The list replaces the earlier one. */
  audiences?: Maybe<ReadonlyArray<LearnerAudience>>;
  /** What it is, in up to 20 languages. The list replaces the earlier one. */
  description?: Maybe<ReadonlyArray<LocalisedTextInput>>;
  /** When its making ended. Not before it began (`dateOrder`). */
  endedOn?: Maybe<string>;
  /** What the name stands for. */
  fullName?: Maybe<string>;
  /** Who paid for it. */
  funder?: Maybe<string>;
  /** The number of the grant. */
  grantNumber?: Maybe<string>;
  /** Languages in which it is offered elsewhere, up to 20. Those of its resources come by themselves. The list replaces the earlier one. */
  languages?: Maybe<ReadonlyArray<string>>;
  /** The licence: an SPDX id (`CC-BY-SA-4.0`), a Creative Commons name (`CC BY-SA 4.0`) or the address of one. INPUT_INVALID (`licence`) for what SPDX does not know. */
  licence?: Maybe<string>;
  /** Its name. Kept byte for byte (in Unicode NFC), never translated. */
  name: string;
  /** The public id of the meeting, decision or commitment that it grew out of (`originType` for what is none). */
  originId?: Maybe<string>;
  /** The language in which it was made. */
  originalLanguage?: Maybe<string>;
  /** Other names by which it is found, up to 20. The list replaces the earlier one. */
  otherNames?: Maybe<ReadonlyArray<string>>;
  /** Officers may enter it for another organisation; the one for which the caller acts when left out. */
  ownerId?: Maybe<string>;
  /** Who else takes part, up to 50. The list replaces the earlier one. */
  partners?: Maybe<ReadonlyArray<ProgrammePartnerInput>>;
  /** Where the record comes from; LIVE when left out. FICTITIOUS is refused in production (`provenance`). */
  provenance?: Maybe<Provenance>;
  /** The source; needed for DOCUMENTED (`sourceNeeded`). */
  source?: Maybe<string>;
  /** When its making began. */
  startedOn?: Maybe<string>;
  /** Where it stands: PLANNED, IN_DEVELOPMENT, or AVAILABLE with a `website`; PLANNED when left out. */
  status?: Maybe<ProgrammeStatus>;
  /** Up to 20 topics: slugs such as `conscious-parenting`. The list replaces the earlier one. */
  topics?: Maybe<ReadonlyArray<string>>;
  /** Its own website. */
  website?: Maybe<string>;
};

/** An application to start. */
export type StartApplicationInput = {
  /** The category that it asks for: one of the rule set in force (`category`). */
  category: MembershipCategory;
  /** The organisation that applies. Left out, the one for which the caller acts; an officer names it (`organisationNeeded`). */
  organisationId?: Maybe<string>;
  /** The public id of what it grew out of, such as an engagement, a memorandum or a decision (`originType` for what is none). */
  originId?: Maybe<string>;
  /** Where the record comes from; LIVE when left out. Anything else: officers only (`provenance`). */
  provenance?: Maybe<Provenance>;
  /** The source of a documented record (`sourceNeeded`). */
  source?: Maybe<string>;
  /** The summit at which it aims. Left out, the next one for which it comes in time. NOT_FOUND. */
  targetSummitId?: Maybe<string>;
};

/** Which summits. Fields are joined by AND, the values of one field by OR. */
export type SummitFilter = {
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** In one of these states. Up to 50. */
  state?: Maybe<ReadonlyArray<SummitState>>;
  /** True: announced or in session, and not over; false: all others. */
  upcoming?: Maybe<boolean>;
  /** That may have taken place in this year, 1 to 9999. */
  year?: Maybe<number>;
};

/** How one takes part in a summit. */
export type SummitForm =
  /** In one place, and over the network. */
  | 'HYBRID'
  /** In one place. */
  | 'IN_PERSON'
  /** Over the network only; it has no place. */
  | 'ONLINE';

/** Whether a summit is one of the series. */
export type SummitKind =
  /** Called for a question that does not wait for the next one. */
  | 'EXTRAORDINARY'
  /** A summit of the series, at whatever interval the network meets. */
  | 'ORDINARY';

/** Where a summit stands. */
export type SummitState =
  /** Announced, with its rule set frozen. Registration has not begun. */
  | 'ANNOUNCED'
  /** It will not take place. */
  | 'CANCELLED'
  /** It is over. */
  | 'CLOSED'
  /** Being prepared; only the secretariat sees it. */
  | 'DRAFT'
  /** It takes place. */
  | 'IN_SESSION'
  /** It is over, and its minutes were adopted. */
  | 'MINUTES_ADOPTED'
  /** Put off to other dates; it will be announced again. */
  | 'POSTPONED'
  /** No more registrations; credentials are checked. */
  | 'REGISTRATION_CLOSED'
  /** Organisations register their delegations. */
  | 'REGISTRATION_OPEN';

/** How a body is written. */
export type TextFormat =
  /** A piece of HTML, as a content management system sends it. It is kept as far as it is safe. */
  | 'HTML'
  /** CommonMark with tables, task lists, footnotes and plain links (GitHub’s additions). HTML in it is kept as far as it is safe. */
  | 'MARKDOWN';

/** How a text came to be in its language. */
export type TextOrigin =
  /** Written in this language by its author. */
  | 'AUTHORED'
  /** Translated by a person. */
  | 'HUMAN'
  /** Drafted by a machine. No native reader has reviewed it yet. */
  | 'MACHINE_DRAFT'
  /** Translated by a machine, then checked by a person. */
  | 'MACHINE_REVIEWED';

/** What can be done to a translation. */
export type TranslationAction =
  /** Give it up: `abandonTranslation`. */
  | 'ABANDON'
  /** Agree to it: `approveTranslation`. */
  | 'APPROVE'
  /** Say which organisation edits it, and which reviews it: `assignTranslation`. */
  | 'ASSIGN'
  /** Stop the engine; what it has written stays: `cancelTranslationDraft`. */
  | 'CANCEL_DRAFT'
  /** Begin without a machine, from what the memory knows: `draftTranslationByHand`. */
  | 'DRAFT_BY_HAND'
  /** Let the engine of the network write a first draft: `draftTranslation`. */
  | 'DRAFT_BY_MACHINE'
  /** Write or confirm segments: `editTranslation`, `importTranslation`. */
  | 'EDIT'
  /** Make it public: `publishTranslation`. */
  | 'PUBLISH'
  /** Turn the request down: `rejectTranslation`. */
  | 'REJECT'
  /** Give it back to the editor with a comment: `returnTranslation`. */
  | 'RETURN'
  /** Give it to the reviewer: `submitTranslation`. */
  | 'SUBMIT'
  /** Begin to edit it: `takeTranslation`. */
  | 'TAKE';

/** A translation, and words that its editors read. */
export type TranslationNoteInput = {
  /** The translation. */
  id: string;
  /** The words, up to 2000 characters. */
  note: string;
};

/** Where a translation stands. */
export type TranslationStatus =
  /** It was given up. What was written is kept. */
  | 'ABANDONED'
  /** A reviewer agreed to it. It is not public yet. */
  | 'APPROVED'
  /** It waits for a person to write it: no machine was asked, or it may not be. */
  | 'HUMAN_DRAFT'
  /** An editor works on it. */
  | 'IN_EDIT'
  /** Its editor is done; a reviewer reads it. */
  | 'IN_REVIEW'
  /** A machine has drafted it. No person has looked at it yet. */
  | 'MT_DRAFT'
  /** It is public. */
  | 'PUBLISHED'
  /** The request was turned down. */
  | 'REJECTED'
  /** Somebody asked for it. Nothing is written yet, or a machine is at work on its draft. */
  | 'REQUESTED'
  /** It is public, and its source has changed since: some segments are open again. */
  | 'STALE';

/** Which translations. What is left out does not narrow. */
export type TranslationsFilter = {
  /** Edited by this organisation. */
  editorId?: Maybe<string>;
  /** Into one of these languages. */
  language?: Maybe<ReadonlyArray<string>>;
  /** In one of these states. */
  status?: Maybe<ReadonlyArray<TranslationStatus>>;
  /** Of this text. */
  subjectId?: Maybe<string>;
};

/** Changes to an adoption. A field that is left out stays; null clears it. */
export type UpdateAdoptionInput = {
  /** What was changed to make it fit. No names of persons. */
  adaptationNotes?: Maybe<string>;
  /** Until when. Not before it starts (`dateOrder`). */
  endsOn?: Maybe<string>;
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** The adoption. */
  id: string;
  /** The language in which it is or will be used. */
  language?: Maybe<string>;
  /** Where: a place from `places`. NOT_FOUND for an unknown one. */
  placeId?: Maybe<string>;
  /** How many were reached. The list replaces the earlier one. */
  reach?: Maybe<ReadonlyArray<ReachInput>>;
  /** Since when. */
  startsOn?: Maybe<string>;
};

/** Changes to the profile. A field that is left out stays; null clears it. */
export type UpdateOrganisationInput = {
  /** What it does, in up to 20 languages. The list replaces the earlier one. */
  description?: Maybe<ReadonlyArray<LocalisedTextInput>>;
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** When it was founded, as precisely as it is known. */
  foundedOn?: Maybe<string>;
  /** The organisation. */
  id: string;
  /** Its number in a public register. */
  registrationNumber?: Maybe<string>;
  /** The public register of that number. */
  registry?: Maybe<string>;
  /** The place of its seat, from `places`. NOT_FOUND for an unknown one. */
  seatId?: Maybe<string>;
  /** AT_RISK hides the organisation from the public. NORMAL when left out at registration. */
  sensitivity?: Maybe<Sensitivity>;
  /** Up to 20 topics: slugs such as `conscious-parenting`. The list replaces the earlier one. */
  topics?: Maybe<ReadonlyArray<string>>;
  /** Its own website. */
  website?: Maybe<string>;
};

/** Changes to a programme. A field that is left out stays; null clears it. */
export type UpdateProgrammeInput = {
  /** From what age of the child, 0 to 30 years; open when null. */
  ageFrom?: Maybe<number>;
  /** Up to what age, inclusive; open when null. Not below `ageFrom` (`ageOrder`). */
  ageTo?: Maybe<number>;
  /** For whom it is, in the words of its makers. */
  audienceNote?: Maybe<string>;
  /** For whom it is. The list replaces the earlier one. */
  audiences?: Maybe<ReadonlyArray<LearnerAudience>>;
  /** What it is, in up to 20 languages. The list replaces the earlier one. */
  description?: Maybe<ReadonlyArray<LocalisedTextInput>>;
  /** When its making ended. Not before it began (`dateOrder`). */
  endedOn?: Maybe<string>;
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** What the name stands for. */
  fullName?: Maybe<string>;
  /** Who paid for it. */
  funder?: Maybe<string>;
  /** The number of the grant. */
  grantNumber?: Maybe<string>;
  /** The programme. */
  id: string;
  /** Languages in which it is offered elsewhere, up to 20. Those of its resources come by themselves. The list replaces the earlier one. */
  languages?: Maybe<ReadonlyArray<string>>;
  /** The licence: an SPDX id (`CC-BY-SA-4.0`), a Creative Commons name (`CC BY-SA 4.0`) or the address of one. INPUT_INVALID (`licence`) for what SPDX does not know. */
  licence?: Maybe<string>;
  /** A corrected name. It gives a new slug; the old one keeps leading here. */
  name?: Maybe<string>;
  /** The public id of the meeting, decision or commitment that it grew out of (`originType` for what is none). */
  originId?: Maybe<string>;
  /** The language in which it was made. */
  originalLanguage?: Maybe<string>;
  /** Other names by which it is found, up to 20. The list replaces the earlier one. */
  otherNames?: Maybe<ReadonlyArray<string>>;
  /** Who else takes part, up to 50. The list replaces the earlier one. */
  partners?: Maybe<ReadonlyArray<ProgrammePartnerInput>>;
  /** When its making began. */
  startedOn?: Maybe<string>;
  /** Up to 20 topics: slugs such as `conscious-parenting`. The list replaces the earlier one. */
  topics?: Maybe<ReadonlyArray<string>>;
  /** Its own website. */
  website?: Maybe<string>;
};

/** Changes to the record of a resource. A field that is left out stays; null clears it. */
export type UpdateResourceInput = {
  /** From what age of the child, 0 to 30 years; open when null. */
  ageFrom?: Maybe<number>;
  /** Up to what age, inclusive; open when null. Not below `ageFrom` (`ageOrder`). */
  ageTo?: Maybe<number>;
  /** For whom it is. The list replaces the earlier one. */
  audiences?: Maybe<ReadonlyArray<LearnerAudience>>;
  /** What it is, in up to 20 languages. The list replaces the earlier one. */
  description?: Maybe<ReadonlyArray<LocalisedTextInput>>;
  /** What it is for, such as `group work`, up to 20. The list replaces the earlier one. */
  educationalUse?: Maybe<ReadonlyArray<string>>;
  /** The version that you have read. STALE when it is another by now. */
  expectedVersion: number;
  /** The resource. */
  id: string;
  /** What it is. Null leaves it as it is. */
  kind?: Maybe<ResourceKind>;
  /** The licence: an SPDX id (`CC-BY-SA-4.0`), a Creative Commons name (`CC BY-SA 4.0`) or the address of one. INPUT_INVALID (`licence`) for what SPDX does not know. */
  licence?: Maybe<string>;
  /** Whether its text may be sent to a translation engine; it may when left out of a new one. */
  machineTranslation?: Maybe<boolean>;
  /** How many minutes it takes to work through, 1 to 120000. */
  minutesRequired?: Maybe<number>;
  /** The public id of the meeting, decision or commitment that it grew out of (`originType` for what is none). */
  originId?: Maybe<string>;
  /** What one learns by it, up to 20. The list replaces the earlier one. */
  teaches?: Maybe<ReadonlyArray<string>>;
  /** Its title in 1 to 20 languages. The list replaces the earlier one; null leaves it as it is. */
  title?: Maybe<ReadonlyArray<LocalisedTextInput>>;
  /** Up to 20 topics: slugs such as `conscious-parenting`. The list replaces the earlier one. */
  topics?: Maybe<ReadonlyArray<string>>;
};

/** Changes to a webhook. What is left out stays. */
export type UpdateWebhookInput = {
  /** What it is told of; empty means everything that it may hear of. */
  events?: Maybe<ReadonlyArray<EventType>>;
  /** The version that the caller has read; STALE when it is another now. */
  expectedVersion: number;
  /** The webhook. */
  id: string;
  /** What people call it. */
  label?: Maybe<string>;
  /** Where events are sent: http or https, on port 80, 443 or above 1023, and not within a private network (`outboundUrl`). */
  url?: Maybe<string>;
};

/** Who may see it. */
export type Visibility =
  /** People who act for a member organisation, and the secretariat. */
  | 'MEMBER'
  /** Everybody, signed in or not. */
  | 'PUBLIC'
  /** The secretariat, and the organisation that it belongs to. */
  | 'SECRETARIAT';

/** What became of one event for one webhook. */
export type WebhookDeliveryState =
  /** The last attempt failed. It can be replayed. */
  | 'DEAD'
  /** The receiver took it, with a status from 200 to 299. */
  | 'DELIVERED'
  /** The webhook was paused for too long, or ended. It can be replayed while the webhook lives. */
  | 'EXPIRED'
  /** It will be sent: for the first time, or again. */
  | 'WAITING';

/** Why a webhook is paused. */
export type WebhookPauseReason =
  /** Somebody of the organisation paused it. */
  | 'BY_HAND'
  /** For three days nothing but failures came back. */
  | 'FAILING'
  /** The receiver answered 410: it wants no more. */
  | 'GONE';

/** Where a webhook stands. */
export type WebhookState =
  /** It is told of events. */
  | 'ACTIVE'
  /** It was deleted. What it was told of can still be read. */
  | 'ENDED'
  /** Events wait until it is resumed, up to seven days. */
  | 'PAUSED';

export type Adoption = {
  id: string;
  version: number;
  status: AdoptionStatus;
  country: string | null;
  language: string | null;
  placeLabel: string | null;
  adaptationNotes: string | null;
  evidenceCount: number;
  organisation: OrganisationReference | null;
  programme: { id: string; slug: string; name: string } | null;
  startsOn: ImpreciseDate | null;
  endsOn: ImpreciseDate | null;
  reach: ReadonlyArray<{ kind: ReachKind; count: number; approximate: boolean }>;
  availableActions: ReadonlyArray<{
    action: AdoptionAction;
    allowed: boolean;
    blockingGuards: ReadonlyArray<{ code: string; message: string }>;
  }>;
};

export type ListAdoptionsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AdoptionFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
  count?: boolean | null | undefined;
}>;

export type ListAdoptions = { adoptions: { totalCount?: number; nodes: ReadonlyArray<Adoption>; pageInfo: PageFacts } };

export type ReadAdoptionVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadAdoption = { adoption: Adoption | null };

export type AdoptionFiguresVariables = Exact<{
  filter?: AdoptionFilter | null | undefined;
}>;

export type AdoptionFigures = {
  adoptionFigures: ReadonlyArray<{
    country: string | null;
    status: AdoptionStatus;
    adoptions: number;
    organisations: number;
  }>;
};

export type AdoptProgrammeVariables = Exact<{
  input: AdoptProgrammeInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type AdoptProgramme = { adoptProgramme: { adoption: Adoption } | Refused_AdoptionExists | Refused_GuardFailed };

export type UpdateAdoptionVariables = Exact<{
  input: UpdateAdoptionInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type UpdateAdoption = { updateAdoption: Refused_AdoptionExists | Refused_GuardFailed | { adoption: Adoption } };

export type PlanAdoptionVariables = Exact<{
  input: AdoptionStepInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type PlanAdoption = { planAdoption: Refused_GuardFailed | { adoption: Adoption } };

export type StartAdaptationVariables = Exact<{
  input: AdoptionStepInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type StartAdaptation = { startAdaptation: Refused_GuardFailed | { adoption: Adoption } };

export type StartPilotVariables = Exact<{
  input: AdoptionStepInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type StartPilot = { startPilot: Refused_GuardFailed | { adoption: Adoption } };

export type ConfirmUseVariables = Exact<{
  input: AdoptionStepInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ConfirmUse = { confirmUse: { adoption: Adoption } | Refused_GuardFailed };

export type AddAdoptionEvidenceVariables = Exact<{
  input: AddAdoptionEvidenceInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type AddAdoptionEvidence = { addAdoptionEvidence: { adoption: Adoption } | Refused_GuardFailed };

export type DiscontinueAdoptionVariables = Exact<{
  input: DiscontinueAdoptionInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type DiscontinueAdoption = { discontinueAdoption: { adoption: Adoption } | Refused_GuardFailed };

export type Agreement = {
  id: string;
  number: string | null;
  status: MouStatus;
  binding: MouBinding;
  provenance: Provenance;
  source: string | null;
  title: Text;
  scope: Text | null;
  parties: ReadonlyArray<{ organisation: OrganisationReference | null }>;
  effectiveOn: ImpreciseDate | null;
  endsOn: ImpreciseDate | null;
};

export type ListAgreementsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MouFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ListAgreements = { mous: { nodes: ReadonlyArray<Agreement>; pageInfo: PageFacts } };

export type ReadAgreementVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadAgreement = { mou: Agreement | null };

export type Application = {
  id: string;
  version: number | null;
  kind: ApplicationKind;
  state: ApplicationState | null;
  categoryRequested: MembershipCategory;
  receiptNumber: string | null;
  submittedAt: string | null;
  circulatedAt: string | null;
  closedAt: string | null;
  targetSummitId: string | null;
  organisation: OrganisationReference | null;
  checklist: ReadonlyArray<{ type: DocumentType; status: DocumentStatus }> | null;
  availableActions: ReadonlyArray<{
    action: ApplicationAction;
    allowed: boolean;
    blockingGuards: ReadonlyArray<{ code: string; message: string }>;
  }>;
  decision: { id: string; number: string } | null;
};

export type ListApplicationsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ApplicationFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ListApplications = { applications: { nodes: ReadonlyArray<Application>; pageInfo: PageFacts } };

export type ReadApplicationVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadApplication = { application: Application | null };

export type StartApplicationVariables = Exact<{
  input: StartApplicationInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type StartApplication = {
  startApplication: Refused_GuardFailed | Refused_OpenApplicationExists | { application: Application };
};

export type EditApplicationVariables = Exact<{
  input: EditApplicationInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type EditApplication = { editApplication: { application: Application } | Refused_GuardFailed };

export type SubmitApplicationVariables = Exact<{
  input: ApplicationActInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type SubmitApplication = { submitApplication: Refused_GuardFailed | { application: Application } };

export type WithdrawApplicationVariables = Exact<{
  input: ApplicationReasonInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type WithdrawApplication = { withdrawApplication: Refused_GuardFailed | { application: Application } };

export type AddApplicationDocumentVariables = Exact<{
  input: AddApplicationDocumentInput;
}>;

export type AddApplicationDocument = { addApplicationDocument: { document: { id: string } } | Refused_GuardFailed };

export type RequestEndorsementVariables = Exact<{
  input: RequestEndorsementInput;
}>;

export type RequestEndorsement = {
  requestEndorsement: Refused_GuardFailed | { endorsement: { id: string; version: number; status: EndorsementStatus } };
};

export type GiveEndorsementVariables = Exact<{
  input: AnswerEndorsementInput;
}>;

export type GiveEndorsement = {
  giveEndorsement: { endorsement: { id: string; version: number; status: EndorsementStatus } } | Refused_GuardFailed;
};

export type Engagement = {
  id: string;
  version: number;
  kind: EngagementKind;
  state: EngagementState;
  zone: string | null;
  placeLabel: string | null;
  attendance: number | null;
  attendanceQualifier: CountQualifier | null;
  provenance: Provenance;
  source: string | null;
  title: Text | null;
  summary: Text | null;
  outcome: Text | null;
  startsOn: ImpreciseDate | null;
  endsOn: ImpreciseDate | null;
  place: PlaceReference | null;
  host: OrganisationReference | null;
  participants: ReadonlyArray<{ role: EngagementRole; organisation: OrganisationReference | null }>;
};

export type ListEngagementsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: EngagementsFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ListEngagements = { engagements: { nodes: ReadonlyArray<Engagement>; pageInfo: PageFacts } };

export type ReadEngagementVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadEngagement = { engagement: Engagement | null };

export type RequestUploadVariables = Exact<{
  input: RequestUploadInput;
}>;

export type RequestUpload = {
  requestUpload: Refused_GuardFailed | { uploadUrl: string; expiresAt: string; file: StoredFile };
};

export type ReadFileVariables = Exact<{
  id: string;
}>;

export type ReadFile = { file: StoredFile | null };

export type RemoveFileVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;

export type RemoveFile = { removeFile: Refused_GuardFailed | { file: StoredFile } };

export type Membership = {
  id: string;
  publicStatus: MembershipPublicStatus;
  category: MembershipCategory | null;
  memberSince: ImpreciseDate | null;
  since: ImpreciseDate | null;
  categorySince: ImpreciseDate | null;
  organisation: OrganisationSummary | null;
};

export type ListMembersVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MembershipFilter | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
  count?: boolean | null | undefined;
}>;

export type ListMembers = {
  memberships: { totalCount?: number; nodes: ReadonlyArray<Membership>; pageInfo: PageFacts };
};

export type ReadMemberVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadMember = { membership: Membership | null };

export type OrganisationSummary = {
  id: string;
  version: number;
  slug: string;
  kind: OrganisationKind;
  country: string | null;
  membershipStatus: MembershipStatus | null;
  topics: ReadonlyArray<string>;
  website: string | null;
  lifecycle: Lifecycle;
  provenance: Provenance;
  name: Text;
  seat: PlaceReference | null;
};

export type Organisation = {
  source: string | null;
  createdAt: string;
  updatedAt: string;
  description: Text | null;
  foundedOn: ImpreciseDate | null;
  dissolvedOn: ImpreciseDate | null;
  names: ReadonlyArray<{
    id: string;
    text: string;
    language: string;
    script: string;
    kind: NameKind;
    preferred: boolean;
    validFrom: ImpreciseDate | null;
    validTo: ImpreciseDate | null;
  }>;
  contactPoints: ReadonlyArray<{
    id: string;
    kind: ContactPointKind;
    label: string | null;
    value: string;
    visibility: Visibility;
  }>;
} & OrganisationSummary;

export type ListOrganisationsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: OrganisationFilter | null | undefined;
  orderBy?: OrganisationOrder | null | undefined;
  asOf?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
  count?: boolean | null | undefined;
}>;

export type ListOrganisations = {
  organisations: { totalCount?: number; nodes: ReadonlyArray<OrganisationSummary>; pageInfo: PageFacts };
};

export type ReadOrganisationVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadOrganisation = { organisation: Organisation | null };

export type OrganisationFacetsVariables = Exact<{
  filter?: OrganisationFilter | null | undefined;
  asOf?: string | null | undefined;
}>;

export type OrganisationFacets = {
  organisations: {
    totalCount: number;
    facets: {
      countries: ReadonlyArray<{ value: string; count: number }>;
      kinds: ReadonlyArray<{ value: string; count: number }>;
      statuses: ReadonlyArray<{ value: string; count: number }>;
    };
  };
};

export type UpdateOrganisationVariables = Exact<{
  input: UpdateOrganisationInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type UpdateOrganisation = { updateOrganisation: Refused_GuardFailed | { organisation: Organisation } };

export type ProgrammeSummary = {
  id: string;
  version: number;
  slug: string;
  name: string;
  status: ProgrammeStatus;
  topics: ReadonlyArray<string>;
  audiences: ReadonlyArray<LearnerAudience>;
  ageFrom: number | null;
  ageTo: number | null;
  originalLanguage: string | null;
  languages: ReadonlyArray<string>;
  licence: string | null;
  mayBeAdapted: AdaptationPermission;
  website: string | null;
  provenance: Provenance;
  owner: OrganisationReference | null;
};

export type Programme = {
  fullName: string | null;
  otherNames: ReadonlyArray<string>;
  funder: string | null;
  grantNumber: string | null;
  licenceUrl: string | null;
  source: string | null;
  description: Text | null;
  partners: ReadonlyArray<{ role: ProgrammePartnerRole; organisation: OrganisationReference }>;
  startedOn: ImpreciseDate | null;
  endedOn: ImpreciseDate | null;
} & ProgrammeSummary;

export type ListProgrammesVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ProgrammeFilter | null | undefined;
  orderBy?: CatalogueOrder | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
  count?: boolean | null | undefined;
}>;

export type ListProgrammes = {
  programmes: { totalCount?: number; nodes: ReadonlyArray<ProgrammeSummary>; pageInfo: PageFacts };
};

export type ReadProgrammeVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadProgramme = { programme: Programme | null };

export type ShareProgrammeVariables = Exact<{
  input: ShareProgrammeInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ShareProgramme = { shareProgramme: Refused_GuardFailed | { programme: Programme } };

export type UpdateProgrammeVariables = Exact<{
  input: UpdateProgrammeInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type UpdateProgramme = { updateProgramme: Refused_GuardFailed | { programme: Programme } };

export type ReleaseProgrammeVariables = Exact<{
  input: ItemStepInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReleaseProgramme = { releaseProgramme: Refused_GuardFailed | { programme: Programme } };

export type PublicationSummary = {
  id: string;
  version: number;
  kind: PublicationKind;
  status: PublicationStatus;
  slug: string;
  externalId: string | null;
  languages: ReadonlyArray<string>;
  topics: ReadonlyArray<string>;
  canonicalUrl: string | null;
  publishedAt: string;
  updatedAt: string;
  correctedAt: string | null;
  retractedAt: string | null;
  organisation: OrganisationReference | null;
  title: Text;
  excerpt: Text | null;
  cover: { url: string; alternativeText: Text | null } | null;
};

export type Publication = {
  bodyFormat: TextFormat | null;
  readingMinutes: number | null;
  summary: Text | null;
  body: Text | null;
  bodyHtml: Text | null;
  correctionNote: Text | null;
  retractionReason: Text | null;
} & PublicationSummary;

export type ListPublicationsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PublicationFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
  count?: boolean | null | undefined;
}>;

export type ListPublications = {
  publications: { totalCount?: number; nodes: ReadonlyArray<PublicationSummary>; pageInfo: PageFacts };
};

export type ReadPublicationVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadPublication = { publication: Publication | null };

export type PublishVariables = Exact<{
  input: PublishInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type Publish = { publish: Refused_GuardFailed | { outcome: PublishOutcome; publication: PublicationSummary } };

export type PublishManyVariables = Exact<{
  input: PublishManyInput;
}>;

export type PublishMany = {
  publishMany:
    | { code: string; message: string }
    | {
        results: ReadonlyArray<{
          index: number;
          externalId: string | null;
          outcome: PublishManyOutcome;
          code: string | null;
          message: string | null;
          violations: ReadonlyArray<{ path: ReadonlyArray<string>; rule: string; message: string }>;
          guards: ReadonlyArray<{ code: string; message: string }>;
          publication: { id: string; version: number } | null;
        }>;
      };
};

export type CorrectPublicationVariables = Exact<{
  input: CorrectPublicationInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type CorrectPublication = { correctPublication: { publication: PublicationSummary } | Refused_GuardFailed };

export type RetractPublicationVariables = Exact<{
  input: RetractPublicationInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type RetractPublication = { retractPublication: Refused_GuardFailed | { publication: PublicationSummary } };

export type PublishDraftVariables = Exact<{
  input: PublicationActInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type PublishDraft = { publishDraft: Refused_GuardFailed | { publication: PublicationSummary } };

export type ScheduleDraftVariables = Exact<{
  input: ScheduleDraftInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ScheduleDraft = { scheduleDraft: Refused_GuardFailed | { publication: PublicationSummary } };

export type SubmitToStreamVariables = Exact<{
  input: PublicationActInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type SubmitToStream = { submitToStream: Refused_GuardFailed | { publication: PublicationSummary } };

export type SaveDraftVariables = Exact<{
  input: SaveDraftInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type SaveDraft = {
  saveDraft: Refused_GuardFailed | { outcome: PublishOutcome; publication: PublicationSummary };
};

export type ResourceSummary = {
  id: string;
  version: number;
  revision: number;
  kind: ResourceKind;
  status: ProgrammeStatus;
  topics: ReadonlyArray<string>;
  audiences: ReadonlyArray<LearnerAudience>;
  ageFrom: number | null;
  ageTo: number | null;
  originalLanguage: string;
  languages: ReadonlyArray<string>;
  licence: string | null;
  mayBeAdapted: AdaptationPermission;
  provenance: Provenance;
  title: Text;
  description: Text | null;
  programme: { id: string; slug: string; name: string } | null;
};

export type Resource = {
  licenceUrl: string | null;
  source: string | null;
  latest: {
    number: number;
    changes: string;
    recordedAt: string;
    body: string | null;
    files: ReadonlyArray<StoredFile>;
    links: ReadonlyArray<{ url: string }>;
  } | null;
  translations: ReadonlyArray<{
    language: string;
    origin: TextOrigin;
    publishedAt: string;
    sourceRevision: number;
    stale: boolean;
  }>;
} & ResourceSummary;

export type ListResourcesVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ResourceFilter | null | undefined;
  orderBy?: CatalogueOrder | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
  count?: boolean | null | undefined;
}>;

export type ListResources = {
  resources: { totalCount?: number; nodes: ReadonlyArray<ResourceSummary>; pageInfo: PageFacts };
};

export type ReadResourceVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadResource = { resource: Resource | null };

export type AddResourceVariables = Exact<{
  input: AddResourceInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type AddResource = { addResource: { resource: Resource } | Refused_GuardFailed };

export type UpdateResourceVariables = Exact<{
  input: UpdateResourceInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type UpdateResource = { updateResource: Refused_GuardFailed | { resource: Resource } };

export type ReviseResourceVariables = Exact<{
  input: ReviseResourceInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReviseResource = { reviseResource: Refused_GuardFailed | { resource: Resource } };

export type ReleaseResourceVariables = Exact<{
  input: ItemStepInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReleaseResource = { releaseResource: Refused_GuardFailed | { resource: Resource } };

export type Text = { text: string; language: string; origin: TextOrigin; stale: boolean };

export type ImpreciseDate = { value: string; precision: DatePrecision };

export type PageFacts = { hasNextPage: boolean; endCursor: string | null };

export type OrganisationReference = { id: string; slug: string; country: string | null; name: Text };

export type PlaceReference = {
  id: string;
  label: string;
  country: string;
  latitude: number | null;
  longitude: number | null;
};

export type StoredFile = {
  id: string;
  version: number;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string | null;
  state: FileState;
  visibility: Visibility;
  createdAt: string;
};

type Refused_AdoptionExists = { code: string; message: string };

type Refused_AlreadyEnded = { code: string; message: string };

type Refused_AlreadyVoted = { code: string; message: string };

type Refused_CodeUnusable = { code: string; message: string };

type Refused_DuplicateAlreadyProposed = { code: string; message: string };

type Refused_GuardFailed = { code: string; message: string; guards: ReadonlyArray<{ code: string; message: string }> };

type Refused_MandateAlreadyHeld = { code: string; message: string };

type Refused_OpenApplicationExists = { code: string; message: string };

type Refused_TranslationRequested = { code: string; message: string };

export type Refused =
  | Refused_AdoptionExists
  | Refused_AlreadyEnded
  | Refused_AlreadyVoted
  | Refused_CodeUnusable
  | Refused_DuplicateAlreadyProposed
  | Refused_GuardFailed
  | Refused_MandateAlreadyHeld
  | Refused_OpenApplicationExists
  | Refused_TranslationRequested;

export type Summit = {
  id: string;
  version: number;
  slug: string;
  kind: SummitKind;
  form: SummitForm;
  number: number | null;
  state: SummitState;
  zone: string;
  placeLabel: string | null;
  venue: string | null;
  registrationOpensOn: string | null;
  registrationClosesOn: string | null;
  provenance: Provenance;
  source: string | null;
  title: Text;
  startsOn: ImpreciseDate | null;
  endsOn: ImpreciseDate | null;
  place: PlaceReference | null;
  host: OrganisationReference | null;
};

export type SummitProgramme = {
  sessions: ReadonlyArray<{
    id: string;
    kind: SessionKind;
    position: number;
    room: string | null;
    startsAt: string | null;
    endsAt: string | null;
    title: Text;
  }>;
  agenda: ReadonlyArray<{
    id: string;
    kind: AgendaItemKind;
    position: number;
    state: AgendaItemState;
    subjectId: string | null;
    ballotId: string | null;
    title: Text;
  }>;
} & Summit;

export type Delegation = {
  id: string;
  version: number;
  state: DelegationState;
  capacity: DelegationCapacity;
  submittedAt: string | null;
  decidedAt: string | null;
  organisation: OrganisationReference | null;
};

export type Ballot = {
  id: string;
  version: number;
  kind: BallotKind;
  method: BallotMethod;
  secret: boolean;
  state: BallotState;
  purpose: DecisionSubject;
  call: number;
  subjectId: string | null;
  openedAt: string | null;
  closesAt: string | null;
  closedAt: string | null;
  publishedAt: string | null;
  question: Text | null;
  organisation: OrganisationReference | null;
  options: ReadonlyArray<{ code: string; label: Text | null }>;
  turnout: { entitled: number; voted: number; onPaper: number } | null;
  result: {
    outcome: BallotOutcome;
    yes: number;
    no: number;
    abstain: number;
    invalid: number;
    winner: string | null;
    explanation: Text | null;
  } | null;
  decision: { id: string; number: string } | null;
};

export type ListSummitsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SummitFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
  count?: boolean | null | undefined;
}>;

export type ListSummits = { summits: { totalCount?: number; nodes: ReadonlyArray<Summit>; pageInfo: PageFacts } };

export type ReadSummitVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadSummit = { summit: SummitProgramme | null };

export type NextSummitVariables = Exact<{
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type NextSummit = { nextSummit: SummitProgramme | null };

export type ListDelegationsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  summitId: string;
  state?: ReadonlyArray<DelegationState> | DelegationState | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ListDelegations = { delegations: { nodes: ReadonlyArray<Delegation>; pageInfo: PageFacts } };

export type ListBallotsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: BallotFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ListBallots = { ballots: { nodes: ReadonlyArray<Ballot>; pageInfo: PageFacts } };

export type ReadBallotVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadBallot = { ballot: Ballot | null };

export type CheckReceiptVariables = Exact<{
  code: string;
}>;

export type CheckReceipt = { ballotReceipt: { code: string; castAt: string; counted: boolean } | null };

export type Translation = {
  id: string;
  version: number;
  status: TranslationStatus;
  subjectId: string;
  sourceLanguage: string;
  targetLanguage: string;
  sourceRevision: number;
  publishedRevision: number | null;
  stale: boolean;
  machineAssisted: boolean;
  drafting: boolean;
  reviewComment: string | null;
  dueOn: string | null;
  publishedAt: string | null;
  progress: { segments: number; translated: number; unconfirmed: number; faulty: number };
  editor: OrganisationReference | null;
  reviewer: OrganisationReference | null;
  availableActions: ReadonlyArray<{
    action: TranslationAction;
    allowed: boolean;
    blockingGuards: ReadonlyArray<{ code: string; message: string }>;
  }>;
};

export type ListTranslationsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TranslationsFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ListTranslations = { translations: { nodes: ReadonlyArray<Translation>; pageInfo: PageFacts } };

export type ReadTranslationVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReadTranslation = { translation: Translation | null };

export type ReadXliffVariables = Exact<{
  id: string;
}>;

export type ReadXliff = { translation: { xliff: string | null } | null };

export type ListSegmentsVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  open?: boolean | null | undefined;
}>;

export type ListSegments = {
  translation: {
    segments: {
      nodes: ReadonlyArray<{
        id: string;
        version: number;
        field: string;
        source: string;
        target: string | null;
        state: SegmentState;
      }>;
      pageInfo: PageFacts;
    } | null;
  } | null;
};

export type EditTranslationVariables = Exact<{
  input: EditTranslationInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type EditTranslation = { editTranslation: { translation: Translation } | Refused_GuardFailed };

export type ImportTranslationVariables = Exact<{
  input: ImportTranslationInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ImportTranslation = { importTranslation: Refused_GuardFailed | { translation: Translation } };

export type TakeTranslationVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type TakeTranslation = { takeTranslation: Refused_GuardFailed | { translation: Translation } };

export type SubmitTranslationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type SubmitTranslation = { submitTranslation: Refused_GuardFailed | { translation: Translation } };

export type ApproveTranslationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ApproveTranslation = { approveTranslation: { translation: Translation } | Refused_GuardFailed };

export type ReturnTranslationVariables = Exact<{
  input: TranslationNoteInput;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type ReturnTranslation = { returnTranslation: Refused_GuardFailed | { translation: Translation } };

export type RequestTranslationVariables = Exact<{
  input: RequestTranslationInput;
}>;

export type RequestTranslation = {
  requestTranslation: Refused_GuardFailed | { request: { id: string } } | Refused_TranslationRequested;
};

export type DraftTranslationVariables = Exact<{
  id: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type DraftTranslation = { draftTranslation: { translation: Translation } | Refused_GuardFailed };

export type Webhook = {
  id: string;
  version: number;
  label: string;
  url: string;
  events: ReadonlyArray<EventType>;
  state: WebhookState;
  pauseReason: WebhookPauseReason | null;
  failingSince: string | null;
  waiting: number;
  createdAt: string;
};

export type ListWebhooksVariables = Exact<{ [key: string]: never }>;

export type ListWebhooks = { webhooks: ReadonlyArray<Webhook> };

export type ReadWebhookVariables = Exact<{
  id: string;
}>;

export type ReadWebhook = { webhook: Webhook | null };

export type ListDeliveriesVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: WebhookDeliveryState | null | undefined;
}>;

export type ListDeliveries = {
  webhook: {
    deliveries: {
      nodes: ReadonlyArray<{
        id: string;
        eventId: string;
        eventType: EventType;
        subjectId: string;
        state: WebhookDeliveryState;
        createdAt: string;
        settledAt: string | null;
        nextAttemptAt: string | null;
      }>;
      pageInfo: PageFacts;
    };
  } | null;
};

export type CreateWebhookVariables = Exact<{
  input: CreateWebhookInput;
}>;

export type CreateWebhook = { createWebhook: { secret: string; webhook: Webhook } | Refused_GuardFailed };

export type RotateWebhookSecretVariables = Exact<{
  id: string;
  overlapHours?: number | null | undefined;
}>;

export type RotateWebhookSecret = { rotateWebhookSecret: Refused_GuardFailed | { secret: string; webhook: Webhook } };

export type UpdateWebhookVariables = Exact<{
  input: UpdateWebhookInput;
}>;

export type UpdateWebhook = { updateWebhook: Refused_GuardFailed | { webhook: Webhook } };

export type PauseWebhookVariables = Exact<{
  id: string;
}>;

export type PauseWebhook = { pauseWebhook: Refused_GuardFailed | { webhook: Webhook } };

export type ResumeWebhookVariables = Exact<{
  id: string;
}>;

export type ResumeWebhook = { resumeWebhook: Refused_GuardFailed | { webhook: Webhook } };

export type DeleteWebhookVariables = Exact<{
  id: string;
}>;

export type DeleteWebhook = { deleteWebhook: { webhook: Webhook } | Refused_GuardFailed };

export type ReplayWebhookVariables = Exact<{
  input: ReplayWebhookInput;
}>;

export type ReplayWebhook = { replayWebhook: Refused_GuardFailed | { count: number; hasMore: boolean } };

const adoptionFragment =
  'fragment Adoption on Adoption{id version status organisation{...OrganisationReference}programme{id slug name}country language placeLabel(languages:$languages)startsOn{...ImpreciseDate}endsOn{...ImpreciseDate}reach{kind count approximate}adaptationNotes evidenceCount availableActions{action allowed blockingGuards{code message}}}';

const agreementFragment =
  'fragment Agreement on Mou{id number status binding title(languages:$languages){...Text}scope(languages:$languages){...Text}parties{organisation{...OrganisationReference}}effectiveOn{...ImpreciseDate}endsOn{...ImpreciseDate}provenance source}';

const applicationFragment =
  'fragment Application on Application{id version kind state categoryRequested receiptNumber organisation{...OrganisationReference}submittedAt circulatedAt closedAt targetSummitId checklist{type status}availableActions{action allowed blockingGuards{code message}}decision{id number}}';

const engagementFragment =
  'fragment Engagement on Engagement{id version kind state title(languages:$languages){...Text}summary(languages:$languages){...Text}outcome(languages:$languages){...Text}startsOn{...ImpreciseDate}endsOn{...ImpreciseDate}zone place{...PlaceReference}placeLabel(languages:$languages)host{...OrganisationReference}participants{role organisation{...OrganisationReference}}attendance attendanceQualifier provenance source}';

const membershipFragment =
  'fragment Membership on Membership{id publicStatus category memberSince{...ImpreciseDate}since{...ImpreciseDate}categorySince{...ImpreciseDate}organisation{...OrganisationSummary}}';

const organisationSummaryFragment =
  'fragment OrganisationSummary on Organisation{id version slug kind name(languages:$languages){...Text}country seat{...PlaceReference}membershipStatus topics website lifecycle provenance}';

const organisationFragment =
  'fragment Organisation on Organisation{...OrganisationSummary description(languages:$languages){...Text}foundedOn{...ImpreciseDate}dissolvedOn{...ImpreciseDate}names{id text language script kind preferred validFrom{...ImpreciseDate}validTo{...ImpreciseDate}}contactPoints{id kind label value visibility}source createdAt updatedAt}';

const programmeSummaryFragment =
  'fragment ProgrammeSummary on Programme{id version slug name status owner{...OrganisationReference}topics audiences ageFrom ageTo originalLanguage languages licence mayBeAdapted website provenance}';

const programmeFragment =
  'fragment Programme on Programme{...ProgrammeSummary fullName otherNames description(languages:$languages){...Text}partners{role organisation{...OrganisationReference}}funder grantNumber startedOn{...ImpreciseDate}endedOn{...ImpreciseDate}licenceUrl source}';

const publicationSummaryFragment =
  'fragment PublicationSummary on Publication{id version kind status slug externalId organisation{...OrganisationReference}title(languages:$languages){...Text}excerpt(languages:$languages){...Text}languages topics canonicalUrl cover{url alternativeText(languages:$languages){...Text}}publishedAt updatedAt correctedAt retractedAt}';

const publicationFragment =
  'fragment Publication on Publication{...PublicationSummary summary(languages:$languages){...Text}body(languages:$languages){...Text}bodyFormat(languages:$languages)bodyHtml(languages:$languages){...Text}readingMinutes(languages:$languages)correctionNote(languages:$languages){...Text}retractionReason(languages:$languages){...Text}}';

const resourceSummaryFragment =
  'fragment ResourceSummary on Resource{id version revision kind status title(languages:$languages){...Text}description(languages:$languages){...Text}programme{id slug name}topics audiences ageFrom ageTo originalLanguage languages licence mayBeAdapted provenance}';

const resourceFragment =
  'fragment Resource on Resource{...ResourceSummary latest{number changes recordedAt body files{...StoredFile}links{url}}translations{language origin publishedAt sourceRevision stale}licenceUrl source}';

const textFragment = 'fragment Text on LocalisedText{text language origin stale}';

const impreciseDateFragment = 'fragment ImpreciseDate on ImpreciseDate{value precision}';

const pageFactsFragment = 'fragment PageFacts on PageInfo{hasNextPage endCursor}';

const organisationReferenceFragment =
  'fragment OrganisationReference on Organisation{id slug name(languages:$languages){...Text}country}';

const placeReferenceFragment =
  'fragment PlaceReference on Place{id label(languages:$languages)country latitude longitude}';

const storedFileFragment =
  'fragment StoredFile on File{id version name mediaType bytes sha256 state visibility createdAt}';

const refusedFragment = 'fragment Refused on Refusal{code message ...on GuardFailed{guards{code message}}}';

const summitFragment =
  'fragment Summit on Summit{id version slug kind form number state title(languages:$languages){...Text}startsOn{...ImpreciseDate}endsOn{...ImpreciseDate}zone place{...PlaceReference}placeLabel(languages:$languages)venue host{...OrganisationReference}registrationOpensOn registrationClosesOn provenance source}';

const summitProgrammeFragment =
  'fragment SummitProgramme on Summit{...Summit sessions{id kind position room startsAt endsAt title(languages:$languages){...Text}}agenda{id kind position state title(languages:$languages){...Text}subjectId ballotId}}';

const delegationFragment =
  'fragment Delegation on Delegation{id version state capacity organisation{...OrganisationReference}submittedAt decidedAt}';

const ballotFragment =
  'fragment Ballot on Ballot{id version kind method secret state purpose call question(languages:$languages){...Text}subjectId organisation{...OrganisationReference}options{code label(languages:$languages){...Text}}openedAt closesAt closedAt publishedAt turnout{entitled voted onPaper}result{outcome yes no abstain invalid winner explanation(languages:$languages){...Text}}decision{id number}}';

const translationFragment =
  'fragment Translation on Translation{id version status subjectId sourceLanguage targetLanguage sourceRevision publishedRevision stale machineAssisted drafting progress{segments translated unconfirmed faulty}editor{...OrganisationReference}reviewer{...OrganisationReference}reviewComment dueOn publishedAt availableActions{action allowed blockingGuards{code message}}}';

const webhookFragment =
  'fragment Webhook on Webhook{id version label url events state pauseReason failingSince waiting createdAt}';

export const listAdoptionsDocument: Document<ListAdoptions, ListAdoptionsVariables> = /* @__PURE__ */ joined(
  'query listAdoptions($first:Int$after:String$filter:AdoptionFilter$languages:[LanguageTag!]$count:Boolean=false){adoptions(first:$first after:$after filter:$filter){nodes{...Adoption}pageInfo{...PageFacts}totalCount@include(if:$count)}}',
  adoptionFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  pageFactsFragment,
);

export const readAdoptionDocument: Document<ReadAdoption, ReadAdoptionVariables> = /* @__PURE__ */ joined(
  'query readAdoption($id:ID!$languages:[LanguageTag!]){adoption(id:$id){...Adoption}}',
  adoptionFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
);

export const adoptionFiguresDocument: Document<AdoptionFigures, AdoptionFiguresVariables> = /* @__PURE__ */ joined(
  'query adoptionFigures($filter:AdoptionFilter){adoptionFigures(filter:$filter){country status adoptions organisations}}',
);

export const adoptProgrammeDocument: Document<AdoptProgramme, AdoptProgrammeVariables> = /* @__PURE__ */ joined(
  'mutation adoptProgramme($input:AdoptProgrammeInput!$languages:[LanguageTag!]){adoptProgramme(input:$input){...on AdoptProgrammeSuccess{adoption{...Adoption}}...Refused}}',
  adoptionFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const updateAdoptionDocument: Document<UpdateAdoption, UpdateAdoptionVariables> = /* @__PURE__ */ joined(
  'mutation updateAdoption($input:UpdateAdoptionInput!$languages:[LanguageTag!]){updateAdoption(input:$input){...on UpdateAdoptionSuccess{adoption{...Adoption}}...Refused}}',
  adoptionFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const planAdoptionDocument: Document<PlanAdoption, PlanAdoptionVariables> = /* @__PURE__ */ joined(
  'mutation planAdoption($input:AdoptionStepInput!$languages:[LanguageTag!]){planAdoption(input:$input){...on PlanAdoptionSuccess{adoption{...Adoption}}...Refused}}',
  adoptionFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const startAdaptationDocument: Document<StartAdaptation, StartAdaptationVariables> = /* @__PURE__ */ joined(
  'mutation startAdaptation($input:AdoptionStepInput!$languages:[LanguageTag!]){startAdaptation(input:$input){...on StartAdaptationSuccess{adoption{...Adoption}}...Refused}}',
  adoptionFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const startPilotDocument: Document<StartPilot, StartPilotVariables> = /* @__PURE__ */ joined(
  'mutation startPilot($input:AdoptionStepInput!$languages:[LanguageTag!]){startPilot(input:$input){...on StartPilotSuccess{adoption{...Adoption}}...Refused}}',
  adoptionFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const confirmUseDocument: Document<ConfirmUse, ConfirmUseVariables> = /* @__PURE__ */ joined(
  'mutation confirmUse($input:AdoptionStepInput!$languages:[LanguageTag!]){confirmUse(input:$input){...on ConfirmUseSuccess{adoption{...Adoption}}...Refused}}',
  adoptionFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const addAdoptionEvidenceDocument: Document<AddAdoptionEvidence, AddAdoptionEvidenceVariables> =
  /* @__PURE__ */ joined(
    'mutation addAdoptionEvidence($input:AddAdoptionEvidenceInput!$languages:[LanguageTag!]){addAdoptionEvidence(input:$input){...on AddAdoptionEvidenceSuccess{adoption{...Adoption}}...Refused}}',
    adoptionFragment,
    organisationReferenceFragment,
    textFragment,
    impreciseDateFragment,
    refusedFragment,
  );

export const discontinueAdoptionDocument: Document<DiscontinueAdoption, DiscontinueAdoptionVariables> =
  /* @__PURE__ */ joined(
    'mutation discontinueAdoption($input:DiscontinueAdoptionInput!$languages:[LanguageTag!]){discontinueAdoption(input:$input){...on DiscontinueAdoptionSuccess{adoption{...Adoption}}...Refused}}',
    adoptionFragment,
    organisationReferenceFragment,
    textFragment,
    impreciseDateFragment,
    refusedFragment,
  );

export const listAgreementsDocument: Document<ListAgreements, ListAgreementsVariables> = /* @__PURE__ */ joined(
  'query listAgreements($first:Int$after:String$filter:MouFilter$languages:[LanguageTag!]){mous(first:$first after:$after filter:$filter){nodes{...Agreement}pageInfo{...PageFacts}}}',
  agreementFragment,
  textFragment,
  organisationReferenceFragment,
  impreciseDateFragment,
  pageFactsFragment,
);

export const readAgreementDocument: Document<ReadAgreement, ReadAgreementVariables> = /* @__PURE__ */ joined(
  'query readAgreement($id:ID!$languages:[LanguageTag!]){mou(id:$id){...Agreement}}',
  agreementFragment,
  textFragment,
  organisationReferenceFragment,
  impreciseDateFragment,
);

export const listApplicationsDocument: Document<ListApplications, ListApplicationsVariables> = /* @__PURE__ */ joined(
  'query listApplications($first:Int$after:String$filter:ApplicationFilter$languages:[LanguageTag!]){applications(first:$first after:$after filter:$filter){nodes{...Application}pageInfo{...PageFacts}}}',
  applicationFragment,
  organisationReferenceFragment,
  textFragment,
  pageFactsFragment,
);

export const readApplicationDocument: Document<ReadApplication, ReadApplicationVariables> = /* @__PURE__ */ joined(
  'query readApplication($id:ID!$languages:[LanguageTag!]){application(id:$id){...Application}}',
  applicationFragment,
  organisationReferenceFragment,
  textFragment,
);

export const startApplicationDocument: Document<StartApplication, StartApplicationVariables> = /* @__PURE__ */ joined(
  'mutation startApplication($input:StartApplicationInput!$languages:[LanguageTag!]){startApplication(input:$input){...on StartApplicationSuccess{application{...Application}}...Refused}}',
  applicationFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const editApplicationDocument: Document<EditApplication, EditApplicationVariables> = /* @__PURE__ */ joined(
  'mutation editApplication($input:EditApplicationInput!$languages:[LanguageTag!]){editApplication(input:$input){...on EditApplicationSuccess{application{...Application}}...Refused}}',
  applicationFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const submitApplicationDocument: Document<SubmitApplication, SubmitApplicationVariables> =
  /* @__PURE__ */ joined(
    'mutation submitApplication($input:ApplicationActInput!$languages:[LanguageTag!]){submitApplication(input:$input){...on SubmitApplicationSuccess{application{...Application}}...Refused}}',
    applicationFragment,
    organisationReferenceFragment,
    textFragment,
    refusedFragment,
  );

export const withdrawApplicationDocument: Document<WithdrawApplication, WithdrawApplicationVariables> =
  /* @__PURE__ */ joined(
    'mutation withdrawApplication($input:ApplicationReasonInput!$languages:[LanguageTag!]){withdrawApplication(input:$input){...on WithdrawApplicationSuccess{application{...Application}}...Refused}}',
    applicationFragment,
    organisationReferenceFragment,
    textFragment,
    refusedFragment,
  );

export const addApplicationDocumentDocument: Document<AddApplicationDocument, AddApplicationDocumentVariables> =
  /* @__PURE__ */ joined(
    'mutation addApplicationDocument($input:AddApplicationDocumentInput!){addApplicationDocument(input:$input){...on AddApplicationDocumentSuccess{document{id}}...Refused}}',
    refusedFragment,
  );

export const requestEndorsementDocument: Document<RequestEndorsement, RequestEndorsementVariables> =
  /* @__PURE__ */ joined(
    'mutation requestEndorsement($input:RequestEndorsementInput!){requestEndorsement(input:$input){...on RequestEndorsementSuccess{endorsement{id version status}}...Refused}}',
    refusedFragment,
  );

export const giveEndorsementDocument: Document<GiveEndorsement, GiveEndorsementVariables> = /* @__PURE__ */ joined(
  'mutation giveEndorsement($input:AnswerEndorsementInput!){giveEndorsement(input:$input){...on GiveEndorsementSuccess{endorsement{id version status}}...Refused}}',
  refusedFragment,
);

export const listEngagementsDocument: Document<ListEngagements, ListEngagementsVariables> = /* @__PURE__ */ joined(
  'query listEngagements($first:Int$after:String$filter:EngagementsFilter$languages:[LanguageTag!]){engagements(first:$first after:$after filter:$filter){nodes{...Engagement}pageInfo{...PageFacts}}}',
  engagementFragment,
  textFragment,
  impreciseDateFragment,
  placeReferenceFragment,
  organisationReferenceFragment,
  pageFactsFragment,
);

export const readEngagementDocument: Document<ReadEngagement, ReadEngagementVariables> = /* @__PURE__ */ joined(
  'query readEngagement($id:ID!$languages:[LanguageTag!]){engagement(id:$id){...Engagement}}',
  engagementFragment,
  textFragment,
  impreciseDateFragment,
  placeReferenceFragment,
  organisationReferenceFragment,
);

export const requestUploadDocument: Document<RequestUpload, RequestUploadVariables> = /* @__PURE__ */ joined(
  'mutation requestUpload($input:RequestUploadInput!){requestUpload(input:$input){...on RequestUploadSuccess{uploadUrl expiresAt file{...StoredFile}}...Refused}}',
  storedFileFragment,
  refusedFragment,
);

export const readFileDocument: Document<ReadFile, ReadFileVariables> = /* @__PURE__ */ joined(
  'query readFile($id:ID!){file(id:$id){...StoredFile}}',
  storedFileFragment,
);

export const removeFileDocument: Document<RemoveFile, RemoveFileVariables> = /* @__PURE__ */ joined(
  'mutation removeFile($id:ID!$expectedVersion:Int){removeFile(id:$id expectedVersion:$expectedVersion){...on RemoveFileSuccess{file{...StoredFile}}...Refused}}',
  storedFileFragment,
  refusedFragment,
);

export const listMembersDocument: Document<ListMembers, ListMembersVariables> = /* @__PURE__ */ joined(
  'query listMembers($first:Int$after:String$filter:MembershipFilter$asOf:CivilDay$knownAt:DateTime$languages:[LanguageTag!]$count:Boolean=false){memberships(first:$first after:$after filter:$filter asOf:$asOf knownAt:$knownAt){nodes{...Membership}pageInfo{...PageFacts}totalCount@include(if:$count)}}',
  membershipFragment,
  impreciseDateFragment,
  organisationSummaryFragment,
  textFragment,
  placeReferenceFragment,
  pageFactsFragment,
);

export const readMemberDocument: Document<ReadMember, ReadMemberVariables> = /* @__PURE__ */ joined(
  'query readMember($id:ID!$languages:[LanguageTag!]){membership(id:$id){...Membership}}',
  membershipFragment,
  impreciseDateFragment,
  organisationSummaryFragment,
  textFragment,
  placeReferenceFragment,
);

export const listOrganisationsDocument: Document<ListOrganisations, ListOrganisationsVariables> =
  /* @__PURE__ */ joined(
    'query listOrganisations($first:Int$after:String$filter:OrganisationFilter$orderBy:OrganisationOrder$asOf:CivilDay$languages:[LanguageTag!]$count:Boolean=false){organisations(first:$first after:$after filter:$filter orderBy:$orderBy asOf:$asOf){nodes{...OrganisationSummary}pageInfo{...PageFacts}totalCount@include(if:$count)}}',
    organisationSummaryFragment,
    textFragment,
    placeReferenceFragment,
    pageFactsFragment,
  );

export const readOrganisationDocument: Document<ReadOrganisation, ReadOrganisationVariables> = /* @__PURE__ */ joined(
  'query readOrganisation($id:ID$slug:String$languages:[LanguageTag!]){organisation(id:$id slug:$slug){...Organisation}}',
  organisationFragment,
  organisationSummaryFragment,
  textFragment,
  placeReferenceFragment,
  impreciseDateFragment,
);

export const organisationFacetsDocument: Document<OrganisationFacets, OrganisationFacetsVariables> =
  /* @__PURE__ */ joined(
    'query organisationFacets($filter:OrganisationFilter$asOf:CivilDay){organisations(filter:$filter asOf:$asOf first:1){totalCount facets{countries{value count}kinds{value count}statuses{value count}}}}',
  );

export const updateOrganisationDocument: Document<UpdateOrganisation, UpdateOrganisationVariables> =
  /* @__PURE__ */ joined(
    'mutation updateOrganisation($input:UpdateOrganisationInput!$languages:[LanguageTag!]){updateOrganisation(input:$input){...on UpdateOrganisationSuccess{organisation{...Organisation}}...Refused}}',
    organisationFragment,
    organisationSummaryFragment,
    textFragment,
    placeReferenceFragment,
    impreciseDateFragment,
    refusedFragment,
  );

export const listProgrammesDocument: Document<ListProgrammes, ListProgrammesVariables> = /* @__PURE__ */ joined(
  'query listProgrammes($first:Int$after:String$filter:ProgrammeFilter$orderBy:CatalogueOrder$languages:[LanguageTag!]$count:Boolean=false){programmes(first:$first after:$after filter:$filter orderBy:$orderBy){nodes{...ProgrammeSummary}pageInfo{...PageFacts}totalCount@include(if:$count)}}',
  programmeSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  pageFactsFragment,
);

export const readProgrammeDocument: Document<ReadProgramme, ReadProgrammeVariables> = /* @__PURE__ */ joined(
  'query readProgramme($id:ID$slug:String$languages:[LanguageTag!]){programme(id:$id slug:$slug){...Programme}}',
  programmeFragment,
  programmeSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
);

export const shareProgrammeDocument: Document<ShareProgramme, ShareProgrammeVariables> = /* @__PURE__ */ joined(
  'mutation shareProgramme($input:ShareProgrammeInput!$languages:[LanguageTag!]){shareProgramme(input:$input){...on ShareProgrammeSuccess{programme{...Programme}}...Refused}}',
  programmeFragment,
  programmeSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const updateProgrammeDocument: Document<UpdateProgramme, UpdateProgrammeVariables> = /* @__PURE__ */ joined(
  'mutation updateProgramme($input:UpdateProgrammeInput!$languages:[LanguageTag!]){updateProgramme(input:$input){...on UpdateProgrammeSuccess{programme{...Programme}}...Refused}}',
  programmeFragment,
  programmeSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const releaseProgrammeDocument: Document<ReleaseProgramme, ReleaseProgrammeVariables> = /* @__PURE__ */ joined(
  'mutation releaseProgramme($input:ItemStepInput!$languages:[LanguageTag!]){releaseProgramme(input:$input){...on ReleaseProgrammeSuccess{programme{...Programme}}...Refused}}',
  programmeFragment,
  programmeSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  impreciseDateFragment,
  refusedFragment,
);

export const listPublicationsDocument: Document<ListPublications, ListPublicationsVariables> = /* @__PURE__ */ joined(
  'query listPublications($first:Int$after:String$filter:PublicationFilter$languages:[LanguageTag!]$count:Boolean=false){publications(first:$first after:$after filter:$filter){nodes{...PublicationSummary}pageInfo{...PageFacts}totalCount@include(if:$count)}}',
  publicationSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  pageFactsFragment,
);

export const readPublicationDocument: Document<ReadPublication, ReadPublicationVariables> = /* @__PURE__ */ joined(
  'query readPublication($id:ID!$languages:[LanguageTag!]){publication(id:$id){...Publication}}',
  publicationFragment,
  publicationSummaryFragment,
  organisationReferenceFragment,
  textFragment,
);

export const publishDocument: Document<Publish, PublishVariables> = /* @__PURE__ */ joined(
  'mutation publish($input:PublishInput!$languages:[LanguageTag!]){publish(input:$input){...on PublishSuccess{outcome publication{...PublicationSummary}}...Refused}}',
  publicationSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const publishManyDocument: Document<PublishMany, PublishManyVariables> = /* @__PURE__ */ joined(
  'mutation publishMany($input:PublishManyInput!){publishMany(input:$input){...on PublishManySuccess{results{index externalId outcome code message violations{path rule message}guards{code message}publication{id version}}}...on Refusal{code message}}}',
);

export const correctPublicationDocument: Document<CorrectPublication, CorrectPublicationVariables> =
  /* @__PURE__ */ joined(
    'mutation correctPublication($input:CorrectPublicationInput!$languages:[LanguageTag!]){correctPublication(input:$input){...on CorrectPublicationSuccess{publication{...PublicationSummary}}...Refused}}',
    publicationSummaryFragment,
    organisationReferenceFragment,
    textFragment,
    refusedFragment,
  );

export const retractPublicationDocument: Document<RetractPublication, RetractPublicationVariables> =
  /* @__PURE__ */ joined(
    'mutation retractPublication($input:RetractPublicationInput!$languages:[LanguageTag!]){retractPublication(input:$input){...on RetractPublicationSuccess{publication{...PublicationSummary}}...Refused}}',
    publicationSummaryFragment,
    organisationReferenceFragment,
    textFragment,
    refusedFragment,
  );

export const publishDraftDocument: Document<PublishDraft, PublishDraftVariables> = /* @__PURE__ */ joined(
  'mutation publishDraft($input:PublicationActInput!$languages:[LanguageTag!]){publishDraft(input:$input){...on PublishDraftSuccess{publication{...PublicationSummary}}...Refused}}',
  publicationSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const scheduleDraftDocument: Document<ScheduleDraft, ScheduleDraftVariables> = /* @__PURE__ */ joined(
  'mutation scheduleDraft($input:ScheduleDraftInput!$languages:[LanguageTag!]){scheduleDraft(input:$input){...on ScheduleDraftSuccess{publication{...PublicationSummary}}...Refused}}',
  publicationSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const submitToStreamDocument: Document<SubmitToStream, SubmitToStreamVariables> = /* @__PURE__ */ joined(
  'mutation submitToStream($input:PublicationActInput!$languages:[LanguageTag!]){submitToStream(input:$input){...on SubmitToStreamSuccess{publication{...PublicationSummary}}...Refused}}',
  publicationSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const saveDraftDocument: Document<SaveDraft, SaveDraftVariables> = /* @__PURE__ */ joined(
  'mutation saveDraft($input:SaveDraftInput!$languages:[LanguageTag!]){saveDraft(input:$input){...on SaveDraftSuccess{outcome publication{...PublicationSummary}}...Refused}}',
  publicationSummaryFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const listResourcesDocument: Document<ListResources, ListResourcesVariables> = /* @__PURE__ */ joined(
  'query listResources($first:Int$after:String$filter:ResourceFilter$orderBy:CatalogueOrder$languages:[LanguageTag!]$count:Boolean=false){resources(first:$first after:$after filter:$filter orderBy:$orderBy){nodes{...ResourceSummary}pageInfo{...PageFacts}totalCount@include(if:$count)}}',
  resourceSummaryFragment,
  textFragment,
  pageFactsFragment,
);

export const readResourceDocument: Document<ReadResource, ReadResourceVariables> = /* @__PURE__ */ joined(
  'query readResource($id:ID!$languages:[LanguageTag!]){resource(id:$id){...Resource}}',
  resourceFragment,
  resourceSummaryFragment,
  textFragment,
  storedFileFragment,
);

export const addResourceDocument: Document<AddResource, AddResourceVariables> = /* @__PURE__ */ joined(
  'mutation addResource($input:AddResourceInput!$languages:[LanguageTag!]){addResource(input:$input){...on AddResourceSuccess{resource{...Resource}}...Refused}}',
  resourceFragment,
  resourceSummaryFragment,
  textFragment,
  storedFileFragment,
  refusedFragment,
);

export const updateResourceDocument: Document<UpdateResource, UpdateResourceVariables> = /* @__PURE__ */ joined(
  'mutation updateResource($input:UpdateResourceInput!$languages:[LanguageTag!]){updateResource(input:$input){...on UpdateResourceSuccess{resource{...Resource}}...Refused}}',
  resourceFragment,
  resourceSummaryFragment,
  textFragment,
  storedFileFragment,
  refusedFragment,
);

export const reviseResourceDocument: Document<ReviseResource, ReviseResourceVariables> = /* @__PURE__ */ joined(
  'mutation reviseResource($input:ReviseResourceInput!$languages:[LanguageTag!]){reviseResource(input:$input){...on ReviseResourceSuccess{resource{...Resource}}...Refused}}',
  resourceFragment,
  resourceSummaryFragment,
  textFragment,
  storedFileFragment,
  refusedFragment,
);

export const releaseResourceDocument: Document<ReleaseResource, ReleaseResourceVariables> = /* @__PURE__ */ joined(
  'mutation releaseResource($input:ItemStepInput!$languages:[LanguageTag!]){releaseResource(input:$input){...on ReleaseResourceSuccess{resource{...Resource}}...Refused}}',
  resourceFragment,
  resourceSummaryFragment,
  textFragment,
  storedFileFragment,
  refusedFragment,
);

export const listSummitsDocument: Document<ListSummits, ListSummitsVariables> = /* @__PURE__ */ joined(
  'query listSummits($first:Int$after:String$filter:SummitFilter$languages:[LanguageTag!]$count:Boolean=false){summits(first:$first after:$after filter:$filter){nodes{...Summit}pageInfo{...PageFacts}totalCount@include(if:$count)}}',
  summitFragment,
  textFragment,
  impreciseDateFragment,
  placeReferenceFragment,
  organisationReferenceFragment,
  pageFactsFragment,
);

export const readSummitDocument: Document<ReadSummit, ReadSummitVariables> = /* @__PURE__ */ joined(
  'query readSummit($id:ID$slug:String$languages:[LanguageTag!]){summit(id:$id slug:$slug){...SummitProgramme}}',
  summitProgrammeFragment,
  summitFragment,
  textFragment,
  impreciseDateFragment,
  placeReferenceFragment,
  organisationReferenceFragment,
);

export const nextSummitDocument: Document<NextSummit, NextSummitVariables> = /* @__PURE__ */ joined(
  'query nextSummit($languages:[LanguageTag!]){nextSummit{...SummitProgramme}}',
  summitProgrammeFragment,
  summitFragment,
  textFragment,
  impreciseDateFragment,
  placeReferenceFragment,
  organisationReferenceFragment,
);

export const listDelegationsDocument: Document<ListDelegations, ListDelegationsVariables> = /* @__PURE__ */ joined(
  'query listDelegations($first:Int$after:String$summitId:ID!$state:[DelegationState!]$languages:[LanguageTag!]){delegations(first:$first after:$after summitId:$summitId state:$state){nodes{...Delegation}pageInfo{...PageFacts}}}',
  delegationFragment,
  organisationReferenceFragment,
  textFragment,
  pageFactsFragment,
);

export const listBallotsDocument: Document<ListBallots, ListBallotsVariables> = /* @__PURE__ */ joined(
  'query listBallots($first:Int$after:String$filter:BallotFilter$languages:[LanguageTag!]){ballots(first:$first after:$after filter:$filter){nodes{...Ballot}pageInfo{...PageFacts}}}',
  ballotFragment,
  textFragment,
  organisationReferenceFragment,
  pageFactsFragment,
);

export const readBallotDocument: Document<ReadBallot, ReadBallotVariables> = /* @__PURE__ */ joined(
  'query readBallot($id:ID!$languages:[LanguageTag!]){ballot(id:$id){...Ballot}}',
  ballotFragment,
  textFragment,
  organisationReferenceFragment,
);

export const checkReceiptDocument: Document<CheckReceipt, CheckReceiptVariables> = /* @__PURE__ */ joined(
  'query checkReceipt($code:String!){ballotReceipt(code:$code){code castAt counted}}',
);

export const listTranslationsDocument: Document<ListTranslations, ListTranslationsVariables> = /* @__PURE__ */ joined(
  'query listTranslations($first:Int$after:String$filter:TranslationsFilter$languages:[LanguageTag!]){translations(first:$first after:$after filter:$filter){nodes{...Translation}pageInfo{...PageFacts}}}',
  translationFragment,
  organisationReferenceFragment,
  textFragment,
  pageFactsFragment,
);

export const readTranslationDocument: Document<ReadTranslation, ReadTranslationVariables> = /* @__PURE__ */ joined(
  'query readTranslation($id:ID!$languages:[LanguageTag!]){translation(id:$id){...Translation}}',
  translationFragment,
  organisationReferenceFragment,
  textFragment,
);

export const readXliffDocument: Document<ReadXliff, ReadXliffVariables> = /* @__PURE__ */ joined(
  'query readXliff($id:ID!){translation(id:$id){xliff}}',
);

export const listSegmentsDocument: Document<ListSegments, ListSegmentsVariables> = /* @__PURE__ */ joined(
  'query listSegments($id:ID!$first:Int$after:String$open:Boolean){translation(id:$id){segments(first:$first after:$after open:$open){nodes{id version field source target state}pageInfo{...PageFacts}}}}',
  pageFactsFragment,
);

export const editTranslationDocument: Document<EditTranslation, EditTranslationVariables> = /* @__PURE__ */ joined(
  'mutation editTranslation($input:EditTranslationInput!$languages:[LanguageTag!]){editTranslation(input:$input){...on EditTranslationSuccess{translation{...Translation}}...Refused}}',
  translationFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const importTranslationDocument: Document<ImportTranslation, ImportTranslationVariables> =
  /* @__PURE__ */ joined(
    'mutation importTranslation($input:ImportTranslationInput!$languages:[LanguageTag!]){importTranslation(input:$input){...on ImportTranslationSuccess{translation{...Translation}}...Refused}}',
    translationFragment,
    organisationReferenceFragment,
    textFragment,
    refusedFragment,
  );

export const takeTranslationDocument: Document<TakeTranslation, TakeTranslationVariables> = /* @__PURE__ */ joined(
  'mutation takeTranslation($id:ID!$languages:[LanguageTag!]){takeTranslation(id:$id){...on TakeTranslationSuccess{translation{...Translation}}...Refused}}',
  translationFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const submitTranslationDocument: Document<SubmitTranslation, SubmitTranslationVariables> =
  /* @__PURE__ */ joined(
    'mutation submitTranslation($id:ID!$expectedVersion:Int$languages:[LanguageTag!]){submitTranslation(id:$id expectedVersion:$expectedVersion){...on SubmitTranslationSuccess{translation{...Translation}}...Refused}}',
    translationFragment,
    organisationReferenceFragment,
    textFragment,
    refusedFragment,
  );

export const approveTranslationDocument: Document<ApproveTranslation, ApproveTranslationVariables> =
  /* @__PURE__ */ joined(
    'mutation approveTranslation($id:ID!$expectedVersion:Int$languages:[LanguageTag!]){approveTranslation(id:$id expectedVersion:$expectedVersion){...on ApproveTranslationSuccess{translation{...Translation}}...Refused}}',
    translationFragment,
    organisationReferenceFragment,
    textFragment,
    refusedFragment,
  );

export const returnTranslationDocument: Document<ReturnTranslation, ReturnTranslationVariables> =
  /* @__PURE__ */ joined(
    'mutation returnTranslation($input:TranslationNoteInput!$languages:[LanguageTag!]){returnTranslation(input:$input){...on ReturnTranslationSuccess{translation{...Translation}}...Refused}}',
    translationFragment,
    organisationReferenceFragment,
    textFragment,
    refusedFragment,
  );

export const requestTranslationDocument: Document<RequestTranslation, RequestTranslationVariables> =
  /* @__PURE__ */ joined(
    'mutation requestTranslation($input:RequestTranslationInput!){requestTranslation(input:$input){...on RequestTranslationSuccess{request{id}}...Refused}}',
    refusedFragment,
  );

export const draftTranslationDocument: Document<DraftTranslation, DraftTranslationVariables> = /* @__PURE__ */ joined(
  'mutation draftTranslation($id:ID!$languages:[LanguageTag!]){draftTranslation(id:$id){...on DraftTranslationSuccess{translation{...Translation}}...Refused}}',
  translationFragment,
  organisationReferenceFragment,
  textFragment,
  refusedFragment,
);

export const listWebhooksDocument: Document<ListWebhooks, ListWebhooksVariables> = /* @__PURE__ */ joined(
  'query listWebhooks{webhooks{...Webhook}}',
  webhookFragment,
);

export const readWebhookDocument: Document<ReadWebhook, ReadWebhookVariables> = /* @__PURE__ */ joined(
  'query readWebhook($id:ID!){webhook(id:$id){...Webhook}}',
  webhookFragment,
);

export const listDeliveriesDocument: Document<ListDeliveries, ListDeliveriesVariables> = /* @__PURE__ */ joined(
  'query listDeliveries($id:ID!$first:Int$after:String$state:WebhookDeliveryState){webhook(id:$id){deliveries(first:$first after:$after state:$state){nodes{id eventId eventType subjectId state createdAt settledAt nextAttemptAt}pageInfo{...PageFacts}}}}',
  pageFactsFragment,
);

export const createWebhookDocument: Document<CreateWebhook, CreateWebhookVariables> = /* @__PURE__ */ joined(
  'mutation createWebhook($input:CreateWebhookInput!){createWebhook(input:$input){...on CreateWebhookSuccess{secret webhook{...Webhook}}...Refused}}',
  webhookFragment,
  refusedFragment,
);

export const rotateWebhookSecretDocument: Document<RotateWebhookSecret, RotateWebhookSecretVariables> =
  /* @__PURE__ */ joined(
    'mutation rotateWebhookSecret($id:ID!$overlapHours:Int){rotateWebhookSecret(id:$id overlapHours:$overlapHours){...on RotateWebhookSecretSuccess{secret webhook{...Webhook}}...Refused}}',
    webhookFragment,
    refusedFragment,
  );

export const updateWebhookDocument: Document<UpdateWebhook, UpdateWebhookVariables> = /* @__PURE__ */ joined(
  'mutation updateWebhook($input:UpdateWebhookInput!){updateWebhook(input:$input){...on UpdateWebhookSuccess{webhook{...Webhook}}...Refused}}',
  webhookFragment,
  refusedFragment,
);

export const pauseWebhookDocument: Document<PauseWebhook, PauseWebhookVariables> = /* @__PURE__ */ joined(
  'mutation pauseWebhook($id:ID!){pauseWebhook(id:$id){...on PauseWebhookSuccess{webhook{...Webhook}}...Refused}}',
  webhookFragment,
  refusedFragment,
);

export const resumeWebhookDocument: Document<ResumeWebhook, ResumeWebhookVariables> = /* @__PURE__ */ joined(
  'mutation resumeWebhook($id:ID!){resumeWebhook(id:$id){...on ResumeWebhookSuccess{webhook{...Webhook}}...Refused}}',
  webhookFragment,
  refusedFragment,
);

export const deleteWebhookDocument: Document<DeleteWebhook, DeleteWebhookVariables> = /* @__PURE__ */ joined(
  'mutation deleteWebhook($id:ID!){deleteWebhook(id:$id){...on DeleteWebhookSuccess{webhook{...Webhook}}...Refused}}',
  webhookFragment,
  refusedFragment,
);

export const replayWebhookDocument: Document<ReplayWebhook, ReplayWebhookVariables> = /* @__PURE__ */ joined(
  'mutation replayWebhook($input:ReplayWebhookInput!){replayWebhook(input:$input){...on ReplayWebhookSuccess{count hasMore}...Refused}}',
  refusedFragment,
);
