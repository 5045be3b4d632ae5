/** From rows of commitments to models. The one place where they become public. */
import { type Actor, sees } from '../../../core/access/index.js';
import { idOf } from '../../../core/ids/index.js';
import { readerOf } from '../domain/mou.policy.js';
import { factsOf } from '../mou.mapper.js';
import type { MouRow } from '../persistence/mou.rows.js';
import { Commitment } from './commitment.model.js';
import type { CommitmentRow } from '../persistence/commitment.repository.js';
import type { CommitmentSubject } from './commitment.workflow.js';

/** What the table looks at. */
export const subjectOf = (row: CommitmentRow, mou: MouRow): CommitmentSubject => ({
  state: row.state,
  ownerId: row.owner_id,
  partyIds: mou.party_ids,
  mouStatus: mou.status,
});

/** Who may read what was promised in a memorandum: members, once that is signed. */
export function mayReadPromises(actor: Actor, mou: MouRow): boolean {
  const facts = factsOf(mou);
  return sees(readerOf(actor, facts), facts.signed ? 'MEMBER' : 'OWN');
}

/** @returns undefined when the actor may not read it */
export function toCommitment(actor: Actor, row: CommitmentRow, mou: MouRow, today: string): Commitment | undefined {
  if (!mayReadPromises(actor, mou)) return undefined;
  const inside = sees(readerOf(actor, factsOf(mou)), 'OWN');
  return Object.assign(new Commitment(), {
    id: idOf('Commitment', row.id),
    uuid: row.id,
    mouUuid: row.mou_id,
    ownerUuid: row.owner_id,
    version: row.version,
    clause: row.clause,
    descriptions: row.description,
    state: row.state,
    dueOn: row.due_on,
    overdue: row.state === 'OPEN' && row.due_on !== null && row.due_on < today,
    survives: row.survives,
    fulfilledOn: row.fulfilled_on,
    evidence: inside ? row.evidence : null,
    evidenceFileUuid: inside ? row.evidence_file_id : null,
    endReason: inside ? row.end_reason : null,
    subject: subjectOf(row, mou),
  });
}
