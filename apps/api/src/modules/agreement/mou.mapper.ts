/** From rows to models, with what the reader may not see taken out. The one place where memoranda become public. */
import { type Actor, sees } from '../../core/access/index.js';
import { impreciseDate } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { Mou, MouRenewal, MouSigning, MouText } from './contract/mou.model.js';
import { badgeOf } from './domain/mou-badge.js';
import { currentTerm, tacitTermsOf } from './domain/current-term.js';
import { isEffective, isSigned } from './domain/mou-subject.js';
import { type MouFacts, readerOf } from './domain/mou.policy.js';
import type { MouRow, MouTextRow } from './persistence/mou.rows.js';

/** What the policy looks at. */
export const factsOf = ({ party_ids, at_risk, written_status }: MouRow): MouFacts => ({
  partyIds: party_ids,
  atRisk: at_risk,
  signed: isSigned(written_status),
});

/** @param row a memorandum that the actor may read @param today the day of the question */
export function toMou(actor: Actor, row: MouRow, today: string): Mou {
  const reader = readerOf(actor, factsOf(row));
  const member = sees(reader, 'MEMBER');
  const inside = sees(reader, 'OWN');
  const dated = row.dates_public || member;
  return Object.assign(new Mou(), {
    id: idOf('Mou', row.id),
    uuid: row.id,
    version: row.version,
    textVersion: row.text_version,
    textHash: inside ? row.text_hash : null,
    amendmentHash: inside ? row.amendment_hash : null,
    originId: member ? row.origin_id : null,
    badge: inside ? badgeOf(row, today) : null,
    predecessorUuid: row.predecessor_id,
    correctsUuid: row.corrects_id,
    correctedByUuid: row.corrected_by_id,
    number: dated ? row.number : null,
    status: row.status,
    binding: row.binding,
    datesPublic: row.dates_public,
    signed: dated && hasSigning(row) ? signingOf(row) : null,
    effectiveOn: dated ? impreciseDate(row.in_force_on ?? row.effective_on) : null,
    endsOn: dated ? impreciseDate(row.ends_on) : null,
    terminatedOn: dated && row.status === 'TERMINATED' ? impreciseDate(row.terminated_on ?? row.terminates_on) : null,
    renewal: dated ? renewalOf(row, today) : null,
    provenance: row.provenance,
    source: dated ? row.source : null,
    recordedAt: row.recorded_at,
    titles: row.title,
    scopes: member ? row.scope : [],
    partyUuids: row.party_ids,
    umbrellaUuid: row.umbrella_id,
    inside,
  });
}

/** @param row a text of a memorandum whose reader is a party or the secretariat */
export const toMouText = ({ language, authentic, body, sha256, file_id }: MouTextRow): MouText =>
  Object.assign(new MouText(), { language, authentic, body, sha256, fileUuid: file_id });

/** Whether anything is known of its signing: a draft has none. */
const hasSigning = ({ signed_on, signed_from, signed_to }: MouRow): boolean =>
  (signed_on ?? signed_from ?? signed_to) !== null;

export const signingOf = ({ signed_on, signed_from, signed_to, signed_note }: MouRow): MouSigning =>
  Object.assign(new MouSigning(), {
    on: impreciseDate(signed_on),
    notBefore: impreciseDate(signed_from),
    notAfter: impreciseDate(signed_to),
    note: signed_note,
  });

function renewalOf(row: MouRow, today: string): MouRenewal {
  const tacit = isEffective(row.status) ? tacitTermsOf(row) : null;
  const term = tacit && currentTerm(tacit.anchor, tacit, today);
  return Object.assign(new MouRenewal(), {
    kind: row.renewal,
    termMonths: row.term_months,
    noticeDays: row.notice_days,
    currentTermEndsOn: term?.endsOn ?? null,
    noticeBy: term?.noticeBy ?? null,
  });
}
