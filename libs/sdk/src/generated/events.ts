// Generated from the event types of the contract by scripts/generate.mjs. Do not edit.

/** What each event brings: ids, codes and days. Ask the network what is behind an id. */
export interface EventData {
  /** An organisation published something. */
  'publication.published': { publication: string; organisation: string | null };
  /** A publication says something else now. */
  'publication.updated': { publication: string; organisation: string | null };
  /** A publication was corrected, with a note that everybody sees. */
  'publication.corrected': { publication: string; organisation: string | null };
  /** A publication was taken back: remove it wherever you show it. */
  'publication.retracted': { publication: string; organisation: string | null };
  /** A publication stands in the network's stream now. */
  'publication.included': { publication: string; organisation: string | null };
  /** A publication stands in the network's stream no more. Under its organisation's name it stays. */
  'publication.removed': { publication: string; organisation: string | null };
  /** The secretariat declined a publication for the network's stream, with a comment for its organisation. */
  'publication.declined': { publication: string; organisation: string };
  /** A public engagement is on record, or stands elsewhere. */
  'engagement.changed': { engagement: string; state: string };
  /** A call of a funder is on record, or says something else now. */
  'fundingCall.changed': { call: string };
  /** A joint application for funding stands elsewhere. The coordinator hears of it. */
  'fundingApplication.changed': { application: string; organisation: string; state: string };
  /** A translation of a text is public. */
  'translation.published': { translation: string; subject: string; language: string };
  /** The text behind a public translation has changed. The translation stays public, marked so. */
  'translation.stale': { translation: string; subject: string; language: string };
  /** An organisation is a member now: it was admitted, admitted again, or ratified. */
  'membership.admitted': { membership: string; organisation: string };
  /** An organisation is a member until the next summit ratifies it or not. */
  'membership.provisionallyAdmitted': { membership: string; organisation: string };
  /** A member is not active now. */
  'membership.deactivated': { membership: string; organisation: string };
  /** A member is active again. */
  'membership.reactivated': { membership: string; organisation: string };
  /** An organisation is a member no more. */
  'membership.ended': { membership: string; organisation: string };
  /** An organisation never was a member: what made it one was annulled. */
  'membership.voided': { membership: string; organisation: string };
  /** The ledger of a membership has a new row, or a row took effect. */
  'membership.changed': { membership: string; organisation: string };
  /** A sanction case moved. The head of the organisation learns of it by a task, not by a machine. */
  'sanctionCase.changed': { case: string };
  /** An appeal was filed or decided. */
  'appeal.changed': { appeal: string };
  /** An application was submitted. */
  'application.submitted': { application: string; organisation: string };
  /** An application is complete and is screened now. */
  'application.checked': { application: string; organisation: string };
  /** The secretariat asked something about an application. */
  'application.informationRequested': { application: string; organisation: string };
  /** The applicant answered what was asked. */
  'application.answered': { application: string; organisation: string };
  /** An application lapsed, because questions stayed unanswered. */
  'application.lapsed': { application: string; organisation: string };
  /** The applicant took the application back. */
  'application.withdrawn': { application: string; organisation: string };
  /** The screening recommends an admission. */
  'application.recommended': { application: string; organisation: string };
  /** The screening does not recommend an admission. */
  'application.notRecommended': { application: string; organisation: string };
  /** An application was put off. */
  'application.deferred': { application: string; organisation: string };
  /** The applicant insists on a vote. */
  'application.insisted': { application: string; organisation: string };
  /** The documents of an application were circulated to the members. */
  'application.circulated': { application: string; organisation: string };
  /** The board admitted an applicant provisionally. */
  'application.provisionallyAdmitted': { application: string; organisation: string };
  /** An application stands on the agenda of a summit. */
  'application.scheduled': { application: string; organisation: string };
  /** An application that was put off goes on. */
  'application.resumed': { application: string; organisation: string };
  /** An application that lapsed was opened again. */
  'application.reopened': { application: string; organisation: string };
  /** The members admitted an applicant. */
  'application.admitted': { application: string; organisation: string };
  /** The members refused an applicant. */
  'application.refused': { application: string; organisation: string };
  /** A decision that everybody may read was recorded. */
  'decision.recorded': { decision: string; number: string; subject: string };
  /** A rule set was adopted. */
  'ruleSet.adopted': { ruleSet: string; effectiveFrom: string };
  /** A summit was announced. */
  'summit.announced': { summit: string; startsOn: string | null; endsOn: string | null };
  /** The registration for a summit is open. */
  'summit.registrationOpened': { summit: string; closesOn: string | null };
  /** A summit is over. */
  'summit.closed': { summit: string };
  /** A summit that was announced will not take place. */
  'summit.cancelled': { summit: string };
  /** A summit was put off to other days; null: they are not known yet. */
  'summit.postponed': { summit: string; startsOn: string | null; endsOn: string | null };
  /** Everybody can see a programme now. */
  'programme.shared': { programme: string; organisation: string | null; status: string };
  /** The record of a programme says something else now. */
  'programme.updated': { programme: string; organisation: string | null; status: string };
  /** A programme is available. */
  'programme.released': { programme: string; organisation: string | null; status: string };
  /** A programme is offered no longer. */
  'programme.withdrawn': { programme: string; organisation: string | null; status: string };
  /** A resource is available. */
  'resource.released': { resource: string; programme: string; revision: number };
  /** A resource has a new revision. */
  'resource.revised': { resource: string; programme: string; revision: number };
  /** A resource is offered no longer. */
  'resource.withdrawn': { resource: string; programme: string; revision: number };
  /** An organisation came further in using a programme. */
  'adoption.changed': { adoption: string; programme: string; organisation: string; status: string };
  /** A visa invitation letter was issued. */
  'visaLetter.issued': { letter: string; organisation: string };
  /** A new letter took the place of a visa invitation letter. */
  'visaLetter.superseded': { letter: string; organisation: string };
  /** A visa invitation letter that was issued does not hold any more. */
  'visaLetter.revoked': { letter: string; organisation: string };
  /** A memorandum that was signed outside the service is on record. */
  'mou.recorded': { mou: string; status: string };
  /** The record of a memorandum was put right by a new one, which this is about. */
  'mou.corrected': { mou: string; status: string };
  /** Every party signed a memorandum. */
  'mou.signed': { mou: string; status: string };
  /** A memorandum has effect. */
  'mou.inForce': { mou: string; status: string };
  /** Every party signed an amendment, which is in force now. */
  'mou.amended': { mou: string; status: string };
  /** Another memorandum took the place of this one. */
  'mou.renewed': { mou: string; status: string };
  /** The time of a memorandum is over. */
  'mou.expired': { mou: string; status: string };
  /** A memorandum was ended before its time. */
  'mou.terminated': { mou: string; status: string };
  /** A draft of a memorandum was put before its parties. */
  'mou.proposed': { mou: string; organisation: string; status: string };
  /** A memorandum that is not signed yet has another text. */
  'mou.textChanged': { mou: string; organisation: string; status: string };
  /** Every party accepted the same text of a memorandum or an amendment. */
  'mou.agreed': { mou: string; organisation: string; status: string };
  /** A party signed a memorandum or an amendment, and others have not. */
  'mou.partlySigned': { mou: string; organisation: string; status: string };
  /** The negotiation of a memorandum was opened again: signatures count no more. */
  'mou.reopened': { mou: string; organisation: string; status: string };
  /** A memorandum was given up before every party had signed. */
  'mou.abandoned': { mou: string; organisation: string; status: string };
  /** The parties look at whether a memorandum should stay as it is. */
  'mou.reviewBegun': { mou: string; organisation: string; status: string };
  /** The review of a memorandum is over. */
  'mou.reviewCompleted': { mou: string; organisation: string; status: string };
  /** An amendment of a memorandum was put before its parties. */
  'mou.amendmentProposed': { mou: string; organisation: string; status: string };
  /** An amendment of a memorandum was taken off the table. */
  'mou.amendmentWithdrawn': { mou: string; organisation: string; status: string };
  /** A party gave notice: a memorandum ends before its time, or with its current term. */
  'mou.noticeGiven': { mou: string; organisation: string; status: string };
  /** A memorandum renewed itself: another term has begun. */
  'mou.termBegun': { mou: string; organisation: string; status: string };
  /** A party showed that it has done what it promised in a memorandum. */
  'commitment.fulfilled': { commitment: string; mou: string; organisation: string };
  /** A ballot was announced, or notice of a written one was given. */
  'ballot.scheduled': { ballot: string; summit: string | null };
  /** A ballot takes votes. */
  'ballot.opened': { ballot: string; summit: string | null };
  /** A ballot takes no more votes. */
  'ballot.closed': { ballot: string; summit: string | null };
  /** The result of a ballot is published. The outcome stands here if everybody may know it. */
  'ballot.published': { ballot: string; summit: string | null; outcome: string | null };
  /** A published result was annulled. */
  'ballot.annulled': { ballot: string; summit: string | null };
  /** The count of a ballot was declared void. */
  'ballot.voided': { ballot: string; summit: string | null };
  /** Somebody is reminded of a task: the organisation, or all officers with the role. Subject: what it is about. */
  'task.reminded': {
    task: string;
    kind: string;
    subject: string;
    organisation: string | null;
    role: string | null;
    dueOn: string | null;
    number: number;
  };
  /** Somebody wants to see whether this webhook works. It comes whatever the webhook subscribes to. */
  'webhook.test': { webhook: string; organisation: string };
}

/**
 * What a webhook brings, told apart by `type`; one of them is `KurultaiEvent<'publication.published'>`. A service that is
 * newer than this SDK may send other types as well: leave them alone in the `default` of your `switch`.
 */
export type KurultaiEvent<Type extends keyof EventData = keyof EventData> = {
  [One in Type]: {
    readonly type: One;
    /** When it happened, as ISO 8601. */
    readonly timestamp: string;
    readonly data: EventData[One];
  };
}[Type];
