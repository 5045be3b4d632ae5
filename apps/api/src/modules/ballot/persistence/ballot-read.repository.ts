/** Ballots as their readers see them: one, many, and in pages. */
import type { BallotOutcomeCode, BallotState, DecisionSubject } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { BALLOT_COLUMNS, type BallotRow } from './ballot.rows.js';

export interface BallotReadRow extends BallotRow {
  readonly outcome: BallotOutcomeCode | null;
  /** Whether the reader's organisation stands in the snapshot. */
  readonly in_question: boolean;
}

export interface TurnoutRow {
  readonly ballot_id: string;
  readonly entitled: number;
  readonly voted: number;
  readonly on_paper: number;
}

export interface ReceiptRow {
  readonly ballot_id: string;
  readonly state: BallotState;
  readonly code: string;
  readonly cast_at: Date;
}

/** Which ballots; null does not filter. */
export interface BallotQuery {
  readonly states: readonly BallotState[] | null;
  readonly purposes: readonly DecisionSubject[] | null;
  readonly summitId: string | null;
  readonly concerning: string | null;
  /** Whether the reader reads every ballot, every one but drafts, or only what is public and its own. */
  readonly reads: 'ALL' | 'ANNOUNCED' | 'PUBLIC';
  readonly ownId: string | null;
  readonly before: string | null;
  readonly limit: number;
}

/** $1 is the reader's organisation. */
const COLUMNS = `${BALLOT_COLUMNS}, u.outcome, e.organisation_id is not null as in_question`;
const FROM = `ballot b left join ballot_result u on u.ballot_id = b.id
  left join ballot_entitlement e on e.ballot_id = b.id and e.organisation_id = $1`;
const BY_IDS = statement<BallotReadRow>(`select ${COLUMNS} from ${FROM} where b.id = any($2::uuid[])`);
/** The rule of ballot.policy.ts, as a condition. */
const READABLE = `($6 = 'ALL'
  or b.state <> 'DRAFT' and ($6 = 'ANNOUNCED' or e.organisation_id is not null)
  or b.state in ('PUBLISHED', 'UPHELD') and b.purpose in ('ADMISSION', 'RATIFICATION') and u.outcome = 'ADOPTED'
    and not b.moot
  or b.organisation_id = $1 and b.state in ('PUBLISHED', 'CONTESTED', 'UPHELD', 'ANNULLED'))`;
const PAGE = statement<BallotReadRow>(`
  select ${COLUMNS} from ${FROM}
  where ($2::text[] is null or b.state = any($2)) and ($3::text[] is null or b.purpose = any($3))
    and ($4::uuid is null or b.summit_id = $4) and ($5::uuid is null or b.organisation_id = $5) and ${READABLE}
    and ($7::uuid is null or b.id < $7)
  order by b.id desc limit $8`);
const OF_SUMMITS = statement<BallotReadRow>(`
  select found.* from unnest($2::uuid[]) as wanted (id) cross join lateral (
    select ${COLUMNS} from ${FROM} where b.summit_id = wanted.id order by b.id limit $3) found`);
const TURNOUTS = statement<TurnoutRow>(`
  select b.id as ballot_id,
    (select count(*)::int from ballot_entitlement e where e.ballot_id = b.id and e.included) as entitled,
    (select count(*)::int from ballot_receipt v where v.ballot_id = b.id) as voted,
    (select count(*)::int from ballot_paper_voter w where w.ballot_id = b.id and w.struck_at is null) as on_paper
  from ballot b where b.id = any($1::uuid[])`);
const RECEIPTS_OF = statement<ReceiptRow>(`
  select v.ballot_id, b.state, v.code, v.cast_at from ballot_receipt v join ballot b on b.id = v.ballot_id
  where v.organisation_id = $1 and v.ballot_id = any($2::uuid[])`);
const BY_CODE = statement<ReceiptRow>(`
  select v.ballot_id, b.state, v.code, v.cast_at from ballot_receipt v join ballot b on b.id = v.ballot_id
  where v.code = $1`);

@Injectable()
export class BallotReadRepository {
  constructor(private readonly database: Database) {}

  /** @param readerId the reader's organisation */
  byIds(readerId: string | null, ids: readonly string[]): Promise<BallotReadRow[]> {
    return this.database.all(BY_IDS, [readerId, ids]);
  }

  /** The newest first. */
  page(query: BallotQuery): Promise<BallotReadRow[]> {
    const { ownId, states, purposes, summitId, concerning, reads, before, limit } = query;
    return this.database.all(PAGE, [ownId, states, purposes, summitId, concerning, reads, before, limit]);
  }

  /** The ballots of summits in the order in which they were drafted. */
  ofSummits(readerId: string | null, summitIds: readonly string[], limit: number): Promise<BallotReadRow[]> {
    return this.database.all(OF_SUMMITS, [readerId, summitIds, limit]);
  }

  turnouts(ballotIds: readonly string[]): Promise<TurnoutRow[]> {
    return this.database.all(TURNOUTS, [ballotIds]);
  }

  /** The receipts of an organisation. */
  receiptsOf(organisationId: string, ballotIds: readonly string[]): Promise<ReceiptRow[]> {
    return this.database.all(RECEIPTS_OF, [organisationId, ballotIds]);
  }

  receiptByCode(code: string): Promise<ReceiptRow | undefined> {
    return this.database.first(BY_CODE, [code]);
  }
}
