/** Who was present at a summit, and when. Presence lasts from a check-in to a check-out; a lost connection ends nothing. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';

/** One delegate who is in the room. */
export interface PresentDelegate {
  readonly delegateId: string;
  readonly personId: string | null;
  /** The session that the check-in was for; null for the summit as a whole. */
  readonly sessionId: string | null;
}

const AT = `p.summit_id = $1 and p.in_at <= $2 and (p.out_at is null or p.out_at > $2)`;
/** A person who may cast the vote makes the organisation present. */
const ORGANISATIONS = statement<{ organisation_id: string }>(`
  select distinct d.organisation_id from presence_interval p
  join delegate g on g.id = p.delegate_id and g.votes
  join delegation d on d.id = g.delegation_id and d.state = 'ACCREDITED' where ${AT}`);
const PERSON = statement<{ present: boolean }>(`
  select exists (select from presence_interval p join delegate g on g.id = p.delegate_id
                 where g.person_id = $3 and ${AT}) as present`);
const OPEN = statement<PresentDelegate>(`
  select g.id as "delegateId", g.person_id as "personId", p.session_id as "sessionId"
  from presence_interval p join delegate g on g.id = p.delegate_id join delegation d on d.id = g.delegation_id
  where p.summit_id = $1 and p.out_at is null and d.organisation_id = $2 order by p.in_at, g.id`);

@Injectable()
export class PresenceReader {
  constructor(private readonly database: Database) {}

  /** The organisations of which one who may cast the vote was present at that instant. */
  async presentAt(summitId: string, instant: Date): Promise<Set<string>> {
    const rows = await this.database.all(ORGANISATIONS, [summitId, instant]);
    return new Set(rows.map(row => row.organisation_id));
  }

  /** Whether a person was present at that instant, for whatever organisation. */
  async personPresent(summitId: string, personId: string, instant: Date): Promise<boolean> {
    return (await this.database.first(PERSON, [summitId, instant, personId]))?.present ?? false;
  }

  /** Every delegate of an organisation, in any role, who is present now and has not left. */
  presentOf(summitId: string, organisationId: string): Promise<PresentDelegate[]> {
    return this.database.all(OPEN, [summitId, organisationId]);
  }
}
