/** From rows of delegations to models, without what the reader may not see. */
import { type Actor, sees } from '../../../core/access/index.js';
import { idOf } from '../../../core/ids/index.js';
import { audienceFor, maySeeDelegate, maySeeWithin } from '../domain/summit.policy.js';
import { Delegate, Delegation } from './delegation.models.js';
import type { DelegateRow, DelegationRow } from './delegation.rows.js';

/** @param row a delegation that the reader may read */
export function toDelegation(actor: Actor, row: DelegationRow): Delegation {
  const own = sees(audienceFor(actor, row.organisation_id), 'OWN');
  return Object.assign(new Delegation(), {
    id: idOf('Delegation', row.id),
    uuid: row.id,
    capacity: row.capacity,
    state: row.state,
    submittedAt: own ? row.submitted_at : null,
    credentialSignedAt: own ? row.credential_signed_at : null,
    decidedAt: own ? row.decided_at : null,
    rejectionReason: own ? row.rejection_reason : null,
    version: row.version,
    row,
  });
}

/** The delegates that the reader may see, in the order of the rows. */
export const toDelegates = (actor: Actor, rows: readonly DelegateRow[]): Delegate[] =>
  rows.filter(row => maySeeDelegate(actor, readFacts(row))).map(row => toDelegate(actor, row));

/** @param row a delegate that the reader may read */
export function toDelegate(actor: Actor, row: DelegateRow): Delegate {
  const within = maySeeWithin(actor, readFacts(row));
  return Object.assign(new Delegate(), {
    id: idOf('Delegate', row.id),
    uuid: row.id,
    name: row.name,
    role: row.role,
    position: row.position,
    state: within ? row.state : null,
    unlisted: within ? row.unlisted : null,
    mayVote: row.votes,
    version: row.version,
    within,
    row,
  });
}

const readFacts = (row: DelegateRow) => ({
  organisationId: row.organisation_id,
  atRisk: row.at_risk,
  personId: row.person_id,
  role: row.role,
  state: row.state,
  unlisted: row.unlisted,
  delegationState: row.delegation_state,
});
