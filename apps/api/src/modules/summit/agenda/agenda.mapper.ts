/** From rows of an agenda to models. */
import { ID_PREFIXES, idOf, type IdentifiedType } from '../../../core/ids/index.js';
import { AgendaItem, SummitSession } from './agenda.models.js';
import type { AgendaItemRow, SessionRow } from './agenda.rows.js';

export const toSession = (row: SessionRow): SummitSession =>
  Object.assign(new SummitSession(), {
    id: idOf('SummitSession', row.id),
    uuid: row.id,
    summitUuid: row.summit_id,
    position: row.position,
    kind: row.kind,
    titles: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    room: row.room,
    version: row.version,
  });

/** @param row an item that the reader may read */
export const toAgendaItem = (row: AgendaItemRow): AgendaItem =>
  Object.assign(new AgendaItem(), {
    id: idOf('AgendaItem', row.id),
    uuid: row.id,
    summitUuid: row.summit_id,
    sessionUuid: row.session_id,
    position: row.position,
    kind: row.kind,
    titles: row.title,
    state: row.state,
    subjectId:
      isIdentified(row.subject_type) && row.subject_id !== null ? idOf(row.subject_type, row.subject_id) : null,
    ballotId: row.ballot_id === null ? null : idOf('Ballot', row.ballot_id),
    lateDecisionId: row.late_decision_id === null ? null : idOf('Decision', row.late_decision_id),
    reachedAt: row.reached_at,
    doneAt: row.done_at,
    version: row.version,
    row,
  });

const isIdentified = (type: string | null): type is IdentifiedType => type !== null && Object.hasOwn(ID_PREFIXES, type);
