// The vocabulary of summits: the meeting, its agenda, and who comes.

/** Whether a summit is one of the series. */
export const SUMMIT_KINDS = {
  ORDINARY: 'A summit of the series, at whatever interval the network meets.',
  EXTRAORDINARY: 'Called for a question that does not wait for the next one.',
} as const;
/** One of {@link SUMMIT_KINDS}. */
export type SummitKind = keyof typeof SUMMIT_KINDS;

/** How one takes part in a summit. */
export const SUMMIT_FORMS = {
  IN_PERSON: 'In one place.',
  ONLINE: 'Over the network only; it has no place.',
  HYBRID: 'In one place, and over the network.',
} as const;
/** One of {@link SUMMIT_FORMS}. */
export type SummitForm = keyof typeof SUMMIT_FORMS;

/** Where a summit stands. */
export const SUMMIT_STATES = {
  DRAFT: 'Being prepared; only the secretariat sees it.',
  ANNOUNCED: 'Announced, with its rule set frozen. Registration has not begun.',
  REGISTRATION_OPEN: 'Organisations register their delegations.',
  REGISTRATION_CLOSED: 'No more registrations; credentials are checked.',
  IN_SESSION: 'It takes place.',
  CLOSED: 'It is over.',
  MINUTES_ADOPTED: 'It is over, and its minutes were adopted.',
  CANCELLED: 'It will not take place.',
  POSTPONED: 'Put off to other dates; it will be announced again.',
} as const;
/** One of {@link SUMMIT_STATES}. */
export type SummitState = keyof typeof SUMMIT_STATES;

/** What a session of a summit is. */
export const SESSION_KINDS = {
  PLENARY: 'All take part.',
  WORKSHOP: 'A smaller group works on a topic.',
  ADMISSIONS: 'Applications are put to the vote.',
  ELECTION: 'Somebody is elected.',
} as const;
/** One of {@link SESSION_KINDS}. */
export type SessionKind = keyof typeof SESSION_KINDS;

/** What an item of an agenda is. */
export const AGENDA_ITEM_KINDS = {
  INFORMATION: 'A report or a talk; nothing is decided.',
  DISCUSSION: 'A question to talk about; nothing is decided.',
  ADMISSION: 'An application is put to the vote.',
  RATIFICATION: 'A provisional admission is put to the vote.',
  CATEGORY_CHANGE: 'A move to another category is put to the vote.',
  EXPULSION: 'The exclusion of a member is put to the vote.',
  APPEAL: 'An appeal of an excluded member is put to the vote.',
  RULES_CHANGE: 'Another rule set is put to the vote.',
  ELECTION: 'Somebody is elected.',
  MOTION: 'Any other question is put to the vote.',
  PROCEDURE: 'A question about the agenda itself. The only kind that a frozen agenda takes without a motion.',
} as const;
/** One of {@link AGENDA_ITEM_KINDS}. */
export type AgendaItemKind = keyof typeof AGENDA_ITEM_KINDS;

/** The items on which a ballot is held. */
export const VOTED_ITEM_KINDS = [
  'ADMISSION',
  'RATIFICATION',
  'CATEGORY_CHANGE',
  'EXPULSION',
  'APPEAL',
  'RULES_CHANGE',
  'ELECTION',
  'MOTION',
  'PROCEDURE',
] as const satisfies readonly AgendaItemKind[];

/** Where an item of an agenda stands. */
export const AGENDA_ITEM_STATES = {
  PLANNED: 'It is on the agenda.',
  REACHED: 'The meeting has come to it: its ballot may be opened.',
  DONE: 'The meeting has finished with it.',
  POSTPONED: 'The meeting put it off; it may be put on the agenda again.',
} as const;
/** One of {@link AGENDA_ITEM_STATES}. */
export type AgendaItemState = keyof typeof AGENDA_ITEM_STATES;

/** As what an organisation takes part in a summit. */
export const DELEGATION_CAPACITIES = {
  VOTING: 'A member with a vote.',
  NON_VOTING: 'A member without a vote.',
  APPLICANT: 'An organisation with an open application.',
  GUEST: 'Any other organisation that was let in.',
} as const;
/** One of {@link DELEGATION_CAPACITIES}. */
export type DelegationCapacity = keyof typeof DELEGATION_CAPACITIES;

/** Where a delegation stands. */
export const DELEGATION_STATES = {
  DRAFT: 'Its organisation is putting it together.',
  SUBMITTED: 'Handed in.',
  CREDENTIALS_CHECK: 'An officer has prepared it; the returning officer decides.',
  ACCREDITED: 'It takes part.',
  REJECTED: 'The credentials were not accepted, for a reason that is given.',
  AMENDED: 'Changed after its accreditation or rejection; it will be checked again.',
  WITHDRAWN: 'Its organisation took it back.',
} as const;
/** One of {@link DELEGATION_STATES}. */
export type DelegationState = keyof typeof DELEGATION_STATES;

/** What a delegate is in the delegation. */
export const DELEGATE_ROLES = {
  HEAD: 'Leads the delegation, and casts the vote where no voting delegate is named. One of each delegation.',
  VOTING_DELEGATE: 'Casts the vote. At most one of each delegation.',
  ALTERNATE: 'Casts the vote when the voting delegate cannot; in the order of the list.',
  DELEGATE: 'Takes part without casting the vote.',
  SPEAKER: 'Speaks in the programme, and is named in it publicly.',
} as const;
/** One of {@link DELEGATE_ROLES}. */
export type DelegateRole = keyof typeof DELEGATE_ROLES;

/** The delegates who may cast the vote of their organisation. */
export const CASTING_ROLES = ['HEAD', 'VOTING_DELEGATE', 'ALTERNATE'] as const satisfies readonly DelegateRole[];

/** Where a delegate stands. */
export const DELEGATE_STATES = {
  INVITED: 'Named by the organisation; has not answered.',
  REGISTERED: 'Will come, and has given what is needed for it.',
  CONFIRMED: 'The secretariat has confirmed the place.',
  CHECKED_IN: 'Is present.',
  CHECKED_OUT: 'Was present and has left.',
  ATTENDED: 'The summit is over; was present at some time.',
  NO_SHOW: 'The summit is over; was never present.',
  CANCELLED: 'Will not come.',
} as const;
/** One of {@link DELEGATE_STATES}. */
export type DelegateState = keyof typeof DELEGATE_STATES;

/** How it is known that a delegate is present. */
export const PRESENCE_SOURCES = {
  DESK: 'Recorded at the desk.',
  CODE: 'By the personal code of the delegate.',
  SELF: 'By the delegate, signed in.',
  ONLINE: 'By the delegate, signed in, taking part over the network.',
} as const;
/** One of {@link PRESENCE_SOURCES}. */
export type PresenceSource = keyof typeof PRESENCE_SOURCES;

/** What ended a presence. A lost connection never does. */
export const PRESENCE_ENDS = {
  DESK: 'Checked out at the desk.',
  SELF: 'Checked out by the delegate.',
  CLOSE: 'The summit was closed.',
} as const;
/** One of {@link PRESENCE_ENDS}. */
export type PresenceEnd = keyof typeof PRESENCE_ENDS;

/** How bad a finding about the readiness of a summit is. */
export const READINESS_SEVERITIES = {
  BLOCKER: 'The day fails, or a decision of it would not be valid.',
  WARNING: 'Something will be missing; the day can go on.',
} as const;
/** One of {@link READINESS_SEVERITIES}. */
export type ReadinessSeverity = keyof typeof READINESS_SEVERITIES;
