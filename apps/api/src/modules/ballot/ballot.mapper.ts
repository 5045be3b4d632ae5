/** From a row to the model. What a reader may not see of it is left out by the resolvers of the fields. */
import { type IdentifiedType, idOf } from '../../core/ids/index.js';
import { Ballot } from './contract/ballot.model.js';
import type { BallotReadRow } from './persistence/ballot-read.repository.js';

export const toBallot = (row: BallotReadRow): Ballot =>
  Object.assign(new Ballot(), {
    id: idOf('Ballot', row.id),
    uuid: row.id,
    purpose: row.purpose,
    kind: row.kind,
    secret: row.secret,
    method: row.method,
    state: row.state,
    call: row.call,
    subjectId: row.subject_id === null ? null : idOf(row.subject_type as IdentifiedType, row.subject_id),
    agendaItemId: row.agenda_item_id === null ? null : idOf('AgendaItem', row.agenda_item_id),
    summitId: row.summit_id === null ? null : idOf('Summit', row.summit_id),
    succession: row.succession,
    noticeGivenAt: row.notice_given_at,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
    countedAt: row.counted_at,
    publishedAt: row.published_at,
    voidedAt: row.voided_at,
    moot: row.moot,
    version: row.version,
    row,
    facts: {
      state: row.state,
      purpose: row.purpose,
      organisationId: row.organisation_id,
      outcome: row.outcome,
      moot: row.moot,
      inQuestion: row.in_question,
    },
  });
