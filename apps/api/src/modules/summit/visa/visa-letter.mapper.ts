/** From a row to the model, and to what the workflow looks at. */
import { OPEN_VISA_LETTER_STATES } from '@kurultai/schema';
import { idOf } from '../../../core/ids/index.js';
import { dayIn } from '../../../core/zone/index.js';
import { VisaEvent, VisaLetter } from './contract/visa-letter.model.js';
import type { VisaLetterSubject } from './domain/visa-letter.workflow.js';
import type { VisaLetterRow } from './persistence/visa-letter.rows.js';

const COMING: readonly string[] = ['REGISTERED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT'];
const TAKING_PART: readonly string[] = ['DRAFT', 'SUBMITTED', 'CREDENTIALS_CHECK', 'ACCREDITED', 'AMENDED'];
const OVER: readonly string[] = ['CLOSED', 'MINUTES_ADOPTED', 'CANCELLED', 'POSTPONED'];

/** Until it is issued a letter follows the summit; then it says what it says. */
export const daysOf = (row: VisaLetterRow): { startsOn: string | null; endsOn: string | null; zone: string } =>
  row.live && isOpen(row)
    ? { startsOn: row.live.first_day, endsOn: row.live.last_day, zone: row.live.zone }
    : { startsOn: row.event_starts_on, endsOn: row.event_ends_on, zone: row.event_zone };

const isOpen = ({ state }: VisaLetterRow): boolean => (OPEN_VISA_LETTER_STATES as readonly string[]).includes(state);

/** What the workflow looks at. @param now the instant of the question */
export function subjectOf(row: VisaLetterRow, now: Date): VisaLetterSubject {
  const { startsOn, endsOn, zone } = daysOf(row);
  return {
    state: row.state,
    organisationId: row.organisation_id,
    personId: row.person_id,
    requestedBy: row.requested_by,
    completedBy: row.completed_by,
    handlerId: row.handler_id,
    approvedBy: row.approved_by,
    datesKnown: startsOn !== null && endsOn !== null,
    eventOver: (endsOn !== null && dayIn(zone, now) > endsOn) || OVER.includes(row.live?.summit_state ?? ''),
    coming: row.live
      ? COMING.includes(row.live.delegate_state) && TAKING_PART.includes(row.live.delegation_state)
      : true,
    dataHere: row.data_here,
    pdfHere: row.pdf_here,
    replacementAsked: row.replacement_asked,
  };
}

/** @param row a letter that the caller may read */
export function toVisaLetter(row: VisaLetterRow, now: Date): VisaLetter {
  const { startsOn, endsOn, zone } = daysOf(row);
  return Object.assign(new VisaLetter(), {
    id: idOf('VisaLetter', row.id),
    number: row.number,
    state: row.state,
    event: Object.assign(new VisaEvent(), {
      type: row.event_type,
      summitId: row.event_type === 'SUMMIT' && row.event_id !== null ? idOf('Summit', row.event_id) : null,
      startsOn,
      endsOn,
      zone,
      titles: row.event_title,
      places: row.event_place,
    }),
    delegateId: row.delegate_id === null ? null : idOf('Delegate', row.delegate_id),
    participant: row.participant,
    consulate: row.consulate,
    hasCaseHandler: row.handler_id !== null,
    requestedAt: row.requested_at,
    approvedAt: row.approved_at,
    issuedAt: row.issued_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    pdfSha256: row.pdf_sha256,
    purgeOn: row.purge_on,
    purgedAt: row.purged_at,
    replacesId: row.replaces_id === null ? null : idOf('VisaLetter', row.replaces_id),
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    version: row.version,
    subject: subjectOf(row, now),
    organisationUuid: row.organisation_id,
  });
}
