/** From a row to the model, with what the reader may not see taken out. The one place where decisions become public. */
import { type Actor, audienceOf, redact } from '../../core/access/index.js';
import { impreciseDate } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { Decision, DecisionEffectModel, DecisionVotes } from './contract/decision.model.js';
import type { DecisionFacts } from './domain/decision.policy.js';
import type { DecisionRow } from './persistence/decision.rows.js';

/** @param row a decision that the actor may read */
export function toDecision(actor: Actor, row: DecisionRow): Decision {
  const decidedOn = impreciseDate(row.decided_on);
  if (!decidedOn) throw new Error('A decision has a date.');
  const model = Object.assign(new Decision(), {
    id: idOf('Decision', row.id),
    uuid: row.id,
    number: row.number,
    subject: row.subject,
    body: row.body,
    outcome: row.outcome,
    decidedOn,
    aboutId: row.about_type && row.about_id && idOf(row.about_type, row.about_id),
    ballotId: row.ballot_id && idOf('Ballot', row.ballot_id),
    summitId: row.summit_id && idOf('Summit', row.summit_id),
    minutesRef: row.minutes_ref,
    votes: votesOf(row),
    effects: row.effects.map(({ kind, objectType, objectId, code, effectiveOn }) =>
      Object.assign(new DecisionEffectModel(), {
        kind,
        objectId: idOf(objectType, objectId),
        code: code ?? null,
        effectiveOn: effectiveOn ?? null,
      }),
    ),
    reasonInternal: row.reason_internal,
    provenance: row.provenance,
    source: row.source,
    recordedAt: row.recorded_at,
    ruleSetUuid: row.rule_set_id,
    organisationUuid: row.organisation_id,
    titles: row.title,
    texts: row.text,
    reversesUuid: row.reverses_id,
    reversedByUuid: row.reversed_by_id,
  });
  return redact(model, audienceOf(actor, row.surviving_id));
}

/** What the policy looks at. */
export const factsOf = ({ surviving_id, at_risk, visibility }: DecisionRow): DecisionFacts => ({
  organisationId: surviving_id,
  atRisk: at_risk,
  visibility,
});

function votesOf({ votes_yes, votes_no, votes_abstain }: DecisionRow): DecisionVotes | null {
  if (votes_yes === null) return null;
  return Object.assign(new DecisionVotes(), { yes: votes_yes, no: votes_no ?? 0, abstain: votes_abstain ?? 0 });
}
