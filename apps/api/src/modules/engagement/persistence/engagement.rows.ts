/** Rows of the tables of this module, as the statements select them. */
import type { CountQualifier, EngagementKind, EngagementRole, EngagementState, Provenance } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { organisationFamily } from '../../organisation/index.js';

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
  /** Host, recorder and participants as they are now: a duplicate is what it was merged into. */
  readonly present_host_id: string | null;
  readonly present_recorder_id: string | null;
  readonly present_participant_ids: readonly string[];
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

/** Whether anybody of an engagement is at risk, by itself or by what it was merged into. @param e the alias of its row */
export const atRisk = (e: string): string => `exists (
  select from organisation named join organisation o on o.id = coalesce(named.merged_into_id, named.id)
  where 'AT_RISK' in (named.sensitivity, o.sensitivity) and named.id in (
    select ${e}.host_id
    union all select p.organisation_id from engagement_participant p where p.engagement_id = ${e}.id
    union all select m.organisation_id from engagement_meeting m where m.engagement_id = ${e}.id))`;

/** The policy of engagement.policy.ts as a condition. @param e the alias of the row @param all whether everything is readable @param own the own organisation */
export const readable = (e: string, all: string, own: string): string => `(${all} or (${e}.public and not ${atRisk(e)})
  or ${e}.host_id in ${organisationFamily(own)} or ${e}.recorded_by_organisation_id in ${organisationFamily(own)}
  or exists (select from engagement_participant p
    where p.engagement_id = ${e}.id and p.organisation_id in ${organisationFamily(own)}))`;

const present = (id: string): string =>
  `(select coalesce(o.merged_into_id, o.id) from organisation o where o.id = ${id})`;

/** The same, with what the policy looks at. */
export const ENGAGEMENT_COLUMNS = `${ENGAGEMENT_CONTENT}, ${atRisk('e')} as at_risk,
  ${present('e.host_id')} as present_host_id, ${present('e.recorded_by_organisation_id')} as present_recorder_id,
  array(select ${present('p.organisation_id')} from engagement_participant p
    where p.engagement_id = e.id order by p.position) as present_participant_ids`;
