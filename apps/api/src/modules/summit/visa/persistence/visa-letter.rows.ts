/** The rows of visa letters, column by column. Sealed bytes are selected only where they are opened. */
import type { VisaEventType, VisaLetterState, VisaOutcome } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../../core/text/index.js';

/** What the person travels to, as the letter says it. */
export interface EventColumns {
  readonly event_type: VisaEventType;
  readonly event_id: string | null;
  readonly event_title: readonly LocalisedEntry[];
  readonly event_place: readonly LocalisedEntry[];
  readonly event_starts_on: string | null;
  readonly event_ends_on: string | null;
  readonly event_zone: string;
}

export interface VisaLetterRow extends EventColumns {
  readonly id: string;
  readonly organisation_id: string;
  readonly delegate_id: string | null;
  readonly person_id: string | null;
  readonly participant: string | null;
  readonly state: VisaLetterState;
  readonly consulate: string | null;
  readonly requested_by: string | null;
  readonly requested_at: Date;
  readonly completed_by: string | null;
  readonly handler_id: string | null;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly issued_at: Date | null;
  readonly number: string | null;
  readonly initials: string | null;
  readonly pdf_sha256: string | null;
  readonly purge_on: string | null;
  readonly purged_at: Date | null;
  readonly replaces_id: string | null;
  readonly ended_at: Date | null;
  readonly end_reason: string | null;
  readonly outcome: VisaOutcome | null;
  readonly outcome_on: string | null;
  readonly version: number;
  readonly data_here: boolean;
  readonly pdf_here: boolean;
  readonly replacement_asked: boolean;
  /** Of a delegate's letter: how it stands with the delegate and the summit today. */
  readonly live: LiveFacts | null;
}

/** What the guards ask of the summit and the delegate, as they are now. */
export interface LiveFacts {
  readonly summit_state: string;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly zone: string;
  readonly delegate_state: string;
  readonly delegation_state: string;
}

/** Columns of `visa_letter v`. */
export const VISA_LETTER_COLUMNS = `v.id, v.organisation_id, v.event_type, v.event_id, v.delegate_id, v.event_title,
  v.event_place, v.event_starts_on, v.event_ends_on, v.event_zone, v.person_id,
  coalesce((select p.name from person p where p.id = v.person_id), v.participant) as participant, v.state, v.consulate,
  v.requested_by, v.requested_at, v.completed_by, v.handler_id, v.approved_by, v.approved_at, v.issued_at, v.number,
  v.initials, v.pdf_sha256, v.purge_on, v.purged_at, v.replaces_id, v.ended_at, v.end_reason, v.outcome, v.outcome_on,
  v.version, v.passport_sealed is not null as data_here, v.pdf_sealed is not null as pdf_here,
  exists (select from visa_letter r where r.replaces_id = v.id
          and r.state in ('REQUESTED', 'DATA_COMPLETE', 'APPROVED', 'ISSUED')) as replacement_asked,
  (select jsonb_build_object('summit_state', s.state, 'first_day', s.first_day, 'last_day', s.last_day, 'zone', s.zone,
            'delegate_state', g.state, 'delegation_state', d.state)
   from delegate g join delegation d on d.id = g.delegation_id join summit s on s.id = g.summit_id
   where g.id = v.delegate_id) as live`;
