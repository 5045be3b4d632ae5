// What the network tells the outside of: every event that the outbox takes and webhooks deliver. The list is closed.

import { APPLICATION_EVENTS } from './application-events.js';
import { describeEvent as event, type EventDescription } from './event-description.js';
import { RELATION_EVENTS } from './relation-events.js';

const ballot = { ballot: 'Ballot', summit: 'Summit?' } as const;
const membership = { membership: 'Membership', organisation: 'Organisation' } as const;
/** The organisation is null for those who may not know of it, because it is at risk. */
const publication = { publication: 'Publication', organisation: 'Organisation?' } as const;
const translation = { translation: 'Translation', subject: 'id', language: 'code' } as const;
/** The organisation that owns the programme; null for those who may not know of it, because it is at risk. */
const programme = { programme: 'Programme', organisation: 'Organisation?', status: 'code' } as const;
const resource = { resource: 'Resource', programme: 'Programme', revision: 'number' } as const;
const memorandum = { mou: 'Mou', status: 'code' } as const;
/** One of the parties: each is told by itself. */
const partyToMemorandum = { mou: 'Mou', organisation: 'Organisation', status: 'code' } as const;
const letter = { letter: 'VisaLetter', organisation: 'Organisation' } as const;

/** Every event: who is told, what it is about, what its data hold. Data are ids, codes and days, never what is behind them. */
export const EVENT_TYPES = {
  'publication.published': event('PUBLIC', 'Publication', publication, 'An organisation published something.'),
  'publication.updated': event('PUBLIC', 'Publication', publication, 'A publication says something else now.'),
  'publication.corrected': event(
    'PUBLIC',
    'Publication',
    publication,
    'A publication was corrected, with a note that everybody sees.',
  ),
  'publication.retracted': event(
    'PUBLIC',
    'Publication',
    publication,
    'A publication was taken back: remove it wherever you show it.',
  ),
  'publication.included': event(
    'PUBLIC',
    'Publication',
    publication,
    "A publication stands in the network's stream now.",
  ),
  'publication.removed': event(
    'PUBLIC',
    'Publication',
    publication,
    "A publication stands in the network's stream no more. Under its organisation's name it stays.",
  ),
  'publication.declined': event(
    'OWN',
    'Publication',
    { publication: 'Publication', organisation: 'Organisation' },
    "The secretariat declined a publication for the network's stream, with a comment for its organisation.",
  ),

  ...RELATION_EVENTS,

  'translation.published': event('PUBLIC', 'Translation', translation, 'A translation of a text is public.'),
  'translation.stale': event(
    'PUBLIC',
    'Translation',
    translation,
    'The text behind a public translation has changed. The translation stays public, marked so.',
  ),

  'membership.admitted': event(
    'PUBLIC',
    'Membership',
    membership,
    'An organisation is a member now: it was admitted, admitted again, or ratified.',
  ),
  'membership.provisionallyAdmitted': event(
    'PUBLIC',
    'Membership',
    membership,
    'An organisation is a member until the next summit ratifies it or not.',
  ),
  'membership.deactivated': event('PUBLIC', 'Membership', membership, 'A member is not active now.'),
  'membership.reactivated': event('PUBLIC', 'Membership', membership, 'A member is active again.'),
  'membership.ended': event('PUBLIC', 'Membership', membership, 'An organisation is a member no more.'),
  'membership.voided': event(
    'PUBLIC',
    'Membership',
    membership,
    'An organisation never was a member: what made it one was annulled.',
  ),
  'membership.changed': event(
    'MEMBER',
    'Membership',
    membership,
    'The ledger of a membership has a new row, or a row took effect.',
  ),
  'sanctionCase.changed': event(
    'SECRETARIAT',
    'SanctionCase',
    { case: 'SanctionCase' },
    'A sanction case moved. The head of the organisation learns of it by a task, not by a machine.',
  ),
  'appeal.changed': event('SECRETARIAT', 'Appeal', { appeal: 'Appeal' }, 'An appeal was filed or decided.'),

  ...APPLICATION_EVENTS,

  'decision.recorded': event(
    'PUBLIC',
    'Decision',
    { decision: 'Decision', number: 'code', subject: 'code' },
    'A decision that everybody may read was recorded.',
  ),
  'ruleSet.adopted': event(
    'PUBLIC',
    'RuleSet',
    { ruleSet: 'RuleSet', effectiveFrom: 'date' },
    'A rule set was adopted.',
  ),

  'summit.announced': event(
    'PUBLIC',
    'Summit',
    { summit: 'Summit', startsOn: 'date?', endsOn: 'date?' },
    'A summit was announced.',
  ),
  'summit.registrationOpened': event(
    'PUBLIC',
    'Summit',
    { summit: 'Summit', closesOn: 'date?' },
    'The registration for a summit is open.',
  ),
  'summit.closed': event('PUBLIC', 'Summit', { summit: 'Summit' }, 'A summit is over.'),
  'summit.cancelled': event(
    'PUBLIC',
    'Summit',
    { summit: 'Summit' },
    'A summit that was announced will not take place.',
  ),
  'summit.postponed': event(
    'PUBLIC',
    'Summit',
    { summit: 'Summit', startsOn: 'date?', endsOn: 'date?' },
    'A summit was put off to other days; null: they are not known yet.',
  ),
  'programme.shared': event('PUBLIC', 'Programme', programme, 'Everybody can see a programme now.'),
  'programme.updated': event('PUBLIC', 'Programme', programme, 'The record of a programme says something else now.'),
  'programme.released': event('PUBLIC', 'Programme', programme, 'A programme is available.'),
  'programme.withdrawn': event('PUBLIC', 'Programme', programme, 'A programme is offered no longer.'),
  'resource.released': event('PUBLIC', 'Resource', resource, 'A resource is available.'),
  'resource.revised': event('PUBLIC', 'Resource', resource, 'A resource has a new revision.'),
  'resource.withdrawn': event('PUBLIC', 'Resource', resource, 'A resource is offered no longer.'),
  'adoption.changed': event(
    'MEMBER',
    'Adoption',
    { adoption: 'Adoption', programme: 'Programme', organisation: 'Organisation', status: 'code' },
    'An organisation came further in using a programme.',
  ),

  'visaLetter.issued': event('OWN', 'VisaLetter', letter, 'A visa invitation letter was issued.'),
  'visaLetter.superseded': event(
    'OWN',
    'VisaLetter',
    letter,
    'A new letter took the place of a visa invitation letter.',
  ),
  'visaLetter.revoked': event(
    'OWN',
    'VisaLetter',
    letter,
    'A visa invitation letter that was issued does not hold any more.',
  ),

  'mou.recorded': event('PUBLIC', 'Mou', memorandum, 'A memorandum that was signed outside the service is on record.'),
  'mou.corrected': event(
    'PUBLIC',
    'Mou',
    memorandum,
    'The record of a memorandum was put right by a new one, which this is about.',
  ),
  'mou.signed': event('PUBLIC', 'Mou', memorandum, 'Every party signed a memorandum.'),
  'mou.inForce': event('PUBLIC', 'Mou', memorandum, 'A memorandum has effect.'),
  'mou.amended': event('PUBLIC', 'Mou', memorandum, 'Every party signed an amendment, which is in force now.'),
  'mou.renewed': event('PUBLIC', 'Mou', memorandum, 'Another memorandum took the place of this one.'),
  'mou.expired': event('PUBLIC', 'Mou', memorandum, 'The time of a memorandum is over.'),
  'mou.terminated': event('PUBLIC', 'Mou', memorandum, 'A memorandum was ended before its time.'),
  'mou.proposed': event('OWN', 'Mou', partyToMemorandum, 'A draft of a memorandum was put before its parties.'),
  'mou.textChanged': event('OWN', 'Mou', partyToMemorandum, 'A memorandum that is not signed yet has another text.'),
  'mou.agreed': event(
    'OWN',
    'Mou',
    partyToMemorandum,
    'Every party accepted the same text of a memorandum or an amendment.',
  ),
  'mou.partlySigned': event(
    'OWN',
    'Mou',
    partyToMemorandum,
    'A party signed a memorandum or an amendment, and others have not.',
  ),
  'mou.reopened': event(
    'OWN',
    'Mou',
    partyToMemorandum,
    'The negotiation of a memorandum was opened again: signatures count no more.',
  ),
  'mou.abandoned': event('OWN', 'Mou', partyToMemorandum, 'A memorandum was given up before every party had signed.'),
  'mou.reviewBegun': event(
    'OWN',
    'Mou',
    partyToMemorandum,
    'The parties look at whether a memorandum should stay as it is.',
  ),
  'mou.reviewCompleted': event('OWN', 'Mou', partyToMemorandum, 'The review of a memorandum is over.'),
  'mou.amendmentProposed': event(
    'OWN',
    'Mou',
    partyToMemorandum,
    'An amendment of a memorandum was put before its parties.',
  ),
  'mou.amendmentWithdrawn': event(
    'OWN',
    'Mou',
    partyToMemorandum,
    'An amendment of a memorandum was taken off the table.',
  ),
  'mou.noticeGiven': event(
    'OWN',
    'Mou',
    partyToMemorandum,
    'A party gave notice: a memorandum ends before its time, or with its current term.',
  ),
  'mou.termBegun': event('OWN', 'Mou', partyToMemorandum, 'A memorandum renewed itself: another term has begun.'),
  'commitment.fulfilled': event(
    'OWN',
    'Commitment',
    { commitment: 'Commitment', mou: 'Mou', organisation: 'Organisation' },
    'A party showed that it has done what it promised in a memorandum.',
  ),

  'ballot.scheduled': event(
    'MEMBER',
    'Ballot',
    ballot,
    'A ballot was announced, or notice of a written one was given.',
  ),
  'ballot.opened': event('MEMBER', 'Ballot', ballot, 'A ballot takes votes.'),
  'ballot.closed': event('MEMBER', 'Ballot', ballot, 'A ballot takes no more votes.'),
  'ballot.published': event(
    'MEMBER',
    'Ballot',
    { ...ballot, outcome: 'code?' },
    'The result of a ballot is published. The outcome stands here if everybody may know it.',
  ),
  'ballot.annulled': event('MEMBER', 'Ballot', ballot, 'A published result was annulled.'),
  'ballot.voided': event('MEMBER', 'Ballot', ballot, 'The count of a ballot was declared void.'),

  'task.reminded': event(
    'OWN',
    'Task',
    {
      task: 'Task',
      kind: 'code',
      subject: 'id',
      organisation: 'Organisation?',
      role: 'code?',
      dueOn: 'date?',
      number: 'number',
    },
    'Somebody is reminded of a task: the organisation, or all officers with the role. Subject: what it is about.',
  ),
  'webhook.test': event(
    'OWN',
    'Webhook',
    { webhook: 'Webhook', organisation: 'Organisation' },
    'Somebody wants to see whether this webhook works. It comes whatever the webhook subscribes to.',
  ),
} as const satisfies Readonly<Record<string, EventDescription>>;
/** One of {@link EVENT_TYPES}, as payloads carry it: `publication.published`. */
export type EventType = keyof typeof EVENT_TYPES;

type ValueOf<Field extends string> = Field extends `${infer Certain}?`
  ? ValueOf<Certain> | null
  : Field extends 'number'
    ? number
    : string;
/** The data of an event of this type. */
export type EventData<Type extends EventType> = {
  readonly [Field in keyof (typeof EVENT_TYPES)[Type]['data']]: (typeof EVENT_TYPES)[Type]['data'][Field] extends string
    ? ValueOf<(typeof EVENT_TYPES)[Type]['data'][Field]>
    : never;
};
