/** From rows of cases and appeals to models. Whoever may read one reads all of it. */
import { idOf } from '../../../core/ids/index.js';
import type { SanctionCaseSubject } from '../domain/sanction.workflow.js';
import { Appeal, SanctionCase } from './sanction.models.js';
import type { AppealRow, SanctionCaseRow } from './sanction.rows.js';

export const toSanctionCase = (row: SanctionCaseRow): SanctionCase =>
  Object.assign(new SanctionCase(), {
    id: idOf('SanctionCase', row.id),
    uuid: row.id,
    organisationUuid: row.organisationId,
    membershipUuid: row.membershipId,
    state: row.state,
    sought: row.sought,
    grounds: row.grounds,
    noticeOn: row.noticeOn,
    responseDue: row.responseDue,
    response: row.response,
    respondedAt: row.respondedAt,
    hearingOn: row.hearingOn,
    hearingRef: row.hearingRef,
    decidedOn: row.decidedOn,
    appealUntil: row.appealUntil,
    openedAt: row.openedAt,
    version: row.version,
    decisionUuid: row.decisionId,
    appealUuid: row.appealId,
    eventUuid: row.eventId,
  });

export const toAppeal = (row: AppealRow): Appeal =>
  Object.assign(new Appeal(), {
    id: idOf('Appeal', row.id),
    uuid: row.id,
    state: row.state,
    statement: row.statement,
    filedAt: row.filedAt,
    decidedAt: row.decidedAt,
    version: row.version,
    openedBy: row.openedBy,
    decisionUuid: row.decisionId,
  });

/** What the table of a case looks at. */
export const subjectOf = (
  found: Pick<
    SanctionCase,
    'state' | 'organisationUuid' | 'sought' | 'responseDue' | 'hearingOn' | 'eventUuid' | 'appealUntil' | 'appealUuid'
  >,
  today: string,
): SanctionCaseSubject => ({
  state: found.state,
  organisationId: found.organisationUuid,
  sought: found.sought,
  responseDue: found.responseDue,
  hearingOn: found.hearingOn,
  expelled: found.eventUuid !== null,
  appealUntil: found.appealUntil,
  appealed: found.appealUuid !== null,
  today,
});
