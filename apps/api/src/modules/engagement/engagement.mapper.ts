/** From rows to models. The one place where rows become public. */
import type { Actor } from '../../core/access/index.js';
import { impreciseDate } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { Engagement, EngagementMeeting, EngagementParticipant } from './contract/engagement.model.js';
import { seesOutcome } from './domain/engagement.policy.js';
import type { EngagementSubject } from './domain/engagement.workflow.js';
import type { EngagementRow } from './persistence/engagement.rows.js';

/** What the workflow and the policy look at. */
export const subjectOf = (row: EngagementRow): EngagementSubject => ({
  state: row.state,
  hostId: row.present_host_id,
  recorderId: row.present_recorder_id,
  participantIds: row.present_participant_ids,
  public: row.public,
  atRisk: row.at_risk,
  dated: row.starts_on !== null,
});

/** @param row an engagement that the actor may read */
export function toEngagement(actor: Actor, row: EngagementRow): Engagement {
  const subject = subjectOf(row);
  const inside = seesOutcome(actor, subject);
  return Object.assign(new Engagement(), {
    id: idOf('Engagement', row.id),
    uuid: row.id,
    kind: row.kind,
    state: row.state,
    titles: row.title,
    summaries: row.summary,
    outcomes: inside ? row.outcome : [],
    startsOn: impreciseDate(row.starts_on),
    endsOn: impreciseDate(row.ends_on),
    periodNote: row.period_note,
    zone: row.zone,
    attendance: row.attendance,
    attendanceQualifier: row.attendance_qualifier,
    attendanceNote: row.attendance_note,
    isPublic: row.public,
    endReason: inside ? row.end_reason : null,
    originId: row.origin_id,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    updatedAt: row.updated_at,
    participants: row.participants.map(({ organisation_id, role }) =>
      Object.assign(new EngagementParticipant(), { role, organisationUuid: organisation_id }),
    ),
    meetings: row.meetings.map(meeting =>
      Object.assign(new EngagementMeeting(), {
        heldOn: impreciseDate(meeting.held_on),
        topics: meeting.topics,
        subjects: meeting.subject,
        outcomes: inside ? meeting.outcome : [],
        organisationUuid: meeting.organisation_id,
      }),
    ),
    subject,
    row,
  });
}
