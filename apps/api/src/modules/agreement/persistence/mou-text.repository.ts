/** Finds memoranda by what they say. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { UNSIGNED_STATUSES } from '../domain/mou-subject.js';
import { MOU_COLUMNS, MOU_SOURCE, type MouRow } from './mou.rows.js';

/** Of a signed memorandum: the text in force, and those that amendments took the place of. What has effect comes first. */
const BY_HASH = statement<MouByTextRow>(`
  select found.* from (
    select ${MOU_COLUMNS}, hashed.version = m.text_version as current
    from (
      select mou_id, version from mou_version where text_hash = $2
      union select mou_id, version from mou_text where sha256 = $2 and authentic) hashed
    join ${MOU_SOURCE} on m.id = hashed.mou_id
    where m.status <> all($3::text[]) and life.corrected_by_id is null
      and (hashed.version = m.text_version or exists (
        select from mou_version w where w.mou_id = m.id and w.amends = hashed.version and w.version <= m.text_version))) found
  order by found.current and found.status in ('IN_FORCE', 'UNDER_REVIEW') desc, found.current desc, found.id desc limit 1`);

/** A memorandum with whether the text by which it was found is the one in force. */
export type MouByTextRow = MouRow & { readonly current: boolean };

@Injectable()
export class MouTextRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The signed memorandum with a text. @param hash of an authentic text, or of all that was agreed, in lower case */
  signedWith(hash: string): Promise<MouByTextRow | undefined> {
    return this.database.first(BY_HASH, [this.clock.today(), hash, UNSIGNED_STATUSES]);
  }
}
