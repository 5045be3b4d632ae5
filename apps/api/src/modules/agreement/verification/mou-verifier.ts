/** Tells whoever holds the text of a memorandum whether it holds, and no more. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { impreciseDate, localisedFor } from '../../../core/graphql/index.js';
import { type RateLimit, RateLimits } from '../../../core/limits/index.js';
import { MouParty } from '../contract/mou.model.js';
import { isEffective } from '../domain/mou-subject.js';
import { signingOf } from '../mou.mapper.js';
import { MOU_COLUMNS, MOU_SOURCE, type MouRow, UNSIGNED_STATUSES } from '../persistence/mou.rows.js';
import { MouVerification } from './mou-verification.model.js';

/** Of a signed memorandum: the text in force, and those that amendments took the place of. What has effect comes first. */
const BY_HASH = statement<MouRow & { current: boolean }>(`
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

@Injectable()
export class MouVerifier {
  private readonly limit: RateLimit;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    limits: RateLimits,
  ) {
    this.limit = limits.shared({
      name: 'mou.verify',
      points: 60,
      seconds: 600,
      message: 'Too many texts were asked about from your network address.',
    });
  }

  /**
   * What the hash of a text leads to; null when no signed memorandum has it.
   * @param address the network address of whoever asks
   * @throws RateLimited
   */
  async verify(hash: string, address: string, languages: readonly string[]): Promise<MouVerification | null> {
    await this.limit.take(address);
    const row = await this.database.first(BY_HASH, [this.clock.today(), hash.toLowerCase(), UNSIGNED_STATUSES]);
    if (!row) return null;
    return Object.assign(new MouVerification(), {
      title: localisedFor(row.title, languages),
      parties: row.party_ids.map(organisationUuid => Object.assign(new MouParty(), { organisationUuid })),
      signed: signingOf(row),
      effectiveOn: impreciseDate(row.in_force_on ?? row.effective_on),
      endsOn: impreciseDate(row.last_day ?? row.ends_on),
      inForce: row.current && isEffective(row.status),
    });
  }
}
