/** Takes a person out of the register, and leaves a row without personal data to which its acts refer. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

/** What stands in the place of the name. */
export const ERASED_NAME = 'Erased person';

/** Whoever decides by how many admins there are waits for everybody who does: what is counted next is what those have left. */
const LOCK_ADMINS = statement(`
  select id from mandate where role = 'ADMIN' and revoked_at is null order by id for update`);
const LOCK = statement<{ erased: boolean; lastAdmin: boolean }>(`
  select p.erased_at is not null as erased,
    exists (select from mandate m where m.person_id = p.id and m.role = 'ADMIN' and m.revoked_at is null)
    and not exists (select from mandate m where m.person_id <> p.id and m.role = 'ADMIN' and m.revoked_at is null
      and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)) as "lastAdmin"
  from person p where p.id = $1 for update of p`);
/** Before the addresses are gone: invitations know people by address only. */
const INVITATIONS = statement(`
  update invitation i set email = '', name = '', evidence = null, revoked_at = coalesce(i.revoked_at, $2)
  where i.email in (select address from person_email where person_id = $1)
     or i.mandate_id in (select id from mandate where person_id = $1)`);
const MANDATES = statement(`
  update mandate set revoked_at = coalesce(revoked_at, $2), revoked_by = case when revoked_at is null then $3 else revoked_by end,
    evidence = null, scope = null
  where person_id = $1`);
const PERSON = statement(`update person set name = $2, locale = 'en', source = null,
  provenance = case provenance when 'DOCUMENTED' then 'RECORDED_RETROSPECTIVELY' else provenance end, erased_at = $3 where id = $1`);
const GONE = [
  'delete from person_email where person_id = $1',
  'delete from password_credential where person_id = $1',
  'delete from reset_code where person_id = $1',
  'delete from session_token where session_id in (select id from session where person_id = $1)',
  // What was answered to a request may hold the name; a request that is repeated is done anew, and refused.
  `delete from idempotency_record where holder like '%:' || $1::uuid::text || ':%'`,
].map(text => statement(text));

@Injectable()
export class ErasureRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The person, locked, and with it the mandates of all admins; undefined when there is none. */
  async lock(personId: string): Promise<{ erased: boolean; lastAdmin: boolean } | undefined> {
    await this.database.all(LOCK_ADMINS);
    return this.database.first(LOCK, [personId, this.clock.today()]);
  }

  /** @param by who erases: the mandates of the person end by it */
  async erase(personId: string, by: string): Promise<void> {
    const now = this.clock.now();
    await this.database.write(INVITATIONS, [personId, now]);
    await this.database.write(MANDATES, [personId, now, by]);
    for (const gone of GONE) await this.database.write(gone, [personId]);
    await this.database.write(PERSON, [personId, ERASED_NAME, now]);
  }
}
