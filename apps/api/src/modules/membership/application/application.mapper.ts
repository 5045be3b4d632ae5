/** From a row to the model, with what the reader may not see taken out. The one place where rows become public. */
import { MEMBER_STATUSES } from '@kurultai/schema';
import { type Actor, redact, sees } from '../../../core/access/index.js';
import { idOf } from '../../../core/ids/index.js';
import { Application } from './contract/application.model.js';
import type { ApplicationFacts } from './domain/application-facts.js';
import { type ApplicationFootprint, readerOf } from './domain/application.policy.js';
import { secondsOf } from './domain/handling-clock.js';
import type { ApplicationRow } from './persistence/application.rows.js';

const DAY_SECONDS = 24 * 3600;

/** What the policy looks at. */
export const footprintOf = (row: ApplicationRow): ApplicationFootprint => ({
  organisationId: row.current_id,
  state: row.state,
  circulated: row.circulated_at !== null,
  atRisk: row.at_risk,
  endorserIds: row.endorser_ids,
});

/** @returns undefined when the actor may not know that there is such an application */
export function toApplication(actor: Actor, row: ApplicationRow, now: Date): Application | undefined {
  const audience = readerOf(actor, footprintOf(row));
  if (audience === undefined) return undefined;
  const model = Object.assign(new Application(), {
    id: idOf('Application', row.id),
    uuid: row.id,
    organisationUuid: row.current_id,
    ruleSetUuid: row.rule_set_id,
    decisionUuid: row.decision_id,
    provisionalDecisionUuid: row.provisional_decision_id,
    kind: row.kind,
    state: row.state,
    stands: row.state,
    categoryRequested: row.category_requested,
    circulatedAt: row.circulated_at,
    circulated: row.circulated_at !== null,
    targetSummitId: row.target_summit_id === null ? null : idOf('Summit', row.target_summit_id),
    targetSummitStartsOn: row.target_summit_starts_on,
    answers: [...row.answers],
    statutesAcceptedAt: row.statutes_accepted_at,
    receiptNumber: row.receipt_number,
    submittedAt: row.submitted_at,
    late: row.submitted_late,
    handledDays: Math.floor(secondsOf(row, now) / DAY_SECONDS),
    insistedAt: row.insisted_at,
    barredUntil: row.barred_until,
    duesAwaited: row.dues_awaited,
    closedAt: row.closed_at,
    createdAt: row.created_at,
    version: row.version,
    provenance: row.provenance,
    source: row.source,
    originId: sees(audience, 'MEMBER') ? row.origin_id : null,
    audience,
  });
  return redact(model, audience);
}

/** What the modules above see. */
export const toFacts = (row: ApplicationRow): ApplicationFacts => ({
  id: row.id,
  organisationId: row.current_id,
  kind: row.kind,
  state: row.state,
  categoryRequested: row.category_requested,
  category: row.category_recommended ?? row.category_requested,
  recommendation: row.recommendation,
  ruleSetId: row.rule_set_id,
  targetSummitId: row.target_summit_id,
  documentsCirculatedAt: row.circulated_at,
  provisional: row.provisional_decision_id !== null && (MEMBER_STATUSES as readonly string[]).includes(row.membership),
  agendaItemId: row.agenda_item_id,
  ballotId: row.ballot_id,
  ballotOpen: row.ballot_open,
});
