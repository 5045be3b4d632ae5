/** The rules of readiness, pure: what each looks at stands in its argument. */
import { type MandateRole, type ReadinessSeverity, VOTED_ITEM_KINDS } from '@kurultai/schema';
import type { IdentifiedType } from '../../../core/ids/index.js';
import { addDays } from '../../../core/zone/index.js';

/** One finding. Codes are stable names in capitals. */
export interface ReadinessFinding {
  readonly code: string;
  readonly severity: ReadinessSeverity;
  /** The finding in plain English, with what to do. No personal data. */
  readonly message: string;
  /** What it is about, when it is not the summit as a whole. */
  readonly subject?: { readonly type: IdentifiedType; readonly uuid: string };
}

const blocker = (code: string, message: string, subject?: ReadinessFinding['subject']): ReadinessFinding => ({
  code,
  severity: 'BLOCKER',
  message,
  ...(subject && { subject }),
});
const warning = (code: string, message: string, subject?: ReadinessFinding['subject']): ReadinessFinding => ({
  ...blocker(code, message, subject),
  severity: 'WARNING',
});

export interface Duty {
  readonly personId: string;
  readonly roles: readonly MandateRole[];
  readonly candidate: boolean;
}

/** Duties that nobody may lawfully hold. Separation is between persons: one may hold several roles, but not do both. */
export function dutyFindings(persons: readonly Duty[], applicationsWait: boolean): ReadinessFinding[] {
  const holding = (...roles: MandateRole[]) =>
    persons.filter(person => roles.some(role => person.roles.includes(role)));
  const [tellers, admins, officers] = [holding('RETURNING_OFFICER'), holding('ADMIN'), holding('OFFICER', 'ADMIN')];
  const neutral = tellers.filter(({ candidate }) => !candidate);
  const apart = (one: readonly Duty[], other: readonly Duty[]) =>
    one.some(first => other.some(second => first.personId !== second.personId));
  const found: ReadinessFinding[] = [];
  if (tellers.length === 0) {
    found.push(blocker('NO_RETURNING_OFFICER', 'Nobody is returning officer: grant the role to somebody.'));
  } else if (neutral.length === 0) {
    const message =
      'Every returning officer holds a mandate of an organisation that is voted on: find one from outside.';
    found.push(blocker('RETURNING_OFFICER_NOT_NEUTRAL', message));
  }
  if (admins.length === 0) {
    found.push(blocker('NO_ADMIN', 'Nobody is admin: no result can be published.'));
  } else if (neutral.length > 0 && !apart(neutral, admins)) {
    const message = 'Only one person could certify a count and publish its result: one person never does both.';
    found.push(blocker('CERTIFY_AND_PUBLISH_BY_ONE', message));
  }
  if (officers.length === 0) {
    found.push(blocker('NO_OFFICER', 'Nobody is officer: no credentials can be prepared.'));
  } else if (tellers.length > 0 && !apart(tellers, officers)) {
    const message = 'Only one person could prepare credentials and decide on them: one person never does both.';
    found.push(blocker('PREPARE_AND_ACCREDIT_BY_ONE', message));
  }
  if (holding('BOARD').length === 0) {
    const message = 'Nobody is on the board: no application can be screened.';
    found.push(applicationsWait ? blocker('NO_BOARD', message) : warning('NO_BOARD', message));
  }
  return found;
}

export interface RecordToCheck {
  readonly state: string;
  readonly online: boolean;
  readonly today: string;
  readonly firstDay: string | null;
  readonly placeKnown: boolean;
  readonly registrationClosesOn: string | null;
  readonly noticeDays: number | null;
}

/** What the record of the summit itself lacks, and whether its notice was missed. */
export function recordFindings(summit: RecordToCheck): ReadinessFinding[] {
  const { state, online, today, firstDay, placeKnown, registrationClosesOn, noticeDays } = summit;
  const unannounced = state === 'DRAFT' || state === 'POSTPONED';
  const found: ReadinessFinding[] = [];
  if (noticeDays === null) found.push(blocker('RULE_SET_MISSING', 'It has no rule set: choose one.'));
  if (!online && !placeKnown) found.push(blocker('PLACE_MISSING', 'It has no place: name one, or hold it online.'));
  if (firstDay === null) found.push(blocker('DATES_MISSING', 'Its days are not known: set them.'));
  if (unannounced && firstDay !== null && noticeDays !== null) {
    const last = addDays(firstDay, -noticeDays);
    if (last < today) {
      const message = `It had to be announced by ${last}: postpone it, or change its days.`;
      found.push(blocker('ANNOUNCEMENT_NOTICE_MISSED', message));
    } else {
      found.push(warning('NOT_ANNOUNCED', `It is not announced. The last day for it is ${last}.`));
    }
  }
  if (state === 'ANNOUNCED' && firstDay !== null && firstDay <= today) {
    found.push(blocker('REGISTRATION_NEVER_OPENED', 'Its first day has come, and registration was never opened.'));
  }
  if (state === 'REGISTRATION_OPEN' && registrationClosesOn !== null && registrationClosesOn < today) {
    const message = 'The last day of registration has passed: close it, so that credentials can be reported.';
    found.push(warning('REGISTRATION_NOT_CLOSED', message));
  }
  return found;
}

