/** The conditions in the life of a summit. */
import type { Actor } from '../../../core/access/index.js';
import type { Guard } from '../../../core/workflow/index.js';
import { daysBetween } from '../../../core/zone/index.js';
import type { SummitSubject } from './summit-subject.js';

type SummitGuard = Guard<SummitSubject, Actor>;

export const ruleSetChosen: SummitGuard = {
  code: 'RULE_SET_MISSING',
  message: 'Choose the rule set under which it is held.',
  holds: ({ noticeDays }) => noticeDays !== null,
};

export const placeKnown: SummitGuard = {
  code: 'PLACE_MISSING',
  message: 'Say where it takes place, or that it is online.',
  holds: ({ form, placeId }) => form === 'ONLINE' || placeId !== null,
};

export const datesKnown: SummitGuard = {
  code: 'DATES_MISSING',
  message: 'Give its first and last day.',
  holds: ({ firstDay }) => firstDay !== null,
};

/** Says nothing as long as rule set or dates are missing: those are guards of their own. */
export const noticeGiven: SummitGuard = {
  code: 'NOTICE_TOO_SHORT',
  message: 'There are fewer days until its first day than the rule set demands between announcement and summit.',
  holds: ({ firstDay, noticeDays, today }) =>
    firstDay === null || noticeDays === null || daysBetween(today, firstDay) >= noticeDays,
};

export const windowBegun: SummitGuard = {
  code: 'REGISTRATION_NOT_YET',
  message: 'The registration window has not begun.',
  holds: ({ registrationOpensOn, today }) => registrationOpensOn === null || registrationOpensOn <= today,
};

export const windowNotOver: SummitGuard = {
  code: 'REGISTRATION_OVER',
  message: 'The last day of registration has passed.',
  holds: ({ registrationClosesOn, today }) => registrationClosesOn === null || registrationClosesOn >= today,
};

export const delegationsDecided: SummitGuard = {
  code: 'DELEGATIONS_UNDECIDED',
  message: 'Decide first on every delegation that was handed in.',
  holds: ({ undecidedDelegations }) => undecidedDelegations === 0,
};

export const credentialsReported: SummitGuard = {
  code: 'CREDENTIALS_NOT_REPORTED',
  message: 'The returning officer has not reported on the credentials.',
  holds: subject => subject.credentialsReported,
};

export const firstDayReached: SummitGuard = {
  code: 'FIRST_DAY_NOT_REACHED',
  message: 'Its first day has not come.',
  holds: ({ firstDay, today }) => firstDay !== null && firstDay <= today,
};

export const noOpenBallot: SummitGuard = {
  code: 'BALLOT_OPEN',
  message: 'Close its open ballot first.',
  holds: ({ ballotOpen }) => !ballotOpen,
};

/** Whether nothing on the agenda changes any more. */
export const frozen = ({ frozenFrom, today }: Pick<SummitSubject, 'frozenFrom' | 'today'>): boolean =>
  frozenFrom !== null && frozenFrom <= today;

export const agendaOpen: SummitGuard = {
  code: 'AGENDA_FROZEN',
  message: 'The agenda is frozen: a late item needs an adopted motion.',
  holds: subject => !frozen(subject),
};

export const agendaFrozen: SummitGuard = {
  code: 'AGENDA_NOT_FROZEN',
  message: 'The agenda is not frozen yet: add the item as usual.',
  holds: frozen,
};

export const invited: SummitGuard = {
  code: 'NOT_INVITED',
  message: 'Only members and applicants register themselves; the secretariat registers guests.',
  holds: ({ own }) => own !== null && own.capacity !== 'GUEST',
};

export const notRegistered: SummitGuard = {
  code: 'ALREADY_REGISTERED',
  message: 'The organisation has a delegation at this summit.',
  holds: ({ own }) => own === null || !own.registered,
};
