/** Rows of sanction cases and appeals, as the statements select them. */
import type { AppealState, Provenance, SanctionCaseState, SanctionMeasure } from '@kurultai/schema';

export interface SanctionCaseRow {
  readonly id: string;
  readonly membershipId: string;
  readonly organisationId: string;
  readonly state: SanctionCaseState;
  readonly sought: SanctionMeasure;
  readonly grounds: string;
  readonly openedBy: string | null;
  readonly openedAt: Date;
  readonly noticeOn: string;
  readonly responseDue: string;
  readonly response: string | null;
  readonly respondedAt: Date | null;
  readonly hearingOn: string | null;
  readonly hearingRef: string | null;
  readonly decisionId: string | null;
  readonly decidedOn: string | null;
  readonly appealUntil: string | null;
  readonly eventId: string | null;
  readonly ruleSetId: string;
  readonly provenance: Provenance;
  readonly version: number;
  readonly appealId: string | null;
}

export interface AppealRow {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly state: AppealState;
  readonly statement: string;
  readonly filedAt: Date;
  readonly decisionId: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
  /** Who gave the notice. */
  readonly openedBy: string | null;
}

/** The columns of a case under the alias `c`, of its membership under `m`. */
export const CASE_COLUMNS = `
  c.id, c.membership_id as "membershipId", m.organisation_id as "organisationId", c.state, c.sought, c.grounds,
  c.opened_by as "openedBy", c.opened_at as "openedAt", to_char(c.notice_on, 'YYYY-MM-DD') as "noticeOn",
  to_char(c.response_due, 'YYYY-MM-DD') as "responseDue", c.response, c.responded_at as "respondedAt",
  to_char(c.hearing_on, 'YYYY-MM-DD') as "hearingOn", c.hearing_ref as "hearingRef", c.decision_id as "decisionId",
  to_char(c.decided_on, 'YYYY-MM-DD') as "decidedOn", to_char(c.appeal_until, 'YYYY-MM-DD') as "appealUntil",
  c.event_id as "eventId", c.rule_set_id as "ruleSetId", c.provenance, c.version,
  (select a.id from appeal a where a.case_id = c.id) as "appealId"`;
export const CASE_SOURCE = `sanction_case c join membership m on m.id = c.membership_id`;

/** The columns of an appeal under the alias `a`. */
export const APPEAL_COLUMNS = `
  a.id, a.case_id as "caseId", m.organisation_id as "organisationId", a.state, a.statement, a.filed_at as "filedAt",
  a.decision_id as "decisionId", a.decided_at as "decidedAt", a.version, c.opened_by as "openedBy"`;
export const APPEAL_SOURCE = `appeal a join sanction_case c on c.id = a.case_id join membership m on m.id = c.membership_id`;