export interface ItemToCheck {
  readonly id: string;
  readonly kind: string;
  readonly ballotId: string | null;
  readonly circulatedOn: string | null;
  readonly applicant: string | null;
  readonly applicantRegistered: boolean;
}

export interface NoticeRules {
  readonly today: string;
  readonly firstDay: string | null;
  /** Days before the vote on which the documents must have been circulated. */
  readonly noticeDays: number;
  readonly applicantPresent: boolean;
}

const VOTED: ReadonlySet<string> = new Set(VOTED_ITEM_KINDS);

/** What is missing for the items that are put to the vote. */
export function itemFindings(items: readonly ItemToCheck[], rules: NoticeRules): ReadinessFinding[] {
  if (items.length === 0) return [warning('AGENDA_EMPTY', 'Nothing is on the agenda.')];
  return items.filter(({ kind }) => VOTED.has(kind)).flatMap(item => votedFindings(item, rules));
}

function votedFindings(item: ItemToCheck, rules: NoticeRules): ReadinessFinding[] {
  const { today, firstDay, noticeDays, applicantPresent } = rules;
  const subject = { type: 'AgendaItem', uuid: item.id } as const;
  const found: ReadinessFinding[] = [];
  if (item.ballotId === null) {
    found.push(blocker('ITEM_WITHOUT_BALLOT', 'An item is to be voted on and has no ballot: prepare one.', subject));
  }
  // A question about the agenda itself has no documents: it is put when it comes up.
  if (firstDay !== null && item.kind !== 'PROCEDURE') {
    const last = addDays(firstDay, -noticeDays);
    if ((item.circulatedOn ?? today) > last) {
      const message = `The documents of an item had to be circulated by ${last}, and were not: a vote on it could be contested.`;
      found.push(blocker('DOCUMENTS_NOTICE_MISSED', message, subject));
    } else if (item.circulatedOn === null) {
      const message = `The documents of an item are not circulated. The last day for it is ${last}.`;
      found.push(warning('DOCUMENTS_NOT_CIRCULATED', message, subject));
    }
  }
  if (applicantPresent && item.applicant !== null && !item.applicantRegistered) {
    const message = 'An applicant is voted on, must be there, and has no delegation.';
    found.push(blocker('APPLICANT_WITHOUT_DELEGATION', message, { type: 'Organisation', uuid: item.applicant }));
  }
  return found;
}

export interface DelegationToCheck {
  readonly id: string;
  readonly state: string;
  readonly capacity: string;
  readonly casts: boolean;
}

const UNDECIDED: ReadonlySet<string> = new Set(['SUBMITTED', 'CREDENTIALS_CHECK', 'AMENDED']);

/** Delegations that would stand at the door. @param late whether registration is over, so that nothing is early any more */
export function delegationFindings(
  delegations: readonly DelegationToCheck[],
  { late, reported }: { late: boolean; reported: boolean },
): ReadinessFinding[] {
  const found = delegations.flatMap(({ id, state, capacity, casts }): ReadinessFinding[] => {
    const subject = { type: 'Delegation', uuid: id } as const;
    const grave = late ? blocker : warning;
    return [
      ...(UNDECIDED.has(state)
        ? [
            grave(
              'DELEGATION_WITHOUT_CREDENTIALS',
              'A delegation is handed in, and its credentials are not decided.',
              subject,
            ),
          ]
        : []),
      ...(state === 'DRAFT'
        ? [warning('DELEGATION_NOT_SUBMITTED', 'A delegation was begun and not handed in.', subject)]
        : []),
      ...(capacity === 'VOTING' && state !== 'REJECTED' && !casts
        ? [warning('NOBODY_CASTS_THE_VOTE', 'A delegation has a vote, and names no person who may cast it.', subject)]
        : []),
    ];
  });
  if (late && !reported) {
    found.push(blocker('CREDENTIALS_NOT_REPORTED', 'The returning officer has not reported on the credentials.'));
  }
  return found;
}
