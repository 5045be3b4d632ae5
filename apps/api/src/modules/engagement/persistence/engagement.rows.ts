/** Rows of the tables of this module, as the statements select them. */
import type { CountQualifier, EngagementKind, EngagementRole, EngagementState, Provenance } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface EngagementRow {
  readonly id: string;
  readonly kind: EngagementKind;
  readonly state: EngagementState;
  readonly title: LocalisedEntry[];
  readonly summary: LocalisedEntry[];
  readonly outcome: LocalisedEntry[];
  readonly host_id: string | null;
  readonly place_id: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly period_note: string | null;
  readonly zone: string | null;
  readonly attendance: number | null;
  readonly attendance_qualifier: CountQualifier | null;
  readonly attendance_note: string | null;
  readonly part_of_id: string | null;
  readonly origin_id: string | null;
  readonly public: boolean;
  readonly end_reason: string | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly recorded_by_organisation_id: string | null;
  readonly version: number;
  readonly updated_at: Date;
  readonly participants: readonly { organisation_id: string; role: EngagementRole }[];
  readonly programme_ids: readonly string[];
  readonly part_ids: readonly string[];
  readonly meetings: readonly MeetingColumns[];
  /** Whether the host, a participant or somebody who was met is at risk: then the title alone would tell of it. */
  readonly at_risk: boolean;
}

export interface MeetingColumns {
  readonly id: string;
  readonly organisation_id: string | null;
  readonly subject: LocalisedEntry[];
  readonly outcome: LocalisedEntry[];
  readonly topics: string[];
  readonly held_on: string | null;
}

/** What an engagement says: columns of `engagement e`, with what stands under it. */
export const ENGAGEMENT_CONTENT = `e.id, e.kind, e.state, e.title, e.summary, e.outcome, e.host_id, e.place_id, e.starts_on,
  e.ends_on, e.period_note, e.zone, e.attendance, e.attendance_qualifier, e.attendance_note, e.part_of_id, e.origin_id,
  e.public, e.end_reason, e.provenance, e.source, e.recorded_by_organisation_id, e.version, e.updated_at,
  (select coalesce(jsonb_agg(jsonb_build_object('organisation_id', p.organisation_id, 'role', p.role) order by p.position), '[]')
   from engagement_participant p where p.engagement_id = e.id) as participants,
  array(select g.programme_id from engagement_programme g where g.engagement_id = e.id order by g.position) as programme_ids,
  array(select c.id from engagement c where c.part_of_id = e.id order by c.starts_on, c.id limit 50) as part_ids,
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'organisation_id', m.organisation_id, 'subject', m.subject,
     'outcome', m.outcome, 'topics', m.topics, 'held_on', m.held_on) order by m.position), '[]')
   from engagement_meeting m where m.engagement_id = e.id) as meetings`;

/** Whether anybody of `engagement e` is at risk. */
export const AT_RISK = `exists (
  select from organisation o where o.sensitivity = 'AT_RISK' and o.id in (
    select e.host_id
    union all select p.organisation_id from engagement_participant p where p.engagement_id = e.id
    union all select m.organisation_id from engagement_meeting m where m.engagement_id = e.id))`;

/** The same, with what the policy looks at. */
export const ENGAGEMENT_COLUMNS = `${ENGAGEMENT_CONTENT}, ${AT_RISK} as at_risk`;
