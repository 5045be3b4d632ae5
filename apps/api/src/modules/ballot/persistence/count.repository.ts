/** Counting: the electronic votes, the papers, and the certified result. */
import type { BallotOutcomeCode, RejectionReason } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import type { BallotOutcome } from '../domain/arithmetic/index.js';
import type { TellerTotals } from '../domain/tally.js';

export interface ResultRow {
  readonly ballot_id: string;
  readonly outcome: BallotOutcomeCode;
  readonly reason: RejectionReason | null;
  readonly result: BallotOutcome;
  readonly explanation: LocalisedEntry[];
  readonly certified_at: Date;
}

export interface NamedVoteRow {
  readonly ballot_id: string;
  readonly organisation_id: string;
  readonly code: string;
  readonly revision: number;
  readonly cast_at: Date;
}

export interface PaperVoterRow {
  readonly ballot_id: string;
  readonly organisation_id: string;
  readonly struck_at: Date | null;
  /** Whether it has voted electronically too. */
  readonly double: boolean;
}

/** The latest revision of each vote. */
const LATEST = `select distinct on (v.ballot_id, v.organisation_id) v.ballot_id, v.organisation_id, v.option, v.revision, v.cast_at
  from ballot_vote v`;
const NAMED_COUNTS = statement<{ counts: number[] }>(`
  select array(select count(l.option)::int from ballot_option o
    left join (${LATEST} where v.ballot_id = $1 order by v.ballot_id, v.organisation_id, v.revision desc) l on l.option = o.position
    where o.ballot_id = $1 group by o.position order by o.position) as counts`);
const URN = statement<{ sealed: Buffer | null }>(`select sealed from ballot_urn where ballot_id = $1 for update`);
const RECEIPTS = statement<{ count: number }>(`select count(*)::int as count from ballot_receipt where ballot_id = $1`);
const COUNTS = statement<{ counts: number[] }>(`select counts from ballot_count where ballot_id = $1`);
const NAMED_VOTES = statement<NamedVoteRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select l.ballot_id, l.organisation_id, o.code, l.revision, l.cast_at from (
      ${LATEST} where v.ballot_id = wanted.id order by v.ballot_id, v.organisation_id, v.revision desc) l
    join ballot_option o on o.ballot_id = l.ballot_id and o.position = l.option
    order by l.organisation_id limit $2) found`);
const TOTALS = statement<TellerTotals>(`
  select round, teller_id as "tellerId", counts, invalid from ballot_tally where ballot_id = $1 order by round, teller_id`);
const LIST = statement<{ organisation_id: string }>(`
  insert into ballot_paper_voter (ballot_id, organisation_id, listed_at, listed_by)
  select $1, e.organisation_id, $3, $4 from ballot_entitlement e
  where e.ballot_id = $1 and e.included and e.organisation_id = any($2::uuid[])
  on conflict (ballot_id, organisation_id) do nothing returning organisation_id`);
const STRIKE = statement<{ organisation_id: string }>(`
  update ballot_paper_voter w set struck_at = $3, struck_by = $4
  where ballot_id = $1 and organisation_id = $2 and struck_at is null
    and exists (select from ballot_receipt v where v.ballot_id = $1 and v.organisation_id = $2)
  returning organisation_id`);
const PAPER_VOTERS = statement<PaperVoterRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select w.ballot_id, w.organisation_id, w.struck_at, v.code is not null as double from ballot_paper_voter w
    left join ballot_receipt v using (ballot_id, organisation_id)
    where w.ballot_id = wanted.id order by w.organisation_id limit $2) found`);
const RESULTS = statement<ResultRow>(`
  select ballot_id, outcome, reason, result, explanation, certified_at from ballot_result where ballot_id = any($1::uuid[])`);

@Injectable()
export class CountRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Votes by position of their option, the latest of each organisation. */
  async namedCounts(ballotId: string): Promise<number[]> {
    return (await this.database.first(NAMED_COUNTS, [ballotId]))?.counts ?? [];
  }

  /** What lies in the urn, locked. */
  async urn(ballotId: string): Promise<Buffer | null> {
    return (await this.database.first(URN, [ballotId]))?.sealed ?? null;
  }

  async receipts(ballotId: string): Promise<number> {
    return (await this.database.first(RECEIPTS, [ballotId]))?.count ?? 0;
  }

  async writeCount(ballotId: string, receipts: number, counts: readonly number[]): Promise<void> {
    await this.database.insert('ballot_count', { ballot_id: ballotId, receipts, counts });
  }

  /** What was counted electronically at closing; undefined for a ballot that was on paper from the start. */
  async counts(ballotId: string): Promise<number[] | undefined> {
    return (await this.database.first(COUNTS, [ballotId]))?.counts;
  }

  /** The votes of ballots that are not secret, at most so many of each. */
  async namedVotes(ballotIds: readonly string[], limit: number): Promise<Map<string, NamedVoteRow[]>> {
    return rowsBy(await this.database.all(NAMED_VOTES, [ballotIds, limit]), row => row.ballot_id);
  }

  totals(ballotId: string): Promise<TellerTotals[]> {
    return this.database.all(TOTALS, [ballotId]);
  }

  async enterTotals(ballotId: string, { round, tellerId, counts, invalid }: TellerTotals): Promise<void> {
    const row = { ballot_id: ballotId, round, teller_id: tellerId, counts, invalid };
    await this.database.insert('ballot_tally', { ...row, entered_at: this.clock.now() });
  }

  /** Puts organisations that may vote on the list of papers. @returns those that were not on it */
  async list(ballotId: string, organisationIds: readonly string[], by: string): Promise<string[]> {
    const rows = await this.database.write(LIST, [ballotId, organisationIds, this.clock.now(), by]);
    return rows.map(row => row.organisation_id);
  }

  /** Strikes the paper of an organisation that has voted electronically too. @returns whether there was one */
  async strike(ballotId: string, organisationId: string, by: string): Promise<boolean> {
    return (await this.database.write(STRIKE, [ballotId, organisationId, this.clock.now(), by])).length > 0;
  }

  /** The lists of papers of ballots, at most so many organisations of each. */
  async paperVoters(ballotIds: readonly string[], limit: number): Promise<Map<string, PaperVoterRow[]>> {
    return rowsBy(await this.database.all(PAPER_VOTERS, [ballotIds, limit]), row => row.ballot_id);
  }

  async writeResult(ballotId: string, result: BallotOutcome, explanation: readonly LocalisedEntry[]): Promise<void> {
    await this.database.insert('ballot_result', {
      ballot_id: ballotId,
      outcome: result.outcome,
      reason: result.reason,
      result,
      explanation: JSON.stringify(explanation),
      certified_at: this.clock.now(),
    });
  }

  async results(ballotIds: readonly string[]): Promise<Map<string, ResultRow>> {
    return new Map((await this.database.all(RESULTS, [ballotIds])).map(row => [row.ballot_id, row]));
  }
}
