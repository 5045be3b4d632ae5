/** From rows to models, with what the reader may not see taken out. The one place where memoranda become public. */
import { type Actor, sees } from '../../core/access/index.js';
import { impreciseDate } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { Mou, MouRenewal, MouSigning, MouText } from './contract/mou.model.js';
import { currentTerm } from './domain/current-term.js';
import { type MouFacts, readerOf } from './domain/mou.policy.js';
import type { MouRow, MouTextRow } from './persistence/mou.rows.js';

/** What the policy looks at. */
export const factsOf = ({ party_ids, at_risk }: MouRow): MouFacts => ({ partyIds: party_ids, atRisk: at_risk });

/** @param row a memorandum that the actor may read @param today the day of the question */
export function toMou(actor: Actor, row: MouRow, today: string): Mou {
  const reader = readerOf(actor, factsOf(row));
  const member = sees(reader, 'MEMBER');
  const dated = row.dates_public || member;
  return Object.assign(new Mou(), {
    id: idOf('Mou', row.id),
    uuid: row.id,
    number: dated ? row.number : null,
    status: row.status,
    binding: row.binding,
    datesPublic: row.dates_public,
    signed: dated ? signingOf(row) : null,
    effectiveOn: dated ? impreciseDate(row.effective_on) : null,
    endsOn: dated ? impreciseDate(row.ends_on) : null,
    terminatedOn: dated ? impreciseDate(row.terminated_on) : null,
    renewal: dated ? renewalOf(row, today) : null,
    provenance: row.provenance,
    source: dated ? row.source : null,
    recordedAt: row.recorded_at,
    titles: row.title,
    scopes: member ? row.scope : [],
    partyUuids: row.party_ids,
    umbrellaUuid: row.umbrella_id,
    inside: sees(reader, 'OWN'),
  });
}

/** @param row a text of a memorandum whose reader is a party or the secretariat */
export const toMouText = ({ language, authentic, body, sha256, file_id }: MouTextRow): MouText =>
  Object.assign(new MouText(), { language, authentic, body, sha256, fileUuid: file_id });

const signingOf = ({ signed_on, signed_from, signed_to, signed_note }: MouRow): MouSigning =>
  Object.assign(new MouSigning(), {
    on: impreciseDate(signed_on),
    notBefore: impreciseDate(signed_from),
    notAfter: impreciseDate(signed_to),
    note: signed_note,
  });

function renewalOf({ status, renewal, term_months, notice_days, ends_on }: MouRow, today: string): MouRenewal {
  const firstEnd = impreciseDate(ends_on);
  const renewing = status === 'IN_FORCE' && term_months !== null && notice_days !== null;
  const term =
    renewing && firstEnd?.precision === 'DAY'
      ? currentTerm(firstEnd.value, { termMonths: term_months, noticeDays: notice_days }, today)
      : null;
  return Object.assign(new MouRenewal(), {
    kind: renewal,
    termMonths: term_months,
    noticeDays: notice_days,
    currentTermEndsOn: term?.endsOn ?? null,
    noticeBy: term?.noticeBy ?? null,
  });
}
