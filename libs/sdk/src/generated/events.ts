// Generated from the event types of the contract by scripts/generate.mjs. Do not edit.

interface Event<Type extends string, Data> {
  readonly type: Type;
  /** When it happened, as ISO 8601. */
  readonly timestamp: string;
  /** Ids, codes and days: ask the network what is behind an id. */
  readonly data: Data;
}

/** An organisation published something. */
export type PublicationPublishedEvent = Event<
  'publication.published',
  { readonly publication: string; readonly organisation: string | null }
>;

/** A publication says something else now. */
export type PublicationUpdatedEvent = Event<
  'publication.updated',
  { readonly publication: string; readonly organisation: string | null }
>;

/** A publication was corrected, with a note that everybody sees. */
export type PublicationCorrectedEvent = Event<
  'publication.corrected',
  { readonly publication: string; readonly organisation: string | null }
>;

/** A publication was taken back: remove it wherever you show it. */
export type PublicationRetractedEvent = Event<
  'publication.retracted',
  { readonly publication: string; readonly organisation: string | null }
>;

/** A publication stands in the network's stream now. */
export type PublicationIncludedEvent = Event<
  'publication.included',
  { readonly publication: string; readonly organisation: string | null }
>;

/** A publication stands in the network's stream no more. Under its organisation's name it stays. */
export type PublicationRemovedEvent = Event<
  'publication.removed',
  { readonly publication: string; readonly organisation: string | null }
>;

/** The secretariat declined a publication for the network's stream, with a comment for its organisation. */
export type PublicationDeclinedEvent = Event<
  'publication.declined',
  { readonly publication: string; readonly organisation: string }
>;

/** A public engagement is on record, or stands elsewhere. */
export type EngagementChangedEvent = Event<
  'engagement.changed',
  { readonly engagement: string; readonly state: string }
>;

/** A call of a funder is on record, or says something else now. */
export type FundingCallChangedEvent = Event<'fundingCall.changed', { readonly call: string }>;

/** A joint application for funding stands elsewhere. The coordinator hears of it. */
export type FundingApplicationChangedEvent = Event<
  'fundingApplication.changed',
  { readonly application: string; readonly organisation: string; readonly state: string }
>;

/** A translation of a text is public. */
export type TranslationPublishedEvent = Event<
  'translation.published',
  { readonly translation: string; readonly subject: string; readonly language: string }
>;

/** The text behind a public translation has changed. The translation stays public, marked so. */
export type TranslationStaleEvent = Event<
  'translation.stale',
  { readonly translation: string; readonly subject: string; readonly language: string }
>;

/** An organisation is a member now: it was admitted, admitted again, or ratified. */
export type MembershipAdmittedEvent = Event<
  'membership.admitted',
  { readonly membership: string; readonly organisation: string }
>;

/** An organisation is a member until the next summit ratifies it or not. */
export type MembershipProvisionallyAdmittedEvent = Event<
  'membership.provisionallyAdmitted',
  { readonly membership: string; readonly organisation: string }
>;

/** A member is not active now. */
export type MembershipDeactivatedEvent = Event<
  'membership.deactivated',
  { readonly membership: string; readonly organisation: string }
>;

/** A member is active again. */
export type MembershipReactivatedEvent = Event<
  'membership.reactivated',
  { readonly membership: string; readonly organisation: string }
>;

/** An organisation is a member no more. */
export type MembershipEndedEvent = Event<
  'membership.ended',
  { readonly membership: string; readonly organisation: string }
>;

/** An organisation never was a member: what made it one was annulled. */
export type MembershipVoidedEvent = Event<
  'membership.voided',
  { readonly membership: string; readonly organisation: string }
>;

/** The ledger of a membership has a new row, or a row took effect. */
export type MembershipChangedEvent = Event<
  'membership.changed',
  { readonly membership: string; readonly organisation: string }
>;

/** A sanction case moved. The head of the organisation learns of it by a task, not by a machine. */
export type SanctionCaseChangedEvent = Event<'sanctionCase.changed', { readonly case: string }>;

/** An appeal was filed or decided. */
export type AppealChangedEvent = Event<'appeal.changed', { readonly appeal: string }>;

/** An application was submitted. */
export type ApplicationSubmittedEvent = Event<
  'application.submitted',
  { readonly application: string; readonly organisation: string }
>;

/** An application is complete and is screened now. */
export type ApplicationCheckedEvent = Event<
  'application.checked',
  { readonly application: string; readonly organisation: string }
>;

/** The secretariat asked something about an application. */
export type ApplicationInformationRequestedEvent = Event<
  'application.informationRequested',
  { readonly application: string; readonly organisation: string }
