/** The place of publications in the stream, and how their organisations stand to the network. */
import { Injectable } from '@nestjs/common';
import type { StreamState } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import type { StreamStanding } from '../domain/stream.workflow.js';

const STANDING = statement<{ secretariat: boolean; status: string; applicant: boolean }>(`
  select o.kind = 'SECRETARIAT' as secretariat,
         coalesce((select m.status from membership_on($2::date, $3::timestamptz) m where m.organisation_id = o.id), 'NONE')
           as status,
         exists (select from application a where a.organisation_id = o.id
                 and a.state not in ('DRAFT', 'ADMITTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')) as applicant
  from organisation o where o.id = $1`);

const MOVE = statement(`
  update publication set stream_state = $2, stream_comment = $3, updated_at = $4::timestamptz,
                         stream_included_at = case when $2::text = 'INCLUDED' then $4::timestamptz end
  where id = $1`);

@Injectable()
export class StreamRepository {
  constructor(private readonly database: Database) {}

  /** How an organisation stands now. @param day today, `YYYY-MM-DD` */
  async standing(organisationId: string, day: string, now: Date): Promise<StreamStanding> {
    const row = await this.database.first(STANDING, [organisationId, day, now]);
    const member = row?.status === 'ACTIVE' || row?.status === 'PROVISIONAL';
    const candidate = row?.status === 'SUSPENDED' || row?.applicant === true;
    return { secretariat: row?.secretariat === true, member, candidate };
  }

  /** Moves a locked publication. @param comment for its organisation */
  async move(id: string, state: StreamState, comment: string | null, now: Date): Promise<void> {
    await this.database.write(MOVE, [id, state, comment, now]);
  }
}
