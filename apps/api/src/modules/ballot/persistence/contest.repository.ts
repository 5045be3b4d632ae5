/** Contests of results. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

export interface ContestRow {
  readonly ballot_id: string;
  readonly organisation_id: string;
  readonly reason: string;
  readonly contested_at: Date;
  readonly upheld: boolean | null;
  readonly decided_at: Date | null;
  readonly decision_reason: string | null;
}

const BY_BALLOTS = statement<ContestRow>(`
  select ballot_id, organisation_id, reason, contested_at, upheld, decided_at, decision_reason
  from ballot_contest where ballot_id = any($1::uuid[])`);
const DECIDE = statement(`
  update ballot_contest set upheld = $2, decided_by = $3, decided_at = $4, decision_reason = $5
  where ballot_id = $1 and decided_at is null`);

@Injectable()
export class ContestRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(ballotIds: readonly string[]): Promise<Map<string, ContestRow>> {
    return new Map((await this.database.all(BY_BALLOTS, [ballotIds])).map(row => [row.ballot_id, row]));
  }

  async contest(ballotId: string, organisationId: string, person: string, reason: string): Promise<void> {
    await this.database.insert('ballot_contest', {
      ballot_id: ballotId,
      organisation_id: organisationId,
      contested_by: person,
      reason,
      contested_at: this.clock.now(),
    });
  }

  /** @param upheld whether the result stands */
  async decide(ballotId: string, upheld: boolean, by: string, reason: string): Promise<void> {
    await this.database.write(DECIDE, [ballotId, upheld, by, this.clock.now(), reason]);
  }
}