>;

/** The applicant answered what was asked. */
export type ApplicationAnsweredEvent = Event<
  'application.answered',
  { readonly application: string; readonly organisation: string }
>;

/** An application lapsed, because questions stayed unanswered. */
export type ApplicationLapsedEvent = Event<
  'application.lapsed',
  { readonly application: string; readonly organisation: string }
>;

/** The applicant took the application back. */
export type ApplicationWithdrawnEvent = Event<
  'application.withdrawn',
  { readonly application: string; readonly organisation: string }
>;

/** The screening recommends an admission. */
export type ApplicationRecommendedEvent = Event<
  'application.recommended',
  { readonly application: string; readonly organisation: string }
>;

/** The screening does not recommend an admission. */
export type ApplicationNotRecommendedEvent = Event<
  'application.notRecommended',
  { readonly application: string; readonly organisation: string }
>;

/** An application was put off. */
export type ApplicationDeferredEvent = Event<
  'application.deferred',
  { readonly application: string; readonly organisation: string }
>;

/** The applicant insists on a vote. */
export type ApplicationInsistedEvent = Event<
  'application.insisted',
  { readonly application: string; readonly organisation: string }
>;

/** The documents of an application were circulated to the members. */
export type ApplicationCirculatedEvent = Event<
  'application.circulated',
  { readonly application: string; readonly organisation: string }
>;

/** The board admitted an applicant provisionally. */
export type ApplicationProvisionallyAdmittedEvent = Event<
  'application.provisionallyAdmitted',
  { readonly application: string; readonly organisation: string }
>;

/** An application stands on the agenda of a summit. */
export type ApplicationScheduledEvent = Event<
  'application.scheduled',
  { readonly application: string; readonly organisation: string }
>;

/** An application that was put off goes on. */
export type ApplicationResumedEvent = Event<
  'application.resumed',
  { readonly application: string; readonly organisation: string }
>;

/** An application that lapsed was opened again. */
export type ApplicationReopenedEvent = Event<
  'application.reopened',
  { readonly application: string; readonly organisation: string }
>;

/** The members admitted an applicant. */
export type ApplicationAdmittedEvent = Event<
  'application.admitted',
  { readonly application: string; readonly organisation: string }
>;

/** The members refused an applicant. */
export type ApplicationRefusedEvent = Event<
  'application.refused',
  { readonly application: string; readonly organisation: string }
>;

/** A decision that everybody may read was recorded. */
export type DecisionRecordedEvent = Event<
  'decision.recorded',
  { readonly decision: string; readonly number: string; readonly subject: string }
>;

/** A rule set was adopted. */
export type RuleSetAdoptedEvent = Event<
  'ruleSet.adopted',
  { readonly ruleSet: string; readonly effectiveFrom: string }
>;

/** A summit was announced. */
export type SummitAnnouncedEvent = Event<
  'summit.announced',
  { readonly summit: string; readonly startsOn: string | null; readonly endsOn: string | null }
>;

/** The registration for a summit is open. */
export type SummitRegistrationOpenedEvent = Event<
  'summit.registrationOpened',
  { readonly summit: string; readonly closesOn: string | null }
>;

/** A summit is over. */
export type SummitClosedEvent = Event<'summit.closed', { readonly summit: string }>;

/** A summit that was announced will not take place. */
export type SummitCancelledEvent = Event<'summit.cancelled', { readonly summit: string }>;

/** A summit was put off to other days; null: they are not known yet. */
export type SummitPostponedEvent = Event<
  'summit.postponed',
  { readonly summit: string; readonly startsOn: string | null; readonly endsOn: string | null }
>;

/** Everybody can see a programme now. */
export type ProgrammeSharedEvent = Event<
  'programme.shared',
  { readonly programme: string; readonly organisation: string | null; readonly status: string }
>;

/** The record of a programme says something else now. */
export type ProgrammeUpdatedEvent = Event<
  'programme.updated',
  { readonly programme: string; readonly organisation: string | null; readonly status: string }
>;

/** A programme is available. */
export type ProgrammeReleasedEvent = Event<
  'programme.released',
  { readonly programme: string; readonly organisation: string | null; readonly status: string }
>;

/** A programme is offered no longer. */
export type ProgrammeWithdrawnEvent = Event<
  'programme.withdrawn',
  { readonly programme: string; readonly organisation: string | null; readonly status: string }
>;

/** A resource is available. */
export type ResourceReleasedEvent = Event<
  'resource.released',
  { readonly resource: string; readonly programme: string; readonly revision: number }
