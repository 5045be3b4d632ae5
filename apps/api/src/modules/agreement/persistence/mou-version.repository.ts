/** Reads the versions of memoranda. */
import { Injectable } from '@nestjs/common';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { AgreedTerms } from '../domain/agreed-terms.js';
import type { NewText } from './mou-store.js';

export interface MouVersionRow extends AgreedTerms {
  readonly mou_id: string;
  readonly version: number;
  readonly text_hash: string;
  readonly amends: number | null;
  readonly note: string | null;
  readonly written_at: Date;
  readonly written_by_organisation_id: string | null;
}

const COLUMNS = `
  v.mou_id, v.version, v.text_hash, v.amends, v.title, v.scope, v.binding,
  to_char(v.effective_on, 'YYYY-MM-DD') as effective_on, to_char(v.ends_on, 'YYYY-MM-DD') as ends_on,
  v.renewal, v.term_months, v.notice_days, v.dates_public, v.note, v.written_at, v.written_by_organisation_id`;
const ONE = statement<MouVersionRow & { texts: NewText[]; party_ids: string[] }>(`
  select ${COLUMNS},
    array(select p.organisation_id::text from mou_party p where p.mou_id = v.mou_id order by p.position) as party_ids,
    coalesce((
      select jsonb_agg(jsonb_build_object('language', t.language, 'authentic', t.authentic, 'body', t.body,
        'sha256', t.sha256, 'file_id', t.file_id) order by t.position)
      from mou_text t where t.mou_id = v.mou_id and t.version = v.version), '[]') as texts
  from mou_version v where v.mou_id = $1 and v.version = $2`);
/** How many versions of each are listed, the newest. */
export const VERSIONS_LISTED = 100;
const OF_MOUS = statement<MouVersionRow>(`
  select found.* from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select ${COLUMNS} from mou_version v where v.mou_id = asked.id order by v.version desc limit ${String(VERSIONS_LISTED)}) found
  order by found.mou_id, found.version desc`);

@Injectable()
export class MouVersionRepository {
  constructor(private readonly database: Database) {}

  /** A version with its texts, and the parties as they were named. */
  async one(
    id: string,
    version: number,
  ): Promise<{ terms: AgreedTerms; texts: readonly NewText[]; partyIds: readonly string[]; textHash: string }> {
    const row = await this.database.first(ONE, [id, version]);
    if (!row) throw new Error(`The memorandum ${id} has no version ${String(version)}.`);
    return { terms: termsOf(row), texts: row.texts, partyIds: row.party_ids, textHash: row.text_hash };
  }

  /** The versions of memoranda, the newest first. */
  async ofMous(ids: readonly string[]): Promise<Map<string, MouVersionRow[]>> {
    return rowsBy(await this.database.all(OF_MOUS, [ids]), row => row.mou_id);
  }
}

export const termsOf = (row: AgreedTerms): AgreedTerms => ({
  title: row.title,
  scope: row.scope,
  binding: row.binding,
  effective_on: row.effective_on,
  ends_on: row.ends_on,
  renewal: row.renewal,
  term_months: row.term_months,
  notice_days: row.notice_days,
  dates_public: row.dates_public,
});
