/** The conditions of acts on memoranda. */
import type { Actor } from '../../../core/access/index.js';
import type { Guard } from '../../../core/workflow/index.js';
import { effectOf, isEffective, type MouSubject, unaccepted } from './mou-subject.js';

const guard = (code: string, message: string, holds: (subject: MouSubject) => boolean): Guard<MouSubject, Actor> => ({
  ...{ code, message, holds },
});

/** A condition on the text on the table. Where there is none, because it has effect as it is, NO_AMENDMENT says so. */
const onTable = (code: string, message: string, holds: (subject: MouSubject) => boolean) =>
  guard(code, message, subject => (isEffective(subject.state) && !subject.amending) || holds(subject));

export const textThere = guard('TEXT_MISSING', 'It has no text yet.', ({ hasText }) => hasText);

export const authenticTextThere = onTable(
  'AUTHENTIC_TEXT_MISSING',
  'None of its texts is said to be one that counts.',
  ({ hasAuthenticText }) => hasAuthenticText,
);

export const textCurrent = onTable(
  'TEXT_SUPERSEDED',
  'This is not the text on the table. Read `textHash` again.',
  subject => subject.textCurrent,
);

export const notAccepted = onTable(
  'ALREADY_ACCEPTED',
  'This party has accepted the text.',
  ({ party, accepted }) => party === null || !accepted.includes(party),
);

export const notSigned = onTable(
  'ALREADY_SIGNED',
  'This party has signed.',
  ({ party, signed }) => party === null || !signed.includes(party),
);

export const acceptedByAll = onTable(
  'TEXT_NOT_ACCEPTED',
  'Some parties have not accepted this text.',
  subject => unaccepted(subject).length === 0,
);

export const mandateValid = guard(
  'MANDATE_NOT_VALID',
  'The signatory had no mandate as legal signatory of this party on that day.',
  subject => subject.mandateValid,
);

export const endsAfterEffect = onTable(
  'END_BEFORE_EFFECT',
  'It would end before it has effect. Agree on another day.',
  subject => {
    const { endsOn, inForceOn, lastDay, lastDayOnTable } = subject;
    const effect = effectOf(subject);
    if (inForceOn === null) return endsOn === null || endsOn > effect;
    // An amendment has effect before the end that it takes the place of, and before its own.
    const inTime = [lastDay, lastDayOnTable].every(day => day === null || effect <= day);
    return inTime && (endsOn === null || endsOn > inForceOn);
  },
);

export const amendmentThere = guard(
  'NO_AMENDMENT',
  'No amendment is on the table.',
  ({ state, amending }) => !isEffective(state) || amending,
);

export const noAmendment = guard('AMENDMENT_PENDING', 'An amendment is on the table.', ({ amending }) => !amending);

export const noSuccessor = guard(
  'SUCCESSOR_EXISTS',
  'Another memorandum is there to take its place.',
  ({ hasSuccessor }) => !hasSuccessor,
);

export const tacit = guard('NOT_TACIT', 'It does not renew itself.', ({ renewal }) => renewal === 'TACIT');

export const inNotice = guard(
  'NOTICE_TOO_LATE',
  'The last day for a notice in the current term has passed, or it is not known to the day.',
  ({ renewal, noticeBy, today }) => renewal !== 'TACIT' || (noticeBy !== null && today <= noticeBy),
);

export const renewalNotDeclined = guard(
  'NOTICE_GIVEN',
  'Notice was given: it ends with its current term.',
  ({ nonRenewalGiven }) => !nonRenewalGiven,
);

export const notTerminated = guard(
  'TERMINATION_GIVEN',
  'Notice of its termination was given.',
  ({ terminationGiven }) => !terminationGiven,
);

export const notFromPapers = guard(
  'RECORDED_FROM_PAPERS',
  'It was entered from papers: draft a successor.',
  ({ papers }) => !papers,
);

export const fromPapers = guard(
  'NOT_FROM_PAPERS',
  'It was agreed here: what it says changes by an amendment.',
  ({ papers }) => papers,
);

export const notCorrected = guard(
  'ALREADY_CORRECTED',
  'A later record puts this one right: see `correctedBy`.',
  ({ corrected }) => !corrected,
);

export const notActedOn = guard(
  'ACTED_UPON',
  'Notice was given or a review made on this record: it stays.',
  ({ acted }) => !acted,
);
