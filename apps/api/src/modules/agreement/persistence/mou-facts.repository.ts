/** What the guards of memoranda look at: one statement for many. */
import type { MouRenewalKind } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { MOU_COLUMNS, MOU_SOURCE, type MouRow } from './mou.rows.js';

/** A memorandum with what was done to the text on the table. Parties are as they are now. */
export interface MouFactsRow extends MouRow {
  readonly table_effective_on: string | null;
  readonly table_ends_on: string | null;
  readonly table_renewal: MouRenewalKind | null;
  readonly has_text: boolean;
  readonly has_authentic: boolean;
  readonly accepted: readonly string[];
  readonly signed: readonly string[];
  readonly last_signed_on: string | null;
  readonly acted: boolean;
  readonly has_successor: boolean;
  readonly review_due_on: string | null;
}

/** The party that an organisation is now, under the alias `x`. */
const NOW = `array(select coalesce(o.merged_into_id, o.id)::text from organisation o where o.id = x.organisation_id)`;
const FACTS = statement<MouFactsRow>(`
  select ${MOU_COLUMNS},
    to_char(v.effective_on, 'YYYY-MM-DD') as table_effective_on, to_char(v.ends_on, 'YYYY-MM-DD') as table_ends_on,
    v.renewal as table_renewal,
    exists (select from mou_text t where t.mou_id = m.id and t.version = tabled.version) as has_text,
    exists (select from mou_text t where t.mou_id = m.id and t.version = tabled.version and t.authentic) as has_authentic,
    array(select unnest(${NOW}) from mou_acceptance x where x.mou_id = m.id and x.version = tabled.version) as accepted,
    array(select unnest(${NOW}) from mou_signature x
      where x.mou_id = m.id and x.version = tabled.version and x.voided_at is null) as signed,
    (select to_char(max(x.signed_on), 'YYYY-MM-DD') from mou_signature x
      where x.mou_id = m.id and x.version = tabled.version and x.voided_at is null) as last_signed_on,
    exists (select from mou_notice n where n.mou_id = m.id) or exists (select from mou_review r where r.mou_id = m.id) as acted,
    exists (select from mou s where s.predecessor_id = m.id and s.status <> 'ABANDONED') as has_successor,
    (select to_char(r.due_on, 'YYYY-MM-DD') from mou_review r where r.mou_id = m.id and r.completed_on is null) as review_due_on
  from ${MOU_SOURCE}
  cross join lateral (select coalesce(m.amendment_version, m.text_version) as version) tabled
  left join mou_version v on v.mou_id = m.id and v.version = tabled.version
  where m.id = any($2::uuid[])`);

@Injectable()
export class MouFactsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(ids: readonly string[]): Promise<MouFactsRow[]> {
    return this.database.all(FACTS, [this.clock.today(), [...new Set(ids)]]);
  }
}