>;

/** A resource has a new revision. */
export type ResourceRevisedEvent = Event<
  'resource.revised',
  { readonly resource: string; readonly programme: string; readonly revision: number }
>;

/** A resource is offered no longer. */
export type ResourceWithdrawnEvent = Event<
  'resource.withdrawn',
  { readonly resource: string; readonly programme: string; readonly revision: number }
>;

/** An organisation came further in using a programme. */
export type AdoptionChangedEvent = Event<
  'adoption.changed',
  { readonly adoption: string; readonly programme: string; readonly organisation: string; readonly status: string }
>;

/** A visa invitation letter was issued. */
export type VisaLetterIssuedEvent = Event<
  'visaLetter.issued',
  { readonly letter: string; readonly organisation: string }
>;

/** A new letter took the place of a visa invitation letter. */
export type VisaLetterSupersededEvent = Event<
  'visaLetter.superseded',
  { readonly letter: string; readonly organisation: string }
>;

/** A visa invitation letter that was issued does not hold any more. */
export type VisaLetterRevokedEvent = Event<
  'visaLetter.revoked',
  { readonly letter: string; readonly organisation: string }
>;

/** A memorandum that was signed outside the service is on record. */
export type MouRecordedEvent = Event<'mou.recorded', { readonly mou: string; readonly status: string }>;

/** The record of a memorandum was put right by a new one, which this is about. */
export type MouCorrectedEvent = Event<'mou.corrected', { readonly mou: string; readonly status: string }>;

/** Every party signed a memorandum. */
export type MouSignedEvent = Event<'mou.signed', { readonly mou: string; readonly status: string }>;

/** A memorandum has effect. */
export type MouInForceEvent = Event<'mou.inForce', { readonly mou: string; readonly status: string }>;

/** Every party signed an amendment, which is in force now. */
export type MouAmendedEvent = Event<'mou.amended', { readonly mou: string; readonly status: string }>;

/** Another memorandum took the place of this one. */
export type MouRenewedEvent = Event<'mou.renewed', { readonly mou: string; readonly status: string }>;

/** The time of a memorandum is over. */
export type MouExpiredEvent = Event<'mou.expired', { readonly mou: string; readonly status: string }>;

/** A memorandum was ended before its time. */
export type MouTerminatedEvent = Event<'mou.terminated', { readonly mou: string; readonly status: string }>;

/** A draft of a memorandum was put before its parties. */
export type MouProposedEvent = Event<
  'mou.proposed',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** A memorandum that is not signed yet has another text. */
export type MouTextChangedEvent = Event<
  'mou.textChanged',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** Every party accepted the same text of a memorandum or an amendment. */
export type MouAgreedEvent = Event<
  'mou.agreed',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** A party signed a memorandum or an amendment, and others have not. */
export type MouPartlySignedEvent = Event<
  'mou.partlySigned',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** The negotiation of a memorandum was opened again: signatures count no more. */
export type MouReopenedEvent = Event<
  'mou.reopened',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** A memorandum was given up before every party had signed. */
export type MouAbandonedEvent = Event<
  'mou.abandoned',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** The parties look at whether a memorandum should stay as it is. */
export type MouReviewBegunEvent = Event<
  'mou.reviewBegun',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** The review of a memorandum is over. */
export type MouReviewCompletedEvent = Event<
  'mou.reviewCompleted',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** An amendment of a memorandum was put before its parties. */
export type MouAmendmentProposedEvent = Event<
  'mou.amendmentProposed',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** An amendment of a memorandum was taken off the table. */
export type MouAmendmentWithdrawnEvent = Event<
  'mou.amendmentWithdrawn',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** A party gave notice: a memorandum ends before its time, or with its current term. */
export type MouNoticeGivenEvent = Event<
  'mou.noticeGiven',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** A memorandum renewed itself: another term has begun. */
export type MouTermBegunEvent = Event<
  'mou.termBegun',
  { readonly mou: string; readonly organisation: string; readonly status: string }
>;

/** A party showed that it has done what it promised in a memorandum. */
export type CommitmentFulfilledEvent = Event<
  'commitment.fulfilled',
  { readonly commitment: string; readonly mou: string; readonly organisation: string }
>;

/** A ballot was announced, or notice of a written one was given. */
export type BallotScheduledEvent = Event<
  'ballot.scheduled',
  { readonly ballot: string; readonly summit: string | null }
>;

/** A ballot takes votes. */
export type BallotOpenedEvent = Event<'ballot.opened', { readonly ballot: string; readonly summit: string | null }>;

/** A ballot takes no more votes. */
export type BallotClosedEvent = Event<'ballot.closed', { readonly ballot: string; readonly summit: string | null }>;

/** The result of a ballot is published. The outcome stands here if everybody may know it. */
export type BallotPublishedEvent = Event<
  'ballot.published',
  { readonly ballot: string; readonly summit: string | null; readonly outcome: string | null }
>;

/** A published result was annulled. */
export type BallotAnnulledEvent = Event<'ballot.annulled', { readonly ballot: string; readonly summit: string | null }>;

/** The count of a ballot was declared void. */
export type BallotVoidedEvent = Event<'ballot.voided', { readonly ballot: string; readonly summit: string | null }>;

/** Somebody is reminded of a task: the organisation, or all officers with the role. Subject: what it is about. */
export type TaskRemindedEvent = Event<
  'task.reminded',
  {
    readonly task: string;
    readonly kind: string;
    readonly subject: string;
    readonly organisation: string | null;
    readonly role: string | null;
    readonly dueOn: string | null;
    readonly number: number;
  }
>;

/** Somebody wants to see whether this webhook works. It comes whatever the webhook subscribes to. */
export type WebhookTestEvent = Event<'webhook.test', { readonly webhook: string; readonly organisation: string }>;

/**
 * What a webhook brings, told apart by `type`. A service that is newer than this SDK may send other types as well: leave
 * them alone in the `default` of your `switch`.
 */
export type KurultaiEvent =
  | PublicationPublishedEvent
  | PublicationUpdatedEvent
  | PublicationCorrectedEvent
  | PublicationRetractedEvent
  | PublicationIncludedEvent
  | PublicationRemovedEvent
  | PublicationDeclinedEvent
  | EngagementChangedEvent
  | FundingCallChangedEvent
  | FundingApplicationChangedEvent
  | TranslationPublishedEvent
  | TranslationStaleEvent
  | MembershipAdmittedEvent
  | MembershipProvisionallyAdmittedEvent
  | MembershipDeactivatedEvent
  | MembershipReactivatedEvent
  | MembershipEndedEvent
  | MembershipVoidedEvent
  | MembershipChangedEvent
  | SanctionCaseChangedEvent
  | AppealChangedEvent
  | ApplicationSubmittedEvent
  | ApplicationCheckedEvent
  | ApplicationInformationRequestedEvent
  | ApplicationAnsweredEvent
  | ApplicationLapsedEvent
  | ApplicationWithdrawnEvent
  | ApplicationRecommendedEvent
  | ApplicationNotRecommendedEvent
  | ApplicationDeferredEvent
  | ApplicationInsistedEvent
  | ApplicationCirculatedEvent
  | ApplicationProvisionallyAdmittedEvent
  | ApplicationScheduledEvent
  | ApplicationResumedEvent
  | ApplicationReopenedEvent
  | ApplicationAdmittedEvent
  | ApplicationRefusedEvent
  | DecisionRecordedEvent
  | RuleSetAdoptedEvent
  | SummitAnnouncedEvent
  | SummitRegistrationOpenedEvent
  | SummitClosedEvent
  | SummitCancelledEvent
  | SummitPostponedEvent
  | ProgrammeSharedEvent
  | ProgrammeUpdatedEvent
  | ProgrammeReleasedEvent
  | ProgrammeWithdrawnEvent
  | ResourceReleasedEvent
  | ResourceRevisedEvent
  | ResourceWithdrawnEvent
  | AdoptionChangedEvent
  | VisaLetterIssuedEvent
  | VisaLetterSupersededEvent
  | VisaLetterRevokedEvent
  | MouRecordedEvent
  | MouCorrectedEvent
  | MouSignedEvent
  | MouInForceEvent
  | MouAmendedEvent
  | MouRenewedEvent
  | MouExpiredEvent
  | MouTerminatedEvent
  | MouProposedEvent
  | MouTextChangedEvent
  | MouAgreedEvent
  | MouPartlySignedEvent
  | MouReopenedEvent
  | MouAbandonedEvent
  | MouReviewBegunEvent
  | MouReviewCompletedEvent
  | MouAmendmentProposedEvent
  | MouAmendmentWithdrawnEvent
  | MouNoticeGivenEvent
  | MouTermBegunEvent
  | CommitmentFulfilledEvent
  | BallotScheduledEvent
  | BallotOpenedEvent
  | BallotClosedEvent
  | BallotPublishedEvent
  | BallotAnnulledEvent
  | BallotVoidedEvent
  | TaskRemindedEvent
  | WebhookTestEvent;
